-- Scenarios of the effect estimate: a name that may change, and versions that are only ever added.

create table bundling.scenario (
    id              uuid primary key default uuidv7(),
    organisation_id uuid        not null,
    name            text        not null check (length(name) between 1 and 80),
    shared          boolean     not null default false,
    archived        boolean     not null default false,
    version         integer     not null default 1,
    created_at      timestamptz not null,
    created_by      uuid
);
comment on table bundling.scenario is '導入効果試算の案';
comment on column bundling.scenario.organisation_id is '作った団体';
comment on column bundling.scenario.shared is '群の他の団体に見せるか';
comment on column bundling.scenario.archived is '一覧から外したか（戻せる）';
comment on column bundling.scenario.version is '名前などの変更のたびに増える。食い違う変更を断るため';
create index scenario_organisation on bundling.scenario (organisation_id, created_at);

create table bundling.scenario_version (
    scenario_id     uuid        not null references bundling.scenario (id),
    number          integer     not null check (number > 0),
    organisation_id uuid        not null,
    body            jsonb       not null,
    note            text        not null default '',
    created_at      timestamptz not null,
    created_by      uuid,
    created_by_name text        not null,
    primary key (scenario_id, number)
);
comment on table bundling.scenario_version is '試算の版（第1版、第2版…）。追記だけで、書き換えない';
comment on column bundling.scenario_version.body is '団体・現状・束ね後・年数・振り向け先（ScenarioBody）';
comment on column bundling.scenario_version.created_by_name is '作った人の当時の名前';

alter table bundling.scenario enable row level security;
alter table bundling.scenario force row level security;
create policy scenario_read on bundling.scenario for select
    using (organisation_id = any ((select storage.readable_organisations())::uuid[]));
create policy scenario_add on bundling.scenario for insert
    with check (organisation_id = any ((select storage.writable_organisations())::uuid[]));
create policy scenario_change on bundling.scenario for update
    using (organisation_id = any ((select storage.writable_organisations())::uuid[]))
    with check (organisation_id = any ((select storage.writable_organisations())::uuid[]));

alter table bundling.scenario_version enable row level security;
alter table bundling.scenario_version force row level security;
create policy scenario_version_read on bundling.scenario_version for select
    using (organisation_id = any ((select storage.readable_organisations())::uuid[]));
create policy scenario_version_add on bundling.scenario_version for insert
    with check (organisation_id = any ((select storage.writable_organisations())::uuid[])
        and exists (select 1 from bundling.scenario s where s.id = scenario_id and s.organisation_id = scenario_version.organisation_id));

grant usage on schema bundling to tabane_app;
grant select, insert, update on bundling.scenario to tabane_app;
grant select, insert on bundling.scenario_version to tabane_app;
