-- Organisations, people, their roles, and the groups (群) that organisations form.
--
-- The functions below answer "who am I here?" from the signed tenant context. They are security definer so that a policy on one table
-- may look at another; the policies "…_owner" let exactly them through where the owner is not a superuser.

create table identity.organisation (
    id                    uuid primary key default uuidv7(),
    kind                  text        not null check (kind in
                              ('MUNICIPALITY', 'PREFECTURE', 'FIRM', 'JOINT_VENTURE', 'ACADEMIC', 'RESIDENT_GROUP')),
    name                  text        not null check (btrim(name) <> '' and length(name) <= 100),
    local_government_code text unique check (local_government_code ~ '^[0-9]{6}$'),
    colour                text check (colour ~ '^#[0-9a-f]{6}$'),
    contact               text check (length(contact) <= 500),
    version               integer     not null default 0,
    created_at            timestamptz not null,
    check ((kind in ('MUNICIPALITY', 'PREFECTURE')) = (local_government_code is not null))
);
comment on table identity.organisation is '団体：市町村・都道府県・企業・共同企業体・学校や研究機関・住民団体';
comment on column identity.organisation.kind is '団体の種類';
comment on column identity.organisation.name is '正式な名前';
comment on column identity.organisation.local_government_code is '全国地方公共団体コード（検査数字つき6桁）。市町村と都道府県だけ';
comment on column identity.organisation.colour is '団体の色（#rrggbb）';
comment on column identity.organisation.contact is '問い合わせ先（課・電話など、公開してよいもの）';
comment on column identity.organisation.version is '同時編集を断るための版';

create table identity.user_account (
    id           uuid primary key default uuidv7(),
    login        text        not null unique check (login = lower(login) and length(login) between 3 and 200),
    display_name text        not null check (btrim(display_name) <> '' and length(display_name) <= 100),
    locale       text        not null default 'ja' check (locale in ('ja', 'en')),
    version      integer     not null default 0,
    created_at   timestamptz not null
);
comment on table identity.user_account is '利用者。所属と役割は membership、合言葉は credential にある';
comment on column identity.user_account.login is 'サインイン名（メールアドレスまたはID、小文字）';
comment on column identity.user_account.display_name is '表示名';
comment on column identity.user_account.locale is '表示の言葉（ja, en）';

create table identity.credential (
    user_id       uuid primary key references identity.user_account,
    password_hash text        not null,
    version       integer     not null default 0,
    changed_at    timestamptz not null
);
comment on table identity.credential is '合言葉のハッシュ。サインイン処理（内部処理）だけが読める';
comment on column identity.credential.password_hash is '方式名つきのハッシュ（{bcrypt}…）';
comment on column identity.credential.version is '変更の回数。変わると、それ以前のサインインは無効になる';

create table identity.membership (
    user_id         uuid        not null references identity.user_account,
    organisation_id uuid        not null references identity.organisation,
    role            text        not null check (role in ('VIEWER', 'EDITOR', 'ADMINISTRATOR')),
    department      text check (length(department) <= 100),
    since           timestamptz not null,
    ended_at        timestamptz,
    version         integer     not null default 0,
    primary key (user_id, organisation_id)
);
comment on table identity.membership is '利用者の所属と、その団体での役割';
comment on column identity.membership.role is '閲覧 VIEWER・担当 EDITOR・管理者 ADMINISTRATOR';
comment on column identity.membership.department is '所属の課・係';
comment on column identity.membership.ended_at is '利用を止めた時。値があれば、この団体としては入れない';
create index membership_organisation on identity.membership (organisation_id);

create table identity.one_time_link (
    token_hash      text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
    user_id         uuid        not null references identity.user_account,
    organisation_id uuid        not null references identity.organisation,
    purpose         text        not null check (purpose in ('INVITATION', 'RESET')),
    created_at      timestamptz not null,
    created_by      uuid,
    expires_at      timestamptz not null,
    used_at         timestamptz
);
comment on table identity.one_time_link is '招待と合言葉の再設定のための、一度だけ使えるリンク';
comment on column identity.one_time_link.token_hash is 'リンクの印の SHA-256。印そのものは残さない';
comment on column identity.one_time_link.organisation_id is 'リンクを発行した管理者の団体';

create table identity.throttle (
    key           text primary key check (key ~ '^(account|address):[0-9a-f]{64}$'),
    attempts      integer     not null check (attempts >= 0),
    last_at       timestamptz not null,
    blocked_until timestamptz
);
comment on table identity.throttle is 'サインインの試しすぎを止めるための数え。入力された名前や住所は残さず、SHA-256 だけを持つ';
comment on column identity.throttle.attempts is '成功せずに続いた試行の数';
comment on column identity.throttle.blocked_until is 'この時まで受け付けない';
create index throttle_last on identity.throttle (last_at);

create table identity.infrastructure_group (
    id                   uuid primary key default uuidv7(),
    name                 text        not null check (btrim(name) <> '' and length(name) <= 100),
    lead_organisation_id uuid        not null references identity.organisation,
    version              integer     not null default 0,
    created_at           timestamptz not null
);
comment on table identity.infrastructure_group is '群：一緒に管理する団体の集まり';
comment on column identity.infrastructure_group.lead_organisation_id is '幹事の団体';

