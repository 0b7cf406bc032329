package org.tabane.cli.estimate;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tabane.cli.table.Findings;
import org.tabane.cli.table.Municipalities;
import org.tabane.cli.table.Place;
import org.tabane.cli.table.Table;
import org.tabane.cli.table.TableRow;
import org.tabane.engine.MemberId;
import org.tabane.engine.effect.Driver;
import org.tabane.engine.effect.DriverKind;
import org.tabane.engine.effect.DriverRange;
import org.tabane.engine.effect.Estimate;
import org.tabane.engine.effect.Scope;
import org.tabane.engine.effect.WorkItem;

/** The drivers of change with their ranges; rows with the same name are ranges of one driver. */
final class DriversFile {

    private record Named(String name, DriverKind kind) {}

    private final EffortFile baseline;
    private final Municipalities municipalities;
    private final Map<Named, Map<Scope, DriverRange>> ranges = new LinkedHashMap<>();
    private final Map<Named, Map<Scope, Place>> places = new HashMap<>();

    private DriversFile(EffortFile baseline, Municipalities municipalities) {
        this.baseline = baseline;
        this.municipalities = municipalities;
    }

    static List<Driver> read(
            Path path, EffortFile baseline, double correlation, Municipalities municipalities, Findings findings) {
        Table table = Table.read(path, EstimateColumns.DRIVERS_SHEET, EstimateColumns.DRIVERS, findings);
        DriversFile drivers = new DriversFile(baseline, municipalities);
        for (TableRow row : table.rows(EstimateColumns.DRIVERS)) {
            drivers.add(row);
        }
        List<Driver> read = new ArrayList<>();
        drivers.ranges.forEach((named, byScope) -> {
            if (!byScope.isEmpty()) {
                read.add(new Driver(named.name(), named.kind(), List.copyOf(byScope.values()), correlation));
            }
        });
        return read;
    }

    private void add(TableRow row) {
        Optional<Named> named = row.requiredText(EstimateColumns.DRIVER).flatMap(name -> named(name, row));
        Optional<Scope> scope = scope(row);
        Optional<Estimate> change = change(row);
        if (named.isEmpty() || scope.isEmpty()) {
            return;
        }
        Place first = places.computeIfAbsent(named.get(), unseen -> new HashMap<>())
                .putIfAbsent(scope.get(), row.place(EstimateColumns.DRIVER));
        if (first != null) {
            row.fault(
                    EstimateColumns.DRIVER,
                    "'" + named.get().name() + "' has a range for the same municipality and work item already in line "
                            + first.line());
            return;
        }
        if (!named.get().kind().target().isPerWorkItem()
                && scope.get().workItem().isPresent()) {
            row.fault(
                    EstimateColumns.WORK_ITEM,
                    "must be empty: " + named.get().kind().code() + " belongs to a municipality as a whole");
        } else if (change.isPresent()) {
            DriverRange range = new DriverRange(scope.get(), change.get());
            if (Driver.accepts(named.get().kind(), range)) {
                ranges.computeIfAbsent(named.get(), unseen -> new LinkedHashMap<>())
                        .put(scope.get(), range);
            } else {
                row.fault(
                        EstimateColumns.LOW,
                        "to high: " + expectation(named.get().kind()));
            }
        }
    }

    private static Optional<Named> named(String name, TableRow row) {
        Optional<DriverKind> kind = DriverNames.kindOf(name);
        if (kind.isEmpty()) {
            row.fault(EstimateColumns.DRIVER, "'" + name + "' is not known; use " + DriverNames.accepted());
        }
        return kind.map(known -> new Named(name, known));
    }

    private Optional<Scope> scope(TableRow row) {
        Optional<MemberId> member = Optional.empty();
        if (!row.text(EstimateColumns.MUNICIPALITY).isEmpty()) {
            member = municipalities.read(row, EstimateColumns.MUNICIPALITY);
            if (member.isEmpty()) {
                return Optional.empty();
            }
            if (!baseline.members().containsKey(member.get())) {
                row.fault(
                        EstimateColumns.MUNICIPALITY,
                        municipalities.spelling(member.get()) + " is not in " + baseline.file());
                return Optional.empty();
            }
        }
        String text = row.text(EstimateColumns.WORK_ITEM);
        Scope scope = new Scope(member, text.isEmpty() ? Optional.empty() : Optional.of(WorkItem.of(text)));
        if (baseline.places().keySet().stream().noneMatch(scope::covers)) {
            row.fault(
                    EstimateColumns.WORK_ITEM,
                    text
                            + member.map(known -> " of " + municipalities.spelling(known))
                                    .orElse("") + " is not in " + baseline.file());
            return Optional.empty();
        }
        return Optional.of(scope);
    }

    private static Optional<Estimate> change(TableRow row) {
        Optional<BigDecimal> low = row.requiredNumber(EstimateColumns.LOW);
        Optional<BigDecimal> mode = row.requiredNumber(EstimateColumns.MODE);
        Optional<BigDecimal> high = row.requiredNumber(EstimateColumns.HIGH);
        if (low.isEmpty() || mode.isEmpty() || high.isEmpty()) {
            return Optional.empty();
        }
        if (low.get().compareTo(mode.get()) > 0 || mode.get().compareTo(high.get()) > 0) {
            row.fault(
                    EstimateColumns.MODE,
                    "must lie between low and high, but they are " + low.get().toPlainString() + ", "
                            + mode.get().toPlainString() + ", " + high.get().toPlainString());
            return Optional.empty();
        }
        return Optional.of(new Estimate(low.get(), mode.get(), high.get()));
    }

    private static String expectation(DriverKind kind) {
        return switch (kind.unit()) {
            case RELATIVE_CHANGE -> "a relative change, -1 or more (-0.2 or -20% is a fifth less)";
            case HOURS_PER_CONTRACT -> "hours for each contract";
            case ELASTICITY -> "an elasticity from -1 to 1";
            case YEN_PER_YEAR -> "yen per year for each municipality, 0 or more";
        };
    }
}
