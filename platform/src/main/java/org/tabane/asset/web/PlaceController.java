package org.tabane.asset.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tabane.asset.Asset;
import org.tabane.asset.AssetId;
import org.tabane.asset.AssetQuery;
import org.tabane.asset.AssetSummary;
import org.tabane.asset.Assets;
import org.tabane.asset.PlaceEvents.PlaceEvent;
import org.tabane.asset.PlaceRecords;
import org.tabane.asset.PlaceRecords.PlaceRecord;
import org.tabane.asset.domain.PositionText;
import org.tabane.document.DocumentWriter;
import org.tabane.document.Picture;
import org.tabane.identity.CurrentUser;
import org.tabane.shared.Evidence;
import org.tabane.shared.FiscalYear;
import org.tabane.shell.Download;
import org.tabane.shell.Fault;
import org.tabane.shell.Frame;
import org.tabane.shell.Link;
import org.tabane.shell.Room;
import org.tabane.shell.RoomEntry;
import org.tabane.shell.SourceLine;
import org.tabane.shell.View;

/** The place record, from an asset, from words or from coordinates; on the page, on paper and as PDF. */
@Controller
class PlaceController {
    static final String PATH = "/asset/places";
    private static final double LEAST_MAP_METRES = 60;
    private static final List<Integer> DISTANCES = List.of(10, 30, 50, 100, 300, 500, 1_000);

    private final Assets assets;
    private final PlaceRecords records;
    private final AssetShowing showing;
    private final DocumentWriter documents;
    private final Clock clock;

    PlaceController(Assets assets, PlaceRecords records, AssetShowing showing, DocumentWriter documents, Clock clock) {
        this.assets = assets;
        this.records = records;
        this.showing = showing;
        this.documents = documents;
        this.clock = clock;
    }

    @Bean
    static RoomEntry placeEntry() {
        return new RoomEntry(Room.SEE, 50, "asset.place", PATH);
    }

    /** A place that was found, and what it is called. */
    private record Found(
            Geometry shape, String name, @Nullable Asset asset) {}

    @GetMapping(PATH)
    View place(
            Frame frame,
            CurrentUser user,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String asset,
            @RequestParam(defaultValue = "50") int metres) {
        RegisterTown town = RegisterTown.of(user);
        int reach = Math.clamp(metres, 10, 1_000);
        List<AssetSummary> matches = new ArrayList<>();
        Optional<Found> found = find(frame, q, asset, matches);
        if (found.isEmpty()) {
            String trouble = q.isBlank() && asset.isBlank() || !matches.isEmpty()
                    ? null
                    : frame.text(asset.isBlank() ? "asset.place.notFound" : "asset.place.noPosition", q);
            return page(frame, town, q, asset, reach, null, null, trouble, matches);
        }
        PlaceRecord record = records.at(found.get().shape(), reach, frame.locale());
        return page(frame, town, q, asset, reach, found.get(), record, null, List.of());
    }

    @GetMapping(PATH + ".pdf")
    ResponseEntity<byte[]> pdf(
            Frame frame,
            CurrentUser user,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String asset,
            @RequestParam(defaultValue = "50") int metres) {
        RegisterTown town = RegisterTown.of(user);
        Found found =
                find(frame, q, asset, new ArrayList<>()).orElseThrow(() -> Fault.notFound("asset.place.notFound", q));
        int reach = Math.clamp(metres, 10, 1_000);
        PlaceRecord record = records.at(found.shape(), reach, frame.locale());
        PlacePageView view = page(frame, town, q, asset, reach, found, record, null, List.of());
        byte[] pdf = documents.pdf(PlacePaper.report(view, LocalDateTime.ofInstant(clock.instant(), AssetWords.JAPAN)));
        return Download.of(frame.text("asset.place.file") + ".pdf", pdf);
    }

    private Optional<Found> find(Frame frame, String q, String asset, List<AssetSummary> matches) {
        if (!asset.isBlank() && q.isBlank()) {
            return id(asset).flatMap(assets::findAsset).flatMap(PlaceController::of);
        }
        if (PositionText.read(q.strip()) instanceof PositionText.Read.Shape(Geometry shape)
                && shape instanceof Point point) {
            return Optional.of(new Found(
                    point,
                    frame.text("asset.position.point", "%.6f".formatted(point.getY()), "%.6f".formatted(point.getX())),
                    null));
        }
        if (!q.isBlank()) {
            AssetQuery query = new AssetQuery(null, null, null, null, null, null, q, AssetQuery.Order.NAME, null, 20);
            assets.list(query).stream().filter(AssetSummary::hasPlace).forEach(matches::add);
            if (matches.size() == 1) {
                return assets.findAsset(matches.getFirst().id()).flatMap(PlaceController::of);
            }
        }
        return Optional.empty();
    }

