-- The register of assets. A change appends a version; the version before it is marked superseded and otherwise left as it was.

create table asset.batch (
    id              uuid primary key default uuidv7(),
    organisation_id uuid        not null,
    kind            text        not null check (kind in ('PAGE', 'UPLOAD', 'UNDO', 'DEMONSTRATION')),
    label           text        not null,
    source          text        not null default '',
    undoes          uuid references asset.batch (id),
    recorded_at     timestamptz not null,
    recorded_by     uuid,
    unique (undoes)
);
comment on table asset.batch is 'まとめて記録した一回分（画面・取り込み・取消・例示）';
comment on column asset.batch.id is '一回分の番号';
comment on column asset.batch.organisation_id is '記録した団体';
comment on column asset.batch.kind is '記録のしかた';
comment on column asset.batch.label is 'ファイル名や資産の名';
comment on column asset.batch.source is '取り込んだファイルの出典';
comment on column asset.batch.undoes is '取り消した一回分。取消でなければ null';
comment on column asset.batch.recorded_at is '記録した時刻';
comment on column asset.batch.recorded_by is '記録した人';
create index batch_organisation on asset.batch (organisation_id, recorded_at);

create table asset.asset (
    municipality_code  text          not null check (municipality_code ~ '^[0-9]{6}$'),
    id                 uuid          not null,
    version            integer       not null check (version > 0),
    organisation_id    uuid          not null,
    natural_key        uuid          not null,
    sector             text          not null,
    kind               text          not null,
    code               text          not null default '',
    name               text          not null,
    kana               text          not null default '',
    sort_name          text          not null,
    owner_name         text          not null default '',
    owner_office       text          not null default '',
    geometry_type      smallint      not null check (geometry_type between 0 and 3),
    geometry           bytea,
    bounds             box,
    quantity           numeric(16, 3) check (quantity >= 0),
    unit               text          not null default '',
    build_year         smallint check (build_year between 1600 and 2100),
    build_year_unknown boolean       not null default false,
    town_id            text          not null default '' check (town_id ~ '^([0-9]{7})?$'),
    address            text          not null default '',
    route              text          not null default '',
    kilometre_from     numeric(8, 3),
    kilometre_until    numeric(8, 3),
    attributes         jsonb         not null default '{}',
    note               text          not null default '',
    source             text          not null,
    evidence           text          not null check (evidence in ('MEASURED', 'SURVEYED', 'ASSUMED', 'SAMPLE')),
    valid_from         date          not null,
    valid_until        date,
    grade              smallint check (grade between 1 and 4),
    grade_year         smallint,
    year_order         smallint      not null generated always as (coalesce(build_year, 9999)) stored,
    grade_order        smallint      not null generated always as (5 - coalesce(grade, 0)) stored,
    search_pairs       integer[]     not null default '{}',
    content_hash       uuid          not null,
    change_kind        text          not null
        check (change_kind in ('CREATED', 'EDITED', 'MOVED', 'RETIRED', 'RESTORED', 'WITHDRAWN', 'UNDONE')),
    reason             text          not null default '',
    batch_id           uuid          not null references asset.batch (id),
    recorded_at        timestamptz   not null,
    recorded_by        uuid,
    superseded_at      timestamptz,
    primary key (municipality_code, id, version),
    check (not (build_year is not null and build_year_unknown)),
    check ((geometry_type = 0) = (geometry is null) and (geometry is null) = (bounds is null)),
    check (kilometre_from is not null or kilometre_until is null),
    check (valid_until >= valid_from)
);
comment on table asset.asset is '資産台帳。一行は資産の一つの版。superseded_at が null の版が今の姿';
comment on column asset.asset.municipality_code is '所在する市区町村の全国地方公共団体コード 6桁';
comment on column asset.asset.id is '資産の番号（版が変わっても同じ）';
comment on column asset.asset.version is '何番目の版か';
comment on column asset.asset.organisation_id is '台帳に載せた団体';
comment on column asset.asset.natural_key is '同じ資産かを見分ける鍵（分野と施設番号。番号がなければ種別・名称・路線・所在地・位置）から作る UUID';
comment on column asset.asset.sector is '分野（ROAD 道路、BRIDGE 橋梁 など）';
comment on column asset.asset.kind is '種別（ROAD_BRIDGE 道路橋 など）';
comment on column asset.asset.code is '管理者の付けた施設番号。なければ空';
comment on column asset.asset.name is '名称';
comment on column asset.asset.kana is '名称のふりがな。なければ空';
comment on column asset.asset.sort_name is '並べるための名（ふりがな、なければ名称。半角全角をそろえたもの）';
comment on column asset.asset.owner_name is '管理者の名称';
comment on column asset.asset.owner_office is '管理事務所・担当課';
comment on column asset.asset.geometry_type is '形：0 位置なし、1 点、2 線、3 面';
comment on column asset.asset.geometry is '形（WKB。経度・緯度の順、JGD2011、度）';
comment on column asset.asset.bounds is '形を囲む四角（経度・緯度、度）';
comment on column asset.asset.quantity is '数量（単位は unit）。不明なら null';
comment on column asset.asset.unit is '数量の単位：m、㎡、本、基 など';
comment on column asset.asset.build_year is '設置・架設の年度（西暦）。分からなければ null';
comment on column asset.asset.build_year_unknown is '台帳に「不明」と書いてあったか。false で build_year が null なら記載なし';
comment on column asset.asset.town_id is '町字ID 7桁。なければ空';
comment on column asset.asset.address is '所在地';
comment on column asset.asset.route is '路線・水系・公園の名';
comment on column asset.asset.kilometre_from is 'キロ程（km）。区間なら始点';
comment on column asset.asset.kilometre_until is '区間の終点のキロ程（km）。点なら null';
comment on column asset.asset.attributes is '幅員・径間数・使用材料など、種別ごとの項目';
comment on column asset.asset.note is '備考';
comment on column asset.asset.source is '出典';
comment on column asset.asset.evidence is '根拠：実測・調査・仮定・SAMPLE';
comment on column asset.asset.valid_from is 'この姿になった日';
comment on column asset.asset.valid_until is '除却・廃止した日。供用中なら null';
comment on column asset.asset.grade is '最新の健全性の区分 1〜4（asset.inspection から写す）。なければ null';
comment on column asset.asset.grade_year is '最新の健全性を診断した年度（西暦）';
comment on column asset.asset.year_order is '並べるための設置年度（不明は最後）';
comment on column asset.asset.grade_order is '並べるための健全性（Ⅳが先、なしは最後）';
comment on column asset.asset.search_pairs is '検索のための、名称・番号・路線・所在地・管理者の隣り合う二文字の組';
comment on column asset.asset.content_hash is '内容のハッシュ。同じ内容を二度記録しないために比べる';
comment on column asset.asset.change_kind is 'この版で何をしたか：登録・訂正・移動・除却・復帰・取り下げ・取消';
comment on column asset.asset.reason is '変更の理由';
comment on column asset.asset.batch_id is 'どの一回分で記録したか';
comment on column asset.asset.recorded_at is '記録した時刻';
comment on column asset.asset.recorded_by is '記録した人';
comment on column asset.asset.superseded_at is '次の版が記録された時刻。今の版なら null';

