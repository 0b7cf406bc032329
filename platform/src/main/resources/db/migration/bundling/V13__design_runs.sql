-- How a run of a group design stands, for those who wait.

create table bundling.design_run (
    job_id          uuid primary key,
    design_id       uuid        not null references bundling.design (id),
    organisation_id uuid        not null,
    started_at      timestamptz not null,
    best            jsonb
);
comment on table bundling.design_run is '設計の計算の途中経過。結果は design_step に残る';
comment on column bundling.design_run.job_id is '裏で動く処理（jobs.job）';
comment on column bundling.design_run.best is 'ここまでの最良の案（DesignPlan）。金額は円／年';
create index design_run_of_design on bundling.design_run (design_id, started_at);

alter table bundling.design_run enable row level security;
alter table bundling.design_run force row level security;
create policy design_run_read on bundling.design_run for select
    using (organisation_id = any ((select storage.readable_organisations())::uuid[]));
create policy design_run_add on bundling.design_run for insert
    with check (organisation_id = any ((select storage.writable_organisations())::uuid[])
        and exists (select 1 from bundling.design d where d.id = design_id and d.organisation_id = design_run.organisation_id));
create policy design_run_change on bundling.design_run for update
    using (organisation_id = any ((select storage.writable_organisations())::uuid[]))
    with check (organisation_id = any ((select storage.writable_organisations())::uuid[]));

grant select, insert, update on bundling.design_run to tabane_app;
