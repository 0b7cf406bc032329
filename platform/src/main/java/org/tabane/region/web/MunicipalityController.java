package org.tabane.region.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tabane.document.DocumentWriter;
import org.tabane.document.Picture;
import org.tabane.exchange.CsvStyle;
import org.tabane.identity.CurrentUser;
import org.tabane.region.Municipalities;
import org.tabane.region.Municipality;
import org.tabane.region.Neighbour;
import org.tabane.region.NeighbourKind;
import org.tabane.region.OwnIndicators;
import org.tabane.region.PopulationOutlook;
import org.tabane.region.PublicLinks;
import org.tabane.region.SimilarityScale;
import org.tabane.region.TownMap;
import org.tabane.region.TownMapSvg;
import org.tabane.shared.Estimate;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Prefecture;
import org.tabane.shell.Fault;
import org.tabane.shell.Frame;
import org.tabane.shell.Pager;
import org.tabane.shell.Room;
import org.tabane.shell.RoomEntry;
import org.tabane.shell.SearchBox;
import org.tabane.shell.View;

/** The list of municipalities and the page of one. */
@Controller
class MunicipalityController {

    private static final int ROWS_PER_PAGE = 50;
    private static final int MAP_WIDTH = 376;

    private final Municipalities municipalities;
    private final TownProfiles profiles;
    private final OwnIndicators ownIndicators;
    private final PublicLinks links;
    private final TownSheet sheet;
    private final IndicatorCsv csv;
    private final DocumentWriter documents;

    MunicipalityController(
            Municipalities municipalities,
            TownProfiles profiles,
            OwnIndicators ownIndicators,
            PublicLinks links,
            TownSheet sheet,
            IndicatorCsv csv,
            DocumentWriter documents) {
        this.municipalities = municipalities;
        this.profiles = profiles;
        this.ownIndicators = ownIndicators;
        this.links = links;
        this.sheet = sheet;
        this.csv = csv;
        this.documents = documents;
    }

    @Bean
    static RoomEntry municipalitiesEntry() {
        return new RoomEntry(Room.SEE, 10, "region.municipalities", "/region/municipalities");
    }

    /** The frame's search field looks for towns. */
    @Bean
    static SearchBox townSearch() {
        return new SearchBox("/region/municipalities", "q", "region.townSearch");
    }

    @GetMapping("/region/municipalities")
    View list(
            Frame frame,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String prefecture,
            @RequestParam(defaultValue = "") String order,
            @RequestParam(defaultValue = "1") int page) {
        TownOrder inOrder = TownOrder.of(order);
        Optional<Prefecture> only = findPrefecture(prefecture);
        List<Municipality> found = candidates(q, only).stream()
                .filter(town -> only.isEmpty() || town.prefecture() == only.get())
                .sorted(inOrder.comparator())
                .toList();
        int pages = Math.max(1, (found.size() + ROWS_PER_PAGE - 1) / ROWS_PER_PAGE);
        int shown = Math.clamp(page, 1, pages);
        List<TownRow> rows =
                found.subList((shown - 1) * ROWS_PER_PAGE, Math.min(found.size(), shown * ROWS_PER_PAGE)).stream()
                        .map(town -> TownRow.of(town, frame))
                        .toList();
        String search = "/region/municipalities?q=" + encoded(q) + "&prefecture=" + encoded(prefecture);
        return new MunicipalityListPageView(
                frame,
                q,
                prefecture,
                prefectures(frame),
                rows,
                found.size(),
                new Pager(shown, pages, found.size(), search + "&order=" + inOrder.parameter()),
                columns(search, inOrder),
                nationalShares());
    }

