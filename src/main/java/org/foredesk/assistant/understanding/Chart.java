package org.foredesk.assistant.understanding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Applies the rules to a message until nothing new comes of it. */
final class Chart {
    /** Longest run of small words passed over between two pieces. */
    private static final int MAX_GLUE = 3;

    /** A message that makes more pieces than this is no message; reading stops there. */
    private static final int MAX_ITEMS = 3_000;

    private final boolean[] glue;
    private final List<List<Item>> byStart;
    private final Set<Item> seen = new HashSet<>();
    private final List<Item> all = new ArrayList<>();
    private boolean grown;

    Chart(int size, boolean[] glue) {
        this.glue = glue;
        this.byStart = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            byStart.add(new ArrayList<>(4));
        }
    }

    void add(Item item) {
        if (all.size() < MAX_ITEMS && seen.add(item)) {
            byStart.get(item.start()).add(item);
            all.add(item);
            grown = true;
        }
    }

    List<Item> items() {
        return all;
    }

    void close(Grammar grammar, Scene scene) {
        do {
            grown = false;
            int known = all.size();
            for (int i = 0; i < known; i++) {
                Item first = all.get(i);
                for (Rule rule : grammar.startingWith(Rule.key(first.piece()))) {
                    if (rule.needs()[0].fits(first.piece())) {
                        Item[] parts = new Item[rule.needs().length];
                        parts[0] = first;
                        extend(rule, parts, 1, scene);
                    }
                }
            }
        } while (grown && all.size() < MAX_ITEMS);
    }

    private void extend(Rule rule, Item[] parts, int filled, Scene scene) {
        if (filled == parts.length) {
            Piece made = rule.maker().make(parts, scene);
            if (made != null) {
                add(new Item(parts[0].start(), parts[filled - 1].end(), made));
            }
            return;
        }
        int at = parts[filled - 1].end();
        for (int skipped = 0; skipped <= MAX_GLUE && at < byStart.size(); skipped++) {
            List<Item> here = byStart.get(at);
            for (int i = 0; i < here.size(); i++) {
                if (rule.needs()[filled].fits(here.get(i).piece())) {
                    parts[filled] = here.get(i);
                    extend(rule, parts, filled + 1, scene);
                }
            }
            if (!glue[at]) {
                return;
            }
            at++;
        }
    }
}
