-- Answers a person keeps for their organisation: the address that opens them again, with a name.

create table precedent.kept_answer (
    id              uuid primary key default uuidv7(),
    organisation_id uuid        not null,
    subject         text        not null check (subject in ('likeness', 'type', 'packaging')),
    name            text        not null check (length(name) between 1 and 80),
    address         text        not null check (length(address) between 1 and 8000 and address like '/%'),
    created_at      timestamptz not null,
    created_by      uuid,
    created_by_name text        not null
);
comment on table precedent.kept_answer is '保存した検討（似た事例・型の検討・業務の組み方）。中身は開き直すための所在だけ';
comment on column precedent.kept_answer.id is '番号';
comment on column precedent.kept_answer.organisation_id is '保存した団体';
comment on column precedent.kept_answer.subject is '何の検討か（likeness 似た事例、type 型の検討、packaging 業務の組み方）';
comment on column precedent.kept_answer.name is '名前（80字まで）';
comment on column precedent.kept_answer.address is '開き直す所在（パスと問い合わせ）。回答はすべてここに書かれている';
comment on column precedent.kept_answer.created_at is '保存した日時';
comment on column precedent.kept_answer.created_by is '保存した人';
comment on column precedent.kept_answer.created_by_name is '保存した人の当時の名前';
create index kept_answer_organisation on precedent.kept_answer (organisation_id, created_at);

alter table precedent.kept_answer enable row level security;
alter table precedent.kept_answer force row level security;
create policy kept_answer_read on precedent.kept_answer for select
    using (organisation_id = any ((select storage.readable_organisations())::uuid[]));
create policy kept_answer_add on precedent.kept_answer for insert
    with check (organisation_id = any ((select storage.writable_organisations())::uuid[]));
create policy kept_answer_remove on precedent.kept_answer for delete
    using (organisation_id = any ((select storage.writable_organisations())::uuid[]));

grant usage on schema precedent to tabane_app;
grant select, insert, delete on precedent.kept_answer to tabane_app;