    @GetMapping("/region/municipalities/{code}")
    View town(Frame frame, Optional<CurrentUser> user, @PathVariable String code) {
        Municipality town = known(code);
        List<Neighbour> neighbours = municipalities.findNeighbours(town.code());
        String names = neighbours.stream()
                .map(neighbour -> neighbour.municipality().name())
                .reduce((one, other) -> one + frame.text("region.list.separator") + other)
                .orElse("");
        return new MunicipalityPageView(
                frame,
                frame.japanese() ? town.fullName() : town.name() + ", " + TownRow.prefecture(town, frame),
                town.addressName(),
                town.code().value(),
                TownRow.of(town, frame),
                density(town),
                years(town.population()),
                municipalities
                        .findJointProjection(town.code())
                        .map(joint -> new MunicipalityPageView.Joint(
                                joint.name(), joint.members().size(), years(joint.population())))
                        .orElse(null),
                TownMapSvg.draw(
                        TownMap.of(municipalities, town.code(), List.of(), MAP_WIDTH),
                        frame.text("region.map.description", town.fullName(), neighbours.size(), names)),
                neighbours.stream().map(Neighbour::kind).distinct().sorted().toList(),
                neighbours.stream()
                        .map(neighbour -> neighbour(town, neighbour, frame))
                        .toList(),
                municipalities.findSimilar(town.code(), TownProfiles.SIMILAR).stream()
                        .map(similar -> new MunicipalityPageView.SimilarRow(
                                TownRow.of(similar.municipality(), frame), similar.unlikeness(), similar.differences()))
                        .toList(),
                profiles.profile(frame, town, user.isPresent() ? ownIndicators.list() : List.of()),
                user.filter(person -> PublicLinks.mayManage(person, town.code()))
                        .map(person -> links(frame, town))
                        .orElse(null),
                user.isPresent(),
                similarityWords(frame),
                List.of(
                        file(frame.text("region.file.csvUtf8"), town, "indicators.csv"),
                        file(frame.text("region.file.csvSjis"), town, "indicators.csv?encoding=sjis"),
                        file("PNG", town, "axes.png"),
                        file(frame.text("region.sheet.pdf"), town, "sheet.pdf")),
                "/region/national?town=" + town.code(),
                "/region/group?towns="
                        + Stream.concat(
                                        Stream.of(town),
                                        neighbours.stream()
                                                .filter(neighbour -> neighbour.kind() != NeighbourKind.NEAREST)
                                                .map(Neighbour::municipality))
                                .limit(8)
                                .map(one -> one.code().value())
                                .collect(Collectors.joining(",")),
                "/bundling/first?town=" + town.code(),
                "/bundling/design/new?town=" + town.code());
    }

    /** The town on one sheet of A4. */
    @GetMapping("/region/municipalities/{code}/sheet.pdf")
    ResponseEntity<byte[]> sheet(Frame frame, @PathVariable String code) {
        Municipality town = known(code);
        byte[] pdf = documents.pdf(sheet.report(frame, town, profiles.profile(frame, town, List.of())));
        return Download.pdf(pdf, frame.text("region.sheet.title", town.fullName()));
    }

    /** The town's axes as a picture. */
    @GetMapping("/region/municipalities/{code}/axes.png")
    ResponseEntity<byte[]> png(Frame frame, @PathVariable String code) {
        Municipality town = known(code);
        Picture picture = TownPicture.of(frame, town, profiles.profile(frame, town, List.of()));
        return Download.png(
                documents.png(picture.svg(frame.locale()), 1600), frame.text("region.sheet.title", town.fullName()));
    }

    /** The town's indicators with those of its neighbours and of the towns like it. */
    @GetMapping("/region/municipalities/{code}/indicators.csv")
    ResponseEntity<byte[]> csv(
            Frame frame, @PathVariable String code, @RequestParam(defaultValue = "utf8") String encoding) {
        Municipality town = known(code);
        List<IndicatorCsv.Line> lines = new ArrayList<>();
        lines.add(new IndicatorCsv.Line(town, "このまち", null));
        municipalities
                .findNeighbours(town.code())
                .forEach(neighbour -> lines.add(new IndicatorCsv.Line(neighbour.municipality(), "隣り合うまち", null)));
        municipalities
                .findSimilar(town.code(), TownProfiles.SIMILAR)
                .forEach(similar ->
                        lines.add(new IndicatorCsv.Line(similar.municipality(), "似たまち", similar.unlikeness())));
        CsvStyle style = Download.style(encoding);
        return Download.csv(
                csv.write(frame, lines, "", style), style, frame.text("region.sheet.title", town.fullName()));
    }

    private Municipality known(String code) {
        return find(code).orElseThrow(() -> Fault.notFound("region.municipality.notFound", code));
    }

    private static NationalPageView.Choice file(String name, Municipality town, String path) {
        return new NationalPageView.Choice(TownRow.url(town) + "/" + path, name, false);
    }

    /** What a difference of 1 means, so that a distance can be judged. */
    private String similarityWords(Frame frame) {
        SimilarityScale scale = municipalities.similarityScale();
        return frame.text(
                "region.similar.scale",
                frame.format().numberText(scale.populationTimes(), 1),
                frame.format().numberText(scale.densityTimes(), 1),
                frame.format().numberText(scale.changePoints(), 1));
    }

