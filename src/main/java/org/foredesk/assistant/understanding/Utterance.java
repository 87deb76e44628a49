package org.foredesk.assistant.understanding;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One message and all that is needed to read it.
 *
 * @param text as it arrived
 * @param thread the conversation's language so far; wins ties
 * @param asked the question just asked, where the caller knows it exactly
 * @param previousText the assistant's last words; used to guess the question where {@code asked} is
 *     not known, and the day talked about
 * @param stage the conversation's stage by name ({@code date_selection}); a weaker hint than the
 *     two before
 * @param now the moment of reading; its zone is the one dates and times are read in
 * @param reference the appointment time last offered or booked, for relative words
 */
public record Utterance(
        String text,
        @Nullable Language thread,
        @Nullable Question asked,
        @Nullable String previousText,
        @Nullable String stage,
        ZonedDateTime now,
        @Nullable Reference reference) {

    /** A first message: nothing asked, nothing known. */
    public static Utterance first(String text, ZonedDateTime now) {
        return new Utterance(text, null, null, null, null, now, null);
    }

    /** The same situation with other words. */
    public Utterance saying(String words) {
        return new Utterance(words, thread, asked, previousText, stage, now, reference);
    }

    public Utterance inThread(@Nullable Language language) {
        return new Utterance(text, language, asked, previousText, stage, now, reference);
    }

    public Utterance answering(@Nullable Question question) {
        return new Utterance(text, thread, question, previousText, stage, now, reference);
    }

    public Utterance after(@Nullable String previous) {
        return new Utterance(text, thread, asked, previous, stage, now, reference);
    }

    public Utterance about(@Nullable Reference discussed) {
        return new Utterance(text, thread, asked, previousText, stage, now, discussed);
    }
}
