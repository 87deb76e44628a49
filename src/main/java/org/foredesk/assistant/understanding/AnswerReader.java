package org.foredesk.assistant.understanding;

import static org.foredesk.assistant.understanding.Question.Kind.ANYTHING_ELSE;
import static org.foredesk.assistant.understanding.Question.Kind.CONFIRM;
import static org.foredesk.assistant.understanding.Question.Kind.OFFER;

import org.foredesk.assistant.understanding.words.Token;

/** Reads a message as the answer to the question just asked. */
final class AnswerReader {
    /** A refusal of so many words is one, whatever number stands in it: "ni una ni otra". */
    private static final int PLAIN_NO = 3;

    private final Heard heard;
    private final Said said;
    private final Verdict verdict;

    AnswerReader(Heard heard, Said said, Verdict verdict) {
        this.heard = heard;
        this.said = said;
        this.verdict = verdict;
    }

    /** Reads the message as an answer to the question just asked; false where it is none. */
    boolean answer() {
        if (heard.asks(CONFIRM)) {
            return confirmation();
        }
        if (heard.asks(OFFER)) {
            return offer();
        }
        if (heard.asks(ANYTHING_ELSE)) {
            return anythingElse();
        }
        if (heard.selected != null
                && heard.length(Cue.NO) < PLAIN_NO
                && !said.cancelling()
                && !said.moving()) {
            verdict.add(Intent.SELECT, 0.95);
            return true;
        }
        boolean open =
                heard.asks(
                        Question.Kind.DOCTOR,
                        Question.Kind.DAY,
                        Question.Kind.TIME,
                        Question.Kind.OPTION,
                        Question.Kind.SERVICE);
        if (open && heard.has(Cue.ANY) && !said.request() && !said.no()) {
            verdict.add(Intent.PROVIDE_INFO, 0.8);
            return true;
        }
        if (heard.asked != null
                && !said.request()
                && (!said.question() || ownWords() && !said.asksBack())
                && !(said.no() && !said.carries() && !describes())
                && !heard.any(Cue.BYE, Cue.CHAT)) {
            return told();
        }
        return false;
    }

    /** Asked for something of the patient's own, a word such as "insurance" alone asks nothing. */
    private boolean ownWords() {
        return heard.asks(
                Question.Kind.NAME,
                Question.Kind.PHONE,
                Question.Kind.EMAIL,
                Question.Kind.REASON,
                Question.Kind.SYMPTOM,
                Question.Kind.SERVICE,
                Question.Kind.DETAIL,
                Question.Kind.FOR_WHOM);
    }

    /** "I can't bend it": no refusal, but what is wrong. */
    private boolean describes() {
        return heard.asks(Question.Kind.SYMPTOM, Question.Kind.REASON) && heard.words > 3;
    }

    /** A value for what was asked: a day, a name, a doctor. */
    private boolean told() {
        boolean thanksOnly = heard.has(Cue.THANKS) && !said.carries() && heard.unknown == 0;
        boolean bookAgain = heard.has(Cue.BOOKING) && heard.clinical() && heard.has(Cue.WANT);
        if (thanksOnly || heard.has(Cue.DONE) && !said.carries()) {
            return false;
        }
        if (heard.asks(Question.Kind.NAME) && !said.carries() && heard.unknown == 0) {
            return false;
        }
        if (ownWords()) {
            if (heard.words > 0 || heard.tokens.stream().anyMatch(Token::number)) {
                verdict.add(Intent.PROVIDE_INFO, 0.85);
                return true;
            }
            return false;
        }
        if (said.carries()) {
            verdict.add(bookAgain ? Intent.BOOK : Intent.PROVIDE_INFO, 0.9);
            if (said.no()) {
                verdict.add(Intent.DENY, 0.5);
            }
            return true;
        }
        return false;
    }