    private TownProfile.Links links(Frame frame, Municipality town) {
        return new TownProfile.Links(
                TownRow.url(town),
                links.listOpen(town.code()).stream()
                        .map(link -> new TownProfile.LinkRow(
                                link.id().toString(),
                                link.purpose(),
                                frame.format()
                                        .dateWithoutWeekday(link.createdAt()
                                                .atZone(ZoneId.of("Asia/Tokyo"))
                                                .toLocalDate())))
                        .toList());
    }

    private List<Municipality> candidates(String query, Optional<Prefecture> prefecture) {
        if (!query.isBlank()) {
            return municipalities.findMunicipalities(query);
        }
        return prefecture.map(municipalities::listMunicipalities).orElseGet(municipalities::listMunicipalities);
    }

    private static Optional<Prefecture> findPrefecture(String code) {
        return Stream.of(Prefecture.values())
                .filter(prefecture -> prefecture.code().equals(code))
                .findFirst();
    }

    private Optional<Municipality> find(String code) {
        try {
            return municipalities.findMunicipality(LocalGovernmentCode.parse(code));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private MunicipalityPageView.NeighbourRow neighbour(Municipality town, Neighbour neighbour, Frame frame) {
        Estimate road = municipalities
                .estimateTravelDistance(town.code(), neighbour.municipality().code())
                .roadKm();
        return new MunicipalityPageView.NeighbourRow(
                TownRow.of(neighbour.municipality(), frame),
                neighbour.kind(),
                neighbour.link(),
                neighbour.kilometres(),
                frame.text(
                        "region.road.range",
                        frame.format().numberText(road.mode()),
                        frame.format().numberText(road.low()),
                        frame.format().numberText(road.high())));
    }

    private static List<MunicipalityPageView.Year> years(PopulationOutlook population) {
        List<MunicipalityPageView.Year> years = new ArrayList<>();
        population
                .projection()
                .forEach((year, people) -> years.add(new MunicipalityPageView.Year(
                        year,
                        people,
                        BigDecimal.valueOf(people)
                                .divide(
                                        BigDecimal.valueOf(
                                                population.projected(2020).orElseThrow()),
                                        6,
                                        RoundingMode.HALF_UP))));
        return years;
    }

    private static @Nullable BigDecimal density(Municipality town) {
        OptionalInt people = town.population().current();
        return people.isEmpty()
                ? null
                : BigDecimal.valueOf(people.getAsInt()).divide(town.areaKm2(), 1, RoundingMode.HALF_UP);
    }

    private MunicipalityListPageView.NationalShares nationalShares() {
        List<Municipality> all = municipalities.listMunicipalities();
        int projected = (int)
                all.stream().filter(town -> town.population().isProjected()).count();
        int losing = (int)
                all.stream().filter(town -> town.population().losesAtLeast(30)).count();
        int small = (int) all.stream()
                .filter(town -> town.population().projected(2050).orElse(Integer.MAX_VALUE) < 10_000)
                .count();
        int missing = (int) all.stream()
                .filter(town -> town.population().registered().isEmpty())
                .count();
        return new MunicipalityListPageView.NationalShares(
                all.size(), projected, losing, (double) losing / projected, small, (double) small / projected, missing);
    }

    private List<MunicipalityListPageView.Choice> prefectures(Frame frame) {
        List<MunicipalityListPageView.Choice> choices = new ArrayList<>();
        for (Prefecture prefecture : Prefecture.values()) {
            choices.add(new MunicipalityListPageView.Choice(
                    prefecture.code(), frame.japanese() ? prefecture.japaneseName() : prefecture.englishName()));
        }
        return choices;
    }

    private static List<MunicipalityListPageView.Column> columns(String search, TownOrder inOrder) {
        List<MunicipalityListPageView.Column> columns = new ArrayList<>();
        for (TownOrder order : new TownOrder[] {TownOrder.REGISTERED, TownOrder.IN2050, TownOrder.CHANGE}) {
            columns.add(new MunicipalityListPageView.Column(
                    "region.column." + order.parameter(),
                    search + "&order=" + order.parameter(),
                    order != inOrder ? null : order.isDescending() ? "descending" : "ascending"));
        }
        return columns;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
