package org.tabane.asset;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.tabane.asset.domain.Distance;
import org.tabane.identity.DemonstrationTown;
import org.tabane.region.Municipality;
import org.tabane.shared.Evidence;
import org.tabane.shared.FiscalYear;
import org.tabane.shared.Quantity;

/**
 * The invented register of one demonstration town: a grid of streets with lights and mirrors, bridges over two streams with inspections of
 * two rounds, parks and sewers. SAMPLE throughout; drawn from a seed of the town's code.
 */
final class DemonstrationRegister {
    static final String SOURCE = "SAMPLE 例示の値";

    private static final GeometryFactory SHAPES = new GeometryFactory();
    /** Degrees of a street's spacing, about 150 m. */
    private static final double STEP = 0.0015;

    private static final String[] PLACES = {"本町", "栄町", "東町", "南町", "緑町", "川端", "上野", "中央", "西町"};
    private static final String[] SPECIES = {"ケヤキ", "サクラ", "イチョウ", "ハナミズキ"};

    private final List<AssetEntry> entries = new ArrayList<>();
    private final List<AssetEntry> earlier = new ArrayList<>();

    private final DemonstrationTown town;
    private final double west;
    private final double south;
    private final String roads;
    private final int across;
    private final int along;
    private final Random random;

    DemonstrationRegister(DemonstrationTown town, Municipality place, String roads, int across, int along) {
        this.town = town;
        this.roads = roads;
        this.across = across;
        this.along = along;
        this.west = place.point().longitude() - across * STEP / 2;
        this.south = place.point().latitude() - along * STEP / 2;
        this.random = new Random(town.code().value().hashCode());
        streets();
        stream(along / 3 + 0.5, "一之");
        stream(2 * along / 3 + 0.5, "二之");
        parks();
        sewers();
    }

    /** All assets, with their latest inspection. */
    List<AssetEntry> entries() {
        return List.copyOf(entries);
    }

    /** The inspections of the round before, on the same bridges. */
    List<AssetEntry> earlier() {
        return List.copyOf(earlier);
    }

    private void streets() {
        for (int row = 0; row <= along; row++) {
            street("東西" + (row + 1), at(0, row), at(across, row), row);
        }
        for (int column = 0; column <= across; column++) {
            street("南北" + (column + 1), at(column, 0), at(column, along), along + 1 + column);
        }
    }

    private void street(String name, Coordinate from, Coordinate until, int number) {
        String route = roads + name + "号線";
        double metres = Distance.metres(from, until);
        add(
                AssetKind.ROAD_SECTION,
                "R-%03d".formatted(number + 1),
                route,
                SHAPES.createLineString(new Coordinate[] {from, until}),
                BigDecimal.valueOf(metres),
                built(1955, 2010, 0.1),
                route,
                Map.of("幅員(m)", width(4, 9), "舗装種別", "アスファルト"),
                null);
        int lights = (int) (metres / 60);
        for (int i = 0; i < lights; i++) {
            double share = (i + 0.5) / lights;
            Coordinate beside = new Coordinate(
                    from.x + (until.x - from.x) * share + 0.00004, from.y + (until.y - from.y) * share + 0.00004);
            add(
                    AssetKind.STREET_LIGHT,
                    "L-%03d-%02d".formatted(number + 1, i + 1),
                    route + " 照明灯 " + (i + 1),
                    SHAPES.createPoint(beside),
                    BigDecimal.ONE,
                    built(1990, 2022, 0.15),
                    route,
                    Map.of("灯具", random.nextInt(3) == 0 ? "水銀灯" : "LED"),
                    null);
        }
        add(
                AssetKind.MIRROR,
                "M-%03d".formatted(number + 1),
                route + " 反射鏡",
                SHAPES.createPoint(new Coordinate(until.x - 0.0001, until.y - 0.0001)),
                BigDecimal.ONE,
                built(1985, 2020, 0.4),
                route,
                Map.of(),
                null);
        if (number % 4 == 0) {
            add(
                    AssetKind.STREET_TREE,
                    "T-%03d".formatted(number + 1),
                    route + " 街路樹",
                    SHAPES.createLineString(new Coordinate[] {
                        new Coordinate(from.x + 0.00006, from.y + 0.00006),
                        new Coordinate(until.x + 0.00006, until.y + 0.00006)
                    }),
                    BigDecimal.valueOf(metres / 8).setScale(0, RoundingMode.HALF_UP),
                    BuildYear.NOT_RECORDED,
                    route,
                    Map.of("樹種", SPECIES[random.nextInt(SPECIES.length)]),
                    null);
        }
    }

