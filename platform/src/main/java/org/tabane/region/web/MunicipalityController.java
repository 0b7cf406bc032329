package org.tabane.region.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tabane.identity.CurrentUser;
import org.tabane.region.Boundaries;
import org.tabane.region.Detail;
import org.tabane.region.LinkTerm;
import org.tabane.region.Municipalities;
import org.tabane.region.Municipality;
import org.tabane.region.Neighbour;
import org.tabane.region.NeighbourKind;
import org.tabane.region.OpenLink;
import org.tabane.region.OwnIndicators;
import org.tabane.region.PopulationOutlook;
import org.tabane.region.PublicLinks;
import org.tabane.region.SimilarityScale;
import org.tabane.region.TownBoundary;
import org.tabane.region.TownMap;
import org.tabane.region.TownMapSvg;
import org.tabane.shared.Estimate;
import org.tabane.shell.Field.Option;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/** The page of a municipality. */
@Controller
class MunicipalityController {

    private static final int MAP_WIDTH = 376;

    private final Municipalities municipalities;
    private final TownProfiles profiles;
    private final OwnIndicators ownIndicators;
    private final PublicLinks links;
    private final Boundaries boundaries;
    private final BoundarySources boundarySources;

    MunicipalityController(
            Municipalities municipalities,
            TownProfiles profiles,
            OwnIndicators ownIndicators,
            PublicLinks links,
            Boundaries boundaries,
            BoundarySources boundarySources) {
        this.municipalities = municipalities;
        this.profiles = profiles;
        this.ownIndicators = ownIndicators;
        this.links = links;
        this.boundaries = boundaries;
        this.boundarySources = boundarySources;
    }

    @GetMapping("/region/municipalities/{code}")
    View town(Frame frame, Optional<CurrentUser> user, @PathVariable String code) {
        Municipality town = TownOfPath.of(municipalities, code);
        List<Neighbour> neighbours = municipalities.findNeighbours(town.code());
        String names = neighbours.stream()
                .map(neighbour -> neighbour.municipality().name())
                .reduce((one, other) -> one + frame.text("region.list.separator") + other)
                .orElse("");
        TownMap map = TownMap.of(municipalities, town.code(), List.of(), MAP_WIDTH);
        List<TownBoundary> shapes = boundaries.findShapes(map.plane().degrees(), Detail.TOWN).stream()
                .filter(shape -> !shape.approximate())
                .toList();
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
                        map, shapes, frame.text("region.map.description", town.fullName(), neighbours.size(), names)),
                shapes.isEmpty() ? "" : boundarySources.words(frame),
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
                        .map(link -> link(frame, link))
                        .toList(),
                Stream.of(LinkTerm.values())
                        .map(term -> new Option(term.name(), frame.text(term.messageKey())))
                        .toList());
    }

    private TownProfile.LinkRow link(Frame frame, OpenLink link) {
        return new TownProfile.LinkRow(
                link.id().toString(),
                link.purpose(),
                frame.format().dateWithoutWeekday(LocalDate.ofInstant(link.createdAt(), ZoneId.of("Asia/Tokyo"))),
                link.lastDay() == null
                        ? frame.text(LinkTerm.NO_END.messageKey())
                        : frame.format().dateWithoutWeekday(link.lastDay()),
                link.isOver(links.today()));
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
}
