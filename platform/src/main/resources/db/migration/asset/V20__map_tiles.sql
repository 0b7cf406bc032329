-- What the map's tiles are made of: counts of assets per cell of the map's grid, for the zooms at which single assets cannot be shown;
-- which areas changed since these counts were made; and the version of each tile, from which its place in the cache is named.

create sequence asset.map_version;
grant usage on sequence asset.map_version to tabane_app;

create table asset.map_cell (
    organisation_id uuid             not null,
    level           smallint         not null check (level in (4, 6, 8, 10, 12, 14, 16)),
    cell            bigint           not null,
    sector          text             not null,
    assets          integer          not null check (assets > 0),
    poor            integer          not null check (poor between 0 and assets),
    sum_x           double precision not null,
    sum_y           double precision not null,
    primary key (organisation_id, level, cell, sector)
);
comment on table asset.map_cell is '地図の区画ごとの資産の数。広い範囲の地図で、ひとつずつの代わりに示す。資産台帳からいつでも作り直せる';
comment on column asset.map_cell.organisation_id is '台帳に載せた団体';
comment on column asset.map_cell.level is '区画の細かさ（世界を 2 の level 乗に分ける）';
comment on column asset.map_cell.cell is '区画の番号（Z 順。上の区画に含まれるものは番号が続く）';
comment on column asset.map_cell.sector is '分野';
comment on column asset.map_cell.assets is '資産の数';
comment on column asset.map_cell.poor is 'うち健全性Ⅲ・Ⅳの数';
comment on column asset.map_cell.sum_x is '中心の位置の和（ウェブメルカトルで世界の幅を 1 とする東向きの座標）';
comment on column asset.map_cell.sum_y is '中心の位置の和（同じく南向きの座標）';

create table asset.map_change (
    id              bigint generated always as identity primary key,
    organisation_id uuid        not null,
    area            box         not null,
    recorded_at     timestamptz not null
);
comment on table asset.map_change is '資産が変わり、地図の数え直しを待つ範囲';
comment on column asset.map_change.id is '番号';
comment on column asset.map_change.organisation_id is '台帳に載せた団体';
comment on column asset.map_change.area is '変わる前と後の位置を囲む四角（経度・緯度、度）';
comment on column asset.map_change.recorded_at is '変わった時刻';
create index map_change_organisation on asset.map_change (organisation_id, id);

create table asset.map_stamp (
    organisation_id uuid     not null,
    layer           text     not null check (layer in ('ASSETS', 'ROADS')),
    zoom            smallint not null check (zoom between -1 and 12),
    tile            bigint   not null,
    version         bigint   not null,
    primary key (organisation_id, layer, zoom, tile)
);
comment on table asset.map_stamp is '地図タイルの版。変わったタイルだけ番号が進み、古い控えは使われなくなる';
comment on column asset.map_stamp.organisation_id is '台帳に載せた団体';
comment on column asset.map_stamp.layer is '資産か道路網か';
comment on column asset.map_stamp.zoom is '縮尺の段階。-1 は全部のタイル';
comment on column asset.map_stamp.tile is 'タイルの番号（Z 順）';
comment on column asset.map_stamp.version is '版（大きいほど新しい）';

do $$
declare name text;
begin
    foreach name in array array['map_cell', 'map_change', 'map_stamp'] loop
        execute format('alter table asset.%I enable row level security', name);
        execute format('alter table asset.%I force row level security', name);
        execute format('create policy %I on asset.%I for select using (organisation_id = any ((select storage.readable_organisations())::uuid[]))', name || '_read', name);
        execute format('create policy %I on asset.%I for insert with check (organisation_id = any ((select storage.writable_organisations())::uuid[]))', name || '_add', name);
        execute format('create policy %I on asset.%I for update using (organisation_id = any ((select storage.writable_organisations())::uuid[])) with check (organisation_id = any ((select storage.writable_organisations())::uuid[]))', name || '_change', name);
        execute format('create policy %I on asset.%I for delete using (organisation_id = any ((select storage.writable_organisations())::uuid[]))', name || '_remove', name);
        execute format('grant select, insert, update, delete on asset.%I to tabane_app', name);
    end loop;
