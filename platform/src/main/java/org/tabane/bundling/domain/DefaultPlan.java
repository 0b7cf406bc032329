package org.tabane.bundling.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tabane.engine.MemberId;
import org.tabane.engine.effect.Driver;
import org.tabane.engine.effect.DriverKind;
import org.tabane.engine.effect.DriverRange;
import org.tabane.engine.effect.Estimate;
import org.tabane.engine.effect.Scope;
import org.tabane.engine.effect.WorkItem;
import org.tabane.engine.sharing.CommonCost;
import org.tabane.engine.sharing.CostSharing;
import org.tabane.engine.sharing.KeyTable;
import org.tabane.engine.sharing.Remainder;
import org.tabane.engine.sharing.RoundingUnit;
import org.tabane.engine.sharing.SharingKey;
import org.tabane.engine.sharing.SharingScheme;
import org.tabane.engine.sharing.Weights;
import org.tabane.shared.Hours;
import org.tabane.shared.Sector;

/**
 * The plan of a town that has no data of its own: population × figures per head, and the default drivers 「データなしの試算の前提」.
 *
 * <pre>
 * outsourced = people × yen per head × share of the sector                                   rounded half up to 1,000 yen
 * hours      = people ÷ 10,000 × technical staff × 1,860 h × share of maintenance × share of the sector     to whole hours
 * </pre>
 *
 * <p>Every doubt about these figures is a driver that acts on now and bundled alike, so that it widens the answer and is ranked among
 * "measure this next". A driver of change acts on the bundled side only.
 */
public final class DefaultPlan {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final AssumptionBook book;
    private final FirstQuestion question;

    private DefaultPlan(AssumptionBook book, FirstQuestion question) {
        this.book = book;
        this.question = question;
    }

    /** The plan; throws for a town whose population is not published, because nothing can be said about it. */
    public static EstimatePlan of(AssumptionBook book, FirstQuestion question) {
        return new DefaultPlan(book, question).plan();
    }

    private EstimatePlan plan() {
        List<PlannedMember> members = question.towns().stream()
                .map(town -> new PlannedMember(MemberId.of(town.code()), town.name(), town.people(), labour()))
                .toList();
        List<PlannedLine> lines = new ArrayList<>();
        for (Town town : question.towns()) {
            for (Sector sector : question.sectors()) {
                lines.add(line(town, sector));
            }
        }
        List<PlannedDriver> drivers = new ArrayList<>();
        drivers.add(doubt(AssumptionIds.OUTSOURCED_PER_HEAD, DriverKind.BASELINE_OUTSOURCED, true));
        drivers.add(doubt(AssumptionIds.ENGINEERS_PER_10000, DriverKind.BASELINE_HOURS, true));
        drivers.add(doubt(AssumptionIds.MAINTENANCE_SHARE, DriverKind.BASELINE_HOURS, false));
        drivers.add(doubt(AssumptionIds.LABOUR_COST, DriverKind.LABOUR_COST, false));
        if (question.sectors().size() < FirstQuestion.SECTORS.size()) {
            drivers.add(sectorShares(DriverKind.BASELINE_OUTSOURCED));
            drivers.add(sectorShares(DriverKind.BASELINE_HOURS));
        }
        drivers.addAll(changes(
                book,
                question.towns().size(),
                question.meanKilometres(),
                question.years(),
                question.performanceSpecification()));
        drivers.addAll(fees(book, members, lines, question.years()));
        return new EstimatePlan(members, lines, drivers, List.of(), question.years());
    }

    private Figure labour() {
        Assumption assumption = book.get(AssumptionIds.LABOUR_COST);
        return Figure.assumed(assumption.mode(), assumption.source(), assumption.id());
    }

    private PlannedLine line(Town town, Sector sector) {
        int people = town.people()
                .orElseThrow(
                        () -> new IllegalArgumentException("The population of " + town.name() + " is not published."));
        LineNow now = LineNow.standard(book, people, sector);
        return new PlannedLine(MemberId.of(town.code()), workItem(sector), now.yen(), now.hours(), BigDecimal.ZERO);
    }

