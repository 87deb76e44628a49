package org.foredesk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.foredesk.calls.Call;
import org.foredesk.calls.CallMatter;
import org.foredesk.calls.CallReport;
import org.foredesk.calls.Doubt;
import org.foredesk.calls.Extracted;
import org.foredesk.calls.Extracted.Field;
import org.jspecify.annotations.Nullable;

/**
 * What a call asks the clinic to do. Agents name intents and outcomes in words of their own; these
 * are the ones that mean a new booking, and those after which nothing may be booked unasked.
 */
final class CallIntent {

    private static final Pattern BOOK =
            Pattern.compile(".*(book|schedul|(new|make|create|request)_(an_)?appointment).*");
    private static final Pattern OTHER = Pattern.compile(".*(resched|rebook|cancel|move|change).*");
    private static final Pattern MOVE =
            Pattern.compile(
                    ".*(resched|rebook).*|move|change|.*(move|change)_.*(appointment|visit|booking|time|date|day|slot)");
    private static final Pattern EMERGENCY =
            Pattern.compile("(medical_|possible_)?emergency(_call|_transfer(red)?)?");
    private static final Pattern BROKEN_OFF =
            Pattern.compile(
                    ".*(abandon|hung_up|hang_up|hangup|drop|fail|error|no_answer|voicemail|declin|reject|cancel|incomplete).*");

    private static final Set<Field> SAYS_A_BOOKING =
            Set.of(Field.PRACTITIONER, Field.SPECIALITY, Field.DATE, Field.TIME);

    private CallIntent() {}

    /** Whether a new visit is wanted; where the agent named no intent, what it took down tells. */
    static boolean wantsVisit(CallReport told) {
        String intent = told.intent();
        if (intent == null) {
            return told.extracted().stream().anyMatch(one -> SAYS_A_BOOKING.contains(one.field()));
        }
        String word = key(intent);
        return BOOK.matcher(word).matches() && !OTHER.matcher(word).matches();
    }

    /** Why staff must look at it though all was said. */
    static List<Doubt> doubts(CallReport told) {
        List<Doubt> doubts = new ArrayList<>();
        Double confidence = told.confidence();
        if (confidence == null) {
            doubts.add(
                    new Doubt("confidence_unsaid", "the voice agent did not say how sure it is"));
        } else if (confidence < Call.CERTAIN) {
            doubts.add(
                    new Doubt(
                            "agent_unsure",
                            "the voice agent is only " + Math.round(confidence * 100) + " % sure"));
        }
        if (told.intent() == null) {
            doubts.add(new Doubt("intent_unsaid", "the voice agent did not say what was wanted"));
        }
        told.extracted().stream()
                .filter(Extracted::unsure)
                .forEach(one ->
                        doubts.add(
                                new Doubt(
                                        "unclear." + one.field().code(),
                                        "the " + name(one.field()) + " was not heard clearly")));
        if (brokenOff(told.outcome())) {
            doubts.add(new Doubt("broken_off", "the call did not come to its end"));
        }
        return doubts;
    }

    /**
     * What the agent's word for the caller's wish leaves staff to do; a word that is for a new
     * visit, or for nothing with a visit, leaves nothing.
     */
    static Optional<CallMatter> matter(CallReport told) {
        String word = told.intent() == null ? "" : key(told.intent());
        if (MOVE.matcher(word).matches()) {
            return Optional.of(CallMatter.MOVE);
        }
        return word.contains("cancel") ? Optional.of(CallMatter.CANCEL) : Optional.empty();
    }

    /** Whether the agent itself calls it an emergency. */
    static boolean emergency(CallReport told) {
        return Stream.of(told.intent(), told.outcome())
                .anyMatch(word -> word != null && EMERGENCY.matcher(key(word)).matches());
    }

    private static String name(Field field) {
        return switch (field) {
            case PATIENT_NAME -> "patient's name";
            case PRACTITIONER -> "practitioner";
            case SPECIALITY -> "speciality";
            case DATE -> "day";
            case TIME -> "time";
            case REASON -> "reason";
            case SERVICE -> "service";
        };
    }

    private static boolean brokenOff(@Nullable String outcome) {
        return outcome != null && BROKEN_OFF.matcher(key(outcome)).matches();
    }

    private static String key(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "_");
    }
}
