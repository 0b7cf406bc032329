-- Effort and cost facts, appended and never overwritten: the entry with the highest version of a key is the current one.

create table ledger.batch (
    id              uuid primary key default uuidv7(),
    organisation_id uuid        not null,
    kind            text        not null check (kind in ('PAGE', 'UPLOAD', 'SURVEY', 'UNDO', 'DEMONSTRATION')),
    label           text        not null,
    undoes          uuid references ledger.batch (id),
    recorded_at     timestamptz not null,
    recorded_by     uuid,
    unique (undoes)
);
comment on table ledger.batch is 'まとめて記録した一回分（画面・取り込み・1週間調査・取消）';
comment on column ledger.batch.organisation_id is '記録した団体';
comment on column ledger.batch.kind is '記録のしかた';
comment on column ledger.batch.label is 'ファイル名や調査の名';
comment on column ledger.batch.undoes is '取り消した一回分。取消でなければ null';
comment on column ledger.batch.recorded_at is '記録した時刻';
comment on column ledger.batch.recorded_by is '記録した人';
create index batch_organisation on ledger.batch (organisation_id, recorded_at);

create table ledger.entry (
    id                uuid primary key default uuidv7(),
    organisation_id   uuid          not null,
    municipality_code text          not null check (municipality_code ~ '^[0-9]{6}$'),
    work_item         text          not null,
    fiscal_year       integer       not null check (fiscal_year between 1990 and 2100),
    measure           text          not null
        check (measure in ('DIRECT_HOURS', 'OUTSOURCED_YEN', 'CONTRACTS', 'REQUESTS', 'QUANTITY')),
    version           integer       not null check (version > 0),
    value             numeric(20, 4) check (value >= 0),
    unit              text          not null,
    low               numeric(20, 4),
    high              numeric(20, 4),
    evidence          text          not null check (evidence in ('MEASURED', 'SURVEYED', 'ASSUMED', 'SAMPLE')),
    source            text          not null,
    note              text          not null default '',
    batch_id          uuid          not null references ledger.batch (id),
    recorded_at       timestamptz   not null,
    recorded_by       uuid,
    check ((low is null) = (high is null) and low <= high),
    unique (municipality_code, organisation_id, work_item, fiscal_year, measure, version)
);
comment on table ledger.entry is '手間と費用の記録。版が最大のものが今の値。古い版は残る';
comment on column ledger.entry.organisation_id is '記録した団体';
comment on column ledger.entry.municipality_code is '全国地方公共団体コード 6桁';
comment on column ledger.entry.work_item is '業務項目コード（M01 など）';
comment on column ledger.entry.fiscal_year is '会計年度（4月1日の西暦年）';
comment on column ledger.entry.measure is '何を測ったか：直営時間・委託金額・契約件数・要望件数・数量';
comment on column ledger.entry.version is '同じ項目の何番目の記録か';
comment on column ledger.entry.value is '値（単位は unit）。null は取り下げ';
comment on column ledger.entry.unit is '単位：時間、円（税込）、件、または業務項目の単位';
comment on column ledger.entry.low is '幅の下（10回に8回はこの中）。幅がなければ null';
comment on column ledger.entry.high is '幅の上';
comment on column ledger.entry.evidence is '根拠：実測・調査・仮定・SAMPLE';
comment on column ledger.entry.source is '出典';
comment on column ledger.entry.note is '備考';
comment on column ledger.entry.batch_id is 'どの一回分で記録したか';
comment on column ledger.entry.recorded_at is '記録した時刻';
comment on column ledger.entry.recorded_by is '記録した人';
create index entry_batch on ledger.entry (batch_id);

create table ledger.labour_cost (
    id                uuid primary key default uuidv7(),
    organisation_id   uuid        not null,
    municipality_code text        not null check (municipality_code ~ '^[0-9]{6}$'),
    fiscal_year       integer     not null check (fiscal_year between 1990 and 2100),
    version           integer     not null check (version > 0),
    yen_per_hour      bigint      not null check (yen_per_hour between 1 and 100000),
    evidence          text        not null check (evidence in ('MEASURED', 'SURVEYED', 'ASSUMED', 'SAMPLE')),
    source            text        not null,
    recorded_at       timestamptz not null,
    recorded_by       uuid,
    unique (municipality_code, organisation_id, fiscal_year, version)
);
comment on table ledger.labour_cost is '職員の人件費単価（年間の給料・手当・共済費 ÷ 年間勤務時間）。版が最大のものが今の値';
comment on column ledger.labour_cost.organisation_id is '記録した団体';
comment on column ledger.labour_cost.municipality_code is '全国地方公共団体コード 6桁';
comment on column ledger.labour_cost.fiscal_year is '会計年度（4月1日の西暦年）';
comment on column ledger.labour_cost.version is '同じ年度の何番目の記録か';
comment on column ledger.labour_cost.yen_per_hour is '1時間あたりの円';
comment on column ledger.labour_cost.evidence is '根拠：実測・調査・仮定・SAMPLE';
comment on column ledger.labour_cost.source is '出典';
comment on column ledger.labour_cost.recorded_at is '記録した時刻';
comment on column ledger.labour_cost.recorded_by is '記録した人';

do $$
declare name text;
begin
    foreach name in array array['batch', 'entry', 'labour_cost'] loop
        execute format('alter table ledger.%I enable row level security', name);
        execute format('alter table ledger.%I force row level security', name);
        execute format('create policy %I on ledger.%I for select using (organisation_id = any ((select storage.readable_organisations())::uuid[]))', name || '_read', name);
        execute format('create policy %I on ledger.%I for insert with check (organisation_id = any ((select storage.writable_organisations())::uuid[]))', name || '_add', name);
        execute format('grant select, insert on ledger.%I to tabane_app', name);
    end loop;
end
$$;

create view ledger.current_entry with (security_invoker = true) as
select distinct on (e.municipality_code, e.organisation_id, e.work_item, e.fiscal_year, e.measure)
       e.id, e.organisation_id, e.municipality_code, e.work_item, e.fiscal_year, e.measure, e.version, e.value, e.unit,
       e.low, e.high, e.evidence, e.source, e.note, e.batch_id, e.recorded_at, e.recorded_by
  from ledger.entry e
 order by e.municipality_code, e.organisation_id, e.work_item, e.fiscal_year, e.measure, e.version desc;
comment on view ledger.current_entry is '今の値（取り下げたものは value が null）';
grant select on ledger.current_entry to tabane_app;
grant usage on schema ledger to tabane_app;
