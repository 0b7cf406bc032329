package org.tabane.region.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import org.tabane.exchange.Cell;
import org.tabane.exchange.Column;
import org.tabane.exchange.ColumnTypes;
import org.tabane.exchange.Fault;
import org.tabane.exchange.FileFormat;
import org.tabane.exchange.ImportCase;
import org.tabane.exchange.ImportFile;
import org.tabane.exchange.ImportKind;
import org.tabane.exchange.ImportLimits;
import org.tabane.exchange.ImportPreview;
import org.tabane.exchange.ImportRefused;
import org.tabane.exchange.ImportTarget;
import org.tabane.exchange.Place;
import org.tabane.exchange.RowChange;
import org.tabane.exchange.RowSource;
import org.tabane.identity.CurrentUser;
import org.tabane.region.Boundaries;
import org.tabane.region.Detail;
import org.tabane.region.LoadReleases;
import org.tabane.region.Municipalities;
import org.tabane.region.Municipality;
import org.tabane.region.TownBoundary;
import org.tabane.region.boundary.BoundaryFile;
import org.tabane.region.boundary.BoundaryRefused;
import org.tabane.region.boundary.RawArea;
import org.tabane.region.boundary.Simplified;
import org.tabane.region.boundary.TownAreas;
import org.tabane.shared.LocalGovernmentCode;

/**
 * Takes boundary files in: 国土数値情報 行政区域 (N03) as GeoJSON or Shapefile, or TopoJSON made of it; of all Japan or of one prefecture. Towns
 * of a later file stand before those of earlier ones.
 */
@Component
class BoundaryImport implements ImportKind<BoundaryImport.TownArea> {
    /**
     * One area of a file and the town it belongs to.
     *
     * @param town null for land no town is decided for 「所属未定地」, which every file of all Japan has: it changes nothing
     */
    record TownArea(int number, @Nullable LocalGovernmentCode town, Geometry geometry) {}

    private static final Column<LocalGovernmentCode> CODE =
            Column.optional("code", ColumnTypes.localGovernmentCode(), "全国地方公共団体コード", "local government code");
    private static final List<String> SHOWN = List.of("N03_001", "N03_003", "N03_004", "N03_007");

    private final Municipalities municipalities;
    private final Boundaries boundaries;
    private final LoadReleases loader;

    BoundaryImport(Municipalities municipalities, Boundaries boundaries, LoadReleases loader) {
        this.municipalities = municipalities;
        this.boundaries = boundaries;
        this.loader = loader;
    }

    @Override
    public String name() {
        return "region.boundaries";
    }

    @Override
    public ImportLimits limits() {
        return ImportLimits.STANDARD.withFileMegabytes(300);
    }

    @Override
    public String accepts() {
        return ".zip,.geojson,.json,.topojson";
    }

    @Override
    public boolean mayUse(CurrentUser user) {
        return user.role().mayAdminister();
    }

    @Override
    public String returnUrl(ImportCase given) {
        return "/region/national";
    }

    @Override
    public Optional<String> undoUrl(ImportCase given, String reference) {
        return reference.isEmpty() ? Optional.empty() : Optional.of("/region/releases/" + reference + "/withdraw");
    }

    @Override
    public RowSource<TownArea> source(ImportCase given) {
        TownAreas towns = new TownAreas(municipalities.listMunicipalities().stream()
                .map(Municipality::code)
                .toList());
        return new RowSource<>() {
            @Override
            public OpenRows<TownArea> open(ImportFile file) throws ImportRefused {
                try {
                    return new Open(BoundaryFile.read(file.path()), towns);
                } catch (BoundaryRefused refused) {
                    throw new ImportRefused(Fault.of(refused.key(), refused.arguments()), refused);
                }
            }

            @Override
            public String key(TownArea row) {
                return Integer.toString(row.number());
            }
        };
    }

    /** The areas of an open file. */
    private record Open(List<RawArea> areas, TownAreas towns) implements RowSource.OpenRows<TownArea> {
        @Override
        public RowSource.FileLayout layout() {
            List<String> names = names();
            List<ImportPreview.Header> headers = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                headers.add(new ImportPreview.Header(i, names.get(i), TownAreas.isCode(names.get(i)) ? CODE : null));
            }
            return new RowSource.FileLayout(
                    FileFormat.other("GeoJSON / TopoJSON / Shapefile"), null, 0, headers, List.of());
        }

        private List<String> names() {
            Set<String> there = areas.isEmpty()
                    ? Set.of()
                    : new TreeSet<>(areas.getFirst().properties().keySet());
            return there.containsAll(Set.of("N03_007"))
                    ? SHOWN
                    : List.copyOf(there).subList(0, Math.min(6, there.size()));
        }

