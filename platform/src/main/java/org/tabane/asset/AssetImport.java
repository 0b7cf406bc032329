package org.tabane.asset;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tabane.asset.RegisterAssets.Author;
import org.tabane.asset.domain.Placement;
import org.tabane.asset.domain.PlaneZone;
import org.tabane.asset.domain.Reading;
import org.tabane.asset.domain.Surroundings;
import org.tabane.asset.files.MixedText;
import org.tabane.asset.files.ShapeTable;
import org.tabane.exchange.Column;
import org.tabane.exchange.FileFormat;
import org.tabane.exchange.Findings;
import org.tabane.exchange.ImportCase;
import org.tabane.exchange.ImportDefinition;
import org.tabane.exchange.ImportFile;
import org.tabane.exchange.ImportLimits;
import org.tabane.exchange.ImportRefused;
import org.tabane.exchange.ImportTarget;
import org.tabane.exchange.OtherWay;
import org.tabane.exchange.RowSource;
import org.tabane.exchange.TableImportKind;
import org.tabane.exchange.TableRows;
import org.tabane.identity.CurrentUser;
import org.tabane.region.Municipalities;
import org.tabane.shared.Evidence;
import org.tabane.shared.FiscalYear;
import org.tabane.shared.LocalGovernmentCode;

/**
 * Takes registers in: CSV and Excel (our template, xROAD, a town's own), GeoJSON, Shapefile in a zip, JSON of xROAD. The scope says how
 * the coordinates are to be read and of which kind rows are that name none, as {@link ImportScope} writes it.
 */
@Component
public class AssetImport implements TableImportKind<AssetEntry> {
    /** Stored with every upload; never renamed. */
    public static final String NAME = "asset.register";

    private final LoadAssets load;
    private final Municipalities municipalities;

