package org.foredesk.desk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.AppointmentQuery;
import org.foredesk.booking.ClinicFile;
import org.foredesk.booking.ClinicPlan;
import org.foredesk.booking.ConfirmationMode;
import org.foredesk.booking.DirectoryView;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.Service;
import org.foredesk.booking.ServiceChoice;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.PhoneNumber;
import org.foredesk.kernel.SettingKey;
import org.foredesk.testkit.ClinicMorning;
import org.foredesk.testkit.DeskFixture;
import org.foredesk.testkit.FakeGoogle;
import org.foredesk.testkit.FakeGoogle.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The clinic and its parts as staff change them, without a stage. */
final class ClinicSettingsTest {

    private final DeskFixture fixture = new DeskFixture(ClinicMorning.NOW);
    private final Workplace desk = fixture.workplace();

    @AfterEach
    void close() {
        fixture.close();
    }

    private DirectoryView view() {
        return fixture.directory.view(fixture.clinic.id());
    }

    private ClinicPlan plan() {
        return fixture.directory.plan(fixture.clinic.id());
    }

    private PartViewModel services() {
        return new PartViewModel(desk, new ServicePart(desk.texts()));
    }

    private PartViewModel people() {
        return new PartViewModel(desk, new PractitionerPart(desk.texts(), desk.dates()));
    }

    private static void type(PartViewModel model, String key, String value) {
        model.question(key).field().typedProperty().set(value);
    }

    private static void choose(PartViewModel model, String name) {
        model.choose(
                model.entries().stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow());
    }

    private Service service(String name) {
        return view().serviceNamed(name).orElseThrow();
    }

    private List<Appointment> visits() {
        Instant now = fixture.clock.instant();
        return fixture.booking.appointments(
                AppointmentQuery.between(fixture.clinic.id(), now, now.plus(Duration.ofDays(30))));
    }

    @Test
    void aNewServiceIsWhatTheClinicFileWouldSayOfItAndUndoTakesItBack() {
        ClinicPlan before = plan();
        PartViewModel model = services();
        model.begin();
        type(model, "name", " Knee check ");
        type(model, "minutes", "45");
        type(model, "price", "750 inr");
        type(model, "after", "10");
        type(model, "confirmation", "always");
        type(model, "givers", "Dr. Rajiv Sharma");
        model.save();

        Service made = service("Knee check");
        assertThat(made.minutes()).isEqualTo(45);
        assertThat(String.valueOf(made.price())).isEqualTo("750 INR");
        assertThat(made.bufferAfter()).isEqualTo(10);
        assertThat(made.confirmation()).isEqualTo(ConfirmationMode.ALWAYS);
        assertThat(view().activePractitioners())
                .filteredOn(who -> who.services().contains(made.id()))
                .extracting(Practitioner::name)
                .containsExactly("Dr. Rajiv Sharma");
        assertThat(ClinicFile.parse(ClinicFile.write(plan())).orElseThrow()).isEqualTo(plan());
        assertThat(model.changedProperty().get()).isFalse();

        assertThat(desk.toasts().undo()).isTrue();
        assertThat(plan()).isEqualTo(before);
    }

    @Test
    void whatIsTypedWronglyIsSaidWhileTypingAndNothingIsKept() {
        ClinicPlan before = plan();
        PartViewModel model = services();
        model.begin();
        type(model, "minutes", "7");
        assertThat(model.question("minutes").field().problemProperty().get())
                .contains("in steps of five");
        type(model, "minutes", "20");
        type(model, "price", "cheap");
        assertThat(model.question("price").field().problemProperty().get()).contains("600 INR");
        type(model, "price", "");
        model.save();
        assertThat(model.question("name").field().problemProperty().get())
                .isEqualTo("Give it a name.");
        type(model, "name", "follow-up");
        assertThat(model.question("name").field().problemProperty().get())
                .isEqualTo("“Follow-up” is there already.");
        model.save();
        assertThat(plan()).isEqualTo(before);
    }

    @Test
    void aServiceUnderAnotherNameAndLengthIsTheSameServiceAndMovesNoVisit() {
        new ClinicMorning(fixture).tell();
        List<Appointment> before = visits();
        Service known = service("Consultation");
        assertThat(before).anyMatch(visit -> known.id().equals(visit.services().first()));

        PartViewModel model = services();
        choose(model, "Consultation");
        assertThat(model.hangingProperty().get().words())
                .anyMatch(words -> words.contains("stay as they were booked"));
        type(model, "name", "Second look");
        type(model, "minutes", String.valueOf(known.minutes() + 15));
        type(model, "before", "15");
        model.save();

        assertThat(service("Second look").id()).isEqualTo(known.id());
        assertThat(view().serviceNamed("Consultation")).isEmpty();
        assertThat(visits()).hasSameSizeAs(before);
        for (Appointment visit : before) {
            assertThat(visits())
                    .anyMatch(now ->
                            now.id().equals(visit.id())
                                    && now.start().equals(visit.start())
                                    && now.end().equals(visit.end()));
        }
        desk.toasts().undo();
        assertThat(service("Consultation")).isEqualTo(known);
    }

