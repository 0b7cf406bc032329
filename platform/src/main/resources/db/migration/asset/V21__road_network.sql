-- The road network of a municipality: what an import found (kept), and its routes, sections and nodes (replaced by the next import).

create table asset.road_upload (
    id              uuid primary key default uuidv7(),
    organisation_id uuid  not null,
    content         bytea not null
);
comment on table asset.road_upload is '道路網の取り込みを待つファイル。取り込みが終わったら消す';
comment on column asset.road_upload.id is '番号';
comment on column asset.road_upload.organisation_id is 'アップロードした団体';
comment on column asset.road_upload.content is 'ファイルの中身';

create table asset.road_network (
    municipality_code text             not null check (municipality_code ~ '^[0-9]{6}$'),
    id                uuid             not null default uuidv7(),
    organisation_id   uuid             not null,
    file_name         text             not null,
    sha256            text             not null check (sha256 ~ '^[0-9a-f]{64}$'),
    source            text             not null check (source <> ''),
    reference_date    date,
    evidence          text             not null check (evidence in ('MEASURED', 'SURVEYED', 'ASSUMED', 'SAMPLE')),
    snap_m            double precision not null check (snap_m between 0 and 50),
    length_m          double precision not null check (length_m >= 0),
    sections          integer          not null,
    nodes             integer          not null,
    components        integer          not null,
    dead_ends         integer          not null,
    bounds            box              not null,
    report            jsonb            not null,
    shared            boolean          not null default false,
    recorded_at       timestamptz      not null,
    recorded_by       uuid,
    superseded_at     timestamptz,
    primary key (municipality_code, id)
);
comment on table asset.road_network is '道路網の取り込み一回分とその結果。取り込み直しても記録は残る';
comment on column asset.road_network.municipality_code is '市区町村の全国地方公共団体コード 6桁';
comment on column asset.road_network.id is '取り込みの番号';
comment on column asset.road_network.shared is '取り込んだ団体が、群の団体にも見せるとしたか';
comment on column asset.road_network.organisation_id is '取り込んだ団体';
comment on column asset.road_network.file_name is 'ファイル名';
comment on column asset.road_network.sha256 is '中身のハッシュ';
comment on column asset.road_network.source is '出典（道路台帳、© OpenStreetMap contributors など）';
comment on column asset.road_network.reference_date is 'いつ現在のデータか。分からなければ null';
comment on column asset.road_network.evidence is '根拠：実測・調査・仮定・SAMPLE';
comment on column asset.road_network.snap_m is '端点を同じ交差点とみなした距離（m）';
comment on column asset.road_network.length_m is '総延長（m、GRS80 楕円体上）';
comment on column asset.road_network.sections is '区間の数';
comment on column asset.road_network.nodes is '節点の数';
comment on column asset.road_network.components is 'つながりの数（1 なら全部つながっている）';
comment on column asset.road_network.dead_ends is '行き止まりの数';
comment on column asset.road_network.bounds is '全体を囲む四角（経度・緯度、度）';
comment on column asset.road_network.report is '整えた時の件数（除いた線、つないだ端点、重複など）';
comment on column asset.road_network.recorded_at is '取り込んだ時刻';
comment on column asset.road_network.recorded_by is '取り込んだ人';
comment on column asset.road_network.superseded_at is '次の取り込みに替わった時刻。今の道路網なら null';
create unique index road_network_now on asset.road_network (organisation_id, municipality_code) where superseded_at is null;

create table asset.road_route (
    municipality_code text             not null check (municipality_code ~ '^[0-9]{6}$'),
    network_id        uuid             not null,
    number            integer          not null,
    organisation_id   uuid             not null,
    code              text             not null,
    name              text             not null,
    rank              text             not null check (rank in ('ARTERIAL', 'MAIN', 'COLLECTOR', 'LOCAL')),
    length_m          double precision not null,
    sections          integer          not null,
    shared            boolean          not null,
    primary key (municipality_code, network_id, number)
);
comment on table asset.road_route is '路線';
comment on column asset.road_route.municipality_code is '市区町村の全国地方公共団体コード 6桁';
comment on column asset.road_route.network_id is 'どの取り込みのものか';
comment on column asset.road_route.number is '取り込みの中での番号';
comment on column asset.road_route.shared is '取り込んだ団体が、群の団体にも見せるとしたか';
comment on column asset.road_route.organisation_id is '取り込んだ団体';
comment on column asset.road_route.code is '路線番号。なければ空';
comment on column asset.road_route.name is '路線名。なければ空';
comment on column asset.road_route.rank is '等級：幹線・主要・補助・その他';
comment on column asset.road_route.length_m is '延長（m）';
comment on column asset.road_route.sections is '区間の数';

