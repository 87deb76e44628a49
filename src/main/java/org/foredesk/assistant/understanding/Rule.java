package org.foredesk.assistant.understanding;

import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One rule of the grammar: pieces that stand side by side (small words such as "on", "de", "को"
 * between them are passed over) make another piece.
 */
record Rule(String name, Need[] needs, Maker maker) {

    /** Makes the new piece, or null where the rule does not hold after all. */
    interface Maker {
        @Nullable Piece make(Item[] parts, Scene scene);
    }

    /**
     * What stands at one place.
     *
     * @param key as {@link #key(Piece)}
     */
    record Need(int key, Predicate<Piece> test) {
        boolean fits(Piece piece) {
            return Rule.key(piece) == key && test.test(piece);
        }
    }

    static Need word(TimeWord kind) {
        return new Need(kind.ordinal(), _ -> true);
    }

    /** A word of some kind whose value in {@code time.txt} passes. */
    static Need word(TimeWord kind, IntPredicate value) {
        return new Need(kind.ordinal(), p -> p instanceof Piece.Word w && value.test(w.value()));
    }

    static Need unit(Unit unit) {
        return new Need(
                TimeWord.UNIT.ordinal(),
                p -> p instanceof Piece.Word w && w.value() == unit.ordinal());
    }

    static <T extends Piece> Need a(Class<T> type) {
        return new Need(key(type), _ -> true);
    }

    static <T extends Piece> Need a(Class<T> type, Predicate<T> test) {
        return new Need(key(type), p -> test.test(type.cast(p)));
    }

    /** A small number that tells two pieces of different sorts apart. */
    static int key(Piece piece) {
        return piece instanceof Piece.Word w ? w.kind().ordinal() : key(piece.getClass());
    }

    private static int key(Class<?> type) {
        int i = 0;
        for (Class<?> permitted : SORTS) {
            if (permitted == type) {
                return 100 + i;
            }
            i++;
        }
        throw new IllegalStateException(type.getName());
    }

    private static final Class<?>[] SORTS = {
        Piece.Num.class,
        Piece.Ordinal.class,
        Piece.Clock.class,
        Piece.Part.class,
        Piece.Day.class,
        Piece.Days.class,
        Piece.Amount.class,
        Piece.Hours.class,
        Piece.Moment.class,
        Piece.Wrong.class
    };
}
