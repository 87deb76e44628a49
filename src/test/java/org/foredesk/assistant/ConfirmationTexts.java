package org.foredesk.assistant;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.foredesk.kernel.Language;

/** Tells a text that says something was done from any other, in every language. */
final class ConfirmationTexts {

    private final List<Pattern> done = new ArrayList<>();
    private final List<Pattern> cancelled = new ArrayList<>();
    private final List<Pattern> requested = new ArrayList<>();

    ConfirmationTexts() {
        for (Language language : Language.values()) {
            Properties patient = texts("patient", language);
            Properties assistant = texts("assistant", language);
            done.add(pattern(patient, "booked"));
            done.add(pattern(patient, "moved"));
            done.add(pattern(assistant, "done.booked"));
            done.add(pattern(assistant, "done.moved"));
            cancelled.add(pattern(patient, "cancelled"));
            cancelled.add(pattern(assistant, "done.cancelled"));
            requested.add(pattern(patient, "request_received"));
            requested.add(pattern(assistant, "done.requested"));
        }
        done.addAll(cancelled);
    }

    boolean confirms(String text) {
        return done.stream().anyMatch(pattern -> pattern.matcher(text).matches());
    }

    boolean tellsOfCancelling(String text) {
        return cancelled.stream().anyMatch(pattern -> pattern.matcher(text).matches());
    }

    boolean requests(String text) {
        return requested.stream().anyMatch(pattern -> pattern.matcher(text).matches());
    }

    private static Properties texts(String bundle, Language language) {
        Properties texts = new Properties();
        String name = "/app/texts/" + bundle + "_" + language.code() + ".properties";
        try {
            texts.load(new StringReader(DialogueRig.resource(name)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return texts;
    }

    private static Pattern pattern(Properties texts, String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException(key);
        }
        StringBuilder literal = new StringBuilder();
        for (String part : text.split("\\{[a-z_]+\\}", -1)) {
            literal.append(literal.isEmpty() ? "" : ".*").append(Pattern.quote(part));
        }
        return Pattern.compile(literal + ".*", Pattern.DOTALL);
    }
}
