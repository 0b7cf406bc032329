-- What every table of an organisation needs, in one place for the migrations to come; those released keep their own text.

create function storage.guard(guarded regclass, by_consent boolean default false, change boolean default false, remove boolean default false)
    returns void language plpgsql set search_path = pg_catalog as
$$
declare
    own constant text := 'organisation_id = any ((select storage.writable_organisations())::uuid[])';
    seen constant text := format('organisation_id = any ((select storage.%s())::uuid[])',
                                 case when by_consent then 'shared_organisations' else 'readable_organisations' end);
    name constant text := (select relname from pg_class where oid = guarded);
begin
    execute format('alter table %s enable row level security', guarded);
    execute format('alter table %s force row level security', guarded);
    execute format('create policy %I on %s for select using (%s)', name || '_read', guarded, seen);
    execute format('create policy %I on %s for insert with check (%s)', name || '_add', guarded, own);
    execute format('grant usage on schema %s to tabane_app', (select relnamespace::regnamespace from pg_class where oid = guarded));
    execute format('grant select, insert on %s to tabane_app', guarded);
    if change then
        execute format('create policy %I on %s for update using (%s) with check (%s)', name || '_change', guarded, own, own);
        execute format('grant update on %s to tabane_app', guarded);
    end if;
    if remove then
        execute format('create policy %I on %s for delete using (%s)', name || '_remove', guarded, own);
        execute format('grant delete on %s to tabane_app', guarded);
    end if;
end
$$;
comment on function storage.guard(regclass, boolean, boolean, boolean) is
    '団体の表に行レベルの守りを付ける（移行の中で使う）：by_consent は同意した群の団体にも読ませる、change と remove は書き換えと削除を許す';
revoke all on function storage.guard(regclass, boolean, boolean, boolean) from public;
