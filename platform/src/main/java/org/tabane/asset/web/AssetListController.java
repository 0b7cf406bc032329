package org.tabane.asset.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tabane.asset.AssetKind;
import org.tabane.asset.AssetQuery;
import org.tabane.asset.AssetSummary;
import org.tabane.asset.Assets;
import org.tabane.asset.ConditionGrade;
import org.tabane.asset.RegisterTallies;
import org.tabane.asset.SectorCount;
import org.tabane.identity.CurrentUser;
import org.tabane.identity.Organisation;
import org.tabane.identity.OrganisationId;
import org.tabane.shared.Evidence;
import org.tabane.shared.FiscalYear;
import org.tabane.shared.Sector;
import org.tabane.shell.Field.Option;
import org.tabane.shell.Frame;
import org.tabane.shell.Link;
import org.tabane.shell.Room;
import org.tabane.shell.RoomEntry;
import org.tabane.shell.View;

/** The list of what a town owns: filtered, in order, page by page. */
@Controller
class AssetListController {
    static final String PATH = "/asset/assets";
    private static final int ROWS = 50;
    /** Words are looked for in every row counted, so the counting ends. */
    private static final int COUNTED = 500;

    private final Assets assets;
    private final RegisterTallies tallies;
    private final Clock clock;

    AssetListController(Assets assets, RegisterTallies tallies, Clock clock) {
        this.assets = assets;
        this.tallies = tallies;
        this.clock = clock;
    }

    @Bean
    static RoomEntry assetsEntry() {
        return new RoomEntry(Room.SEE, 40, "asset.register", PATH);
    }

    @GetMapping(PATH)
    View list(Frame frame, CurrentUser user, @RequestParam Map<String, String> given) {
        RegisterTown town = RegisterTown.of(user);
        AssetListForm form = AssetListForm.of(given);
        AssetQuery query = form.query(town.id(), fiscalYear(), ROWS + 1);
        List<AssetSummary> found = assets.list(query);
        boolean more = found.size() > ROWS;
        List<AssetSummary> shown = more ? found.subList(0, ROWS) : found;
        List<Organisation> readable = List.of(user.activeOrganisation());
        List<SectorCount> counts = tallies.counts(query.organisation());
        long all = counts.stream().mapToLong(SectorCount::assets).sum();
        long matching = form.narrowed() ? assets.count(query.after(null, 1), COUNTED + 1) : all;
        return new AssetListPageView(
                frame,
                scopeName(frame, town, readable, query.organisation()),
                town.mayWrite(),
                form,
                choices(frame, form, town, readable),
                sectors(frame, form, counts),
                shown.stream().map(each -> row(frame, each, readable)).toList(),
                query.organisation() == null,
                !form.q().isBlank() && matching > COUNTED
                        ? frame.text("asset.list.foundMore", COUNTED)
                        : frame.text("asset.list.found", matching),
                shown.isEmpty() ? "" : frame.text("asset.list.where", form.from(), form.from() + shown.size() - 1),
                more
                        ? form.url(
                                        PATH,
                                        "after",
                                        AssetListForm.place(shown.getLast().position())) + "&from="
                                + (form.from() + ROWS)
                        : null,
                form.after().isBlank() ? null : form.url(PATH, "after", ""),
                Arrays.stream(AssetQuery.Order.values())
                        .map(order -> new AssetListPageView.Order(
                                frame.text("asset.order." + order.name().toLowerCase(java.util.Locale.ROOT)),
                                order == form.inOrder() ? null : form.url(PATH, "order", order.name())))
                        .toList(),
                List.of(
                        new Link(frame.text("asset.export.xlsx"), form.url("/asset/assets.xlsx", "after", "")),
                        new Link(frame.text("asset.export.csv"), form.url("/asset/assets.csv", "after", "")),
                        new Link(frame.text("asset.export.sjis"), form.url("/asset/assets.csv", "encoding", "sjis"))),
                shown.stream().anyMatch(each -> each.evidence() == Evidence.SAMPLE),
                all == 0,
                AssetImportController.PATH,
                all - counts.stream().mapToLong(SectorCount::buildYearKnown).sum(),
                counts.stream()
                        .filter(count -> count.grade() == null)
                        .mapToLong(SectorCount::assets)
                        .sum());
    }

    private int fiscalYear() {
        return FiscalYear.containing(LocalDate.ofInstant(clock.instant(), AssetWords.JAPAN))
                .startYear();
    }

    private static String scopeName(
            Frame frame, RegisterTown town, List<Organisation> readable, @Nullable OrganisationId of) {
        return of == null
                ? frame.text("asset.list.all", readable.size())
                : readable.stream()
                        .filter(each -> each.id().equals(of))
                        .map(Organisation::name)
                        .findFirst()
                        .orElse(town.name());
    }

