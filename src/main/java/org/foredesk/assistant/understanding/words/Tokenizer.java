package org.foredesk.assistant.understanding.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Cuts a message into tokens; positions stay those of the original text. */
public final class Tokenizer {
    /** Longer messages are read up to here; nobody books in more words. */
    private static final int LIMIT = 4_000;

    private static final Map<String, String> EMOJI =
            Map.ofEntries(
                    Map.entry("👍", ":yes:"),
                    Map.entry("👌", ":yes:"),
                    Map.entry("✅", ":yes:"),
                    Map.entry("✔", ":yes:"),
                    Map.entry("☑", ":yes:"),
                    Map.entry("🆗", ":yes:"),
                    Map.entry("👎", ":no:"),
                    Map.entry("❌", ":no:"),
                    Map.entry("✖", ":no:"),
                    Map.entry("🚫", ":no:"),
                    Map.entry("🙏", ":thanks:"),
                    Map.entry("👋", ":hello:"),
                    Map.entry("🤝", ":thanks:"),
                    Map.entry("😊", ":smile:"),
                    Map.entry("🙂", ":smile:"),
                    Map.entry("😀", ":smile:"),
                    Map.entry("😃", ":smile:"),
                    Map.entry("😄", ":smile:"),
                    Map.entry("😁", ":smile:"),
                    Map.entry("🥰", ":smile:"),
                    Map.entry("❤", ":smile:"),
                    Map.entry("😍", ":smile:"),
                    Map.entry("🎉", ":smile:"),
                    Map.entry("💐", ":smile:"),
                    Map.entry("🌹", ":smile:"),
                    Map.entry("😂", ":laugh:"),
                    Map.entry("🤣", ":laugh:"),
                    Map.entry("😅", ":laugh:"),
                    Map.entry("😆", ":laugh:"),
                    Map.entry("😡", ":angry:"),
                    Map.entry("😠", ":angry:"),
                    Map.entry("🤬", ":angry:"),
                    Map.entry("😤", ":angry:"),
                    Map.entry("😢", ":sad:"),
                    Map.entry("😭", ":sad:"),
                    Map.entry("😞", ":sad:"),
                    Map.entry("🆘", ":sos:"),
                    Map.entry("🚑", ":sos:"));

    private Tokenizer() {}

    /** The tokens of a text, in order. */
    public static List<Token> tokens(String text) {
        List<Token> out = new ArrayList<>();
        int end = Math.min(text.length(), LIMIT);
        int i = 0;
        boolean spaced = true;
        while (i < end) {
            int cp = text.codePointAt(i);
            int size = Character.charCount(cp);
            if (cp == '@' || cp == '&' || cp == 0xBA || cp == 0xAA || cp == 0xB0) {
                out.add(
                        new Token(
                                cp == '@' ? "@" : cp == '&' ? "&" : "th",
                                i,
                                i + 1,
                                spaced,
                                Token.Kind.WORD));
                i++;
                spaced = false;
            } else if (isDigit(cp)) {
                i = number(text, i, end, spaced, out);
                spaced = false;
            } else if (inWord(cp)) {
                i = word(text, i, end, spaced, out);
                spaced = false;
            } else if (emoji(cp)) {
                i = picture(text, i, end, out);
                spaced = true;
            } else if (blank(cp) || joiner(text, i, cp)) {
                i += size;
                spaced = true;
            } else {
                out.add(new Token(sign(cp), i, Math.min(i + size, end), spaced, Token.Kind.SIGN));
                i += size;
                spaced = false;
            }
        }
        return Halves.joined(out);
    }

    private static int number(String text, int start, int end, boolean spaced, List<Token> out) {
        StringBuilder digits = new StringBuilder();
        int i = start;
        while (i < end && isDigit(text.charAt(i))) {
            digits.append((char) ('0' + Character.digit(text.charAt(i), 10)));
            i++;
        }
        out.add(new Token(digits.toString(), start, i, spaced, Token.Kind.NUMBER));
        return i;
    }

    private static int word(String text, int start, int end, boolean spaced, List<Token> out) {
        int i = start;
        boolean devanagari = devanagari(text.codePointAt(start));
        while (i < end) {
            int cp = text.codePointAt(i);
            if (inWord(cp) && devanagari(cp) == devanagari || cp == 0x200C || cp == 0x200D) {
                i += Character.charCount(cp);
            } else if (apostrophe(cp)
                    && i + 1 < end
                    && i > start
                    && Character.isLetter(text.charAt(i + 1))) {
                i++;
            } else {
                break;
            }
        }
        int to = Math.max(Math.min(i, text.length()), start + 1);
        String form = Normal.of(text.substring(start, to));
        out.add(
                new Token(
                        form.isEmpty() ? "?" : form,
                        start,
                        to,
                        spaced,
                        form.isEmpty() ? Token.Kind.SIGN : Token.Kind.WORD));
        return to;
    }

    private static int picture(String text, int start, int end, List<Token> out) {
        int first = text.codePointAt(start);
        int i = start + Character.charCount(first);
        while (i < end) {
            int cp = text.codePointAt(i);
            boolean tail = cp == 0xFE0F || cp == 0x200D || cp >= 0x1F3FB && cp <= 0x1F3FF;
            if (!tail) {
                break;
            }
            i += Character.charCount(cp);
        }
        String name = EMOJI.getOrDefault(new String(Character.toChars(first)), ":picture:");
        out.add(new Token(name, start, Math.min(i, text.length()), true, Token.Kind.EMOJI));
        return i;
    }

    private static String sign(int cp) {
        return switch (cp) {
            case 0x0964, 0x0965, 0x2026 -> ".";
            case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2212, '~' -> "-";
            case 0xFF0C, 0x060C -> ",";
            case 0xFF1F, 0x061F -> "?";
            case 0xFF1A -> ":";
            default -> new String(Character.toChars(cp));
        };
    }

    /** A hyphen inside a word only joins ("ten-thirty", "follow-up"). */
    private static boolean joiner(String text, int i, int cp) {
        return (cp == '-' || cp == 0x2010 || cp == 0x2011)
                && i > 0
                && i + 1 < text.length()
                && inWord(text.codePointBefore(i))
                && inWord(text.codePointAt(i + 1));
    }

    private static boolean isDigit(int cp) {
        return cp < 0x10000 && Character.isDigit(cp);
    }

    private static boolean inWord(int cp) {
        int type = Character.getType(cp);
        return Character.isLetter(cp)
                || (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK)
                        && cp < 0xFE00;
    }

    private static boolean devanagari(int cp) {
        return cp >= 0x0900 && cp <= 0x097F;
    }

    private static boolean apostrophe(int cp) {
        return cp == '\'' || cp == 0x2019 || cp == 0x02BC || cp == '`' || cp == 0xB4 || cp == '"';
    }

    private static boolean blank(int cp) {
        return Character.isWhitespace(cp)
                || Character.isSpaceChar(cp)
                || Character.getType(cp) == Character.FORMAT
                || Character.getType(cp) == Character.CONTROL
                || cp == 0xBF
                || cp == 0xA1
                || cp == '*'
                || cp == '_'
                || cp == '|'
                || cp == 0xFE0F
                || cp == 0xFE0E
                || apostrophe(cp);
    }

    private static boolean emoji(int cp) {
        return cp >= 0x1F000 && cp <= 0x1FAFF
                || cp >= 0x2600 && cp <= 0x27BF
                || cp >= 0x2B00 && cp <= 0x2BFF
                || cp == 0x2705;
    }
}
