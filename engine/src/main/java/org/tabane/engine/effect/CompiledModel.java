package org.tabane.engine.effect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tabane.engine.MemberId;

/**
 * A driver model turned into arrays: cells on which the same slots act are added up beforehand, so that ten members with forty work items
 * each need a few terms a draw and not four hundred.
 *
 * <p>Cells whose hours may run out under drivers of hours per contract are kept apart, because max(0, ·) of a sum is not the sum of max(0, ·).
 */
final class CompiledModel {

    private record TermKey(
            int member,
            List<Integer> now,
            List<Integer> contract,
            List<Integer> bundled,
            List<Integer> lot,
            double logLot,
            int alone) {}

    private record Sums(double amount, double contracts) {
        Sums plus(Sums other) {
            return new Sums(amount + other.amount, contracts + other.contracts);
        }
    }

    private static final int TOGETHER = -1;

    final List<MemberId> members;
    final List<Driver> drivers;
    final Slots slots;
    final List<Term> outsourced;
    final List<Term> hours;
    final double[] rate;
    final double[] knownFees;
    final int[][] rateSlots;
    final int[][] feeSlots;

    private final DriverModel model;
    private final LotSizes lots;
    private final Map<MemberId, Integer> memberIndexes = new HashMap<>();

    CompiledModel(DriverModel model) {
        this.model = model;
        this.members = List.copyOf(model.baseline().members());
        for (int member = 0; member < members.size(); member++) {
            memberIndexes.put(members.get(member), member);
        }
        this.drivers = model.drivers();
        this.slots = new Slots(drivers);
        this.lots = new LotSizes(model.baseline().cells());
        this.outsourced = outsourcedTerms();
        this.hours = hoursTerms();
        this.rate = members.stream()
                .mapToDouble(member -> model.baseline().labour().getRate(member).doubleValue())
                .toArray();
        this.knownFees = members.stream().mapToDouble(this::knownFees).toArray();
        this.rateSlots = memberSlots(DriverKind.Target.LABOUR_RATE);
        this.feeSlots = memberSlots(DriverKind.Target.FEE);
    }

    /** Which slots belong to a driver. */
    boolean[] slotsOf(int driver) {
        boolean[] mine = new boolean[slots.count()];
        for (int slot = 0; slot < mine.length; slot++) {
            mine[slot] = slots.get(slot).driver() == driver;
        }
        return mine;
    }

    private List<Term> outsourcedTerms() {
        Map<TermKey, Sums> sums = new LinkedHashMap<>();
        for (Cell cell : model.baseline().cells()) {
            List<Integer> lot = slotsFor(cell, DriverKind.Target.LOT_SIZE);
            TermKey key = new TermKey(
                    memberIndex(cell),
                    slotsFor(cell, DriverKind.Target.BASELINE_OUTSOURCED),
                    List.of(),
                    slotsFor(cell, DriverKind.Target.OUTSOURCED),
                    lot,
                    lot.isEmpty() ? 0 : Math.log(lots.ratio(cell)),
                    TOGETHER);
            sums.merge(key, new Sums(cell.effort().outsourcedYen(), 0), Sums::plus);
        }
        return terms(sums);
    }

    private List<Term> hoursTerms() {
        Map<TermKey, Sums> sums = new LinkedHashMap<>();
        List<Cell> cells = model.baseline().cells();
        for (int index = 0; index < cells.size(); index++) {
            Cell cell = cells.get(index);
            List<Integer> now = slotsFor(cell, DriverKind.Target.BASELINE_HOURS);
            List<Integer> contract =
                    cell.contractsLet().signum() == 0 ? List.of() : slotsFor(cell, DriverKind.Target.CONTRACT_HOURS);
            TermKey key = new TermKey(
                    memberIndex(cell),
                    now,
                    contract,
                    slotsFor(cell, DriverKind.Target.HOURS),
                    List.of(),
                    0,
                    mayRunOut(cell, now, contract) ? index : TOGETHER);
            double contracts = contract.isEmpty() ? 0 : cell.contractsLet().doubleValue();
            sums.merge(key, new Sums(cell.effort().directHours().doubleValue(), contracts), Sums::plus);
        }
        return terms(sums);
    }

    private boolean mayRunOut(Cell cell, List<Integer> now, List<Integer> contract) {
        double least = cell.effort().directHours().doubleValue();
        for (int slot : now) {
            least *= 1 + slots.get(slot).change().low().doubleValue();
        }
        for (int slot : contract) {
            least += cell.contractsLet().doubleValue()
                    * Math.min(0, slots.get(slot).change().low().doubleValue());
        }
        return !contract.isEmpty() && least < 0;
    }

    private List<Integer> slotsFor(Cell cell, DriverKind.Target target) {
        int member = memberIndex(cell);
        List<Integer> found = new ArrayList<>();
        for (int driver = 0; driver < drivers.size(); driver++) {
            if (drivers.get(driver).kind().target() == target) {
                int number = driver;
                drivers.get(driver)
                        .findRange(cell.key())
                        .ifPresent(range -> found.add(slots.number(number, range, member)));
            }
        }
        return List.copyOf(found);
    }

    private int memberIndex(Cell cell) {
        return memberIndexes.getOrDefault(cell.key().member(), -1);
    }

    private int[][] memberSlots(DriverKind.Target target) {
        int[][] found = new int[members.size()][];
        for (int member = 0; member < found.length; member++) {
            List<Integer> mine = new ArrayList<>();
            for (int driver = 0; driver < drivers.size(); driver++) {
                if (drivers.get(driver).kind().target() == target) {
                    int number = driver;
                    int whose = member;
                    drivers.get(driver)
                            .findRange(members.get(member))
                            .ifPresent(range -> mine.add(slots.number(number, range, whose)));
                }
            }
            found[member] = toArray(mine);
        }
        return found;
    }

    private double knownFees(MemberId member) {
        return model.fees().stream()
                .filter(fee -> fee.member().equals(member))
                .mapToDouble(fee -> fee.yenPerYear().doubleValue())
                .sum();
    }

    private static List<Term> terms(Map<TermKey, Sums> sums) {
        List<Term> terms = new ArrayList<>();
        sums.forEach((key, sum) -> terms.add(new Term(
                key.member(),
                sum.amount(),
                sum.contracts(),
                key.logLot(),
                toArray(key.now()),
                toArray(key.contract()),
                toArray(key.bundled()),
                toArray(key.lot()))));
        return List.copyOf(terms);
    }

    private static int[] toArray(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
