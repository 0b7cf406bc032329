package org.tabane.ledger.jdbc;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tabane.ledger.LabourCost;
import org.tabane.shared.Evidence;
import org.tabane.shared.FiscalYear;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Yen;

/** Hourly labour costs in the database, each superseding the year's earlier one. */
@Repository
public class LabourCostStore {
    private final JdbcClient jdbc;

    LabourCostStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The cost of the year, or else of the latest year before it. */
    public Optional<LabourCost> find(LocalGovernmentCode municipality, FiscalYear year) {
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

    public void append(UUID organisation, LabourCost cost, Instant at, @Nullable UUID by) {
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
}
