package org.tabane.asset.network.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tabane.asset.BoundingBox;
import org.tabane.asset.domain.Surroundings;
import org.tabane.asset.map.MapStart;
import org.tabane.asset.map.MapView;
import org.tabane.asset.network.NetworkReport;
import org.tabane.asset.network.RoadNetworkSummary;
import org.tabane.asset.network.RoadNetworks;
import org.tabane.identity.CurrentUser;
import org.tabane.region.Municipalities;
import org.tabane.region.Municipality;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shell.Fault;
import org.tabane.shell.Frame;
import org.tabane.shell.Room;
import org.tabane.shell.RoomEntry;
import org.tabane.shell.SourceLine;
import org.tabane.shell.View;

/** Pages of the road network: the list, and the report with its map. */
@Controller
class NetworkController {

    private static final int WIDTH = 816;
    private static final int HEIGHT = 560;
    private static final int MOST_JOINT_SECTIONS = 200_000;
    private static final int ROUTES = 40;

    private final RoadNetworks networks;
    private final Municipalities municipalities;
    private final MapStart mapStart;

    NetworkController(RoadNetworks networks, Municipalities municipalities, MapStart mapStart) {
        this.networks = networks;
        this.municipalities = municipalities;
        this.mapStart = mapStart;
    }

    @Bean
    static RoomEntry networkEntry() {
        return new RoomEntry(Room.SEE, 31, "asset.network.page", "/asset/network");
    }

    @GetMapping("/asset/network")
    View list(Frame frame, CurrentUser user) {
        List<RoadNetworkSummary> all = networks.list();
        List<NetworkListPageView.Row> rows =
                all.stream().map(network -> row(frame, user, network)).toList();
        int sections =
                all.stream().mapToInt(network -> network.report().links()).sum();
        NetworkListPageView.Row total = total(frame, rows);
        boolean joinable = all.size() > 1 && sections <= MOST_JOINT_SECTIONS;
        return new NetworkListPageView(
                frame,
                user.role().mayWrite() && user.activeOrganisation().code().isPresent(),
                rows,
                rows.size() > 1 ? total : null,
                joinable ? joint(frame, all, total) : List.of(),
                all.size() > 1 && !joinable ? frame.text("asset.network.joint.tooMany", MOST_JOINT_SECTIONS) : null,
                new SourceLine(
                        String.join(
                                frame.japanese() ? "、" : ", ",
                                all.stream()
                                        .map(RoadNetworkSummary::source)
                                        .distinct()
                                        .toList()),
                        all.stream()
                                .map(RoadNetworkSummary::referenceDate)
                                .filter(java.util.Objects::nonNull)
                                .min(LocalDate::compareTo)
                                .map(day -> frame.format().date(day))
                                .orElse(null),
                        frame.text(
                                "asset.network.missing",
                                all.stream()
                                        .mapToInt(network -> unused(network.report()))
                                        .sum()),
                        frame.text("asset.network.formula")));
    }

    private NetworkListPageView.Row row(Frame frame, CurrentUser user, RoadNetworkSummary network) {
        NetworkReport report = network.report();
        return new NetworkListPageView.Row(
                "/asset/network/" + network.id(),
                name(user, network.municipality()),
                report.metres() / 1000,
                report.links(),
                report.junctions(),
                report.deadEnds(),
                report.components(),
                network.source());
    }

    private static NetworkListPageView.Row total(Frame frame, List<NetworkListPageView.Row> rows) {
        return new NetworkListPageView.Row(
                "",
                frame.text("asset.network.total"),
                rows.stream().mapToDouble(NetworkListPageView.Row::km).sum(),
                rows.stream().mapToInt(NetworkListPageView.Row::sections).sum(),
                rows.stream().mapToInt(NetworkListPageView.Row::junctions).sum(),
                rows.stream().mapToInt(NetworkListPageView.Row::deadEnds).sum(),
                rows.stream().mapToInt(NetworkListPageView.Row::components).sum(),
                "");
    }

    private List<NetworkListPageView.Fact> joint(
            Frame frame, List<RoadNetworkSummary> all, NetworkListPageView.Row alone) {
        RoadNetworks.JointReport joint = networks.jointReport(all);
        double metres = joint.metres().stream().mapToDouble(Double::doubleValue).sum();
        String km = " " + frame.text("asset.network.km");
        var format = frame.format();
        int nodes = all.stream().mapToInt(network -> network.report().nodes()).sum();
        return List.of(
                new NetworkListPageView.Fact(
                        frame.text("asset.network.length"),
                        format.numberText(alone.km(), 1) + km,
                        format.numberText(metres / 1000, 1) + km),
                fact(frame, "asset.network.sections", alone.sections(), joint.links()),
                fact(frame, "asset.network.nodes", nodes, joint.nodes()),
                fact(frame, "asset.network.components", alone.components(), joint.components()),
                fact(frame, "asset.network.deadEnds", alone.deadEnds(), joint.deadEnds()),
                new NetworkListPageView.Fact(
                        frame.text("asset.network.joint.border"), "", format.numberText(joint.borderNodes())),
                new NetworkListPageView.Fact(
                        frame.text("asset.network.joint.duplicates"), "", format.numberText(joint.duplicateLinks())));
    }

