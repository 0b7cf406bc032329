package org.tabane.bundling.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tabane.bundling.domain.ScenarioBody.ScenarioLine;
import org.tabane.bundling.domain.ScenarioBody.ScenarioTown;
import org.tabane.engine.MemberId;
import org.tabane.engine.effect.CellKey;
import org.tabane.engine.effect.Driver;
import org.tabane.engine.effect.DriverKind;
import org.tabane.engine.effect.DriverKind.Target;
import org.tabane.engine.effect.DriverRange;
import org.tabane.engine.effect.Estimate;
import org.tabane.engine.effect.Fee;
import org.tabane.engine.effect.Scope;
import org.tabane.shared.Evidence;

/**
 * The plan of a scenario: figures entered count exactly, defaults stand in only where nothing was entered 「入力と初期値の合わせ方」.
 *
 * <p>A line with bundled figures follows them and no default driver; a line without follows the default drivers of change. A figure of
 * now that is a default carries the doubt of the default; a figure entered carries none. With every figure entered exactly the answer is
 * the guide's tool to the yen.
 */
public final class ScenarioPlan {

    private final AssumptionBook book;
    private final ScenarioBody body;

    private ScenarioPlan(AssumptionBook standard, ScenarioBody body) {
        this.book = ScenarioRanges.book(standard, body);
        this.body = body;
    }

    public static EstimatePlan of(AssumptionBook book, ScenarioBody body) {
        return new ScenarioPlan(book, body).plan();
    }

    private EstimatePlan plan() {
        List<PlannedMember> members = body.towns().stream().map(this::member).toList();
        List<PlannedLine> lines = body.lines().stream().map(this::line).toList();
        List<PlannedDriver> drivers = new ArrayList<>();
        addDoubts(drivers);
        drivers.addAll(EnteredChanges.of(book, body));
        DefaultPlan.changes(
                        book, body.towns().size(), body.meanKilometres(), body.years(), body.performanceSpecification())
                .forEach(planned -> narrowed(planned).ifPresent(drivers::add));
        new ProcurementDriver(book, body).planned().ifPresent(drivers::add);
        List<Fee> fees = new ArrayList<>();
        addFees(members, lines, drivers, fees);
        return new EstimatePlan(members, lines, drivers, fees, body.years());
    }

    private PlannedMember member(ScenarioTown town) {
        Assumption rate = book.get(AssumptionIds.LABOUR_COST);
        BigDecimal entered = town.labourYenPerHour();
        return new PlannedMember(
                MemberId.of(town.code()),
                town.name(),
                town.people() == null ? OptionalInt.empty() : OptionalInt.of(town.people()),
                entered == null
                        ? new Figure(rate.mode(), rate.evidence(), rate.source(), List.of(rate.id()))
                        : Figure.entered(
                                entered,
                                town.labourEvidence() == null ? Evidence.ASSUMED : town.labourEvidence(),
                                town.labourSource() == null ? "—" : town.labourSource()));
    }

    private PlannedLine line(ScenarioLine line) {
        LineNow now = LineNow.of(book, body, line);
        return new PlannedLine(
                key(line).member(),
                key(line).workItem(),
                now.yen(),
                now.hours(),
                ProcurementDriver.contracts(body, line));
    }

    static CellKey key(ScenarioLine line) {
        return CellKey.of(line.town(), line.item());
    }

    private void addDoubts(List<PlannedDriver> drivers) {
        addDoubt(drivers, AssumptionIds.OUTSOURCED_PER_HEAD, DriverKind.BASELINE_OUTSOURCED);
        addDoubt(drivers, AssumptionIds.ENGINEERS_PER_10000, DriverKind.BASELINE_HOURS);
        addDoubt(drivers, AssumptionIds.MAINTENANCE_SHARE, DriverKind.BASELINE_HOURS);
        Assumption rate = book.get(AssumptionIds.LABOUR_COST);
        List<DriverRange> ranges = body.towns().stream()
                .filter(town -> town.labourYenPerHour() == null)
                .map(town -> new DriverRange(Scope.of(MemberId.of(town.code())), doubt(rate)))
                .toList();
        if (!ranges.isEmpty()) {
            drivers.add(assumed(rate, DriverKind.LABOUR_COST, ranges));
        }
    }