end
$$;

-- Roads are open to the members of a group that share with it; see V21.
create policy map_stamp_shared on asset.map_stamp for select
    using (layer = 'ROADS' and organisation_id = any ((select storage.shared_organisations())::uuid[]));

create function asset.spread_bits(v bigint) returns bigint language sql immutable strict parallel safe as
$$
select (e | (e << 1)) & 6148914691236517205
  from (select (d | (d << 2)) & 3689348814741910323 as e
          from (select (c | (c << 4)) & 1085102592571150095 as d
                  from (select (b | (b << 8)) & 71777214294589695 as c
                          from (select (v | (v << 16)) & 281470681808895 as b) s1) s2) s3) s4
$$;
comment on function asset.spread_bits(bigint) is '二進数の桁の間を一つずつ空ける（Z 順の番号を作る）';

create function asset.map_x(bounds box) returns double precision language sql immutable strict parallel safe
    return ((bounds[0])[0] + (bounds[1])[0]) / 720 + 0.5;
comment on function asset.map_x(box) is '四角の中心の、ウェブメルカトルで世界の幅を 1 とする東向きの座標';

create function asset.map_y(bounds box) returns double precision language sql immutable strict parallel safe
    return 0.5 - atanh(sind(least(85.0511, greatest(-85.0511, ((bounds[0])[1] + (bounds[1])[1]) / 2)))) / (2 * pi());
comment on function asset.map_y(box) is '四角の中心の、ウェブメルカトルで世界の幅を 1 とする南向きの座標';

-- See asset.within in V1 for why this runs as the owner and checks the readable organisations itself.
create function asset.map_shapes(area box, most integer)
    returns table (sector text, kind text, code text, name text, grade smallint, geometry bytea)
    language sql stable security definer set search_path = pg_catalog rows 1000 as
$$
select a.sector, a.kind, a.code, a.name, a.grade, a.geometry from asset.asset a
 where a.bounds && area and a.superseded_at is null and a.valid_until is null
   and a.organisation_id = any ((select storage.readable_organisations())::uuid[])
 limit most
$$;
comment on function asset.map_shapes(box, integer) is '地図に描く、四角に触れる今ある資産（読める団体の分だけ、most 件まで）';

create function asset.map_points(area box, organisation uuid)
    returns table (sector text, poor boolean, x double precision, y double precision)
    language sql stable security definer set search_path = pg_catalog rows 1000 as
$$
select a.sector, coalesce(a.grade >= 3, false), asset.map_x(a.bounds), asset.map_y(a.bounds) from asset.asset a
 where a.bounds && area and a.superseded_at is null and a.valid_until is null
   and a.organisation_id = organisation
   and a.organisation_id = any ((select storage.readable_organisations())::uuid[])
$$;
comment on function asset.map_points(box, uuid) is '四角に触れる今ある資産の中心（読める一団体の分）。区画の数え直しに使う';

revoke all on function asset.map_shapes(box, integer), asset.map_points(box, uuid) from public;
grant execute on function asset.spread_bits(bigint), asset.map_x(box), asset.map_y(box) to tabane_app;
grant execute on function asset.map_shapes(box, integer), asset.map_points(box, uuid) to tabane_app;

create function asset.map_list(area box, wanted text[], most integer)
    returns table (id uuid, municipality_code text, sector text, kind text, code text, name text, grade smallint, build_year smallint,
                   build_year_unknown boolean, bounds box)
    language sql stable security definer set search_path = pg_catalog rows 1000 as
$$
select a.id, a.municipality_code, a.sector, a.kind, a.code, a.name, a.grade, a.build_year, a.build_year_unknown, a.bounds from asset.asset a
 where a.bounds && area and a.superseded_at is null and a.valid_until is null
   and (wanted is null or a.sector = any (wanted))
   and a.organisation_id = any ((select storage.readable_organisations())::uuid[])
 limit most
$$;
comment on function asset.map_list(box, text[], integer) is '地図の横の一覧：四角に触れる今ある資産（読める団体の分だけ、most 件まで、順不同）';
revoke all on function asset.map_list(box, text[], integer) from public;
grant execute on function asset.map_list(box, text[], integer) to tabane_app;
