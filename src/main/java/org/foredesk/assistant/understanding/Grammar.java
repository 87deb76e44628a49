package org.foredesk.assistant.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All rules, found by what they begin with. */
final class Grammar {
    private final Map<Integer, List<Rule>> byFirst = new HashMap<>();

    Grammar() {
        List<Rule> rules = new ArrayList<>();
        NumberRules.addTo(rules);
        ClockRules.addTo(rules);
        DayRules.addTo(rules);
        DurationRules.addTo(rules);
        SpanRules.addTo(rules);
        HoursRules.addTo(rules);
        for (Rule rule : rules) {
            byFirst.computeIfAbsent(rule.needs()[0].key(), _ -> new ArrayList<>()).add(rule);
        }
    }

    List<Rule> startingWith(int key) {
        return byFirst.getOrDefault(key, List.of());
    }
}
