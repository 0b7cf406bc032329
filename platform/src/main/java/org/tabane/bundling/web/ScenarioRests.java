package org.tabane.bundling.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tabane.bundling.domain.ProcurementDriver;
import org.tabane.bundling.domain.ScenarioBody;
import org.tabane.bundling.domain.ScenarioBody.ScenarioLine;
import org.tabane.bundling.domain.ScenarioBody.ScenarioTown;
import org.tabane.bundling.domain.ScenarioPackaging;
import org.tabane.bundling.domain.ScenarioPackaging.PackagedItem;
import org.tabane.shared.FiscalYear;
import org.tabane.shell.Frame;

/**
 * The packaging a scenario rests on, in words 「前提にした業務の組み方」.
 *
 * @param line term, years, items and lots in one line
 * @param address the packaging it came from
 * @param offers items by how they are let
 * @param remarks where the scenario and the packaging differ
 */
public record ScenarioRests(String line, String address, List<Offered> offers, List<String> remarks) {

    /** Items let in one way: 性能規定・総価 / 道路除草、植栽管理. */
    public record Offered(String how, int count, String items) {}

    public ScenarioRests {
        offers = List.copyOf(offers);
        remarks = List.copyOf(remarks);
    }

    /** Null where the scenario rests on none. */
    static @Nullable ScenarioRests of(Frame frame, ScenarioBody body, Function<String, String> townName) {
        ScenarioPackaging packaging = body.packaging();
        if (packaging == null) {
            return null;
        }
        return new ScenarioRests(
                frame.text(
                        "bundling.packaging.restsOn.line",
                        frame.text("bundling.packaging.term", packaging.term()),
                        frame.format().fiscalYear(FiscalYear.of(packaging.startYear())),
                        packaging.years(),
                        packaging.items().size(),
                        packaging.performanceItems(),
                        lots(frame, packaging)),
                packaging.address(),
                offers(frame, packaging),
                remarks(frame, body, packaging, townName));
    }

    /** The items by how they are let, in the order in which each way first occurs. */
    public static List<Offered> offers(Frame frame, ScenarioPackaging packaging) {
        Map<String, List<PackagedItem>> byOffer = new LinkedHashMap<>();
        packaging
                .items()
                .forEach(item -> byOffer.computeIfAbsent(how(frame, item), each -> new ArrayList<>())
                        .add(item));
        return byOffer.entrySet().stream()
                .map(entry -> new Offered(
                        entry.getKey(),
                        entry.getValue().size(),
                        entry.getValue().stream().map(PackagedItem::name).collect(joined(frame))))
                .toList();
    }

    /** 組み方 第1期・12項目・2工区; empty where the scenario rests on none. */
    static String words(Frame frame, ScenarioBody body) {
        ScenarioPackaging packaging = body.packaging();
        return packaging == null
                ? ""
                : frame.text(
                        "bundling.packaging.restsOn.short",
                        frame.text("bundling.packaging.term", packaging.term()),
                        packaging.items().size(),
                        lots(frame, packaging));
    }

    private static String how(Frame frame, PackagedItem item) {
        return frame.text(
                "bundling.packaging.offer",
                frame.text(item.performance() ? "bundling.packaging.performance" : "bundling.packaging.prescriptive"),
                frame.text(item.payment().messageKey()));
    }

    private static String lots(Frame frame, ScenarioPackaging packaging) {
        return packaging.lots() == null
                ? frame.text("bundling.packaging.lots.open")
                : frame.text("bundling.packaging.lots.of", packaging.lots());
    }

    private static List<String> remarks(
            Frame frame, ScenarioBody body, ScenarioPackaging packaging, Function<String, String> townName) {
        List<String> remarks = new ArrayList<>();
        if (packaging.performanceItems() > 0) {
            remarks.add(frame.text("bundling.packaging.restsOn.performance"));
        }
        if (packaging.areaPercent() < 100) {
            remarks.add(frame.text("bundling.packaging.restsOn.area", packaging.areaPercent()));
        }
        var own = body.towns().stream().map(ScenarioTown::code).collect(Collectors.toCollection(TreeSet::new));
        if (!own.equals(new TreeSet<>(packaging.towns()))) {
            remarks.add(frame.text(
                    "bundling.packaging.restsOn.towns",
                    packaging.towns().isEmpty()
                            ? frame.text("precedent.type.noTown")
                            : packaging.towns().stream().map(townName).collect(joined(frame))));
        }
        String outside = body.lines().stream()
                .filter(line -> !packaging.covers(line.item()) && !line.item().equals(ProcurementDriver.ITEM))
                .map(ScenarioLine::itemName)
                .distinct()
                .collect(joined(frame));
        if (!outside.isEmpty()) {
            remarks.add(frame.text("bundling.packaging.restsOn.outside", outside));
        }
        return remarks;
    }

    private static java.util.stream.Collector<CharSequence, ?, String> joined(Frame frame) {
        return Collectors.joining(frame.text("bundling.sharing.separator"));
    }
}
