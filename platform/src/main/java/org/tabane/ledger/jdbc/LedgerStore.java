package org.tabane.ledger.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tabane.ledger.BatchKind;
import org.tabane.ledger.LabourCost;
import org.tabane.ledger.LedgerBatch;
import org.tabane.ledger.LedgerCell;
import org.tabane.ledger.LedgerEntry;
import org.tabane.ledger.LedgerFigure;
import org.tabane.ledger.LedgerKey;
import org.tabane.ledger.Measure;
import org.tabane.ledger.NewEntry;
import org.tabane.ledger.WorkItem;
import org.tabane.ledger.WorkItemCode;
import org.tabane.ledger.WorkItems;
import org.tabane.shared.Evidence;
import org.tabane.shared.FiscalYear;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Yen;

/** Entries, labour costs and batches in the database. */
@Repository
public class LedgerStore {
    private final JdbcClient jdbc;
    private final WorkItems workItems;

    LedgerStore(JdbcClient jdbc, WorkItems workItems) {
        this.jdbc = jdbc;
        this.workItems = workItems;
    }

    /** Current figures, grouped by municipality and work item; withdrawn ones left out. */
    public List<LedgerCell> findCells(Collection<LocalGovernmentCode> municipalities, FiscalYear year) {
        record Spot(LocalGovernmentCode municipality, WorkItemCode workItem) {}
        Map<Spot, Map<Measure, LedgerFigure>> spots = new LinkedHashMap<>();
        jdbc.sql("""
                select municipality_code, work_item, measure, value, unit, low, high, evidence, source
                  from ledger.current_entry
                 where municipality_code = any (:municipalities) and fiscal_year = :year and value is not null
                 order by municipality_code, work_item, recorded_at""")
                .param("municipalities", codes(municipalities))
                .param("year", year.startYear())
                .query(row -> {
                    spots.computeIfAbsent(
                                    new Spot(
                                            new LocalGovernmentCode(row.getString("municipality_code")),
                                            new WorkItemCode(row.getString("work_item"))),
                                    spot -> new EnumMap<>(Measure.class))
                            .put(Measure.valueOf(row.getString("measure")), figure(row));
                });
        List<LedgerCell> cells = new ArrayList<>();
        spots.forEach((spot, figures) ->
                cells.add(new LedgerCell(spot.municipality(), workItems.getWorkItem(spot.workItem()), year, figures)));
        List<WorkItem> order = workItems.listWorkItems();
        cells.sort(java.util.Comparator.comparing(LedgerCell::municipality)
                .thenComparingInt(cell -> order.indexOf(cell.workItem())));
        return List.copyOf(cells);
    }

    /** Years with a figure or a labour cost, newest first. */
    public List<FiscalYear> findYears(LocalGovernmentCode municipality) {
        return jdbc.sql("""
                        select distinct fiscal_year from (
                            select fiscal_year from ledger.current_entry
                             where municipality_code = :municipality and value is not null
                            union all
                            select fiscal_year from ledger.labour_cost where municipality_code = :municipality) years
                         order by fiscal_year desc""")
                .param("municipality", municipality.value())
                .query((row, index) -> FiscalYear.of(row.getInt("fiscal_year")))
                .list();
    }

    public Optional<LabourCost> findLabourCost(LocalGovernmentCode municipality, FiscalYear year) {
        return jdbc.sql("""
                select fiscal_year, yen_per_hour, evidence, source from ledger.labour_cost
                 where municipality_code = :municipality and fiscal_year <= :year
                 order by fiscal_year desc, version desc limit 1""")
                .param("municipality", municipality.value())
                .param("year", year.startYear())
                .query((row, index) -> new LabourCost(
                        municipality,
                        FiscalYear.of(row.getInt("fiscal_year")),
                        Yen.of(row.getLong("yen_per_hour")),
                        Evidence.valueOf(row.getString("evidence")),
                        row.getString("source")))
                .optional();
    }

