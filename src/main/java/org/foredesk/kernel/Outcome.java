package org.foredesk.kernel;

import java.util.function.Function;

/**
 * The result of something that may be refused for an expected reason. Refusals are values, so that
 * a caller has to say what it does with them; exceptions are kept for bugs and outages.
 */
public sealed interface Outcome<T> {

    /** It was done, and this came of it. */
    record Done<T>(T value) implements Outcome<T> {}

    /** It was not done, and nothing was changed. */
    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    static <T> Outcome<T> refused(String code, String message) {
        return new Refused<>(Refusal.of(code, message));
    }

    default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Done<T>(T value) -> new Done<>(change.apply(value));
            case Refused<T>(Refusal refusal) -> new Refused<>(refusal);
        };
    }

    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        return switch (this) {
            case Done<T>(T value) -> next.apply(value);
            case Refused<T>(Refusal refusal) -> new Refused<>(refusal);
        };
    }

    /**
     * The value; throws {@link IllegalStateException} with the refusal's words when there is none.
     */
    default T orElseThrow() {
        return switch (this) {
            case Done<T>(T value) -> value;
            case Refused<T>(Refusal refusal) ->
                    throw new IllegalStateException(refusal.code() + ": " + refusal.message());
        };
    }
}
