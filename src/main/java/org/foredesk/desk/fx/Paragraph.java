package org.foredesk.desk.fx;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * Wrapped text in any script. JavaFX on Linux (seen with 26.0.1) draws a wrapped stretch of
 * Devanagari beyond its line and cannot draw colour emoji, so that such text is laid out word by
 * word, and an emoji is drawn with a font that has it in outlines, or named where there is none.
 */
public final class Paragraph extends TextFlow {

    /** Scripts whose letters are shaped together. */
    private static final Pattern SHAPED =
            Pattern.compile("[\\x{0590}-\\x{0DFF}\\x{0E00}-\\x{109F}]");

    private static final Pattern EMOJI =
            Pattern.compile("[\\x{1F000}-\\x{1FAFF}][\\x{FE0F}\\x{200D}\\x{1F000}-\\x{1FAFF}]*");

    private static final Set<String> OUTLINE_FONTS = Set.of("Noto Emoji", "Symbola");

    /**
     * A stretch of the text as it is drawn: where it was in the text, and where it is in what is
     * drawn.
     */
    private record Piece(int from, int to, int shownFrom, int shownTo) {}

    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final List<Piece> pieces = new ArrayList<>();

    public Paragraph() {
        getStyleClass().add("paragraph");
        setAccessibleRole(AccessibleRole.TEXT);
        text.subscribe(this::fill);
    }

    public StringProperty textProperty() {
        return text;
    }

    public String getText() {
        return text.get();
    }

    public void setText(String words) {
        text.set(words);
    }

    /** The outline of the characters {@code from} up to but without {@code to} of the text. */
    public PathElement[] outline(int from, int to) {
        return rangeShape(shown(from), shown(to));
    }

    /** A short text for one line, with what cannot be drawn named. */
    public static String drawable(String words) {
        if (!namesEmoji()) {
            return words;
        }
        return EMOJI.matcher(words)
                .replaceAll(found -> Matcher.quoteReplacement(nameOf(found.group())));
    }

    private int shown(int at) {
        for (Piece piece : pieces) {
            if (at < piece.to()) {
                return piece.shownFrom()
                        + Math.min(at - piece.from(), piece.shownTo() - piece.shownFrom());
            }
        }
        return pieces.isEmpty() ? 0 : pieces.getLast().shownTo();
    }

    private void fill(String words) {
        getChildren().clear();
        pieces.clear();
        setAccessibleText(words);
        Matcher emoji = EMOJI.matcher(words);
        int done = 0;
        while (emoji.find()) {
            addWords(words, done, emoji.start());
            addEmoji(words, emoji.start(), emoji.end());
            done = emoji.end();
        }
        addWords(words, done, words.length());
    }

    private void addWords(String words, int from, int to) {
        String stretch = words.substring(from, to);
        if (!SHAPED.matcher(stretch).find()) {
            add(stretch, from, to, "");
            return;
        }
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(stretch);
        for (int start = breaks.first(), end = breaks.next();
                end != BreakIterator.DONE;
                start = end, end = breaks.next()) {
            add(stretch.substring(start, end), from + start, from + end, "");
        }
    }

    private void addEmoji(String words, int from, int to) {
        String emoji = words.substring(from, to);
        add(namesEmoji() ? nameOf(emoji) : emoji, from, to, outlineFont());
    }

    private void add(String shown, int from, int to, String family) {
        if (shown.isEmpty()) {
            return;
        }
        Text node = new Text(shown);
        if (!family.isEmpty()) {
            node.setStyle("-fx-font-family: \"" + family + "\";");
        }
        int start = pieces.isEmpty() ? 0 : pieces.getLast().shownTo();
        pieces.add(new Piece(from, to, start, start + shown.length()));
        getChildren().add(node);
    }

    private static String outlineFont() {
        return Font.getFamilies().stream().filter(OUTLINE_FONTS::contains).findFirst().orElse("");
    }

    // Windows and macOS draw emoji themselves.
    private static boolean namesEmoji() {
        return System.getProperty("os.name", "").startsWith("Linux") && outlineFont().isEmpty();
    }

    private static String nameOf(String emoji) {
        String name = Character.getName(emoji.codePointAt(0));
        return name == null ? "" : "‹" + name.toLowerCase(Locale.ROOT) + "›";
    }
}
