package org.foredesk.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The answer as it grows: statements first, then at most one question, with the choices that go
 * with it. The text stands on its own (choices numbered in it); channels that have buttons or lists
 * show the same choices as such.
 */
final class Reply {

    private final List<String> statements = new ArrayList<>();
    private List<String> options = List.of();
    private @Nullable String question;

    Reply say(String statement) {
        if (!statement.isBlank()) {
            statements.add(capital(statement));
        }
        return this;
    }

    /** Asks; a question asked before gives way. */
    Reply ask(String text) {
        question = capital(text);
        options = List.of();
        return this;
    }

    /** Asks with a few short answers behind the question. */
    Reply ask(String text, List<String> answers) {
        question = capital(text) + " " + Words.inline(answers);
        options = List.copyOf(answers);
        return this;
    }

    /** Asks with answers that are shown only where the channel has buttons. */
    Reply askPlainly(String text, List<String> answers) {
        question = capital(text);
        options = List.copyOf(answers);
        return this;
    }

    /** Asks which one of several; {@code lead} is the question itself or what it is about. */
    Reply choose(String lead, List<String> labels, String text) {
        question =
                (lead.isEmpty() ? "" : capital(lead) + "\n")
                        + Words.numbered(labels)
                        + (text.isEmpty() ? "" : "\n" + text);
        options = List.copyOf(labels);
        return this;
    }

    /** A sentence may begin with an article or a weekday, which some languages write small. */
    private static String capital(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    boolean asks() {
        return question != null;
    }

    boolean isEmpty() {
        return statements.isEmpty() && question == null;
    }

    /** Takes everything back. */
    Reply clear() {
        statements.clear();
        question = null;
        options = List.of();
        return this;
    }

    List<String> options() {
        return options;
    }

    String text() {
        String said = String.join(" ", statements);
        if (question == null) {
            return said;
        }
        String between =
                said.isEmpty() ? "" : question.contains("\n") || said.contains("\n") ? "\n" : " ";
        return said + between + question;
    }
}
