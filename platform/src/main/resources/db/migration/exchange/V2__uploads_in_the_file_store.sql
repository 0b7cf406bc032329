-- Uploads lie in the file store, are looked at and imported by background jobs, and keep what was found in them.
-- Uploads that still waited for a decision are put aside: their bytes were kept here, and choosing the file again is one step.

alter table exchange.upload no force row level security;
alter table exchange.conclusion no force row level security;
insert into exchange.conclusion (upload_id, organisation_id, outcome, rows, faulty, added, changed, unchanged, faults_by_code,
                                 reference, concluded_at)
select u.id, u.organisation_id, 'DISCARDED', 0, 0, 0, 0, 0, '{}', '', now()
  from exchange.upload u
 where not exists (select from exchange.conclusion c where c.upload_id = u.id);
alter table exchange.upload force row level security;
alter table exchange.conclusion force row level security;
drop table exchange.upload_content;

alter table exchange.upload
    add column scope    text not null default '',
    add column file_id  uuid,
    add column job_id   uuid,
    add column findings jsonb;
comment on column exchange.upload.scope is '取り込みの対象（年度など）。意味は取り込みの種類が決める。なければ空';
comment on column exchange.upload.file_id is '保管したファイルの番号。中身を残していなければ null';
comment on column exchange.upload.job_id is '確かめている、または取り込んでいる処理の番号';
comment on column exchange.upload.findings is '確かめて分かったこと。確かめる前は null';

create policy upload_change on exchange.upload for update
    using (organisation_id = any ((select storage.writable_organisations())::uuid[]))
    with check (organisation_id = any ((select storage.writable_organisations())::uuid[]));
-- What was uploaded, when and by whom never changes.
grant update (file_id, job_id, findings) on exchange.upload to tabane_app;
