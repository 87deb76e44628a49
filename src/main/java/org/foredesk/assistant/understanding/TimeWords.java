package org.foredesk.assistant.understanding;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.foredesk.assistant.understanding.Piece.Clock;
import org.foredesk.assistant.understanding.Piece.Num;
import org.foredesk.assistant.understanding.Piece.Ordinal;
import org.foredesk.assistant.understanding.Piece.Part;
import org.foredesk.assistant.understanding.Piece.Word;
import org.foredesk.assistant.understanding.words.Phrases;
import org.foredesk.assistant.understanding.words.Speller;
import org.foredesk.assistant.understanding.words.Token;
import org.foredesk.assistant.understanding.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * The words of {@code time.txt} of each language as pieces; Hindi borrows freely from English,
 * Spanish a little.
 */
final class TimeWords {
    /** Words too common in their own language to be read as borrowed ones. */
    private static final Set<String> NOT_BORROWED_BY_HINDI =
            Set.of(
                    "to", "me", "is", "the", "in", "do", "sat", "a", "of", "or", "on", "by", "no",
                    "so", "sun", "mar", "back", "the day");

    /** "Tomo una pastilla", "el sol": short forms that are other words in Spanish. */
    private static final Set<String> NOT_BORROWED_BY_SPANISH =
            Set.of("tomo", "tom", "sun", "sat", "mon", "may", "jun", "the day", "my day");

    private static final Set<String> SLIPS = Set.of("weekday", "month", "day", "part", "tonight");

    /** Sections whose Spanish words are found again as they sound ("juebes", "onse"). */
    private static final Set<String> HEARD = Set.of("weekday", "month", "number", "part");

    private final Map<Language, Phrases<Piece>> phrases = new EnumMap<>(Language.class);
    private final Map<Language, WordList> lists = new EnumMap<>(Language.class);

    TimeWords() {
        for (Language language : Language.values()) {
            lists.put(language, WordList.read(language.code() + "/time.txt"));
        }
        for (Language language : Language.values()) {
            Phrases<Piece> own = new Phrases<>();
            fill(own, list(language), null);
            if (language != Language.EN) {
                fill(own, list(Language.EN), language);
            }
            phrases.put(language, own);
        }
    }

    private WordList list(Language language) {
        WordList list = lists.get(language);
        if (list == null) {
            throw new IllegalStateException(language.code());
        }
        return list;
    }

    /** The words of the language's own list, borrowed ones left out. */
    Set<String> own(Language language) {
        Set<String> out = new java.util.HashSet<>();
        WordList list = list(language);
        for (String section : list.sections()) {
            for (WordList.Entry entry : list.section(section)) {
                for (String phrase : entry.phrases()) {
                    org.foredesk.assistant.understanding.words.Tokenizer.tokens(phrase)
                            .forEach(t -> out.add(t.form()));
                }
            }
        }
        return out;
    }

    Phrases<Piece> in(Language language) {
        Phrases<Piece> found = phrases.get(language);
        if (found == null) {
            throw new IllegalStateException(language.code());
        }
        return found;
    }

    /**
     * Makes the words known to the speller: all as right, the main ones as what slips are mended
     * to.
     */
    void teach(Speller speller, Language language) {
        speller.know(in(language).words());
        for (Language source :
                language == Language.HI ? List.of(Language.HI, Language.EN) : List.of(language)) {
            for (String section : list(source).sections()) {
                boolean main = SLIPS.contains(section);
                for (WordList.Entry entry : list(source).section(section)) {
                    for (String phrase : entry.phrases()) {
                        boolean sounds =
                                source == Language.HI
                                        || source == Language.ES && HEARD.contains(section);
                        teach(speller, phrase, main, sounds);
                    }
                }
            }
        }
    }

    private static void teach(Speller speller, String phrase, boolean main, boolean sounds) {
        for (Token token : org.foredesk.assistant.understanding.words.Tokenizer.tokens(phrase)) {
            if (token.word() && main && !token.devanagari()) {
                speller.target(token.form());
            }
            if (token.word() && sounds && !token.devanagari()) {
                speller.sound(token.form());
            }
        }
    }

    private static void fill(Phrases<Piece> into, WordList list, @Nullable Language borrower) {
        for (String section : list.sections()) {
            if (borrower == Language.ES && !lentToSpanish(section)) {
                continue;
            }
            for (WordList.Entry entry : list.section(section)) {
                for (String phrase : entry.phrases()) {
                    boolean own =
                            borrower == Language.ES
                                    ? NOT_BORROWED_BY_SPANISH.contains(phrase)
                                    : NOT_BORROWED_BY_HINDI.contains(phrase);
                    boolean taken = borrower != null && (own || into.has(phrase));
                    if (!taken || borrower == null) {
                        into.add(phrase, piece(section, entry.meaning()));
                    }
                }
            }
        }
    }

    private static boolean lentToSpanish(String section) {
        return section.equals("weekday") || section.equals("month") || section.equals("day");
    }

    private static Piece piece(String section, String meaning) {
        return switch (section) {
            case "weekday" -> new Word(TimeWord.WEEKDAY, Integer.parseInt(meaning));
            case "month" -> new Word(TimeWord.MONTH, Integer.parseInt(meaning));
            case "number" ->
                    meaning.endsWith("w")
                            ? new Num(
                                    Integer.parseInt(meaning.substring(0, meaning.length() - 1)),
                                    -1)
                            : new Num(Integer.parseInt(meaning), 0);
            case "ordinal" -> new Ordinal(Integer.parseInt(meaning));
            case "day" -> new Word(TimeWord.RELATIVE_DAY, Integer.parseInt(meaning));
            case "unit" ->
                    new Word(
                            TimeWord.UNIT,
                            Unit.valueOf(meaning.toUpperCase(Locale.ROOT)).ordinal());
            case "holiday" -> new Word(TimeWord.HOLIDAY, Holidays.value(meaning));
            case "part" -> whole(meaning, false);
            case "tonight" -> whole(meaning, true);
            case "clock" -> new Clock(minute(meaning), false, false);
            case "window" -> window(meaning);
            case "word" -> word(meaning);
            default -> throw new IllegalStateException("section " + section);
        };
    }

    private static Word word(String meaning) {
        int space = meaning.indexOf(' ');
        String kind = space < 0 ? meaning : meaning.substring(0, space);
        return new Word(
                TimeWord.valueOf(kind.toUpperCase(Locale.ROOT)),
                space < 0 ? 0 : Integer.parseInt(meaning.substring(space + 1)));
    }

    private static Part whole(String meaning, boolean today) {
        int space = meaning.indexOf(' ');
        PartOfDay part =
                PartOfDay.valueOf(
                        (space < 0 ? meaning : meaning.substring(0, space))
                                .toUpperCase(Locale.ROOT));
        if (space > 0) {
            String hours = meaning.substring(space + 1);
            return new Part(part, minute(hours.substring(0, 5)), minute(hours.substring(6)), today);
        }
        return new Part(part, part.fromHour() * 60, part.toHour() * 60, today);
    }

    private static Part window(String meaning) {
        int space = meaning.indexOf(' ');
        String part = meaning.substring(space + 1).strip();
        return new Part(
                part.equals("-") ? null : PartOfDay.valueOf(part.toUpperCase(Locale.ROOT)),
                minute(meaning.substring(0, 5)),
                minute(meaning.substring(6, 11)),
                false);
    }

    private static int minute(String clock) {
        return Integer.parseInt(clock.substring(0, 2)) * 60
                + Integer.parseInt(clock.substring(3, 5));
    }
}
