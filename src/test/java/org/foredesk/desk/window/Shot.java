package org.foredesk.desk.window;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.foredesk.booking.SickDayCommand;
import org.foredesk.desk.frame.Place;
import org.foredesk.desk.frame.ScreenName;
import org.foredesk.kernel.Language;

/** One picture: size, theme, language and what is done before it is taken. */
record Shot(
        String name,
        int width,
        int height,
        boolean dark,
        Language language,
        List<Consumer<DeskPictures.DeskPicture>> steps) {

    static List<Shot> all() {
        List<Shot> all = new ArrayList<>(days());
        all.addAll(SettingsShots.all());
        return all;
    }

    private static List<Shot> days() {
        return List.of(
                new Shot(
                        "today-light",
                        1440,
                        900,
                        false,
                        Language.EN,
                        List.of(key(KeyCode.J), key(KeyCode.J), key(KeyCode.J))),
                new Shot(
                        "today-change",
                        1440,
                        900,
                        false,
                        Language.EN,
                        List.of(key(KeyCode.J), key(KeyCode.J), key(KeyCode.J), press("Change"))),
                new Shot(
                        "today-reject",
                        1440,
                        900,
                        true,
                        Language.EN,
                        List.of(key(KeyCode.J), key(KeyCode.J), key(KeyCode.J), press("Reject"))),
                new Shot("today-dark-1280", 1280, 800, true, Language.EN, List.of(key(KeyCode.J))),
                new Shot(
                        "today-hindi",
                        1440,
                        900,
                        false,
                        Language.HI,
                        List.of(key(KeyCode.J), key(KeyCode.J), key(KeyCode.J))),
                new Shot("today-wide-es", 1920, 1080, false, Language.ES, List.of()),
                new Shot(
                        "inbox-light",
                        1440,
                        900,
                        false,
                        Language.EN,
                        List.of(inbox(), key(KeyCode.J), key(KeyCode.J))),
                new Shot(
                        "inbox-lit",
                        1440,
                        900,
                        false,
                        Language.EN,
                        List.of(
                                inbox(),
                                key(KeyCode.J),
                                key(KeyCode.J),
                                key(KeyCode.J),
                                key(KeyCode.J),
                                key(KeyCode.J),
                                field())),
                new Shot("inbox-dark", 1440, 900, true, Language.EN, List.of(inbox())),
                new Shot(
                        "inbox-hindi-1280",
                        1280,
                        800,
                        false,
                        Language.HI,
                        List.of(inbox(), key(KeyCode.J), key(KeyCode.J), key(KeyCode.J))),
                new Shot(
                        "inbox-wide-dark",
                        1920,
                        1080,
                        true,
                        Language.ES,
                        List.of(
                                inbox(),
                                key(KeyCode.J),
                                key(KeyCode.J),
                                key(KeyCode.J),
                                key(KeyCode.J),
                                key(KeyCode.J))),
                new Shot(
                        "waitlist-light",
                        1440,
                        900,
                        false,
                        Language.EN,
                        List.of(waitlist(), press("Offer a time"))),
                new Shot("waitlist-dark-es", 1280, 800, true, Language.ES, List.of(waitlist())),
                new Shot(
                        "waitlist-hindi",
                        1440,
                        900,
                        false,
                        Language.HI,
                        List.of(waitlist(), press("समय दें"))),
                new Shot(
                        "sickday-light",
                        1440,
                        900,
                        false,
                        Language.EN,
                        List.of(sickDay(), press("Other time"))),
                new Shot("sickday-hindi-1280", 1280, 800, false, Language.HI, List.of(sickDay())),
                new Shot(
                        "late-light",
                        1440,
                        900,
                        false,
                        Language.EN,
                        List.of(picture ->
                                picture.content.go(new Place.RunningLate(rao(picture), 25)))),
                new Shot(
                        "palette-late",
                        1440,
                        900,
                        true,
                        Language.EN,
                        List.of(calendar(), press("#search"), type("rao +25"))),
                new Shot(
                        "palette-dark",
                        1440,
                        900,
                        true,
                        Language.EN,
                        List.of(inbox(), press("#search"), type("ana"))),
                new Shot(
                        "covered",
                        1440,
                        900,
                        false,
                        Language.EN,
                        List.of(inbox(), press("#privacy"))),
                new Shot(
                        "patients-light",
                        1440,
                        900,
                        false,
                        Language.EN,
                        List.of(patients(), type("98200 55018"), key(KeyCode.J))),
                new Shot(
                        "patients-dark-1280",
                        1280,
                        800,
                        true,
                        Language.EN,
                        List.of(patients(), type(""), key(KeyCode.J), press("Edit"))),
                new Shot(
                        "patients-hindi-1280",
                        1280,
                        800,
                        false,
                        Language.HI,
                        List.of(patients(), type("ortega"), key(KeyCode.J))),
                new Shot(
                        "patients-wide-es",
                        1920,
                        1080,
                        false,
                        Language.ES,
                        List.of(patients(), type("Wolfeschlegel"), key(KeyCode.J))),
                new Shot(
                        "patients-recalls-light",
                        1440,
                        900,
                        false,
                        Language.EN,
                        List.of(recalled(), patients(), press("#recalls"), key(KeyCode.J))),
                new Shot(
                        "patients-recalls-dark",
                        1280,
                        800,
                        true,
                        Language.EN,
                        List.of(
                                recalled(),
                                patients(),
                                press("#recalls"),
                                key(KeyCode.J),
                                comeBack())),
                new Shot(
                        "patients-recalls-hindi",
                        1440,
                        900,
                        false,
                        Language.HI,
                        List.of(recalled(), patients(), press("#recalls"), key(KeyCode.J))),
                new Shot(
                        "patients-empty",
                        1280,
                        800,
                        true,
                        Language.ES,
                        List.of(patients(), type("nadie así"))),
                new Shot("calendar-light", 1440, 900, false, Language.EN, List.of(calendar())),
                new Shot(
                        "calendar-week-light",
                        1440,
                        900,
                        false,
                        Language.EN,
                        List.of(calendar(), key(KeyCode.W))),
                new Shot(
                        "calendar-week-dark-hi-1280",
                        1280,
                        800,
                        true,
                        Language.HI,
                        List.of(calendar(), key(KeyCode.W))),
                new Shot(
                        "calendar-block-es",
                        1280,
                        800,
                        false,
                        Language.ES,
                        List.of(
                                calendar(),
                                key(KeyCode.J),
                                key(KeyCode.L),
                                key(KeyCode.L),
                                key(KeyCode.L),
                                key(KeyCode.L),
                                key(KeyCode.B))),
                new Shot(
                        "x-late-calendar-hindi",
                        1440,
                        900,
                        false,
                        Language.HI,
                        List.of(late(), calendar())),
                new Shot("x-late-today", 1440, 900, false, Language.EN, List.of(late())),
                new Shot(
                        "z-sickday-dark-es",
                        1440,
                        900,
                        true,
                        Language.ES,
                        List.of(calledIn(), sickDay())),
                new Shot(
                        "z-today-calls",
                        1440,
                        900,
                        false,
                        Language.EN,
                        List.of(calledIn(), key(KeyCode.J), key(KeyCode.J))));
    }

    private static Consumer<DeskPictures.DeskPicture> calendar() {
        return picture -> picture.content.go(new Place.Whole(ScreenName.CALENDAR));
    }

    private static Consumer<DeskPictures.DeskPicture> patients() {
        return picture -> picture.content.go(new Place.Whole(ScreenName.PATIENTS));
    }

    /** Three are to come back: overdue, due with a message, and next month. */
    private static Consumer<DeskPictures.DeskPicture> recalled() {
        return picture -> {
            var fixture = picture.fixture;
            var recalls = fixture.booking.recalls();
            var clinic = fixture.clinic;
            if (!recalls.list(org.foredesk.booking.RecallQuery.open(clinic.id())).isEmpty()) {
                return;
            }
            var today = java.time.LocalDate.ofInstant(fixture.clock.instant(), clinic.zone());
            int[] days = {0, 0, 30};
            String[] why = {"blood pressure", "second dressing", "yearly check"};
            var people = fixture.conversations.patients().all(clinic.id(), 3);
            for (int each = 0; each < people.size(); each++) {
                recalls.add(
                                new org.foredesk.booking.RecallCommand(
                                        clinic.id(),
                                        fixture.staff,
                                        org.foredesk.booking.BookingOrigin.of(
                                                org.foredesk.kernel.ChannelKind.WHATSAPP),
                                        people.get(each).id(),
                                        people.get(each).label(),
                                        new org.foredesk.booking.RecallTerms(
                                                today.plusDays(days[each]),
                                                each == 1 ? null : rao(picture),
                                                null,
                                                why[each],
                                                each == 1),
                                        null))
                        .orElseThrow();
            }
        };
    }

    private static Consumer<DeskPictures.DeskPicture> comeBack() {
        return picture ->
                picture.content.root().lookupAll(".patient-card .button").stream()
                        .filter(node ->
                                node instanceof javafx.scene.control.Button button
                                        && button.getText().contains("come back"))
                        .findFirst()
                        .ifPresent(node -> ((javafx.scene.control.Button) node).fire());
    }

    private static Consumer<DeskPictures.DeskPicture> key(KeyCode code) {
        return picture ->
                javafx.event.Event.fireEvent(
                        picture.content.root(),
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private static Consumer<DeskPictures.DeskPicture> inbox() {
        return picture -> picture.content.go(new Place.Whole(ScreenName.INBOX));
    }

    private static Consumer<DeskPictures.DeskPicture> sickDay() {
        return picture -> picture.content.go(new Place.SickDay(rao(picture)));
    }

    private static org.foredesk.kernel.PractitionerId rao(DeskPictures.DeskPicture picture) {
        return picture.fixture
                .directory
                .view(picture.fixture.clinic.id())
                .practitionerNamed("Dr. Anil Rao")
                .orElseThrow()
                .id();
    }

    /** Dr. Rao is 25 minutes late, and has somebody in. */
    private static Consumer<DeskPictures.DeskPicture> late() {
        return picture -> {
            var fixture = picture.fixture;
            if (fixture.booking.delays().today(fixture.clinic.id()).isEmpty()) {
                fixture.booking
                        .delays()
                        .announce(fixture.clinic.id(), fixture.staff, rao(picture), 25)
                        .orElseThrow();
                fixture.clock.advance(java.time.Duration.ofSeconds(11));
                int unused = fixture.booking.delays().serve();
            }
        };
    }

    /** Dr. Rao is away, all is started as proposed, and nobody has answered in time. */
    private static Consumer<DeskPictures.DeskPicture> calledIn() {
        return picture -> {
            var fixture = picture.fixture;
            var sickDays = fixture.booking.sickDays();
            if (sickDays.running(fixture.clinic.id()).isEmpty()) {
                var today =
                        new org.foredesk.kernel.TimeRange(
                                fixture.clock.instant(),
                                fixture.clock.instant().plus(java.time.Duration.ofHours(12)));
                var choices =
                        sickDays
                                .propose(fixture.clinic.id(), rao(picture), today)
                                .orElseThrow()
                                .stream()
                                .map(each ->
                                        each.proposed() == null
                                                ? SickDayCommand.Choice.call(each.visit().id())
                                                : SickDayCommand.Choice.propose(
                                                        each.visit().id(), each.proposed()))
                                .toList();
                sickDays.start(
                                new SickDayCommand(
                                        fixture.clinic.id(),
                                        fixture.staff,
                                        rao(picture),
                                        today,
                                        "Away",
                                        choices))
                        .orElseThrow();
                for (int minutes : new int[] {1, 31, 1}) {
                    fixture.clock.advance(java.time.Duration.ofMinutes(minutes));
                    int unused = sickDays.serve();
                }
            }
        };
    }

    private static Consumer<DeskPictures.DeskPicture> waitlist() {
        return picture -> picture.content.go(new Place.Waitlist());
    }

    private static Consumer<DeskPictures.DeskPicture> press(String what) {
        return picture -> {
            for (Node node :
                    picture.scene.getRoot().lookupAll(what.startsWith("#") ? what : ".button")) {
                boolean meant =
                        what.startsWith("#")
                                || (node instanceof Labeled labeled
                                        && what.equals(labeled.getText()));
                if (meant
                        && node instanceof javafx.scene.control.ButtonBase button
                        && button.isVisible()
                        && button.getScene() != null) {
                    button.fire();
                    return;
                }
            }
        };
    }

    private static Consumer<DeskPictures.DeskPicture> field() {
        return picture -> {
            Node field = picture.scene.getRoot().lookup(".field");
            if (field != null) {
                javafx.event.Event.fireEvent(
                        field,
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED,
                                "",
                                "",
                                KeyCode.ENTER,
                                false,
                                false,
                                false,
                                false));
            }
        };
    }

    private static Consumer<DeskPictures.DeskPicture> type(String text) {
        return picture -> {
            if (picture.scene.getFocusOwner() instanceof javafx.scene.control.TextField focused) {
                focused.setText(text);
            }
        };
    }
}
