package org.tabane.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.tabane.engine.MemberId;
import org.tabane.engine.effect.Baseline;
import org.tabane.engine.effect.Cell;
import org.tabane.engine.effect.CellKey;
import org.tabane.engine.effect.Driver;
import org.tabane.engine.effect.DriverKind;
import org.tabane.engine.effect.DriverModel;
import org.tabane.engine.effect.DriverRange;
import org.tabane.engine.effect.Effort;
import org.tabane.engine.effect.Estimate;
import org.tabane.engine.effect.LabourRates;
import org.tabane.engine.effect.Scope;
import org.tabane.engine.effect.WorkItem;

/** An invented group: ten municipalities with forty work items each. All figures are random and mean nothing. */
final class GeneratedGroup {

    static final int MEMBERS = 10;
    static final int WORK_ITEMS = 40;

    /** The drivers of an ordinary estimate, with a range for all and others for every tenth work item. */
    static final List<DriverKind> ORDINARY = List.of(
            DriverKind.DIRECT_RESPONSE,
            DriverKind.PROCUREMENT,
            DriverKind.TRAVEL,
            DriverKind.SCALE,
            DriverKind.PERFORMANCE_SPECIFICATION,
            DriverKind.MULTI_YEAR_TERM,
            DriverKind.MANAGEMENT_AND_DESK,
            DriverKind.LABOUR_COST,
            DriverKind.BASELINE_HOURS);

    private GeneratedGroup() {}

    static DriverModel with(List<DriverKind> kinds, long seed) {
        Random random = new Random(seed);
        List<Cell> cells = new ArrayList<>();
        Map<MemberId, BigDecimal> rates = new HashMap<>();
        for (int member = 0; member < MEMBERS; member++) {
            rates.put(MemberId.of("M" + member), BigDecimal.valueOf(random.nextInt(2_800, 4_500)));
            for (int item = 0; item < WORK_ITEMS; item++) {
                Effort effort =
                        new Effort(random.nextLong(100_000, 5_000_000), BigDecimal.valueOf(random.nextInt(10, 400)));
                cells.add(Cell.of(CellKey.of("M" + member, "R" + item), effort)
                        .withContractsLet(BigDecimal.valueOf(random.nextInt(4))));
            }
        }
        return new DriverModel(
                new Baseline(cells, new LabourRates(rates)),
                kinds.stream().map(GeneratedGroup::driver).toList());
    }

    private static Driver driver(DriverKind kind) {
        List<DriverRange> ranges = new ArrayList<>();
        ranges.add(new DriverRange(Scope.EVERYWHERE, estimate(kind, 0)));
        for (int item = 0; kind.target().isPerWorkItem() && item < WORK_ITEMS; item += 10) {
            ranges.add(new DriverRange(Scope.of(WorkItem.of("R" + item)), estimate(kind, item)));
        }
        return Driver.of(kind.code(), kind, ranges);
    }

    /** Within a driver the mode lies at the same part of every range, so that the baseline's beta variates can be shared as well. */
    private static Estimate estimate(DriverKind kind, int item) {
        return switch (kind.unit()) {
            case RELATIVE_CHANGE ->
                item == 0 ? Estimate.of("-0.25", "-0.10", "0.08") : Estimate.of("-0.125", "-0.05", "0.04");
            case HOURS_PER_CONTRACT -> Estimate.of("-30", "-20", "0");
            case ELASTICITY -> Estimate.of("-0.10", "-0.02", "0.05");
            case YEN_PER_YEAR -> Estimate.of("500000", "900000", "2000000");
        };
    }
}
