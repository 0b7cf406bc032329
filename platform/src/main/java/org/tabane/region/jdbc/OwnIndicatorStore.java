package org.tabane.region.jdbc;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tabane.region.Indicator;
import org.tabane.region.NewOwnValue;
import org.tabane.region.OwnIndicator;
import org.tabane.shared.LocalGovernmentCode;

/** Organisations' own indicators in the database. */
@Repository
public class OwnIndicatorStore {
    private final JdbcClient jdbc;

    OwnIndicatorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Value(
            UUID indicator, String town, int year, @Nullable BigDecimal value) {}

    public List<OwnIndicator> list() {
        Map<UUID, Map<LocalGovernmentCode, NavigableMap<Integer, Optional<BigDecimal>>>> values = new HashMap<>();
        jdbc.sql("""
                select distinct on (indicator_id, municipality_code, year) indicator_id, municipality_code, year, value
                  from region.own_value order by indicator_id, municipality_code, year, version desc""")
                .query((row, number) ->
                        new Value(row.getObject(1, UUID.class), row.getString(2), row.getInt(3), row.getBigDecimal(4)))
                .list()
                .forEach(value -> values.computeIfAbsent(value.indicator(), id -> new HashMap<>())
                        .computeIfAbsent(new LocalGovernmentCode(value.town()), town -> new TreeMap<>())
                        .put(value.year(), Optional.ofNullable(value.value())));
        return jdbc.sql("""
                select id, organisation_id, name, unit, definition, publisher, direction, decimals, shared_by_link
                  from region.own_indicator where retired_at is null order by name, id""")
                .query((row, number) -> new OwnIndicator(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        Indicator.Direction.valueOf(row.getString(7).toUpperCase(Locale.ROOT)),
                        row.getInt(8),
                        row.getBoolean(9),
                        values.getOrDefault(row.getObject(1, UUID.class), Map.of())))
                .list();
    }

    public UUID insert(UUID organisation, NewOwnValue first, Instant at, @Nullable UUID by) {
        BigDecimal value = first.value();
        int decimals = value == null ? 0 : Math.clamp(value.stripTrailingZeros().scale(), 0, 4);
        return jdbc.sql("""
                insert into region.own_indicator (organisation_id, name, unit, definition, publisher, direction, decimals, created_at, created_by)
                values (:organisation, :name, :unit, :definition, :publisher, :direction, :decimals, :at, :by) returning id""")
                .param("organisation", organisation)
                .param("name", first.indicator())
                .param("unit", first.unit())
                .param("definition", first.definition())
                .param("publisher", first.publisher())
                .param("direction", first.direction().name().toLowerCase(Locale.ROOT))
                .param("decimals", decimals)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .query(UUID.class)
                .single();
    }

    public void insertValue(
            UUID organisation, UUID indicator, NewOwnValue value, String fileName, Instant at, @Nullable UUID by) {
        jdbc.sql("""
                insert into region.own_value (municipality_code, organisation_id, indicator_id, year, version, value, mark, file_name, loaded_at, loaded_by)
                select :town, :organisation, :indicator, :year,
                       coalesce(max(version), 0) + 1, cast(:value as numeric), cast(:mark as text), :file, :at, :by
                  from region.own_value where municipality_code = :town and organisation_id = :organisation
                   and indicator_id = :indicator and year = :year""")
                .param("town", value.town().value())
                .param("organisation", organisation)
                .param("indicator", indicator)
                .param("year", value.year())
                .param("value", value.value())
                .param("mark", value.mark())
                .param("file", fileName)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    public void share(UUID indicator, boolean shared) {
        jdbc.sql("update region.own_indicator set shared_by_link = :shared where id = :id")
                .param("shared", shared)
                .param("id", indicator)
                .update();
    }

    public void retire(UUID indicator, Instant at) {
        jdbc.sql("update region.own_indicator set retired_at = :at where id = :id and retired_at is null")
                .param("at", Timestamp.from(at))
                .param("id", indicator)
                .update();
    }
}
