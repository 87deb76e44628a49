package org.foredesk.assistant;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.AppointmentStatus;
import org.foredesk.conversations.AssistantMode;

/** What the lines {@code =} and {@code !} of a scene claim, and whether it is so. */
final class SceneClaim {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final Pattern AT =
            Pattern.compile("(.+?) (\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d)(?: for (.+))?");

    private SceneClaim() {}

    static boolean holds(DialogueRig rig, String claim) {
        String word = claim.split(" ", 2)[0];
        String rest = claim.substring(word.length()).strip();
        return switch (word) {
            case "booked" -> has(rig, rest, true);
            case "cancelled" -> has(rig, rest, false);
            case "booking" -> rig.appointments().stream().anyMatch(one -> one.status().open());
            case "appointments" ->
                    rig.appointments().stream().filter(one -> one.status().open()).count()
                            == Integer.parseInt(rest);
            case "lasts" -> {
                String[] parts = rest.split(" ", 2);
                yield visit(rig, parts[1]).time().length().toMinutes() == Long.parseLong(parts[0]);
            }
            case "requested" ->
                    rig.requests().stream().anyMatch(one -> rest.equals(one.serviceName()));
            case "requests" -> rig.requests().size() == Integer.parseInt(rest);
            case "waiting" ->
                    rig.waitlist().stream().filter(entry -> entry.status().open()).count()
                            == Integer.parseInt(rest);
            case "unsure" -> rig.requests().stream().anyMatch(request -> request.unsure() != null);
            case "people" ->
                    rig.people().stream()
                            .map(person -> String.valueOf(person.name()))
                            .toList()
                            .equals(List.of(rest.split(",\\s*", -1)));
            case "state" -> rig.thread().state().code().equals(rest);
            case "stage" -> rig.thread().stage().code().equals(rest);
            case "priority" -> rig.thread().priority().code().equals(rest);
            case "attention" ->
                    rig.thread().attention() != null
                            && rig.thread().attention().code().equals(rest);
            case "paused" -> rig.thread().assistant() == AssistantMode.PAUSED;
            case "language" ->
                    rig.thread().language() != null && rig.thread().language().code().equals(rest);
            case "remembers" -> rig.thread().context().contains(rest);
            default -> throw new IllegalArgumentException(claim);
        };
    }

    /** The patient's open appointment that is described as {@code DOCTOR DATE TIME}. */
    static Appointment visit(DialogueRig rig, String described) {
        return rig.appointments().stream()
                .filter(fits(rig, described, true))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(described));
    }

    private static boolean has(DialogueRig rig, String described, boolean open) {
        return rig.appointments().stream().anyMatch(fits(rig, described, open));
    }

    private static Predicate<Appointment> fits(DialogueRig rig, String described, boolean open) {
        Matcher matcher = AT.matcher(described);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(described);
        }
        LocalDateTime start = LocalDateTime.parse(matcher.group(2), MOMENT);
        String whose = matcher.group(3);
        return one ->
                (open ? one.status().open() : one.status() == AppointmentStatus.CANCELLED)
                        && one.practitionerName().equals(matcher.group(1))
                        && one.start().atZone(rig.zone()).toLocalDateTime().equals(start)
                        && (whose == null || one.patientName().equals(whose));
    }
}
