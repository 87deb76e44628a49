package org.foredesk.booking;

import static org.foredesk.booking.ClinicFileReader.optional;
import static org.foredesk.booking.ClinicFileReader.required;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the rooms and equipment of a clinic file, and what services need of them. */
final class ResourceReader {

    private static final Set<String> KNOWN =
            Set.of("name", "kind", "group", "location", "capacity");
    private static final int NAME = ClinicFile.LONGEST_NAME;

    private final List<String> notes;
    private final List<String> locations;

    /** Kinds, and the names and groups that were read, in plain letters; groups with their kind. */
    private final Set<String> words = new HashSet<>();

    private final Map<String, ResourceKind> groups = new HashMap<>();

    ResourceReader(List<String> notes, List<String> locations) {
        this.notes = notes;
        this.locations = locations;
        Stream.of(ResourceKind.values()).forEach(kind -> words.add(kind.code()));
    }

    ClinicPlan.PlannedResource read(Yaml item) {
        Map<String, Yaml> fields = item.fields();
        notes.addAll(Yaml.unknown(fields, KNOWN));
        Yaml name = required(item, fields, "name");
        ResourceKind kind =
                required(item, fields, "kind")
                        .read(ResourceKind::ofCode, "one of room and equipment");
        ClinicPlan.PlannedResource resource =
                new ClinicPlan.PlannedResource(
                        name.text(NAME),
                        kind,
                        optional(fields, "group", field -> field.text(NAME)),
                        optional(
                                fields,
                                "location",
                                field -> PractitionerReader.oneOf(field, locations, "locations")),
                        fields.containsKey("capacity")
                                ? fields.get("capacity").number(1, Seats.MOST_PLACES)
                                : 1);
        check(name, fields.get("group"), resource);
        return resource;
    }

    // A word that means two things would make a service need something else than was meant.
    private void check(Yaml name, @Nullable Yaml group, ClinicPlan.PlannedResource resource) {
        if (!words.add(DirectoryView.plain(resource.name()))) {
            throw name.wrong("'" + resource.name() + "' already means something else");
        }
        if (group == null || resource.group() == null) {
            return;
        }
        String plain = DirectoryView.plain(resource.group());
        ResourceKind known = groups.putIfAbsent(plain, resource.kind());
        if (known == null && !words.add(plain)) {
            throw group.wrong("'" + resource.group() + "' already means something else");
        }
        if (known != null && known != resource.kind()) {
            throw group.wrong("a group is either of rooms or of equipment");
        }
    }

    /**
     * What a service needs: each the name of a resource, of a group, or a kind; after all were
     * read.
     */
    List<String> needs(Yaml field) {
        Set<String> seen = new HashSet<>();
        return field.items().stream()
                .map(item -> {
                    String need = item.text(NAME);
                    String plain = DirectoryView.plain(need);
                    if (!words.contains(plain)) {
                        throw item.wrong(
                                "'" + need + "' is not one of the resources or their groups");
                    }
                    if (!seen.add(plain)) {
                        throw item.wrong("'" + need + "' is there twice");
                    }
                    return need;
                })
                .toList();
    }
}