    private static Optional<AssetId> id(String text) {
        try {
            return Optional.of(AssetId.of(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static Optional<Found> of(Asset asset) {
        Geometry shape = asset.content().geometry();
        return shape == null
                ? Optional.empty()
                : Optional.of(new Found(shape, asset.content().name(), asset));
    }

    private PlacePageView page(
            Frame frame,
            RegisterTown town,
            String q,
            String asset,
            int reach,
            @Nullable Found found,
            @Nullable PlaceRecord record,
            @Nullable String trouble,
            List<AssetSummary> matches) {
        List<PlaceEvent> events = record == null ? List.of() : record.events();
        List<PlaceRecords.Nearby> near = record == null ? List.of() : record.assets();
        String chosen = asset.isBlank() || !q.isBlank()
                ? "q=" + java.net.URLEncoder.encode(q, StandardCharsets.UTF_8)
                : "asset=" + asset;
        return new PlacePageView(
                frame,
                town.name(),
                q,
                asset,
                reach,
                DISTANCES.contains(reach)
                        ? DISTANCES
                        : Stream.concat(DISTANCES.stream(), Stream.of(reach))
                                .sorted()
                                .toList(),
                found == null ? null : found.name(),
                trouble,
                matches.stream()
                        .map(match -> new Link(
                                Stream.of(match.ownerName(), match.name(), match.code(), match.route(), match.address())
                                        .filter(text -> !text.isBlank())
                                        .reduce((one, other) -> one + "　" + other)
                                        .orElse(""),
                                PATH + "?asset=" + match.id() + "&metres=" + reach))
                        .toList(),
                found == null ? null : map(frame, found, reach, near.size()),
                found == null ? null : AssetShowing.mapUrl(found.shape()),
                near.stream()
                        .map(each -> new PlacePageView.Standing(
                                AssetListController.PATH + "/" + each.asset().id(),
                                each.asset().content().name(),
                                frame.text(each.asset().content().kind().messageKey()),
                                AssetWords.built(frame, each.asset().content().buildYear()),
                                each.asset().grade(),
                                metres(frame, each.metres())))
                        .toList(),
                events.stream().map(event -> event(frame, event)).toList(),
                record == null || record.complete(),
                events.stream().anyMatch(event -> event.evidence() == Evidence.SAMPLE),
                found == null ? null : PATH + ".pdf?" + chosen + "&metres=" + reach,
                new SourceLine(
                        frame.text("asset.place.source"),
                        frame.text("asset.asOf", AssetWords.moment(frame, clock.instant())),
                        frame.text(
                                "asset.place.missing",
                                events.stream()
                                        .filter(event -> event.on() == null && event.fiscalYear() == null)
                                        .count()),
                        frame.text("asset.place.formula", reach)));
    }

    private Picture map(Frame frame, Found found, int reach, int standing) {
        Asset asset = found.asset();
        Set<UUID> except = asset == null ? Set.of() : Set.of(asset.id().value());
        return AssetMap.draw(
                found.shape(),
                showing.around(AssetMap.view(found.shape(), LEAST_MAP_METRES, reach), except),
                LEAST_MAP_METRES,
                reach,
                frame.text("asset.place.map.description", found.name(), reach, standing));
    }

    private static PlacePageView.Event event(Frame frame, PlaceEvent event) {
        Integer year = event.fiscalYear();
        Link link = event.link();
        return new PlacePageView.Event(
                event.on() != null
                        ? AssetWords.day(frame, event.on())
                        : year == null
                                ? frame.text("asset.place.undated")
                                : year < 1869
                                        ? AssetWords.year(frame, year)
                                        : frame.format().fiscalYear(FiscalYear.of(year)),
                frame.text(event.kindKey()),
                event.text(),
                link == null ? null : link.url(),
                metres(frame, event.metres()),
                event.evidence());
    }

    private static String metres(Frame frame, double metres) {
        return metres < 0.5 ? frame.text("asset.place.here") : Math.round(metres) + " m";
    }
}
