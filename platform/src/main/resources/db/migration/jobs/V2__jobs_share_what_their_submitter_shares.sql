-- A job runs with its submitter's reach: now also with what members of the group share with them.

alter table jobs.job add column shared uuid[] not null default '{}';
comment on column jobs.job.shared is '頼んだ人が同意により台帳の数字などを読める団体';
alter policy job_submit on jobs.job
    with check (organisation_id = any ((select storage.writable_organisations())::uuid[])
        and user_id = (select storage.current_user_id())
        and readable <@ (select storage.readable_organisations())::uuid[]
        and writable <@ (select storage.writable_organisations())::uuid[]
        and shared <@ (select storage.shared_organisations())::uuid[]);
