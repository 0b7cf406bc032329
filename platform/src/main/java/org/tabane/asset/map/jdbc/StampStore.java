package org.tabane.asset.map.jdbc;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tabane.asset.map.MapLayer;
import org.tabane.asset.map.tile.TileAddress;

/** Versions of tiles. Tiles deeper than {@link #DEEPEST} share the version of the tile they lie in. */
@Repository
public class StampStore {

    public static final int DEEPEST = 12;

    private static final int ALL = -1;

    private static final String UPSERT =
            " on conflict (organisation_id, layer, zoom, tile) do update set version = excluded.version";

    private final JdbcClient jdbc;

    StampStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How a tile stands.
     *
     * @param versions its version for each organisation asked about; 0 for those that never had anything
     * @param changed organisations whose assets have changed since they were last counted
     */
    public record State(SortedMap<UUID, Long> versions, Set<UUID> changed) {}

    /** How a tile stands for these organisations, in one question. */
    public State state(Collection<UUID> organisations, MapLayer layer, TileAddress tile) {
        SortedMap<UUID, Long> versions = new TreeMap<>();
        organisations.forEach(organisation -> versions.put(organisation, 0L));
        Set<UUID> changed = new HashSet<>();
        TileAddress stamped = tile.ancestor(DEEPEST);
        jdbc.sql("""
                select organisation_id, max(version) as version from asset.map_stamp
                 where organisation_id = any (:organisations) and layer = :layer
                   and ((zoom = -1 and tile = 0) or (zoom = :zoom and tile = :tile))
                 group by organisation_id
                union all
                select organisation_id, -1 from asset.map_change where organisation_id = any (:organisations) group by organisation_id""")
                .param("organisations", organisations.toArray(UUID[]::new))
                .param("layer", layer.name())
                .param("zoom", stamped.zoom())
                .param("tile", stamped.number())
                .query(row -> {
                    UUID organisation = row.getObject("organisation_id", UUID.class);
                    long version = row.getLong("version");
                    if (version < 0) {
                        changed.add(organisation);
                    } else {
                        versions.put(organisation, version);
                    }
                });
        return new State(versions, changed);
    }

    /** All tiles of an organisation have changed. */
    public void stampAll(UUID organisation, MapLayer layer) {
        jdbc.sql("delete from asset.map_stamp where organisation_id = :organisation and layer = :layer")
                .param("organisation", organisation)
                .param("layer", layer.name())
                .update();
        jdbc.sql("insert into asset.map_stamp (organisation_id, layer, zoom, tile, version)"
                        + " values (:organisation, :layer, :all, 0, nextval('asset.map_version'))" + UPSERT)
                .param("organisation", organisation)
                .param("layer", layer.name())
                .param("all", ALL)
                .update();
    }

    /** These tiles of zoom {@value #DEEPEST}, and all they lie in, have changed. */
    public void stamp(UUID organisation, MapLayer layer, Collection<TileAddress> tiles) {
        jdbc.sql("insert into asset.map_stamp (organisation_id, layer, zoom, tile, version)"
                        + " select distinct on (zoom, tile) :organisation, :layer, zoom, number >> (2 * (" + DEEPEST
                        + " - zoom)) as tile,"
                        + " nextval('asset.map_version')"
                        + " from unnest(:tiles::bigint[]) as number, generate_series(0, " + DEEPEST + ") as zoom"
                        + UPSERT)
                .param("organisation", organisation)
                .param("layer", layer.name())
                .param("tiles", tiles.stream().map(TileAddress::number).toArray(Long[]::new))
                .update();
    }
}
