package org.tabane.region.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.tabane.exchange.Column;
import org.tabane.exchange.ColumnTypes;
import org.tabane.exchange.Fault;
import org.tabane.exchange.ImportCase;
import org.tabane.exchange.ImportDefinition;
import org.tabane.exchange.ImportFile;
import org.tabane.exchange.ImportLimits;
import org.tabane.exchange.ImportRefused;
import org.tabane.exchange.ImportTarget;
import org.tabane.exchange.RowChange;
import org.tabane.exchange.RowSource;
import org.tabane.exchange.RowValues;
import org.tabane.exchange.TableImportKind;
import org.tabane.exchange.TableRows;
import org.tabane.identity.CurrentUser;
import org.tabane.region.BridgeColumns;
import org.tabane.region.Indicators;
import org.tabane.region.LoadReleases;
import org.tabane.region.Municipalities;
import org.tabane.region.Observation;
import org.tabane.shared.FiscalYear;
import org.tabane.shared.LocalGovernmentCode;

/**
 * Counts the bridges of a list from xROAD (CSV, Shift_JIS or UTF-8, Excel, or JSON) by municipality: all, over 50 years old in the
 * file's year, 2030 and 2040, of unknown build year, assessed, of grade III or IV.
 *
 * <p>Rounding: none. A bridge counts as over 50 from the fiscal year in which 50 years have passed since the one it was built in.
 */
@Component
class BridgeImport implements TableImportKind<BridgeFact> {
    private static final int OLD = 50;
    private static final List<Integer> YEARS = List.of(2030, 2040);

    private static final Column<String> ID = text("id", 60, BridgeColumns.ID);
    private static final Column<String> NAME =
            new Column<>("name", ColumnTypes.text(200), true, BridgeColumns.NAME, "");
    private static final Column<String> ROUTE = text("route", 200, BridgeColumns.ROUTE);
    private static final Column<String> MANAGER = text("manager", 100, BridgeColumns.MANAGER);
    private static final Column<String> PREFECTURE = text("prefecture", 20, BridgeColumns.PREFECTURE);
    private static final Column<String> TOWN = text("municipality", 40, BridgeColumns.TOWN);
    private static final Column<String> CODE = text("municipality_code", 20, BridgeColumns.CODE);
    private static final Column<String> BUILT = text("build_year", 40, BridgeColumns.BUILD_YEAR);
    private static final Column<String> LENGTH = text("length", 40, BridgeColumns.LENGTH);
    private static final Column<String> LATITUDE = text("latitude", 40, BridgeColumns.LATITUDE);
    private static final Column<String> LONGITUDE = text("longitude", 40, BridgeColumns.LONGITUDE);
    private static final Column<String> GRADE = text("grade", 40, BridgeColumns.GRADE);

    private final Indicators indicators;
    private final LoadReleases loader;
    private final Clock clock;
    private final BridgeReading reading;

    BridgeImport(Municipalities municipalities, Indicators indicators, LoadReleases loader, Clock clock) {
        this.indicators = indicators;
        this.loader = loader;
        this.clock = clock;
        reading = new BridgeReading(municipalities);
    }

    private static Column<String> text(String key, int longest, List<String> names) {
        return new Column<>(key, ColumnTypes.text(longest), false, names, "");
    }

    @Override
    public String name() {
        return "region.bridges";
    }

    @Override
    public ImportLimits limits() {
        return ImportLimits.STANDARD.withFileMegabytes(300).withRows(2_000_000);
    }

    @Override
    public String accepts() {
        return ".csv,.json,.xlsx,.xlsm,.xls,.txt";
    }

    @Override
    public RowSource<BridgeFact> source(ImportCase given) {
        RowSource<BridgeFact> table = new TableRows<>(definition(given), limits());
        RowSource<BridgeFact> json = new BridgeJson(reading);
        return new RowSource<>() {
            @Override
            public OpenRows<BridgeFact> open(ImportFile file) throws ImportRefused {
                return (isJson(file) ? json : table).open(file);
            }

            @Override
            public String key(BridgeFact row) {
                return row.key();
            }
        };
    }

    private static boolean isJson(ImportFile file) throws ImportRefused {
        try (InputStream in = Files.newInputStream(file.path())) {
            String head = new String(in.readNBytes(64), java.nio.charset.StandardCharsets.UTF_8)
                    .replace("\uFEFF", "")
                    .stripLeading();
            return head.startsWith("{") || head.startsWith("[");
        } catch (IOException e) {
            throw new ImportRefused(Fault.of("exchange.fault.file_unreadable", file.name()), e);
        }
    }

    @Override
    public ImportDefinition<BridgeFact> definition(ImportCase given) {
        return ImportDefinition.<BridgeFact>named(name())
                .sheet("橋梁", "Bridges")
                .columns(ID, NAME, ROUTE, MANAGER, PREFECTURE, TOWN, CODE, BUILT, LENGTH, LATITUDE, LONGITUDE, GRADE)
                .check((row, faults) -> {
                    BridgeFact fact = fact(row);
                    if (fact.manager().isEmpty()) {
                        faults.remark(
                                MANAGER,
                                "region.remark.other_manager",
                                row.find(MANAGER).orElse("—"));
                    } else if (fact.buildYear().isEmpty()) {
                        faults.remark(
                                BUILT,
                                "region.remark.build_year_unknown",
                                row.find(BUILT).orElse("—"));
                    }
                })
                .row(this::fact)
                .key(BridgeFact::key);
    }

