package org.tabane.bundling.workbook;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tabane.bundling.domain.LineNow;
import org.tabane.bundling.domain.ScenarioBody;
import org.tabane.bundling.domain.ScenarioBody.ScenarioLine;

/**
 * Which figures of now are known of the lines of a scenario while its workbook is read: those it had, and those that the sheet of now
 * brought. What comes after bundling is only compared with what is known.
 */
final class KnownLines {

    private final Set<Line> lines = new HashSet<>();
    private final Set<Line> withYen = new HashSet<>();
    private final Set<Line> withHours = new HashSet<>();
    private final Set<Line> withNoHours = new HashSet<>();

    KnownLines(ScenarioBody body) {
        for (ScenarioLine line : body.lines()) {
            boolean standard = LineNow.hasStandard(body, line);
            Line of = new Line(line.town(), line.item());
            add(of, standard || line.yenNow() != null, line.hoursNow());
            if (standard) {
                withHours.add(of);
            }
        }
    }

    /** A work item of a town, by their codes. */
    record Line(String town, String item) {}

    /**
     * Knows a line, or more of it.
     *
     * @param hours its hours a year; {@code null} where unknown
     */
    void add(Line line, boolean yen, @Nullable BigDecimal hours) {
        lines.add(line);
        if (yen) {
            withYen.add(line);
        }
        if (hours == null) {
            return;
        }
        withHours.add(line);
        if (hours.signum() == 0) {
            withNoHours.add(line);
        } else {
            withNoHours.remove(line);
        }
    }

    boolean has(Line line) {
        return lines.contains(line);
    }

    boolean hasYen(Line line) {
        return withYen.contains(line);
    }

    boolean hasHours(Line line) {
        return withHours.contains(line);
    }

    /** Whether its hours are known to be none. */
    boolean hasNoHours(Line line) {
        return withNoHours.contains(line);
    }
}
