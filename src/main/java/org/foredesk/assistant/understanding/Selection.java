package org.foredesk.assistant.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.foredesk.assistant.understanding.Piece.Amount;
import org.foredesk.assistant.understanding.Piece.Clock;
import org.foredesk.assistant.understanding.Piece.Day;
import org.foredesk.assistant.understanding.Piece.Days;
import org.foredesk.assistant.understanding.Piece.Hours;
import org.foredesk.assistant.understanding.Piece.How;
import org.foredesk.assistant.understanding.Piece.Num;
import org.foredesk.assistant.understanding.Piece.Part;
import org.foredesk.assistant.understanding.Piece.Word;
import org.foredesk.assistant.understanding.words.Token;

/** Chooses, from all the chart found, the pieces that say most and do not overlap. */
final class Selection {
    private final List<Token> tokens;
    private final Lexing words;
    private final Scene scene;

    Selection(List<Token> tokens, Lexing words, Scene scene) {
        this.tokens = tokens;
        this.words = words;
        this.scene = scene;
    }

    List<Item> choose(List<Item> all) {
        List<List<Item>> byEnd = new ArrayList<>();
        for (int i = 0; i <= tokens.size(); i++) {
            byEnd.add(new ArrayList<>(2));
        }
        for (Item item : all) {
            if (rank(item.piece()) > 0 && !counts(item)) {
                byEnd.get(item.end()).add(item);
            }
        }
        List<Item> chosen = best(byEnd);
        new BareNumbers(tokens, words, scene, chosen).read(all);
        chosen.sort(Comparator.comparingInt(Item::start));
        return chosen;
    }

    /**
     * The pieces without overlap that cover most words that mean something; of such, the fewest and
     * most definite.
     */
    private List<Item> best(List<List<Item>> byEnd) {
        int n = tokens.size();
        int[] score = new int[n + 1];
        Item[] last = new Item[n + 1];
        for (int end = 1; end <= n; end++) {
            score[end] = score[end - 1];
            for (Item item : byEnd.get(end)) {
                int with = score[item.start()] + worth(item);
                if (with > score[end]) {
                    score[end] = with;
                    last[end] = item;
                }
            }
        }
        List<Item> chosen = new ArrayList<>();
        int at = n;
        while (at > 0) {
            Item item = last[at];
            if (item == null) {
                at--;
            } else {
                chosen.add(item);
                at = item.start();
            }
        }
        return chosen;
    }

    private int worth(Item item) {
        int words = 0;
        for (int i = item.start(); i < item.end(); i++) {
            words +=
                    tokens.get(i).kind() == Token.Kind.SIGN && !tokens.get(i).is(":")
                            ? 0
                            : this.words.isGlue(i) ? 1 : 6;
        }
        return 20 * words - 30 + rank(item.piece());
    }

    private static int rank(Piece piece) {
        return switch (piece) {
            case Hours _ -> 9;
            case Piece.Moment _ -> 8;
            case Clock _ -> 7;
            case Days d -> d.how() == How.MONTH ? 4 : 6;
            case Day d -> d.how() == How.DAY_OF_MONTH ? 3 : d.how() == How.MISMATCH ? 4 : 5;
            case Piece.Wrong _ -> 2;
            case Part _ -> 1;
            case Amount _ -> 0;
            case Num _, Piece.Ordinal _, Word _ -> 0;
        };
    }

    /** "On the 2nd floor", "2nd floor": the ordinal counts something. */
    private boolean floor(int end) {
        boolean ordinalEnd =
                end < tokens.size()
                        && Set.of("st", "nd", "rd", "th").contains(tokens.get(end).form());
        int next = ordinalEnd ? end + 1 : end;
        return words.starting(next).contains(TimeWord.COUNTED);
    }

    /** "2 to 4 weeks", "for 5 people": numbers that count something are no times. */
    private boolean counts(Item item) {
        if (item.piece() instanceof Day d && d.how() == Piece.How.DAY_OF_MONTH) {
            return floor(item.end());
        }
        if (item.end() >= tokens.size()
                || !(item.piece() instanceof Hours || item.piece() instanceof Clock)) {
            return false;
        }
        boolean spelled = words.spelledNumber(item.end() - 1);
        boolean plain =
                spelled
                        || tokens.get(item.end() - 1).number()
                                && (item.end() < 2 || !tokens.get(item.end() - 2).is(":"));
        Set<TimeWord> next = words.starting(item.end());
        return plain && (next.contains(TimeWord.UNIT) || next.contains(TimeWord.COUNTED));
    }
}
