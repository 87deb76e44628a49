package org.foredesk.desk.window;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.foredesk.booking.Delays;
import org.foredesk.booking.Practitioner;
import org.foredesk.desk.frame.PaletteItem;
import org.foredesk.desk.frame.Place;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Texts;
import org.foredesk.kernel.Language;

/** What can be done about a doctor from the search: "sick rao", "rao 25". */
final class DoctorCommands {

    private static final Pattern SPACES = Pattern.compile("[\\s.:+]+");
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    private final Workplace desk;
    private final Texts english = Texts.in(Language.EN);

    DoctorCommands(Workplace desk) {
        this.desk = desk;
    }

    /** The commands that have every typed word in them, in the desk's language or in English. */
    List<PaletteItem> find(String words) {
        List<String> typed = List.of(SPACES.split(plain(words)));
        List<PaletteItem> found = new ArrayList<>();
        for (Practitioner doctor :
                desk.services()
                        .directory()
                        .view(desk.services().clinic().id())
                        .activePractitioners()) {
            add(
                    found,
                    typed,
                    "fth-user-x",
                    each -> each.get("sickday.palette", doctor.name()),
                    new Place.SickDay(doctor.id()));
            add(
                    found,
                    typed,
                    "fth-watch",
                    each -> each.get("late.palette.open", doctor.name()),
                    new Place.RunningLate(doctor.id(), null));
            minutes(typed)
                    .ifPresent(late ->
                            add(
                                    found,
                                    typed,
                                    "fth-watch",
                                    each -> each.get("late.palette", doctor.name(), late),
                                    new Place.RunningLate(doctor.id(), late)));
        }
        return found;
    }

    private void add(
            List<PaletteItem> found,
            List<String> typed,
            String icon,
            Function<Texts, String> name,
            Place place) {
        String title = name.apply(desk.texts());
        String plain = plain(title + " " + name.apply(english));
        if (typed.stream().allMatch(plain::contains)) {
            found.add(
                    new PaletteItem(
                            PaletteItem.Group.DO,
                            icon,
                            title,
                            "",
                            "",
                            false,
                            () -> desk.navigator().go(place)));
        }
    }

    private static Optional<Integer> minutes(List<String> typed) {
        return typed.stream()
                .filter(word -> word.matches("[0-9]{1,3}"))
                .map(Integer::valueOf)
                .filter(late -> late <= Delays.MOST_MINUTES)
                .findFirst();
    }

    static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