    /** A stream from west to east, with a bridge wherever a street of the other direction crosses it. */
    private void stream(double row, String name) {
        List<Coordinate> bends = new ArrayList<>();
        for (int column = 0; column <= across; column++) {
            bends.add(new Coordinate(at(column, 0).x, south + row * STEP + random.nextDouble(-0.0002, 0.0002)));
        }
        String stream = name + "川";
        Geometry course = SHAPES.createLineString(bends.toArray(Coordinate[]::new));
        add(
                AssetKind.RIVER_SECTION,
                "V-" + (name.equals("一之") ? 1 : 2),
                stream,
                course,
                BigDecimal.valueOf(Distance.metres(bends.getFirst(), bends.getLast())),
                BuildYear.NOT_RECORDED,
                stream,
                Map.of(),
                null);
        for (int column = 0; column <= across; column++) {
            bridge(name, column, bends.get(column));
        }
    }

    private void bridge(String stream, int column, Coordinate where) {
        BuildYear built = built(1935, 2005, 0.22);
        int grade = grade(built);
        String code = "B-" + (stream.equals("一之") ? "1" : "2") + "%02d".formatted(column + 1);
        add(
                column == across ? AssetKind.FOOTBRIDGE : AssetKind.ROAD_BRIDGE,
                code,
                stream + "川" + (column + 1) + "号橋",
                SHAPES.createPoint(where),
                BigDecimal.valueOf(random.nextDouble(4, 38)).setScale(1, RoundingMode.HALF_UP),
                built,
                roads + "南北" + (column + 1) + "号線",
                Map.of(
                        "幅員(m)", width(3, 8),
                        "径間数", String.valueOf(1 + random.nextInt(3)),
                        "上部工使用材料", random.nextInt(3) == 0 ? "鋼橋" : "ＰＣ橋"),
                inspection(2023 - random.nextInt(4), 2, grade));
        earlier.add(new AssetEntry(
                entries.getLast().content(),
                inspection(2018 - random.nextInt(4), 1, Math.max(1, grade - random.nextInt(2)))));
    }

    private int grade(BuildYear built) {
        int age = 2026 - built.known().orElse(1975);
        double worse = random.nextDouble() + age / 120.0;
        return worse < 0.55 ? 1 : worse < 1.15 ? 2 : worse < 1.5 ? 3 : random.nextInt(6) == 0 ? 4 : 3;
    }

    private Inspection inspection(int year, int round, int grade) {
        return new Inspection(
                FiscalYear.of(year),
                "",
                round,
                null,
                "SAMPLE 点検者",
                ConditionGrade.of(grade),
                switch (grade) {
                    case 1 -> "損傷なし";
                    case 2 -> "床版に軽いひびわれ";
                    case 3 -> "主桁の腐食、排水桝の詰まり";
                    default -> "支承の欠損。通行規制を要する";
                },
                grade < 3
                        ? Inspection.MeasureState.NOT_NEEDED
                        : round == 1 ? Inspection.MeasureState.DONE : Inspection.MeasureState.NOT_STARTED,
                grade < 3 ? "" : "断面修復・塗装",
                SOURCE,
                Evidence.SAMPLE);
    }

