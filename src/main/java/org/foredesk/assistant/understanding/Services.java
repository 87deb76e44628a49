package org.foredesk.assistant.understanding;

import java.util.ArrayList;
import java.util.List;
import org.foredesk.assistant.understanding.ClinicVocabulary.Service;
import org.foredesk.assistant.understanding.words.Token;
import org.foredesk.assistant.understanding.words.Tokenizer;
import org.foredesk.kernel.Distance;
import org.jspecify.annotations.Nullable;

/** The clinic's services by their names. */
final class Services {
    private Services() {}

    /** A service named in a message. */
    record Found(String id, Span span, int words) {}

    /** The service named by most words; slips of one letter are forgiven in long words. */
    static @Nullable Found find(List<Token> tokens, ClinicVocabulary clinic) {
        Found best = null;
        for (Service service : clinic.services()) {
            List<String> names = new ArrayList<>(service.aliases());
            names.add(service.name());
            for (String name : names) {
                Found found = at(tokens, service, name);
                if (found != null && (best == null || found.words() > best.words())) {
                    best = found;
                }
            }
        }
        return best;
    }

    private static @Nullable Found at(List<Token> tokens, Service service, String name) {
        List<Token> words =
                Tokenizer.tokens(name).stream().filter(t -> t.kind() != Token.Kind.SIGN).toList();
        if (words.isEmpty()) {
            return null;
        }
        for (int i = 0; i + words.size() <= tokens.size(); i++) {
            boolean all = true;
            for (int j = 0; j < words.size() && all; j++) {
                all = same(tokens.get(i + j).form(), words.get(j).form());
            }
            if (all) {
                return new Found(
                        service.id(),
                        new Span(tokens.get(i).from(), tokens.get(i + words.size() - 1).to()),
                        words.size());
            }
        }
        return null;
    }

    private static boolean same(String said, String name) {
        return said.equals(name) || name.length() >= 6 && Distance.between(said, name, 1) <= 1;
    }
}
