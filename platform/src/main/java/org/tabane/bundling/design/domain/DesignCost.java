package org.tabane.bundling.design.domain;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tabane.bundling.domain.AssumptionBook;
import org.tabane.bundling.domain.AssumptionIds;
import org.tabane.bundling.domain.EstimatePlan;
import org.tabane.engine.MemberId;
import org.tabane.engine.effect.Cell;
import org.tabane.engine.effect.Comparison;
import org.tabane.engine.effect.DriverKind;
import org.tabane.engine.effect.DriverKind.Target;
import org.tabane.engine.effect.DriverModel;
import org.tabane.engine.effect.Totals;
import org.tabane.engine.effect.WorkItem;
import org.tabane.engine.grouping.GroupCost;
import org.tabane.engine.grouping.LeastShares;
import org.tabane.engine.sharing.CoalitionCost;

/**
 * What any set of towns would cost a year as a group, by the effect estimate 「群の総費用（試算の最頻値）」.
 *
 * <pre>
 * cost of a group  = Σ outsourced·Π(1+x)·(group's amount ÷ own amount)^ε + Σ hours bundled × rate + management and desk + set-up ÷ years
 * cost of one town = Σ outsourced + Σ hours × rate, as it is today
 * </pre>
 *
 * <p>To the yen the figure that the effect estimate of the same towns shows: sums that do not depend on the set are made once in floating
 * point, and where a sum ends within a hundred-thousandth of half a yen the estimate itself is evaluated in exact decimals. A town alone
 * stays as it is today: a contract of its own for several sectors, without partners, is not part of the design.
 *
 * <p>Units: whole yen per year at the likeliest values. Immutable, for any number of threads. Source of the formula: {@link
 * DriverModel}; of the values: the assumption book and the towns' own figures, whose evidence {@link #plan} keeps.
 */
public final class DesignCost implements GroupCost {

    /** How far floating point may be off: many times what a few dozen additions can lose. */
    private static final double RELATIVE_DOUBT = 1e-14;

    private static final double LEAST_DOUBT = 1e-6;

    /** Largest remainders move a member's part of two fees by less than this many yen. */
    private static final long REMAINDERS = 3;

    private static final List<String> TRAVEL_BY_DISTANCE =
            List.of(AssumptionIds.TRAVEL_NEAR, AssumptionIds.TRAVEL_MIDDLE, AssumptionIds.TRAVEL_FAR);

    private final DesignFigures figures;
    private final CostLimits limits;
    private final Map<MemberId, Integer> numbers;
    private final List<CostedTown> members;
    private final int itemCount;
    private final double[][] kilometres;
    private final Map<String, Double> travel;
    private final double elasticity;
    private final YenShare management;
    private final YenShare setUp;

    private DesignCost(DesignFigures figures) {
        this.figures = figures;
        this.limits = CostLimits.NONE;
        AssumptionBook book = figures.book();
        DriverModel model = figures.plan(figures.members()).model();
        Totals all = model.atMode();
        Map<WorkItem, Integer> items = new HashMap<>();
        model.baseline().cells().forEach(cell -> items.putIfAbsent(cell.key().workItem(), items.size()));
        this.itemCount = items.size();
        this.elasticity = book.get(AssumptionIds.SCALE_ELASTICITY).mode().doubleValue();
        this.members = figures.members().stream()
                .map(id -> member(id, model, all, items))
                .toList();
        this.numbers = new HashMap<>();
        members.forEach(member -> numbers.put(member.id(), numbers.size()));
        this.kilometres = figures.kilometres();
        this.travel = new HashMap<>();
        for (String id : TRAVEL_BY_DISTANCE) {
            travel.put(id, 1 + book.get(id).mode().doubleValue());
        }
        this.management =
                YenShare.of(book.get(AssumptionIds.MANAGEMENT_AND_DESK).mode(), 1);
        this.setUp = YenShare.of(book.get(AssumptionIds.SET_UP).mode(), figures.years());
    }