create table identity.group_member (
    id              uuid primary key default uuidv7(),
    group_id        uuid    not null references identity.infrastructure_group,
    organisation_id uuid    not null references identity.organisation,
    from_day        date    not null,
    until_day       date,
    accepted_at     timestamptz,
    shares_ledger   boolean not null default false,
    consent_at      timestamptz,
    consent_by      uuid,
    version         integer not null default 0,
    check (until_day is null or until_day >= from_day),
    check (not shares_ledger or accepted_at is not null)
);
comment on table identity.group_member is '群に属する団体と期間、記録の共有への同意';
comment on column identity.group_member.from_day is '属し始める日（この日から）';
comment on column identity.group_member.until_day is '離れる日（この日は含まない）';
comment on column identity.group_member.accepted_at is 'その団体自身が参加を認めた時。値が無い間は誘いだけ';
comment on column identity.group_member.shares_ledger is '台帳などの記録を群の団体に見せることへの、その団体自身の同意';
comment on column identity.group_member.consent_at is '同意または取りやめの時';
create unique index group_member_once on identity.group_member (group_id, organisation_id) where until_day is null;
create index group_member_organisation on identity.group_member (organisation_id);

create table identity.joint_venture_member (
    joint_venture_id uuid    not null references identity.organisation,
    organisation_id  uuid    not null references identity.organisation,
    representative   boolean not null default false,
    from_day         date    not null,
    until_day        date,
    primary key (joint_venture_id, organisation_id, from_day),
    check (until_day is null or until_day >= from_day)
);
comment on table identity.joint_venture_member is '共同企業体の構成員';
comment on column identity.joint_venture_member.representative is '代表企業か';
create unique index joint_venture_representative on identity.joint_venture_member (joint_venture_id)
    where representative and until_day is null;

-- Who am I here? ---------------------------------------------------------------------------------------------------------------------

create function identity.joined() returns uuid[] language sql stable security definer set search_path = pg_catalog as
$$ select coalesce(array_agg(m.organisation_id), '{}') from identity.membership m
    where m.user_id = storage.current_user_id() and m.ended_at is null $$;
comment on function identity.joined() is '現在の利用者が所属する団体';

create function identity.acting() returns uuid[] language sql stable security definer set search_path = pg_catalog as
$$ select coalesce(array_agg(m.organisation_id), '{}') from identity.membership m
    where m.user_id = storage.current_user_id() and m.ended_at is null
      and m.organisation_id = any (storage.readable_organisations()) $$;
comment on function identity.acting() is '現在の利用者が所属し、いまその立場で動いている団体';

create function identity.administered() returns uuid[] language sql stable security definer set search_path = pg_catalog as
$$ select coalesce(array_agg(m.organisation_id), '{}') from identity.membership m
    where m.user_id = storage.current_user_id() and m.ended_at is null and m.role = 'ADMINISTRATOR'
      and m.organisation_id = any (storage.writable_organisations()) $$;
comment on function identity.administered() is '現在の利用者が管理者として動いている団体';

create function identity.colleagues() returns uuid[] language sql stable security definer set search_path = pg_catalog as
$$ select coalesce(array_agg(m.user_id), '{}') from identity.membership m where m.organisation_id = any (identity.acting()) $$;
comment on function identity.colleagues() is '同じ団体の利用者（利用を止めた人を含む）';

create function identity.acting_groups() returns uuid[] language sql stable security definer set search_path = pg_catalog as
$$ select coalesce(array_agg(g.group_id), '{}') from identity.group_member g
    where g.organisation_id = any (identity.acting()) and (g.until_day is null or g.until_day > current_date) $$;
comment on function identity.acting_groups() is 'いま動いている団体が属する、または誘われている群';

create function identity.led_groups() returns uuid[] language sql stable security definer set search_path = pg_catalog as
$$ select coalesce(array_agg(g.id), '{}') from identity.infrastructure_group g
    where g.lead_organisation_id = any (identity.administered()) $$;
comment on function identity.led_groups() is '管理者として動いている団体が幹事をする群';

create function identity.fellows() returns uuid[] language sql stable security definer set search_path = pg_catalog as
$$ select coalesce(array_agg(g.organisation_id), '{}') from identity.group_member g
    where g.group_id = any (identity.acting_groups()) $$;
comment on function identity.fellows() is '同じ群の団体';

create function identity.guard_consent() returns trigger language plpgsql set search_path = pg_catalog as
$$
begin
    if storage.is_system() or new.organisation_id = any (identity.administered()) then
        return new;
    end if;
    if tg_op = 'INSERT' and (new.accepted_at is not null or new.shares_ledger)
       or tg_op = 'UPDATE' and (new.accepted_at is distinct from old.accepted_at
                                or new.shares_ledger is distinct from old.shares_ledger
                                or new.organisation_id is distinct from old.organisation_id) then
        raise exception 'Only the organisation itself may accept or consent.' using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
