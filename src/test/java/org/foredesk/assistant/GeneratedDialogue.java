package org.foredesk.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.AppointmentStatus;
import org.foredesk.conversations.DialogueStage;
import org.foredesk.conversations.DialogueState;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.PhoneNumber;
import org.foredesk.messaging.SpokenDates;

/**
 * One dialogue with a generated patient, while staff and rivals do what they do and time passes.
 * After every answer it holds: what is said to be done is what a committed row says, and nothing
 * was done without a yes.
 */
final class GeneratedDialogue {

    private static final int LONGEST = 12;

    private final DialogueRig rig;
    private final ConfirmationTexts texts;
    private final Random random;
    private final GeneratedPatient patient;
    private final List<String> said = new ArrayList<>();
    private String lastAnswer = "";
    private int booked;

    GeneratedDialogue(DialogueRig rig, ConfirmationTexts texts, long seed) {
        this.rig = rig;
        this.texts = texts;
        this.random = new Random(seed);
        this.patient = new GeneratedPatient(random);
        said.add("seed " + seed);
    }

    /** Plays it; how many confirmations there were. */
    int play(PhoneNumber phone) {
        rig.phone = phone;
        int family = random.nextInt(4);
        if (family > 0) {
            rig.know("Asha Rao");
        }
        if (family == 3) {
            rig.know("Leo Rao");
        }
        hear();
        answer();
        int turns = 2 + random.nextInt(LONGEST);
        for (int turn = 0; turn < turns; turn++) {
            meanwhile();
            hear();
            answer();
        }
        return booked;
    }

    private boolean agrees;

    private void hear() {
        agrees = false;
        say();
        if (random.nextInt(12) == 0) {
            say();
        }
        if (random.nextInt(20) == 0) {
            rig.hearAgain("", "Asha Rao");
            said.add("P= (again)");
        }
    }

    private void say() {
        Asked asked = said.size() == 1 ? Asked.NOTHING : asked();
        GeneratedPatient.Saying saying = patient.next(lastAnswer, asked);
        said.add("P " + saying.text());
        rig.hear(saying.text(), "Asha Rao", List.of());
        agrees |= saying.agrees();
    }

    private Asked asked() {
        return rig.pending().asked();
    }

    private void answer() {
        Map<AppointmentId, Appointment> before = rows();
        int requestsBefore = rig.requests().size();
        DialogueState state = rig.thread().state();
        DialogueStage stage = rig.thread().stage();
        List<String> answers = rig.answer();
        answers.forEach(answer -> said.add("A " + answer));
        List<Appointment> changed =
                rows().values().stream().filter(row -> !same(row, before.get(row.id()))).toList();
        List<String> confirmed = answers.stream().filter(texts::confirms).toList();

        assertThat(confirmed).as(transcript()).hasSameSizeAs(changed);
        assertThat(changed.size()).as(transcript()).isLessThanOrEqualTo(1);
        for (Appointment row : changed) {
            assertThat(confirmed).as(transcript()).allMatch(text -> tells(text, row));
            assertThat(state).as(transcript()).isEqualTo(DialogueState.CONFIRMING);
            assertThat(agrees || stage == DialogueStage.PATIENT_DETAILS).as(transcript()).isTrue();
            booked++;
        }
        long requested = answers.stream().filter(texts::requests).count();
        assertThat(requested).as(transcript()).isEqualTo(rig.requests().size() - requestsBefore);
        assertThat(answers)
                .as(transcript())
                .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("{"));
        lastAnswer = answers.isEmpty() ? lastAnswer : answers.getLast();
    }

    private Map<AppointmentId, Appointment> rows() {
        Map<AppointmentId, Appointment> rows = new HashMap<>();
        rig.appointments().forEach(row -> rows.put(row.id(), row));
        return rows;
    }

    private static boolean same(
            Appointment now, @org.jspecify.annotations.Nullable Appointment before) {
        return before != null
                && now.status() == before.status()
                && now.start().equals(before.start())
                && now.practitioner().equals(before.practitioner());
    }

    /** Whether a text names doctor, day and time of that row, as it stands. */
    private boolean tells(String text, Appointment row) {
        LocalDateTime local = row.start().atZone(rig.zone()).toLocalDateTime();
        boolean when = false;
        for (Language language : Language.values()) {
            when |=
                    text.contains(SpokenDates.day(local.toLocalDate(), language))
                            && text.contains(SpokenDates.time(local.toLocalTime(), language));
        }
        boolean stands = row.status() != AppointmentStatus.CANCELLED;
        return when
                && text.contains(row.practitionerName())
                && stands == !texts.tellsOfCancelling(text);
    }

    /** What others do before the patient writes again. */
    private void meanwhile() {
        int dice = random.nextInt(100);
        if (dice < 8) {
            rival();
        } else if (dice < 11) {
            staffChange();
        } else if (dice < 13) {
            said.add("S one moment");
            rig.staffSays("One moment, please.");
        } else if (dice < 17) {
            said.add("H");
            rig.handBack();
        } else if (dice < 24) {
            said.add("D decides");
            rig.decideRequests(random.nextBoolean());
        } else if (dice < 34) {
            pass(Duration.ofMinutes(1 + random.nextInt(180)));
        } else if (dice < 36) {
            pass(Duration.ofHours(25));
        }
    }

    private void pass(Duration time) {
        said.add("@ " + time);
        rig.clock.advance(time);
        rig.tidy();
        rig.expireHolds();
    }

    private void rival() {
        Pending pending = rig.pending();
        Proposal proposal = pending.proposal();
        if (proposal != null && proposal.goal() != Goal.CANCEL) {
            said.add("x takes what was proposed");
            rig.rival(proposal.practitioner(), proposal.start());
        } else if (!pending.offers().isEmpty()) {
            Offer offer = pending.offers().get(random.nextInt(pending.offers().size()));
            said.add("x takes " + offer.label());
            rig.rival(offer.practitioner(), offer.start());
        }
    }

    private void staffChange() {
        rig.appointments().stream()
                .filter(row -> row.status().open() && row.start().isAfter(rig.clock.instant()))
                .findFirst()
                .ifPresent(row -> {
                    said.add("D cancels");
                    rig.cancel(row);
                });
    }

    private String transcript() {
        return String.join("\n", said) + "\n";
    }
}