    @Test
    void aRetiredServiceIsOfferedNoLongerKeepsItsVisitsAndComesBack() {
        new ClinicMorning(fixture).tell();
        Service known = service("Follow-up");
        int visits = visits().size();
        PartViewModel model = services();
        choose(model, "Follow-up");
        model.retire();
        assertThat(view().serviceNamed("Follow-up")).isEmpty();
        assertThat(visits()).hasSize(visits);
        assertThat(model.entries()).anyMatch(one -> one.id().equals(known.id().value()));
        choose(model, "Follow-up");
        model.bringBack();
        assertThat(service("Follow-up").minutes()).isEqualTo(known.minutes());
    }

    @Test
    void aNewPractitionerGetsHoursLaterAndWhoLeavesKeepsThemForTheDayTheyComeBack() {
        PartViewModel model = people();
        model.begin();
        type(model, "name", "Dr. Noor Ali");
        type(model, "speciality", "dermatology");
        type(model, "aliases", "Noor, Dr Ali,, Noor");
        model.question("languages").choose("hi", true);
        type(model, "services", "Follow-up\nConsultation");
        model.save();
        Practitioner noor = view().practitionerNamed("dr ali").orElseThrow();
        assertThat(noor.aliases()).containsExactly("Noor", "Dr Ali");
        assertThat(noor.languages()).containsExactly(Language.HI);
        assertThat(view().usualService(noor).map(Service::name)).contains("Follow-up");
        assertThat(model.hangingProperty().get().words())
                .anyMatch(words -> words.contains("no hours"));

        Practitioner rajiv = view().practitionerNamed("Dr. Rajiv Sharma").orElseThrow();
        choose(model, "Dr. Rajiv Sharma");
        model.retire();
        assertThat(view().practitionerNamed("Dr. Rajiv Sharma")).isEmpty();
        choose(model, "Dr. Rajiv Sharma");
        model.bringBack();
        assertThat(view().practitionerNamed("Dr. Rajiv Sharma")).contains(rajiv);
    }

    @Test
    void afterTheLastDayNothingIsOfferedAndThenTheyHaveLeft() {
        LocalDate last = desk.dates().today().plusDays(3);
        PartViewModel model = people();
        choose(model, "Dr. Rajiv Sharma");
        type(model, "last", desk.dates().today().minusDays(1).toString());
        assertThat(model.wrongProperty().get()).isOne();
        type(model, "last", last.toString());
        model.save();
        Practitioner rajiv = view().practitionerNamed("Dr. Rajiv Sharma").orElseThrow();
        assertThat(rajiv.lastDay()).isEqualTo(last);
        for (int day = 1; day < 8; day++) {
            assertThat(view().hours(rajiv, last.plusDays(day))).isEmpty();
        }
        assertThat(ClinicFile.parse(ClinicFile.write(plan())).orElseThrow()).isEqualTo(plan());

        fixture.clock.advance(Duration.ofDays(3));
        fixture.directory.seeOff(fixture.clinic.id(), fixture.clock.instant());
        assertThat(view().practitioner(rajiv.id()).orElseThrow().active()).isTrue();
        fixture.clock.advance(Duration.ofDays(1));
        fixture.directory.seeOff(fixture.clinic.id(), fixture.clock.instant());
        assertThat(view().practitioner(rajiv.id()).orElseThrow().active()).isFalse();
    }

    @Test
    void aDepartmentWithSomebodyInItCannotBeClosedAndSaysWhoTheyAre() {
        PartViewModel model = new PartViewModel(desk, new DepartmentPart(desk.texts()));
        choose(model, "Cardiology");
        assertThat(model.hangingProperty().get().blocks()).isTrue();
        assertThat(model.hangingProperty().get().words())
                .anyMatch(words -> words.contains("Dr. Rajiv Sharma"));
        model.retire();
        assertThat(plan().departments()).contains("Cardiology");
        type(model, "name", "Heart centre");
        model.save();
        assertThat(plan().practitioners())
                .filteredOn(who -> who.name().equals("Dr. Rajiv Sharma"))
                .extracting(ClinicPlan.PlannedPractitioner::department)
                .containsExactly("Heart centre");
    }

    @Test
    void aLocationIsAddedClosedAndNotOfferedAnyMore() {
        PartViewModel model = new PartViewModel(desk, new LocationPart(desk.texts()));
        model.begin();
        type(model, "name", "North wing");
        type(model, "address", "14 Lake Road");
        model.save();
        assertThat(view().locationNamed("north wing").orElseThrow().address())
                .isEqualTo("14 Lake Road");
        choose(model, "North wing");
        model.retire();
        assertThat(view().locationNamed("North wing")).isEmpty();
        model.begin();
        type(model, "name", "North Wing");
        assertThat(model.question("name").field().problemProperty().get())
                .contains("bring it back");
    }

