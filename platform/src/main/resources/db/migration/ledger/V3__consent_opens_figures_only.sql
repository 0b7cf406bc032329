-- A member that shares its ledger with the group shows its figures and its labour cost; not its files, batches and time surveys.

alter policy entry_read on ledger.entry
    using (organisation_id = any ((select storage.shared_organisations())::uuid[]));
alter policy labour_cost_read on ledger.labour_cost
    using (organisation_id = any ((select storage.shared_organisations())::uuid[]));
