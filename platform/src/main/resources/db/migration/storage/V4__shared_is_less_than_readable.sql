-- A member's consent opens what it names and nothing else. What may be read whole and what may be read by consent are two things:
-- readable_organisations() is one's own alone; shared_organisations() adds the consenting members of one's groups, and only tables whose
-- policy names it (figures of the ledger, scenarios marked as shared) are opened by consent.

create function storage.shared_organisations() returns uuid[] language sql stable security definer set search_path = pg_catalog as
$$ select coalesce((storage.verified_context())[5]::uuid[], '{}') $$;
comment on function storage.shared_organisations() is '同意により台帳の数字などを読める団体（自分の団体を含む）。文脈が無ければ空';
comment on function storage.readable_organisations() is '記録をすべて読める団体（自分の団体）。文脈が無ければ空';
comment on function storage.verified_context() is '署名を確かめたテナント文脈（利用者・読める団体・書ける団体・内部処理・同意により読める団体）。無ければ null';
