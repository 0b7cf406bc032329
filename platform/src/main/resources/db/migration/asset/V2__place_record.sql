-- The place record also tells of what stood at a place before: assets that were given up.
create index asset_gone_in_box on asset.asset using gist (bounds)
    where superseded_at is null and valid_until is not null and change_kind <> 'WITHDRAWN';

create function asset.ever_within(area box, most integer) returns setof asset.asset
    language sql stable security definer set search_path = pg_catalog rows 100 as
$$
(select a.* from asset.asset a
  where a.bounds && area and a.superseded_at is null and a.valid_until is null
    and a.organisation_id = any ((select storage.readable_organisations())::uuid[]) limit most)
union all
(select a.* from asset.asset a
  where a.bounds && area and a.superseded_at is null and a.valid_until is not null and a.change_kind <> 'WITHDRAWN'
    and a.organisation_id = any ((select storage.readable_organisations())::uuid[]) limit most)
$$;
comment on function asset.ever_within(box, integer) is '四角に触れる資産の今の版（除却したものも、読める団体の分だけ、それぞれ most 件まで）';
revoke all on function asset.ever_within(box, integer) from public;
grant execute on function asset.ever_within(box, integer) to tabane_app;