    /** Yen a year outsourced for a sector by a town of so many people, rounded half up to 1,000. */
    static BigDecimal defaultYen(AssumptionBook book, int people, Sector sector) {
        return BigDecimal.valueOf(people)
                .multiply(book.get(AssumptionIds.OUTSOURCED_PER_HEAD).mode())
                .multiply(book.get(AssumptionIds.sectorShare(sector)).mode())
                .setScale(-3, RoundingMode.HALF_UP)
                .setScale(0);
    }

    /** Hours a year of own staff for a sector in a town of so many people, rounded half up to whole hours. */
    static BigDecimal defaultHours(AssumptionBook book, int people, Sector sector) {
        return BigDecimal.valueOf(people)
                .movePointLeft(4)
                .multiply(book.get(AssumptionIds.ENGINEERS_PER_10000).mode())
                .multiply(Hours.PER_PERSON_YEAR.value())
                .multiply(book.get(AssumptionIds.MAINTENANCE_SHARE).mode())
                .multiply(book.get(AssumptionIds.sectorShare(sector)).mode())
                .setScale(0, RoundingMode.HALF_UP);
    }

    /** The line that stands for a whole sector, by the letter its work items begin with. */
    public static WorkItem workItem(Sector sector) {
        return WorkItem.of(String.valueOf(sector.itemLetter()));
    }

    private PlannedDriver doubt(String id, DriverKind kind, boolean perHead) {
        Assumption assumption = book.get(id);
        List<DriverRange> ranges = new ArrayList<>();
        ranges.add(new DriverRange(
                Scope.EVERYWHERE, new Estimate(assumption.lowChange(), BigDecimal.ZERO, assumption.highChange())));
        if (perHead) {
            Assumption wider = book.get(AssumptionIds.BEYOND_THE_CASES);
            Estimate wide = new Estimate(
                    Relative.change(assumption.mode(), assumption.low().multiply(wider.low())),
                    BigDecimal.ZERO,
                    Relative.change(assumption.mode(), assumption.high().multiply(wider.high())));
            question.towns().stream()
                    .filter(town -> isBeyondTheCases(book, town))
                    .forEach(town -> ranges.add(new DriverRange(Scope.of(MemberId.of(town.code())), wide)));
        }
        return planned(assumption, assumption.name(), Driver.of(id, kind, ranges));
    }

    /** Whether figures per head are extrapolated for this town. */
    public static boolean isBeyondTheCases(AssumptionBook book, Town town) {
        return town.people().isPresent()
                && (town.people().getAsInt() < book.fewestPeople()
                        || town.people().getAsInt() > book.mostPeople());
    }

    private PlannedDriver sectorShares(DriverKind kind) {
        List<DriverRange> ranges = new ArrayList<>();
        for (Sector sector : question.sectors()) {
            Assumption share = book.get(AssumptionIds.sectorShare(sector));
            ranges.add(new DriverRange(
                    Scope.of(workItem(sector)), new Estimate(share.lowChange(), BigDecimal.ZERO, share.highChange())));
        }
        Assumption first =
                book.get(AssumptionIds.sectorShare(question.sectors().iterator().next()));
        Wording name = kind == DriverKind.BASELINE_HOURS
                ? new Wording("選んだ分野の割合（直営時間）", "Share of the chosen sectors (hours)")
                : new Wording("選んだ分野の割合（委託額）", "Share of the chosen sectors (outsourced amount)");
        return planned(first, name, Driver.of("sector-share-" + kind.code(), kind, ranges));
    }

    /**
     * The default drivers of change.
     *
     * @param towns how many towns are bundled; one alone has no joint rounds and no larger lot
     */
    static List<PlannedDriver> changes(
            AssumptionBook book, int towns, double meanKilometres, int years, boolean performanceSpecification) {
        List<PlannedDriver> drivers = new ArrayList<>();
        drivers.add(change(book.get(AssumptionIds.DIRECT_RESPONSE)));
        if (towns > 1) {
            drivers.add(change(book.get(AssumptionIds.travel(meanKilometres))));
            drivers.add(change(book.get(AssumptionIds.SCALE_ELASTICITY)));
        }
        if (performanceSpecification) {
            drivers.add(change(book.get(AssumptionIds.PERFORMANCE_SPECIFICATION)));
        }
        if (years > 1) {
            drivers.add(change(book.get(AssumptionIds.multiYear(years))));
        }
        return drivers;
    }