    private void parks() {
        for (int i = 0; i < Math.max(1, across / 2); i++) {
            Coordinate corner = at(i * 2, along - 1);
            double size = random.nextDouble(0.0005, 0.0011);
            Coordinate[] ring = {
                new Coordinate(corner.x + 0.0002, corner.y + 0.0002),
                new Coordinate(corner.x + 0.0002 + size, corner.y + 0.0002),
                new Coordinate(corner.x + 0.0002 + size, corner.y + 0.0002 + size * 0.8),
                new Coordinate(corner.x + 0.0002, corner.y + 0.0002 + size * 0.7),
                new Coordinate(corner.x + 0.0002, corner.y + 0.0002)
            };
            String park = PLACES[i % PLACES.length] + "公園";
            Geometry area = SHAPES.createPolygon(ring);
            add(
                    AssetKind.PARK,
                    "P-%02d".formatted(i + 1),
                    park,
                    area,
                    BigDecimal.valueOf(area.getArea() * 111_000 * 87_000).setScale(0, RoundingMode.HALF_UP),
                    built(1965, 2005, 0.05),
                    park,
                    Map.of(),
                    null);
            for (String play : List.of("すべり台", "ブランコ")) {
                add(
                        AssetKind.PLAYGROUND,
                        "P-%02d-%s".formatted(i + 1, play.equals("すべり台") ? "S" : "B"),
                        park + " " + play,
                        SHAPES.createPoint(new Coordinate(
                                ring[0].x + random.nextDouble(0.0001, size - 0.0001), ring[0].y + size * 0.4)),
                        BigDecimal.ONE,
                        built(1980, 2018, 0.2),
                        park,
                        Map.of(),
                        inspection(2025, 1, 1 + random.nextInt(3)));
            }
        }
    }

    private void sewers() {
        for (int row = 0; row < along; row++) {
            Coordinate from = at(0, row);
            Coordinate until = at(across / 2, row);
            add(
                    AssetKind.SEWER_PIPE,
                    "S-%02d".formatted(row + 1),
                    roads + "東西" + (row + 1) + "号線 汚水管",
                    SHAPES.createLineString(new Coordinate[] {
                        new Coordinate(from.x, from.y - 0.00003), new Coordinate(until.x, until.y - 0.00003)
                    }),
                    BigDecimal.valueOf(Distance.metres(from, until)).setScale(1, RoundingMode.HALF_UP),
                    built(1975, 2000, 0.1),
                    roads + "東西" + (row + 1) + "号線",
                    Map.of("管径(mm)", "250", "管種", "ヒューム管"),
                    null);
        }
    }

    private Coordinate at(int column, double row) {
        return new Coordinate(west + column * STEP * 1.2, south + row * STEP);
    }

    private BuildYear built(int from, int until, double unknown) {
        double draw = random.nextDouble();
        int year = from + random.nextInt(until - from);
        return draw < unknown ? BuildYear.UNKNOWN : BuildYear.of(year);
    }

    private String width(int from, int until) {
        return String.valueOf(from + random.nextInt((until - from) * 2) / 2.0);
    }

    private void add(
            AssetKind kind,
            String code,
            String name,
            Geometry shape,
            BigDecimal quantity,
            BuildYear built,
            String route,
            Map<String, String> facts,
            @Nullable Inspection inspection) {
        entries.add(new AssetEntry(
                new AssetContent(
                        town.code(),
                        kind,
                        code,
                        name,
                        "",
                        town.japaneseName(),
                        "建設課",
                        shape,
                        new Quantity(quantity.setScale(1, RoundingMode.HALF_UP), kind.unit()),
                        built,
                        "",
                        PLACES[Math.floorMod(code.hashCode(), PLACES.length)] + (1 + Math.floorMod(code.hashCode(), 5))
                                + "丁目",
                        route,
                        null,
                        new TreeMap<>(facts),
                        "",
                        SOURCE,
                        Evidence.SAMPLE),
                inspection));
    }
}
