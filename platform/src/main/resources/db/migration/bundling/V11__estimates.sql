-- Answers of large estimates, so that what took long is computed once and a restart loses nothing. They can always be computed again.

create table bundling.estimate (
    organisation_id uuid        not null,
    scenario_id     uuid        not null references bundling.scenario (id),
    number          integer     not null check (number > 0),
    draws           integer     not null check (draws > 0),
    assumptions     text        not null,
    answer          jsonb       not null,
    created_at      timestamptz not null,
    primary key (organisation_id, scenario_id, number, draws, assumptions)
);
comment on table bundling.estimate is '大きい試算の計算結果。いつでも計算し直せる';
comment on column bundling.estimate.organisation_id is '計算した団体';
comment on column bundling.estimate.number is '試算の版';
comment on column bundling.estimate.draws is '乱数を引いた回数（回）';
comment on column bundling.estimate.assumptions is '計算に使った初期値集の版';
comment on column bundling.estimate.answer is '百分位、減る見込み、要因の順位（EstimateSummary）。金額は円／年、時間は時間／年';

alter table bundling.estimate enable row level security;
alter table bundling.estimate force row level security;
create policy estimate_read on bundling.estimate for select
    using (organisation_id = any ((select storage.readable_organisations())::uuid[]));
create policy estimate_add on bundling.estimate for insert
    with check (organisation_id = any ((select storage.writable_organisations())::uuid[])
        and exists (select 1 from bundling.scenario s where s.id = scenario_id));

grant select, insert on bundling.estimate to tabane_app;