    private DesignCost(DesignCost same, CostLimits limits) {
        this.figures = same.figures;
        this.limits = limits;
        this.numbers = same.numbers;
        this.members = same.members;
        this.itemCount = same.itemCount;
        this.elasticity = same.elasticity;
        this.kilometres = same.kilometres;
        this.travel = same.travel;
        this.management = same.management;
        this.setUp = same.setUp;
    }

    public static DesignCost of(DesignFigures figures) {
        return new DesignCost(figures);
    }

    /** The same cost with other limits. */
    public DesignCost within(CostLimits others) {
        return new DesignCost(this, others);
    }

    public DesignFigures figures() {
        return figures;
    }

    public CostLimits limits() {
        return limits;
    }

    /** Yen a year, or {@link #NOT_ON_OFFER} where a limit is broken. */
    @Override
    public long yen(Set<MemberId> set) {
        return set.size() == 1 ? alone(set) : new Sums(set).onOffer();
    }

    @Override
    public Optional<LeastShares> leastShares(List<MemberId> units) {
        double[][] between = new double[units.size()][units.size()];
        for (int one = 0; one < between.length; one++) {
            for (int other = 0; other < between.length; other++) {
                between[one][other] = kilometres[number(units.get(one))][number(units.get(other))];
            }
        }
        List<CostedTown> towns =
                units.stream().map(unit -> members.get(number(unit))).toList();
        return Optional.of(new LeastDesignShares(
                towns, between, itemCount, elasticity, List.of(management, setUp), travelClasses()));
    }

    private List<TravelClass> travelClasses() {
        return List.of(
                new TravelClass(AssumptionIds.NEAR_KILOMETRES, factor(AssumptionIds.TRAVEL_NEAR)),
                new TravelClass(AssumptionIds.MIDDLE_KILOMETRES, factor(AssumptionIds.TRAVEL_MIDDLE)),
                new TravelClass(Double.POSITIVE_INFINITY, factor(AssumptionIds.TRAVEL_FAR)));
    }

    private double factor(String id) {
        return Objects.requireNonNull(travel.get(id));
    }

    /** The cost of sub-groups for the fairness test: the same without limits, since who might leave asks what it would cost. */
    public CoalitionCost coalitions() {
        return set -> set.size() == 1 ? alone(set) : new Sums(set).bundledYen();
    }

    /** The effect estimate of a set, member by member. */
    public GroupEffect effect(Collection<MemberId> set) {
        EstimatePlan plan = figures.plan(set);
        Totals totals = plan.model().atMode();
        boolean alone = totals.members().size() == 1;
        List<MemberEffect> effects = totals.members().entrySet().stream()
                .map(entry -> effect(entry.getKey(), entry.getValue(), alone))
                .toList();
        long contract = alone
                ? totals.group().now().outsourcedYen()
                : totals.group().bundled().outsourcedYen()
                        + management.of(totals.group().now().outsourcedYen());
        return new GroupEffect(effects, contract, figures.meanKilometres(set));
    }

    private static MemberEffect effect(MemberId id, Comparison comparison, boolean alone) {
        return new MemberEffect(
                id,
                comparison.totalNowYen(),
                alone ? comparison.totalNowYen() : comparison.totalBundledYen(),
                comparison.now().directHours(),
                alone ? comparison.now().directHours() : comparison.bundled().directHours());
    }

    private long alone(Set<MemberId> set) {
        return members.get(number(set.iterator().next())).nowYen();
    }

    private int number(MemberId id) {
        Integer number = numbers.get(id);
        if (number == null) {
            throw new IllegalArgumentException(id + " is no town of this design.");
        }
        return number;
    }

