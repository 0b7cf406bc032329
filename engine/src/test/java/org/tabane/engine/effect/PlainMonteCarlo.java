package org.tabane.engine.effect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.tabane.engine.MemberId;

/**
 * The same model written a second time, cell by cell, with ordinary random numbers and beta variates from pairs of gamma variates (G.
 * Marsaglia, W. W. Tsang, ACM TOMS 26 (2000)): nothing is shared with the engine but the formula. Members move together (ρ = 1), so only
 * drivers with one range may be drawn this way.
 */
final class PlainMonteCarlo {

    private final DriverModel model;
    private final Random random;
    private final LotSizes lots;

    PlainMonteCarlo(DriverModel model, long seed) {
        this.model = model;
        this.random = new Random(seed);
        this.lots = new LotSizes(model.baseline().cells());
    }

    /** One draw of each member's saving. */
    Map<MemberId, Double> draw() {
        Map<Driver, Double> drawn = new HashMap<>();
        for (Driver driver : model.drivers()) {
            drawn.put(driver, pert(driver.ranges().getFirst().change()));
        }
        Map<MemberId, Double> saving = new HashMap<>();
        for (MemberId member : model.baseline().members()) {
            saving.put(member, saving(member, drawn));
        }
        return saving;
    }

    private double saving(MemberId member, Map<Driver, Double> drawn) {
        double rate = model.baseline().labour().getRate(member).doubleValue();
        double fees = 0;
        for (Driver driver : model.drivers()) {
            if (driver.findRange(member).isPresent()) {
                double x = drawn.getOrDefault(driver, 0.0);
                rate *= driver.kind() == DriverKind.LABOUR_COST ? 1 + x : 1;
                fees += driver.kind() == DriverKind.MANAGEMENT_AND_DESK ? x : 0;
            }
        }
        double saving = -fees;
        for (Cell cell : Baseline.byMember(model.baseline().cells()).getOrDefault(member, List.of())) {
            saving += cellSaving(cell, rate, drawn);
        }
        return saving;
    }

    private double cellSaving(Cell cell, double rate, Map<Driver, Double> drawn) {
        double yen = cell.effort().outsourcedYen();
        double hours = cell.effort().directHours().doubleValue();
        double yenFactor = 1;
        double hoursFactor = 1;
        double contractHours = 0;
        for (Driver driver : model.drivers()) {
            if (driver.findRange(cell.key()).isEmpty()) {
                continue;
            }
            double x = drawn.getOrDefault(driver, 0.0);
            switch (driver.kind().target()) {
                case OUTSOURCED -> yenFactor *= 1 + x;
                case LOT_SIZE -> yenFactor *= Math.pow(lots.ratio(cell), x);
                case HOURS -> hoursFactor *= 1 + x;
                case CONTRACT_HOURS -> contractHours += x * cell.contractsLet().doubleValue();
                case BASELINE_OUTSOURCED -> yen *= 1 + x;
                case BASELINE_HOURS -> hours *= 1 + x;
                case FEE, LABOUR_RATE -> {}
            }
        }
        return yen - yen * yenFactor + rate * (hours - Math.max(0, hours + contractHours) * hoursFactor);
    }

    private double pert(Estimate estimate) {
        double low = estimate.low().doubleValue();
        double width = estimate.high().doubleValue() - low;
        double mode = PertQuantile.modeOf(estimate);
        double a = gamma(1 + 4 * mode);
        return low + width * a / (a + gamma(1 + 4 * (1 - mode)));
    }

    private double gamma(double shape) {
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    /** Drivers with their first range only. */
    static DriverModel withOneRangeEach(DriverModel model) {
        List<Driver> drivers = model.drivers().stream()
                .map(driver -> Driver.of(
                        driver.name(), driver.kind(), List.of(driver.ranges().getFirst())))
                .toList();
        return new DriverModel(model.baseline(), drivers, model.fees());
    }
}
