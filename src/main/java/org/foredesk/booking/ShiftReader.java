package org.foredesk.booking;

import static org.foredesk.booking.ClinicFileReader.required;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads stretches of hours in a clinic file: {@code "09:00-13:00"} at the practitioner's own place,
 * {@code {hours: "14:00-18:00", location: Hill Road}} at another.
 */
record ShiftReader(List<String> notes, List<String> locations) {

    private static final String HOURS = "hours";
    private static final String LOCATION = "location";

    List<Shift> read(Yaml field) {
        List<Shift> shifts = new ArrayList<>();
        for (Yaml item : field.items()) {
            Shift shift = shift(item);
            for (Shift before : shifts) {
                if (elsewhere(shift, before) && shift.hours().overlaps(before.hours())) {
                    throw item.wrong(
                            shift.hours()
                                    + " overlaps "
                                    + before.hours()
                                    + ", which is at another location");
                }
            }
            shifts.add(shift);
        }
        return shifts;
    }

    private static boolean elsewhere(Shift one, Shift other) {
        return !java.util.Objects.equals(one.place(), other.place());
    }

    private Shift shift(Yaml item) {
        if (!item.hasFields()) {
            return Shift.of(range(item));
        }
        Map<String, Yaml> fields = item.fields();
        notes.addAll(Yaml.unknown(fields, Set.of(HOURS, LOCATION)));
        Yaml place = fields.get(LOCATION);
        return new Shift(
                range(required(item, fields, HOURS)),
                place == null ? null : PractitionerReader.oneOf(place, locations, "locations"));
    }

    /** Stretches that are nowhere in particular. */
    static List<LocalRange> hours(Yaml field) {
        return field.items().stream().map(ShiftReader::range).toList();
    }

    private static LocalRange range(Yaml item) {
        LocalRange range = item.read(LocalRange::parse, "two times, such as \"09:00-13:00\"");
        if (range.from().getMinute() % 5 != 0 || range.to().getMinute() % 5 != 0) {
            throw item.wrong("times must be multiples of five minutes");
        }
        return range;
    }
}
