package org.foredesk.assistant.understanding;

import static org.foredesk.assistant.understanding.Question.Kind.APPOINTMENT;

import java.util.List;
import java.util.Set;
import org.foredesk.assistant.understanding.words.Token;

/** What single things a message says: yes, no, that it books, moves, cancels or asks. */
final class Said {
    /** Longer messages may name a person without asking for one. */
    private static final int SHORT = 14;

    /** A phrase of so many words says a thing plainly, whatever else is said. */
    private static final int PLAIN = 3;

    private final Heard heard;

    Said(Heard heard) {
        this.heard = heard;
    }

    boolean yes() {
        boolean said = heard.has(Cue.YES) || heard.has(Cue.YESDO) && !carries();
        return said && !(heard.has(Cue.NO) && heard.at(Cue.NO) < heard.at(Cue.YES));
    }

    boolean no() {
        return heard.has(Cue.NO) && !(heard.has(Cue.YES) && heard.at(Cue.YES) < heard.at(Cue.NO))
                || heard.has(Cue.NOWEAK);
    }

    /** Requests that stand whatever was asked. */
    boolean request() {
        return humanWanted() || cancelling() || moving() || heard.has(Cue.MINE);
    }

    boolean humanWanted() {
        return heard.has(Cue.HUMAN)
                && (heard.words <= SHORT || heard.length(Cue.HUMAN) >= PLAIN)
                && !(heard.has(Cue.NO)
                        && heard.at(Cue.NO) < heard.at(Cue.HUMAN)
                        && heard.at(Cue.HUMAN) - heard.at(Cue.NO) <= 3);
    }

    boolean carries() {
        return heard.timed()
                || heard.doctor != null
                || heard.speciality != null && !heard.speciality.symptom()
                || heard.doctorExcluded;
    }

    /** It asks something itself. */
    boolean asksBack() {
        return heard.has(Cue.ASK) || heard.questionMark();
    }

    boolean question() {
        boolean asking = asksBack();
        boolean topic = heard.topic() != null;
        return topic
                        && (asking || heard.words <= 5)
                        && !(heard.timed() && heard.has(Cue.BOOKING) && !asking)
                || heard.has(Cue.AVAIL) && asking && !heard.timed() && !heard.has(Cue.BOOKING);
    }

    /** "I need an appointment for my husband, he has insurance": no question in it. */
    boolean askedFirst() {
        return !heard.inTalk
                && !heard.questionMark()
                && heard.has(Cue.BOOKING)
                && heard.has(Cue.APPT)
                && heard.at(Cue.BOOKING) < heard.topicAt();
    }

    boolean availability(boolean book) {
        if (!heard.has(Cue.AVAIL)) {
            return false;
        }
        boolean asking =
                heard.has(Cue.ASK)
                        || heard.questionMark()
                        || heard.language == Language.HI
                        || heard.at(Cue.AVAIL) == 0;
        // "Hay turno para el martes?", "atiende la doctora los sábados": it begins with the
        // question.
        if (heard.at(Cue.AVAIL) <= 1
                && !heard.any(Cue.WANT, Cue.SEE)
                && (asking || heard.language == Language.ES)
                && (heard.timed() || heard.clinical())
                && !heard.inTalk) {
            return true;
        }
        if (heard.has(Cue.BOOKING) && !heard.has(Cue.ASK)) {
            return false;
        }
        boolean home = heard.inTalk || heard.clinical() || heard.timed();
        return home
                && asking
                && !(book && heard.has(Cue.WANT) && heard.timed())
                && !(book && heard.has(Cue.BOOKING))
                && !(heard.inTalk && heard.timed())
                && heard.unknown <= 2;
    }

