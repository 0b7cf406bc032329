-- Answers about a group design that take a while: what the search for alternatives found, and the price of each rule.

create table bundling.design_answer (
    design_id       uuid        not null references bundling.design (id),
    kind            text        not null check (kind in ('alternatives', 'prices')),
    organisation_id uuid        not null,
    body            jsonb       not null,
    made_at         timestamptz not null,
    primary key (design_id, kind)
);
comment on table bundling.design_answer is '設計についての計算結果の控え。いつでも計算し直せるので、新しい結果で置き換える';
comment on column bundling.design_answer.kind is 'alternatives＝代替案の計算、prices＝決めごとの値段';
comment on column bundling.design_answer.body is '結果（AlternativesFound、RulePrices）。計算した時の決めごとを含む。金額は円／年';
comment on column bundling.design_answer.made_at is '計算が終わった時刻';

alter table bundling.design_answer enable row level security;
alter table bundling.design_answer force row level security;
create policy design_answer_read on bundling.design_answer for select
    using (organisation_id = any ((select storage.readable_organisations())::uuid[]));
create policy design_answer_add on bundling.design_answer for insert
    with check (organisation_id = any ((select storage.writable_organisations())::uuid[])
        and exists (select 1 from bundling.design d where d.id = design_id and d.organisation_id = design_answer.organisation_id));
create policy design_answer_change on bundling.design_answer for update
    using (organisation_id = any ((select storage.writable_organisations())::uuid[]))
    with check (organisation_id = any ((select storage.writable_organisations())::uuid[]));

grant select, insert, update on bundling.design_answer to tabane_app;
