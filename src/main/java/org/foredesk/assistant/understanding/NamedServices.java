package org.foredesk.assistant.understanding;

import java.util.ArrayList;
import java.util.List;

/**
 * The clinic's services a message names, by their ids.
 *
 * @param wanted in the order said, each once
 * @param dropped those taken back ("skip the blood test")
 */
public record NamedServices(List<String> wanted, List<String> dropped, Manner manner) {

    /** How they are meant beside those named before. */
    public enum Manner {
        /** Said again, or others instead. */
        PLAIN,
        /** "Also a blood test". */
        ADDED,
        /** "Only the cleaning". */
        ONLY
    }

    /** No service is named. */
    public static final NamedServices NONE = new NamedServices(List.of(), List.of(), Manner.PLAIN);

    public NamedServices {
        wanted = List.copyOf(wanted);
        dropped = List.copyOf(dropped);
    }

    /** Those and no more. */
    public static NamedServices of(List<String> ids) {
        return new NamedServices(ids, List.of(), Manner.PLAIN);
    }

    /** Whether none is named. */
    public boolean isNone() {
        return wanted.isEmpty() && dropped.isEmpty();
    }

    /**
     * What is wanted after this was said, where {@code before} was wanted. One of several that is
     * named again is talked about and leaves the others as they are.
     */
    public List<String> after(List<String> before) {
        boolean kept = manner == Manner.PLAIN && before.containsAll(wanted);
        List<String> all = new ArrayList<>(kept || manner == Manner.ADDED ? before : List.of());
        wanted.stream().filter(id -> !all.contains(id)).forEach(all::add);
        all.removeAll(dropped);
        return all;
    }
}
