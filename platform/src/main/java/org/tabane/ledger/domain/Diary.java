package org.tabane.ledger.domain;

import java.util.List;
import java.util.Map;

/**
 * What one person noted: for each day with any note, minutes by work item.
 *
 * @param days one map for each day noted; an item missing from it took no time that day
 */
public record Diary(List<Map<String, Integer>> days) {
    public Diary {
        days = days.stream().map(Map::copyOf).toList();
    }

    /** Hours of an item on each day noted. */
    double[] hoursOf(String item) {
        return days.stream()
                .mapToDouble(day -> day.getOrDefault(item, 0) / 60.0)
                .toArray();
    }
}
