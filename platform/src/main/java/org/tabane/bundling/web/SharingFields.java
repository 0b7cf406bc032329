package org.tabane.bundling.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tabane.bundling.web.SharingPageView.Choice;
import org.tabane.bundling.web.SharingPageView.Entry;
import org.tabane.bundling.web.SharingPageView.Form;
import org.tabane.bundling.web.SharingPageView.Head;
import org.tabane.bundling.web.SharingPageView.Origin;
import org.tabane.bundling.web.SharingPageView.Paper;
import org.tabane.bundling.web.SharingPageView.SchemeHead;
import org.tabane.bundling.web.SharingPageView.Select;
import org.tabane.bundling.web.SharingPageView.Settled;
import org.tabane.bundling.web.SharingPageView.TownRow;
import org.tabane.bundling.web.SharingPageView.WeightRow;
import org.tabane.region.Municipality;
import org.tabane.shared.FiscalYear;
import org.tabane.shell.Frame;
import org.tabane.shell.Link;

/** The fields of the page as they are shown: labels, what was typed, what counts when nothing is, and what is wrong. */
final class SharingFields {

    private final Frame frame;
    private final SharingQuery query;
    private final SharingInput input;
    private final OwnTownFirst own;
    private final SharingEntries entries;

    SharingFields(Frame frame, SharingQuery query, SharingInput input, OwnTownFirst own) {
        this.frame = frame;
        this.query = query;
        this.input = input;
        this.own = own;
        entries = new SharingEntries(frame, query, input.problems());
    }

    /** @param addProblem what is wrong with the text searched for; null for nothing */
    Form form(List<Link> matches, List<Link> neighbours, @Nullable String addProblem) {
        entries.name("towns", frame.text("bundling.sharing.towns"));
        List<SharingColumn> columns = figureColumns();
        List<Head> heads = new ArrayList<>(heads(columns));
        heads.add(yenHead("bundling.sharing.direct"));
        heads.add(yenHead("bundling.sharing.alone"));
        Entry add = new Entry("add", frame.text("bundling.sharing.add"), query.text("add"), "", addProblem);
        Entry total = entries.field("total", frame.text("bundling.sharing.total"), "");
        Entry subsidy = entries.field("subsidy", frame.text("bundling.sharing.subsidy"), "0");
        Entry overhead = entries.field("overhead", frame.text("bundling.sharing.overhead"), "");
        Select tax = entries.select("tax", SharingInput.TAXES, SharingInput.TAXES.getFirst());
        Select rounding = entries.select("rounding", List.of("yen", "thousand"), "yen");
        Select remainder = entries.select("remainder", List.of("lead", "largest"), "lead");
        Select lead = lead();
        List<SchemeHead> schemes =
                SharingInput.SCHEMES.stream().map(this::schemeHead).toList();
        List<WeightRow> weights =
                Arrays.stream(SharingColumn.values()).map(this::weightRow).toList();
        List<TownRow> rows = own.rows(input.towns()).stream()
                .map(town -> entries.row(town, figureEntries(town, columns)))
                .toList();
        Settled settled = settled(columns);
        Paper paper = paper();
        return new Form(
                entries.problems(),
                unknown(),
                add,
                matches,
                neighbours,
                query.text("towns"),
                rows,
                heads,
                total,
                subsidy,
                overhead,
                tax,
                lead,
                rounding,
                remainder,
                schemes,
                weights,
                !query.hasAny(field -> field.matches("w[123]\\..*")),
                settled,
                paper,
                SharingController.URL);
    }

    private List<Link> unknown() {
        List<String> known =
                input.towns().stream().map(town -> town.code().value()).toList();
        return query.townCodes().stream()
                .filter(code -> !known.contains(code))
                .map(code -> new Link(
                        frame.text("bundling.sharing.remove.of", code),
                        query.withTowns(query.townCodes().stream()
                                        .filter(each -> !each.equals(code))
                                        .toList())
                                .url(SharingController.URL)))
                .toList();
    }

    /** Columns with a weight, and those for which something was typed. */
    private List<SharingColumn> figureColumns() {
        return SharingColumn.withFigures().stream()
                .filter(column -> input.weights().columns().contains(column)
                        || query.hasAny(field -> field.startsWith(column.parameter() + ".")))
                .toList();
    }

    private List<Head> heads(List<SharingColumn> columns) {
        return columns.stream()
                .map(column -> new Head(frame.text(column.messageKey()), frame.text(column.unitKey())))
                .toList();
    }

    private Head yenHead(String key) {
        return new Head(frame.text(key), frame.text("bundling.sharing.unit.yen"));
    }

    private List<Entry> figureEntries(Municipality town, List<SharingColumn> columns) {
        List<Entry> figures = new ArrayList<>();
        for (SharingColumn column : columns) {
            figures.add(entries.ofTown(
                    town,
                    column.parameter(),
                    frame.text(column.messageKey()),
                    column.published(town).map(SharingInput::plain).orElse("")));
        }
        figures.add(entries.ofTown(town, "direct", frame.text("bundling.sharing.direct"), ""));
        figures.add(entries.ofTown(town, "alone", frame.text("bundling.sharing.alone"), ""));
        return figures;
    }

