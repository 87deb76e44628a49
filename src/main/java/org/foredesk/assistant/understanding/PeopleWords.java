package org.foredesk.assistant.understanding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.foredesk.assistant.understanding.words.Phrases;
import org.foredesk.assistant.understanding.words.Token;
import org.foredesk.assistant.understanding.words.WordList;

/**
 * What stands around a patient's name, of all languages together ({@code people.txt}): people mix
 * them.
 */
final class PeopleWords {
    /** What a phrase says of the name beside it. */
    enum Sign {
        /** A name follows: "my name is". */
        NAME,
        /** A name may follow: "this is", "soy". */
        AM,
        /** The speaker's name stands in front: "here", "bol raha". */
        HERE,
        /** "I": may stand in front of the speaker's name. */
        I,
        /** "Hoon" behind "main NAME". */
        HOON,
        /** The name of the one the visit is for follows: "patient's name is". */
        PATIENT,
        /** Their name may follow: "it is for". */
        PATIENT_AM,
        /** Their name stands in front: "ke naam se". */
        PATIENT_BEHIND,
        /** Goes on behind a name: "hai", "and". */
        AFTER_NAME,
        /** After "I am": tells what somebody is. */
        NOBODY,
        /** An answer to "what is your name?" begins so. */
        OPENER,
        /** … and ends so. */
        CLOSER,
        RELATIVE,
        /** People of a doctor's practice, named like relatives. */
        STAFF,
        /** Between a relative and the name: "called". */
        LINK,
        /** "Regards": the writer's name closes the message. */
        CLOSE,
        GREETING,
        /** Behind a name it makes a place: "nagar". */
        PLACE,
        /** In front of a name it makes a place: "San". */
        SAINT,
        /** "My", "a": no name follows. */
        MY,
        VISIT,
        FOR,
        /** Whom it names only comes along: "with my husband". */
        WITH,
        FOR_BEHIND,
        /** Between a person and a complaint: "has", "tiene", "ko". */
        ILL,
        /** "Needs", "quiere": said of a patient. */
        WANTS,
        YEAR
    }

    private static final Map<String, Sign> SIGNS =
            Map.ofEntries(
                    Map.entry("self name", Sign.NAME),
                    Map.entry("self am", Sign.AM),
                    Map.entry("self here", Sign.HERE),
                    Map.entry("self i", Sign.I),
                    Map.entry("self am hoon", Sign.HOON),
                    Map.entry("patient name", Sign.PATIENT),
                    Map.entry("patient am", Sign.PATIENT_AM),
                    Map.entry("self goes on", Sign.AFTER_NAME),
                    Map.entry("patient behind", Sign.PATIENT_BEHIND),
                    Map.entry("nobody words", Sign.NOBODY),
                    Map.entry("answer opener", Sign.OPENER),
                    Map.entry("answer closer", Sign.CLOSER),
                    Map.entry("relative noun", Sign.RELATIVE),
                    Map.entry("relative staff", Sign.STAFF),
                    Map.entry("relative link", Sign.LINK),
                    Map.entry("letter close", Sign.CLOSE),
                    Map.entry("letter greeting", Sign.GREETING),
                    Map.entry("place behind", Sign.PLACE),
                    Map.entry("place saint", Sign.SAINT),
                    Map.entry("own my", Sign.MY),
                    Map.entry("own visit", Sign.VISIT),
                    Map.entry("own for", Sign.FOR),
                    Map.entry("own with", Sign.WITH),
                    Map.entry("own for behind", Sign.FOR_BEHIND),
                    Map.entry("own ill", Sign.ILL),
                    Map.entry("own wants", Sign.WANTS),
                    Map.entry("own year", Sign.YEAR));

    private static final List<String> SECTIONS =
            List.of("self", "patient", "nobody", "answer", "relative", "letter", "place", "own");

    private final Map<Sign, Phrases<Sign>> phrases = new HashMap<>();

    PeopleWords() {
        for (Sign sign : Sign.values()) {
            phrases.put(sign, new Phrases<>());
        }
        for (Language language : Language.values()) {
            WordList list = WordList.read(language.code() + "/people.txt");
            for (String section : SECTIONS) {
                for (WordList.Entry entry : list.section(section)) {
                    Sign sign = SIGNS.get(section + " " + entry.meaning());
                    if (sign == null) {
                        throw new IllegalStateException(
                                "people.txt: " + section + " " + entry.meaning());
                    }
                    entry.phrases().forEach(phrase -> of(sign).add(phrase, sign));
                }
            }
        }
    }

    private Phrases<Sign> of(Sign sign) {
        return phrases.getOrDefault(sign, new Phrases<>());
    }

    /** Where the longest phrase of the sign that begins at the token ends; -1 for none. */
    int end(Sign sign, List<Token> tokens, int start) {
        if (start < 0 || start >= tokens.size()) {
            return -1;
        }
        List<Phrases.Hit<Sign>> hits = of(sign).at(tokens, start);
        return hits.isEmpty() ? -1 : hits.getLast().end();
    }

    /** True where a phrase of the sign stands right in front of the token. */
    boolean before(Sign sign, List<Token> tokens, int end) {
        for (int start = Math.max(0, end - 4); start < end; start++) {
            for (Phrases.Hit<Sign> hit : of(sign).at(tokens, start)) {
                if (hit.end() == end) {
                    return true;
                }
            }
        }
        return false;
    }
}
