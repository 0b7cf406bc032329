package org.tabane.asset.map.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tabane.asset.Assets;
import org.tabane.asset.BoundingBox;
import org.tabane.asset.RegisterTallies;
import org.tabane.asset.SectorCount;
import org.tabane.asset.map.MapSettings;
import org.tabane.asset.map.MapStart;
import org.tabane.asset.map.MapView;
import org.tabane.asset.map.SectorSign;
import org.tabane.asset.network.RoadNetworkSummary;
import org.tabane.asset.network.RoadNetworks;
import org.tabane.identity.CurrentUser;
import org.tabane.region.Boundaries;
import org.tabane.shared.Sector;
import org.tabane.shell.Fault;
import org.tabane.shell.Frame;
import org.tabane.shell.Link;
import org.tabane.shell.Room;
import org.tabane.shell.RoomEntry;
import org.tabane.shell.SourceLine;
import org.tabane.shell.View;
import org.tabane.storage.Tenancy;

/** The map of the register: page, list and drawing. */
@Controller
class MapController {

    static final int WIDTH = 816;
    static final int HEIGHT = 620;

    private final Assets assets;
    private final RegisterTallies tallies;
    private final OpeningView opening;
    private final MapLists lists;
    private final MapSearch search;
    private final MapStart mapStart;
    private final MapSettings settings;
    private final RoadNetworks networks;
    private final Boundaries boundaries;

    MapController(
            Assets assets,
            RegisterTallies tallies,
            OpeningView opening,
            MapLists lists,
            MapSearch search,
            MapStart mapStart,
            MapSettings settings,
            RoadNetworks networks,
            Boundaries boundaries) {
        this.assets = assets;
        this.tallies = tallies;
        this.opening = opening;
        this.lists = lists;
        this.search = search;
        this.mapStart = mapStart;
        this.settings = settings;
        this.networks = networks;
        this.boundaries = boundaries;
    }

    @Bean
    static RoomEntry mapEntry() {
        return new RoomEntry(Room.SEE, 30, "asset.map.page", "/asset/map");
    }

    @GetMapping("/asset/map")
    View map(
            Frame frame,
            CurrentUser user,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Double lon,
            @RequestParam(required = false) @Nullable Double lat,
            @RequestParam(required = false) @Nullable Double z,
            @RequestParam(required = false) @Nullable List<String> sector,
            @RequestParam(defaultValue = "false") boolean chosen) {
        List<RoadNetworkSummary> roads = networks.list();
        Set<Sector> shown = ShownSectors.of(sector, chosen);
        List<MapSearch.Hit> found = q.isBlank() ? List.of() : search.find(frame, q.strip());
        MapView view = MapView.of(lon, lat, z);
        if (view == null) {
            view = found.isEmpty()
                    ? opening.of(user, Tenancy.current().readable(), roads)
                    : found.getFirst().view();
        }
        Map<Sector, Long> counts = new LinkedHashMap<>();
        List<SectorCount> tallies = this.tallies.counts(user.organisationId());
        tallies.forEach(count -> counts.merge(count.sector(), count.assets(), Long::sum));
        long all = tallies.stream().mapToLong(SectorCount::assets).sum();
        long placed = tallies.stream().mapToLong(SectorCount::placed).sum();
        String sectorQuery = ShownSectors.query(shown);
        return new MapPageView(
                frame,
                q,
                found.stream().map(hit -> found(hit, q, sectorQuery)).toList(),
                mapStart.json(frame, view),
                "/asset/map/drawing.svg?" + view.query() + "&width=" + WIDTH + "&height=" + HEIGHT + sectorQuery,
                view,
                Stream.of(SectorSign.values())
                        .map(sign -> new MapPageView.SectorChoice(
                                String.valueOf(sign.sector().itemLetter()),
                                sign.sector().name(),
                                frame.text(sign.sector().messageKey()),
                                shown.contains(sign.sector()),
                                counts.getOrDefault(sign.sector(), 0L),
                                sign.sample(null)))
                        .toList(),
                steps(frame, view, sectorQuery),
                SectorSign.BRIDGE.sample(3),
                SectorSign.BRIDGE.sample(4),
                all,
                nothing(frame, user, all, placed, !roads.isEmpty()),
                !roads.isEmpty(),
                boundaries.listReleases().isEmpty(),
                lists.list(frame, view.area(WIDTH, HEIGHT), shown, null),
                source(frame, user, roads, all - placed));
    }

