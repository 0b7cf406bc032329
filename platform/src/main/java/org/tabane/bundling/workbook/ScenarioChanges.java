package org.tabane.bundling.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tabane.bundling.domain.Assumption;
import org.tabane.bundling.domain.AssumptionBook;
import org.tabane.bundling.domain.EnteredRange;
import org.tabane.bundling.domain.ScenarioBody;
import org.tabane.bundling.domain.ScenarioBody.Points;
import org.tabane.bundling.domain.ScenarioBody.ScenarioLine;
import org.tabane.bundling.domain.ScenarioBody.ScenarioTown;
import org.tabane.bundling.domain.ScenarioDriver;
import org.tabane.bundling.domain.ScenarioFees;
import org.tabane.bundling.domain.ScenarioRanges;
import org.tabane.exchange.RowChange;
import org.tabane.shared.Evidence;

/**
 * Rows of a workbook taken into a scenario's body one after another, each saying whether it adds, changes or leaves.
 *
 * <p>What a cell leaves empty stays as it is. A figure that was a default and is another now rests on the row's evidence and source. Kept
 * by one thread for one file.
 */
final class ScenarioChanges {

    private final AssumptionBook book;
    private final String fileSource;
    private ScenarioBody body;

    /** @param fileSource the source of figures whose row names no better one, such as the file's name */
    ScenarioChanges(AssumptionBook book, ScenarioBody body, String fileSource) {
        this.book = book;
        this.body = body;
        this.fileSource = fileSource;
    }

    /** The body with every row so far. */
    ScenarioBody body() {
        return body;
    }

    RowChange take(ScenarioRow row) {
        return switch (row) {
            case ScenarioRow.Now now -> now(now);
            case ScenarioRow.Bundled bundled -> bundled(bundled);
            case ScenarioRow.Labour labour -> labour(labour);
            case ScenarioRow.Fees fees -> fees(fees);
            case ScenarioRow.Driver driver -> driver(driver);
        };
    }

    Optional<ScenarioLine> line(String town, String item) {
        return body.lines().stream()
                .filter(line -> line.town().equals(town) && line.item().equals(item))
                .findFirst();
    }

    private RowChange now(ScenarioRow.Now row) {
        Optional<ScenarioLine> found = line(row.town(), row.item());
        if (found.isEmpty()) {
            return add(row);
        }
        ScenarioLine before = found.get();
        @Nullable Long yen = row.yen() == null ? before.yenNow() : row.yen();
        @Nullable BigDecimal hours = row.hours() == null ? before.hoursNow() : row.hours();
        @Nullable BigDecimal contracts = row.contracts() == null ? before.contractsNow() : row.contracts();
        boolean sameFigures = before.hasNow(yen, hours);
        boolean sameContracts = contracts == null
                ? before.contractsNow() == null
                : before.contractsNow() != null && contracts.compareTo(before.contractsNow()) == 0;
        boolean sameWords = row.evidence() == before.evidence() && row.source().equals(before.source());
        if (sameFigures && sameContracts && (before.defaulted() || sameWords)) {
            return RowChange.UNCHANGED;
        }
        boolean wordsOfDefault = before.defaulted() && row.source().equals(before.source());
        replace(
                before,
                before.withNow(yen, hours, contracts, row.evidence(), wordsOfDefault ? fileSource : row.source()));
        return RowChange.CHANGED;
    }

    private RowChange add(ScenarioRow.Now row) {
        List<ScenarioLine> lines = new ArrayList<>(body.lines());
        lines.add(new ScenarioLine(
                row.town(),
                row.item(),
                row.itemName(),
                row.yen(),
                row.hours(),
                row.contracts(),
                false,
                row.evidence(),
                row.source(),
                null,
                null));
        body = body.withLines(lines);
        return RowChange.ADDED;
    }

    private RowChange bundled(ScenarioRow.Bundled row) {
        ScenarioLine before = line(row.town(), row.item()).orElseThrow();
        @Nullable Points yen = row.yen() == null ? before.yenBundled() : row.yen();
        @Nullable Points hours = row.hours() == null ? before.hoursBundled() : row.hours();
        if (same(yen, before.yenBundled()) && same(hours, before.hoursBundled())) {
            return RowChange.UNCHANGED;
        }
        replace(before, before.withBundled(yen, hours));
        return before.yenBundled() == null && before.hoursBundled() == null ? RowChange.ADDED : RowChange.CHANGED;
    }

