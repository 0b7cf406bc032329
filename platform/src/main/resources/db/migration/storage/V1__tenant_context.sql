-- The tenant context every row-level security policy is built on, and the register of stored files.
-- The application role tabane_app exists before any migration runs (see Migrations); it owns nothing and bypasses nothing.

create table storage.tenant_key (
    single_row boolean primary key default true check (single_row),
    secret     bytea   not null
);
comment on table storage.tenant_key is 'テナント文脈の署名鍵。所有者だけが読める';
insert into storage.tenant_key (secret)
values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));

create function storage.verified_context() returns text[]
    language plpgsql stable security definer set search_path = pg_catalog as
$$
declare
    signed  text  := current_setting('tabane.context', true);
    payload text;
    secret  bytea;
begin
    if signed is null or signed = '' then
        return null;
    end if;
    payload := split_part(signed, '#', 1);
    select k.secret into secret from storage.tenant_key k;
    if encode(sha256(secret || sha256(secret || convert_to(payload, 'UTF8'))), 'hex') is distinct from split_part(signed, '#', 2) then
        raise exception 'The tenant context is not signed by this platform.' using errcode = 'insufficient_privilege';
    end if;
    return string_to_array(payload, '|');
end
$$;
comment on function storage.verified_context() is '署名を確かめたテナント文脈（利用者・読める団体・書ける団体・内部処理）。無ければ null';

create function storage.current_user_id() returns uuid language sql stable security definer set search_path = pg_catalog as
$$ select nullif((storage.verified_context())[1], '')::uuid $$;
comment on function storage.current_user_id() is '現在の利用者。無名なら null';

create function storage.readable_organisations() returns uuid[] language sql stable security definer set search_path = pg_catalog as
$$ select coalesce((storage.verified_context())[2]::uuid[], '{}') $$;
comment on function storage.readable_organisations() is '読める団体。文脈が無ければ空';

create function storage.writable_organisations() returns uuid[] language sql stable security definer set search_path = pg_catalog as
$$ select coalesce((storage.verified_context())[3]::uuid[], '{}') $$;
comment on function storage.writable_organisations() is '書ける団体。文脈が無ければ空';

create function storage.is_system() returns boolean language sql stable security definer set search_path = pg_catalog as
$$ select coalesce((storage.verified_context())[4] = 'true', false) $$;
comment on function storage.is_system() is 'サインインなど、どの団体のものでもない内部処理か';

create table storage.stored_file (
    id              uuid primary key default uuidv7(),
    organisation_id uuid        not null,
    sha256          text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    name            text        not null,
    media_type      text        not null,
    bytes           bigint      not null check (bytes >= 0),
    stored_at       timestamptz not null,
    stored_by       uuid
);
comment on table storage.stored_file is '保管した文書・写真の台帳。本体は sha256 の名でデータ置場にある';
comment on column storage.stored_file.bytes is '大きさ（バイト）';
create index stored_file_organisation on storage.stored_file (organisation_id, stored_at);
alter table storage.stored_file enable row level security;
alter table storage.stored_file force row level security;
create policy stored_file_read on storage.stored_file for select
    using (organisation_id = any ((select storage.readable_organisations())::uuid[]));
create policy stored_file_add on storage.stored_file for insert
    with check (organisation_id = any ((select storage.writable_organisations())::uuid[]));

grant usage on schema storage to tabane_app;
grant select, insert on storage.stored_file to tabane_app;