    private static NetworkListPageView.Fact fact(Frame frame, String name, int alone, int joint) {
        return new NetworkListPageView.Fact(
                frame.text(name),
                frame.format().numberText(alone),
                frame.format().numberText(joint));
    }

    @GetMapping("/asset/network/{id:[0-9a-f-]{36}}")
    View network(Frame frame, CurrentUser user, @PathVariable UUID id) {
        RoadNetworkSummary network = networks.find(id).orElseThrow(() -> Fault.notFound("asset.network.notFound"));
        NetworkReport report = network.report();
        MapView view = MapView.of(network.bounds(), WIDTH, HEIGHT);
        String at = view.query();
        return new NetworkPageView(
                frame,
                frame.text("asset.network.title", name(user, network.municipality())),
                network.fileName(),
                isNear(network) ? null : frame.text("asset.network.far", name(user, network.municipality())),
                answers(frame, report),
                IntStream.range(0, report.largest().size())
                        .mapToObj(i -> new NetworkPageView.Part(
                                frame.text("asset.network.part.name", i + 1),
                                report.largest().get(i).nodes(),
                                report.largest().get(i).metres() / 1000))
                        .toList(),
                cleaning(frame, report),
                networks.listRoutes(network, ROUTES).stream()
                        .map(route -> new NetworkPageView.Route(
                                route.code(),
                                route.name(),
                                frame.text(route.rank().messageKey()),
                                route.metres() / 1000,
                                route.sections()))
                        .toList(),
                mapStart.json(frame, view),
                "/asset/map/drawing.svg?" + at + "&width=" + WIDTH + "&height=" + HEIGHT + "&chosen=true",
                "/asset/map?" + at,
                new SourceLine(
                        network.source(),
                        network.referenceDate() == null ? null : frame.format().date(network.referenceDate()),
                        frame.text("asset.network.missing", unused(report)),
                        frame.text("asset.network.formula")));
    }

    private boolean isNear(RoadNetworkSummary network) {
        BoundingBox bounds = network.bounds();
        return municipalities
                .findMunicipality(network.municipality())
                .map(Surroundings::around)
                .orElseGet(Surroundings::japan)
                .hold(new Coordinate((bounds.west() + bounds.east()) / 2, (bounds.south() + bounds.north()) / 2));
    }

    private static List<NetworkPageView.Answer> answers(Frame frame, NetworkReport report) {
        var format = frame.format();
        String km = frame.text("asset.network.km");
        String places = frame.text("asset.network.pieces");
        return List.of(
                new NetworkPageView.Answer(
                        frame.text("asset.network.length"),
                        format.numberText(report.metres() / 1000, 1),
                        km,
                        frame.text("asset.network.oneWay") + " " + format.numberText(report.onewayMetres() / 1000, 1)
                                + " " + km),
                new NetworkPageView.Answer(
                        frame.text("asset.network.components"),
                        format.numberText(report.components()),
                        "",
                        frame.text("asset.network.apart") + " " + format.numberText(report.metresApart() / 1000, 1)
                                + " " + km),
                new NetworkPageView.Answer(
                        frame.text("asset.network.deadEnds"),
                        format.numberText(report.deadEnds()),
                        places,
                        frame.text("asset.network.junctions") + " " + format.numberText(report.junctions())),
                new NetworkPageView.Answer(
                        frame.text("asset.network.sections"),
                        format.numberText(report.links()),
                        "",
                        frame.text("asset.network.contracted") + " "
                                + frame.text(
                                        "asset.network.contracted.value",
                                        report.contractedNodes(),
                                        report.contractedLinks())));
    }

    private static List<NetworkPageView.Line> cleaning(Frame frame, NetworkReport report) {
        List<NetworkPageView.Line> lines = new ArrayList<>(List.of(
                new NetworkPageView.Line(frame.text("asset.network.lines"), report.lines()),
                new NetworkPageView.Line(frame.text("asset.network.repeatedPoints"), report.repeatedPoints()),
                new NetworkPageView.Line(frame.text("asset.network.snappedEnds"), report.snappedEnds()),
                new NetworkPageView.Line(frame.text("asset.network.endsOnLines"), report.endsOnLines()),
                new NetworkPageView.Line(frame.text("asset.network.splitLines"), report.splitLines()),
                new NetworkPageView.Line(frame.text("asset.network.duplicates"), report.duplicateLinks()),
                new NetworkPageView.Line(frame.text("asset.network.collapsed"), report.collapsedLinks()),
                new NetworkPageView.Line(frame.text("asset.network.noReturn"), report.nodesWithoutReturn())));
        report.leftOut()
                .forEach((code, count) ->
                        lines.add(new NetworkPageView.Line(frame.text("asset.network.leftOut." + code), count)));
        return lines;
    }

    private static int unused(NetworkReport report) {
        return report.leftOut().values().stream().mapToInt(Integer::intValue).sum();
    }

    private String name(CurrentUser user, LocalGovernmentCode code) {
        return municipalities
                .findMunicipality(code)
                .map(Municipality::fullName)
                .or(() -> user.organisations().stream()
                        .filter(organisation ->
                                organisation.code().filter(code::equals).isPresent())
                        .map(organisation -> organisation.name())
                        .findFirst())
                .orElse(code.value());
    }
}
