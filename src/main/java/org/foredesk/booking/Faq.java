package org.foredesk.booking;

import java.util.List;
import java.util.Map;
import org.foredesk.kernel.Language;

/** What the clinic answers to a question asked in any of these words, by language. */
public record Faq(List<String> questions, Map<Language, String> answers) {

    public Faq {
        questions = List.copyOf(questions);
        answers = Map.copyOf(answers);
    }
}
