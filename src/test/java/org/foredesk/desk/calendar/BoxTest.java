package org.foredesk.desk.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class BoxTest {

    private static Box from(int from, int to) {
        return new Box(from, to, 0, 1);
    }

    @Test
    void whatOverlapsStandsSideBySideAndTheRestHasTheWholeWidth() {
        Map<Object, Box> placed =
                Box.lanes(Map.of("a", from(540, 570), "b", from(555, 585), "c", from(600, 630)));
        assertThat(placed.get("a")).isEqualTo(new Box(540, 570, 0, 2));
        assertThat(placed.get("b")).isEqualTo(new Box(555, 585, 1, 2));
        assertThat(placed.get("c")).isEqualTo(new Box(600, 630, 0, 1));
    }

    @Test
    void aLaneIsUsedAgainWhenItIsFree() {
        Map<Object, Box> placed =
                Box.lanes(Map.of("a", from(540, 600), "b", from(540, 560), "c", from(560, 590)));
        assertThat(placed.get("c")).isEqualTo(new Box(560, 590, 1, 2));
    }

    @Test
    void twentyDoctorsKeepAReadableWidth() {
        Geometry place = new Geometry(540, 1020, 20, Geometry.LEAST_COLUMN, 1);
        assertThat(place.width()).isEqualTo(20 * Geometry.LEAST_COLUMN);
        assertThat(place.columnAt(place.x(7) + 3)).isEqualTo(7);
        assertThat(place.minuteAt(place.y(615))).isEqualTo(615);
    }
}
