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

/** Entries in the database: figures of effort, cost and quantity, each superseding the one before it. */
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
                            .put(Measure.valueOf(row.getString("measure")), LedgerRows.figure(row));
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
                    found.put(
                            LedgerRows.key(row),
                            new Current(row.getInt("version"), LedgerRows.nullableFigure(row), row.getString("note")));
                });
        return found;
    }

    /** A current entry. */
    public record Current(int version, @Nullable LedgerFigure figure, String note) {}

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

    private static LedgerEntry entry(ResultSet row) throws SQLException {
        return new LedgerEntry(
                LedgerRows.key(row),
                row.getInt("version"),
                LedgerRows.nullableFigure(row),
                row.getString("note"),
                row.getObject("batch_id", UUID.class),
                BatchKind.valueOf(row.getString("kind")),
                row.getString("label"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getObject("recorded_by", UUID.class));
    }

    private static String[] codes(Collection<LocalGovernmentCode> municipalities) {
        return municipalities.stream().map(LocalGovernmentCode::value).toArray(String[]::new);
    }
}
