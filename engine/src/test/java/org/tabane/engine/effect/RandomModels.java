package org.tabane.engine.effect;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.tabane.engine.MemberId;

/** Invented groups for property tests: any kind of driver, any scope. */
final class RandomModels {

    private final Random random;

    RandomModels(long seed) {
        this.random = new Random(seed);
    }

    DriverModel next(double correlation) {
        int members = random.nextInt(1, 5);
        int items = random.nextInt(1, 6);
        List<Cell> cells = new ArrayList<>();
        Map<MemberId, BigDecimal> rates = new HashMap<>();
        for (int member = 0; member < members; member++) {
            rates.put(MemberId.of("M" + member), decimal(2_500, 5_000, 1));
            for (int item = 0; item < items; item++) {
                cells.add(Cell.of(
                                CellKey.of("M" + member, "R" + item),
                                new Effort(random.nextLong(0, 5_000_000), decimal(0, 900, 2)))
                        .withContractsLet(decimal(0, 8, 1)));
            }
        }
        List<Driver> drivers = new ArrayList<>();
        for (DriverKind kind : DriverKind.values()) {
            if (random.nextInt(3) > 0) {
                drivers.add(driver(kind, cells, correlation));
            }
        }
        return new DriverModel(new Baseline(cells, new LabourRates(rates)), drivers);
    }

    private Driver driver(DriverKind kind, List<Cell> cells, double correlation) {
        CellKey some = cells.get(random.nextInt(cells.size())).key();
        List<Scope> scopes = new ArrayList<>(List.of(Scope.EVERYWHERE, Scope.of(some.member())));
        if (kind.target().isPerWorkItem()) {
            scopes.addAll(List.of(Scope.of(some.workItem()), Scope.of(some)));
        }
        List<DriverRange> ranges = new ArrayList<>();
        for (Scope scope : scopes) {
            if (ranges.isEmpty() ? scope == scopes.getLast() || random.nextBoolean() : random.nextBoolean()) {
                ranges.add(new DriverRange(scope, estimate(kind)));
            }
        }
        return Driver.of(kind.code(), kind, ranges).withCorrelation(correlation);
    }

    private Estimate estimate(DriverKind kind) {
        List<BigDecimal> three = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            three.add(
                    switch (kind.unit()) {
                        case RELATIVE_CHANGE -> decimal(-0.6, 0.3, 3);
                        case HOURS_PER_CONTRACT -> decimal(-60, 10, 1);
                        case ELASTICITY -> decimal(-0.2, 0.1, 3);
                        case YEN_PER_YEAR -> decimal(0, 900_000, 0);
                    });
        }
        three.sort(null);
        return new Estimate(three.get(0), three.get(1), three.get(2));
    }

    private BigDecimal decimal(double from, double until, int scale) {
        return BigDecimal.valueOf(random.nextDouble(from, until)).setScale(scale, java.math.RoundingMode.HALF_UP);
    }
}
