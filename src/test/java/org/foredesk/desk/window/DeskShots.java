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
                Shot.of("today-light", key(KeyCode.J), key(KeyCode.J), key(KeyCode.J)),
                Shot.of(
                        "today-change",
                        key(KeyCode.J),
                        key(KeyCode.J),
                        key(KeyCode.J),
                        press("Change")),
                Shot.of(
                                "today-reject",
                                key(KeyCode.J),
                                key(KeyCode.J),
                                key(KeyCode.J),
                                press("Reject"))
                        .inTheDark(),
                Shot.of("calls-light", calls()),
                Shot.of("calls-dark-1280", calls()).small().inTheDark(),
                Shot.of("calls-hindi-1280", calls(), key(KeyCode.J)).small().in(Language.HI),
                Shot.of("today-dark-1280", key(KeyCode.J)).small().inTheDark(),
                Shot.of("today-hindi", key(KeyCode.J), key(KeyCode.J), key(KeyCode.J))
                        .in(Language.HI),
                Shot.of("today-wide-es").sized(1920, 1080).in(Language.ES),
                Shot.of("inbox-light", inbox(), key(KeyCode.J), key(KeyCode.J)),
                Shot.of(
                        "inbox-lit",
                        inbox(),
                        key(KeyCode.J),
                        key(KeyCode.J),
                        key(KeyCode.J),
                        key(KeyCode.J),
                        key(KeyCode.J),
                        field()),
                Shot.of("inbox-dark", inbox()).inTheDark(),
                Shot.of("inbox-hindi-1280", inbox(), key(KeyCode.J), key(KeyCode.J), key(KeyCode.J))
                        .small()
                        .in(Language.HI),
                Shot.of(
                                "inbox-wide-dark",
                                inbox(),
                                key(KeyCode.J),
                                key(KeyCode.J),
                                key(KeyCode.J),
                                key(KeyCode.J),
                                key(KeyCode.J))
                        .sized(1920, 1080)
                        .inTheDark()
                        .in(Language.ES),
                Shot.of("waitlist-light", waitlist(), press("Offer a time")),
                Shot.of("waitlist-dark-es", waitlist()).small().inTheDark().in(Language.ES),
                Shot.of("waitlist-hindi", waitlist(), press("समय दें")).in(Language.HI),
                Shot.of("sickday-light", sickDay(), press("Other time")),
                Shot.of("sickday-hindi-1280", sickDay()).small().in(Language.HI),
                Shot.of("late-light", runningLate(25)),
                Shot.of("palette-late", calendar(), press("#search"), type("rao +25")).inTheDark(),
                Shot.of("palette-dark", inbox(), press("#search"), type("ana")).inTheDark(),
                Shot.of("covered", inbox(), press("#privacy")),
                Shot.of("patients-light", patients(), type("98200 55018"), key(KeyCode.J)),
                Shot.of("patients-dark-1280", patients(), type(""), key(KeyCode.J), press("Edit"))
                        .small()
                        .inTheDark(),
                Shot.of("patients-hindi-1280", patients(), type("ortega"), key(KeyCode.J))
                        .small()
                        .in(Language.HI),
                Shot.of("patients-wide-es", patients(), type("Wolfeschlegel"), key(KeyCode.J))
                        .sized(1920, 1080)
                        .in(Language.ES),
                Shot.of(
                        "patients-recalls-light",
                        recalled(),
                        patients(),
                        press("#recalls"),
                        key(KeyCode.J)),
                Shot.of(
                                "patients-recalls-dark",
                                recalled(),
                                patients(),
                                press("#recalls"),
                                key(KeyCode.J),
                                press("Have them come back…"))
                        .small()
                        .inTheDark(),
                Shot.of(
                                "patients-recalls-hindi",
                                recalled(),
                                patients(),
                                press("#recalls"),
                                key(KeyCode.J))
                        .in(Language.HI),
                Shot.of(
                                "patients-recalls-es",
                                recalled(),
                                patients(),
                                press("#recalls"),
                                key(KeyCode.J),
                                press("Hacer que vuelva…"))
                        .small()
                        .in(Language.ES),
                Shot.of("patients-empty", patients(), type("nadie así"))
                        .small()
                        .inTheDark()
                        .in(Language.ES),
                Shot.of("calendar-light", calendar()),
                Shot.of("calendar-week-light", calendar(), key(KeyCode.W)),
                Shot.of("calendar-week-dark-hi-1280", calendar(), key(KeyCode.W))
                        .small()
                        .inTheDark()
                        .in(Language.HI),
                Shot.of(
                                "calendar-block-es",
                                calendar(),
                                key(KeyCode.J),
                                key(KeyCode.L),
                                key(KeyCode.L),
                                key(KeyCode.L),
                                key(KeyCode.L),
                                key(KeyCode.B))
                        .small()
                        .in(Language.ES),
                Shot.of("calendar-form-dark-hi", calendar(), key(KeyCode.N))
                        .small()
                        .inTheDark()
                        .in(Language.HI),
                Shot.of("calendar-visit-light", calendar(), key(KeyCode.J), key(KeyCode.ENTER)),
                Shot.of("calendar-visit-dark-es", calendar(), key(KeyCode.J), key(KeyCode.ENTER))
                        .small()
                        .inTheDark()
                        .in(Language.ES),
                Shot.of("x-late-calendar-hindi", late(), calendar()).in(Language.HI),
                Shot.of("x-late-today", late()),
                Shot.of("y-maybe-dark", maybeEmergency(), inbox(), key(KeyCode.J), key(KeyCode.J))
                        .inTheDark(),
                Shot.of("y-maybe-hindi", maybeEmergency(), inbox(), key(KeyCode.J), key(KeyCode.J))
                        .small()
                        .in(Language.HI),
                Shot.of("y-maybe-today-es", maybeEmergency(), key(KeyCode.J), key(KeyCode.J))
                        .small()
                        .inTheDark()
                        .in(Language.ES),
                Shot.of("z-sickday-dark-es", calledIn(), sickDay()).inTheDark().in(Language.ES),
                Shot.of("z-today-calls", calledIn(), key(KeyCode.J), key(KeyCode.J)));
    }
}
