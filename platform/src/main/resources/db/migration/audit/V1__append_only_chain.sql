-- The audit trail 「監査の記録」: one chain of entries per organisation, and one (all zeros) for the platform itself.
-- Entries come in through audit.append alone; each carries the hash of the one before, so that a changed, removed, inserted or
-- moved row is found by reckoning again. A tail cut off is found by the chain's head here, and, where the head was turned back too,
-- by the witness file outside the database.

create table audit.entry (
    organisation_id uuid        not null,
    sequence        bigint      not null check (sequence > 0),
    occurred_at     timestamptz not null,
    actor           uuid,
    action          text        not null check (action ~ '^[a-z]+\.[a-z_]+$'),
    subject_type    text        not null check (subject_type ~ '^[a-z_]+$'),
    subject_id      text        not null check (length(subject_id) between 1 and 200 and subject_id !~ '[[:cntrl:]]'),
    detail          text        not null check (detail is json object),
    previous_hash   text        not null,
    hash            text        not null,
    primary key (organisation_id, sequence)
);
comment on table audit.entry is '監査の記録。追加だけができ、直すことも消すこともできない';
comment on column audit.entry.organisation_id is 'どの団体の記録か。全部 0 は Tabane 自身';
comment on column audit.entry.sequence is '団体ごとの通し番号（1 から、欠番なし）';
comment on column audit.entry.actor is '行った利用者。分からない時は無し';
comment on column audit.entry.action is '何をしたか（モジュール.過去形）';
comment on column audit.entry.subject_type is '何に対してか';
comment on column audit.entry.subject_id is '対象の識別子';
comment on column audit.entry.detail is '前後の値など（JSON、名前順）。個人の情報は入れない';
comment on column audit.entry.previous_hash is '一つ前の記録のハッシュ。最初は 0 が 64 個';
comment on column audit.entry.hash is 'この記録の SHA-256（audit.canonical の文字列から）';
create index entry_time on audit.entry (organisation_id, occurred_at desc);

create table audit.chain_head (
    organisation_id uuid primary key,
    sequence        bigint not null,
    hash            text   not null
);
comment on table audit.chain_head is '各団体の記録の末尾。末尾の切り取りを見つけるために別に持つ';
comment on column audit.chain_head.sequence is '最後の通し番号';
comment on column audit.chain_head.hash is '最後の記録のハッシュ';

create function audit.canonical(
    organisation_id uuid, sequence bigint, occurred_at timestamptz, actor uuid, action text, subject_type text, subject_id text,
    detail text, previous_hash text) returns text language sql stable set search_path = pg_catalog as
$$ select concat_ws(E'\n', 'tabane audit 1', organisation_id::text, sequence::text,
        to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        coalesce(actor::text, '-'), action, subject_type, subject_id, detail, previous_hash) $$;
comment on function audit.canonical is 'ハッシュの元になる文字列';

create function audit.append(
    for_organisation uuid, at timestamptz, by_actor uuid, what text, on_type text, on_id text, with_detail text,
    out appended_sequence bigint, out appended_hash text)
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    head  audit.chain_head;
    actor uuid;
begin
    if not storage.is_system() and not for_organisation = any (storage.readable_organisations()) then
        raise exception 'The trail belongs to another organisation.' using errcode = 'insufficient_privilege';
    end if;
    actor := case when storage.is_system() then by_actor else storage.current_user_id() end;
    perform pg_advisory_xact_lock(hashtextextended('tabane audit ' || for_organisation::text, 0));
    select h.* into head from audit.chain_head h where h.organisation_id = for_organisation;
    appended_sequence := coalesce(head.sequence, 0) + 1;
    appended_hash := encode(sha256(convert_to(audit.canonical(for_organisation, appended_sequence, at, actor, what, on_type, on_id,
        with_detail, coalesce(head.hash, repeat('0', 64))), 'UTF8')), 'hex');
    insert into audit.entry values (for_organisation, appended_sequence, at, actor, what, on_type, on_id, with_detail,
        coalesce(head.hash, repeat('0', 64)), appended_hash);
    insert into audit.chain_head values (for_organisation, appended_sequence, appended_hash)
        on conflict (organisation_id) do update set sequence = excluded.sequence, hash = excluded.hash;
end
$$;
comment on function audit.append is '記録を一つ加える。順番の取り合いは団体ごとの錠で防ぐ';
revoke execute on function audit.append from public;

create function audit.refuse() returns trigger language plpgsql as
$$ begin raise exception 'The audit trail is append-only.' using errcode = 'insufficient_privilege'; end $$;
comment on function audit.refuse() is '変更と削除を、所有者であっても断る';
create trigger append_only before update or delete on audit.entry for each row execute function audit.refuse();
create trigger append_only_all before truncate on audit.entry for each statement execute function audit.refuse();
create trigger append_only before delete on audit.chain_head for each row execute function audit.refuse();
create trigger append_only_all before truncate on audit.chain_head for each statement execute function audit.refuse();
create trigger forward_only before update on audit.chain_head for each row
    when (new.sequence <> old.sequence + 1 or new.organisation_id <> old.organisation_id) execute function audit.refuse();

-- Written so that it is looked up when it runs: identity's functions do not exist yet while this script does.
create function audit.readable() returns uuid[] language plpgsql stable set search_path = pg_catalog as
$$ begin return identity.administered(); end $$;
comment on function audit.readable() is '記録を読める団体：管理者として動いている団体';

alter table audit.entry enable row level security;
alter table audit.entry force row level security;
alter table audit.chain_head enable row level security;
alter table audit.chain_head force row level security;
create policy entry_owner on audit.entry to current_user using (true) with check (true);
create policy chain_head_owner on audit.chain_head to current_user using (true) with check (true);
create policy entry_read on audit.entry for select to tabane_app
    using (organisation_id = any ((select audit.readable())::uuid[]));

grant usage on schema audit to tabane_app;
grant select on audit.entry to tabane_app;
grant execute on function audit.append to tabane_app;
