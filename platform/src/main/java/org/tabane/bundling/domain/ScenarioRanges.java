package org.tabane.bundling.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tabane.bundling.domain.ScenarioBody.ScenarioLine;

/** How the ranges people enter replace the defaults of a scenario 「要因の幅の置き換え」. */
public final class ScenarioRanges {

    private ScenarioRanges() {}

    /** The defaults as this scenario's people replaced them for the whole group. */
    public static AssumptionBook book(AssumptionBook standard, ScenarioBody body) {
        Map<String, EnteredRange> replaced = new LinkedHashMap<>();
        for (EnteredRange range : body.drivers()) {
            if (range.isOverall()) {
                ScenarioDriver.find(range.driver())
                        .ifPresent(driver ->
                                replaced.put(driver.standard(standard, body).id(), range));
            }
        }
        return replaced.isEmpty() ? standard : standard.with(replaced);
    }

    /** The body with these ranges and no others; figures that are defaults are made anew from them. */
    public static ScenarioBody replaced(AssumptionBook standard, ScenarioBody before, List<EnteredRange> ranges) {
        ScenarioBody body = before.withDrivers(ranges);
        AssumptionBook book = book(standard, body);
        return body.withLines(body.lines().stream()
                .map(line -> line.defaulted()
                        ? LineNow.standard(book, body, line)
                                .map(line::withDefaults)
                                .orElse(line)
                        : line)
                .toList());
    }

    /** The entered range that holds for a line and no more than a part of the group, if any. */
    static @Nullable EnteredRange forLine(ScenarioBody body, ScenarioDriver driver, ScenarioLine line) {
        @Nullable EnteredRange best = null;
        for (EnteredRange range : body.drivers()) {
            if (range.driver().equals(driver.code())
                    && !range.isOverall()
                    && range.covers(line)
                    && (best == null || range.specificity() > best.specificity())) {
                best = range;
            }
        }
        return best;
    }

    /** The ranges with this one put in the place of the one of the same scope, or behind the others. */
    public static List<EnteredRange> with(List<EnteredRange> ranges, EnteredRange added) {
        List<EnteredRange> changed = new ArrayList<>();
        boolean placed = false;
        for (EnteredRange range : ranges) {
            boolean same = range.isSameScope(added);
            changed.add(same ? added : range);
            placed |= same;
        }
        if (!placed) {
            changed.add(added);
        }
        return changed;
    }
}
