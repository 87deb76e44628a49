package org.foredesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.foredesk.assistant.ModelSpending;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.AppointmentQuery;
import org.foredesk.booking.RequestStatus;
import org.foredesk.calls.Call;
import org.foredesk.calls.CallMatter;
import org.foredesk.calls.CallQuery;
import org.foredesk.conversations.Attention;
import org.foredesk.conversations.ConversationQuery;
import org.foredesk.kernel.ClinicId;
import org.foredesk.security.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The demo desk is alive: somebody who opens it sees patients write and be answered. */
class DemoMorningTest {

    private static final List<String> WRITERS =
            List.of("Anita Desai", "Lucía Ortega", "सुशीला देवी", "Kiran Sethi");

    @TempDir Path folder;

    @Test
    void aFreshDemoClinicFillsWithVisitsBookingsRequestsCallsAndSomebodyWhoWantsAPerson() {
        try (Foredesk program = Foredesk.open(mondayMorning())) {
            Running running = program.run(program.clinicOrFail());
            ClinicId clinic = running.clinic().id();
            try (DemoMorning _ =
                    DemoMorning.begin(program, running, new Actor.Program(), Duration.ZERO)) {
                Awaitility.await()
                        .atMost(Duration.ofSeconds(90))
                        .untilAsserted(() -> {
                            assertThat(names(program, clinic)).containsAll(WRITERS);
                            assertThat(
                                            program.features()
                                                    .booking()
                                                    .requests()
                                                    .list(clinic, RequestStatus.PENDING, null, 10))
                                    .hasSize(2);
                            assertThat(wantsAPerson(program, clinic)).isEqualTo(1);
                            assertThat(calls(program, clinic))
                                    .extracting(Call::matter)
                                    .contains(CallMatter.CANCEL, CallMatter.MOVE, CallMatter.UNSURE)
                                    .hasSize(6);
                            assertThat(calls(program, clinic))
                                    .anyMatch(call -> call.appointment() != null)
                                    .anyMatch(call -> !call.doubts().isEmpty())
                                    .anyMatch(call -> call.alarm() != null && call.alarm().sure());
                        });
            }
            int visits = names(program, clinic).size();
            assertThat(visits).isGreaterThan(WRITERS.size() + 5);
            try (DemoMorning _ =
                    DemoMorning.begin(program, running, new Actor.Program(), Duration.ZERO)) {
                assertThat(names(program, clinic)).as("told only once").hasSize(visits);
            }
        }
    }

    @Test
    void theDemoClinicsSettingsCanSayWhatItsLanguageModelMayCost() {
        try (Foredesk program = Foredesk.open(mondayMorning())) {
            ClinicId clinic = program.run(program.clinicOrFail()).clinic().id();
            ModelSpending spending = program.features().modelHelp().spending(clinic);

            assertThat(spending.health()).isEqualTo(ModelSpending.Health.NOT_SET_UP);
            assertThat(spending.limit()).isEqualByComparingTo("1");
        }
    }

    private ProgramOptions mondayMorning() {
        ProgramOptions options = new ProgramOptions();
        new CommandLine(options)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .parseArgs("--now", "2026-11-23T09:00:00+05:30");
        return options.forRehearsal(folder);
    }

    private static List<String> names(Foredesk program, ClinicId clinic) {
        return program
                .features()
                .booking()
                .appointments(AppointmentQuery.between(clinic, Instant.EPOCH, Instant.MAX))
                .stream()
                .map(Appointment::patientName)
                .toList();
    }

    private static List<Call> calls(Foredesk program, ClinicId clinic) {
        return program.features().calls().list(new CallQuery(clinic, null, 50));
    }

    private static long wantsAPerson(Foredesk program, ClinicId clinic) {
        return program
                .features()
                .conversations()
                .list(ConversationQuery.all(clinic).needingAttention())
                .items()
                .stream()
                .filter(thread -> thread.attention() == Attention.HUMAN_WANTED)
                .count();
    }
}
