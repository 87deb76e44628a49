package org.foredesk.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.foredesk.booking.Booking;
import org.foredesk.booking.DayPart;
import org.foredesk.booking.Directory;
import org.foredesk.booking.DirectoryView;
import org.foredesk.booking.Location;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.ServiceChoice;
import org.foredesk.booking.SlotQuery;
import org.foredesk.booking.SlotReason;
import org.foredesk.security.Scope;
import org.jspecify.annotations.Nullable;

/** Free times, and why a time is not free. */
final class SlotRoutes {

    private static final Duration USUAL_STRETCH = Duration.ofDays(7);
    private static final Duration LONGEST_STRETCH = Duration.ofDays(366);

    /** Whether a time can be had and, where not, every reason. */
    record Explanation(boolean available, List<ReasonView> reasons) {}

    /**
     * One reason, in a word and in a sentence; {@code until} where it is known how long it holds,
     * {@code resource} where a room or a piece of equipment is in the way.
     */
    record ReasonView(
            String code,
            String text,
            boolean overridable,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable OffsetDateTime until,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String resource) {}

    private final Booking booking;
    private final Directory directory;
    private final InstantSource clock;

    SlotRoutes(WebServices services) {
        this.booking = services.booking();
        this.directory = services.directory();
        this.clock = services.clock();
    }

    List<Route> routes() {
        return List.of(
                Route.get("/appointments/slots/available", "Free times")
                        .needs(Scope.READ)
                        .query(
                                QueryField.uuid("practitioner_id", "of this practitioner"),
                                QueryField.text("practitioner", "of the practitioner of this name"),
                                QueryField.text("speciality", "of this speciality"),
                                QueryField.text(
                                        "service",
                                        "name or id; each practitioner's usual one if not given"),
                                QueryField.text(
                                        "services",
                                        "names or ids parted by commas, one after the other in one"
                                                + " visit"),
                                QueryField.text("location", "at this place"),
                                QueryField.time("from", "from then on; now if not given"),
                                QueryField.time(
                                        "to",
                                        "up to then, a day alone included; a week if not given"),
                                QueryField.text(
                                        "part_of_day", "morning, afternoon, evening or night"))
                        .lists(SlotView.class)
                        .by(this::available),
                Route.get("/appointments/slots/explain", "Why a time is not free")
                        .needs(Scope.READ)
                        .query(
                                QueryField.text("practitioner", "name or id"),
                                QueryField.time("start", "the time"),
                                QueryField.text(
                                        "service",
                                        "name or id; the practitioner's usual one if not given"),
                                QueryField.text(
                                        "services",
                                        "names or ids parted by commas, one after the other in one"
                                                + " visit"),
                                QueryField.text(
                                        "location",
                                        "name; where the practitioner is then if not given"))
                        .answers(200, Explanation.class)
                        .by(this::explain));
    }

    private Reply available(Call call) {
        DirectoryView view = directory.view(call.clinic().id());
        Instant now = clock.instant();
        Instant from = call.queryTime("from").filter(wanted -> wanted.isAfter(now)).orElse(now);
        Instant to = call.queryEnd("to").orElse(from.plus(USUAL_STRETCH));
        if (to.isAfter(from.plus(LONGEST_STRETCH))) {
            throw Rejection.malformed("to", "At most a year can be asked for at once.");
        }
        if (!from.isBefore(to)) {
            return Reply.ok(new Page<SlotView>(List.of(), null));
        }
        Practitioner practitioner =
                Inputs.practitioner(
                        view,
                        call.queryId("practitioner_id").orElse(null),
                        call.query("practitioner").orElse(null));
        ServiceChoice services = Inputs.services(view, call);
        boolean parted = booking.partedVisits().needed(call.clinic().id(), services);
        if (!parted && view.givenTogether(services).isEmpty()) {
            throw Rejection.impossible(
                    "not_together",
                    "services",
                    "Nobody here gives all of these services in one visit.");
        }
        Location location = Inputs.location(view, call.query("location").orElse(null));
        DayPart part =
                call.query("part_of_day")
                        .map(word -> Inputs.word(word, "part_of_day", DayPart::ofCode))
                        .orElse(null);
        int before = call.cursorNumber();
        int limit = call.limit();
        SlotQuery query =
                SlotQuery.between(call.clinic().id(), from, to)
                        .withSpeciality(call.query("speciality").orElse(null))
                        .withServices(services)
                        .withLocation(location == null ? null : location.id())
                        .withDaily(part == null ? null : part.window())
                        .limitedTo(before + limit + 1);
        SlotQuery asked = practitioner == null ? query : query.withPractitioner(practitioner.id());
        List<SlotView> found =
                parted
                        ? booking.partedVisits().slots(asked).stream()
                                .map(slot -> SlotView.of(slot, call.zone()))
                                .toList()
                        : booking.slots(asked).stream()
                                .map(slot -> SlotView.of(slot, call.zone()))
                                .toList();
        int end = Math.min(before + limit, found.size());
        String next = found.size() > end ? Integer.toString(end) : null;
        return Reply.ok(Page.of(found.subList(Math.min(before, end), end), next, slot -> slot));
    }

    private Reply explain(Call call) {
        DirectoryView view = directory.view(call.clinic().id());
        String wanted =
                call.query("practitioner")
                        .or(() -> call.query("practitioner_id"))
                        .orElseThrow(() ->
                                Rejection.malformed("practitioner", "The practitioner is needed."));
        UUID id = Call.uuid(wanted).orElse(null);
        Practitioner practitioner = Inputs.practitioner(view, id, wanted);
        ServiceChoice services = Inputs.services(view, call);
        Instant start = Inputs.time(call.query("start").orElse(null), "start", call);
        if (practitioner == null) {
            throw Rejection.malformed("practitioner", "The practitioner is needed.");
        }
        Location location = Inputs.location(view, call.query("location").orElse(null));
        List<ReasonView> reasons =
                booking
                        .explain(
                                call.clinic().id(),
                                practitioner.id(),
                                services,
                                start,
                                location == null ? null : location.id())
                        .stream()
                        .map(reason -> view(reason, call))
                        .toList();
        return Reply.ok(new Explanation(reasons.isEmpty(), reasons));
    }

    static ReasonView view(SlotReason reason, Call call) {
        return new ReasonView(
                reason.code().code(),
                reason.text(),
                reason.overridable(),
                call.timeOrNull(reason.until()),
                reason.resource() == null ? null : reason.resource().name());
    }
}
