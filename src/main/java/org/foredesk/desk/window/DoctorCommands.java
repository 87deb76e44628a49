package org.foredesk.desk.window;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.foredesk.booking.Practitioner;
import org.foredesk.desk.frame.PaletteItem;
import org.foredesk.desk.frame.Place;
import org.foredesk.desk.frame.Workplace;

/** What can be done about a doctor from the search: "sick rao". */
final class DoctorCommands {

    private static final Pattern SPACES = Pattern.compile("[\\s.:+]+");
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    private final Workplace desk;

    DoctorCommands(Workplace desk) {
        this.desk = desk;
    }

    /** The commands that have every typed word in them. */
    List<PaletteItem> find(String words) {
        List<String> typed = List.of(SPACES.split(plain(words)));
        List<PaletteItem> found = new ArrayList<>();
        for (Practitioner doctor :
                desk.services()
                        .directory()
                        .view(desk.services().clinic().id())
                        .activePractitioners()) {
            String sick = desk.texts().get("sickday.palette", doctor.name());
            if (typed.stream().allMatch(plain(sick)::contains)) {
                found.add(
                        new PaletteItem(
                                PaletteItem.Group.DO,
                                "fth-user-x",
                                sick,
                                "",
                                "",
                                false,
                                () -> desk.navigator().go(new Place.SickDay(doctor.id()))));
            }
        }
        return found;
    }

    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
