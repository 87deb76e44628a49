package org.foredesk.assistant.understanding;

import static org.foredesk.assistant.understanding.Question.Kind.ANYTHING_ELSE;

/** Reads what a message asks the practice to do: book, move, cancel, tell, find a person. */
final class RequestReader {
    private final Heard heard;
    private final Said said;
    private final Verdict verdict;

    RequestReader(Heard heard, Said said, Verdict verdict) {
        this.heard = heard;
        this.said = said;
        this.verdict = verdict;
    }

    void requests() {
        if (said.humanWanted()) {
            verdict.add(Intent.HUMAN, 0.9);
        }
        boolean cancel = said.cancelling();
        if (cancel) {
            verdict.add(Intent.CANCEL, 0.9);
        }
        if (said.moving() && !cancel) {
            verdict.add(heard.failed && heard.timed() ? Intent.BOOK : Intent.RESCHEDULE, 0.9);
        }
        if (heard.has(Cue.MINE) && !cancel && !said.moving()) {
            verdict.add(Intent.MY_APPOINTMENTS, 0.9);
        }
        boolean home = heard.inTalk || heard.clinical() || heard.unknown == 0;
        if (!verdict.isEmpty()) {
            if (cancel
                    && heard.has(Cue.BOOKING)
                    && heard.at(Cue.BOOKING) > heard.at(Cue.CANCEL)
                    && said.joined()) {
                verdict.add(Intent.BOOK, 0.7);
            }
            return;
        }
        if (said.foreign()) {
            verdict.add(Intent.OTHER, 0.7);
            return;
        }
        boolean book = said.booking();
        boolean asks =
                said.question()
                        && heard.topic() != null
                        && (home
                                || heard.any(Cue.TOPIC_MEDICAL, Cue.TOPIC_SERVICES)
                                        && heard.unknown <= 2);
        boolean free = heard.timed() && said.availability(book) && hours();
        if (asks
                && !free
                && !(book && heard.timed() && heard.has(Cue.BOOKING))
                && !(book && said.askedFirst())) {
            courtesyYes();
            verdict.add(Intent.QUESTION, 0.8);
            // "How much is it, and can I come on Monday at three?" asks for two things.
            if (book && heard.timed() && said.joined()) {
                verdict.add(Intent.BOOK, 0.7);
            }
        } else if (said.availability(book)) {
            verdict.add(Intent.AVAILABILITY, 0.8);
        } else if (book) {
            // "Dr. Mehta on Friday at 11" can hardly want anything else.
            verdict.add(Intent.BOOK, heard.has(Cue.BOOKING) ? 0.9 : heard.valuesOnly ? 0.85 : 0.75);
        } else if (heard.has(Cue.ANOTHER) && (heard.inTalk || heard.clinical())) {
            verdict.add(
                    said.no()
                            ? Intent.DENY
                            : heard.has(Cue.ASK) || heard.questionMark()
                                    ? Intent.AVAILABILITY
                                    : Intent.DENY,
                    0.6);
        } else if (heard.speciality != null
                && heard.speciality.symptom()
                && heard.unknown <= 4
                && !said.parting()) {
            verdict.add(Intent.BOOK, 0.6);
        } else if (heard.has(Cue.ASK) && heard.clinical() && home && heard.questionMark()) {
            verdict.add(Intent.QUESTION, 0.5);
        }
        if (!verdict.isEmpty()
                && said.no()
                && verdict.first() == Intent.BOOK
                && heard.at(Cue.NO) == 0
                && heard.inTalk) {
            verdict.addFirst(Intent.DENY, 0.8);
        }
    }

    /** "What times are free on Monday" is about slots, not about opening hours. */
    private boolean hours() {
        return "hours".equals(heard.topic()) || "doctors".equals(heard.topic());
    }

    private void courtesyYes() {
        if (heard.inTalk && said.yes() && heard.at(Cue.YES) <= 1 && !heard.asks(ANYTHING_ELSE)) {
            verdict.add(Intent.AFFIRM, 0.6);
        }
    }
}