create table asset.road_node (
    municipality_code text             not null check (municipality_code ~ '^[0-9]{6}$'),
    network_id        uuid             not null,
    number            integer          not null,
    organisation_id   uuid             not null,
    longitude         double precision not null,
    latitude          double precision not null,
    degree            smallint         not null check (degree > 0),
    component         integer          not null,
    place             box              not null,
    shared            boolean          not null,
    primary key (municipality_code, network_id, number)
);
comment on table asset.road_node is '道路網の節点（交差点と行き止まり）';
comment on column asset.road_node.municipality_code is '市区町村の全国地方公共団体コード 6桁';
comment on column asset.road_node.network_id is 'どの取り込みのものか';
comment on column asset.road_node.number is '取り込みの中での番号';
comment on column asset.road_node.shared is '取り込んだ団体が、群の団体にも見せるとしたか';
comment on column asset.road_node.organisation_id is '取り込んだ団体';
comment on column asset.road_node.longitude is '経度（度）';
comment on column asset.road_node.latitude is '緯度（度）';
comment on column asset.road_node.degree is '集まる区間の端の数。1 は行き止まり';
comment on column asset.road_node.component is 'つながりの番号。0 が一番長い';
comment on column asset.road_node.place is '位置（大きさのない四角、度）';
create index road_dead_end on asset.road_node using gist (place) where degree = 1;

create table asset.road_section (
    municipality_code text             not null check (municipality_code ~ '^[0-9]{6}$'),
    network_id        uuid             not null,
    number            integer          not null,
    organisation_id   uuid             not null,
    route             integer          not null,
    from_node         integer          not null,
    to_node           integer          not null,
    flow              text             not null check (flow in ('BOTH_WAYS', 'ALONG', 'AGAINST')),
    sides             smallint         not null check (sides in (1, 2)),
    length_m          double precision not null check (length_m > 0),
    component         integer          not null,
    rank              text             not null check (rank in ('ARTERIAL', 'MAIN', 'COLLECTOR', 'LOCAL')),
    bounds            box              not null,
    geometry          bytea            not null,
    shared            boolean          not null,
    primary key (municipality_code, network_id, number)
);
comment on table asset.road_section is '道路網の区間（節点から節点まで）';
comment on column asset.road_section.municipality_code is '市区町村の全国地方公共団体コード 6桁';
comment on column asset.road_section.network_id is 'どの取り込みのものか';
comment on column asset.road_section.number is '取り込みの中での番号';
comment on column asset.road_section.shared is '取り込んだ団体が、群の団体にも見せるとしたか';
comment on column asset.road_section.organisation_id is '取り込んだ団体';
comment on column asset.road_section.route is '路線の番号';
comment on column asset.road_section.from_node is '始点の節点';
comment on column asset.road_section.to_node is '終点の節点';
comment on column asset.road_section.flow is '通行：両方向、始点から終点へ、終点から始点へ';
comment on column asset.road_section.sides is '1 は一度で両側、2 は片側ずつ作業する';
comment on column asset.road_section.length_m is '延長（m、GRS80 楕円体上）';
comment on column asset.road_section.component is 'つながりの番号。0 が一番長い';
comment on column asset.road_section.rank is '等級：幹線・主要・補助・その他';
comment on column asset.road_section.bounds is '線形を囲む四角（経度・緯度、度）';
comment on column asset.road_section.geometry is '線形（WKB。経度・緯度の順、JGD2011、度）';
create index road_section_all on asset.road_section using gist (bounds);
create index road_section_collector on asset.road_section using gist (bounds) where rank in ('ARTERIAL', 'MAIN', 'COLLECTOR');
create index road_section_main on asset.road_section using gist (bounds) where rank in ('ARTERIAL', 'MAIN');
create index road_section_arterial on asset.road_section using gist (bounds) where rank = 'ARTERIAL';

