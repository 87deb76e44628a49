package org.foredesk.assistant.understanding;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.foredesk.assistant.understanding.words.Token;

/**
 * Weighs what the rules read against what the examples say a message is most like. The surer the
 * rules, the plainer the likeness must be to be taken instead. It never makes a yes, which must be
 * said in words the rules know, nor an alarm: "no chest pain" is too like the pain. The figures
 * were found by cross-validation over the examples.
 */
final class Weighing {
    /** How much likelier than what the rules know well a first message's likeness must be. */
    private static final double KNOWN_WELL = 4;

    /** The same against a guess of the rules, such as talk of a visit being a wish to book one. */
    private static final double GUESSED = 1.5;

    /** The same for taking what the rules read to be no clinic's business. */
    private static final double NO_BUSINESS = 12;

    /** How much likelier than other people's business it must be where the rules read nothing. */
    private static final double ELSEWHERE = 1.5;

    /** A rule worth so much knows well. */
    private static final double SURE = 0.8;

    /** Enough for a first message in which the rules have nothing to say. */
    private static final double SOME = 0.25;

    /** The least against anything the rules read, or where something was asked. */
    private static final double LIKELY = 0.45;

    /**
     * Enough for what changes things without another question, against an answer read and against
     * values told unasked.
     */
    private static final double CLEAR = 0.8;

    /** Enough against what the rules know to be no clinic's business. */
    private static final double PLAIN = 0.92;

    /** Enough against the answer to the question just asked. */
    private static final double BEYOND_DOUBT = 0.96;

    /** In so few words likeness is chance. */
    private static final int FEW = 2;

    private static final double NEVER = 2;
    private static final double NOTHING_READ = 0.5;

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

    /** Wishes said in the words of a refusal. */
    private static final Set<Intent> WITHDRAWN = EnumSet.of(Intent.RESCHEDULE, Intent.CANCEL);

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
     * @param tokens the message as written
     * @param features what it is likened to the examples by
     * @param asked whether the assistant said something before
     */
    List<ScoredIntent> weigh(
            List<ScoredIntent> rules, List<Token> tokens, Features features, boolean asked) {
        if (tokens.stream().noneMatch(one -> one.word() || one.kind() == Token.Kind.EMOJI)) {
            // A number is like any other.
            return rules;
        }
        long words = tokens.stream().filter(Token::word).count();
        if (rules.getFirst().intent() == Intent.OTHER && 2 * model.strange(tokens) > words) {
            // What is mostly in words of its own is like nothing.
            return rules;
        }
        Set<Intent> open = EnumSet.allOf(Intent.class);
        if (!asked) {
            open.removeAll(ANSWERS);
        }
        Likeness likeness = model.likeness(features, open);
        ScoredIntent like = likeness.likeliest();
        ScoredIntent rule = rules.getFirst();
        if (like.intent() == Intent.OTHER && rule.intent() == Intent.OTHER) {
            return like.score() > rule.score() ? List.of(like) : rules;
        }
        boolean read = rules.stream().anyMatch(one -> one.intent() == like.intent());
        if (read || like.intent() == Intent.AFFIRM || like.intent() == Intent.EMERGENCY) {
            return rules;
        }
        double needed;
        if (rule.intent() == Intent.OTHER) {
            double foreign = ELSEWHERE * likeness.of(Intent.OTHER);
            needed = Math.max(beyondNothing(rule, like, asked), foreign);
        } else if (asked) {
            needed = beyondAnswer(rule, like);
        } else {
            boolean few = words <= FEW;
            needed =
                    ANSWERS.contains(rule.intent())
                            ? beyondValue(rule, like)
                            : few ? NEVER : beyondWish(rule, like, likeness);
        }
        return like.score() >= needed ? List.of(like) : rules;
    }

    /** Where the rules have nothing to say, or know it to be no business of the clinic. */
    private static double beyondNothing(ScoredIntent rule, ScoredIntent like, boolean asked) {
        if (rule.score() >= NOTHING_READ) {
            return PLAIN;
        }
        return AT_ONCE.contains(like.intent()) ? CLEAR : asked ? LIKELY : SOME;
    }

    /** Where nothing was asked and the rules read an answer all the same: a yes, a day alone. */
    private static double beyondValue(ScoredIntent rule, ScoredIntent like) {
        if (like.intent() == Intent.OTHER) {
            return PLAIN;
        }
        if (rule.intent() == Intent.PROVIDE_INFO || AT_ONCE.contains(like.intent())) {
            return CLEAR;
        }
        return WISHES.contains(like.intent()) ? LIKELY : PLAIN;
    }

    /** Where nothing was asked and the rules read a wish or a courtesy. */
    private static double beyondWish(ScoredIntent rule, ScoredIntent like, Likeness likeness) {
        if (AT_ONCE.contains(like.intent())) {
            return CLEAR;
        }
        double times =
                like.intent() == Intent.OTHER
                        ? NO_BUSINESS
                        : rule.score() >= SURE ? KNOWN_WELL : GUESSED;
        return Math.max(LIKELY, times * likeness.of(rule.intent()));
    }

    /** Where something was asked, and the rules read an answer or something else. */
    private static double beyondAnswer(ScoredIntent rule, ScoredIntent like) {
        if (like.intent() == Intent.OTHER) {
            return NEVER;
        }
        if (rule.score() <= SURE) {
            return TURNS.contains(like.intent()) ? CLEAR : NEVER;
        }
        boolean noYes =
                rule.intent() == Intent.AFFIRM
                        && (like.intent() == Intent.DENY || like.intent() == Intent.SELECT);
        boolean away = like.intent() == Intent.HUMAN || like.intent() == Intent.OPT_OUT;
        // "I won't be able to come", asked whether one comes, is a no.
        boolean noWish = WITHDRAWN.contains(rule.intent()) && like.intent() == Intent.DENY;
        return noYes ? CLEAR : away || noWish ? BEYOND_DOUBT : NEVER;
    }
}
