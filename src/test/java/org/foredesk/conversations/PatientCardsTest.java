package org.foredesk.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.AppointmentQuery;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.PhoneNumber;
import org.foredesk.messaging.Delivery;
import org.foredesk.messaging.DeliveryQuery;
import org.foredesk.security.AuditEntry;
import org.foredesk.testkit.ClinicMorning;
import org.foredesk.testkit.DeskFixture;
import org.foredesk.testkit.ScratchDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Patients' cards with real bookings, messages and notes behind them. */
final class PatientCardsTest {

    private static final String LUCIA = "+919820055018";

    private DeskFixture desk;
    private ClinicMorning morning;
    private ClinicId clinic;

    private void on(ScratchDatabase.Kind kind) {
        desk = new DeskFixture(ClinicMorning.NOW, kind);
        morning = new ClinicMorning(desk);
        clinic = desk.clinic.id();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @EnumSource(ScratchDatabase.Kind.class)
    void aPersonIsFoundHoweverTheNameTheNumberOrTheBirthDateIsTyped(ScratchDatabase.Kind kind) {
        on(kind);
        Patient ramesh = morning.patient("+919987055204", "Ramesh Yadav", Language.HI);
        morning.patient("+919812355205", "Rukmini Yadav", Language.HI);
        Patient sushila = morning.patient("+919867155902", "सुशीला देवी", Language.HI);
        Patient jose = morning.patient("+34612550177", "José Núñez", Language.ES);
        correct(ramesh, "Ramesh Yadav", LocalDate.of(1968, 2, 7));

        for (String typed :
                List.of(
                        "ramesh",
                        "Yadav Ramesh",
                        "rames",
                        "Ramseh Yadav",
                        "रमेश",
                        "ramesh yadv",
                        "99870 55204",
                        "+91 99870-55204",
                        "055204",
                        "9987055",
                        "7 Feb 1968",
                        "07/02/1968")) {
            assertThat(found(typed)).as(typed).first().isEqualTo(ramesh.id());
        }
        assertThat(found("sushila")).containsExactly(sushila.id());
        assertThat(found("Susheela Devi")).containsExactly(sushila.id());
        assertThat(found("सुशीला")).containsExactly(sushila.id());
        assertThat(found("jose nunez")).containsExactly(jose.id());
        assertThat(found("xyzzy")).isEmpty();
        assertThat(found("ramesh")).hasSize(1);
        assertThat(found("%")).isEmpty();
    }

    @Test
    void whoWasEnteredByAnOlderProgramIsFoundOnceTheWordsAreMade() throws SQLException {
        on(ScratchDatabase.Kind.H2);
        Patient asha = morning.patient("+919830055410", "Asha Bhatt", Language.EN);
        sql("update patient set indexed_by = 0");
        sql("update patient_identity set reversed = null");
        sql("delete from patient_name_word");
        assertThat(found("asha")).isEmpty();
        assertThat(desk.patients.index()).isEqualTo(1);
        assertThat(desk.patients.index()).isZero();
        assertThat(found("asha")).containsExactly(asha.id());
        assertThat(found("055410")).containsExactly(asha.id());
    }

    @Test
    void openingACardIsWrittenDownWithWhoDidIt() {
        on(ScratchDatabase.Kind.H2);
        Patient asha = morning.patient("+919830055410", "Asha Bhatt", Language.EN);
        assertThat(desk.cards.open(desk.staff, clinic, asha.id())).isPresent();
        assertThat(desk.cards.refresh(clinic, asha.id())).isPresent();
        assertThat(desk.cards.trail(clinic, asha.id(), 10))
                .extracting(AuditEntry::action, AuditEntry::actorLabel)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("patient.read", "Meera Nair"));
        assertThat(desk.cards.open(desk.staff, new ClinicId(new UUID(1, 2)), asha.id())).isEmpty();
    }

    @Test
    void alikeNamesBehindOneNumberAreProposedAsOnePersonAndAFamilyIsNot() {
        on(ScratchDatabase.Kind.H2);
        Patient ana = morning.patient(LUCIA, "Ana Ortega", Language.ES);
        Patient anna = morning.patient(LUCIA, "Anna Ortega", Language.ES);
        morning.patient(LUCIA, "Leo Ortega", Language.ES);
        morning.patient(LUCIA, "Lucía Ortega", Language.ES);
        assertThat(card(ana).duplicates())
                .singleElement()
                .matches(each -> each.other().id().equals(anna.id()))
                .matches(each -> each.reason() == Duplicate.Reason.PHONE);
        assertThat(desk.cards.duplicates(clinic, 10)).hasSize(1);

        desk.cards.tellApart(desk.staff, clinic, anna.id(), ana.id(), true).orElseThrow();
        assertThat(card(ana).duplicates()).isEmpty();
        assertThat(desk.cards.duplicates(clinic, 10)).isEmpty();
        desk.cards.tellApart(desk.staff, clinic, ana.id(), anna.id(), false).orElseThrow();
        assertThat(card(ana).duplicates()).hasSize(1);
    }

