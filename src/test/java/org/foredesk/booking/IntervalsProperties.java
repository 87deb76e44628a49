package org.foredesk.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.foredesk.kernel.TimeRange;

/** The algebra against the plainest model there is: for each second, whether it is in or not. */
class IntervalsProperties {

    private static final int SECONDS = 60;

    @Provide
    Arbitrary<List<TimeRange>> ranges() {
        Arbitrary<Integer> second = Arbitraries.integers().between(0, SECONDS - 1);
        Arbitrary<Integer> length = Arbitraries.integers().between(1, 20);
        return Combinators.combine(second, length)
                .as((from, many) ->
                        new TimeRange(
                                Instant.ofEpochSecond(from), Instant.ofEpochSecond(from + many)))
                .list()
                .ofMaxSize(8);
    }

    private static boolean in(List<TimeRange> ranges, int second) {
        return ranges.stream().anyMatch(range -> range.contains(Instant.ofEpochSecond(second)));
    }

    private static void isExactly(Intervals result, IntPredicate wanted) {
        assertThat(IntStream.range(0, SECONDS + 20).filter(second -> in(result.ranges(), second)))
                .containsExactlyElementsOf(
                        IntStream.range(0, SECONDS + 20).filter(wanted).boxed().toList());
        for (int next = 1; next < result.ranges().size(); next++) {
            assertThat(result.ranges().get(next - 1).end())
                    .as("ranges are in order and do not touch")
                    .isBefore(result.ranges().get(next).start());
        }
    }

    @Property
    void aUnionHasWhatEitherHas(
            @ForAll("ranges") List<TimeRange> a, @ForAll("ranges") List<TimeRange> b) {
        isExactly(Intervals.of(a).union(Intervals.of(b)), second -> in(a, second) || in(b, second));
    }

    @Property
    void anIntersectionHasWhatBothHave(
            @ForAll("ranges") List<TimeRange> a, @ForAll("ranges") List<TimeRange> b) {
        isExactly(
                Intervals.of(a).intersect(Intervals.of(b)),
                second -> in(a, second) && in(b, second));
    }

    @Property
    void aDifferenceHasWhatOnlyTheFirstHas(
            @ForAll("ranges") List<TimeRange> a, @ForAll("ranges") List<TimeRange> b) {
        isExactly(
                Intervals.of(a).subtract(Intervals.of(b)),
                second -> in(a, second) && !in(b, second));
    }
}
