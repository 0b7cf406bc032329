package org.tabane.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tabane.Patience;
import org.tabane.asset.domain.Reading;
import org.tabane.asset.map.MapContents;
import org.tabane.asset.map.MapDrawing;
import org.tabane.asset.map.MapLayer;
import org.tabane.asset.map.MapTiles;
import org.tabane.asset.map.MapView;
import org.tabane.asset.map.ReadTile;
import org.tabane.asset.map.jdbc.CellStore;
import org.tabane.asset.map.tile.TileAddress;
import org.tabane.asset.network.ImportRoads;
import org.tabane.asset.network.RoadNetworkSummary;
import org.tabane.asset.network.RoadNetworks;
import org.tabane.shared.Evidence;
import org.tabane.shared.Sector;
import org.tabane.storage.Tenancy;
import org.tabane.storage.TenantContext;

/** Tiles in a real database: they show what may be read and nothing else, and a change renews only what it touches. */
@SpringBootTest(classes = MapSlice.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class MapTilesStoreTest {

    private static final TileAddress NEAR = TileAddress.at(15, 139.4700, 35.6700);
    private static final TileAddress ELSEWHERE = TileAddress.at(15, 139.9000, 35.6700);
    private static final TileAddress FAR = TileAddress.at(7, 139.4700, 35.6700);

    @Autowired
    private RegisterAssets register;

    @Autowired
    private MapTiles tiles;

    @Autowired
    private MapDrawing drawing;

    @Autowired
    private MapContents contents;

    @Autowired
    private CellStore cells;

    @Autowired
    private ImportRoads importRoads;

    @Autowired
    private RoadNetworks networks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final PaperTown fuchu = new PaperTown("132063");
    private final PaperTown musashino = new PaperTown("132039");

    private AssetId register(PaperTown town, String code, String wkt) {
        return ((RegisterAssets.Registration.Registered) register.register(
                        town.author(), town.bridge(code, "橋" + code, wkt, BuildYear.UNKNOWN), PaperTown.DAY))
                .id();
    }

    private MapTiles.Name name(PaperTown town, MapLayer layer, TileAddress tile) {
        return Patience.until(
                "the counts settle",
                () -> tiles.name(Set.of(town.organisation()), layer, tile),
                MapTiles.Name::settled);
    }

    private Map<String, List<ReadTile.Feature>> look(PaperTown town, MapLayer layer, TileAddress tile) {
        name(town, layer, tile);
        return tile(Set.of(town.organisation()), layer, tile);
    }

    private Map<String, List<ReadTile.Feature>> tile(Set<UUID> organisations, MapLayer layer, TileAddress tile) {
        byte[] gzip = tiles.tile(tiles.name(organisations, layer, tile), organisations, layer, tile);
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return ReadTile.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aTileShowsOnesOwnAssetsAndNobodyElses() {
        Tenancy.run(musashino.context(), () -> {
            register(musashino, "M1", "POINT (139.4701 35.6701)");
            assertThat(look(musashino, MapLayer.ASSETS, NEAR).get("asset")).hasSize(1);
        });
        Tenancy.run(fuchu.context(), () -> {
            assertThat(look(fuchu, MapLayer.ASSETS, NEAR)).isEmpty();
            register(fuchu, "F1", "POINT (139.4700 35.6700)");
            List<ReadTile.Feature> shown = look(fuchu, MapLayer.ASSETS, NEAR).getOrDefault("asset", List.of());
            assertThat(shown).hasSize(1);
            assertThat(shown.getFirst().attributes()).containsEntry("n", "橋F1").containsEntry("s", "B");
            assertThat(look(fuchu, MapLayer.ASSETS, FAR).get("cell"))
                    .singleElement()
                    .satisfies(cell -> assertThat(cell.attributes()).containsExactly(Map.entry("B", 1L)));
        });
        // A reader of one who asks for the other's is stopped by the database, whatever the program asks for.
        Tenancy.run(
                fuchu.context(),
                () -> assertThat(tiles.name(
                                        Set.of(fuchu.organisation(), musashino.organisation()), MapLayer.ASSETS, NEAR)
                                .name())
                        .isEqualTo(name(fuchu, MapLayer.ASSETS, NEAR).name()));
        Tenancy.run(
                TenantContext.nobody(),
                () -> assertThat(transaction.<Long>execute(s -> cells.countAssets(Set.of(fuchu.organisation()), FAR)))
                        .isZero());
    }

    @Test
    void aMapBeginsWhereMostAssetsAreEvenAfterPlacesAbroadWereTaken() {
        Tenancy.run(fuchu.context(), () -> {
            for (int i = 0; i < 4; i++) {
                register(fuchu, "H" + i, "POINT (139.47%d 35.67)".formatted(i));
            }
            register(fuchu, "ABROAD", "POINT (-76.10625 43.05528)");
            BoundingBox area = contents.findExtent(Set.of(fuchu.organisation())).orElseThrow();
            assertThat(area.west()).isBetween(139.0, 140.0);
            assertThat(area.east()).isBetween(139.0, 140.0);
        });
    }

    @Test
    void aChangeRenewsTheTilesItTouchesAndNoOthers() {
        Tenancy.run(fuchu.context(), () -> {
            AssetId id = register(fuchu, "F1", "POINT (139.4700 35.6700)");
            register(fuchu, "F2", "POINT (139.9000 35.6700)");
            String here = name(fuchu, MapLayer.ASSETS, NEAR).name();
            String there = name(fuchu, MapLayer.ASSETS, ELSEWHERE).name();
            String above = name(fuchu, MapLayer.ASSETS, FAR).name();
            register.retire(fuchu.author(), id, 1, PaperTown.DAY, "撤去");
            assertThat(name(fuchu, MapLayer.ASSETS, NEAR).name()).isNotEqualTo(here);
            assertThat(name(fuchu, MapLayer.ASSETS, FAR).name()).isNotEqualTo(above);
            assertThat(name(fuchu, MapLayer.ASSETS, ELSEWHERE).name()).isEqualTo(there);
            assertThat(look(fuchu, MapLayer.ASSETS, NEAR)).isEmpty();
        });
    }

    @Test
    void countsKeptChangeByChangeEqualThoseCountedAfresh() {
        Random random = new Random(42);
        Tenancy.run(fuchu.context(), () -> {
            for (int i = 0; i < 40; i++) {
                double lon = 139 + random.nextDouble() * 0.3;
                double lat = 35.5 + random.nextDouble() * 0.3;
                AssetId id = register(fuchu, "R" + i, "POINT (" + lon + " " + lat + ")");
                if (i % 4 == 0) {
                    register.amend(
                            fuchu.author(),
                            id,
                            1,
                            fuchu.bridge(
                                    "R" + i,
                                    "移った橋",
                                    "LINESTRING (" + (lon + 0.1) + " " + lat + ", " + (lon + 0.11) + " " + lat + ")",
                                    BuildYear.UNKNOWN),
                            PaperTown.DAY,
                            "");
                }
                if (i % 7 == 0) {
                    name(fuchu, MapLayer.ASSETS, FAR);
                }
            }
            name(fuchu, MapLayer.ASSETS, FAR);
            List<String> kept = cellsNow();
            transaction.executeWithoutResult(s -> cells.recount(fuchu.organisation()));
            assertThat(kept).isNotEmpty().containsExactlyElementsOf(cellsNow());
            assertThat(transaction.<Long>execute(
                            s -> cells.countAssets(Set.of(fuchu.organisation()), TileAddress.at(3, 139, 35))))
                    .isEqualTo(40);
        });
    }

    private List<String> cellsNow() {
        return transaction.execute(s -> jdbc.sql("""
                select level || ' ' || cell || ' ' || sector || ' ' || assets || ' ' || poor || ' ' || round(sum_x::numeric, 9)
                  from asset.map_cell where organisation_id = :id order by level, cell, sector""")
                .param("id", fuchu.organisation())
                .query(String.class)
                .list());
    }

    @Test
    void aCellsNumberInTheDatabaseIsThatOfTheTile() {
        for (int level : new int[] {1, 7, 16}) {
            TileAddress tile = TileAddress.at(level, 139.4701, 35.6702);
            long inDatabase = transaction.<Long>execute(
                    s -> jdbc.sql("""
                    select asset.spread_bits(floor(asset.map_x(b) * (1 << :level))::bigint)
                         | (asset.spread_bits(floor(asset.map_y(b) * (1 << :level))::bigint) << 1)
                      from (select box '((139.4701,35.6702),(139.4701,35.6702))' as b) x""").param("level", level).query(Long.class).single());
            assertThat(inDatabase).isEqualTo(tile.number());
        }
    }

    @Test
    void aRoadFileBecomesANetworkWithItsReportAndIsDrawn() {
        String file = """
                {"type":"FeatureCollection","features":[
                 {"type":"Feature","properties":{"路線名":"北線","等級":"1級"},"geometry":{"type":"LineString","coordinates":[[139.4690,35.6700],[139.4700,35.6700],[139.4710,35.6700]]}},
                 {"type":"Feature","properties":{"路線名":"南線","一方通行":"順"},"geometry":{"type":"LineString","coordinates":[[139.4700,35.6690],[139.4700,35.66999]]}},
                 {"type":"Feature","properties":{"路線名":"離れ"},"geometry":{"type":"LineString","coordinates":[[139.48,35.68],[139.481,35.68]]}}]}""";
        Tenancy.run(fuchu.context(), () -> {
            UUID first = keep(fuchu, file, true);
            UUID second = keep(fuchu, file, false);
            assertThat(networks.find(first)).isEmpty();
            RoadNetworkSummary network = networks.find(second).orElseThrow();
            assertThat(network.report().components()).isEqualTo(2);
            assertThat(network.report().links()).isEqualTo(4);
            assertThat(network.report().endsOnLines()).isEqualTo(1);
            assertThat(network.report().onewayLinks()).isEqualTo(1);
            assertThat(networks.listRoutes(network, 9)).hasSize(3).first().satisfies(route -> {
                assertThat(route.name()).isEqualTo("北線");
                assertThat(route.sections()).isEqualTo(2);
            });
            assertThat(networks.graph(network).nodes())
                    .isEqualTo(network.report().nodes());
            assertThat(networks.jointReport(List.of(network)).components()).isEqualTo(2);
            Map<String, List<ReadTile.Feature>> shown = look(fuchu, MapLayer.ROADS, NEAR);
            assertThat(shown.get("road")).hasSizeGreaterThanOrEqualTo(3);
            assertThat(shown.get("end")).hasSizeGreaterThanOrEqualTo(3);
        });
        // A fellow member of the group sees it only once its owner has marked it, whatever the group consents to.
        TenantContext fellow = TenantContext.of(
                UUID.randomUUID(),
                Set.of(musashino.organisation()),
                Set.of(musashino.organisation()),
                Set.of(musashino.organisation(), fuchu.organisation()));
        Tenancy.run(fellow, () -> assertThat(networks.list()).isEmpty());
        Tenancy.run(fuchu.context(), () -> keep(fuchu, file, true));
        Tenancy.run(fellow, () -> {
            assertThat(networks.list()).hasSize(1);
            assertThat(networks.graph(networks.list().getFirst()).links()).isEqualTo(4);
        });
        Tenancy.run(musashino.context(), () -> {
            assertThat(networks.list()).isEmpty();
            assertThat(look(musashino, MapLayer.ROADS, NEAR)).isEmpty();
        });
    }

    @Test
    void roadsOfTwoTownsThatMeetAtTheBorderAreJoinedAndEndThereNoMore() {
        String line = """
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"路線名":"%s"},
                 "geometry":{"type":"LineString","coordinates":[[%s,35.67],[%s,%s]]}}]}""";
        // The neighbour has drawn the place at the border 1.1 m further north.
        Tenancy.run(musashino.context(), () -> {
            keep(musashino, line.formatted("東の道", "139.4710", "139.4700", "35.67001"), true);
            assertThat(look(musashino, MapLayer.ROADS, NEAR).get("end")).hasSize(2);
        });
        Set<UUID> both = Set.of(fuchu.organisation(), musashino.organisation());
        TenantContext member =
                TenantContext.of(UUID.randomUUID(), Set.of(fuchu.organisation()), Set.of(fuchu.organisation()), both);
        Tenancy.run(fuchu.context(), () -> {
            keep(fuchu, line.formatted("西の道", "139.4690", "139.4700", "35.67"), true);
            assertThat(look(fuchu, MapLayer.ROADS, NEAR).get("end"))
                    .as("a town that reads its own network only")
                    .hasSize(2);
        });
        Tenancy.run(member, () -> {
            List<RoadNetworkSummary> all = networks.list();
            assertThat(all)
                    .hasSize(2)
                    .allSatisfy(one -> assertThat(one.report().deadEnds()).isEqualTo(2));
            RoadNetworks.JointReport joint = networks.jointReport(all);
            assertThat(joint.components()).isEqualTo(1);
            assertThat(joint.borderNodes()).isEqualTo(1);
            assertThat(joint.deadEnds()).isEqualTo(2);
            assertThat(tile(both, MapLayer.ROADS, NEAR).get("end"))
                    .as("the two far ends are left")
                    .hasSize(2);
        });
    }

    private UUID keep(PaperTown town, String file, boolean shared) {
        return importRoads.keep(importRoads.prepare(
                file.getBytes(StandardCharsets.UTF_8),
                new ImportRoads.Statement(
                        town.organisation(),
                        town.code(),
                        "道路.geojson",
                        "道路台帳",
                        null,
                        Evidence.SURVEYED,
                        2,
                        Reading.DEGREES,
                        shared,
                        null)));
    }

    @Test
    void aDrawingOfMoreThanItCanShowCountsThemAndNeverLeavesASectorOut() {
        Tenancy.run(fuchu.context(), () -> {
            AssetId first = register(fuchu, "F1", "POINT (139.4705 35.6705)");
            transaction.executeWithoutResult(
                    status -> jdbc.sql("""
                    insert into asset.asset (municipality_code, id, version, organisation_id, natural_key, sector, kind, code, name, sort_name,
                        geometry_type, geometry, bounds, source, evidence, valid_from, content_hash, change_kind, batch_id, recorded_at)
                    select municipality_code, uuidv7(), 1, organisation_id, gen_random_uuid(), 'ROAD', 'STREET_LIGHT', 'L' || i, '灯', '灯',
                           geometry_type, geometry, bounds, source, evidence, valid_from, content_hash, change_kind, batch_id, recorded_at
                      from asset.asset, generate_series(1, 2100) as i where id = :first""").param("first", first.value()).update());
            transaction.executeWithoutResult(status -> cells.recount(fuchu.organisation()));
            MapView view = Objects.requireNonNull(MapView.of(139.4705, 35.6705, 15.0));
            assertThat(draw(view, EnumSet.allOf(Sector.class))).contains(">2101<");
            assertThat(draw(view, EnumSet.of(Sector.BRIDGE))).contains(">橋<");
            MapView near = Objects.requireNonNull(MapView.of(139.4705, 35.6705, 19.0));
            assertThat(draw(near, EnumSet.allOf(Sector.class))).contains("incomplete");
            assertThat(draw(near, EnumSet.of(Sector.BRIDGE))).doesNotContain("incomplete");
        });
    }

    private String draw(MapView view, Set<Sector> sectors) {
        return drawing.draw(Set.of(fuchu.organisation()), view, 800, 600, sectors, "map", "incomplete");
    }
}
