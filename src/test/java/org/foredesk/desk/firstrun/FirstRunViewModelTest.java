package org.foredesk.desk.firstrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Map;
import org.foredesk.booking.ClinicFile;
import org.foredesk.booking.ClinicPlan;
import org.foredesk.desk.fx.FxTasks;
import org.foredesk.desk.fx.Texts;
import org.foredesk.desk.settings.HoursText;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.SettingKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FirstRunViewModelTest {

    private final ClinicDraft draft = new ClinicDraft(ZoneId.of("Asia/Kolkata"), "IN", Language.EN);
    private final FirstRunViewModel model =
            new FirstRunViewModel(
                    draft,
                    FxTasks.inline(failure -> {
                        throw new AssertionError(failure);
                    }),
                    Texts.in(Language.EN));

    private FirstRunChoice.Own own() {
        assertThat(model.decidedProperty().get()).isInstanceOf(FirstRunChoice.Own.class);
        return (FirstRunChoice.Own) model.decidedProperty().get();
    }

    @Test
    void theDemoIsOneChoice() {
        model.demo();
        assertThat(model.decidedProperty().get()).isEqualTo(new FirstRunChoice.Demo());
    }

    @Test
    void aClosedWindowDecidesNothingAfterADecision() {
        model.demo();
        model.closed();
        assertThat(model.decidedProperty().get()).isEqualTo(new FirstRunChoice.Demo());
    }

    @Test
    void anOwnClinicIsPlannedAsTyped() {
        model.own();
        draft.nameProperty().set("Clínica del Lago");
        draft.countryProperty().set("ES");
        draft.zoneProperty().set("Europe/Madrid");
        draft.phoneProperty().set("910 123 456");
        draft.staffProperty().set("Meera Nair");
        model.look();
        model.next();
        draft.services().getFirst().priceProperty().set("50 EUR");
        model.look();
        model.next();
        DoctorDraft doctor = draft.doctors().getFirst();
        doctor.nameProperty().set("Dra. Elena Ruiz");
        doctor.work(DayOfWeek.FRIDAY, false);
        model.look();
        model.next();
        draft.numberProperty(SettingKey.TWILIO_SMS_FROM).set("910 123 457");
        model.look();
        model.next();
        model.next();
        ClinicPlan plan = own().plan();
        assertThat(own().staffName()).isEqualTo("Meera Nair");
        assertThat(own().settings()).isEqualTo(Map.of(SettingKey.TWILIO_SMS_FROM, "+34910123457"));
        assertThat(plan.details().name()).isEqualTo("Clínica del Lago");
        assertThat(plan.details().phone().e164()).isEqualTo("+34910123456");
        assertThat(plan.practitioners())
                .singleElement()
                .satisfies(planned -> {
                    assertThat(planned.timetable().hours().on(DayOfWeek.MONDAY)).hasSize(2);
                    assertThat(planned.timetable().hours().on(DayOfWeek.FRIDAY)).isEmpty();
                    assertThat(planned.services()).containsExactly("Consultation", "Follow-up");
                });
        assertThat(ClinicFile.parse(ClinicFile.write(plan)).orElseThrow().details())
                .isEqualTo(plan.details());
    }

    @Test
    void everyStepMayBeSkippedAndWhatComesOutWorks() {
        model.own();
        for (int step = 0; step < 5; step++) {
            model.skip();
        }
        assertThat(own().plan().details().name()).isEqualTo("My clinic");
        assertThat(own().plan().details().zone()).isEqualTo(ZoneId.of("Asia/Kolkata"));
        assertThat(own().plan().services()).hasSize(2);
        assertThat(own().plan().practitioners()).isEmpty();
        assertThat(own().settings()).isEmpty();
    }

    @Test
    void theTimeZoneFollowsTheCountry() {
        ClinicDraft elsewhere = new ClinicDraft(ZoneId.of("UTC"), "", Language.EN);
        assertThat(elsewhere.countryProperty().get()).isEqualTo("IN");
        assertThat(elsewhere.zoneId()).contains(ZoneId.of("Asia/Kolkata"));
        elsewhere.countryProperty().set("JP");
        assertThat(elsewhere.zoneId()).contains(ZoneId.of("Asia/Tokyo"));
    }

    @Test
    void aCountryWithSeveralZonesOffersThemAndAChosenOneStays() {
        draft.countryProperty().set("MX");
        assertThat(draft.zoneId()).contains(ZoneId.of("America/Mexico_City"));
        assertThat(draft.zonesOfCountry())
                .startsWith(ZoneId.of("America/Mexico_City"))
                .contains(ZoneId.of("America/Tijuana"));
        draft.zoneProperty().set("America/Tijuana");
        draft.countryProperty().set("US");
        assertThat(draft.zoneId()).contains(ZoneId.of("America/New_York"));
    }

    @Test
    void aComputerThatKnowsOnlyItsZoneSuggestsTheCountryOfThatZone() {
        ClinicDraft madrid = new ClinicDraft(ZoneId.of("Atlantic/Canary"), "", Language.ES);
        assertThat(madrid.countryProperty().get()).isEqualTo("ES");
        assertThat(madrid.zoneId()).contains(ZoneId.of("Atlantic/Canary"));
    }

    @Test
    void aDraftConnectsANumberOnlyWithAccountTokenAndSender() {
        draft.numberProperty(SettingKey.TWILIO_ACCOUNT_SID).set("AC" + "0".repeat(32));
        draft.numberProperty(SettingKey.TWILIO_AUTH_TOKEN).set("0".repeat(32));
        assertThat(draft.connects()).isFalse();
        draft.numberProperty(SettingKey.TWILIO_SMS_FROM).set("98123 00001");
        assertThat(draft.connects()).isTrue();
    }

    @Test
    void whatIsWrongIsSaidWhileTypingAndHoldsTheWayOn() {
        model.own();
        draft.phoneProperty().set("12");
        model.look();
        assertThat(model.checksProperty().get())
                .anySatisfy(check -> {
                    assertThat(check.state()).isEqualTo(Check.State.WRONG);
                    assertThat(check.detail())
                            .isEqualTo("This cannot be a phone number in this country.");
                });
        model.next();
        assertThat(model.stepProperty().get()).isEqualTo(Step.CLINIC);
        model.skip();
        assertThat(model.stepProperty().get()).isEqualTo(Step.SERVICES);
        assertThat(model.plan().details().phone()).isNull();
    }

    @Test
    void hoursThatOverlapOrCannotBeReadAreRefused() {
        assertThat(HoursText.ranges("09:00-13:00, 12:30-17:00")).isEmpty();
        assertThat(HoursText.ranges("nine to five")).isEmpty();
        assertThat(HoursText.ranges("9:00-13:00; 14:00-17:00"))
                .hasValueSatisfying(ranges -> assertThat(ranges).hasSize(2));
    }

    @Test
    void aClinicFileStandsForWhatWouldBeTyped(@TempDir Path folder) throws Exception {
        model.own();
        draft.nameProperty().set("From a file");
        Path file = folder.resolve("clinic.yaml");
        Files.writeString(file, ClinicFile.write(model.plan()));
        draft.nameProperty().set("Typed");
        model.load(file);
        assertThat(model.problemProperty().get()).isEmpty();
        for (int step = 0; step < 5; step++) {
            model.next();
        }
        assertThat(own().plan().details().name()).isEqualTo("From a file");
    }

    @Test
    void aFileThatIsNoClinicFileIsRefusedInWords(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("clinic.yaml");
        Files.writeString(file, "services: 7");
        model.load(file);
        assertThat(model.problemProperty().get()).isNotBlank();
        assertThat(model.stepProperty().get()).isEqualTo(Step.CHOICE);
    }

    @Test
    void secretsAreNotInTheWordsOfAChoice() {
        model.own();
        draft.numberProperty(SettingKey.TWILIO_AUTH_TOKEN).set("0123456789abcdef0123456789abcdef");
        for (int step = 0; step < 5; step++) {
            model.skip();
        }
        assertThat(own().toString()).doesNotContain("0123456789abcdef");
    }
}