    private boolean confirmation() {
        if (said.humanWanted() || heard.has(Cue.MINE) && !said.carries()) {
            return false;
        }
        boolean bareTwo =
                heard.selected != null && heard.selected >= 2 && heard.words <= 2 && !heard.timed();
        // "Earlier" points at the first of several times, but never says yes to one.
        boolean bareOne =
                heard.selected != null
                        && heard.selected == 1
                        && heard.words <= 2
                        && heard.when.relative() == null;
        if (bareOne && !said.no()) {
            verdict.add(Intent.AFFIRM, 0.95);
            verdict.add(Intent.SELECT, 0.8);
        } else if (bareTwo) {
            verdict.add(Intent.DENY, 0.95);
            verdict.add(Intent.SELECT, 0.8);
        } else if (said.no()) {
            verdict.add(Intent.DENY, 0.95);
            if (heard.has(Cue.NOWEAK) && !said.carries()) {
                // "No, leave it": not another time either.
                verdict.add(Intent.GOODBYE, 0.5);
            }
        } else if (said.yes() && !(heard.has(Cue.CHANGE) && said.carries())) {
            verdict.add(Intent.AFFIRM, 0.95);
        } else if (said.carries() && !said.question() && !onlyRepeats()) {
            verdict.add(Intent.DENY, 0.8);
        } else if (heard.has(Cue.YESWEAK) && !heard.has(Cue.ANOTHER) && !heard.questionMark()) {
            verdict.add(Intent.AFFIRM, 0.85);
        } else if (heard.any(Cue.CHANGE, Cue.MOVE, Cue.ANOTHER) && !said.question()) {
            verdict.add(Intent.DENY, 0.75);
        } else if (said.question() && heard.words > 0) {
            verdict.add(Intent.QUESTION, 0.8);
            return true;
        } else {
            return false;
        }
        if (heard.has(Cue.CANCEL) && heard.clinical()) {
            verdict.add(Intent.CANCEL, 0.7);
        }
        if (verdict.first() == Intent.DENY && said.carries()) {
            verdict.add(Intent.PROVIDE_INFO, 0.8);
        } else if (said.question() && heard.topic() != null) {
            verdict.add(Intent.QUESTION, 0.7);
        } else if (verdict.first() == Intent.AFFIRM && said.carries()) {
            verdict.add(Intent.PROVIDE_INFO, 0.6);
        }
        return true;
    }

    /** "That time and date is good": words about the proposal, not a new one. */
    private boolean onlyRepeats() {
        return heard.has(Cue.YESWEAK)
                && heard.when.isNone()
                && heard.doctor == null
                && !heard.doctorExcluded
                && !heard.has(Cue.ANOTHER);
    }

    private boolean offer() {
        if (said.request() || said.question() && !said.yes() && !heard.timed()) {
            return false;
        }
        boolean thanks =
                heard.has(Cue.THANKS) && !said.yes() && !said.carries() && !heard.has(Cue.BOOKING);
        if (said.no() && !(heard.timed() && heard.has(Cue.WANT))) {
            verdict.add(Intent.DENY, 0.95);
            if (heard.has(Cue.BYE)) {
                verdict.add(Intent.GOODBYE, 0.6);
            }
            return true;
        }
        if (said.yes()
                || said.carries()
                || heard.any(Cue.BOOKING, Cue.SEE, Cue.YESDO)
                || heard.has(Cue.YESWEAK) && !thanks) {
            verdict.add(Intent.BOOK, 0.9);
            if (said.yes() || heard.has(Cue.YESWEAK)) {
                verdict.add(Intent.AFFIRM, 0.9);
            }
            if (said.carries()) {
                verdict.add(Intent.PROVIDE_INFO, 0.7);
            }
            return true;
        }
        return false;
    }

    private boolean anythingElse() {
        boolean wants =
                heard.any(Cue.BOOKING, Cue.WANT, Cue.SEE, Cue.FIND)
                                && (heard.clinical() || heard.timed())
                        || said.carries() && heard.has(Cue.BOOKING);
        if (said.request() || said.question() && heard.topic() != null || wants && !closes()) {
            return false;
        }
        boolean thanksFirst =
                heard.has(Cue.THANKS)
                        && (!said.no()
                                || heard.at(Cue.THANKS)
                                        < Math.min(heard.at(Cue.NO), heard.at(Cue.NOWEAK)));
        if (heard.has(Cue.DONE) && thanksFirst || thanksFirst && said.no()) {
            verdict.add(Intent.THANKS, 0.9);
            verdict.add(Intent.DENY, 0.6);
            return true;
        }
        if (said.no() || heard.has(Cue.DONE)) {
            verdict.add(Intent.DENY, 0.9);
            if (heard.any(Cue.BYE)) {
                verdict.add(Intent.GOODBYE, 0.7);
            }
            if (heard.has(Cue.THANKS)) {
                verdict.add(Intent.THANKS, 0.6);
            }
            return true;
        }
        if (heard.any(Cue.THANKS, Cue.BYE)) {
            return false;
        }
        if (heard.timed() && !said.question()) {
            verdict.add(Intent.BOOK, 0.7);
            return true;
        }
        if (said.yes()) {
            verdict.add(Intent.AFFIRM, 0.8);
            return true;
        }
        return false;
    }

    private boolean closes() {
        return heard.has(Cue.DONE)
                || heard.has(Cue.NO)
                        && !heard.timed()
                        && heard.doctor == null
                        && !heard.has(Cue.APPT);
    }
}
