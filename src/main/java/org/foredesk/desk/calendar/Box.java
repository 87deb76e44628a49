package org.foredesk.desk.calendar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A place in a day's column: minutes since midnight of the clinic's clock, and which of how many
 * lanes beside each other where several things overlap.
 */
record Box(int from, int to, int lane, int lanes) {

    int minutes() {
        return to - from;
    }

    /**
     * Puts stretches into lanes so that none covers another; what overlaps shares the width evenly.
     */
    static Map<Object, Box> lanes(Map<Object, Box> stretches) {
        List<Map.Entry<Object, Box>> sorted = new ArrayList<>(stretches.entrySet());
        sorted.sort(
                Comparator.comparingInt((Map.Entry<Object, Box> each) -> each.getValue().from())
                        .thenComparing(each -> -each.getValue().to()));
        Map<Object, Box> placed = new HashMap<>();
        List<Map.Entry<Object, Box>> cluster = new ArrayList<>();
        int end = Integer.MIN_VALUE;
        for (Map.Entry<Object, Box> next : sorted) {
            if (next.getValue().from() >= end) {
                place(cluster, placed);
                cluster.clear();
            }
            cluster.add(next);
            end = Math.max(end, next.getValue().to());
        }
        place(cluster, placed);
        return placed;
    }

    private static void place(List<Map.Entry<Object, Box>> cluster, Map<Object, Box> placed) {
        List<Integer> ends = new ArrayList<>();
        Map<Object, Integer> laneOf = new HashMap<>();
        for (Map.Entry<Object, Box> each : cluster) {
            int lane = 0;
            while (lane < ends.size() && ends.get(lane) > each.getValue().from()) {
                lane++;
            }
            if (lane == ends.size()) {
                ends.add(0);
            }
            ends.set(lane, each.getValue().to());
            laneOf.put(each.getKey(), lane);
        }
        cluster.forEach(each ->
                placed.put(
                        each.getKey(),
                        new Box(
                                each.getValue().from(),
                                each.getValue().to(),
                                laneOf.getOrDefault(each.getKey(), 0),
                                ends.size())));
    }
}