create unique index asset_now on asset.asset (organisation_id, natural_key) where superseded_at is null;
create index asset_by_id on asset.asset (id, version);
create index asset_by_batch on asset.asset (batch_id);
create index asset_by_name on asset.asset (organisation_id, sector, sort_name, id) where superseded_at is null and valid_until is null;
create index asset_by_year on asset.asset (organisation_id, sector, year_order, id) where superseded_at is null and valid_until is null;
create index asset_by_grade on asset.asset (organisation_id, sector, grade_order, id) where superseded_at is null and valid_until is null;
create index asset_by_kind on asset.asset (organisation_id, kind) where superseded_at is null and valid_until is null;
create index asset_in_box on asset.asset using gist (bounds) where superseded_at is null and valid_until is null;
create index asset_search on asset.asset using gin (search_pairs) where superseded_at is null and valid_until is null;

create table asset.inspection (
    municipality_code text        not null check (municipality_code ~ '^[0-9]{6}$'),
    asset_id          uuid        not null,
    fiscal_year       smallint    not null check (fiscal_year between 1900 and 2100),
    occasion          text        not null default '',
    version           integer     not null check (version > 0),
    organisation_id   uuid        not null,
    round             smallint check (round between 1 and 20),
    inspected_on      date,
    inspector         text        not null default '',
    grade             smallint check (grade between 1 and 4),
    findings          text        not null default '',
    measure_state     text check (measure_state in ('NOT_NEEDED', 'NOT_STARTED', 'DESIGNING', 'UNDER_WAY', 'DONE', 'MONITORING')),
    measure           text        not null default '',
    source            text        not null,
    evidence          text        not null check (evidence in ('MEASURED', 'SURVEYED', 'ASSUMED', 'SAMPLE')),
    withdrawn         boolean     not null default false,
    batch_id          uuid        not null references asset.batch (id),
    recorded_at       timestamptz not null,
    recorded_by       uuid,
    superseded_at     timestamptz,
    primary key (municipality_code, asset_id, fiscal_year, occasion, version)
);
comment on table asset.inspection is '点検・診断の記録。同じ年度・同じ回の訂正は版を重ねる';
comment on column asset.inspection.municipality_code is '資産の所在する市区町村の全国地方公共団体コード 6桁';
comment on column asset.inspection.asset_id is '点検した資産';
comment on column asset.inspection.fiscal_year is '点検した年度（西暦）';
comment on column asset.inspection.occasion is '同じ年度に二度以上点検した時の区別（臨時点検 など）。ふだんは空';
comment on column asset.inspection.version is '同じ点検の何番目の記録か';
comment on column asset.inspection.organisation_id is '記録した団体';
comment on column asset.inspection.round is '点検の巡目。分からなければ null';
comment on column asset.inspection.inspected_on is '点検した日。分からなければ null';
comment on column asset.inspection.inspector is '点検者';
comment on column asset.inspection.grade is '健全性の区分 1〜4（Ⅰ〜Ⅳ）。診断していなければ null';
comment on column asset.inspection.findings is '所見';
comment on column asset.inspection.measure_state is '措置状況';
comment on column asset.inspection.measure is '措置の内容';
comment on column asset.inspection.source is '出典';
comment on column asset.inspection.evidence is '根拠：実測・調査・仮定・SAMPLE';
comment on column asset.inspection.withdrawn is '取り下げた記録か';
comment on column asset.inspection.batch_id is 'どの一回分で記録したか';
comment on column asset.inspection.recorded_at is '記録した時刻';
comment on column asset.inspection.recorded_by is '記録した人';
comment on column asset.inspection.superseded_at is '次の版が記録された時刻。今の版なら null';
create index inspection_of_asset on asset.inspection (asset_id, fiscal_year);
create index inspection_batch on asset.inspection (batch_id);

