package org.tabane.asset.map.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tabane.asset.AssetQuery;
import org.tabane.asset.Assets;
import org.tabane.asset.BoundingBox;
import org.tabane.asset.map.MapContents;
import org.tabane.asset.map.MapDrawing;
import org.tabane.asset.map.MapSettings;
import org.tabane.asset.map.MapView;
import org.tabane.asset.map.SectorSign;
import org.tabane.asset.network.RoadNetworkSummary;
import org.tabane.asset.network.RoadNetworks;
import org.tabane.identity.CurrentUser;
import org.tabane.region.Boundaries;
import org.tabane.region.Municipalities;
import org.tabane.region.Municipality;
import org.tabane.shared.Sector;
import org.tabane.shell.Fault;
import org.tabane.shell.Frame;
import org.tabane.shell.Room;
import org.tabane.shell.RoomEntry;
import org.tabane.shell.SourceLine;
import org.tabane.shell.View;
import org.tabane.storage.Tenancy;
import tools.jackson.databind.json.JsonMapper;

/** The map of the register: page, list and drawing. */
@Controller
class MapController {

    private static final int WIDTH = 816;
    private static final int HEIGHT = 620;
    private static final int MOST_PIXELS = 2_400;
    private static final int FOUND_ROWS = 8;

    /** The middle of Japan, for a map of nothing. */
    private static final MapView JAPAN = new MapView(137.5, 37.2, 4.6);

    private final Assets assets;
    private final MapContents contents;
    private final MapDrawing drawing;
    private final MapLists lists;
    private final MapSettings settings;
    private final Municipalities municipalities;
    private final RoadNetworks networks;
    private final Boundaries boundaries;

    MapController(
            Assets assets,
            MapContents contents,
            MapDrawing drawing,
            MapLists lists,
            MapSettings settings,
            Municipalities municipalities,
            RoadNetworks networks,
            Boundaries boundaries) {
        this.assets = assets;
        this.contents = contents;
        this.drawing = drawing;
        this.lists = lists;
        this.settings = settings;
        this.municipalities = municipalities;
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
        Set<UUID> organisations = organisations();
        List<RoadNetworkSummary> roads = networks.list();
        Set<Sector> shown = sectors(sector, chosen);
        List<MapPageView.Found> found = q.isBlank() ? List.of() : search(frame, q.strip());
        MapView view = MapView.of(lon, lat, z);
        if (view == null) {
            view = found.isEmpty()
                    ? start(user, organisations, roads)
                    : at(found.getFirst().at());
        }
        Map<Sector, Long> counts = new LinkedHashMap<>();
        assets.countByKind(null, null).forEach(count -> counts.merge(count.sector(), count.assets(), Long::sum));
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        String sectorQuery = sectorQuery(shown);
        return new MapPageView(
                frame,
                q,
                found,
                startJson(frame, view),
                "/asset/map/drawing.svg?" + at(view) + "&width=" + WIDTH + "&height=" + HEIGHT + sectorQuery,
                "/asset/map?" + at(view),
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
                all == 0 && roads.isEmpty(),
                !roads.isEmpty(),
                boundaries.listReleases().isEmpty(),
                lists.list(frame, view.area(WIDTH, HEIGHT), shown, null),
                source(frame, user, organisations, roads));
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
        return lists.list(frame, area(w, s, e, n), sectors(sector, chosen), MapView.of(lon, lat, null));
    }

    @GetMapping("/asset/map/drawing.svg")
    ResponseEntity<String> drawing(
            Frame frame,
            CurrentUser user,
            @RequestParam double lon,
            @RequestParam double lat,
            @RequestParam double z,
            @RequestParam int width,
            @RequestParam int height,
            @RequestParam(required = false) @Nullable List<String> sector,
            @RequestParam(defaultValue = "false") boolean chosen) {
        MapView view = MapView.of(lon, lat, z);
        if (view == null || width < 1 || height < 1 || width > MOST_PIXELS || height > MOST_PIXELS) {
            throw Fault.badRequest("asset.map.area.wrong");
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType("image", "svg+xml", StandardCharsets.UTF_8))
                .body(drawing.draw(
                        organisations(), view, width, height, sectors(sector, chosen), frame.text("asset.map.label")));
    }

    private List<MapPageView.Found> search(Frame frame, String q) {
        List<MapPageView.Found> found = new ArrayList<>();
        assets.list(new AssetQuery(null, null, null, null, null, null, q, AssetQuery.Order.NAME, null, FOUND_ROWS))
                .forEach(asset -> contents.findPlace(asset.id())
                        .ifPresent(place -> found.add(new MapPageView.Found(
                                asset.code().isEmpty() ? asset.name() : asset.name() + "（" + asset.code() + "）",
                                frame.text(asset.kind().messageKey()),
                                place.longitude() + "," + place.latitude() + ",17",
                                "/asset/map?q=" + encoded(q) + "&" + at(place)))));
        municipalities.findMunicipalities(q).stream()
                .limit(FOUND_ROWS)
                .map(town -> town(frame, q, town))
                .forEach(found::add);
        return found;
    }

