package org.foredesk.booking;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.foredesk.storage.Tx;

/** Reads which rooms and equipment appointments have: their own seats or their session's. */
final class ResourcesHad {

    private static final int AT_ONCE = 200;

    private static final String OWN =
            "select distinct owner_id, bookable_id from seat where owner_id in (%s)";
    private static final String OF_SESSION =
            "select distinct place.owner_id, thing.bookable_id from seat place"
                    + " join seat thing on thing.owner_id = place.session_id"
                    + " where place.owner_id in (%s)";

    private ResourcesHad() {}

    /** By owner, in the clinic's order; no entry for those who have none. */
    static Map<UUID, List<Resource>> read(Tx tx, DirectoryView view, Collection<UUID> owners) {
        if (view.resources().isEmpty() || owners.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Set<UUID>> ids = new HashMap<>();
        List<UUID> all = List.copyOf(owners);
        tx.session()
                .doWork(connection -> {
                    for (int from = 0; from < all.size(); from += AT_ONCE) {
                        List<UUID> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
                        add(connection, OWN, some, ids);
                        add(connection, OF_SESSION, some, ids);
                    }
                });
        Map<UUID, List<Resource>> found = new HashMap<>();
        ids.forEach((owner, had) -> {
            List<Resource> resources =
                    view.resources().stream()
                            .filter(each -> had.contains(each.id().value()))
                            .toList();
            if (!resources.isEmpty()) {
                found.put(owner, resources);
            }
        });
        return found;
    }

    private static void add(
            Connection connection, String sql, List<UUID> owners, Map<UUID, Set<UUID>> into)
            throws SQLException {
        String marks = String.join(",", Collections.nCopies(owners.size(), "?"));
        try (PreparedStatement select = connection.prepareStatement(sql.formatted(marks))) {
            for (int at = 0; at < owners.size(); at++) {
                select.setObject(at + 1, owners.get(at));
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    into.computeIfAbsent(rows.getObject(1, UUID.class), id -> new HashSet<>())
                            .add(rows.getObject(2, UUID.class));
                }
            }
        }
    }
}