    private CostedTown member(MemberId id, DriverModel model, Totals all, Map<WorkItem, Integer> items) {
        List<Cell> cells = model.baseline().cells().stream()
                .filter(cell -> cell.key().member().equals(id) && cell.effort().outsourcedYen() > 0)
                .toList();
        int[] item = new int[cells.size()];
        long[] yen = new long[cells.size()];
        double[] outsourced = new double[cells.size()];
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            item[i] = Objects.requireNonNull(items.get(cell.key().workItem()));
            yen[i] = cell.effort().outsourcedYen();
            outsourced[i] = yen[i] * constantFactor(model, cell) * Math.pow(yen[i], -elasticity);
        }
        Comparison comparison = all.getMember(id);
        return new CostedTown(
                id,
                figures.people(id),
                comparison.totalNowYen(),
                comparison.bundled().directYen(),
                item,
                yen,
                outsourced);
    }

    /** What changes the outsourced amount whoever else is in the group: all but joint rounds and the size of the lot. */
    private static double constantFactor(DriverModel model, Cell cell) {
        return model.drivers().stream()
                .filter(driver -> driver.kind().target() == Target.OUTSOURCED && driver.kind() != DriverKind.TRAVEL)
                .map(driver -> driver.findRange(cell.key()))
                .flatMap(Optional::stream)
                .mapToDouble(range -> 1 + range.change().mode().doubleValue())
                .reduce(1, (one, other) -> one * other);
    }

    /** The sums of one set of two or more. */
    private final class Sums {

        private final Set<MemberId> ids;
        private final int[] set;
        private final long[] outsourced;
        private final long managementYen;
        private final long setUpYen;
        private boolean doubtful;

        Sums(Set<MemberId> ids) {
            this.ids = ids;
            this.set = new int[ids.size()];
            int size = 0;
            for (MemberId id : ids) {
                set[size++] = number(id);
            }
            Arrays.sort(set);
            long groupYen = 0;
            double[] lot = new double[itemCount];
            for (int number : set) {
                CostedTown member = members.get(number);
                member.addTo(lot);
                for (long yen : member.yen()) {
                    groupYen += yen;
                }
            }
            double forTravel = factor(AssumptionIds.travel(DesignFigures.meanKilometres(kilometres, set)));
            for (int item = 0; item < lot.length; item++) {
                lot[item] = lot[item] == 0 ? 0 : Math.pow(lot[item], elasticity) * forTravel;
            }
            this.outsourced = new long[size];
            for (int at = 0; at < size; at++) {
                outsourced[at] = rounded(members.get(set[at]), lot);
            }
            this.managementYen = management.of(groupYen);
            this.setUpYen = setUp.of(groupYen);
        }

        private long rounded(CostedTown member, double[] lot) {
            double sum = 0;
            for (int i = 0; i < member.works().length; i++) {
                sum += member.scaled()[i] * lot[member.works()[i]];
            }
            doubtful |= Math.abs(sum - Math.floor(sum) - 0.5) < sum * RELATIVE_DOUBT + LEAST_DOUBT;
            return (long) Math.floor(sum + 0.5);
        }

        long bundledYen() {
            if (doubtful) {
                return effect(ids).bundledYen();
            }
            long yen = managementYen + setUpYen;
            for (int at = 0; at < set.length; at++) {
                yen += outsourced[at] + members.get(set[at]).directYen();
            }
            return yen;
        }

        long onOffer() {
            long contract = managementYen;
            for (long yen : outsourced) {
                contract += yen;
            }
            boolean offered = limits.acceptsContract(contract)
                    && (limits.leastSaving().isEmpty()
                            || everybodySaves(limits.leastSaving().getAsLong()));
            return offered ? bundledYen() : NOT_ON_OFFER;
        }

        /** Parts of the fees without largest remainders decide unless they come too close. */
        private boolean everybodySaves(long least) {
            double fees = managementYen + (double) setUpYen;
            double people = 0;
            boolean peopleKnown = true;
            for (int number : set) {
                people += members.get(number).people();
                peopleKnown &= members.get(number).people() > 0;
            }
            boolean close = doubtful;
            for (int at = 0; at < set.length; at++) {
                CostedTown member = members.get(set[at]);
                double part = peopleKnown ? 0.5 / set.length + 0.5 * member.people() / people : 1.0 / set.length;
                double saving = member.nowYen() - outsourced[at] - member.directYen() - fees * part;
                if (saving < least - REMAINDERS) {
                    return false;
                }
                close |= saving < least + REMAINDERS;
            }
            return !close || effect(ids).smallestSaver().savingYen() >= least;
        }
    }
}
