package org.tabane.engine.effect;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tabane.engine.MemberId;

/**
 * The model's formula in exact decimals, every driver at its mode.
 *
 * <p>Only the power of a scale elasticity cannot be exact: it is computed in double precision (15 digits) and then rounded with the rest.
 */
final class ExactEvaluation {

    private final DriverModel model;
    private final LotSizes lots;

    ExactEvaluation(DriverModel model) {
        this.model = model;
        this.lots = new LotSizes(model.baseline().cells());
    }

    Totals totals() {
        Map<MemberId, Comparison> members = new TreeMap<>();
        Baseline.byMember(model.baseline().cells())
                .forEach((member, cells) -> members.put(member, comparison(member, cells)));
        return Totals.summing(members);
    }

    private Comparison comparison(MemberId member, List<Cell> cells) {
        BigDecimal outsourcedNow = BigDecimal.ZERO;
        BigDecimal outsourcedBundled = BigDecimal.ZERO;
        BigDecimal hoursNow = BigDecimal.ZERO;
        BigDecimal hoursBundled = BigDecimal.ZERO;
        for (Cell cell : cells) {
            BigDecimal yen = BigDecimal.valueOf(cell.effort().outsourcedYen())
                    .multiply(factor(cell, DriverKind.Target.BASELINE_OUTSOURCED));
            BigDecimal hours = cell.effort().directHours().multiply(factor(cell, DriverKind.Target.BASELINE_HOURS));
            outsourcedNow = outsourcedNow.add(yen);
            hoursNow = hoursNow.add(hours);
            outsourcedBundled = outsourcedBundled.add(
                    yen.multiply(factor(cell, DriverKind.Target.OUTSOURCED)).multiply(lotFactor(cell)));
            hoursBundled = hoursBundled.add(hours.add(contractHours(cell))
                    .max(BigDecimal.ZERO)
                    .multiply(factor(cell, DriverKind.Target.HOURS)));
        }
        BigDecimal rate = model.baseline().labour().getRate(member).multiply(rateFactor(member));
        return new Comparison(
                breakdown(outsourcedNow, hoursNow, rate, 0),
                breakdown(outsourcedBundled, hoursBundled, rate, feesYen(member)));
    }

    private static CostBreakdown breakdown(BigDecimal outsourced, BigDecimal hours, BigDecimal rate, long feesYen) {
        return new CostBreakdown(SixInputs.toYen(outsourced), hours, SixInputs.toYen(hours.multiply(rate)), feesYen);
    }

    private BigDecimal factor(Cell cell, DriverKind.Target target) {
        return model.drivers().stream()
                .filter(driver -> driver.kind().target() == target)
                .map(driver -> driver.findRange(cell.key()))
                .flatMap(Optional::stream)
                .map(range -> BigDecimal.ONE.add(range.change().mode()))
                .reduce(BigDecimal.ONE, BigDecimal::multiply);
    }

    private BigDecimal contractHours(Cell cell) {
        return model.drivers().stream()
                .filter(driver -> driver.kind().target() == DriverKind.Target.CONTRACT_HOURS)
                .map(driver -> driver.findRange(cell.key()))
                .flatMap(Optional::stream)
                .map(range -> range.change().mode().multiply(cell.contractsLet()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal lotFactor(Cell cell) {
        double elasticity = model.drivers().stream()
                .filter(driver -> driver.kind().target() == DriverKind.Target.LOT_SIZE)
                .map(driver -> driver.findRange(cell.key()))
                .flatMap(Optional::stream)
                .mapToDouble(range -> range.change().mode().doubleValue())
                .sum();
        return elasticity == 0 ? BigDecimal.ONE : BigDecimal.valueOf(Math.pow(lots.ratio(cell), elasticity));
    }

    private BigDecimal rateFactor(MemberId member) {
        return model.drivers().stream()
                .filter(driver -> driver.kind().target() == DriverKind.Target.LABOUR_RATE)
                .map(driver -> driver.findRange(member))
                .flatMap(Optional::stream)
                .map(range -> BigDecimal.ONE.add(range.change().mode()))
                .reduce(BigDecimal.ONE, BigDecimal::multiply);
    }

    private long feesYen(MemberId member) {
        BigDecimal byDriver = model.drivers().stream()
                .filter(driver -> driver.kind().target() == DriverKind.Target.FEE)
                .map(driver -> driver.findRange(member))
                .flatMap(Optional::stream)
                .map(range -> range.change().mode())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal known = model.fees().stream()
                .filter(fee -> fee.member().equals(member))
                .map(Fee::yenPerYear)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return SixInputs.toYen(byDriver.add(known));
    }
}