    @GetMapping("/asset/map/list")
    View list(
            Frame frame,
            CurrentUser user,
            @RequestParam double w,
            @RequestParam double s,
            @RequestParam double e,
            @RequestParam double n,
            @RequestParam(required = false) @Nullable Double lon,
            @RequestParam(required = false) @Nullable Double lat,
            @RequestParam(required = false) @Nullable List<String> sector,
            @RequestParam(defaultValue = "false") boolean chosen) {
        return lists.list(frame, area(w, s, e, n), ShownSectors.of(sector, chosen), MapView.of(lon, lat, null));
    }

    private static MapPageView.Found found(MapSearch.Hit hit, String q, String sectors) {
        MapView view = hit.view();
        return new MapPageView.Found(
                hit.name(),
                hit.what(),
                view.longitude() + "," + view.latitude() + "," + view.zoom(),
                "/asset/map?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + "&" + view.query() + sectors);
    }

    /** What to say and where to go on while nothing can be drawn; {@code null} once there is something. */
    private static MapPageView.@Nullable Nothing nothing(
            Frame frame, CurrentUser user, long assets, long placed, boolean roads) {
        if (placed > 0 || roads) {
            return null;
        }
        String body = user.activeOrganisation().name();
        if (user.activeOrganisation().code().isEmpty()) {
            return new MapPageView.Nothing(
                    frame.text("asset.map.empty.what"), frame.text("asset.map.empty.firm", body), List.of());
        }
        boolean mayBring = user.role().mayWrite();
        String why = assets == 0 ? "asset.map.empty.why" : "asset.map.empty.placeless";
        return new MapPageView.Nothing(
                frame.text(assets == 0 ? "asset.map.empty.what" : "asset.map.empty.placeless.what"),
                frame.text(why, assets) + (mayBring ? "" : frame.text("asset.map.empty.others")),
                mayBring
                        ? List.of(
                                new Link(frame.text("asset.map.empty.assets"), "/asset/import"),
                                new Link(frame.text("asset.map.empty.next"), "/asset/network/new"))
                        : List.of());
    }

    private static List<MapPageView.Step> steps(Frame frame, MapView view, String sectors) {
        double x = 256 * 360 / view.worldPixels();
        double y = x * Math.cos(Math.toRadians(view.latitude()));
        record Move(String key, double dx, double dy, double dz) {}
        return Stream.of(
                        new Move("asset.map.zoomIn", 0, 0, 1),
                        new Move("asset.map.zoomOut", 0, 0, -1),
                        new Move("asset.map.north", 0, y, 0),
                        new Move("asset.map.south", 0, -y, 0),
                        new Move("asset.map.west", -x, 0, 0),
                        new Move("asset.map.east", x, 0, 0))
                .map(move -> new MapPageView.Step(
                        frame.text(move.key),
                        "/asset/map?"
                                + new MapView(
                                                view.longitude() + move.dx,
                                                view.latitude() + move.dy,
                                                view.zoom() + move.dz)
                                        .query()
                                + sectors))
                .toList();
    }

    private SourceLine source(Frame frame, CurrentUser user, List<RoadNetworkSummary> roads, long withoutPlace) {
        List<String> sources = new ArrayList<>();
        sources.add(frame.text(
                "asset.map.source.register", user.activeOrganisation().name()));
        roads.stream().map(RoadNetworkSummary::source).distinct().forEach(sources::add);
        boundaries.listReleases().stream()
                .map(release -> frame.text("asset.map.source.boundary", release.title(), release.publisher()))
                .distinct()
                .forEach(sources::add);
        settings.backgroundAddress().ifPresent(address -> sources.add(String.valueOf(settings.backgroundCredit())));
        String asOf = assets.lastChange()
                .map(at -> frame.format()
                        .date(at.atZone(java.time.ZoneId.of("Asia/Tokyo")).toLocalDate()))
                .orElse(null);
        return new SourceLine(
                String.join(frame.japanese() ? "、" : ", ", sources),
                asOf,
                frame.text("asset.map.source.missing", withoutPlace),
                frame.text("asset.map.source.formula"));
    }

    private static BoundingBox area(double west, double south, double east, double north) {
        try {
            return new BoundingBox(
                    Math.max(-180, west), Math.max(-90, south), Math.min(180, east), Math.min(90, north));
        } catch (IllegalArgumentException e) {
            throw Fault.badRequest("asset.map.area.wrong");
        }
    }
}
