package org.foredesk.assistant.understanding;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Something each language has one of, made once when the language is first needed, such as what is
 * learned from its sentences. Safe for use by several threads.
 *
 * @param <T> what each has
 */
final class PerLanguage<T> {
    private final Function<Language, T> maker;
    private final Map<Language, T> made = new ConcurrentHashMap<>();

    /**
     * @param maker makes that of a language; takes part of a second, maybe, and asks for no other
     *     language's here
     */
    PerLanguage(Function<Language, T> maker) {
        this.maker = maker;
    }

    T of(Language language) {
        return made.computeIfAbsent(language, maker);
    }
}