create table asset.attachment (
    id                uuid primary key default uuidv7(),
    municipality_code text        not null check (municipality_code ~ '^[0-9]{6}$'),
    asset_id          uuid        not null,
    organisation_id   uuid        not null,
    fiscal_year       smallint,
    kind              text        not null check (kind in ('PHOTO', 'DOCUMENT')),
    file_id           uuid        not null,
    title             text        not null,
    happened_on       date,
    recorded_at       timestamptz not null,
    recorded_by       uuid,
    removed_at        timestamptz,
    removed_by        uuid
);
comment on table asset.attachment is '資産に付けた写真と文書。本体は storage.stored_file';
comment on column asset.attachment.id is '添付の番号';
comment on column asset.attachment.municipality_code is '資産の所在する市区町村の全国地方公共団体コード 6桁';
comment on column asset.attachment.asset_id is '付けた資産';
comment on column asset.attachment.organisation_id is '付けた団体';
comment on column asset.attachment.fiscal_year is 'どの年度の点検のものか。点検のものでなければ null';
comment on column asset.attachment.kind is '写真か文書か';
comment on column asset.attachment.file_id is '保管した文書・写真の番号（storage.stored_file）';
comment on column asset.attachment.title is '題';
comment on column asset.attachment.happened_on is '撮影日・作成日。分からなければ null';
comment on column asset.attachment.recorded_at is '付けた時刻';
comment on column asset.attachment.recorded_by is '付けた人';
comment on column asset.attachment.removed_at is '外した時刻。付いていれば null';
comment on column asset.attachment.removed_by is '外した人';
create index attachment_of_asset on asset.attachment (asset_id, recorded_at);

