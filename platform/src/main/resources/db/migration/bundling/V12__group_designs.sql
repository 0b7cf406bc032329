-- Group designs: what they rest on, and steps that are only ever added. Undoing and redoing move the design to another step.

create table bundling.design (
    id              uuid primary key default uuidv7(),
    organisation_id uuid        not null,
    name            text        not null check (length(name) between 1 and 80),
    archived        boolean     not null default false,
    basis           jsonb       not null,
    step            integer     not null default 1 check (step > 0),
    version         integer     not null default 1,
    created_at      timestamptz not null,
    created_by      uuid,
    changed_at      timestamptz not null
);
comment on table bundling.design is '組み方の設計（群の構成を考える場）';
comment on column bundling.design.organisation_id is '作った団体';
comment on column bundling.design.archived is '一覧から外したか（戻せる）';
comment on column bundling.design.basis is '対象の団体、つながり、分野、現状の数値と根拠（DesignBasis）。作った後は変えない';
comment on column bundling.design.step is 'いまの手の番号（design_step.number）。元に戻す・やり直すで動く';
comment on column bundling.design.version is '変更のたびに増える。食い違う変更を断るため';
create index design_organisation on bundling.design (organisation_id, changed_at);

create table bundling.design_step (
    design_id       uuid        not null references bundling.design (id),
    number          integer     not null check (number > 0),
    organisation_id uuid        not null,
    before          integer check (before < number),
    state           jsonb       not null,
    note            text        not null,
    created_at      timestamptz not null,
    created_by      uuid,
    created_by_name text        not null,
    primary key (design_id, number)
);
comment on table bundling.design_step is '設計の手（決めごと・案・手直し）。追記だけで、書き換えない';
comment on column bundling.design_step.before is 'この手の前の手。元に戻すとここへ帰る。最初の手は空';
comment on column bundling.design_step.state is '決めごとと案（DesignState）。金額は円／年';
comment on column bundling.design_step.note is '何をしたか（元に戻すの横に出る語）';
comment on column bundling.design_step.created_by_name is '行った人の当時の名前';

alter table bundling.design enable row level security;
alter table bundling.design force row level security;
create policy design_read on bundling.design for select
    using (organisation_id = any ((select storage.readable_organisations())::uuid[]));
create policy design_add on bundling.design for insert
    with check (organisation_id = any ((select storage.writable_organisations())::uuid[]));
create policy design_change on bundling.design for update
    using (organisation_id = any ((select storage.writable_organisations())::uuid[]))
    with check (organisation_id = any ((select storage.writable_organisations())::uuid[]));

alter table bundling.design_step enable row level security;
alter table bundling.design_step force row level security;
create policy design_step_read on bundling.design_step for select
    using (organisation_id = any ((select storage.readable_organisations())::uuid[]));
create policy design_step_add on bundling.design_step for insert
    with check (organisation_id = any ((select storage.writable_organisations())::uuid[])
        and exists (select 1 from bundling.design d where d.id = design_id and d.organisation_id = design_step.organisation_id));

grant select, insert, update on bundling.design to tabane_app;
grant select, insert on bundling.design_step to tabane_app;
