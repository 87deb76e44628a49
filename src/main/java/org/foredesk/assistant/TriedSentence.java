package org.foredesk.assistant;

import java.util.List;
import org.foredesk.assistant.understanding.FoundPhrase;
import org.foredesk.assistant.understanding.Resemblance;
import org.foredesk.assistant.understanding.ScoredIntent;
import org.foredesk.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * What the assistant makes of a sentence, and why.
 *
 * @param intents what it is taken to want, most important first, never empty
 * @param confidence 0–1 for the sentence as a whole
 * @param asksAgain whether that is too little to act on, so that the assistant would ask
 * @param fields what was read, with the characters each came from
 * @param phrases the phrases of the word lists the intents came from
 * @param like the example of the lists it resembles most; null where it shares no word with any
 * @param unread the words nothing was made of, as typed
 * @param problem why a date or time said cannot be ({@code impossible_date}, {@code past}, …); null
 *     where nothing is wrong
 * @param option number of the offered choice that is meant; null where none is
 */
public record TriedSentence(
        String text,
        Language language,
        List<ScoredIntent> intents,
        double confidence,
        boolean asksAgain,
        List<UnderstoodField> fields,
        List<FoundPhrase> phrases,
        @Nullable Resemblance like,
        List<String> unread,
        @Nullable String problem,
        @Nullable Integer option) {

    public TriedSentence {
        intents = List.copyOf(intents);
        fields = List.copyOf(fields);
        phrases = List.copyOf(phrases);
        unread = List.copyOf(unread);
    }
}
