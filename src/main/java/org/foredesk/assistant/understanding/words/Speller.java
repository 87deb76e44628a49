package org.foredesk.assistant.understanding.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.foredesk.kernel.Distance;
import org.jspecify.annotations.Nullable;

/**
 * Mends slips in words that matter ("tommorow", "wensday", "yesss") and leaves all others alone.
 * Only words put in as targets are ever the result; words known otherwise are never touched.
 */
public final class Speller {
    private final Set<String> known = new HashSet<>();
    private final Map<Character, List<String>> targets = new HashMap<>();
    private final Map<String, String> sounds = new HashMap<>();
    private final UnaryOperator<String> ear;

    /**
     * @param ear how a word sounds to those who write it: {@link Normal#romanised} for Hindi
     */
    public Speller(UnaryOperator<String> ear) {
        this.ear = ear;
    }

    /** Words that are right as they are. */
    public void know(Iterable<String> words) {
        words.forEach(known::add);
    }

    /** A word slips are mended to. */
    public void target(String word) {
        known.add(word);
        if (word.length() >= 5) {
            List<String> same = targets.computeIfAbsent(word.charAt(0), _ -> new ArrayList<>());
            if (!same.contains(word)) {
                same.add(word);
            }
        }
    }

    /** A word that is found again in any spelling that sounds the same. */
    public void sound(String word) {
        known.add(word);
        if (word.length() >= 3) {
            sounds.putIfAbsent(ear.apply(word), word);
        }
    }

    /** The tokens with slips mended. */
    public List<Token> mended(List<Token> tokens) {
        List<Token> out = new ArrayList<>(tokens.size());
        for (Token token : tokens) {
            String mended = token.word() ? mend(token.form()) : token.form();
            out.add(mended.equals(token.form()) ? token : token.as(mended));
        }
        return out;
    }

    private String mend(String word) {
        if (known.contains(word) || word.length() < 3) {
            return word;
        }
        for (int keep = 2; keep >= 1; keep--) {
            String shorter = Normal.unstretched(word, keep);
            if (!shorter.equals(word) && (known.contains(shorter) || keep == 1)) {
                return known.contains(shorter) ? shorter : mendSound(shorter);
            }
        }
        return mendSound(word);
    }

    private String mendSound(String word) {
        if (word.length() >= 4) {
            String same = sounds.get(ear.apply(word));
            if (same != null) {
                return same;
            }
        }
        String near = nearest(word);
        return near == null ? word : near;
    }

    /**
     * Short words are mended only where two letters were swapped: a changed letter makes too many
     * other words.
     */
    private static boolean sameLetters(String a, String b) {
        int sum = 0;
        for (int i = 0; i < a.length(); i++) {
            sum += a.charAt(i) * a.charAt(i) - b.charAt(i) * b.charAt(i);
        }
        return sum == 0;
    }

    private @Nullable String nearest(String word) {
        int length = word.length();
        if (length < 5) {
            return null;
        }
        int limit = length >= 9 ? 2 : 1;
        String best = null;
        int bestDistance = limit + 1;
        boolean tie = false;
        for (String target : targets.getOrDefault(word.charAt(0), List.of())) {
            int d =
                    length == 5 && target.length() == 5 && !sameLetters(word, target)
                            ? limit + 1
                            : Distance.between(word, target, limit);
            if (d < bestDistance) {
                best = target;
                bestDistance = d;
                tie = false;
            } else if (d == bestDistance && d <= limit && best != null) {
                // "Tomorroww" is as near to "tomorrows": forms of one word are no tie.
                boolean sameWord = best.startsWith(target) || target.startsWith(best);
                best = sameWord && target.length() < best.length() ? target : best;
                tie |= !sameWord;
            }
        }
        return tie ? null : best;
    }
}
