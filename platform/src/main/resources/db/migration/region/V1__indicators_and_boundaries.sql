-- Indicators 「見える化の指標」: released facts everybody may see, an organisation's own, and the boundaries maps are drawn from.
-- Nothing is overwritten: a newer release stands before an older one, and a withdrawn one stays on record.

create table region.release (
    id             uuid primary key default uuidv7(),
    sequence       bigint generated always as identity unique,
    kind           text        not null check (kind in ('values', 'boundaries')),
    layout         text        not null,
    title          text        not null,
    publisher      text        not null,
    reference_date text        not null,
    sample         boolean     not null default false,
    file_name      text        not null,
    rows           integer     not null check (rows >= 0),
    missing        integer     not null check (missing >= 0),
    remarks        text        not null default '',
    loaded_at      timestamptz not null,
    loaded_by      uuid,
    withdrawn_at   timestamptz
);
comment on table region.release is '取り込んだ公表資料（指標の値、行政区域）。だれでも見られる';
comment on column region.release.id is '資料の番号';
comment on column region.release.sequence is '取り込んだ順。大きいものを先に使う';
comment on column region.release.kind is '種類：values 指標の値、boundaries 行政区域';
comment on column region.release.layout is 'ファイルの様式';
comment on column region.release.title is '資料の名';
comment on column region.release.publisher is '公表した機関';
comment on column region.release.reference_date is '基準日（資料の書き方のまま）';
comment on column region.release.sample is '例示（SAMPLE）。公表値ではない';
comment on column region.release.file_name is 'ファイル名';
comment on column region.release.rows is '取り込んだ値または区域の数';
comment on column region.release.missing is '欠測（値のない欄）の数';
comment on column region.release.remarks is '読み取りの注記';
comment on column region.release.loaded_at is '取り込んだ時刻';
comment on column region.release.loaded_by is '取り込んだ人';
comment on column region.release.withdrawn_at is '取り下げた時刻。取り下げた資料の値は使わない';

create table region.reference_value (
    municipality_code text    not null check (municipality_code ~ '^[0-9]{6}$'),
    series            text    not null,
    year              integer not null check (year between 1900 and 2200),
    release_id        uuid    not null references region.release (id),
    value             numeric,
    mark              text,
    primary key (municipality_code, series, year, release_id),
    check ((value is null) = (mark is not null))
);
create index reference_value_release on region.reference_value (release_id);
comment on table region.reference_value is '公表された指標の値。市区町村・系列・年ごと';
comment on column region.reference_value.municipality_code is '全国地方公共団体コード 6桁';
comment on column region.reference_value.series is '系列。指標はこれから計算する';
comment on column region.reference_value.year is '年（西暦）。年度の値は年度';
comment on column region.reference_value.release_id is '出典の資料';
comment on column region.reference_value.value is '値。単位は系列が決める。欠測は空';
comment on column region.reference_value.mark is '値がない理由。資料の記号のまま（X 秘匿、… 不詳、- 該当なし）';

create table region.boundary (
    municipality_code text             not null check (municipality_code ~ '^[0-9]{6}$'),
    release_id        uuid             not null references region.release (id),
    detail            smallint         not null check (detail between 0 and 3),
    west              double precision not null,
    south             double precision not null,
    east              double precision not null,
    north             double precision not null,
    extent            box generated always as (box(point(west, south), point(east, north))) stored,
    geometry          bytea            not null,
    primary key (municipality_code, release_id, detail)
);
create index boundary_extent on region.boundary using gist (extent);
comment on table region.boundary is '市区町村の区域。縮尺ごとに簡略化した形';
comment on column region.boundary.municipality_code is '全国地方公共団体コード 6桁';
comment on column region.boundary.release_id is '出典の資料';
comment on column region.boundary.detail is '細かさ：0 全国、1 地方、2 県、3 資料のまま';
comment on column region.boundary.west is '西端（経度、度、JGD2011）';
comment on column region.boundary.south is '南端（緯度、度）';
comment on column region.boundary.east is '東端（経度、度）';
comment on column region.boundary.north is '北端（緯度、度）';
comment on column region.boundary.extent is '外接する箱（経度、緯度）';
comment on column region.boundary.geometry is '形（WKB、経度緯度、度）';

create table region.own_indicator (
    id              uuid primary key default uuidv7(),
    organisation_id uuid        not null,
    name            text        not null,
    unit            text        not null,
    definition      text        not null,
    publisher       text        not null,
    direction       text        not null check (direction in ('higher', 'lower', 'neutral')),
    decimals        smallint    not null check (decimals between 0 and 4),
    shared_by_link  boolean     not null default false,
    created_at      timestamptz not null,
    created_by      uuid,
    retired_at      timestamptz
);
comment on table region.own_indicator is '団体が自分で加えた指標';
comment on column region.own_indicator.id is '指標の番号';
comment on column region.own_indicator.organisation_id is '加えた団体';
comment on column region.own_indicator.name is '指標の名';
comment on column region.own_indicator.unit is '単位';
comment on column region.own_indicator.definition is '定義と算定のしかた';
comment on column region.own_indicator.publisher is '出典';
comment on column region.own_indicator.direction is '大きいほどよい higher、小さいほどよい lower、どちらでもない neutral';
comment on column region.own_indicator.decimals is '小数の桁数';
comment on column region.own_indicator.shared_by_link is '公開リンクのページにも出す';
comment on column region.own_indicator.created_at is '加えた時刻';
comment on column region.own_indicator.created_by is '加えた人';
comment on column region.own_indicator.retired_at is 'やめた時刻';

