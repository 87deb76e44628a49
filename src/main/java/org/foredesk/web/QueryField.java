package org.foredesk.web;

import java.util.List;

/**
 * A query parameter for the description of a route; {@code type} is a JSON schema type with an
 * optional format.
 */
record QueryField(String name, String type, String format, String meaning) {

    static QueryField text(String name, String meaning) {
        return new QueryField(name, "string", "", meaning);
    }

    static QueryField uuid(String name, String meaning) {
        return new QueryField(name, "string", "uuid", meaning);
    }

    static QueryField time(String name, String meaning) {
        return new QueryField(name, "string", "date-time", meaning);
    }

    static QueryField date(String name, String meaning) {
        return new QueryField(name, "string", "date", meaning);
    }

    /** The two that every list takes. */
    static List<QueryField> paging() {
        return List.of(
                new QueryField(
                        "limit", "integer", "", "how many at most, 1 to 200, 50 if not given"),
                text("cursor", "next_cursor of the page before"));
    }
}