    private BridgeFact fact(RowValues row) {
        String latitude = row.find(LATITUDE).orElse("");
        String longitude = row.find(LONGITUDE).orElse("");
        String built = row.find(BUILT).orElse("");
        return new BridgeFact(
                row.find(ID)
                        .orElse(String.join(
                                "|",
                                row.get(NAME),
                                row.find(ROUTE).orElse(""),
                                row.find(MANAGER).orElse(""),
                                latitude,
                                longitude,
                                row.find(LENGTH).orElse(""),
                                built)),
                reading.manager(
                        row.find(MANAGER).orElse(""),
                        row.find(PREFECTURE).orElse(""),
                        row.find(TOWN).orElse(""),
                        row.find(CODE).orElse(""),
                        BridgeReading.place(latitude, longitude)),
                BridgeReading.buildYear(built),
                BridgeReading.grade(row.find(GRADE).orElse("")));
    }

    @Override
    public Map<Column<?>, Object> example(ImportCase given) {
        return Map.of(NAME, "北沢橋", ROUTE, "市道1号線", MANAGER, "大館市", PREFECTURE, "秋田県", BUILT, "昭和45年度", GRADE, "Ⅱ");
    }

    @Override
    public ImportTarget<BridgeFact> target(ImportCase given) {
        return new Target(given);
    }

    @Override
    public String returnUrl(ImportCase given) {
        return "/region/national?indicator=bridges_over50_share";
    }

    @Override
    public boolean mayUse(CurrentUser user) {
        return user.role().mayAdminister();
    }

    @Override
    public Optional<String> undoUrl(ImportCase given, String reference) {
        return reference.isEmpty() ? Optional.empty() : Optional.of("/region/releases/" + reference + "/withdraw");
    }

    /** Counts of one town. */
    private static final class Counts {
        private int all;
        private int unknown;
        private int assessed;
        private int grade34;
        private final Map<Integer, Integer> old = new TreeMap<>();
    }

    /** Adds bridges up, one reading of a file; only the sums are kept, so the size of the file does not matter. */
    private final class Target implements ImportTarget<BridgeFact> {
        private final ImportCase given;
        private final int thisYear = FiscalYear.containing(LocalDate.now(clock)).startYear();
        private final Map<LocalGovernmentCode, Counts> counts = new TreeMap<>();

        private Target(ImportCase given) {
            this.given = given;
        }

        @Override
        public List<RowChange> compare(List<BridgeFact> rows) {
            rows.forEach(row -> row.manager()
                    .ifPresent(town -> add(counts.computeIfAbsent(town.code(), code -> new Counts()), row)));
            return rows.stream()
                    .map(row -> row.manager().isPresent() ? RowChange.ADDED : RowChange.UNCHANGED)
                    .toList();
        }

        /** Nothing yet: each row was added up when it was compared, and the sums are saved at the end. */
        @Override
        public void save(List<BridgeFact> rows) {}

        private void add(Counts count, BridgeFact row) {
            count.all++;
            if (row.buildYear().isEmpty()) {
                count.unknown++;
            } else {
                int built = row.buildYear().getAsInt();
                for (int year : years()) {
                    count.old.merge(year, year - built >= OLD ? 1 : 0, Integer::sum);
                }
            }
            if (row.grade() > 0) {
                count.assessed++;
                count.grade34 += row.grade() >= 3 ? 1 : 0;
            }
        }

        private List<Integer> years() {
            List<Integer> years = new ArrayList<>(List.of(thisYear));
            YEARS.stream().filter(year -> year > thisYear).forEach(years::add);
            return years;
        }

        @Override
        public boolean changesNothing() {
            return sums().stream()
                    .allMatch(seen -> indicators
                            .book()
                            .find(seen.series(), seen.year(), seen.municipality())
                            .map(Observation::value)
                            .filter(value -> seen.value() != null && value.compareTo(seen.value()) == 0)
                            .isPresent());
        }

        @Override
        public String finish() {
            if (changesNothing()) {
                return "";
            }
            return loader.loadValues(
                            new LoadReleases.About(
                                    "bridges",
                                    "全国道路施設点検データベース（橋梁）" + given.fileName(),
                                    "国土交通省",
                                    FiscalYear.of(thisYear).japanese(),
                                    false,
                                    given.fileName(),
                                    ""),
                            sums(),
                            given.person())
                    .toString();
        }

        private List<Observation> sums() {
            List<Observation> observations = new ArrayList<>();
            counts.forEach((code, count) -> {
                add(observations, code, "bridges", thisYear, count.all);
                add(observations, code, "bridges_unknown_year", thisYear, count.unknown);
                add(observations, code, "bridges_diagnosed", thisYear, count.assessed);
                add(observations, code, "bridges_grade34", thisYear, count.grade34);
                years().forEach(year ->
                        add(observations, code, "bridges_over50", year, count.old.getOrDefault(year, 0)));
            });
            return observations;
        }

        private static void add(List<Observation> to, LocalGovernmentCode code, String series, int year, int count) {
            to.add(new Observation(code, series, year, java.math.BigDecimal.valueOf(count), null, null));
        }
    }
}
