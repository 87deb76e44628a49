package org.foredesk.desk.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.foredesk.booking.ClinicFile;
import org.foredesk.booking.ClinicPlan;
import org.foredesk.booking.ComingVisits;
import org.foredesk.booking.DirectoryView;
import org.foredesk.booking.Location;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.Resource;
import org.foredesk.desk.fx.Texts;
import org.foredesk.kernel.LocationId;

/** The clinic's buildings. One stays as long as somebody works there or something stands there. */
final class LocationPart extends ClinicPart {

    private static final String ADDRESS = "address";

    private final List<Question> questions;

    LocationPart(Texts texts) {
        super(texts, ClinicPlan.Part.LOCATION, "locations");
        this.questions =
                List.of(
                        Question.typed(
                                ADDRESS,
                                Question.Shape.LINE,
                                typed -> atMost(ClinicFile.LONGEST_ADDRESS, typed)));
    }

    @Override
    List<Question> questions() {
        return questions;
    }

    @Override
    List<Entry> entries(DirectoryView view) {
        return view.locations().stream()
                .map(one -> new Entry(one.id().value(), one.name(), text(one), one.active()))
                .toList();
    }

    private static String text(Location one) {
        return one.address() == null ? "" : one.address();
    }

    @Override
    Map<String, String> answers(DirectoryView view, UUID id) {
        return view.location(new LocationId(id))
                .map(one -> Map.of(NAME, one.name(), ADDRESS, text(one)))
                .orElseGet(Map::of);
    }

    @Override
    ClinicPlan put(ClinicPlan plan, String name, Map<String, String> answers) {
        String address = answers.getOrDefault(ADDRESS, "");
        return put(
                plan,
                name,
                new ClinicPlan.PlannedLocation(name, address.isEmpty() ? null : address));
    }

    private static ClinicPlan put(
            ClinicPlan plan, String name, ClinicPlan.PlannedLocation location) {
        return plan.withLocations(
                Listed.put(
                        plan.locations(), ClinicPlan.PlannedLocation::name, name, _ -> location));
    }

    @Override
    ClinicPlan without(ClinicPlan plan, String name) {
        return plan.withLocations(
                Listed.without(plan.locations(), ClinicPlan.PlannedLocation::name, name));
    }

    @Override
    ClinicPlan back(ClinicPlan plan, DirectoryView view, UUID id) {
        return view.location(new LocationId(id))
                .map(one ->
                        put(
                                plan,
                                one.name(),
                                new ClinicPlan.PlannedLocation(one.name(), one.address())))
                .orElse(plan);
    }

    @Override
    Hanging hanging(DirectoryView view, ComingVisits coming, UUID id) {
        LocationId location = new LocationId(id);
        List<String> here =
                Stream.concat(
                                view.activePractitioners().stream()
                                        .filter(one -> worksAt(view, one, location))
                                        .map(Practitioner::name),
                                view.activeResources().stream()
                                        .filter(one -> location.equals(one.location()))
                                        .map(Resource::name))
                        .toList();
        List<String> words = new ArrayList<>(visits(coming.locations().getOrDefault(location, 0)));
        if (!here.isEmpty()) {
            words.addFirst(text("here", here.stream().collect(Collectors.joining(", "))));
        }
        return new Hanging(words, !here.isEmpty());
    }

    private static boolean worksAt(DirectoryView view, Practitioner one, LocationId location) {
        return location.equals(one.location())
                || view.location(location)
                        .filter(place -> one.timetable().places().contains(place.name()))
                        .isPresent();
    }
}
