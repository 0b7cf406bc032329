-- The one-week time survey: who did what in which quarter or half of an hour. Notes of a week, replaced freely until the survey is
-- adopted; what is adopted is appended to ledger.entry.

create table ledger.time_survey (
    id                uuid primary key default uuidv7(),
    organisation_id   uuid        not null,
    municipality_code text        not null check (municipality_code ~ '^[0-9]{6}$'),
    name              text        not null,
    week_start        date        not null check (extract(isodow from week_start) = 1),
    block_minutes     integer     not null check (block_minutes in (15, 30)),
    staff_in_scope    integer     not null check (staff_in_scope between 1 and 10000),
    working_weeks     integer     not null check (working_weeks between 1 and 52),
    created_at        timestamptz not null,
    created_by        uuid
);
comment on table ledger.time_survey is '業務時間1週間調査';
comment on column ledger.time_survey.id is '調査の番号';
comment on column ledger.time_survey.organisation_id is '調査した団体';
comment on column ledger.time_survey.municipality_code is '全国地方公共団体コード 6桁';
comment on column ledger.time_survey.name is '調査の名';
comment on column ledger.time_survey.week_start is '調査週の月曜日';
comment on column ledger.time_survey.block_minutes is 'ひとこまの長さ（分）';
comment on column ledger.time_survey.staff_in_scope is '対象の職員の総数（人）。記入しない人も含む';
comment on column ledger.time_survey.working_weeks is '年間の勤務週数（週）';
comment on column ledger.time_survey.created_at is '作った時刻';
comment on column ledger.time_survey.created_by is '作った人';

create table ledger.time_block (
    survey_id       uuid        not null references ledger.time_survey (id),
    organisation_id uuid        not null,
    person          uuid        not null,
    day             date        not null,
    start_minute    smallint    not null check (start_minute between 0 and 1439),
    work_item       text        not null,
    recorded_at     timestamptz not null,
    primary key (survey_id, person, day, start_minute)
);
comment on table ledger.time_block is '調査のひとこま：だれが、いつ、何をしたか';
comment on column ledger.time_block.survey_id is '調査の番号';
comment on column ledger.time_block.organisation_id is '調査した団体';
comment on column ledger.time_block.person is '記入した職員';
comment on column ledger.time_block.day is '日';
comment on column ledger.time_block.start_minute is '始まり（0時からの分）';
comment on column ledger.time_block.work_item is '業務項目コード。台帳にない仕事は OTHER';
comment on column ledger.time_block.recorded_at is '記入した時刻';

do $$
declare name text;
begin
    foreach name in array array['time_survey', 'time_block'] loop
        execute format('alter table ledger.%I enable row level security', name);
        execute format('alter table ledger.%I force row level security', name);
        execute format('create policy %I on ledger.%I for select using (organisation_id = any ((select storage.readable_organisations())::uuid[]))', name || '_read', name);
        execute format('create policy %I on ledger.%I for insert with check (organisation_id = any ((select storage.writable_organisations())::uuid[]))', name || '_add', name);
        execute format('grant select, insert on ledger.%I to tabane_app', name);
    end loop;
end
$$;
create policy time_block_change on ledger.time_block for update
    using (organisation_id = any ((select storage.writable_organisations())::uuid[]))
    with check (organisation_id = any ((select storage.writable_organisations())::uuid[]));
create policy time_block_remove on ledger.time_block for delete
    using (organisation_id = any ((select storage.writable_organisations())::uuid[]));
grant update, delete on ledger.time_block to tabane_app;
