package org.tabane.region.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tabane.document.LineChart;
import org.tabane.exchange.CsvStyle;
import org.tabane.exchange.ExportTable;
import org.tabane.exchange.TableWriter;
import org.tabane.identity.CurrentUser;
import org.tabane.identity.GroupId;
import org.tabane.identity.GroupMember;
import org.tabane.identity.Groups;
import org.tabane.identity.InfrastructureGroup;
import org.tabane.region.Derivation;
import org.tabane.region.FigureColumns;
import org.tabane.region.Indicator;
import org.tabane.region.Indicators;
import org.tabane.region.Municipalities;
import org.tabane.region.Municipality;
import org.tabane.region.Observation;
import org.tabane.region.Series;
import org.tabane.region.domain.MapSheet;
import org.tabane.region.domain.SeriesBook;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shell.Frame;
import org.tabane.shell.SourceLine;
import org.tabane.shell.View;

/** A set of towns together: summed and each; the address carries their codes, so it can be sent on. */
@Controller
class TownGroupController {
    private static final int MOST = 20;

    private final Indicators indicators;
    private final Municipalities municipalities;
    private final Groups groups;
    private final MapSheets sheets;

    TownGroupController(Indicators indicators, Municipalities municipalities, Groups groups, MapSheets sheets) {
        this.indicators = indicators;
        this.municipalities = municipalities;
        this.groups = groups;
        this.sheets = sheets;
    }

    @GetMapping("/region/group")
    View group(
            Frame frame,
            Optional<CurrentUser> user,
            @RequestParam(defaultValue = "") String towns,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String add) {
        Optional<InfrastructureGroup> registered = registered(user, group);
        Set<Municipality> members = members(towns, registered);
        List<Municipality> meant = add.isBlank() ? List.of() : meant(add);
        if (meant.size() == 1 && members.size() < MOST) {
            members.add(meant.getFirst());
        }
        List<Municipality> list = List.copyOf(members);
        String codes = codes(list);
        return new TownGroupPageView(
                frame,
                registered
                        .map(InfrastructureGroup::name)
                        .orElse(frame.text(list.isEmpty() ? "region.group" : "region.group.of", list.size())),
                codes,
                list.stream().map(town -> member(town, without(list, town))).toList(),
                meant.size() == 1 ? "" : add,
                meant.size() > 1
                        ? meant.stream()
                                .limit(8)
                                .map(town -> new TownGroupPageView.Member(
                                        town.addressName(), url(codes + "," + town.code()), "", false))
                                .toList()
                        : List.of(),
                user.map(person -> groups.listGroups().stream()
                                .map(one -> new TownGroupPageView.Member(
                                        one.name(), "/region/group?group=" + one.id(), "", false))
                                .toList())
                        .orElse(List.of()),
                list.isEmpty() ? List.of() : rows(frame, list),
                list.isEmpty() ? List.of() : timelines(frame, list),
                map(frame, list),
                sheets.national().approximate() > 0,
                "/region/group.csv?towns=" + codes,
                list.isEmpty()
                        ? null
                        : new SourceLine(
                                frame.text(
                                        list.stream()
                                                        .allMatch(town ->
                                                                town.code().isInvented())
                                                ? "region.source.invented"
                                                : "region.source.projection"),
                                frame.text("region.source.projection.asOf"),
                                frame.text("region.group.missing"),
                                frame.text("region.group.formula")));
    }

