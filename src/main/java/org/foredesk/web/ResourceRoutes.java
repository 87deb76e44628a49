package org.foredesk.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.foredesk.booking.AppointmentQuery;
import org.foredesk.booking.AppointmentStatus;
import org.foredesk.booking.Block;
import org.foredesk.booking.BlockId;
import org.foredesk.booking.Booking;
import org.foredesk.booking.Directory;
import org.foredesk.booking.DirectoryView;
import org.foredesk.booking.Location;
import org.foredesk.booking.Resource;
import org.foredesk.booking.ResourceId;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.Refusal;
import org.foredesk.kernel.TimeRange;
import org.foredesk.security.Scope;
import org.jspecify.annotations.Nullable;

/** Rooms and equipment: what there is, and taking it out of use for a while. */
final class ResourceRoutes {

    private static final String WHAT = "resource";
    private static final int MOST_VISITS = 1_000;

    /** From {@code start} to {@code end}, which is not included. */
    record OutOfUse(String start, String end, @Nullable String reason) {}

    /** A time in which it cannot be had. */
    record OutOfUseView(UUID id, OffsetDateTime start, OffsetDateTime end, String reason) {}

    /** As {@link OutOfUseView}, with the visits that keep it all the same. */
    record TakenOutView(
            UUID id,
            OffsetDateTime start,
            OffsetDateTime end,
            String reason,
            List<AppointmentView> appointments) {}

    /** A room or a piece of equipment; {@code out_of_use} from now on. */
    record ResourceView(
            UUID id,
            String name,
            String kind,
            @Nullable String group,
            @Nullable String location,
            int capacity,
            List<OutOfUseView> outOfUse) {}

    private final Directory directory;
    private final Booking booking;
    private final java.time.InstantSource clock;

    ResourceRoutes(WebServices services) {
        this.directory = services.directory();
        this.booking = services.booking();
        this.clock = services.clock();
    }

    List<Route> routes() {
        return List.of(
                Route.get("/resources", "Rooms and equipment, and when they are out of use")
                        .needs(Scope.READ)
                        .lists(ResourceView.class)
                        .by(call ->
                                Reply.ok(
                                        Page.cut(
                                                view(call).activeResources(),
                                                call,
                                                each -> shown(each, call)))),
                Route.get("/resources/{id}", "A room or a piece of equipment")
                        .needs(Scope.READ)
                        .answers(200, ResourceView.class)
                        .by(call -> Reply.ok(shown(resource(call), call))),
                Route.post(
                                "/resources/{id}/out-of-use",
                                "Take it out of use for a while; what has it then keeps it")
                        .needs(Scope.ADMIN)
                        .takes(OutOfUse.class)
                        .answers(201, TakenOutView.class)
                        .by(this::takeOut),
                Route.delete("/resources/{id}/out-of-use/{block}", "Bring it back")
                        .needs(Scope.ADMIN)
                        .answers(204)
                        .by(this::bringBack));
    }

    private DirectoryView view(Call call) {
        return directory.view(call.clinic().id());
    }

    private Resource resource(Call call) {
        return view(call)
                .resource(new ResourceId(call.id(WHAT)))
                .filter(Resource::active)
                .orElseThrow(() -> Rejection.notFound(WHAT));
    }

    private ResourceView shown(Resource resource, Call call) {
        DirectoryView view = view(call);
        Instant now = clock.instant();
        return new ResourceView(
                resource.id().value(),
                resource.name(),
                resource.kind().code(),
                resource.group(),
                resource.location() == null
                        ? null
                        : view.location(resource.location()).map(Location::name).orElse(null),
                resource.capacity(),
                view.blocks().stream()
                        .filter(block -> resource.id().equals(block.resource()))
                        .filter(block -> block.time().end().isAfter(now))
                        .map(block ->
                                new OutOfUseView(
                                        block.id().value(),
                                        call.time(block.time().start()),
                                        call.time(block.time().end()),
                                        block.reason()))
                        .toList());
    }

    private Reply takeOut(Call call) {
        OutOfUse wanted = call.body(OutOfUse.class);
        Resource resource = resource(call);
        Instant start = Inputs.time(wanted.start(), "start", call);
        Instant end = Inputs.time(wanted.end(), "end", call);
        if (!end.isAfter(start)) {
            throw Rejection.malformed("end", "end must be after start.");
        }
        String reason = Inputs.orNull(wanted.reason());
        Block block =
                done(
                        directory.takeOutOfUse(
                                call.clinic().id(),
                                call.actor(),
                                resource.id(),
                                new TimeRange(start, end),
                                reason == null ? "Out of use" : reason));
        return Reply.created(
                new TakenOutView(
                        block.id().value(),
                        call.time(block.time().start()),
                        call.time(block.time().end()),
                        block.reason(),
                        keeping(resource, block.time(), call)));
    }

    // A visit that began before still has it.
    private List<AppointmentView> keeping(Resource resource, TimeRange time, Call call) {
        return booking
                .appointments(
                        new AppointmentQuery(
                                call.clinic().id(),
                                time.start().minus(java.time.Duration.ofDays(1)),
                                time.end(),
                                Set.of(),
                                null,
                                Set.of(
                                        AppointmentStatus.BOOKED,
                                        AppointmentStatus.CONFIRMED,
                                        AppointmentStatus.CHECKED_IN),
                                null,
                                MOST_VISITS))
                .stream()
                .filter(visit -> new TimeRange(visit.start(), visit.end()).overlaps(time))
                .filter(visit ->
                        visit.resources().stream()
                                .anyMatch(each -> each.id().equals(resource.id())))
                .map(visit -> AppointmentView.of(visit, call))
                .toList();
    }

    private Reply bringBack(Call call) {
        Resource resource = resource(call);
        BlockId block =
                Call.uuid(call.path("block"))
                        .map(BlockId::new)
                        .filter(id ->
                                view(call).blocks().stream()
                                        .anyMatch(one ->
                                                one.id().equals(id)
                                                        && resource.id().equals(one.resource())))
                        .orElseThrow(() -> Rejection.notFound("time out of use"));
        done(directory.unblock(call.clinic().id(), call.actor(), block));
        return Reply.noContent();
    }

    private static Block done(Outcome<Block> outcome) {
        return switch (outcome) {
            case Outcome.Done<Block>(Block block) -> block;
            case Outcome.Refused<Block>(Refusal refusal) -> throw Rejection.of(refusal, List.of());
        };
    }
}