    AssetImport(LoadAssets load, Municipalities municipalities) {
        this.load = load;
        this.municipalities = municipalities;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean mayUse(CurrentUser user) {
        return user.role().mayWrite() && user.activeOrganisation().code().isPresent();
    }

    @Override
    public void require(CurrentUser user) {
        if (user.activeOrganisation().code().isEmpty()) {
            throw new NoRegister();
        }
        TableImportKind.super.require(user);
    }

    /** A CSV of 1,200,000 road sections has 400 to 600 MB. */
    @Override
    public ImportLimits limits() {
        return ImportLimits.STANDARD.withFileMegabytes(900).withRows(2_000_000);
    }

    @Override
    public String accepts() {
        return ".xlsx,.xlsm,.xls,.csv,.txt,.geojson,.json,.zip";
    }

    @Override
    public ImportDefinition<AssetEntry> definition(ImportCase given) {
        return definition(given, ImportScope.of(given.scope()).reading());
    }

    private ImportDefinition<AssetEntry> definition(ImportCase given, Reading reading) {
        LocalGovernmentCode own = own(given);
        String source = given.fileName().isBlank() ? given.organisationName() : given.fileName();
        return new AssetRowReader(
                        own,
                        new Placement(reading, surroundings(own)),
                        ImportScope.of(given.scope()).kind(),
                        source)
                .definition(NAME);
    }

    private Surroundings surroundings(LocalGovernmentCode own) {
        return municipalities.findMunicipality(own).map(Surroundings::around).orElseGet(Surroundings::japan);
    }

    @Override
    public Map<Column<?>, Object> example(ImportCase given) {
        Map<Column<?>, Object> example = new LinkedHashMap<>();
        example.put(AssetColumns.NAME, "北沢橋");
        example.put(AssetColumns.KANA, "キタザワハシ");
        example.put(AssetColumns.ADDRESS, "本町1丁目");
        example.put(AssetColumns.LATITUDE, "35.668833");
        example.put(AssetColumns.LONGITUDE, "139.476500");
        example.put(AssetColumns.KIND, AssetKind.ROAD_BRIDGE.japaneseName());
        example.put(AssetColumns.CODE, "B-001");
        example.put(AssetColumns.OWNER, given.organisationName());
        example.put(AssetColumns.ROUTE, "市道1号線");
        example.put(AssetColumns.QUANTITY, new BigDecimal("24.5"));
        example.put(AssetColumns.UNIT, "m");
        example.put(AssetColumns.BUILT, BuildYear.of(1968));
        example.put(AssetColumns.GRADE, ConditionGrade.II);
        example.put(AssetColumns.INSPECTED_YEAR, FiscalYear.of(2023));
        example.put(AssetColumns.EVIDENCE, Evidence.MEASURED);
        return example;
    }

    @Override
    public RowSource<AssetEntry> source(ImportCase given) {
        return new Source(given);
    }

    @Override
    public ImportTarget<AssetEntry> target(ImportCase given) {
        return load.begin(
                new Author(given.organisation(), given.person()),
                AssetBatch.Kind.UPLOAD,
                given.fileName().isBlank() ? NAME : given.fileName(),
                given.fileName());
    }

    @Override
    public String returnUrl(ImportCase given) {
        return "/asset/assets";
    }

    @Override
    public Optional<String> undoUrl(ImportCase given, String reference) {
        return Optional.of(reference)
                .filter(batch -> !batch.isEmpty())
                .flatMap(batch -> load.findBatch(UUID.fromString(batch)))
                .filter(batch -> !batch.undone())
                .map(batch -> "/asset/batches/" + batch.id() + "/undo");
    }

    @Override
    public List<OtherWay> otherWays(ImportCase given, Findings findings) {
        return ImportScope.of(given.scope()).otherWays(findings);
    }

    private static LocalGovernmentCode own(ImportCase given) {
        return given.municipality()
                .orElseThrow(() -> new IllegalStateException("Only a municipality or prefecture has a register."));
    }

    /** A table, or a file with shapes laid out as one. */
    private final class Source implements RowSource<AssetEntry> {
        private final ImportCase given;

        Source(ImportCase given) {
            this.given = given;
        }

        @Override
        public String key(AssetEntry row) {
            return AssetRowReader.key(row.content());
        }

        @Override
        public OpenRows<AssetEntry> open(ImportFile file) throws ImportRefused {
            Optional<ShapeTable> shapes = ShapeTable.of(file, limits());
            if (shapes.isPresent()) {
                return laidOut(file, shapes.get());
            }
            try {
                return new TableRows<>(definition(given), limits()).open(file);
            } catch (ImportRefused refused) {
                if (!refused.fault().code().equals("csv_encoding")) {
                    throw refused;
                }
                return laidOut(file, MixedText.lay(file));
            }
        }

        private OpenRows<AssetEntry> laidOut(ImportFile file, ShapeTable table) throws ImportRefused {
            Reading reading = table.reading(ImportScope.of(given.scope()).reading());
            boolean opened = false;
            try {
                OpenRows<AssetEntry> rows = new TableRows<>(definition(given, reading), limits())
                        .open(new ImportFile(file.name(), table.csv()));
                opened = true;
                return new LaidOut(rows, table);
            } finally {
                if (!opened) {
                    table.close();
                }
            }
        }
    }

    /** The rows of a file with shapes, shown as what the file is. */
    private record LaidOut(RowSource.OpenRows<AssetEntry> rows, ShapeTable table)
            implements RowSource.OpenRows<AssetEntry> {
        @Override
        public RowSource.FileLayout layout() {
            RowSource.FileLayout layout = rows.layout();
            return new RowSource.FileLayout(
                    FileFormat.other(
                            table.format() + table.zone().map(LaidOut::name).orElse("")),
                    null,
                    layout.headerRow(),
                    layout.headers(),
                    layout.missing());
        }

        private static String name(PlaneZone zone) {
            return " (JGD2011 / " + zone.roman() + ", EPSG:" + zone.epsg() + ")";
        }

        @Override
        public void read(RowSource.Taker<AssetEntry> taker) throws ImportRefused {
            rows.read(taker);
        }

        @Override
        public void close() {
            rows.close();
            table.close();
        }
    }
}
