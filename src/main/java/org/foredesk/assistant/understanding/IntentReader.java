package org.foredesk.assistant.understanding;

import static org.foredesk.assistant.understanding.Question.Kind.ANYTHING_ELSE;
import static org.foredesk.assistant.understanding.Question.Kind.APPOINTMENT;
import static org.foredesk.assistant.understanding.Question.Kind.CONFIRM;
import static org.foredesk.assistant.understanding.Question.Kind.OFFER;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.foredesk.assistant.understanding.words.Token;

/**
 * Judges what a message does: first what must not be missed, then answers to the question asked,
 * then requests, then courtesies.
 */
final class IntentReader {
    private final Heard heard;
    private final List<ScoredIntent> intents = new ArrayList<>();

    IntentReader(Heard heard) {
        this.heard = heard;
    }

    List<ScoredIntent> read() {
        boolean answered = answer();
        if (!answered) {
            requests();
        }
        if (intents.isEmpty()) {
            courtesies();
        }
        if (intents.isEmpty()) {
            values();
        }
        if (intents.isEmpty()) {
            add(Intent.OTHER, 0.3);
        }
        return intents;
    }

    private void add(Intent intent, double score) {
        if (intents.stream().noneMatch(s -> s.intent() == intent)) {
            intents.add(new ScoredIntent(intent, score));
        }
    }

    private boolean yes() {
        boolean said = heard.has(Cue.YES) || heard.has(Cue.YESDO) && !carries();
        return said && !(heard.has(Cue.NO) && heard.at(Cue.NO) < heard.at(Cue.YES));
    }

    private boolean no() {
        return heard.has(Cue.NO) && !(heard.has(Cue.YES) && heard.at(Cue.YES) < heard.at(Cue.NO))
                || heard.has(Cue.NOWEAK);
    }

    /** Requests that stand whatever was asked. */
    private boolean request() {
        return humanWanted() || cancelling() || moving() || heard.has(Cue.MINE);
    }

    private boolean humanWanted() {
        return heard.has(Cue.HUMAN)
                && heard.words <= 14
                && !(heard.has(Cue.NO)
                        && heard.at(Cue.NO) < heard.at(Cue.HUMAN)
                        && heard.at(Cue.HUMAN) - heard.at(Cue.NO) <= 3);
    }

    /** Reads the message as an answer to the question just asked; false where it is none. */
    private boolean answer() {
        if (heard.asks(CONFIRM)) {
            return confirmation();
        }
        if (heard.asks(OFFER)) {
            return offer();
        }
        if (heard.asks(ANYTHING_ELSE)) {
            return anythingElse();
        }
        if (heard.selected != null && !cancelling() && !moving()) {
            add(Intent.SELECT, 0.95);
            return true;
        }
        if (heard.asked != null
                && !request()
                && !question()
                && !(no() && !carries())
                && !heard.any(Cue.BYE, Cue.CHAT)) {
            return told();
        }
        return false;
    }

    /** A value for what was asked: a day, a name, a doctor. */
    private boolean told() {
        boolean thanksOnly = heard.has(Cue.THANKS) && !carries() && heard.unknown == 0;
        boolean bookAgain = heard.has(Cue.BOOKING) && heard.clinical() && heard.has(Cue.WANT);
        if (thanksOnly || heard.has(Cue.DONE) && !carries()) {
            return false;
        }
        if (heard.asks(
                Question.Kind.NAME,
                Question.Kind.PHONE,
                Question.Kind.EMAIL,
                Question.Kind.REASON,
                Question.Kind.SYMPTOM,
                Question.Kind.SERVICE,
                Question.Kind.FOR_WHOM)) {
            if (heard.words > 0 || heard.tokens.stream().anyMatch(Token::number)) {
                add(Intent.PROVIDE_INFO, 0.85);
                return true;
            }
            return false;
        }
        if (carries()) {
            add(bookAgain ? Intent.BOOK : Intent.PROVIDE_INFO, 0.9);
            if (no()) {
                add(Intent.DENY, 0.5);
            }
            return true;
        }
        return false;
    }