comment on function identity.guard_consent() is '参加と共有への同意は、その団体の管理者だけができる';
create trigger guard_consent before insert or update on identity.group_member
    for each row execute function identity.guard_consent();

-- Policies ---------------------------------------------------------------------------------------------------------------------------

do $$
declare
    name text;
begin
    foreach name in array array['organisation', 'user_account', 'credential', 'membership', 'one_time_link', 'throttle',
                                'infrastructure_group', 'group_member', 'joint_venture_member'] loop
        execute format('alter table identity.%I enable row level security', name);
        execute format('alter table identity.%I force row level security', name);
        execute format('create policy %I on identity.%I to current_user using (true) with check (true)', name || '_owner', name);
    end loop;
end
$$;

create policy organisation_read on identity.organisation for select to tabane_app
    using ((select storage.is_system())
        or id = any ((select storage.readable_organisations())::uuid[])
        or id = any ((select identity.joined())::uuid[])
        or id = any ((select identity.fellows())::uuid[])
        or (kind in ('MUNICIPALITY', 'PREFECTURE') and (select storage.current_user_id()) is not null));
create policy organisation_add on identity.organisation for insert to tabane_app with check ((select storage.is_system()));
create policy organisation_change on identity.organisation for update to tabane_app
    using (id = any ((select identity.administered())::uuid[]));

create policy user_account_read on identity.user_account for select to tabane_app
    using ((select storage.is_system()) or id = (select storage.current_user_id())
        or id = any ((select identity.colleagues())::uuid[]));
create policy user_account_add on identity.user_account for insert to tabane_app
    with check ((select storage.is_system()) or cardinality((select identity.administered())::uuid[]) > 0);
create policy user_account_change on identity.user_account for update to tabane_app
    using (id = (select storage.current_user_id()));

create policy credential_system on identity.credential to tabane_app
    using ((select storage.is_system())) with check ((select storage.is_system()));
create policy throttle_system on identity.throttle to tabane_app
    using ((select storage.is_system())) with check ((select storage.is_system()));

create policy membership_read on identity.membership for select to tabane_app
    using ((select storage.is_system()) or user_id = (select storage.current_user_id())
        or organisation_id = any ((select identity.acting())::uuid[]));
create policy membership_add on identity.membership for insert to tabane_app
    with check ((select storage.is_system()) or organisation_id = any ((select identity.administered())::uuid[]));
create policy membership_change on identity.membership for update to tabane_app
    using (organisation_id = any ((select identity.administered())::uuid[]));

create policy one_time_link_system on identity.one_time_link for select to tabane_app using ((select storage.is_system()));
create policy one_time_link_use on identity.one_time_link for update to tabane_app using ((select storage.is_system()));
create policy one_time_link_add on identity.one_time_link for insert to tabane_app
    with check ((select storage.is_system()) or organisation_id = any ((select identity.administered())::uuid[]));

create policy infrastructure_group_read on identity.infrastructure_group for select to tabane_app
    using ((select storage.is_system()) or id = any ((select identity.acting_groups())::uuid[])
        or lead_organisation_id = any ((select identity.acting())::uuid[]));
create policy infrastructure_group_add on identity.infrastructure_group for insert to tabane_app
    with check ((select storage.is_system()) or lead_organisation_id = any ((select identity.administered())::uuid[]));
create policy infrastructure_group_change on identity.infrastructure_group for update to tabane_app
    using (id = any ((select identity.led_groups())::uuid[]));

create policy group_member_read on identity.group_member for select to tabane_app
    using ((select storage.is_system()) or group_id = any ((select identity.acting_groups())::uuid[])
        or organisation_id = any ((select identity.acting())::uuid[])
        or group_id = any ((select identity.led_groups())::uuid[]));
create policy group_member_add on identity.group_member for insert to tabane_app
    with check ((select storage.is_system()) or group_id = any ((select identity.led_groups())::uuid[]));
create policy group_member_change on identity.group_member for update to tabane_app
    using ((select storage.is_system()) or organisation_id = any ((select identity.administered())::uuid[])
        or group_id = any ((select identity.led_groups())::uuid[]));

create policy joint_venture_member_read on identity.joint_venture_member for select to tabane_app
    using ((select storage.is_system()) or organisation_id = any ((select identity.acting())::uuid[])
        or joint_venture_id = any ((select storage.readable_organisations())::uuid[])
        or joint_venture_id = any ((select identity.acting())::uuid[]));
create policy joint_venture_member_add on identity.joint_venture_member for insert to tabane_app
    with check ((select storage.is_system()) or joint_venture_id = any ((select identity.administered())::uuid[]));
create policy joint_venture_member_change on identity.joint_venture_member for update to tabane_app
    using (joint_venture_id = any ((select identity.administered())::uuid[]));

grant usage on schema identity to tabane_app;
grant select, insert, update on identity.organisation, identity.user_account, identity.credential, identity.membership,
    identity.one_time_link, identity.throttle, identity.infrastructure_group, identity.group_member,
    identity.joint_venture_member to tabane_app;
grant delete on identity.throttle to tabane_app;
