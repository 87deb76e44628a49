package org.foredesk.desk.frame;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.foredesk.desk.fx.FxTasks;
import org.foredesk.desk.fx.Latest;

/**
 * Search over everything: commands are matched at once, people and things are looked up in the
 * background and added when they arrive; an answer to an older question is never shown.
 */
public final class Palette {

    private static final int MOST_PER_GROUP = 6;
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    private final ObservableList<PaletteItem> results = FXCollections.observableArrayList();
    private final List<Supplier<List<PaletteItem>>> commands = new ArrayList<>();
    private final List<Function<String, List<PaletteItem>>> lookups = new ArrayList<>();
    private final Latest latest;

    public Palette(FxTasks tasks) {
        this.latest = new Latest(tasks);
    }

    /**
     * Adds commands; asked each time, on the screen's thread, so they can depend on what is
     * selected.
     */
    public void addCommands(Supplier<List<PaletteItem>> source) {
        commands.add(source);
    }

    /**
     * Adds something to search in the background; given what was typed, at least two characters.
     */
    public void addLookup(Function<String, List<PaletteItem>> source) {
        lookups.add(source);
    }

    public ObservableList<PaletteItem> results() {
        return results;
    }

    public void search(String typed) {
        String wanted = typed.strip();
        List<PaletteItem> found = matching(wanted);
        show(found);
        latest.cancel();
        if (wanted.length() >= 2) {
            latest.run(
                    () ->
                            lookups.stream()
                                    .flatMap(source -> source.apply(wanted).stream())
                                    .toList(),
                    more -> {
                        List<PaletteItem> all = new ArrayList<>(found);
                        all.addAll(more);
                        show(all);
                    });
        }
    }

    private List<PaletteItem> matching(String wanted) {
        List<String> words = List.of(SPACES.split(plain(wanted)));
        return commands.stream()
                .flatMap(source -> source.get().stream())
                .filter(item -> {
                    String all = plain(item.title() + " " + item.detail() + " " + item.also());
                    return words.stream().allMatch(all::contains);
                })
                .toList();
    }

    private void show(List<PaletteItem> items) {
        List<PaletteItem> sorted = new ArrayList<>();
        for (PaletteItem.Group group : PaletteItem.Group.values()) {
            items.stream()
                    .filter(item -> item.group() == group)
                    .limit(MOST_PER_GROUP)
                    .forEach(sorted::add);
        }
        sorted.sort(Comparator.comparing(PaletteItem::group));
        results.setAll(sorted);
    }

    // "José" is found by "jose".
    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