    private boolean carries() {
        return heard.timed()
                || heard.doctor != null
                || heard.speciality != null && !heard.speciality.symptom()
                || heard.doctorExcluded;
    }

    private boolean confirmation() {
        if (humanWanted() || heard.has(Cue.MINE) && !carries()) {
            return false;
        }
        boolean bareTwo =
                heard.selected != null && heard.selected >= 2 && heard.words <= 2 && !heard.timed();
        if (heard.selected != null && heard.selected == 1 && heard.words <= 2 && !no()) {
            add(Intent.AFFIRM, 0.95);
            add(Intent.SELECT, 0.8);
        } else if (bareTwo) {
            add(Intent.DENY, 0.95);
            add(Intent.SELECT, 0.8);
        } else if (no()) {
            add(Intent.DENY, 0.95);
        } else if (yes() && !(heard.has(Cue.CHANGE) && carries())) {
            add(Intent.AFFIRM, 0.95);
        } else if (carries() && !question() && !onlyRepeats()) {
            add(Intent.DENY, 0.8);
        } else if (heard.has(Cue.YESWEAK) && !heard.has(Cue.ANOTHER) && !heard.questionMark()) {
            add(Intent.AFFIRM, 0.85);
        } else if (heard.any(Cue.CHANGE, Cue.MOVE, Cue.ANOTHER) && !question()) {
            add(Intent.DENY, 0.75);
        } else if (question() && heard.words > 0) {
            add(Intent.QUESTION, 0.8);
            return true;
        } else {
            return false;
        }
        if (heard.has(Cue.CANCEL) && heard.clinical()) {
            add(Intent.CANCEL, 0.7);
        }
        if (intents.getFirst().intent() == Intent.DENY && carries()) {
            add(Intent.PROVIDE_INFO, 0.8);
        } else if (question() && heard.topic() != null) {
            add(Intent.QUESTION, 0.7);
        } else if (intents.getFirst().intent() == Intent.AFFIRM && carries()) {
            add(Intent.PROVIDE_INFO, 0.6);
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
        if (request() || question() && !yes() && !heard.timed()) {
            return false;
        }
        boolean thanks = heard.has(Cue.THANKS) && !yes() && !carries() && !heard.has(Cue.BOOKING);
        if (no() && !(heard.timed() && heard.has(Cue.WANT))) {
            add(Intent.DENY, 0.95);
            if (heard.has(Cue.BYE)) {
                add(Intent.GOODBYE, 0.6);
            }
            return true;
        }
        if (yes()
                || carries()
                || heard.any(Cue.BOOKING, Cue.SEE, Cue.YESDO)
                || heard.has(Cue.YESWEAK) && !thanks) {
            add(Intent.BOOK, 0.9);
            if (yes() || heard.has(Cue.YESWEAK)) {
                add(Intent.AFFIRM, 0.9);
            }
            if (carries()) {
                add(Intent.PROVIDE_INFO, 0.7);
            }
            return true;
        }
        return false;
    }

    private boolean anythingElse() {
        boolean wants =
                heard.any(Cue.BOOKING, Cue.WANT, Cue.SEE, Cue.FIND)
                                && (heard.clinical() || heard.timed())
                        || carries() && heard.has(Cue.BOOKING);
        if (request() || question() && heard.topic() != null || wants && !closes()) {
            return false;
        }
        boolean thanksFirst =
                heard.has(Cue.THANKS)
                        && (!no()
                                || heard.at(Cue.THANKS)
                                        < Math.min(heard.at(Cue.NO), heard.at(Cue.NOWEAK)));
        if (heard.has(Cue.DONE) && thanksFirst || thanksFirst && no()) {
            add(Intent.THANKS, 0.9);
            add(Intent.DENY, 0.6);
            return true;
        }
        if (no() || heard.has(Cue.DONE)) {
            add(Intent.DENY, 0.9);
            if (heard.any(Cue.BYE)) {
                add(Intent.GOODBYE, 0.7);
            }
            if (heard.has(Cue.THANKS)) {
                add(Intent.THANKS, 0.6);
            }
            return true;
        }
        if (heard.any(Cue.THANKS, Cue.BYE)) {
            return false;
        }
        if (heard.timed() && !question()) {
            add(Intent.BOOK, 0.7);
            return true;
        }
        if (yes()) {
            add(Intent.AFFIRM, 0.8);
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

    private boolean question() {
        boolean asking = heard.has(Cue.ASK) || heard.questionMark();
        boolean topic = heard.topic() != null;
        return topic
                        && (asking || heard.words <= 5)
                        && !(heard.timed() && heard.has(Cue.BOOKING) && !asking)
                || heard.has(Cue.AVAIL) && asking && !heard.timed() && !heard.has(Cue.BOOKING);
    }

    private void requests() {
        if (humanWanted()) {
            add(Intent.HUMAN, 0.9);
        }
        boolean cancel = cancelling();
        if (cancel) {
            add(Intent.CANCEL, 0.9);
        }
        if (moving() && !cancel) {
            add(heard.failed && heard.timed() ? Intent.BOOK : Intent.RESCHEDULE, 0.9);
        }
        if (heard.has(Cue.MINE) && !cancel && !moving()) {
            add(Intent.MY_APPOINTMENTS, 0.9);
        }
        boolean home = heard.inTalk || heard.clinical() || heard.unknown == 0;
        if (!intents.isEmpty()) {
            if (cancel
                    && heard.has(Cue.BOOKING)
                    && heard.at(Cue.BOOKING) > heard.at(Cue.CANCEL)
                    && joined()) {
                add(Intent.BOOK, 0.7);
            }
            return;
        }
        if (foreign()) {
            add(Intent.OTHER, 0.7);
            return;
        }
        boolean book = booking();
        boolean asks =
                question()
                        && heard.topic() != null
                        && (home || heard.has(Cue.TOPIC_MEDICAL) && heard.unknown <= 2);
        if (asks && !(book && heard.timed() && heard.has(Cue.BOOKING))) {
            courtesyYes();
            add(Intent.QUESTION, 0.8);
        } else if (availability(book)) {
            add(Intent.AVAILABILITY, 0.8);
        } else if (book) {
            add(Intent.BOOK, heard.has(Cue.BOOKING) ? 0.9 : 0.75);
        } else if (heard.has(Cue.ANOTHER) && (heard.inTalk || heard.clinical())) {
            add(
                    no()
                            ? Intent.DENY
                            : heard.has(Cue.ASK) || heard.questionMark()
                                    ? Intent.AVAILABILITY
                                    : Intent.DENY,
                    0.6);
        } else if (heard.speciality != null && heard.speciality.symptom() && heard.unknown <= 4) {
            add(Intent.BOOK, 0.6);
        } else if (heard.has(Cue.ASK) && heard.clinical() && home && heard.questionMark()) {
            add(Intent.QUESTION, 0.5);
        }
        if (!intents.isEmpty()
                && no()
                && intents.getFirst().intent() == Intent.BOOK
                && heard.at(Cue.NO) == 0
                && heard.inTalk) {
            intents.addFirst(new ScoredIntent(Intent.DENY, 0.8));
        }
    }

    private void courtesyYes() {
        if (heard.inTalk && yes() && heard.at(Cue.YES) <= 1 && !heard.asks(ANYTHING_ELSE)) {
            add(Intent.AFFIRM, 0.6);
        }
    }

    private boolean availability(boolean book) {
        if (!heard.has(Cue.AVAIL) || heard.has(Cue.BOOKING) && !heard.has(Cue.ASK)) {
            return false;
        }
        boolean asking =
                heard.has(Cue.ASK) || heard.questionMark() || heard.language == Language.HI;
        boolean home = heard.inTalk || heard.clinical() || heard.timed();
        return home
                && asking
                && !(book && heard.has(Cue.WANT) && heard.timed())
                && !(book && heard.has(Cue.BOOKING))
                && !(heard.inTalk && heard.timed())
                && heard.unknown <= 2;
    }

    private boolean booking() {
        if (heard.any(Cue.DONE) && !heard.timed()) {
            return false;
        }
        boolean want = heard.any(Cue.WANT, Cue.BOOKING, Cue.SEE, Cue.FIND);
        boolean home = heard.clinical();
        if (home && want && heard.unknown <= 6) {
            return !(heard.has(Cue.THANKS) && !heard.any(Cue.BOOKING, Cue.SEE) && !heard.timed());
        }
        if (heard.any(Cue.BOOKING, Cue.SEE) && heard.timed() && heard.unknown == 0) {
            return true;
        }
        if (heard.inTalk
                && (heard.has(Cue.BOOKING)
                        || want && heard.timed()
                        || heard.failed && (heard.timed() || heard.has(Cue.YES)))) {
            return true;
        }
        boolean named =
                heard.doctor != null
                        || heard.speciality != null && !heard.speciality.symptom()
                        || heard.has(Cue.APPT);
        return named
                        && (heard.timed() || heard.words <= 4)
                        && !heard.has(Cue.THANKS)
                        && heard.unknown <= 3
                || heard.has(Cue.AVAIL) && heard.timed() && heard.inTalk;
    }

    /** "Mera kal ka appointment parso kar do": no word for moving, but that is what it says. */
    static boolean shifted(java.util.List<Token> tokens, Language language) {
        return language == Language.HI
                && tokens.stream()
                        .anyMatch(t ->
                                Set.of("mera", "meri", "mere", "मेरा", "मेरी", "मेरे")
                                        .contains(t.form()))
                && tokens.stream()
                        .anyMatch(t ->
                                Set.of("kar", "kr", "kardo", "कर", "karo", "rakh", "रख")
                                        .contains(t.form()));
    }

    private boolean foreign() {
        boolean strong =
                heard.doctor != null
                        || heard.has(Cue.BOOKING)
                                && heard.has(Cue.APPT)
                                && heard.language == Language.EN;
        return heard.has(Cue.FOREIGN) && !strong && !(heard.inTalk && heard.clinical());
    }

    private boolean cancelling() {
        if (!heard.has(Cue.CANCEL) || heard.has(Cue.FOREIGN) && !heard.inTalk) {
            return false;
        }
        boolean ours =
                heard.any(Cue.APPT, Cue.MEDICAL)
                        || heard.doctor != null
                        || heard.asks(APPOINTMENT)
                        || heard.inTalk && heard.unknown == 0;
        boolean negated =
                heard.has(Cue.NO)
                        && heard.at(Cue.CANCEL) - heard.at(Cue.NO) >= 0
                        && heard.at(Cue.CANCEL) - heard.at(Cue.NO) <= 2
                        && notDirectly();
        return !negated && (ours || heard.unknown == 0);
    }

    private boolean notDirectly() {
        int i = heard.at(Cue.CANCEL);
        return i > 0
                && Set.of("dont", "not", "no", "never").contains(heard.tokens.get(i - 1).form());
    }

    /** "Cancel it and book Tuesday". */
    private boolean joined() {
        return heard.tokens.stream()
                .anyMatch(t ->
                        Set.of(
                                        "and", "then", "instead", "y", "luego", "despues", "aur",
                                        "phir", "fir", "और", "फिर")
                                .contains(t.form()));
    }

    private boolean moving() {
        if (shifted(heard.tokens, heard.language)
                && heard.has(Cue.APPT)
                && !heard.when.alternatives().isEmpty()) {
            return true;
        }
        if (!heard.has(Cue.MOVE) || heard.has(Cue.FOREIGN) && !heard.inTalk) {
            return false;
        }
        return heard.clinical() || heard.timed() && heard.unknown <= 1 || heard.unknown == 0;
    }

    private void courtesies() {
        boolean small = heard.words <= 10;
        boolean question = heard.questionMark() && heard.has(Cue.ASK);
        boolean yesNo = !(heard.has(Cue.ASK) && heard.words > 4 && !heard.inTalk) && !question;
        if (foreign() && !heard.inTalk) {
            return;
        }
        if (heard.has(Cue.CHAT) && heard.unknown <= (heard.language == Language.EN ? 2 : 0)) {
            add(Intent.GREETING, 0.8);
        }
        boolean weakYes = heard.inTalk && heard.has(Cue.YESWEAK) && !pleasedThanks();
        boolean bye = heard.has(Cue.BYE) && small && heard.unknown <= 2;
        if ((yes() || weakYes)
                && small
                && yesNo
                && (heard.unknown == 0 && !heard.has(Cue.ASK) || heard.inTalk)
                && !(bye && !heard.inTalk)
                && !(heard.has(Cue.THANKS) && bareOk())) {
            add(Intent.AFFIRM, heard.inTalk ? 0.8 : 0.6);
        } else if (no() && yesNo && (small && heard.unknown <= 2 || heard.inTalk)) {
            add(Intent.DENY, heard.inTalk ? 0.8 : 0.6);
        }
        if (heard.any(Cue.THANKS) && (heard.unknown <= 3 || heard.inTalk)) {
            add(Intent.THANKS, 0.85);
        }
        if (bye && (intents.isEmpty() || heard.inTalk || heard.has(Cue.THANKS))) {
            add(Intent.GOODBYE, 0.8);
        }
        if (heard.has(Cue.DONE)
                && (heard.inTalk || small)
                && intents.isEmpty()
                && heard.unknown <= 2) {
            add(heard.inTalk ? Intent.THANKS : Intent.GOODBYE, 0.6);
        }
        if (heard.has(Cue.GREETING)
                && heard.unknown <= 2
                && heard.words <= 8
                && intents.isEmpty()) {
            add(Intent.GREETING, 0.85);
        }
    }

    /** "Ok, thanks" is a thank-you. */
    private boolean bareOk() {
        return !heard.has(Cue.YESWEAK)
                && heard.words <= 5
                && heard.tokens.stream()
                        .anyMatch(t ->
                                Set.of(
                                                "ok", "okay", "okey", "alright", "vale", "theek",
                                                "thik", "ठीक", "k")
                                        .contains(t.form()))
                && heard.tokens.stream()
                        .noneMatch(t ->
                                Set.of("yes", "yeah", "si", "haan", "han", "हां", "हाँ")
                                        .contains(t.form()));
    }

    /** "Great, thanks" is no yes by itself. */
    private boolean pleasedThanks() {
        return heard.has(Cue.THANKS)
                && heard.words <= 6
                && heard.tokens.stream()
                        .noneMatch(t ->
                                Set.of(
                                                "sounds", "sound", "works", "work", "will",
                                                "thatll", "would", "it", "one")
                                        .contains(t.form()));
    }

    private void values() {
        boolean mostly = heard.unknown == 0 && heard.words <= 9 && !heard.has(Cue.ASK);
        if (heard.has(Cue.FOREIGN) && !heard.inTalk) {
            return;
        }
        if (carries() && (mostly || heard.inTalk)) {
            add(Intent.PROVIDE_INFO, heard.inTalk ? 0.8 : 0.55);
        } else if (heard.has(Cue.CHANGE) && heard.inTalk) {
            add(Intent.DENY, 0.55);
        } else if (heard.inTalk && heard.has(Cue.YESWEAK)) {
            add(Intent.AFFIRM, 0.5);
        }
    }
}
