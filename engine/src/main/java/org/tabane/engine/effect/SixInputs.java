package org.tabane.engine.effect;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import org.tabane.engine.MemberId;

/**
 * The guide's estimate from its six inputs 「導入効果試算ツール」: outsourced amount now and bundled, direct hours now and bundled, the hourly
 * labour cost, and the fees of bundling.
 *
 * <pre>
 * total now      = Σ outsourced now     + Σ hours now     × yen per hour
 * total bundled  = Σ outsourced bundled + Σ hours bundled × yen per hour + fees + set-up ÷ years
 * saving         = total now − total bundled
 * freed hours    = Σ hours now − Σ hours bundled
 * </pre>
 *
 * <p>Units: whole yen and hours per year. Rounding: a member's labour cost is Σ hours × rate in exact decimals, rounded half up to the yen
 * once per member and side; a member's fees likewise; the group is the sum of its members' rounded figures. Refuses: a pair twice in one
 * table, a baseline pair without a bundled one (work that ends is written as zeros), a member without a labour cost, a fee for a stranger.
 * A bundled pair without a baseline is new work and is allowed: {@link #newWork()} lists it.
 *
 * <p>Source: 「群マネの手引き Ver.1」 Q2-7. Example: 1,000,000 yen and 100 h now, 1,050,000 yen and 60 h bundled, 4,000 yen/h: total now
 * 1,400,000, bundled 1,290,000, saving 110,000, freed hours 40.
 */
public record SixInputs(List<Cell> now, List<Cell> bundled, LabourRates labour, List<Fee> fees) {

    public SixInputs {
        now = List.copyOf(now);
        bundled = List.copyOf(bundled);
        fees = List.copyOf(fees);
        Baseline.refuse(check(now, bundled, labour, fees));
    }

    /** Everything that is wrong with these inputs; empty when {@code new SixInputs(…)} would accept them. */
    public static List<InputFault> check(List<Cell> now, List<Cell> bundled, LabourRates labour, List<Fee> fees) {
        List<InputFault> faults = new ArrayList<>(Baseline.duplicates(InputFault.Side.BASELINE, now));
        faults.addAll(Baseline.duplicates(InputFault.Side.BUNDLED, bundled));
        Set<CellKey> after = keysOf(bundled);
        keysOf(now).stream()
                .filter(key -> !after.contains(key))
                .sorted()
                .forEach(key -> faults.add(new InputFault.MissingBundledCell(key)));
        SortedSet<MemberId> members = Baseline.membersOf(now);
        members.addAll(Baseline.membersOf(bundled));
        members.stream()
                .filter(member -> labour.findRate(member).isEmpty())
                .forEach(member -> faults.add(new InputFault.MissingLabourRate(member)));
        fees.stream()
                .map(Fee::member)
                .filter(member -> !members.contains(member))
                .distinct()
                .forEach(member -> faults.add(new InputFault.FeeForUnknownMember(member)));
        if (now.isEmpty()) {
            faults.add(new InputFault.NothingToEstimate());
        }
        return List.copyOf(faults);
    }

    /** Pairs that appear only after bundling, in order. */
    public List<CellKey> newWork() {
        Set<CellKey> before = keysOf(now);
        return keysOf(bundled).stream()
                .filter(key -> !before.contains(key))
                .sorted()
                .toList();
    }

    public Totals totals() {
        SortedSet<MemberId> members = Baseline.membersOf(now);
        members.addAll(Baseline.membersOf(bundled));
        Map<MemberId, List<Cell>> cellsNow = Baseline.byMember(now);
        Map<MemberId, List<Cell>> cellsBundled = Baseline.byMember(bundled);
        Map<MemberId, Comparison> byMember = new TreeMap<>();
        for (MemberId member : members) {
            CostBreakdown before = costOf(member, cellsNow.getOrDefault(member, List.of()), 0);
            CostBreakdown after =
                    costOf(member, cellsBundled.getOrDefault(member, List.of()), roundedFees(member, fees));
            byMember.put(member, new Comparison(before, after));
        }
        return Totals.summing(byMember);
    }

    private CostBreakdown costOf(MemberId member, List<Cell> cells, long feesYen) {
        long outsourcedYen = 0;
        BigDecimal hours = BigDecimal.ZERO;
        for (Cell cell : cells) {
            outsourcedYen = Math.addExact(outsourcedYen, cell.effort().outsourcedYen());
            hours = hours.add(cell.effort().directHours());
        }
        return new CostBreakdown(outsourcedYen, hours, toYen(hours.multiply(labour.getRate(member))), feesYen);
    }

    static long roundedFees(MemberId member, List<Fee> fees) {
        return toYen(fees.stream()
                .filter(fee -> fee.member().equals(member))
                .map(Fee::yenPerYear)
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    static long toYen(BigDecimal exact) {
        return exact.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private static Set<CellKey> keysOf(List<Cell> cells) {
        Set<CellKey> keys = new HashSet<>();
        cells.forEach(cell -> keys.add(cell.key()));
        return keys;
    }
}
