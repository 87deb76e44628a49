package org.foredesk.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.foredesk.kernel.Language;
import org.foredesk.testkit.ScratchDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClinicFileTest {

    private static final String CONTRACT =
            """
            clinic: {name: Lakeside Clinic, timezone: Asia/Kolkata, country: IN, languages: [en, es, hi], phone: "+912212345678", address: "12 Lake Road, Mumbai"}
            locations: [{name: Main, address: "12 Lake Road"}]
            departments: [{name: Cardiology}, {name: General Medicine}]
            services: [{name: Consultation, minutes: 30, price: "600 INR", buffer_after: 0}, {name: Follow-up, minutes: 15}]
            practitioners:
              - name: Dr. Rajiv Sharma
                speciality: cardiology
                department: Cardiology
                aliases: [Rajiv, Dr Sharma]
                services: [Consultation, Follow-up]
                hours: {mon-fri: ["09:00-13:00", "14:00-17:00"], sat: ["09:00-12:00"]}
                exceptions: [{date: 2026-12-24, closed: true}, {date: 2026-12-26, hours: ["10:00-12:00"]}]
            holidays: [{date: 2026-12-25, name: Christmas}]
            faq: [{question: [parking, where can I park], answer: {en: "Free parking behind the building.", es: "…", hi: "…"}}]
            """;

    @Test
    void everyLineOfTheContractIsRead() {
        ClinicPlan plan = ClinicFile.parse(CONTRACT).orElseThrow();

        assertThat(plan.notes()).isEmpty();
        assertThat(plan.details().zone().getId()).isEqualTo("Asia/Kolkata");
        assertThat(plan.details().languages())
                .containsExactly(Language.EN, Language.ES, Language.HI);
        assertThat(plan.details().phone()).hasFieldOrPropertyWithValue("e164", "+912212345678");
        assertThat(plan.locations())
                .containsExactly(new ClinicPlan.PlannedLocation("Main", "12 Lake Road"));
        assertThat(plan.departments()).containsExactly("Cardiology", "General Medicine");
        assertThat(plan.services())
                .extracting(ClinicPlan.PlannedService::minutes)
                .containsExactly(30, 15);
        assertThat(plan.services().getFirst().price()).hasToString("600 INR");
        ClinicPlan.PlannedPractitioner rajiv = plan.practitioners().getFirst();
        assertThat(rajiv.aliases()).containsExactly("Rajiv", "Dr Sharma");
        assertThat(rajiv.timetable().hours().on(DayOfWeek.FRIDAY))
                .hasToString("[09:00-13:00, 14:00-17:00]");
        assertThat(rajiv.timetable().hours().on(DayOfWeek.SATURDAY)).hasToString("[09:00-12:00]");
        assertThat(rajiv.timetable().hours().on(DayOfWeek.SUNDAY)).isEmpty();
        assertThat(rajiv.timetable().exceptions().getFirst().closed()).isTrue();
        assertThat(rajiv.timetable().exceptions().getLast().shifts())
                .hasToString("[Shift[hours=10:00-12:00, place=null]]");
        assertThat(plan.holidays())
                .containsExactly(new Holiday(LocalDate.of(2026, 12, 25), "Christmas"));
        assertThat(plan.faq().getFirst().questions())
                .containsExactly("parking", "where can I park");
        assertThat(plan.faq().getFirst().answers())
                .containsOnlyKeys(Language.EN, Language.ES, Language.HI);
    }

    private static final String WITH_RESOURCES =
            CONTRACT.replace("minutes: 15}", "minutes: 15, needs: [Treatment room, ecg machine]}")
                    + """
                    resources:
                      - {name: ECG machine, kind: equipment, capacity: 2}
                      - {name: Room 1, kind: room, group: Treatment room, location: Main}
                      - {name: Room 2, kind: room, group: treatment room}
                    """;

    @Test
    void roomsAndEquipmentAreReadWithWhatServicesNeedOfThem() {
        ClinicPlan plan = ClinicFile.parse(WITH_RESOURCES).orElseThrow();

        assertThat(plan.notes()).isEmpty();
        assertThat(plan.services().getFirst().needs()).isEmpty();
        assertThat(plan.services().getLast().needs())
                .containsExactly("Treatment room", "ecg machine");
        assertThat(plan.resources())
                .startsWith(
                        new ClinicPlan.PlannedResource(
                                "ECG machine", ResourceKind.EQUIPMENT, null, null, 2),
                        new ClinicPlan.PlannedResource(
                                "Room 1", ResourceKind.ROOM, "Treatment room", "Main", 1));
    }

    private static final String AT_TWO_PLACES =
            CONTRACT.replace("locations: [", "locations: [{name: Hill Road}, ")
                    .replace(
                            "sat: [\"09:00-12:00\"]",
                            "sat: [{hours: \"09:00-12:00\", location: hill road}]")
                    .replace(
                            "hours: [\"10:00-12:00\"]",
                            "hours: [\"10:00-12:00\", {hours: \"12:00-14:00\", location: Hill Road}]");

    @Test
    void hoursMayBeAtAnotherPlace() {
        ClinicPlan plan = ClinicFile.parse(AT_TWO_PLACES).orElseThrow();
        Timetable rajiv = plan.practitioners().getFirst().timetable();

        assertThat(rajiv.hours().shifts(DayOfWeek.SATURDAY))
                .hasToString("[Shift[hours=09:00-12:00, place=Hill Road]]");
        assertThat(rajiv.hours().shifts(DayOfWeek.FRIDAY))
                .extracting(Shift::place)
                .containsOnlyNulls();
        assertThat(rajiv.exceptions().getLast().shifts())
                .extracting(Shift::place)
                .containsExactly(null, "Hill Road");
        assertThat(plan.renamed(ClinicPlan.Part.LOCATION, "Hill Road", "High Street"))
                .satisfies(renamed ->
                        assertThat(renamed.practitioners().getFirst().timetable().places())
                                .containsExactly("High Street"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    location: hill road | location: South | 'South' is not one of the locations.
                    10:00-12:00         | 10:00-12:30     | 12:00-14:00 overlaps 10:00-12:30, which is at another location.
                    """)
    void whatIsWrongWithHoursAtAnotherPlaceIsSaid(String right, String wrong, String words) {
        assertThat(
                        BookingScene.refusal(ClinicFile.parse(AT_TWO_PLACES.replace(right, wrong)))
                                .message())
                .endsWith(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"contract", "resources", "places"})
    void whatIsWrittenIsReadAsTheSame(String file) {
        String yaml =
                switch (file) {
                    case "resources" -> WITH_RESOURCES;
                    case "places" -> AT_TWO_PLACES;
                    default -> CONTRACT;
                };
        ClinicPlan plan = ClinicFile.parse(yaml).orElseThrow();

        assertThat(ClinicFile.parse(ClinicFile.write(plan)).orElseThrow()).isEqualTo(plan);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    [Treatment room, ecg machine] | [Laser]        | Line 4, services[2].needs[1]: 'Laser' is not one of the resources or their groups.
                    [Treatment room, ecg machine] | [room, Room]   | Line 4, services[2].needs[2]: 'Room' is there twice.
                    name: Room 2                  | name: Room 1   | Line 18, resources[3].name: 'Room 1' already means something else.
                    name: Room 2                  | name: equipment | Line 18, resources[3].name: 'equipment' already means something else.
                    kind: room, group: treatment  | kind: equipment, group: treatment | Line 18, resources[3].group: a group is either of rooms or of equipment.
                    kind: room, group: treatment  | kind: floor, group: treatment | Line 18, resources[3].kind: 'floor' is not one of room and equipment.
                    location: Main                | location: South | Line 17, resources[2].location: 'South' is not one of the locations.
                    """)
    void whatIsWrongWithResourcesIsSaidWithLineAndField(String right, String wrong, String words) {
        assertThat(
                        BookingScene.refusal(ClinicFile.parse(WITH_RESOURCES.replace(right, wrong)))
                                .message())
                .isEqualTo(words);
    }

    @ParameterizedTest
    @EnumSource(ScratchDatabase.Kind.class)
    void whatIsImportedIsExportedAsTheSame(ScratchDatabase.Kind kind) {
        ClinicPlan plan = ClinicFile.parse(BookingScene.CLINIC).orElseThrow();
        try (BookingScene scene = new BookingScene(kind)) {
            assertThat(scene.directory.plan(scene.clinic)).isEqualTo(plan);
        }
    }

    @Test
    void aSecondImportKeepsIdsAndLetsGoWhoIsNotThereAnyMore() {
        try (BookingScene scene = BookingScene.h2()) {
            Practitioner rajiv = scene.rajiv();
            Practitioner priya = scene.doctor("Priya");
            String without =
                    BookingScene.CLINIC
                            .lines()
                            .filter(line -> !line.contains("Priya"))
                            .collect(java.util.stream.Collectors.joining("\n"));

            scene.directory.take(scene.clinic, true, ClinicFile.parse(without).orElseThrow());

            assertThat(scene.rajiv().id()).isEqualTo(rajiv.id());
            assertThat(scene.view().practitioner(priya.id()).orElseThrow().active()).isFalse();
            assertThat(scene.view().practitionerNamed("Priya")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    timezone: Asia/Kolkata | timezone: Asia/Bombay2 | Line 1, clinic.timezone: 'Asia/Bombay2' is not a time zone, such as Asia/Kolkata.
                    minutes: 30            | minutes: 32            | Line 4, services[1].minutes: must be a multiple of five minutes.
                    minutes: 30            | minutes: soon          | Line 4, services[1].minutes: must be a whole number, not 'soon'.
                    department: Cardiology | department: Cardio     | Line 8, practitioners[1].department: 'Cardio' is not one of the departments.
                    "09:00-12:00"          | "09:00-25:00"          | Line 11, practitioners[1].hours.sat[1]: '09:00-25:00' is not two times, such as "09:00-13:00".
                    sat:                   | fri:                   | Line 11, practitioners[1].hours.fri: friday is there twice.
                    date: 2026-12-25       | date: 2026-02-30       | Line 13, holidays[1].date: '2026-02-30' is not a date, such as 2026-12-25.
                    name: Follow-up        | name: consultation     | Line 4, services[2]: 'consultation' is there twice.
                    closed: true           | closed: false          | Line 12, practitioners[1].exceptions[1]: needs either 'closed: true' or 'hours'.
                    speciality: cardiology | daily_limit: 0         | Line 7, practitioners[1].daily_limit: must be from 1 to 288.
                    {date: 2026-12-24,     | {every: 2 weeks,       | Line 12, practitioners[1].exceptions[1]: 'from' is missing.
                    {date: 2026-12-24,     | {every: fortnight,     | Line 12, practitioners[1].exceptions[1].every: 'fortnight' is not month, week, or such as 2 weeks.
                    {date: 2026-12-24,     | {every: month, on: 6th fri, | Line 12, practitioners[1].exceptions[1].on: '6th fri' is not such as first monday or last friday.
                    country: IN            | country: India         | Line 1, clinic.country: 'India' is not a country code of two letters, such as IN.
                    """)
    void whatIsWrongIsSaidWithLineAndField(String right, String wrong, String words) {
        String yaml = CONTRACT.replace(right, wrong);

        var refusal = BookingScene.refusal(ClinicFile.parse(yaml));

        assertThat(refusal.code()).isEqualTo("bad_clinic_file");
        assertThat(refusal.message()).startsWith(words.substring(0, words.length() - 1));
    }

    @Test
    void whatIsNotYamlIsSaidWithItsLine() {
        assertThat(
                        BookingScene.refusal(ClinicFile.parse("clinic: {name: A\nlocations: ["))
                                .message())
                .startsWith("Line 2");
        assertThat(BookingScene.refusal(ClinicFile.parse("")).message()).contains("empty");
        assertThat(BookingScene.refusal(ClinicFile.parse("- a")).message())
                .contains("named fields");
        assertThat(BookingScene.refusal(ClinicFile.read(Path.of("/no/such/file.yaml"))).message())
                .contains("/no/such/file.yaml");
    }

    @Test
    void whatIsUnknownIsLeftOutAndNoted() {
        ClinicPlan plan =
                ClinicFile.parse(CONTRACT.replace("buffer_after: 0", "bufer_after: 10"))
                        .orElseThrow();

        assertThat(plan.notes())
                .containsExactly(
                        "Line 4: 'services[1].bufer_after' is not known here and was left out.");
    }
}