    private static MapPageView.Found town(Frame frame, String q, Municipality town) {
        MapView place = new MapView(town.point().longitude(), town.point().latitude(), 12);
        return new MapPageView.Found(
                frame.japanese() ? town.addressName() : town.name(),
                frame.text("asset.map.found.town"),
                place.longitude() + "," + place.latitude() + ",12",
                "/asset/map?q=" + encoded(q) + "&" + at(place));
    }

    private MapView start(CurrentUser user, Set<UUID> organisations, List<RoadNetworkSummary> roads) {
        BoundingBox extent = contents.findExtent(Set.of(user.organisationId().value()))
                .or(() -> contents.findExtent(organisations))
                .or(() -> roads.stream().map(RoadNetworkSummary::bounds).reduce(BoundingBox::union))
                .orElse(null);
        if (extent != null) {
            return MapView.of(extent, WIDTH, HEIGHT);
        }
        return user.activeOrganisation()
                .code()
                .flatMap(municipalities::findMunicipality)
                .map(town -> new MapView(town.point().longitude(), town.point().latitude(), 11))
                .orElse(JAPAN);
    }

    private String startJson(Frame frame, MapView view) {
        Map<String, Object> start = new LinkedHashMap<>();
        start.put("worker", frame.file("map-worker.js"));
        start.put("longitude", view.longitude());
        start.put("latitude", view.latitude());
        start.put("zoom", view.zoom());
        start.put("background", settings.backgroundAddress().orElse(""));
        start.put("backgroundDeepest", settings.backgroundDeepest());
        start.put(
                "credit",
                settings.backgroundAddress()
                        .map(address -> String.valueOf(settings.backgroundCredit()))
                        .orElse(""));
        start.put(
                "locale",
                Map.of(
                        "NavigationControl.ZoomIn", frame.text("asset.map.zoomIn"),
                        "NavigationControl.ZoomOut", frame.text("asset.map.zoomOut"),
                        "Map.Title", frame.text("asset.map.label"),
                        "ScaleControl.Meters", "m",
                        "ScaleControl.Kilometers", "km"));
        return JsonMapper.shared().writeValueAsString(start);
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
                                + at(new MapView(
                                        view.longitude() + move.dx, view.latitude() + move.dy, view.zoom() + move.dz))
                                + sectors))
                .toList();
    }

    private SourceLine source(Frame frame, CurrentUser user, Set<UUID> organisations, List<RoadNetworkSummary> roads) {
        List<String> sources = new ArrayList<>();
        sources.add(frame.text(
                "asset.map.source.register", user.activeOrganisation().name()));
        roads.stream().map(RoadNetworkSummary::source).distinct().forEach(sources::add);
        settings.backgroundAddress().ifPresent(address -> sources.add(String.valueOf(settings.backgroundCredit())));
        String asOf = assets.lastChange()
                .map(at -> frame.format()
                        .date(at.atZone(java.time.ZoneId.of("Asia/Tokyo")).toLocalDate()))
                .orElse(null);
        return new SourceLine(
                String.join(frame.japanese() ? "、" : ", ", sources),
                asOf,
                frame.text("asset.map.source.missing", contents.countWithoutPlace(organisations)),
                frame.text("asset.map.source.formula"));
    }

    private static Set<UUID> organisations() {
        return Tenancy.current().readable();
    }

    private static Set<Sector> sectors(@Nullable List<String> names, boolean chosen) {
        Set<Sector> sectors = EnumSet.noneOf(Sector.class);
        if (names != null) {
            Arrays.stream(Sector.values())
                    .filter(sector -> names.contains(sector.name()))
                    .forEach(sectors::add);
        }
        return sectors.isEmpty() && !chosen ? EnumSet.allOf(Sector.class) : sectors;
    }

    private static String sectorQuery(Set<Sector> shown) {
        return shown.size() == Sector.values().length
                ? ""
                : "&chosen=true"
                        + shown.stream()
                                .map(sector -> "&sector=" + sector.name())
                                .collect(Collectors.joining());
    }

    private static BoundingBox area(double west, double south, double east, double north) {
        try {
            return new BoundingBox(
                    Math.max(-180, west), Math.max(-90, south), Math.min(180, east), Math.min(90, north));
        } catch (IllegalArgumentException e) {
            throw Fault.badRequest("asset.map.area.wrong");
        }
    }

    private static String at(MapView view) {
        return String.format(Locale.ROOT, "lon=%.5f&lat=%.5f&z=%.2f", view.longitude(), view.latitude(), view.zoom());
    }

    private static MapView at(String place) {
        String[] parts = place.split(",");
        return new MapView(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
