package org.foredesk.assistant.understanding;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.foredesk.assistant.understanding.words.Token;

/**
 * Weighs what the rules read against what the examples say a message is most like. The surer the
 * rules, the plainer the likeness must be to be taken instead. It never makes a yes, which must be
 * said in words the rules know, nor an alarm: "no chest pain" is too like the pain. The figures
 * were found on sentences neither rules nor examples had seen.
 */
final class Weighing {
    /** Enough where the rules have nothing to say. */
    private static final double ENOUGH = 0.45;

    /** Enough against a guess of the rules, such as talk of a visit being a wish to book one. */
    private static final double LIKELY = 0.55;

    /** Enough against words the rules know well. */
    private static final double CLEAR = 0.8;

    /** Enough against an answer, or against what the rules know to be no clinic's business. */
    private static final double PLAIN = 0.92;

    /** Enough against the answer to the question just asked. */
    private static final double BEYOND_DOUBT = 0.96;

    /** A word no example has makes the likeness so much weaker. */
    private static final double STRANGE = 0.92;

    private static final double NEVER = 2;

    private static final double NOTHING_READ = 0.5;
    private static final double TOLD = 0.65;
    private static final double GUESSED = 0.75;
    private static final double SEEMED = 0.8;

    /** They mean something only where something was asked. */
    private static final Set<Intent> ANSWERS =
            EnumSet.of(Intent.AFFIRM, Intent.DENY, Intent.SELECT, Intent.PROVIDE_INFO);

    private static final Set<Intent> WISHES =
            EnumSet.of(
                    Intent.BOOK,
                    Intent.RESCHEDULE,
                    Intent.CANCEL,
                    Intent.MY_APPOINTMENTS,
                    Intent.AVAILABILITY,
                    Intent.HUMAN,
                    Intent.OPT_OUT,
                    Intent.OPT_IN);

    /** What changes things without another question. */
    private static final Set<Intent> AT_ONCE = EnumSet.of(Intent.OPT_OUT, Intent.OPT_IN);

    /** What an answer that seemed to be another one can turn out to be. */
    private static final Set<Intent> TURNS =
            EnumSet.of(
                    Intent.DENY,
                    Intent.SELECT,
                    Intent.PROVIDE_INFO,
                    Intent.CANCEL,
                    Intent.HUMAN,
                    Intent.OPT_OUT);

    private final IntentModel model;

    Weighing(IntentModel model) {
        this.model = model;
    }

    /**
     * The intents of a message, foremost first.
     *
     * @param rules what the rules read; not empty
     * @param asked whether the assistant said something before
     */
    List<ScoredIntent> weigh(List<ScoredIntent> rules, List<Token> tokens, boolean asked) {
        Set<Intent> open = EnumSet.allOf(Intent.class);
        if (!asked) {
            open.removeAll(ANSWERS);
        }
        ScoredIntent like = model.likeliest(tokens, open);
        if (like.intent() == Intent.OTHER && rules.getFirst().intent() == Intent.OTHER) {
            return like.score() > rules.getFirst().score() ? List.of(like) : rules;
        }
        boolean read = rules.stream().anyMatch(rule -> rule.intent() == like.intent());
        boolean taken =
                !read
                        && like.intent() != Intent.AFFIRM
                        && like.intent() != Intent.EMERGENCY
                        && like.score() * doubt(tokens) >= needed(rules.getFirst(), like, asked);
        return taken ? List.of(like) : rules;
    }

    private double doubt(List<Token> tokens) {
        long words = tokens.stream().filter(Token::word).count();
        // A long story always has words of its own.
        return Math.pow(STRANGE, Math.max(0, model.strange(tokens) - words / 8));
    }

    private static double needed(ScoredIntent rule, ScoredIntent like, boolean asked) {
        if (rule.intent() == Intent.OTHER) {
            boolean sure = AT_ONCE.contains(like.intent());
            return rule.score() >= NOTHING_READ ? PLAIN : sure ? CLEAR : asked ? LIKELY : ENOUGH;
        }
        if (like.intent() == Intent.OTHER) {
            return rule.score() < GUESSED ? PLAIN : NEVER;
        }
        if (asked) {
            return beside(rule, like);
        }
        return switch (rule.intent()) {
            case AFFIRM, DENY -> WISHES.contains(like.intent()) ? LIKELY : PLAIN;
            case PROVIDE_INFO -> rule.score() < TOLD ? CLEAR : PLAIN;
            case QUESTION -> rule.score() < GUESSED ? CLEAR : PLAIN;
            default -> rule.score() < GUESSED ? LIKELY : CLEAR;
        };
    }

    /** Where something was asked, and the rules read an answer or something else. */
    private static double beside(ScoredIntent rule, ScoredIntent like) {
        if (rule.score() <= SEEMED) {
            return TURNS.contains(like.intent()) ? CLEAR : NEVER;
        }
        boolean noYes =
                rule.intent() == Intent.AFFIRM
                        && (like.intent() == Intent.DENY || like.intent() == Intent.SELECT);
        boolean away = like.intent() == Intent.HUMAN || like.intent() == Intent.OPT_OUT;
        return noYes ? CLEAR : away ? BEYOND_DOUBT : NEVER;
    }
}