do $$
declare name text;
begin
    foreach name in array array['batch', 'asset', 'inspection', 'attachment'] loop
        execute format('alter table asset.%I enable row level security', name);
        execute format('alter table asset.%I force row level security', name);
        execute format('create policy %I on asset.%I for select using (organisation_id = any ((select storage.readable_organisations())::uuid[]))', name || '_read', name);
        execute format('create policy %I on asset.%I for insert with check (organisation_id = any ((select storage.writable_organisations())::uuid[]))', name || '_add', name);
        execute format('create policy %I on asset.%I for update using (organisation_id = any ((select storage.writable_organisations())::uuid[])) with check (organisation_id = any ((select storage.writable_organisations())::uuid[]))', name || '_close', name);
        execute format('grant select, insert on asset.%I to tabane_app', name);
    end loop;
end
$$;
-- What is recorded stays; only these marks may be set on it.
grant update (superseded_at, grade, grade_year) on asset.asset to tabane_app;
grant update (superseded_at) on asset.inspection to tabane_app;
grant update (removed_at, removed_by) on asset.attachment to tabane_app;
grant usage on schema asset to tabane_app;

-- Behind a row-level policy PostgreSQL uses only operators it knows to be leakproof as index conditions, and neither box && box nor
-- integer[] @> integer[] is. These two functions therefore run as the owner of the tables and check the readable organisations
-- themselves, beside the index condition. The owner needs a policy of its own, since the tables force theirs on everyone.
create policy asset_owner on asset.asset for select to current_user using (true);

create function asset.within(area box, wanted text[]) returns setof asset.asset
    language sql stable security definer set search_path = pg_catalog rows 1000 as
$$
select a.* from asset.asset a
 where a.bounds && area and a.superseded_at is null and a.valid_until is null
   and (wanted is null or a.sector = any (wanted))
   and a.organisation_id = any ((select storage.readable_organisations())::uuid[])
$$;
comment on function asset.within(box, text[]) is '四角に触れる、今ある資産（読める団体の分だけ）。wanted が null なら全分野';

create function asset.matching(pairs integer[], most integer) returns table (asset_id uuid)
    language sql stable security definer set search_path = pg_catalog rows 1000 as
$$
select a.id from asset.asset a
 where a.search_pairs @> pairs and a.superseded_at is null and a.valid_until is null
   and a.organisation_id = any ((select storage.readable_organisations())::uuid[])
 limit most
$$;
comment on function asset.matching(integer[], integer) is '二文字の組をすべて含む、今ある資産の番号（読める団体の分だけ、most 件まで）';

revoke all on function asset.within(box, text[]), asset.matching(integer[], integer) from public;
grant execute on function asset.within(box, text[]), asset.matching(integer[], integer) to tabane_app;

create view asset.standing with (security_invoker = true) as
select a.municipality_code, a.id, a.version, a.organisation_id, a.sector, a.kind, a.code, a.name, a.owner_name, a.geometry_type, a.geometry,
       a.bounds, a.quantity, a.unit, a.build_year, a.build_year_unknown, a.town_id, a.address, a.route, a.grade, a.grade_year, a.evidence
  from asset.asset a
 where a.superseded_at is null and a.valid_until is null;
comment on view asset.standing is '今ある資産の今の姿';
grant select on asset.standing to tabane_app;
