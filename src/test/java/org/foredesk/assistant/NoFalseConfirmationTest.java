package org.foredesk.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.foredesk.booking.Appointment;
import org.foredesk.kernel.PhoneNumber;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.SettingKey;
import org.junit.jupiter.api.Test;

/**
 * Whatever patients write: what is said to be done is done, nothing is done without a yes, and no
 * time is given twice. {@code -Ddialogues=10000} plays so many; {@code -Ddialogues.from=N} begins
 * at the N-th, to see one again that failed.
 */
class NoFalseConfirmationTest {

    private static final int DIALOGUES = Integer.getInteger("dialogues", 60);
    private static final int FROM = Integer.getInteger("dialogues.from", 0);

    /** So many share a clinic and its free times. */
    private static final int A_CLINIC = 20;

    private static final int WORKERS = 2;

    private final ConfirmationTexts texts = new ConfirmationTexts();

    @Test
    void whatIsSaidToBeDoneIsDoneAndNothingIsDoneUnasked()
            throws InterruptedException, ExecutionException {
        List<Future<Integer>> parts = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
            for (int worker = 0; worker < WORKERS; worker++) {
                int mine = worker;
                parts.add(workers.submit(() -> play(mine)));
            }
        }
        int confirmed = 0;
        for (Future<Integer> part : parts) {
            confirmed += part.get();
        }
        // A generator whose patients never book would prove nothing.
        assertThat(confirmed).isGreaterThan(DIALOGUES / 4);
    }

    /** Every other clinic; always the same dialogues in the same clinic. */
    private int play(int worker) {
        int confirmed = 0;
        try (DialogueWorld decides = new DialogueWorld(Map.of());
                DialogueWorld asks =
                        new DialogueWorld(Map.of(SettingKey.BOOKING_CONFIRMATION, "always"))) {
            for (int clinic = FROM / A_CLINIC + worker;
                    clinic * A_CLINIC < FROM + DIALOGUES;
                    clinic += WORKERS) {
                confirmed += clinic(clinic % 8 == 7 ? asks : decides, clinic);
            }
        }
        return confirmed;
    }

    private int clinic(DialogueWorld world, int number) {
        DialogueRig rig = new DialogueRig(world, "lakeside", "2024-11-13T09:00:00+05:30");
        int confirmed = 0;
        for (int i = 0; i < A_CLINIC; i++) {
            if (i == A_CLINIC / 2 && number % 5 == 4) {
                rig.lose("Dr. Priya Gupta");
            }
            String phone = String.format(Locale.ROOT, "+9198300%05d", i);
            confirmed +=
                    new GeneratedDialogue(rig, texts, (long) number * A_CLINIC + i)
                            .play(new PhoneNumber(phone));
        }
        noTimeIsGivenTwice(rig);
        return confirmed;
    }

    private static void noTimeIsGivenTwice(DialogueRig rig) {
        Map<PractitionerId, Appointment> before = new HashMap<>();
        for (Appointment one : rig.standing()) {
            Appointment other = before.put(one.practitioner(), one);
            assertThat(other == null || !other.end().isAfter(one.start()))
                    .as(other + " and " + one)
                    .isTrue();
        }
    }
}
