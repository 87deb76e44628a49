package org.foredesk.desk.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.foredesk.booking.DirectoryView;
import org.foredesk.booking.LocalRange;
import org.foredesk.booking.Location;
import org.foredesk.booking.Shift;
import org.foredesk.desk.fx.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Hours as they are typed where they may be at several places: as in {@link HoursText}, with the
 * name of the place after a stretch that is not at the practitioner's own, {@code 09:00-13:00,
 * 14:00-18:00 Hill Road}.
 */
record ShiftText(List<String> places) {

    private static final Pattern BETWEEN = Pattern.compile("[,;](?=\\s*[0-9]{1,2}:)");
    private static final Pattern STRETCH =
            Pattern.compile("\\s*([0-9:]+\\s*[-–]\\s*[0-9:]+)(.*?)[,;\\s]*");

    /** For the places a clinic has. */
    static ShiftText of(DirectoryView view) {
        return new ShiftText(view.activeLocations().stream().map(Location::name).toList());
    }

    /** The stretches as they are typed. */
    static String of(List<Shift> shifts) {
        return shifts.stream().map(ShiftText::of).collect(Collectors.joining(", "));
    }

    private static String of(Shift shift) {
        return shift.place() == null
                ? shift.hours().toString()
                : shift.hours() + " " + shift.place();
    }

    /** The stretches in order; empty where something is wrong with them. */
    Optional<List<Shift>> shifts(String typed) {
        List<Shift> shifts = new ArrayList<>();
        for (Piece piece : pieces(typed)) {
            @Nullable String place = piece.place().isEmpty() ? null : known(piece.place());
            LocalRange hours = LocalRange.parse(piece.hours()).orElse(null);
            if (hours == null || place == null && !piece.place().isEmpty()) {
                return Optional.empty();
            }
            shifts.add(new Shift(hours, place));
        }
        return HoursText.ranges(hours(pieces(typed))).map(_ -> shifts);
    }

    /** The words for what is wrong with what was typed, empty where nothing is. */
    String problem(String typed, Texts texts) {
        List<Piece> pieces = pieces(typed);
        String hours = HoursText.problem(hours(pieces), texts);
        return !hours.isEmpty()
                ? hours
                : pieces.stream()
                        .map(Piece::place)
                        .filter(place -> !place.isEmpty() && known(place) == null)
                        .findFirst()
                        .map(place ->
                                texts.get(
                                        "settings.hours.place.unknown",
                                        place,
                                        String.join(", ", places)))
                        .orElse("");
    }

    /** The same hours all at that place, the practitioner's own where null. */
    String at(String typed, @Nullable String place) {
        return pieces(typed).stream()
                .map(piece -> piece.hours() + (place == null ? "" : " " + place))
                .collect(Collectors.joining(", "));
    }

    private @Nullable String known(String typed) {
        return places.stream()
                .filter(place -> DirectoryView.plain(place).equals(DirectoryView.plain(typed)))
                .findFirst()
                .orElse(null);
    }

    private static String hours(List<Piece> pieces) {
        return pieces.stream().map(Piece::hours).collect(Collectors.joining(","));
    }

    // What follows a comma is a mistyped stretch, not a part of a name.
    private static List<Piece> pieces(String typed) {
        List<Piece> pieces = new ArrayList<>();
        for (String part : BETWEEN.split(typed, -1)) {
            Matcher stretch = STRETCH.matcher(part);
            boolean named = stretch.matches() && !stretch.group(2).stripLeading().matches("[,;].*");
            if (named) {
                pieces.add(new Piece(stretch.group(1).strip(), stretch.group(2).strip()));
            } else if (!part.isBlank()) {
                pieces.add(new Piece(part.strip(), ""));
            }
        }
        return pieces;
    }

    /** One stretch as typed: its hours, and the place after them or nothing. */
    private record Piece(String hours, String place) {}
}