    @Test
    void anotherTimeZoneMovesNoVisitAndTheClinicSpeaksItsNewNameAtOnce() {
        new ClinicMorning(fixture).tell();
        List<Instant> starts = visits().stream().map(Appointment::start).toList();
        ClinicDetails model = new ClinicDetails(desk);
        model.question("country").field().typedProperty().set("GB");
        assertThat(model.question("zone").field().value()).isEqualTo("Europe/London");
        assertThat(model.effectProperty().get()).contains("keep their moment");
        model.question("name").field().typedProperty().set("Lakeside London");
        model.question("phone").field().typedProperty().set("0131 496 0000");
        model.save();
        assertThat(visits()).extracting(Appointment::start).isEqualTo(starts);
        assertThat(desk.services().clinic().zone()).isEqualTo(ZoneId.of("Europe/London"));
        assertThat(desk.services().clinic().name()).isEqualTo("Lakeside London");
        assertThat(desk.services().clinic().phone())
                .isEqualTo(PhoneNumber.parse("+441314960000", "IN").orElseThrow());
        desk.toasts().undo();
        assertThat(desk.services().clinic()).isEqualTo(fixture.clinic);
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotUndone() {
        PartViewModel model = new PartViewModel(desk, new DepartmentPart(desk.texts()));
        model.begin();
        type(model, "name", "Eyes");
        model.save();
        fixture.directory.change(
                fixture.staff, fixture.clinic.id(), "holidays", one -> one.withHolidays(List.of()));
        desk.toasts().undo();
        assertThat(plan().departments()).contains("Eyes");
        assertThat(plan().holidays()).isEmpty();
    }

    @Test
    void googleIsConnectedTriedAndReadAnewAndSaysWhatIsWrong() {
        try (FakeGoogle google = FakeGoogle.start()) {
            GoogleViewModel model = new GoogleViewModel(desk);
            assertThat(model.words()).containsExactly(desk.texts().get("settings.google.off"));
            SettingForm form = new SettingForm(desk, GoogleView.KEYS);
            Field key = form.field(SettingKey.GOOGLE_CALENDAR_CREDENTIALS);
            key.typedProperty().set("{\"type\":\"service_account\"}");
            assertThat(key.problemProperty().get()).contains("client_email");
            key.typedProperty().set(google.credentials().replace("\n", ""));
            assertThat(key.wrong()).isFalse();
            form.field(SettingKey.GOOGLE_CALENDAR_ID).typedProperty().set("Our calendar");
            assertThat(form.wrongProperty().get()).isOne();
            form.field(SettingKey.GOOGLE_CALENDAR_ID).typedProperty().set(FakeGoogle.CALENDAR);
            form.save();
            fixture.clinicSettings
                    .change(fixture.staff, Map.of(SettingKey.GOOGLE_API_BASE, google.base()))
                    .orElseThrow();

            model.tryNow();
            assertThat(model.resultProperty().get()).contains("in step");
            assertThat(model.words().getFirst()).isEqualTo("Connected.");
            assertThat(model.words()).anyMatch(words -> words.startsWith("Last read"));

            google.then(Fault.FORBIDDEN);
            model.tryNow();
            assertThat(model.words().getFirst()).contains("403").contains("shared");
            model.reconnect();
            assertThat(model.words().getFirst()).isEqualTo("Connected.");
        }
    }

    @Test
    void whoConfirmsOnAChannelAndHowManyVisitsAPatientHasAheadIsSetOnTheRulesPage() {
        SettingForm form = new SettingForm(desk, BookingRulesView.KEYS);
        form.field(SettingKey.BOOKING_CONFIRMATION_SMS).typedProperty().set("always");
        form.field(SettingKey.BOOKING_PATIENT_OPEN_LIMIT).typedProperty().set("200");
        assertThat(form.wrongProperty().get()).isOne();
        form.field(SettingKey.BOOKING_PATIENT_OPEN_LIMIT).typedProperty().set("2");
        form.save();
        assertThat(
                        fixture.booking.mayBookAtOnce(
                                fixture.clinic.id(), ChannelKind.SMS, ServiceChoice.USUAL, true))
                .isFalse();
        assertThat(
                        fixture.booking.mayBookAtOnce(
                                fixture.clinic.id(),
                                ChannelKind.WHATSAPP,
                                ServiceChoice.USUAL,
                                true))
                .isTrue();
        assertThat(fixture.settings.number(SettingKey.BOOKING_PATIENT_OPEN_LIMIT)).isEqualTo(2);
    }
}
