package org.tabane.bundling.packaging.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tabane.bundling.domain.ProcurementDriver;
import org.tabane.bundling.domain.ScenarioBody;
import org.tabane.bundling.domain.ScenarioBody.ScenarioLine;
import org.tabane.bundling.domain.ScenarioBody.ScenarioTown;
import org.tabane.bundling.domain.ScenarioPackaging;
import org.tabane.bundling.domain.ScenarioPackaging.PackagedItem;
import org.tabane.bundling.packaging.domain.ItemPackage;
import org.tabane.bundling.packaging.domain.Offer;
import org.tabane.bundling.packaging.domain.PackagingPlan;
import org.tabane.ledger.WorkItem;
import org.tabane.region.Municipality;
import org.tabane.shared.Evidence;
import org.tabane.shared.Sector;
import org.tabane.shell.Frame;

/** One term of a packaging as a scenario rests on it, and the bodies that follow 「組み方から試算へ」. */
record PackagingScenario(Frame frame, ScenarioPackaging packaging, Set<Sector> sectors) {

    /** @param term of the path, 1 to 3; it must let an item */
    static PackagingScenario of(
            Frame frame, String address, List<Municipality> towns, PackagingPlan plan, PackagingPlan.Term term) {
        List<PackagedItem> items = new ArrayList<>();
        Set<Sector> sectors = EnumSet.noneOf(Sector.class);
        for (ItemPackage item : plan.items()) {
            Offer offer = item.offer(term.number() - 1);
            if (offer != null) {
                WorkItem workItem = item.item();
                sectors.add(workItem.sector());
                items.add(new PackagedItem(
                        workItem.code().value(),
                        workItem.name(frame.locale()),
                        offer.specification() == org.tabane.precedent.Specification.PERFORMANCE,
                        offer.payment(),
                        item.choice() != null && item.choice().lots() != null
                                ? item.choice().lots()
                                : item.wholeArea() ? Integer.valueOf(1) : null));
            }
        }
        return new PackagingScenario(
                frame,
                new ScenarioPackaging(
                        address,
                        term.number(),
                        term.from().startYear(),
                        term.years(),
                        term.areaPercent(),
                        term.lotsSettled(),
                        towns.stream().map(town -> town.code().value()).toList(),
                        items),
                sectors);
    }

    /** A first version: of what is known of the towns, only what the term lets, and the letting of contracts itself. */
    ScenarioBody first(ScenarioBody known) {
        return known.withLines(kept(known)).withPackaging(packaging);
    }

    /**
     * A next version: what people entered stays; where a town has no line of a sector the term lets, what is known comes in.
     *
     * @param known of the scenario's towns and the term's sectors
     */
    ScenarioBody next(ScenarioBody before, ScenarioBody known) {
        List<ScenarioLine> lines = new ArrayList<>(before.lines());
        for (ScenarioLine line : kept(known)) {
            String sector = line.item().substring(0, 1);
            boolean has = before.lines().stream()
                    .anyMatch(each ->
                            each.town().equals(line.town()) && each.item().startsWith(sector));
            if (!has) {
                lines.add(line);
            }
        }
        return before.withLines(lines).withPackaging(packaging);
    }

    private List<ScenarioLine> kept(ScenarioBody known) {
        List<ScenarioLine> kept = new ArrayList<>();
        for (ScenarioTown town : known.towns()) {
            List<ScenarioLine> own = known.lines().stream()
                    .filter(line -> line.town().equals(town.code()) && isLet(line))
                    .toList();
            kept.addAll(own.isEmpty() ? List.of(open(town)) : own);
        }
        return kept;
    }

    /** A common or emergency line without a figure says nothing that the other lines do not. */
    private boolean isLet(ScenarioLine line) {
        if (line.item().equals(ProcurementDriver.ITEM)) {
            return true;
        }
        boolean wholeSector = line.item().length() == 1;
        boolean common = Set.of(Sector.COMMON, Sector.EMERGENCY).stream()
                .anyMatch(sector -> line.item().equals(String.valueOf(sector.itemLetter())));
        return packaging.covers(line.item()) && !(wholeSector && common);
    }

    /** A town whose records know none of the items still belongs to the scenario. */
    private ScenarioLine open(ScenarioTown town) {
        PackagedItem item = packaging.items().getFirst();
        return new ScenarioLine(
                town.code(),
                item.code(),
                item.name(),
                null,
                null,
                null,
                false,
                Evidence.ASSUMED,
                frame.text("bundling.scenario.source.open"),
                null,
                null);
    }

    /** What the version's note says. */
    String note() {
        return frame.text(
                "bundling.packaging.toScenario.note",
                frame.text("bundling.packaging.term", packaging.term()),
                packaging.years(),
                packaging.items().size(),
                packaging.performanceItems(),
                packaging.lots() == null
                        ? frame.text("bundling.packaging.lots.open")
                        : frame.text("bundling.packaging.lots.of", packaging.lots()));
    }

    /** A name to begin with. */
    static String name(Frame frame, List<Municipality> towns) {
        return frame.text(
                "bundling.packaging.toScenario.newName",
                towns.stream().map(Municipality::name).collect(Collectors.joining(frame.text("precedent.separator"))));
    }
}
