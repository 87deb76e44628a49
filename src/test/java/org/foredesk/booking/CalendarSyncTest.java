package org.foredesk.booking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.awaitility.Awaitility;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.SettingKey;
import org.foredesk.testkit.FakeGoogle;
import org.foredesk.testkit.FakeGoogle.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Google Calendar both ways, with Google's own client library against a server that keeps state.
 */
class CalendarSyncTest {

    private final FakeGoogle google = FakeGoogle.start();
    private final BookingScene scene = BookingScene.h2();
    private final CalendarSync sync = scene.booking.calendar();

    @BeforeEach
    void connect() {
        scene.set(SettingKey.GOOGLE_CALENDAR_CREDENTIALS, google.credentials());
        scene.set(SettingKey.GOOGLE_CALENDAR_ID, FakeGoogle.CALENDAR);
        scene.set(SettingKey.GOOGLE_API_BASE, google.base());
        round();
    }

    @AfterEach
    void close() {
        scene.close();
        google.close();
    }

    private void round() {
        sync.push(scene.clinic);
        sync.notice();
        sync.pull(scene.clinic);
    }

    private static Instant start(JsonNode entry) {
        return OffsetDateTime.parse(entry.path("start").path("dateTime").asText()).toInstant();
    }

    @Test
    void anAppointmentIsShownThereMovedThereAndTakenOutThere() {
        Appointment made = scene.booked(BookingScene.tomorrow("10:00"));
        round();
        assertThat(google.entries())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(start(entry)).isEqualTo(made.start());
                    assertThat(entry.path("summary").asText())
                            .isEqualTo("Consultation, Dr. Rajiv Sharma")
                            .doesNotContain(made.patientName());
                });
        Appointment moved =
                scene.booking
                        .move(
                                AppointmentChange.by(scene.rita, made),
                                MoveTarget.to(BookingScene.tomorrow("11:00")))
                        .orElseThrow();
        round();
        assertThat(google.entries())
                .singleElement()
                .satisfies(entry -> assertThat(start(entry)).isEqualTo(moved.start()));
        scene.booking.cancel(AppointmentChange.by(scene.rita, moved)).orElseThrow();
        round();
        assertThat(google.entries()).isEmpty();
        assertThat(sync.health(scene.clinic).waiting()).isZero();
    }

    @Test
    void aCancellationTakenBackBringsTheEntryBack() {
        Appointment made = scene.booked(BookingScene.tomorrow("10:00"));
        round();
        scene.booking.cancel(AppointmentChange.by(scene.rita, made)).orElseThrow();
        round();
        scene.booking.undo(scene.clinic, scene.rita, made.id()).orElseThrow();
        round();
        assertThat(google.entries()).hasSize(1);
    }

    @Test
    void whatIsTakenThereIsNotOfferedHereAndSaysWhy() {
        google.writes(
                "Dr Sharma: dentist", "2024-11-14T09:00:00+05:30", "2024-11-14T12:00:00+05:30");
        round();
        untilBlocked(1);
        SlotQuery query = scene.on(BookingScene.TOMORROW).withPractitioner(scene.rajiv().id());
        assertThat(BookingScene.times(scene.booking.slots(query)).getFirst()).isEqualTo("12:00");
        assertThat(
                        scene.booking.explain(
                                scene.clinic,
                                scene.rajiv().id(),
                                ServiceChoice.USUAL,
                                BookingScene.tomorrow("10:00")))
                .singleElement()
                .satisfies(reason -> assertThat(reason.code()).isEqualTo(ReasonCode.BLOCKED));
        assertThat(
                        scene.booking.slots(
                                scene.on(BookingScene.TOMORROW)
                                        .withPractitioner(scene.doctor("Dr. Priya Gupta").id())))
                .isNotEmpty();
    }

    @Test
    void anEntryThatNamesNobodyTakesTheWholeClinicsTimeUntilItIsFreedOrDeleted() {
        String party = google.writes("Inventory", "2024-11-14", "2024-11-15");
        round();
        untilBlocked(1);
        assertThat(scene.booking.slots(scene.on(BookingScene.TOMORROW))).isEmpty();
        google.frees(party);
        round();
        untilBlocked(0);
        assertThat(scene.booking.slots(scene.on(BookingScene.TOMORROW))).isNotEmpty();
        String meeting =
                google.writes("Meeting", "2024-11-15T09:00:00+05:30", "2024-11-15T10:00:00+05:30");
        round();
        untilBlocked(1);
        google.deletes(meeting);
        round();
        untilBlocked(0);
    }

    @Test
    void tellingTwiceMakesNoSecondEntry() {
        google.then(Fault.INTERNAL, Fault.TOO_MANY);
        scene.booked(BookingScene.tomorrow("10:00"));
        sync.push(scene.clinic);
        assertThat(google.entries()).isEmpty();
        assertThat(sync.health(scene.clinic).waiting()).isEqualTo(1);
        scene.clock.advance(Duration.ofMinutes(1));
        sync.push(scene.clinic);
        scene.clock.advance(Duration.ofMinutes(1));
        round();
        round();
        assertThat(google.entries()).hasSize(1);
        assertThat(google.tokensGiven()).isEqualTo(1);
    }

    @Test
    void anExpiredSyncTokenMeansReadingAllAgainAndNothingStaysBehind() {
        String gone =
                google.writes("Meeting", "2024-11-15T09:00:00+05:30", "2024-11-15T10:00:00+05:30");
        for (int day = 18; day < 23; day++) {
            google.writes(
                    "Meeting",
                    "2024-11-" + day + "T09:00:00+05:30",
                    "2024-11-" + day + "T10:00:00+05:30");
        }
        round();
        untilBlocked(6);
        int before = google.fullReads();
        google.deletes(gone);
        google.then(Fault.SYNC_TOKEN_EXPIRED);
        round();
        untilBlocked(5);
        assertThat(google.fullReads()).isEqualTo(before + 1);
    }

    @Test
    void aClashIsShownToStaffUntilTheyMoveTheVisitOrLeaveItAsItIs() {
        Appointment first = scene.booked(BookingScene.tomorrow("10:00"));
        Appointment second = scene.booked(BookingScene.tomorrow("11:00"));
        google.writes("Dr Sharma away", "2024-11-14T09:30:00+05:30", "2024-11-14T12:00:00+05:30");
        round();
        assertThat(sync.clashes(scene.clinic))
                .extracting(CalendarClash::kind, clash -> clash.appointment().id())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(CalendarClash.Kind.BUSY, first.id()),
                        org.assertj.core.groups.Tuple.tuple(CalendarClash.Kind.BUSY, second.id()));
        sync.keep(scene.clinic, first.id()).orElseThrow();
        scene.booking
                .move(
                        AppointmentChange.by(scene.rita, second),
                        MoveTarget.to(BookingScene.tomorrow("15:00")))
                .orElseThrow();
        assertThat(sync.clashes(scene.clinic)).isEmpty();
    }

    @Test
    void whatSomebodyDidToOurEntryThereIsShownAndCanBePutBack() {
        Appointment made = scene.booked(BookingScene.tomorrow("10:00"));
        round();
        String id = google.entries().getFirst().path("id").asText();
        google.moves(id, "2024-11-14T16:00:00+05:30", "2024-11-14T16:30:00+05:30");
        round();
        assertThat(sync.clashes(scene.clinic))
                .singleElement()
                .satisfies(clash -> {
                    assertThat(clash.kind()).isEqualTo(CalendarClash.Kind.MOVED);
                    assertThat(clash.start()).isEqualTo(BookingScene.tomorrow("16:00"));
                });
        sync.putBack(scene.clinic, made.id()).orElseThrow();
        round();
        assertThat(start(google.entries().getFirst())).isEqualTo(made.start());
        google.deletes(id);
        round();
        assertThat(sync.clashes(scene.clinic))
                .extracting(CalendarClash::kind)
                .containsExactly(CalendarClash.Kind.DELETED);
        sync.putBack(scene.clinic, made.id()).orElseThrow();
        round();
        assertThat(sync.clashes(scene.clinic)).isEmpty();
        assertThat(google.entries()).hasSize(1);
    }

    @Test
    void whileItCannotBeReadForLongNothingIsBookedWithoutAPerson() {
        assertThat(sync.health(scene.clinic).state()).isEqualTo(CalendarHealth.State.WORKS);
        assertThat(atOnce()).isTrue();
        scene.clock.advance(Duration.ofMinutes(31));
        google.then(Fault.INTERNAL);
        sync.pull(scene.clinic);
        assertThat(sync.health(scene.clinic).state()).isEqualTo(CalendarHealth.State.STALE);
        assertThat(atOnce()).isFalse();
        google.then(Fault.FORBIDDEN);
        sync.pull(scene.clinic);
        assertThat(sync.health(scene.clinic).state()).isEqualTo(CalendarHealth.State.REFUSED);
        sync.pull(scene.clinic);
        assertThat(sync.health(scene.clinic).state()).isEqualTo(CalendarHealth.State.WORKS);
        assertThat(atOnce()).isTrue();
    }

    private boolean atOnce() {
        return scene.booking.mayBookAtOnce(
                scene.clinic, ChannelKind.WHATSAPP, ServiceChoice.USUAL, true);
    }

    @Test
    void itIsAskedEveryTenMinutesAndAtOnceWhenGoogleSaysSo() {
        google.writes("Meeting", "2024-11-15T09:00:00+05:30", "2024-11-15T10:00:00+05:30");
        sync.pull(scene.clinic);
        assertThat(scene.view().blocks()).isEmpty();
        scene.clock.advance(Duration.ofMinutes(10));
        sync.pull(scene.clinic);
        untilBlocked(1);
        sync.watch(
                scene.clinic,
                URI.create("https://clinic.example/api/v1/webhooks/google"),
                "s3cret");
        sync.watch(scene.clinic, URI.create("https://clinic.example/again"), "other");
        assertThat(google.channels())
                .singleElement()
                .satisfies(channel -> {
                    assertThat(channel.path("address").asText()).contains("webhooks/google");
                    assertThat(channel.path("token").asText()).isEqualTo("s3cret");
                });
        assertThat(sync.knows(scene.clinic, "s3cret")).isTrue();
        assertThat(sync.knows(scene.clinic, "other")).isFalse();
        assertThat(sync.knows(scene.clinic, null)).isFalse();
    }

    @Test
    void anotherCalendarStartsAnewAndADisconnectedOneIsForgotten() {
        scene.booked(BookingScene.tomorrow("10:00"));
        google.writes("Meeting", "2024-11-15T09:00:00+05:30", "2024-11-15T10:00:00+05:30");
        round();
        untilBlocked(1);
        scene.set(SettingKey.GOOGLE_CALENDAR_ID, "other@group.calendar.google.com");
        round();
        untilBlocked(0);
        assertThat(sync.health(scene.clinic).state()).isEqualTo(CalendarHealth.State.REFUSED);
        assertThat(sync.health(scene.clinic).waiting()).isEqualTo(1);
        scene.set(SettingKey.GOOGLE_CALENDAR_ID, FakeGoogle.CALENDAR);
        round();
        untilBlocked(1);
        scene.set(SettingKey.GOOGLE_CALENDAR_ID, "");
        round();
        untilBlocked(0);
        assertThat(sync.health(scene.clinic).state()).isEqualTo(CalendarHealth.State.OFF);
        assertThat(atOnce()).isTrue();
    }

    @Test
    void timeTakenThereCannotBeGivenFreeHere() {
        google.writes("Meeting", "2024-11-15T09:00:00+05:30", "2024-11-15T10:00:00+05:30");
        round();
        untilBlocked(1);
        Block block = scene.view().blocks().getFirst();
        assertThat(
                        BookingScene.refusal(
                                        scene.directory.unblock(
                                                scene.clinic, scene.rita, block.id()))
                                .code())
                .isEqualTo("from_calendar");
    }

    private void untilBlocked(int count) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(scene.view().blocks()).hasSize(count));
    }
}
