-- The queue of background jobs. A job belongs to the organisation it was submitted for and runs with its submitter's tenant context.

create table jobs.job (
    id                  uuid primary key default uuidv7(),
    organisation_id     uuid        not null,
    user_id             uuid        not null,
    readable            uuid[]      not null,
    writable            uuid[]      not null,
    kind                text        not null,
    subject             text        not null,
    parameters          jsonb       not null,
    state               text        not null default 'queued'
        check (state in ('queued', 'running', 'succeeded', 'failed', 'cancelled')),
    submitted_at        timestamptz not null default clock_timestamp(),
    started_at          timestamptz,
    ended_at            timestamptz,
    cancel_requested_at timestamptz,
    worker              text,
    attempt             integer     not null default 0 check (attempt >= 0),
    crashes             integer     not null default 0 check (crashes >= 0),
    heartbeat_at        timestamptz,
    progress_done       bigint      not null default 0 check (progress_done >= 0),
    progress_total      bigint      not null default 0 check (progress_total >= 0),
    progress_key        text,
    checkpoint          jsonb,
    result_url          text,
    message_key         text,
    message_arguments   jsonb       not null default '[]',
    check ((state in ('queued', 'running')) = (ended_at is null))
);
comment on table jobs.job is '時間のかかる処理（取り込み、試算、帳票）の待ち行列と記録';
comment on column jobs.job.organisation_id is '処理を頼んだ団体';
comment on column jobs.job.user_id is '頼んだ利用者';
comment on column jobs.job.readable is '頼んだときに読めた団体。処理はこの範囲で動く';
comment on column jobs.job.writable is '頼んだときに書けた団体';
comment on column jobs.job.kind is '処理の種類（JobKind の名）';
comment on column jobs.job.subject is '対象を利用者の言葉で（ファイル名など）';
comment on column jobs.job.parameters is '引数（種類ごとの JSON）';
comment on column jobs.job.state is 'queued 待ち、running 処理中、succeeded 終わり、failed 失敗、cancelled 中止';
comment on column jobs.job.cancel_requested_at is '中止を求められた時刻';
comment on column jobs.job.worker is '処理しているプロセスと列';
comment on column jobs.job.attempt is '取り掛かった回数。古い取り掛かりの書き込みを退ける印';
comment on column jobs.job.crashes is '処理の途中でプロセスが止まった回数';
comment on column jobs.job.heartbeat_at is '処理が生きていることを最後に確かめた時刻';
comment on column jobs.job.progress_done is '済んだ量（種類ごとの単位）';
comment on column jobs.job.progress_total is '全体の量。0 は分からない';
comment on column jobs.job.progress_key is 'いましていること（メッセージのキー）';
comment on column jobs.job.checkpoint is '止まったときに続ける所（種類ごとの JSON）';
comment on column jobs.job.result_url is '結果のページ';
comment on column jobs.job.message_key is '結果または失敗の文（メッセージのキー）';
comment on column jobs.job.message_arguments is '文に入る値';
create index job_waiting on jobs.job (submitted_at) where state in ('queued', 'running');
create index job_of_organisation on jobs.job (organisation_id, submitted_at desc);
create index job_ended on jobs.job (ended_at) where ended_at is not null;

create table jobs.job_event (
    id              bigint generated always as identity primary key,
    job_id          uuid        not null references jobs.job (id) on delete cascade,
    organisation_id uuid        not null,
    state           text        not null,
    attempt         integer     not null,
    worker          text,
    occurred_at     timestamptz not null default clock_timestamp()
);
comment on table jobs.job_event is '処理の状態の移り変わり（追記のみ）';
create index job_event_of_job on jobs.job_event (job_id, id);

create function jobs.record_event() returns trigger language plpgsql as
$$
begin
    if tg_op = 'INSERT' or new.state is distinct from old.state or new.attempt is distinct from old.attempt then
        insert into jobs.job_event (job_id, organisation_id, state, attempt, worker)
        values (new.id, new.organisation_id, new.state, new.attempt, new.worker);
    end if;
    return null;
end
$$;
create trigger job_event after insert or update on jobs.job for each row execute function jobs.record_event();

alter table jobs.job enable row level security;
alter table jobs.job force row level security;
create policy job_read on jobs.job for select
    using ((select storage.is_system())
        or organisation_id = any ((select storage.writable_organisations())::uuid[]));
-- Nobody queues work for another, nor with a wider reach than their own.
create policy job_submit on jobs.job for insert
    with check (organisation_id = any ((select storage.writable_organisations())::uuid[])
        and user_id = (select storage.current_user_id())
        and readable <@ (select storage.readable_organisations())::uuid[]
        and writable <@ (select storage.writable_organisations())::uuid[]);
create policy job_change on jobs.job for update
    using ((select storage.is_system())
        or organisation_id = any ((select storage.writable_organisations())::uuid[]));
create policy job_remove on jobs.job for delete
    using ((select storage.is_system()));

alter table jobs.job_event enable row level security;
alter table jobs.job_event force row level security;
create policy job_event_read on jobs.job_event for select
    using ((select storage.is_system())
        or organisation_id = any ((select storage.writable_organisations())::uuid[]));
create policy job_event_add on jobs.job_event for insert
    with check ((select storage.is_system())
        or organisation_id = any ((select storage.writable_organisations())::uuid[]));

grant usage on schema jobs to tabane_app;
grant select, insert, delete on jobs.job to tabane_app;
-- What a job is and in whose name it runs never changes.
grant update (state, started_at, ended_at, cancel_requested_at, worker, attempt, crashes, heartbeat_at, progress_done, progress_total,
              progress_key, checkpoint, result_url, message_key, message_arguments) on jobs.job to tabane_app;
grant select, insert on jobs.job_event to tabane_app;