    private Settled settled(List<SharingColumn> columns) {
        List<Head> heads = new ArrayList<>(heads(columns));
        heads.add(yenHead("bundling.sharing.direct"));
        Function<Municipality, List<Entry>> figures = town -> {
            List<Entry> each = new ArrayList<>();
            for (SharingColumn column : columns) {
                String field = column.parameter() + "." + town.code().value();
                each.add(entries.ofTown(
                        town,
                        "settled." + column.parameter(),
                        frame.text("bundling.sharing.settled.of", frame.text(column.messageKey())),
                        query.has(field)
                                ? query.text(field)
                                : column.published(town)
                                        .map(SharingInput::plain)
                                        .orElse("")));
            }
            each.add(entries.ofTown(
                    town,
                    "settled.direct",
                    frame.text("bundling.sharing.settled.of", frame.text("bundling.sharing.direct")),
                    query.text("direct." + town.code().value())));
            return each;
        };
        return new Settled(
                query.hasAny(field -> field.startsWith("settled.")),
                entries.field("settled.total", frame.text("bundling.sharing.settled.total"), ""),
                entries.field("settled.subsidy", frame.text("bundling.sharing.settled.subsidy"), query.text("subsidy")),
                heads,
                own.rows(input.towns()).stream()
                        .map(town -> entries.row(town, figures.apply(town)))
                        .toList());
    }

    private Paper paper() {
        List<Choice> schemes = new ArrayList<>();
        String chosen = query.has("notice")
                ? query.text("notice")
                : String.valueOf(input.weights().percents().keySet().iterator().next());
        for (int number : input.weights().percents().keySet()) {
            schemes.add(new Choice(
                    String.valueOf(number), schemeTitle(frame, query, number), chosen.equals(String.valueOf(number))));
        }
        entries.name("notice", frame.text("bundling.sharing.notice.scheme"));
        return new Paper(
                query.hasAny(field -> field.matches("group|year|due|notice|previous\\..*"))
                        || input.problems().containsKey("notice"),
                entries.field("group", frame.text("bundling.sharing.group"), ""),
                entries.field(
                        "year",
                        frame.text("bundling.sharing.year"),
                        frame.format().fiscalYear(FiscalYear.containing(frame.today()))),
                entries.field("due", frame.text("bundling.sharing.due"), ""),
                new Select(
                        "notice",
                        frame.text("bundling.sharing.notice.scheme"),
                        schemes,
                        input.problems().get("notice")),
                own.rows(input.towns()).stream()
                        .map(town -> entries.row(
                                town,
                                List.of(entries.ofTown(
                                        town, "previous", frame.text("bundling.sharing.previous"), "0"))))
                        .toList());
    }

    static String schemeTitle(Frame frame, SharingQuery query, int number) {
        String name = query.text("name" + number);
        return name.isEmpty()
                ? frame.text("bundling.sharing.scheme", number)
                : frame.text("bundling.sharing.scheme.named", number, name);
    }

    private SchemeHead schemeHead(int number) {
        Map<SharingColumn, BigDecimal> percent = input.weights().percents().getOrDefault(number, Map.of());
        entries.name("w" + number, frame.text("bundling.sharing.scheme", number));
        List<Choice> presets = new ArrayList<>();
        presets.add(new Choice("", frame.text("bundling.sharing.preset.none"), true));
        for (SharingPreset preset : SharingPreset.values()) {
            presets.add(new Choice(preset.parameter(), frame.text(preset.messageKey()), false));
        }
        return new SchemeHead(
                number,
                entries.field(
                        "name" + number,
                        frame.text("bundling.sharing.scheme.name", number),
                        frame.text("bundling.sharing.scheme.name.hint")),
                new Select("preset" + number, frame.text("bundling.sharing.preset", number), presets, null),
                percent.isEmpty() ? "" : SharingInput.plain(SharingWeights.sum(percent)),
                input.problems().get("w" + number),
                origin(frame, percent));
    }

    static @Nullable Origin origin(Frame frame, Map<SharingColumn, BigDecimal> percent) {
        return SharingPreset.ofWeights(percent)
                .map(preset -> new Origin(
                        frame.text(preset.messageKey()),
                        frame.text(preset.sourceKey()),
                        preset.url().orElse(null),
                        preset == SharingPreset.SAMPLE))
                .orElse(null);
    }

    private WeightRow weightRow(SharingColumn column) {
        String title = frame.text(column.messageKey());
        return new WeightRow(
                title,
                frame.text(column.messageKey() + ".hint"),
                SharingInput.SCHEMES.stream()
                        .map(number -> {
                            String field = "w" + number + "." + column.parameter();
                            String label = frame.text("bundling.sharing.weight", number, title);
                            BigDecimal share = input.weights()
                                    .percents()
                                    .getOrDefault(number, Map.of())
                                    .get(column);
                            entries.name(field, label);
                            return new Entry(
                                    field,
                                    label,
                                    query.has(field) || share == null ? query.text(field) : SharingInput.plain(share),
                                    "",
                                    input.problems().get(field));
                        })
                        .toList());
    }

    private Select lead() {
        entries.name("lead", frame.text("bundling.sharing.lead"));
        String chosen = query.text("lead");
        return new Select(
                "lead",
                frame.text("bundling.sharing.lead"),
                input.towns().stream()
                        .map(town -> new Choice(
                                town.code().value(),
                                town.name(),
                                chosen.isEmpty()
                                        ? town.equals(input.towns().getFirst())
                                        : chosen.equals(town.code().value())))
                        .toList(),
                input.problems().get("lead"));
    }

    static String place(Frame frame, Municipality town) {
        return frame.japanese()
                ? town.prefecture().japaneseName() + town.district()
                : town.prefecture().englishName();
    }
}