    @GetMapping("/region/group.csv")
    ResponseEntity<byte[]> csv(
            Frame frame,
            @RequestParam(defaultValue = "") String towns,
            @RequestParam(defaultValue = "utf8") String encoding) {
        List<Municipality> list = List.copyOf(members(towns, Optional.empty()));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Indicator indicator : indicators.listIndicators()) {
            FigureColumns columns = indicators.columns(indicators.table(indicator, 0));
            for (Municipality town : list) {
                rows.add(Arrays.asList(
                        town.code().value(),
                        town.prefecture().japaneseName(),
                        town.name(),
                        indicator.code(),
                        indicator.title().japanese(),
                        rounded(columns.figures(town.code()).getLast(), indicator),
                        indicator.unit().japanese(),
                        columns.table().year() == 0 ? null : columns.table().year()));
            }
            rows.add(Arrays.asList(
                    "",
                    "",
                    "群の計",
                    indicator.code(),
                    indicator.title().japanese(),
                    rounded(together(columns, list), indicator),
                    indicator.unit().japanese(),
                    columns.table().year() == 0 ? null : columns.table().year()));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            TableWriter.csv(
                    new ExportTable("群", List.of("全国地方公共団体コード", "都道府県名", "市区町村名", "指標コード", "指標", "値", "単位", "年"), rows),
                    encoding.equals("sjis") ? CsvStyle.WINDOWS_31J : CsvStyle.UTF_8,
                    out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(frame.text("region.group") + ".csv", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(out.toByteArray());
    }

    private Optional<InfrastructureGroup> registered(Optional<CurrentUser> user, String group) {
        try {
            return user.isEmpty() || group.isBlank()
                    ? Optional.empty()
                    : Optional.of(groups.getGroup(new GroupId(UUID.fromString(group))));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private Set<Municipality> members(String towns, Optional<InfrastructureGroup> registered) {
        Set<Municipality> members = new LinkedHashSet<>();
        registered.ifPresent(group -> group.acceptedMembers().stream()
                .map(GroupMember::organisation)
                .flatMap(organisation -> organisation.code().stream())
                .flatMap(code -> municipalities.findMunicipality(code).stream())
                .forEach(members::add));
        for (String code : towns.split("[,、\\s]+", -1)) {
            if (members.size() < MOST) {
                find(code).ifPresent(members::add);
            }
        }
        return members;
    }

    private Optional<Municipality> find(String code) {
        try {
            return municipalities.findMunicipality(LocalGovernmentCode.parse(code));
        } catch (IllegalArgumentException notACode) {
            return Optional.empty();
        }
    }

    private List<Municipality> meant(String text) {
        List<Municipality> named = municipalities.findNamed(text);
        return named.isEmpty() ? municipalities.findMunicipalities(text) : named;
    }

    private static TownGroupPageView.Member member(Municipality town, String others) {
        return new TownGroupPageView.Member(
                town.name(), TownRow.url(town), url(others), town.code().isInvented());
    }

    private static String url(String codes) {
        return "/region/group?towns=" + codes.replaceAll("^,", "");
    }

    private static String codes(List<Municipality> towns) {
        return towns.stream().map(town -> town.code().value()).collect(Collectors.joining(","));
    }

    private static String without(List<Municipality> towns, Municipality one) {
        return codes(towns.stream().filter(town -> !town.equals(one)).toList());
    }

    private List<TownGroupPageView.Row> rows(Frame frame, List<Municipality> list) {
        List<TownGroupPageView.Row> rows = new ArrayList<>();
        SeriesBook book = indicators.book();
        for (int year : new int[] {2020, 2050}) {
            rows.add(new TownGroupPageView.Row(
                    frame.text("region.group.people", year),
                    frame.text("region.unit.people"),
                    frame.format().numberText(sum(book, list, year)),
                    list.stream()
                            .map(town -> frame.format().numberText(people(book, town, year)))
                            .toList(),
                    true,
                    ""));
        }
        for (Indicator indicator : indicators.listIndicators()) {
            FigureColumns columns = indicators.columns(indicators.table(indicator, 0));
            boolean known = list.stream()
                    .anyMatch(town -> columns.table().value(town.code()).isPresent());
            if (indicator.derivation() instanceof Derivation.Level level
                    && level.of().equals(Series.POPULATION)) {
                continue;
            }
            long missing = list.stream()
                    .filter(town -> columns.table().value(town.code()).isEmpty())
                    .count();
            rows.add(new TownGroupPageView.Row(
                    indicator.title().in(frame.locale()),
                    indicator.unit().in(frame.locale()),
                    frame.format().numberText(together(columns, list), indicator.decimals()),
                    list.stream()
                            .map(town -> frame.format()
                                    .numberText(
                                            columns.table().value(town.code()).orElse(null), indicator.decimals()))
                            .toList(),
                    known,
                    known && missing > 0 ? frame.text("region.group.without", missing) : ""));
        }
        return rows;
    }

    /** The indicator of the sums; of a number of people or things the sum itself. */
    private static @Nullable BigDecimal together(FigureColumns columns, List<Municipality> towns) {
        if (columns.table().indicator().derivation() instanceof Derivation.Level) {
            List<BigDecimal> values = towns.stream()
                    .flatMap(town -> columns.table().value(town.code()).stream())
                    .toList();
            return values.isEmpty() ? null : values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
        return columns.together(towns).getLast();
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal value, Indicator indicator) {
        return value == null ? null : value.setScale(indicator.decimals(), RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal people(SeriesBook book, Municipality town, int year) {
        return book.find(Series.POPULATION, year, town.code())
                .map(Observation::value)
                .orElse(null);
    }

    /** The sum over the towns; missing where one is missing, since a part is no whole. */
    private static @Nullable BigDecimal sum(SeriesBook book, List<Municipality> towns, int year) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Municipality town : towns) {
            BigDecimal people = people(book, town, year);
            if (people == null) {
                return null;
            }
            sum = sum.add(people);
        }
        return sum;
    }

    private List<TownProfile.Timeline> timelines(Frame frame, List<Municipality> list) {
        SeriesBook book = indicators.book();
        NavigableSet<Integer> years = book.years(Series.POPULATION);
        List<LineChart.Series> lines = new ArrayList<>();
        List<@Nullable BigDecimal> sums = new ArrayList<>();
        years.forEach(year -> sums.add(sum(book, list, year)));
        lines.add(new LineChart.Series(frame.text("region.group.sum"), sums));
        if (list.size() <= 4 && list.size() > 1) {
            for (Municipality town : list) {
                List<@Nullable BigDecimal> values = new ArrayList<>();
                years.forEach(year -> values.add(people(book, town, year)));
                lines.add(new LineChart.Series(town.name(), values));
            }
        }
        if (sums.stream().allMatch(Objects::isNull)) {
            return List.of();
        }
        LineChart chart = new LineChart(
                frame.text("region.unit.people"),
                years.stream().map(String::valueOf).toList(),
                lines,
                1,
                true);
        return List.of(new TownProfile.Timeline(
                frame.text("region.outlook"),
                frame.text("region.unit.people"),
                chart.svg(frame.locale(), 760).markup(),
                new SourceLine(null, null, null, null)));
    }

    private String map(Frame frame, List<Municipality> list) {
        MapSheet sheet = sheets.national();
        List<MapMarkup.Marked> marked = list.stream()
                .flatMap(town ->
                        sheet.find(town.code()).stream().map(plate -> new MapMarkup.Marked(plate, town.name(), "")))
                .toList();
        return marked.isEmpty()
                ? ""
                : MapMarkup.closeUp(
                        sheet,
                        marked,
                        frame.text(
                                "region.group.mapWords",
                                list.stream()
                                        .map(Municipality::name)
                                        .collect(Collectors.joining(frame.text("region.list.separator")))));
    }
}
