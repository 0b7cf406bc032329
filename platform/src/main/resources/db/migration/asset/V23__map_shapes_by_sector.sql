-- The map asks for the sectors it shows: filtering behind the limit left sectors out wherever there was much else.
drop function asset.map_shapes(box, integer);
create function asset.map_shapes(area box, wanted text[], most integer)
    returns table (sector text, kind text, code text, name text, grade smallint, geometry bytea)
    language sql stable security definer set search_path = pg_catalog rows 1000 as
$$
select a.sector, a.kind, a.code, a.name, a.grade, a.geometry from asset.asset a
 where a.bounds && area and a.superseded_at is null and a.valid_until is null
   and (wanted is null or a.sector = any (wanted))
   and a.organisation_id = any ((select storage.readable_organisations())::uuid[])
 limit most
$$;
comment on function asset.map_shapes(box, text[], integer) is '地図に描く、四角に触れる今ある資産（読める団体の分だけ、most 件まで）。wanted が null なら全分野';
revoke all on function asset.map_shapes(box, text[], integer) from public;
grant execute on function asset.map_shapes(box, text[], integer) to tabane_app;
