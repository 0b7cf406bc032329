package org.tabane.asset.map.jdbc;

import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Fills a throw-away register with invented assets, for measuring only. All of them are SAMPLE. */
@Repository
@Profile("bench-tiles")
public class SampleRegister {

    private final JdbcClient jdbc;

    SampleRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Two thirds in and around 400 towns between Kyushu and Tohoku, one third in one dense city of 20 km; nine of ten points, one of ten
     * lines of 300 m. The same seed gives the same places.
     */
    public int fill(UUID organisation, int assets) {
        UUID batch = jdbc.sql(
                        "insert into asset.batch (organisation_id, kind, label, source, recorded_at) values (:organisation,"
                                + " 'DEMONSTRATION', 'SAMPLE', 'SAMPLE', now()) returning id")
                .param("organisation", organisation)
                .query(UUID.class)
                .single();
        jdbc.sql("select setseed(0.42)").query(row -> {});
        return jdbc.sql("""
                insert into asset.asset (municipality_code, id, version, organisation_id, natural_key, sector, kind, code, name, sort_name,
                    geometry_type, geometry, bounds, source, evidence, valid_from, grade, content_hash, change_kind, batch_id, recorded_at)
                select '431001', uuidv7(), 1, :organisation, gen_random_uuid(), s.sector, s.kind, 'B' || s.i, '見本橋' || s.i, '見本橋' || s.i,
                       case when s.line then 2 else 1 end,
                       case when s.line
                            then '\\x000000000200000002'::bytea || float8send(s.x) || float8send(s.y) || float8send(s.x + 0.003) || float8send(s.y + 0.001)
                            else '\\x0000000001'::bytea || float8send(s.x) || float8send(s.y) end,
                       case when s.line then box(point(s.x, s.y), point(s.x + 0.003, s.y + 0.001)) else box(point(s.x, s.y), point(s.x, s.y)) end,
                       'SAMPLE', 'SAMPLE', date '2026-04-01', s.grade, gen_random_uuid(), 'CREATED', :batch, now()
                  from (select i, i % 10 = 0 as line,
                               (array['BRIDGE', 'ROAD', 'RIVER', 'PARK', 'SEWER', 'SNOW'])[1 + i % 6] as sector,
                               (array['ROAD_BRIDGE', 'OTHER_ROAD', 'OTHER_RIVER', 'OTHER_PARK', 'MANHOLE', 'OTHER_SNOW'])[1 + i % 6] as kind,
                               case when i % 3 = 0 then 130.62 + 0.2 * random()
                                    else 130.4 + 0.03 * (t.n % 20) * 16 + 0.06 * (random() + random() - 1) end as x,
                               case when i % 3 = 0 then 32.72 + 0.18 * random()
                                    else 32.2 + 0.02 * (t.n / 20) * 20 + 0.05 * (random() + random() - 1) end as y,
                               case when i % 7 = 0 then null else (1 + floor(4 * random() * random()))::smallint end as grade
                          from generate_series(1, :assets) as i, lateral (select (i::bigint * 7919 % 400)::integer as n) t) s""")
                .param("organisation", organisation)
                .param("batch", batch)
                .param("assets", assets)
                .update();
    }
}
