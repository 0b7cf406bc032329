-- Where the roads of two municipalities meet at their border, neither of them ends there: the map shows the dead ends of all networks its
-- reader may read together. Each network's own report keeps its own.
drop function asset.dead_ends_within(box, integer);
create function asset.dead_ends_within(area box, near double precision, most integer)
    returns table (longitude double precision, latitude double precision, component integer)
    language sql stable security definer set search_path = pg_catalog rows 1000 as
$$
with seen as materialized (
    select (select storage.readable_organisations())::uuid[] as readable, (select storage.shared_organisations())::uuid[] as consenting
), ends as (
    select n.municipality_code, n.longitude, n.latitude, n.component, near / 111320 as north, near / (111320 * cos(radians(n.latitude))) as east
      from asset.road_node n cross join seen
     where n.place && area and n.degree = 1
       and (n.organisation_id = any (seen.readable) or n.shared and n.organisation_id = any (seen.consenting))
)
select e.longitude, e.latitude, e.component from ends e
 where not exists (
        select from asset.road_section s
          cross join seen
          join asset.road_node o on o.municipality_code = s.municipality_code and o.network_id = s.network_id and o.number in (s.from_node, s.to_node)
         where s.bounds && box(point(e.longitude - e.east, e.latitude - e.north), point(e.longitude + e.east, e.latitude + e.north))
           and s.municipality_code <> e.municipality_code
           and (s.organisation_id = any (seen.readable) or s.shared and s.organisation_id = any (seen.consenting))
           and power((o.longitude - e.longitude) / e.east, 2) + power((o.latitude - e.latitude) / e.north, 2) <= 1)
 limit most
$$;
comment on function asset.dead_ends_within(box, double precision, integer) is '四角の中の行き止まり（読める団体の分だけ、most 件まで）。near m 以内に隣の市区町村の道路の端があるものは除く';
revoke all on function asset.dead_ends_within(box, double precision, integer) from public;
grant execute on function asset.dead_ends_within(box, double precision, integer) to tabane_app;