    public void appendLabourCost(UUID organisation, LabourCost cost, Instant at, @Nullable UUID by) {
        jdbc.sql("""
                insert into ledger.labour_cost (organisation_id, municipality_code, fiscal_year, version, yen_per_hour, evidence, source, recorded_at, recorded_by)
                select :organisation, :municipality, :year, coalesce(max(version), 0) + 1, :yen, :evidence, :source, :at, :by
                  from ledger.labour_cost
                 where organisation_id = :organisation and municipality_code = :municipality and fiscal_year = :year""")
                .param("organisation", organisation)
                .param("municipality", cost.municipality().value())
                .param("year", cost.year().startYear())
                .param("yen", cost.perHour().amount())
                .param("evidence", cost.evidence().name())
                .param("source", cost.source())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /** The current entries, withdrawn ones included, that an organisation holds on these municipalities and years. */
    public Map<LedgerKey, Current> findCurrent(
            UUID organisation, Set<LocalGovernmentCode> municipalities, Set<FiscalYear> years) {
        Map<LedgerKey, Current> found = new HashMap<>();
        jdbc.sql("""
                select municipality_code, work_item, fiscal_year, measure, version, value, unit, low, high, evidence, source, note
                  from ledger.current_entry
                 where organisation_id = :organisation and municipality_code = any (:municipalities)
                   and fiscal_year = any (:years)""")
                .param("organisation", organisation)
                .param("municipalities", codes(municipalities))
                .param("years", years.stream().map(FiscalYear::startYear).toArray(Integer[]::new))
                .query(row -> {
                    found.put(key(row), new Current(row.getInt("version"), nullableFigure(row), row.getString("note")));
                });
        return found;
    }

    /** A current entry. */
    public record Current(int version, @Nullable LedgerFigure figure, String note) {}

    public UUID insertBatch(
            UUID organisation, BatchKind kind, String label, @Nullable UUID undoes, Instant at, @Nullable UUID by) {
        return jdbc.sql("""
                insert into ledger.batch (organisation_id, kind, label, undoes, recorded_at, recorded_by)
                values (:organisation, :kind, :label, :undoes, :at, :by) returning id""")
                .param("organisation", organisation)
                .param("kind", kind.name())
                .param("label", label)
                .param("undoes", undoes)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .query(UUID.class)
                .single();
    }

    /** Appends entries, each with the version it is to have; a version taken by someone else in the meantime is refused. */
    public void append(UUID organisation, Map<NewEntry, Integer> versions, UUID batch, Instant at, @Nullable UUID by) {
        List<NewEntry> entries = List.copyOf(versions.keySet());
        List<Optional<LedgerFigure>> figures = entries.stream()
                .map(entry -> Optional.ofNullable(entry.figure()))
                .toList();
        List<Optional<LedgerFigure.Range>> ranges =
                figures.stream().map(figure -> figure.map(LedgerFigure::range)).toList();
        // One statement for all of them, whatever their number: the policy verifies the tenant context once.
        jdbc.sql("""
                insert into ledger.entry (organisation_id, municipality_code, work_item, fiscal_year, measure, version, value, unit,
                                          low, high, evidence, source, note, batch_id, recorded_at, recorded_by)
                select :organisation, e.municipality, e.work_item, e.year, e.measure, e.version, e.value, e.unit, e.low, e.high,
                       e.evidence, e.source, e.note, :batch, :at, :by
                  from unnest(:municipalities::text[], :items::text[], :years::integer[], :measures::text[], :versions::integer[],
                              :values::numeric[], :units::text[], :lows::numeric[], :highs::numeric[], :evidences::text[],
                              :sources::text[], :notes::text[])
                       as e (municipality, work_item, year, measure, version, value, unit, low, high, evidence, source, note)""")
                .param("organisation", organisation)
                .param(
                        "municipalities",
                        texts(entries, entry -> entry.key().municipality().value()))
                .param("items", texts(entries, entry -> entry.key().workItem().value()))
                .param("years", numbers(entries, entry -> entry.key().year().startYear()))
                .param("measures", texts(entries, entry -> entry.key().measure().name()))
                .param("versions", versions.values().toArray(Integer[]::new))
                .param("values", decimals(figures, LedgerFigure::value))
                .param(
                        "units",
                        texts(figures, figure -> figure.map(LedgerFigure::unit).orElse("")))
                .param("lows", decimals(ranges, LedgerFigure.Range::low))
                .param("highs", decimals(ranges, LedgerFigure.Range::high))
                .param(
                        "evidences",
                        texts(
                                figures,
                                figure -> figure.map(LedgerFigure::evidence)
                                        .orElse(Evidence.MEASURED)
                                        .name()))
                .param(
                        "sources",
                        texts(
                                figures,
                                figure -> figure.map(LedgerFigure::source).orElse("")))
                .param("notes", texts(entries, NewEntry::note))
                .param("batch", batch)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    private static <T> String[] texts(List<T> all, Function<T, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }

    private static <T> Integer[] numbers(List<T> all, Function<T, Integer> number) {
        return all.stream().map(number).toArray(Integer[]::new);
    }

    private static <T> @Nullable BigDecimal[] decimals(List<Optional<T>> all, Function<T, BigDecimal> decimal) {
        return all.stream().map(each -> each.map(decimal).orElse(null)).toArray(BigDecimal[]::new);
    }

    /** Every entry ever made on a work item of a municipality in a year, newest first. */
    public List<LedgerEntry> listHistory(LocalGovernmentCode municipality, WorkItemCode item, FiscalYear year) {
        return jdbc.sql("""
                select e.municipality_code, e.work_item, e.fiscal_year, e.measure, e.version, e.value, e.unit, e.low, e.high,
                       e.evidence, e.source, e.note, e.batch_id, b.kind, b.label, e.recorded_at, e.recorded_by
                  from ledger.entry e join ledger.batch b on b.id = e.batch_id
                 where e.municipality_code = :municipality and e.work_item = :item and e.fiscal_year = :year
                 order by e.recorded_at desc, e.measure, e.version desc""")
                .param("municipality", municipality.value())
                .param("item", item.value())
                .param("year", year.startYear())
                .query((row, index) -> entry(row))
                .list();
    }

    /** The entries of a batch, each with what was there before it (empty for the first of its key) and whether it is still current. */
    public List<Replaced> listReplaced(UUID batch) {
        return jdbc.sql("""
                select e.municipality_code, e.work_item, e.fiscal_year, e.measure, e.version,
                       p.value, p.unit, p.low, p.high, p.evidence, p.source, coalesce(p.note, '') as note,
                       not exists (select from ledger.entry n
                                    where n.organisation_id = e.organisation_id and n.municipality_code = e.municipality_code
                                      and n.work_item = e.work_item and n.fiscal_year = e.fiscal_year
                                      and n.measure = e.measure and n.version > e.version) as is_current
                  from ledger.entry e
                  left join ledger.entry p
                    on p.organisation_id = e.organisation_id and p.municipality_code = e.municipality_code
                   and p.work_item = e.work_item and p.fiscal_year = e.fiscal_year
                   and p.measure = e.measure and p.version = e.version - 1
                 where e.batch_id = :batch""")
                .param("batch", batch)
                .query((row, index) -> new Replaced(
                        key(row),
                        row.getInt("version"),
                        nullableFigure(row),
                        row.getString("note"),
                        row.getBoolean("is_current")))
                .list();
    }

    /** An entry of a batch and what it replaced. */
    public record Replaced(
            LedgerKey key, int version, @Nullable LedgerFigure before, String noteBefore, boolean isCurrent) {}

    public Optional<LedgerBatch> findBatch(UUID id) {
        return jdbc.sql(BATCH + " where b.id = :id")
                .param("id", id)
                .query((row, index) -> batch(row))
                .optional();
    }

    /** The latest batches of an organisation, newest first. */
    public List<LedgerBatch> listBatches(UUID organisation, int limit) {
        return jdbc.sql(
                        BATCH
                                + " where b.organisation_id = :organisation order by b.recorded_at desc, b.id desc limit :limit")
                .param("organisation", organisation)
                .param("limit", limit)
                .query((row, index) -> batch(row))
                .list();
    }

    private static final String BATCH = """
            select b.id, b.organisation_id, b.kind, b.label, b.undoes, b.recorded_at, b.recorded_by,
                   (select count(*) from ledger.entry e where e.batch_id = b.id) as entries,
                   (select u.id from ledger.batch u where u.undoes = b.id) as undone_by
              from ledger.batch b""";

    private static LedgerBatch batch(ResultSet row) throws SQLException {
        return new LedgerBatch(
                row.getObject("id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                BatchKind.valueOf(row.getString("kind")),
                row.getString("label"),
                row.getInt("entries"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getObject("undone_by", UUID.class) != null);
    }

    private static LedgerEntry entry(ResultSet row) throws SQLException {
        return new LedgerEntry(
                key(row),
                row.getInt("version"),
                nullableFigure(row),
                row.getString("note"),
                row.getObject("batch_id", UUID.class),
                BatchKind.valueOf(row.getString("kind")),
                row.getString("label"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getObject("recorded_by", UUID.class));
    }

    private static LedgerKey key(ResultSet row) throws SQLException {
        return new LedgerKey(
                new LocalGovernmentCode(row.getString("municipality_code")),
                new WorkItemCode(row.getString("work_item")),
                FiscalYear.of(row.getInt("fiscal_year")),
                Measure.valueOf(row.getString("measure")));
    }

    private static @Nullable LedgerFigure nullableFigure(ResultSet row) throws SQLException {
        return row.getBigDecimal("value") == null ? null : figure(row);
    }

    private static LedgerFigure figure(ResultSet row) throws SQLException {
        BigDecimal low = row.getBigDecimal("low");
        BigDecimal high = row.getBigDecimal("high");
        return new LedgerFigure(
                plain(row.getBigDecimal("value")),
                row.getString("unit"),
                low == null || high == null ? null : new LedgerFigure.Range(plain(low), plain(high)),
                Evidence.valueOf(row.getString("evidence")),
                row.getString("source"));
    }

    /** Without the zeros the column's scale adds. */
    private static BigDecimal plain(BigDecimal stored) {
        BigDecimal plain = stored.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private static String[] codes(Collection<LocalGovernmentCode> municipalities) {
        return municipalities.stream().map(LocalGovernmentCode::value).toArray(String[]::new);
    }
}