do $$
declare name text;
begin
    foreach name in array array['road_upload', 'road_network', 'road_route', 'road_node', 'road_section'] loop
        execute format('alter table asset.%I enable row level security', name);
        execute format('alter table asset.%I force row level security', name);
        execute format('create policy %I on asset.%I for select using (organisation_id = any ((select storage.readable_organisations())::uuid[]))', name || '_read', name);
        execute format('create policy %I on asset.%I for insert with check (organisation_id = any ((select storage.writable_organisations())::uuid[]))', name || '_add', name);
        execute format('create policy %I on asset.%I for delete using (organisation_id = any ((select storage.writable_organisations())::uuid[]))', name || '_remove', name);
        execute format('grant select, insert on asset.%I to tabane_app', name);
        if name <> 'road_network' then
            execute format('grant delete on asset.%I to tabane_app', name);
        end if;
    end loop;
end
$$;
create policy road_network_close on asset.road_network for update
    using (organisation_id = any ((select storage.writable_organisations())::uuid[]))
    with check (organisation_id = any ((select storage.writable_organisations())::uuid[]));
grant update (superseded_at) on asset.road_network to tabane_app;

-- What its owner has marked is open to the members of a group that share with it, so that the joint network can be derived.
do $$
declare name text;
begin
    foreach name in array array['road_network', 'road_route', 'road_node', 'road_section'] loop
        execute format('create policy %I on asset.%I for select using (shared and organisation_id = any ((select storage.shared_organisations())::uuid[]))', name || '_shared', name);
    end loop;
end
$$;

-- See asset.within in V1 for why these run as the owner and check the readable organisations themselves.
create policy road_section_owner on asset.road_section for select to current_user using (true);
create policy road_node_owner on asset.road_node for select to current_user using (true);
create policy road_route_owner on asset.road_route for select to current_user using (true);

create function asset.roads_within(area box, deepest text, most integer)
    returns table (rank text, flow text, component integer, code text, name text, geometry bytea)
    language plpgsql stable security definer set search_path = pg_catalog rows 1000 as
$$
declare readable uuid[] := storage.readable_organisations();
        consenting uuid[] := storage.shared_organisations();
begin
    case deepest
        when 'ARTERIAL' then return query
            select s.rank, s.flow, s.component, r.code, r.name, s.geometry from asset.road_section s
              join asset.road_route r on r.municipality_code = s.municipality_code and r.network_id = s.network_id and r.number = s.route
             where s.bounds && area and s.rank = 'ARTERIAL' and (s.organisation_id = any (readable) or s.shared and s.organisation_id = any (consenting)) limit most;
        when 'MAIN' then return query
            select s.rank, s.flow, s.component, r.code, r.name, s.geometry from asset.road_section s
              join asset.road_route r on r.municipality_code = s.municipality_code and r.network_id = s.network_id and r.number = s.route
             where s.bounds && area and s.rank in ('ARTERIAL', 'MAIN') and (s.organisation_id = any (readable) or s.shared and s.organisation_id = any (consenting)) limit most;
        when 'COLLECTOR' then return query
            select s.rank, s.flow, s.component, r.code, r.name, s.geometry from asset.road_section s
              join asset.road_route r on r.municipality_code = s.municipality_code and r.network_id = s.network_id and r.number = s.route
             where s.bounds && area and s.rank in ('ARTERIAL', 'MAIN', 'COLLECTOR') and (s.organisation_id = any (readable) or s.shared and s.organisation_id = any (consenting)) limit most;
        else return query
            select s.rank, s.flow, s.component, r.code, r.name, s.geometry from asset.road_section s
              join asset.road_route r on r.municipality_code = s.municipality_code and r.network_id = s.network_id and r.number = s.route
             where s.bounds && area and (s.organisation_id = any (readable) or s.shared and s.organisation_id = any (consenting)) limit most;
    end case;
end
$$;
comment on function asset.roads_within(box, text, integer) is '四角に触れる、ある等級までの道路の区間（読める団体の分だけ、most 件まで）';

create function asset.dead_ends_within(area box, most integer)
    returns table (longitude double precision, latitude double precision, component integer)
    language sql stable security definer set search_path = pg_catalog rows 1000 as
$$
select n.longitude, n.latitude, n.component from asset.road_node n
 where n.place && area and n.degree = 1 and (n.organisation_id = any ((select storage.readable_organisations())::uuid[])
        or n.shared and n.organisation_id = any ((select storage.shared_organisations())::uuid[]))
 limit most
$$;
comment on function asset.dead_ends_within(box, integer) is '四角の中の行き止まり（読める団体の分だけ、most 件まで）';

revoke all on function asset.roads_within(box, text, integer), asset.dead_ends_within(box, integer) from public;
grant execute on function asset.roads_within(box, text, integer), asset.dead_ends_within(box, integer) to tabane_app;
