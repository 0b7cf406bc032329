-- The group reads the scenarios a consenting member marked as shared, and no others.

alter policy scenario_read on bundling.scenario
    using (organisation_id = any ((select storage.readable_organisations())::uuid[])
        or shared and organisation_id = any ((select storage.shared_organisations())::uuid[]));
alter policy scenario_version_read on bundling.scenario_version
    using (organisation_id = any ((select storage.readable_organisations())::uuid[])
        or organisation_id = any ((select storage.shared_organisations())::uuid[])
           and exists (select from bundling.scenario s where s.id = scenario_id and s.shared));