    private static boolean same(@Nullable Points one, @Nullable Points other) {
        return one == null || other == null
                ? one == other
                : one.low().compareTo(other.low()) == 0
                        && one.mode().compareTo(other.mode()) == 0
                        && one.high().compareTo(other.high()) == 0;
    }

    private void replace(ScenarioLine before, ScenarioLine after) {
        body = body.withLines(
                body.lines().stream().map(line -> line == before ? after : line).toList());
    }

    private RowChange labour(ScenarioRow.Labour row) {
        ScenarioTown before = town(row.town());
        @Nullable BigDecimal rate = row.yenPerHour();
        @Nullable BigDecimal known = before.labourYenPerHour();
        Assumption standard = ScenarioDriver.LABOUR_COST.standard(ScenarioRanges.book(book, body), body);
        if (rate == null
                || (known == null && rate.compareTo(standard.mode()) == 0)
                || (known != null
                        && rate.compareTo(known) == 0
                        && row.evidence() == before.labourEvidence()
                        && row.source().equals(before.labourSource()))) {
            return RowChange.UNCHANGED;
        }
        boolean wordsOfDefault =
                known == null && row.source().equals(standard.source().japanese());
        replace(before, before.withLabour(rate, row.evidence(), wordsOfDefault ? fileSource : row.source()));
        return known == null ? RowChange.ADDED : RowChange.CHANGED;
    }

    private RowChange fees(ScenarioRow.Fees row) {
        ScenarioTown before = town(row.town());
        ScenarioFees now = ScenarioFees.of(body);
        @Nullable Long yearly = now.yearly(row.town());
        @Nullable Long once = now.once(row.town());
        boolean sameYearly = row.yen() == null || row.yen().equals(yearly);
        boolean sameOnce = row.setUpYen() == null || row.setUpYen().equals(once);
        if (sameYearly && sameOnce) {
            return RowChange.UNCHANGED;
        }
        replace(
                before,
                before.withFees(
                        sameYearly ? before.feesYen() : row.yen(), sameOnce ? before.setUpYen() : row.setUpYen()));
        return yearly == null && once == null ? RowChange.ADDED : RowChange.CHANGED;
    }

    private ScenarioTown town(String code) {
        return body.towns().stream()
                .filter(town -> town.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private void replace(ScenarioTown before, ScenarioTown after) {
        body = body.with(
                body.towns().stream().map(town -> town == before ? after : town).toList(),
                body.lines(),
                body.drivers());
    }

    private RowChange driver(ScenarioRow.Driver row) {
        @Nullable EnteredRange range = row.range();
        if (range == null) {
            return RowChange.UNCHANGED;
        }
        Optional<EnteredRange> before =
                body.drivers().stream().filter(range::isSameScope).findFirst();
        if (before.isEmpty() && range.isOverall() && isStandard(range)) {
            return RowChange.UNCHANGED;
        }
        if (before.filter(known -> sameValues(known, range.low(), range.mode(), range.high())
                        && known.evidence() == range.evidence()
                        && known.source().equals(range.source()))
                .isPresent()) {
            return RowChange.UNCHANGED;
        }
        body = body.withDrivers(ScenarioRanges.with(body.drivers(), range));
        return before.isEmpty() ? RowChange.ADDED : RowChange.CHANGED;
    }

    private boolean isStandard(EnteredRange range) {
        return ScenarioDriver.find(range.driver())
                .map(driver -> driver.standard(book, body))
                .filter(standard -> sameValues(range, standard.low(), standard.mode(), standard.high())
                        && range.evidence() == Evidence.ASSUMED)
                .isPresent();
    }

    private static boolean sameValues(EnteredRange range, BigDecimal low, BigDecimal mode, BigDecimal high) {
        return range.low().compareTo(low) == 0
                && range.mode().compareTo(mode) == 0
                && range.high().compareTo(high) == 0;
    }
}