    private static PlannedDriver change(Assumption assumption) {
        DriverKind kind = assumption
                .driver()
                .orElseThrow(() -> new IllegalStateException("Assumption (" + assumption.id() + ") is no driver."));
        return planned(
                assumption,
                assumption.name(),
                Driver.of(
                        assumption.id(),
                        kind,
                        List.of(new DriverRange(
                                Scope.EVERYWHERE,
                                new Estimate(assumption.low(), assumption.mode(), assumption.high())))));
    }

    /** Management with desk, and set-up spread over the years: shares of the group's amount, half equally, half by population. */
    static List<PlannedDriver> fees(
            AssumptionBook book, List<PlannedMember> members, List<PlannedLine> lines, int years) {
        BigDecimal groupYen =
                lines.stream().map(line -> line.outsourcedYen().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (groupYen.signum() == 0) {
            return List.of();
        }
        return List.of(
                fee(book.get(AssumptionIds.MANAGEMENT_AND_DESK), members, groupYen, 1),
                fee(book.get(AssumptionIds.SET_UP), members, groupYen, years));
    }

    private static PlannedDriver fee(
            Assumption assumption, List<PlannedMember> members, BigDecimal groupYen, int years) {
        Map<MemberId, Long> low = split(members, groupYen, assumption.low(), years);
        Map<MemberId, Long> mode = split(members, groupYen, assumption.mode(), years);
        Map<MemberId, Long> high = split(members, groupYen, assumption.high(), years);
        List<DriverRange> ranges = members.stream()
                .map(member -> new DriverRange(
                        Scope.of(member.id()), new Estimate(yen(low, member), yen(mode, member), yen(high, member))))
                .toList();
        return planned(
                assumption, assumption.name(), Driver.of(assumption.id(), DriverKind.MANAGEMENT_AND_DESK, ranges));
    }

    private static BigDecimal yen(Map<MemberId, Long> split, PlannedMember member) {
        return BigDecimal.valueOf(Optional.ofNullable(split.get(member.id())).orElse(0L));
    }

    /** Half equally, half by population (all equally where a population is unknown), to the yen by largest remainder. */
    static Map<MemberId, Long> split(List<PlannedMember> members, BigDecimal groupYen, BigDecimal share, int years) {
        long total = groupYen.multiply(share)
                .divide(BigDecimal.valueOf(years), MathContext.DECIMAL128)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        boolean peopleKnown =
                members.stream().allMatch(member -> member.people().orElse(0) > 0);
        Map<MemberId, Map<SharingKey, BigDecimal>> keys = new java.util.LinkedHashMap<>();
        members.forEach(member -> keys.put(
                member.id(),
                peopleKnown
                        ? Map.of(
                                SharingKey.POPULATION,
                                BigDecimal.valueOf(member.people().orElse(0)))
                        : Map.of()));
        Weights weights = new Weights(
                peopleKnown
                        ? Map.of(SharingKey.EQUAL, HALF, SharingKey.POPULATION, HALF)
                        : Map.of(SharingKey.EQUAL, BigDecimal.ONE));
        Map<MemberId, Long> shares = new TreeMap<>();
        CostSharing.share(
                        CommonCost.of(total),
                        new KeyTable(keys),
                        new SharingScheme(weights, RoundingUnit.YEN, new Remainder.Largest()))
                .getShares()
                .members()
                .forEach(member -> shares.put(member.member(), member.payableYen()));
        return shares;
    }

    private static PlannedDriver planned(Assumption assumption, Wording name, Driver driver) {
        return new PlannedDriver(
                name,
                driver,
                assumption.evidence(),
                assumption.source(),
                assumption.measure(),
                List.of(assumption.id()));
    }
}