    private List<AssetListPageView.Choice> choices(
            Frame frame, AssetListForm form, RegisterTown town, List<Organisation> readable) {
        List<AssetListPageView.Choice> choices = new ArrayList<>();
        if (readable.size() > 1) {
            List<Option> towns = new ArrayList<>();
            towns.add(new Option("", town.name()));
            towns.add(new Option("all", frame.text("asset.list.all", readable.size())));
            readable.stream()
                    .filter(each -> !each.id().equals(town.id()) && each.code().isPresent())
                    .forEach(each -> towns.add(new Option(each.id().toString(), each.name())));
            choices.add(new AssetListPageView.Choice("of", frame.text("asset.filter.of"), form.of(), towns));
        }
        List<Option> sectors = any(frame);
        for (Sector sector : Sector.values()) {
            if (sector != Sector.EMERGENCY) {
                sectors.add(new Option(sector.name(), frame.text(sector.messageKey())));
            }
        }
        choices.add(new AssetListPageView.Choice("sector", frame.text("asset.sector"), form.sector(), sectors));
        List<Option> kinds = any(frame);
        for (AssetKind kind : AssetKind.values()) {
            if (form.sector().isBlank() || form.sector().equals(kind.sector().name())) {
                kinds.add(new Option(kind.name(), frame.text(kind.messageKey())));
            }
        }
        choices.add(new AssetListPageView.Choice("kind", frame.text("asset.kind"), form.kind(), kinds));
        List<Option> grades = any(frame);
        for (ConditionGrade grade : ConditionGrade.values()) {
            grades.add(new Option(grade.name(), frame.text(grade.messageKey())));
        }
        grades.add(new Option("NONE", frame.text("asset.grade.none")));
        choices.add(new AssetListPageView.Choice("grade", frame.text("asset.grade"), form.grade(), grades));
        List<Option> built = any(frame);
        built.add(new Option("old", frame.text("asset.built.old", String.valueOf(fiscalYear() - 50))));
        built.add(new Option("unknown", frame.text("asset.built.notKnown")));
        built.add(new Option("before", frame.text("asset.built.before")));
        for (int decade = 1950; decade <= fiscalYear(); decade += 10) {
            built.add(new Option(String.valueOf(decade), frame.text("asset.built.decade", String.valueOf(decade))));
        }
        choices.add(new AssetListPageView.Choice("built", frame.text("asset.built"), form.built(), built));
        return choices;
    }

    private static List<Option> any(Frame frame) {
        return new ArrayList<>(List.of(new Option("", frame.text("asset.filter.any"))));
    }

    private static List<AssetListPageView.Tally> sectors(Frame frame, AssetListForm form, List<SectorCount> counts) {
        Map<Sector, long[]> sums = new EnumMap<>(Sector.class);
        for (SectorCount count : counts) {
            long[] sum = sums.computeIfAbsent(count.sector(), sector -> new long[4]);
            sum[0] += count.assets();
            sum[1] += count.grade() == ConditionGrade.III ? count.assets() : 0;
            sum[2] += count.grade() == ConditionGrade.IV ? count.assets() : 0;
            sum[3] += count.assets() - count.buildYearKnown();
        }
        return sums.entrySet().stream()
                .map(each -> new AssetListPageView.Tally(
                        frame.text(each.getKey().messageKey()),
                        new AssetListForm("", form.of(), "", each.getKey().name(), "", "", "", form.order(), "", 1)
                                .url(PATH, "after", ""),
                        each.getValue()[0],
                        each.getValue()[1],
                        each.getValue()[2],
                        each.getValue()[3]))
                .toList();
    }

    private static AssetListPageView.Row row(Frame frame, AssetSummary asset, List<Organisation> readable) {
        return new AssetListPageView.Row(
                PATH + "/" + asset.id(),
                asset.name(),
                asset.code(),
                readable.stream()
                        .filter(each -> each.id().equals(asset.organisation()))
                        .map(Organisation::name)
                        .findFirst()
                        .orElse(""),
                frame.text(asset.kind().messageKey()),
                asset.route().isBlank() || asset.address().isBlank()
                        ? asset.route() + asset.address()
                        : asset.route() + "　" + asset.address(),
                AssetWords.quantity(frame, asset.quantity()),
                AssetWords.built(frame, asset.buildYear()),
                asset.grade(),
                asset.gradeYear() == null ? "" : frame.format().fiscalYear(asset.gradeYear()),
                asset.evidence());
    }
}
