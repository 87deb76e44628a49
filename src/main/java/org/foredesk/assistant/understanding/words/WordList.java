package org.foredesk.assistant.understanding.words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One file of words: sections, each with lines {@code meaning = phrase, phrase}. The format is told
 * in {@code app/assistant/README.md}.
 */
public final class WordList {
    private final Map<String, List<Entry>> sections;

    private WordList(Map<String, List<Entry>> sections) {
        this.sections = sections;
    }

    /** One line: a meaning and the phrases that have it. */
    public record Entry(String meaning, List<String> phrases) {}

    /** Reads {@code /app/assistant/NAME} from the class path. A missing or broken file is a bug. */
    public static WordList read(String name) {
        Map<String, List<Entry>> sections = new LinkedHashMap<>();
        List<Entry> current = new ArrayList<>();
        for (ListLine line : ListLine.read(name)) {
            String section = line.section();
            if (section != null) {
                current = sections.computeIfAbsent(section, _ -> new ArrayList<>());
                continue;
            }
            String text = line.text();
            int equals = text.indexOf('=');
            if (equals < 1) {
                throw new IllegalStateException(
                        line.where() + ": not \"meaning = phrases\": " + text);
            }
            current.add(
                    new Entry(
                            text.substring(0, equals).strip(),
                            phrases(text.substring(equals + 1))));
        }
        return new WordList(sections);
    }

    private static List<String> phrases(String text) {
        List<String> out = new ArrayList<>();
        for (String phrase : text.split(",", -1)) {
            if (!phrase.isBlank()) {
                out.add(phrase.strip());
            }
        }
        return out;
    }

    /** The lines of a section; empty where the file has none of that name. */
    public List<Entry> section(String name) {
        return sections.getOrDefault(name, List.of());
    }

    /** The phrases of a section that are single words, in the form words are compared in. */
    public Set<String> words(String section) {
        Set<String> out = new HashSet<>();
        for (Entry entry : section(section)) {
            entry.phrases().forEach(word -> out.add(Normal.of(word)));
        }
        return out;
    }

    /** Names of all sections, in order. */
    public List<String> sections() {
        return List.copyOf(sections.keySet());
    }
}