    @Test
    void alikeNamesWithOneBirthDateAreProposedToo() {
        on(ScratchDatabase.Kind.H2);
        Patient one = morning.patient("+919830055411", "Vikram Patil", Language.EN);
        Patient other = morning.patient("+919830055412", "Wikram Patil", Language.EN);
        correct(one, "Vikram Patil", LocalDate.of(1980, 1, 5));
        assertThat(card(one).duplicates()).isEmpty();
        correct(other, "Wikram Patil", LocalDate.of(1980, 1, 5));
        assertThat(card(one).duplicates())
                .singleElement()
                .matches(each -> each.reason() == Duplicate.Reason.BIRTH_DATE);
    }

    @ParameterizedTest
    @EnumSource(ScratchDatabase.Kind.class)
    void joinedCardsAreOnePersonAndTakenApartAreExactlyWhatTheyWere(ScratchDatabase.Kind kind)
            throws SQLException {
        on(kind);
        Appointment hers = morning.visit(LUCIA, "Ana Ortega", "Dr. Elena Ruiz", "16:30");
        Appointment other =
                morning.visit("+919820055019", "Anna Ortega", "Dr. Elena Ruiz", "17:30");
        PatientId ana = hers.patient();
        PatientId anna = other.patient();
        correct(
                desk.patients.find(clinic, anna).orElseThrow(),
                "Anna Ortega",
                LocalDate.of(2019, 2, 2));
        desk.cards.addNote(desk.staff, clinic, anna, "Afraid of needles").orElseThrow();
        Map<String, Set<String>> before = owners();

        UUID merge = desk.cards.merge(desk.staff, clinic, ana, anna).orElseThrow();

        PatientCard joined = desk.cards.refresh(clinic, ana).orElseThrow();
        assertThat(joined.notes()).extracting(Note::text).containsExactly("Afraid of needles");
        assertThat(joined.patient().birthDate()).isEqualTo(LocalDate.of(2019, 2, 2));
        assertThat(joined.patient().identities()).hasSize(2);
        assertThat(joined.merges()).extracting(Merge::goneName).containsExactly("Anna Ortega");
        assertThat(visits(ana))
                .extracting(Appointment::patientName)
                .containsOnly("Ana Ortega")
                .hasSize(2);
        assertThat(desk.patients.find(clinic, anna)).map(Patient::id).contains(ana);
        assertThat(found("anna")).containsExactly(ana);
        assertThat(writes("+919820055019", "Anna Ortega").id()).isEqualTo(ana);
        desk.cards.addNote(desk.staff, clinic, ana, "Since").orElseThrow();

        assertThat(desk.cards.unmerge(desk.staff, clinic, merge)).isEqualTo(Outcome.done(anna));

        sql("delete from patient_note where text = 'Since'");
        assertThat(owners()).isEqualTo(before);
        assertThat(visits(anna))
                .extracting(Appointment::patientName)
                .containsExactly("Anna Ortega");
        assertThat(card(desk.patients.find(clinic, ana).orElseThrow()).patient().birthDate())
                .isNull();
        assertThat(card(desk.patients.find(clinic, anna).orElseThrow()).patient().birthDate())
                .isEqualTo(LocalDate.of(2019, 2, 2));
        assertThat(desk.cards.unmerge(desk.staff, clinic, merge))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aMergeUnderALaterOneIsTakenApartOnlyAfterThatOne() {
        on(ScratchDatabase.Kind.H2);
        Patient ana = morning.patient(LUCIA, "Ana Ortega", Language.ES);
        Patient anna = morning.patient(LUCIA, "Anna Ortega", Language.ES);
        Patient anaMaria = morning.patient(LUCIA, "Ana María Ortega", Language.ES);
        UUID first = desk.cards.merge(desk.staff, clinic, ana.id(), anna.id()).orElseThrow();
        UUID second = desk.cards.merge(desk.staff, clinic, anaMaria.id(), ana.id()).orElseThrow();
        assertThat(desk.patients.withPhone(clinic, new PhoneNumber(LUCIA)))
                .extracting(Patient::id)
                .containsExactly(anaMaria.id());
        assertThat(desk.cards.unmerge(desk.staff, clinic, first))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("merged_since"));
        desk.cards.unmerge(desk.staff, clinic, second).orElseThrow();
        desk.cards.unmerge(desk.staff, clinic, first).orElseThrow();
        assertThat(desk.patients.withPhone(clinic, new PhoneNumber(LUCIA))).hasSize(3);
    }