create table region.own_value (
    municipality_code text        not null check (municipality_code ~ '^[0-9]{6}$'),
    organisation_id   uuid        not null,
    indicator_id      uuid        not null references region.own_indicator (id),
    year              integer     not null check (year between 1900 and 2200),
    version           integer     not null check (version >= 1),
    value             numeric,
    mark              text,
    file_name         text        not null,
    loaded_at         timestamptz not null,
    loaded_by         uuid,
    primary key (municipality_code, organisation_id, indicator_id, year, version)
);
comment on table region.own_value is '団体が自分で加えた指標の値。直すと新しい版が加わる';
comment on column region.own_value.municipality_code is '全国地方公共団体コード 6桁';
comment on column region.own_value.organisation_id is '加えた団体';
comment on column region.own_value.indicator_id is '指標';
comment on column region.own_value.year is '年（西暦）。年度の値は年度';
comment on column region.own_value.version is '版。大きいものを使う';
comment on column region.own_value.value is '値。単位は指標が決める。欠測は空';
comment on column region.own_value.mark is '値がない理由（資料の記号のまま）';
comment on column region.own_value.file_name is 'ファイル名';
comment on column region.own_value.loaded_at is '取り込んだ時刻';
comment on column region.own_value.loaded_by is '取り込んだ人';

create table region.public_link (
    id                uuid primary key default uuidv7(),
    organisation_id   uuid        not null,
    municipality_code text        not null check (municipality_code ~ '^[0-9]{6}$'),
    token_sha256      text        not null unique check (token_sha256 ~ '^[0-9a-f]{64}$'),
    purpose           text        not null,
    created_at        timestamptz not null,
    created_by        uuid,
    revoked_at        timestamptz,
    revoked_by        uuid
);
comment on table region.public_link is 'まちのページの公開リンク。鍵はハッシュだけを残す';
comment on column region.public_link.id is 'リンクの番号';
comment on column region.public_link.organisation_id is '出した団体';
comment on column region.public_link.municipality_code is '全国地方公共団体コード 6桁';
comment on column region.public_link.token_sha256 is '鍵の SHA-256（16進）';
comment on column region.public_link.purpose is '使い道の覚え';
comment on column region.public_link.created_at is '出した時刻';
comment on column region.public_link.created_by is '出した人';
comment on column region.public_link.revoked_at is '止めた時刻';
comment on column region.public_link.revoked_by is '止めた人';

grant usage on schema region to tabane_app;

-- Facts that belong to nobody: read by all, added only by the platform itself after it has asked who may.
do $$
declare name text;
begin
    foreach name in array array['release', 'reference_value', 'boundary'] loop
        execute format('alter table region.%I enable row level security', name);
        execute format('alter table region.%I force row level security', name);
        execute format('create policy %I on region.%I for select using (true)', name || '_read', name);
        execute format('create policy %I on region.%I for insert with check ((select storage.is_system()))', name || '_add', name);
        execute format('grant select, insert on region.%I to tabane_app', name);
    end loop;
    foreach name in array array['own_indicator', 'own_value', 'public_link'] loop
        execute format('alter table region.%I enable row level security', name);
        execute format('alter table region.%I force row level security', name);
        execute format('create policy %I on region.%I for select using (organisation_id = any ((select storage.readable_organisations())::uuid[]))', name || '_read', name);
        execute format('create policy %I on region.%I for insert with check (organisation_id = any ((select storage.writable_organisations())::uuid[]))', name || '_add', name);
        execute format('grant select, insert on region.%I to tabane_app', name);
    end loop;
end
$$;
create policy release_withdraw on region.release for update
    using ((select storage.is_system())) with check ((select storage.is_system()));
grant update (withdrawn_at) on region.release to tabane_app;
create policy own_indicator_change on region.own_indicator for update
    using (organisation_id = any ((select storage.writable_organisations())::uuid[]))
    with check (organisation_id = any ((select storage.writable_organisations())::uuid[]));
grant update (shared_by_link, retired_at) on region.own_indicator to tabane_app;
create policy public_link_revoke on region.public_link for update
    using (organisation_id = any ((select storage.writable_organisations())::uuid[]))
    with check (organisation_id = any ((select storage.writable_organisations())::uuid[]));
grant update (revoked_at, revoked_by) on region.public_link to tabane_app;
-- Whoever holds the key may open the page: the platform looks the key up, and what the town chose to show with it.
create policy public_link_open on region.public_link for select using ((select storage.is_system()));
create policy own_indicator_open on region.own_indicator for select using ((select storage.is_system()) and shared_by_link);
create policy own_value_open on region.own_value for select using ((select storage.is_system())
    and indicator_id in (select id from region.own_indicator where shared_by_link));
