package org.foredesk.web;

import io.javalin.http.HandlerType;

/** The HTTP methods the API uses. */
enum Verb {
    GET(HandlerType.GET),
    POST(HandlerType.POST),
    PUT(HandlerType.PUT),
    PATCH(HandlerType.PATCH),
    DELETE(HandlerType.DELETE);

    // Javalin's constants are immutable records, only their class does not say so.
    @SuppressWarnings("ImmutableEnumChecker")
    private final HandlerType type;

    Verb(HandlerType type) {
        this.type = type;
    }

    HandlerType type() {
        return type;
    }
}
