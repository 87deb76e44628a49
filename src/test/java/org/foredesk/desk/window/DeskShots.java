package org.foredesk.desk.window;

import static org.foredesk.desk.window.ShotSteps.calendar;
import static org.foredesk.desk.window.ShotSteps.calls;
import static org.foredesk.desk.window.ShotSteps.field;
import static org.foredesk.desk.window.ShotSteps.inbox;
import static org.foredesk.desk.window.ShotSteps.key;
import static org.foredesk.desk.window.ShotSteps.patients;
import static org.foredesk.desk.window.ShotSteps.press;
import static org.foredesk.desk.window.ShotSteps.runningLate;
import static org.foredesk.desk.window.ShotSteps.sickDay;
import static org.foredesk.desk.window.ShotSteps.type;
import static org.foredesk.desk.window.ShotSteps.waitlist;
import static org.foredesk.desk.window.ShotStory.calledIn;
import static org.foredesk.desk.window.ShotStory.late;
import static org.foredesk.desk.window.ShotStory.maybeEmergency;
import static org.foredesk.desk.window.ShotStory.recalled;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.foredesk.kernel.Language;

/** Pictures of the screens people work on all day. */
final class DeskShots {

    private DeskShots() {}

    static List<Shot> all() {
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
                new Shot("calls-light", 1440, 900, false, Language.EN, List.of(calls())),
                new Shot("calls-dark-1280", 1280, 800, true, Language.EN, List.of(calls())),
                new Shot(
                        "calls-hindi-1280",
                        1280,
                        800,
                        false,
                        Language.HI,
                        List.of(calls(), key(KeyCode.J))),
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
                new Shot("late-light", 1440, 900, false, Language.EN, List.of(runningLate(25))),
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
                                press("Have them come back…"))),
                new Shot(
                        "patients-recalls-hindi",
                        1440,
                        900,
                        false,
                        Language.HI,
                        List.of(recalled(), patients(), press("#recalls"), key(KeyCode.J))),
                new Shot(
                        "patients-recalls-es",
                        1280,
                        800,
                        false,
                        Language.ES,
                        List.of(
                                recalled(),
                                patients(),
                                press("#recalls"),
                                key(KeyCode.J),
                                press("Hacer que vuelva…"))),
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
                        "calendar-form-dark-hi",
                        1280,
                        800,
                        true,
                        Language.HI,
                        List.of(calendar(), key(KeyCode.N))),
                new Shot(
                        "calendar-visit-light",
                        1440,
                        900,
                        false,
                        Language.EN,
                        List.of(calendar(), key(KeyCode.J), key(KeyCode.ENTER))),
                new Shot(
                        "calendar-visit-dark-es",
                        1280,
                        800,
                        true,
                        Language.ES,
                        List.of(calendar(), key(KeyCode.J), key(KeyCode.ENTER))),
                new Shot(
                        "x-late-calendar-hindi",
                        1440,
                        900,
                        false,
                        Language.HI,
                        List.of(late(), calendar())),
                new Shot("x-late-today", 1440, 900, false, Language.EN, List.of(late())),
                new Shot(
                        "y-maybe-dark",
                        1440,
                        900,
                        true,
                        Language.EN,
                        List.of(maybeEmergency(), inbox(), key(KeyCode.J), key(KeyCode.J))),
                new Shot(
                        "y-maybe-hindi",
                        1280,
                        800,
                        false,
                        Language.HI,
                        List.of(maybeEmergency(), inbox(), key(KeyCode.J), key(KeyCode.J))),
                new Shot(
                        "y-maybe-today-es",
                        1280,
                        800,
                        true,
                        Language.ES,
                        List.of(maybeEmergency(), key(KeyCode.J), key(KeyCode.J))),
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
}
