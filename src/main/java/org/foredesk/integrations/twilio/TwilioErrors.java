package org.foredesk.integrations.twilio;

import java.util.Map;
import java.util.Set;
import org.foredesk.messaging.Failure;

/**
 * Twilio's error codes in a sentence for staff, and whether another attempt on the same channel
 * makes sense. Source: twilio.com/docs/api/errors and the codes' own pages.
 */
final class TwilioErrors {

    private record Meaning(boolean permanent, String words) {}

    private static final String OPTED_OUT = "21610";

    private static final Map<String, Meaning> MEANINGS =
            Map.ofEntries(
                    permanent("21211", "This is not a number that can get messages."),
                    permanent("21217", "This is not a number that can get messages."),
                    permanent("21614", "This number is not a mobile phone."),
                    permanent(
                            "21408",
                            "Sending to this country is not switched on in the Twilio account."),
                    permanent("21606", "The clinic's number cannot send SMS."),
                    permanent(
                            "21608",
                            "A Twilio trial account may only write to numbers it has verified."),
                    permanent("21612", "Twilio has no way to this number."),
                    permanent("21610", "This person has asked not to be written to (STOP)."),
                    permanent("21617", "The message is longer than 1,600 characters."),
                    permanent("21619", "The message has no text."),
                    permanent("21620", "The attached file's address cannot be used."),
                    permanent("21656", "The template was not filled in correctly."),
                    permanent("35115", "The time to send it at cannot be used."),
                    passing("30001", "Too many messages were waiting at Twilio."),
                    passing("30002", "The Twilio account is suspended."),
                    passing(
                            "30003",
                            "The phone is switched off or out of reach; it can be tried again later."),
                    permanent("30004", "The phone or its network blocks messages."),
                    permanent("30005", "This number does not exist, or is not in use."),
                    permanent(
                            "30006",
                            "This number is a landline, or its network takes no messages."),
                    permanent("30007", "The network took the message for spam."),
                    passing("30008", "The network did not deliver it and does not say why."),
                    permanent(
                            "30034",
                            "The clinic's number is not registered for business messages in the USA."),
                    passing("30036", "It could not be delivered in the time it was good for."),
                    permanent("63001", "The channel does not accept the clinic's sender."),
                    permanent("63003", "This person cannot be reached on WhatsApp."),
                    permanent("63005", "WhatsApp did not accept the content."),
                    permanent("63007", "The clinic's WhatsApp sender is not set up at Twilio."),
                    permanent("63013", "WhatsApp says that the message is against its policy."),
                    permanent(
                            "63016",
                            "More than 24 hours have passed since this person last wrote on WhatsApp: only an approved"
                                    + " template may be sent."),
                    passing(
                            "63018",
                            "WhatsApp's limit on messages is reached; it can be tried again later."),
                    permanent("63021", "WhatsApp did not accept the content."),
                    permanent("63024", "This person cannot be reached on WhatsApp."),
                    permanent("63030", "WhatsApp does not support what the message contains."),
                    permanent("63032", "WhatsApp does not let this person get the message."),
                    passing("63038", "The Twilio account's daily limit is reached."),
                    permanent("63049", "WhatsApp chose not to deliver it."),
                    permanent("63051", "The clinic's WhatsApp account is locked."));

    /** What Twilio or WhatsApp says where it will not show buttons, a list or a template. */
    private static final Set<String> ABOUT_THE_FORM =
            Set.of("21656", "63005", "63013", "63021", "63030");

    private TwilioErrors() {}

    /** Whether a refusal may be about the form of a message, so that plain text may still go. */
    static boolean mayBeAboutTheForm(String code) {
        return ABOUT_THE_FORM.contains(code) || !MEANINGS.containsKey(code);
    }

    /** The failure for a code; one we do not know is shown by its number and may be tried again. */
    static Failure failure(String code) {
        Meaning meaning = MEANINGS.get(code);
        return meaning == null
                ? Failure.passing(
                        code, "Twilio did not send it and gives " + code + " as the reason.")
                : new Failure(code, meaning.words(), meaning.permanent(), OPTED_OUT.equals(code));
    }

    private static Map.Entry<String, Meaning> permanent(String code, String words) {
        return Map.entry(code, new Meaning(true, words));
    }

    private static Map.Entry<String, Meaning> passing(String code, String words) {
        return Map.entry(code, new Meaning(false, words));
    }
}
