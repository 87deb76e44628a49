package org.foredesk.desk.frame;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.foredesk.desk.fx.Paragraph;
import org.kordamp.ikonli.javafx.FontIcon;

/** Small pieces every screen is made of, in the look of {@code app/styles/parts.css}. */
public final class Parts {

    private static final Pattern TITLES =
            Pattern.compile("^(Dr|Dra|Mr|Mrs|Ms|Prof|डॉ)\\.?\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Parts() {}

    /**
     * A state in a word; {@code tone} is one of accent, success, warning, danger, alarm, outlined
     * or empty.
     */
    public static Label badge(String words, String tone) {
        Label badge = new Label(words);
        badge.getStyleClass().add("badge");
        if (!tone.isEmpty()) {
            badge.getStyleClass().add(tone);
        }
        badge.setMinWidth(Region.USE_PREF_SIZE);
        return badge;
    }

    public static Label badge(String words, String tone, String icon) {
        Label badge = badge(words, tone);
        badge.setGraphic(new FontIcon(icon));
        return badge;
    }

    public static Label label(String words, String... styles) {
        Label label = new Label(words);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** Text that wraps, whatever its script. */
    public static Paragraph paragraph(String words, String... styles) {
        Paragraph paragraph = new Paragraph();
        paragraph.setText(words);
        paragraph.getStyleClass().addAll(styles);
        return paragraph;
    }

    public static Label keyCap(String key) {
        return label(key, "key-cap");
    }

    public static Region spacer() {
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }

    public static Tooltip tip(String words) {
        Tooltip tip = new Tooltip(words);
        tip.setShowDelay(Duration.millis(400));
        return tip;
    }

    /** Shows or hides a node so that it takes no room while hidden. */
    public static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    /** Gives the list that a box drops down the box's own name, for screen readers. */
    public static void nameList(ComboBox<?> box) {
        box.skinProperty()
                .subscribe(skin -> {
                    if (skin instanceof ComboBoxListViewSkin<?> drawn) {
                        drawn.getPopupContent().setAccessibleText(box.getAccessibleText());
                    }
                });
    }

    /** Sets or clears one style class. */
    public static void style(Node node, String styleClass, boolean on) {
        node.getStyleClass().remove(styleClass);
        if (on) {
            node.getStyleClass().add(styleClass);
        }
    }

    /**
     * The first letters of first and last name without title; one whole letter with its signs in
     * Devanagari.
     */
    public static String initials(String name) {
        List<String> words =
                new ArrayList<>(
                        List.of(SPACES.split(TITLES.matcher(name.strip()).replaceFirst(""))));
        words.removeIf(word -> word.isEmpty() || !Character.isLetter(word.codePointAt(0)));
        if (words.isEmpty()) {
            return "#";
        }
        String first = firstLetter(words.getFirst());
        boolean latin =
                Character.UnicodeScript.of(first.codePointAt(0)) == Character.UnicodeScript.LATIN;
        return words.size() == 1 || !latin ? first : first + firstLetter(words.getLast());
    }

    private static String firstLetter(String word) {
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(word);
        letters.first();
        return word.substring(0, letters.next()).toUpperCase(Locale.ROOT);
    }
}