    /** Whoever adds a table that names a patient has to let it follow when cards are joined. */
    @Test
    void everyTableThatNamesAPatientIsHandedOverInAMerge() throws SQLException {
        on(ScratchDatabase.Kind.H2);
        Set<String> naming = new TreeSet<>();
        Set<String> stay =
                Set.of(
                        // The lock and the words of each card itself.
                        "patient_turn.patient_id", "patient_name_word.patient_id");
        query(
                "select lower(table_name) || '.' || lower(column_name) from information_schema.columns"
                        + " where lower(table_schema) = 'public' and lower(column_name) in ('patient_id', 'guardian_id')",
                naming);
        naming.removeAll(stay);
        Set<String> known = new TreeSet<>();
        for (Map.Entry<String, String> each : PatientMerges.OWNED) {
            known.add(each.getKey() + "." + each.getValue());
        }
        known.add("outbox_message.patient_id");
        org.foredesk.booking.BookingsOfPatient.tables()
                .forEach(table -> known.add(table + ".patient_id"));
        assertThat(known).isEqualTo(naming);
    }

    @Test
    void aChildWithoutANumberIsReachedThroughTheMotherWhoBooks() {
        on(ScratchDatabase.Kind.H2);
        Patient lucia = morning.patient(LUCIA, "Lucía Ortega", Language.ES);
        desk.clock.advance(Duration.ofMinutes(1));
        Patient ana = desk.patients.enter(clinic, "Ana Ortega", null, Language.ES);
        desk.cards
                .addGuardian(desk.staff, clinic, ana.id(), lucia.id(), Relation.MOTHER)
                .orElseThrow();
        assertThat(card(ana).relatives())
                .singleElement()
                .matches(each -> each.answers() == Relation.MOTHER)
                .matches(each -> each.person().id().equals(lucia.id()));
        assertThat(card(lucia).relatives()).singleElement().matches(each -> each.answeredFor());
        assertThat(desk.patients.withPhone(clinic, new PhoneNumber(LUCIA)))
                .extracting(Patient::name)
                .containsExactly("Lucía Ortega", "Ana Ortega");

        morning.books(ana, "Dr. Elena Ruiz", "16:30");
        List<Delivery> told =
                desk.outbox
                        .list(new DeliveryQuery(clinic, null, null, null, null, false, null, 10))
                        .items();
        assertThat(told).singleElement().matches(each -> each.address().equals(LUCIA));
        assertThat(told.getFirst().text()).contains("Ana");
        assertThat(desk.cards.addGuardian(desk.staff, clinic, ana.id(), ana.id(), Relation.MOTHER))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void whoWantsNoMessagesIsSaidOnTheCardAndTakenBackThere() {
        on(ScratchDatabase.Kind.H2);
        Patient asha = morning.patient("+919830055410", "Asha Bhatt", Language.EN);
        ContactPermission sms =
                card(asha).permissions().stream()
                        .filter(each -> each.channel() == ChannelKind.SMS)
                        .findFirst()
                        .orElseThrow();
        assertThat(sms.allowed()).isTrue();
        desk.cards
                .permit(
                        desk.staff,
                        clinic,
                        asha.id(),
                        new ContactPermission(sms.channel(), sms.address(), false))
                .orElseThrow();
        assertThat(card(asha).permissions()).noneMatch(ContactPermission::allowed);
        desk.cards.permit(desk.staff, clinic, asha.id(), sms).orElseThrow();
        assertThat(card(asha).permissions()).anyMatch(ContactPermission::allowed);
    }

    private PatientCard card(Patient patient) {
        return desk.cards.refresh(clinic, patient.id()).orElseThrow();
    }

    private List<PatientId> found(String typed) {
        return desk.patients.search(desk.clinic, typed, 10).stream().map(Patient::id).toList();
    }

    private void correct(Patient patient, String name, LocalDate born) {
        desk.cards
                .correct(
                        desk.staff,
                        clinic,
                        patient.id(),
                        new PatientDetails(name, born, patient.language()))
                .orElseThrow();
    }

    private Patient writes(String phone, String name) {
        return morning.patient(phone, name, Language.ES);
    }

    private List<Appointment> visits(PatientId patient) {
        return desk.booking.appointments(
                AppointmentQuery.upcoming(clinic, patient, desk.clock.instant()));
    }

    /** Which rows name which patient, in every table. */
    private Map<String, Set<String>> owners() throws SQLException {
        Map<String, Set<String>> owners = new TreeMap<>();
        for (String table :
                List.of(
                        "patient_identity",
                        "conversation",
                        "patient_note",
                        "outbox_message",
                        "appointment",
                        "booking_request")) {
            Set<String> rows = new TreeSet<>();
            query(
                    "select id || ' ' || coalesce(cast(patient_id as varchar), '') from " + table,
                    rows);
            owners.put(table, rows);
        }
        return owners;
    }

    private void query(String sql, Set<String> into) throws SQLException {
        try (Connection connection = desk.database.database().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                into.add(rows.getString(1));
            }
        }
    }

    private void sql(String change) throws SQLException {
        try (Connection connection = desk.database.database().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(change);
            connection.commit();
        }
    }
}
