package org.foredesk.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of every answer that is not a success; {@code alternatives} are free times where a time
 * could not be had.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ErrorBody(Detail error, @Nullable List<?> alternatives) {

    /** A short stable code for programs, a sentence for a person, and the field it is about. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Detail(String code, String message, @Nullable String field) {}

    static ErrorBody of(String code, String message) {
        return new ErrorBody(new Detail(code, message, null), null);
    }
}
