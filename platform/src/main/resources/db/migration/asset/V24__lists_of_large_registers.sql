-- Lists of registers of a million and more.

-- Counts by kind, grade and build year are read from this index alone, and so is what several filters together leave over.
drop index asset.asset_by_kind;
create index asset_by_kind on asset.asset (organisation_id, kind, grade_order, year_order, geometry_type)
    where superseded_at is null and valid_until is null;

-- Until PostgreSQL looks at a table by itself, a minute or more after an import, it believes that what was imported does not exist, and
-- fetched and sorted 1,200,000 rows to show fifty of them. Only the owner may make it look.
create function asset.look_again() returns void
    language plpgsql security definer set search_path = pg_catalog as
$$
begin
    analyze asset.asset;
    analyze asset.inspection;
end
$$;
comment on function asset.look_again() is '大きな取り込みのあと、問い合わせの計画に使う統計を取り直す';
revoke all on function asset.look_again() from public;
grant execute on function asset.look_again() to tabane_app;

-- Words are looked for together with what else narrows the list: of the assets with a common word few may be of the kind asked for.
drop function asset.matching(integer[], text[], integer);
create function asset.matching(pairs integer[], words text[], wanted_sector text, wanted_kind text, wanted_grade integer, built_from integer,
                               built_until integer, most integer) returns table (asset_id uuid)
    language sql stable security definer set search_path = pg_catalog rows 1000 as
$$
select a.id from asset.asset a
 where a.search_pairs @> pairs and a.search_text like all (words) and a.superseded_at is null and a.valid_until is null
   and (wanted_sector is null or a.sector = wanted_sector) and (wanted_kind is null or a.kind = wanted_kind)
   and (wanted_grade is null or a.grade_order = wanted_grade)
   and (built_from is null or a.year_order between built_from and built_until)
   and a.organisation_id = any ((select storage.readable_organisations())::uuid[])
 limit most
$$;
comment on function asset.matching(integer[], text[], text, text, integer, integer, integer, integer)
    is 'ことばをすべて含み、ほかの条件にも合う、今ある資産の番号（読める団体の分だけ、most 件まで）。pairs はことばの二文字の組、null は問わない';
revoke all on function asset.matching(integer[], text[], text, text, integer, integer, integer, integer) from public;
grant execute on function asset.matching(integer[], text[], text, text, integer, integer, integer, integer) to tabane_app;
