package org.tabane.bundling.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tabane.engine.MemberId;
import org.tabane.engine.RunEnd;
import org.tabane.engine.effect.Driver;
import org.tabane.engine.effect.Percentiles;
import org.tabane.engine.effect.RankedDriver;
import org.tabane.engine.effect.SimulatedEffect;
import org.tabane.engine.effect.Spread;
import org.tabane.engine.effect.TornadoBar;

/**
 * What the draws of an estimate said, small enough to keep; with the plan it is the whole answer again 「試算結果の控え」.
 *
 * <p>Units: yen and hours per year. The amounts at the likeliest values are not kept: the plan gives them exactly.
 */
public record EstimateSummary(
        long seed, int draws, List<Range> members, Range group, List<Rank> ranking, List<Swing> tornado) {

    public EstimateSummary {
        members = List.copyOf(members);
        ranking = List.copyOf(ranking);
        tornado = List.copyOf(tornado);
    }

    /** A member's or the group's spread. */
    public record Range(
            String member,
            double p10,
            double p50,
            double p90,
            double mean,
            double gain,
            double hours10,
            double hours50,
            double hours90) {

        private static Range of(String member, Spread spread) {
            return new Range(
                    member,
                    spread.savingYen().p10(),
                    spread.savingYen().p50(),
                    spread.savingYen().p90(),
                    spread.meanSavingYen(),
                    spread.gainProbability(),
                    spread.freedHours().p10(),
                    spread.freedHours().p50(),
                    spread.freedHours().p90());
        }

        private Spread spread() {
            return new Spread(new Percentiles(p10, p50, p90), mean, gain, new Percentiles(hours10, hours50, hours90));
        }
    }

    /** A driver's share of the variance. */
    public record Rank(String driver, double first, double total) {}

    /** The group's saving at both ends of a driver's n-th range. */
    public record Swing(String driver, int range, double low, double high) {}

    public static EstimateSummary of(SimulatedEffect effect) {
        List<Range> members = new ArrayList<>();
        effect.members().forEach((id, spread) -> members.add(Range.of(id.value(), spread)));
        return new EstimateSummary(
                effect.seed(),
                effect.drawsDone(),
                members,
                Range.of("", effect.group()),
                effect.ranking().stream()
                        .map(ranked -> new Rank(ranked.driver().name(), ranked.firstOrder(), ranked.totalOrder()))
                        .toList(),
                effect.tornado().stream()
                        .map(bar -> new Swing(
                                bar.driver().name(), rangeOf(bar), bar.savingAtLowYen(), bar.savingAtHighYen()))
                        .toList());
    }

    private static int rangeOf(TornadoBar bar) {
        for (int i = 0; i < bar.driver().ranges().size(); i++) {
            if (bar.driver().ranges().get(i).scope().equals(bar.scope())) {
                return i;
            }
        }
        throw new IllegalArgumentException("Driver '" + bar.driver().name() + "' has no range for " + bar.scope());
    }

    /** The answer again. The plan must be the one it was made from. */
    public EstimateAnswer answer(EstimatePlan plan) {
        Map<String, Driver> drivers = new TreeMap<>();
        plan.drivers().forEach(planned -> drivers.put(planned.driver().name(), planned.driver()));
        Map<MemberId, Spread> spreads = new TreeMap<>();
        members.forEach(range -> spreads.put(MemberId.of(range.member()), range.spread()));
        return new EstimateAnswer(
                plan,
                new SimulatedEffect(
                        plan.model().atMode(),
                        spreads,
                        group.spread(),
                        Map.of(),
                        ranking.stream()
                                .map(rank -> new RankedDriver(get(drivers, rank.driver()), rank.first(), rank.total()))
                                .toList(),
                        Map.of(),
                        tornado.stream()
                                .map(swing -> new TornadoBar(
                                        get(drivers, swing.driver()),
                                        get(drivers, swing.driver())
                                                .ranges()
                                                .get(swing.range())
                                                .scope(),
                                        swing.low(),
                                        swing.high()))
                                .toList(),
                        seed,
                        draws,
                        RunEnd.COMPLETE));
    }

    private static Driver get(Map<String, Driver> drivers, String name) {
        Driver driver = drivers.get(name);
        if (driver == null) {
            throw new IllegalArgumentException("The plan has no driver '" + name + "'.");
        }
        return driver;
    }
}