    private void addDoubt(List<PlannedDriver> drivers, String id, DriverKind kind) {
        Assumption assumption = book.get(id);
        Predicate<ScenarioLine> isDefault = kind == DriverKind.BASELINE_OUTSOURCED
                ? line -> line.yenNow() == null && LineNow.hasStandard(body, line)
                : line -> line.hoursNow() == null && LineNow.hasStandard(body, line);
        List<DriverRange> ranges = body.lines().stream()
                .filter(isDefault.or(ScenarioLine::defaulted))
                .map(line -> new DriverRange(Scope.of(key(line)), doubt(assumption)))
                .toList();
        if (!ranges.isEmpty()) {
            drivers.add(assumed(assumption, kind, ranges));
        }
    }

    private static Estimate doubt(Assumption assumption) {
        return new Estimate(assumption.lowChange(), BigDecimal.ZERO, assumption.highChange());
    }

    private static PlannedDriver assumed(Assumption assumption, DriverKind kind, List<DriverRange> ranges) {
        return new PlannedDriver(
                assumption.name(),
                Driver.of(assumption.id(), kind, ranges),
                assumption.evidence(),
                assumption.source(),
                assumption.measure(),
                List.of(assumption.id()));
    }

    /** A driver of change only where no bundled figure was entered, each line with the most specific range given for it. */
    private Optional<PlannedDriver> narrowed(PlannedDriver planned) {
        ScenarioDriver driver = ScenarioDriver.behind(planned.driver().name(), body)
                .orElseThrow(() -> new IllegalStateException("No driver stands behind " + planned.name() + "."));
        boolean hours = planned.driver().kind().target() == Target.HOURS;
        Predicate<ScenarioLine> open = hours
                ? line -> line.hoursBundled() == null
                : line -> line.yenBundled() == null
                        && (driver != ScenarioDriver.PERFORMANCE_SPECIFICATION || body.isPerformance(line));
        boolean everywhere = body.lines().stream()
                .allMatch(line -> open.test(line) && ScenarioRanges.forLine(body, driver, line) == null);
        if (everywhere) {
            return Optional.of(planned);
        }
        Estimate overall = planned.driver().ranges().getFirst().change();
        List<DriverRange> ranges = new ArrayList<>();
        LineRanges used = new LineRanges(planned.evidence(), planned.source());
        for (ScenarioLine line : body.lines()) {
            if (open.test(line)) {
                EnteredRange entered = ScenarioRanges.forLine(body, driver, line);
                used.add(entered);
                ranges.add(new DriverRange(Scope.of(key(line)), entered == null ? overall : entered.estimate()));
            }
        }
        return ranges.isEmpty()
                ? Optional.empty()
                : Optional.of(new PlannedDriver(
                        planned.name(),
                        Driver.of(planned.driver().name(), planned.driver().kind(), ranges),
                        used.evidence(),
                        used.source(),
                        planned.measure(),
                        used.assumptions(planned.assumptions())));
    }

    private void addFees(
            List<PlannedMember> members, List<PlannedLine> lines, List<PlannedDriver> drivers, List<Fee> fees) {
        List<PlannedDriver> defaults = DefaultPlan.fees(book, members, lines, body.years());
        Long management = body.managementYen();
        Long setUp = body.setUpYen();
        for (PlannedDriver planned : defaults) {
            boolean isManagement = planned.driver().name().equals(AssumptionIds.MANAGEMENT_AND_DESK);
            if ((isManagement ? management : setUp) == null) {
                openFees(planned, isManagement).ifPresent(drivers::add);
            }
        }
        ScenarioFees entered = ScenarioFees.of(body);
        for (ScenarioTown town : body.towns()) {
            long annual = orNothing(entered.yearly(town.code()));
            long start = orNothing(entered.once(town.code()));
            if (annual > 0 || start > 0) {
                fees.add(new Fee(MemberId.of(town.code()), annual, start, body.years()));
            }
        }
    }

    /** A default fee, only for the towns whose own nobody entered. */
    private Optional<PlannedDriver> openFees(PlannedDriver planned, boolean isManagement) {
        List<String> entered = body.towns().stream()
                .filter(town -> (isManagement ? town.feesYen() : town.setUpYen()) != null)
                .map(ScenarioTown::code)
                .toList();
        List<DriverRange> open = planned.driver().ranges().stream()
                .filter(range -> range.scope()
                        .member()
                        .filter(member -> entered.contains(member.value()))
                        .isEmpty())
                .toList();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new PlannedDriver(
                        planned.name(),
                        Driver.of(planned.driver().name(), planned.driver().kind(), open),
                        planned.evidence(),
                        planned.source(),
                        planned.measure(),
                        planned.assumptions()));
    }

    private static long orNothing(@Nullable Long entered) {
        return entered == null ? 0 : entered;
    }
}
