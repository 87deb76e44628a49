package org.foredesk.desk.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.foredesk.booking.Appointment;
import org.foredesk.conversations.Patient;
import org.foredesk.desk.frame.PaletteItem;
import org.foredesk.desk.frame.Place;
import org.foredesk.desk.frame.Workplace;

/**
 * What can be done with a patient's coming visits from the search: "copy kabir", "length asha". The
 * first word is what to do, the others are who it is about.
 */
final class VisitCommands {

    private static final int MOST = 4;

    private final Workplace desk;
    private final Function<Patient, List<Appointment>> visits;

    /** {@code visits} are a patient's coming ones. */
    VisitCommands(Workplace desk, Function<Patient, List<Appointment>> visits) {
        this.desk = desk;
        this.visits = visits;
    }

    List<PaletteItem> find(String words) {
        String[] typed = words.strip().split("\\s+", 2);
        List<PaletteItem> found = new ArrayList<>();
        if (typed.length < 2) {
            return found;
        }
        String verb = DoctorCommands.plain(typed[0]);
        List<Place.Carry.Purpose> meant =
                List.of(Place.Carry.Purpose.values()).stream()
                        .filter(each -> begins(each, verb))
                        .toList();
        if (meant.isEmpty()) {
            return found;
        }
        for (Patient patient :
                desk.services().patients().search(desk.services().clinic(), typed[1], MOST)) {
            for (Appointment visit : visits.apply(patient)) {
                meant.forEach(each -> found.add(item(each, visit)));
            }
        }
        return found.subList(0, Math.min(MOST, found.size()));
    }

    private boolean begins(Place.Carry.Purpose purpose, String verb) {
        return DoctorCommands.plain(desk.texts().get(key(purpose), "", "")).startsWith(verb);
    }

    private static String key(Place.Carry.Purpose purpose) {
        return "palette.carry." + purpose.name().toLowerCase(Locale.ROOT);
    }

    private PaletteItem item(Place.Carry.Purpose purpose, Appointment visit) {
        String title =
                desk.texts()
                        .get(
                                key(purpose),
                                visit.patientName(),
                                desk.dates().nearDayAndTime(visit.start()));
        return new PaletteItem(
                PaletteItem.Group.DO,
                icon(purpose),
                title,
                visit.practitionerName(),
                "",
                true,
                () ->
                        desk.navigator()
                                .go(
                                        new Place.Carry(
                                                visit.id(),
                                                desk.dates().dayOf(visit.start()),
                                                purpose)));
    }

    private static String icon(Place.Carry.Purpose purpose) {
        return switch (purpose) {
            case MOVE -> "fth-move";
            case COPY -> "fth-copy";
            case LENGTH -> "fth-chevrons-down";
        };
    }
}
