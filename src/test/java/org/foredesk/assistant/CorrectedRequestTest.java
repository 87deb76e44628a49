package org.foredesk.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.foredesk.assistant.UnderstoodField.Kind;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.BookingRequest;
import org.foredesk.booking.DirectoryView;
import org.foredesk.kernel.SettingKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A field put right puts the request right that was made from it, or staff are told it did not. */
class CorrectedRequestTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");

    private final DialogueWorld world =
            new DialogueWorld(Map.of(SettingKey.BOOKING_CONFIRMATION, "always"));
    private final DialogueRig rig = new DialogueRig(world, "lakeside", "2024-11-13T09:00:00+05:30");

    @BeforeEach
    void aRequestWaits() {
        rig.know("Asha Rao");
        says("I want to book an appointment with Dr. Rajiv for cardiology tomorrow at 10");
        says("yes");
        assertThat(request().start()).isEqualTo(at(14, 10));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private List<String> says(String text) {
        rig.hear(text, "Asha Rao", List.of());
        return rig.answer();
    }

    private BookingRequest request() {
        return rig.requests().getFirst();
    }

    private static java.time.Instant at(int day, int hour) {
        return LocalDateTime.of(2024, 11, day, hour, 0).atZone(ZONE).toInstant();
    }

    private Corrected doctor(String name) {
        return rig.correct(
                Kind.DOCTOR,
                view -> RightValue.Doctor.of(view.practitionerNamed(name).orElseThrow()));
    }

    @Test
    void theRightDoctorIsHeldAndConfirmedInPlaceOfTheWrongOne() {
        Corrected done = doctor("Dr. Priya Gupta");
        assertThat(done.request()).isInstanceOf(Corrected.Changed.class);
        assertThat(request().practitionerName()).isEqualTo("Dr. Priya Gupta");
        assertThat(request().heldUntil()).isNotNull();
        rig.confirmRequest();
        assertThat(rig.appointments())
                .extracting(Appointment::practitionerName)
                .containsExactly("Dr. Priya Gupta");
        // The slot of the wrong doctor is free again.
        assertThat(
                        rig.book(
                                "Leo Rao",
                                true,
                                "Dr. Rajiv Sharma",
                                "Consultation",
                                LocalDateTime.of(2024, 11, 14, 10, 0)))
                .isNotNull();
    }

    @Test
    void anotherDayKeepsTheTimeAndAnotherTimeKeepsTheDay() {
        rig.correct(Kind.WHEN, _ -> new RightValue.When(LocalDate.of(2024, 11, 15), null));
        assertThat(request().start()).isEqualTo(at(15, 10));
        rig.correct(Kind.WHEN, _ -> new RightValue.When(null, LocalTime.of(11, 0)));
        assertThat(request().start()).isEqualTo(at(15, 11));
    }

    @Test
    void aTimeThatCannotBeHadLeavesTheRequestAsItIsAndSaysWhy() {
        Corrected done =
                rig.correct(
                        Kind.WHEN,
                        _ -> new RightValue.When(LocalDate.of(2024, 11, 17), LocalTime.of(3, 0)));
        assertThat(done.request())
                .isInstanceOfSatisfying(
                        Corrected.Left.class,
                        left -> assertThat(left.day()).isEqualTo(LocalDate.of(2024, 11, 17)));
        assertThat(request().start()).isEqualTo(at(14, 10));
        assertThat(request().heldUntil()).isNotNull();
        rig.confirmRequest();
        assertThat(rig.appointments()).hasSize(1);
    }

    @Test
    void theRequestIsForWhomItIsMeantAndForWhatIsMeant() {
        says("my name is Leela Rao and I have a fever");
        rig.correct(Kind.PATIENT, _ -> new RightValue.Words(Kind.PATIENT, "Leela Raj"));
        assertThat(request().patientName()).isEqualTo("Leela Raj");
        rig.correct(Kind.REASON, _ -> new RightValue.Words(Kind.REASON, "high fever"));
        assertThat(request().reason()).isEqualTo("high fever");
    }

    @Test
    void severalServicesPutRightAreHeldAndBookedInOneVisit() {
        says("it is for a follow-up");
        Corrected done =
                rig.correct(Kind.SERVICE, view -> visit(view, "Consultation", "Follow-up"));
        assertThat(done.correction().right()).isEqualTo("Consultation + Follow-up");
        assertThat(done.request()).isInstanceOf(Corrected.Changed.class);
        rig.confirmRequest();
        assertThat(rig.appointments())
                .singleElement()
                .satisfies(visit -> {
                    assertThat(visit.services().services()).hasSize(2);
                    assertThat(visit.end()).isEqualTo(at(14, 10).plusSeconds(45 * 60));
                });
    }

    @Test
    void servicesTheDoctorDoesNotGiveLeaveTheRequestAsItIs() {
        doctor("Dr. Priya Gupta");
        says("it is for a consultation");
        Corrected done =
                rig.correct(Kind.SERVICE, view -> visit(view, "Consultation", "Follow-up"));
        assertThat(done.request()).isInstanceOf(Corrected.Left.class);
        assertThat(request().services().services()).hasSizeLessThan(2);
    }

    private static RightValue visit(DirectoryView view, String... names) {
        return RightValue.Visit.of(
                Stream.of(names).map(name -> view.serviceNamed(name).orElseThrow()).toList(), view);
    }

    @Test
    void whatOnlyStaffCanJudgeLeavesTheRequestAndSaysSo() {
        Corrected done = rig.correct(Kind.INTENT, _ -> new RightValue.Words(Kind.INTENT, "cancel"));
        assertThat(done.request()).isInstanceOf(Corrected.Left.class);
        assertThat(rig.requests()).hasSize(1);
    }

    @Test
    void theAssistantGoesOnWithTheRightDoctor() {
        doctor("Dr. Priya Gupta");
        List<String> offered = says("and the same for Friday at 11");
        assertThat(offered.getLast()).contains("Priya Gupta");
    }

    @Test
    void theWishIsShownWithTheSentenceItCameFromAndNotWithALaterYes() {
        rig.staffSays("Would you like to book an appointment?");
        says("haan");
        String first = "I want to book an appointment with Dr. Rajiv for cardiology tomorrow at 10";
        assertThat(rig.understood())
                .filteredOn(field -> field.kind() == Kind.INTENT)
                .singleElement()
                .satisfies(field -> assertThat(field.to()).isEqualTo(first.length()));
    }

    @Test
    void nothingWaitsAndNothingIsSaidOfARequest() {
        rig.confirmRequest();
        assertThat(doctor("Dr. Priya Gupta").request()).isInstanceOf(Corrected.Untouched.class);
    }
}