    boolean booking() {
        if (heard.any(Cue.DONE) && !heard.timed() || parting()) {
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

    /** "See you on Monday": wants nothing. */
    boolean parting() {
        return heard.has(Cue.BYE)
                && !heard.any(Cue.APPT, Cue.WANT, Cue.BOOKING, Cue.FIND)
                && heard.doctor == null;
    }

    /**
     * "Mera kal ka appointment parso kar do", "¿puede ser mi cita más tarde?": no word for moving,
     * but that is what it says.
     */
    static boolean shifted(List<Token> tokens, Language language) {
        return switch (language) {
            case HI ->
                    any(tokens, "mera", "meri", "mere", "मेरा", "मेरी", "मेरे")
                            && any(tokens, "kar", "kr", "kardo", "कर", "karo", "rakh", "रख");
            case ES ->
                    any(tokens, "mi")
                            && any(tokens, "cita", "turno", "consulta")
                            && any(tokens, "tarde", "antes", "despues", "temprano")
                            && any(tokens, "mas", "antes", "despues");
            case EN -> false;
        };
    }

    private static boolean any(List<Token> tokens, String... words) {
        Set<String> wanted = Set.of(words);
        return tokens.stream().anyMatch(token -> wanted.contains(token.form()));
    }

    boolean foreign() {
        boolean strong =
                heard.doctor != null
                        || heard.has(Cue.BOOKING)
                                && heard.has(Cue.APPT)
                                && heard.language == Language.EN;
        return heard.has(Cue.FOREIGN) && !strong && !(heard.inTalk && heard.clinical());
    }

    /** "Cancel my alarm": nothing a clinic keeps; "I have a meeting, move my appointment" is. */
    private boolean elsewhere() {
        return heard.has(Cue.FOREIGN) && !heard.inTalk && !heard.has(Cue.APPT);
    }

    /**
     * "Is another day possible?", "erase that one": said plainly, though other words are strange.
     */
    private boolean plainly(Cue cue) {
        return heard.length(cue) >= PLAIN && heard.unknown <= 4;
    }

    boolean cancelling() {
        if (!heard.has(Cue.CANCEL) || elsewhere()) {
            return false;
        }
        boolean ours =
                heard.any(Cue.APPT, Cue.MEDICAL)
                        || heard.doctor != null
                        || heard.asks(APPOINTMENT)
                        || heard.inTalk && heard.unknown == 0
                        || heard.timed() && (heard.unknown <= 2 || plainly(Cue.CANCEL));
        boolean negated =
                heard.has(Cue.NO)
                        && heard.at(Cue.CANCEL) - heard.at(Cue.NO) >= 0
                        && heard.at(Cue.CANCEL) - heard.at(Cue.NO) <= 2
                        && notDirectly();
        return !negated && !deniedBehind() && (ours || heard.unknown == 0);
    }

    /** "Cancel mat karna": in Hindi what denies may stand behind. */
    private boolean deniedBehind() {
        int next = heard.at(Cue.CANCEL) + 1;
        return heard.language == Language.HI
                && next < heard.tokens.size()
                && heard.denies(heard.tokens.get(next));
    }

    private boolean notDirectly() {
        int i = heard.at(Cue.CANCEL);
        return i > 0
                && Set.of("dont", "not", "no", "never").contains(heard.tokens.get(i - 1).form());
    }

    /** "Cancel it and book Tuesday". */
    boolean joined() {
        return heard.tokens.stream()
                .anyMatch(t ->
                        Set.of(
                                        "and", "then", "instead", "y", "luego", "despues", "aur",
                                        "phir", "fir", "karke", "और", "फिर", "करके")
                                .contains(t.form()));
    }

    boolean moving() {
        if (shifted(heard.tokens, heard.language)
                && heard.has(Cue.APPT)
                && (!heard.when.alternatives().isEmpty()
                        || heard.language == Language.ES
                        || any(heard.tokens, "late", "लेट"))) {
            return true;
        }
        if (!heard.has(Cue.MOVE) || elsewhere() && !plainly(Cue.MOVE)) {
            return false;
        }
        return plainly(Cue.MOVE)
                || heard.clinical()
                || heard.timed() && heard.unknown <= 1
                || heard.unknown == 0;
    }
}
