-- The group reads the designs a consenting member marked as shared, with their steps and answers, and no others. Runs stay their owner's.

alter table bundling.design add column shared boolean not null default false;
comment on column bundling.design.shared is '同じ群の団体に見せるか。変えられるのは作った団体だけ';

alter policy design_read on bundling.design
    using (organisation_id = any ((select storage.readable_organisations())::uuid[])
        or shared and organisation_id = any ((select storage.shared_organisations())::uuid[]));
alter policy design_step_read on bundling.design_step
    using (organisation_id = any ((select storage.readable_organisations())::uuid[])
        or organisation_id = any ((select storage.shared_organisations())::uuid[])
           and exists (select from bundling.design d where d.id = design_id and d.shared));
alter policy design_answer_read on bundling.design_answer
    using (organisation_id = any ((select storage.readable_organisations())::uuid[])
        or organisation_id = any ((select storage.shared_organisations())::uuid[])
           and exists (select from bundling.design d where d.id = design_id and d.shared));