        @Override
        public void read(RowSource.Taker<TownArea> taker) {
            List<String> names = names();
            for (int i = 0; i < areas.size(); i++) {
                RawArea area = areas.get(i);
                if (!taker.take(row(
                        i + 1,
                        area,
                        () -> names.stream()
                                .map(name -> Cell.text(area.property(name)))
                                .toList()))) {
                    return;
                }
            }
        }

        private RowSource.SourceRow<TownArea> row(
                int number, RawArea area, java.util.function.Supplier<List<Cell>> cells) {
            Place place = Place.row(null, number);
            Optional<LocalGovernmentCode> town = towns.find(area);
            if (town.isEmpty() && TownAreas.isUndecided(area)) {
                return RowSource.SourceRow.of(
                        place,
                        new TownArea(number, null, area.geometry()),
                        List.of(Fault.of("region.remark.boundary_undecided").at(place)),
                        cells);
            }
            if (town.isEmpty()) {
                String code = TownAreas.five(area);
                return RowSource.SourceRow.faulty(
                        place,
                        List.of((code.isEmpty()
                                        ? Fault.of("region.fault.boundary_no_town")
                                        : Fault.of("region.fault.town_unknown", code))
                                .at(place)),
                        cells);
            }
            Optional<String> fault = TownAreas.fault(area.geometry());
            if (fault.isPresent()) {
                return RowSource.SourceRow.faulty(
                        place, List.of(Fault.of("region.fault." + fault.get()).at(place)), cells);
            }
            List<Fault> remarks = new ArrayList<>();
            Geometry geometry = area.geometry();
            if (!geometry.isValid()) {
                geometry = TownAreas.mended(geometry);
                remarks.add(Fault.of("region.remark.boundary_mended").at(place));
            }
            return RowSource.SourceRow.of(place, new TownArea(number, town.get(), geometry), remarks, cells);
        }

        @Override
        public void close() {
            // read whole at the beginning
        }
    }

    @Override
    public ImportTarget<TownArea> target(ImportCase given) {
        return new Target(given, boundaries.shapes(Detail.FULL));
    }

    private final class Target implements ImportTarget<TownArea> {
        private final ImportCase given;
        private final Map<LocalGovernmentCode, TownBoundary> before;
        private final Map<LocalGovernmentCode, List<Geometry>> parts = new TreeMap<>();
        private final Set<LocalGovernmentCode> changed = new HashSet<>();

        private Target(ImportCase given, Map<LocalGovernmentCode, TownBoundary> before) {
            this.given = given;
            this.before = before;
        }

        @Override
        public List<RowChange> compare(List<TownArea> rows) {
            return rows.stream().map(this::compare).toList();
        }

        private RowChange compare(TownArea row) {
            LocalGovernmentCode code = row.town();
            if (code == null) {
                return RowChange.UNCHANGED;
            }
            parts.computeIfAbsent(code, town -> new ArrayList<>()).add(row.geometry());
            TownBoundary there = before.get(code);
            if (there == null || there.approximate()) {
                return RowChange.ADDED;
            }
            Geometry whole = there.geometry();
            boolean same = whole.getEnvelopeInternal().contains(row.geometry().getEnvelopeInternal())
                    && (whole.equalsNorm(row.geometry()) || whole.covers(row.geometry()));
            return same ? RowChange.UNCHANGED : RowChange.CHANGED;
        }

        @Override
        public void save(List<TownArea> rows) {
            rows.stream().map(TownArea::town).filter(Objects::nonNull).forEach(changed::add);
        }

        @Override
        public String finish() {
            if (changed.isEmpty()) {
                return "";
            }
            Map<LocalGovernmentCode, Geometry> whole = new TreeMap<>();
            parts.forEach((town, all) -> {
                if (changed.contains(town)) {
                    whole.put(town, TownAreas.together(all));
                }
            });
            Map<Detail, Map<LocalGovernmentCode, Geometry>> shapes = new EnumMap<>(Detail.class);
            for (Detail detail : Detail.values()) {
                shapes.put(detail, detail.degrees() == 0 ? whole : Simplified.of(whole, detail.degrees()));
            }
            return loader.loadBoundaries(
                            new LoadReleases.About(
                                    "boundaries",
                                    "国土数値情報（行政区域データ）",
                                    "国土交通省",
                                    asOf(given.fileName()),
                                    false,
                                    given.fileName(),
                                    ""),
                            shapes,
                            given.person())
                    .toString();
        }

        /** The day in an official file name, N03-21_210101 or N03-20240101_05. */
        private static String asOf(String name) {
            var day = java.util.regex.Pattern.compile("(20\\d{2}|\\d{2})(\\d{2})(\\d{2})(?!\\d)")
                    .matcher(name);
            String found = "";
            while (day.find()) {
                String year = day.group(1).length() == 2 ? "20" + day.group(1) : day.group(1);
                found = year + "-" + day.group(2) + "-" + day.group(3);
            }
            return found.isEmpty() ? name : found;
        }
    }
}
