package org.foredesk.web;

import java.util.ArrayList;
import java.util.List;
import org.foredesk.security.Scope;
import org.jspecify.annotations.Nullable;

/**
 * One address of the API as data: the listener serves it, and the OpenAPI document is made from it,
 * so the two cannot differ.
 *
 * @param path from the root, variables in braces
 * @param scope needed of an API key; null where none is asked for
 * @param request the record a JSON body is read into; null without one
 * @param answers each status with what it carries
 */
record Route(
        Verb verb,
        String path,
        String summary,
        Credential credential,
        @Nullable Scope scope,
        List<QueryField> query,
        @Nullable Class<?> request,
        List<Answer> answers,
        Work work) {

    /** What a request sets off. */
    @FunctionalInterface
    interface Work {
        Reply answer(Call call);
    }

    /** A possible answer; {@code element} is set where the body is a page of such elements. */
    record Answer(
            int status, @Nullable Class<?> body, @Nullable Class<?> element, String contentType) {}

    Route {
        query = List.copyOf(query);
        answers = List.copyOf(answers);
    }

    static Builder get(String path, String summary) {
        return new Builder(Verb.GET, path, summary);
    }

    static Builder post(String path, String summary) {
        return new Builder(Verb.POST, path, summary);
    }

    static Builder put(String path, String summary) {
        return new Builder(Verb.PUT, path, summary);
    }

    static Builder patch(String path, String summary) {
        return new Builder(Verb.PATCH, path, summary);
    }

    static Builder delete(String path, String summary) {
        return new Builder(Verb.DELETE, path, summary);
    }

    /** Collects a route's parts; {@link #by} ends it. */
    static final class Builder {

        private static final String JSON = "application/json";

        private final Verb verb;
        private final String path;
        private final String summary;
        private final List<QueryField> query = new ArrayList<>();
        private final List<Answer> answers = new ArrayList<>();
        private Credential credential = Credential.NONE;
        private @Nullable Scope scope;
        private @Nullable Class<?> request;

        private Builder(Verb verb, String path, String summary) {
            this.verb = verb;
            this.path = path.startsWith("/health") ? path : "/api/v1" + path;
            this.summary = summary;
        }

        Builder needs(Scope wanted) {
            credential = Credential.API_KEY;
            scope = wanted;
            return this;
        }

        Builder signed() {
            credential = Credential.SIGNATURE;
            return this;
        }

        Builder query(QueryField... fields) {
            query.addAll(List.of(fields));
            return this;
        }

        Builder takes(Class<?> type) {
            request = type;
            return this;
        }

        Builder answers(int status, Class<?> body) {
            answers.add(new Answer(status, body, null, JSON));
            return this;
        }

        Builder answers(int status) {
            answers.add(new Answer(status, null, null, ""));
            return this;
        }

        Builder answersText(int status, String contentType) {
            answers.add(new Answer(status, null, null, contentType));
            return this;
        }

        /** A list of such elements, with the query parameters every list takes. */
        Builder lists(Class<?> element) {
            query.addAll(QueryField.paging());
            answers.add(new Answer(200, Page.class, element, JSON));
            return this;
        }

        Route by(Work work) {
            return new Route(verb, path, summary, credential, scope, query, request, answers, work);
        }
    }
}
