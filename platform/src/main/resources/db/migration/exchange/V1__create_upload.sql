-- Every file somebody uploaded, what was found in it and what was done with it. The bytes are kept until the upload is concluded.

create table exchange.upload (
    id              uuid primary key default uuidv7(),
    organisation_id uuid        not null,
    definition      text        not null,
    file_name       text        not null,
    sha256          text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    bytes           bigint      not null check (bytes >= 0),
    uploaded_at     timestamptz not null,
    uploaded_by     uuid
);
comment on table exchange.upload is 'アップロードされたファイルの記録';
comment on column exchange.upload.id is 'アップロードの番号';
comment on column exchange.upload.organisation_id is 'アップロードした団体';
comment on column exchange.upload.definition is '取り込みの種類（ledger.entries など）';
comment on column exchange.upload.file_name is '利用者の端末でのファイル名';
comment on column exchange.upload.sha256 is '中身のハッシュ。同じ中身を見分ける';
comment on column exchange.upload.bytes is '大きさ（バイト）';
comment on column exchange.upload.uploaded_at is 'アップロードの時刻';
comment on column exchange.upload.uploaded_by is 'アップロードした人';
create index upload_organisation on exchange.upload (organisation_id, definition, uploaded_at);

create table exchange.upload_content (
    upload_id       uuid primary key references exchange.upload (id),
    organisation_id uuid  not null,
    content         bytea not null
);
comment on table exchange.upload_content is 'アップロードの中身。取り込みが終わったか、やめたら消す';
comment on column exchange.upload_content.upload_id is 'アップロードの番号';
comment on column exchange.upload_content.organisation_id is 'アップロードした団体';
comment on column exchange.upload_content.content is 'ファイルの中身';

create table exchange.conclusion (
    upload_id       uuid primary key references exchange.upload (id),
    organisation_id uuid        not null,
    outcome         text        not null check (outcome in ('IMPORTED', 'DISCARDED')),
    choice          text check (choice in ('ALL_OR_NOTHING', 'VALID_ROWS')),
    rows            integer     not null,
    faulty          integer     not null,
    added           integer     not null,
    changed         integer     not null,
    unchanged       integer     not null,
    faults_by_code  jsonb       not null,
    reference       text        not null,
    concluded_at    timestamptz not null,
    concluded_by    uuid
);
comment on table exchange.conclusion is 'アップロードの結末：取り込んだか、やめたか';
comment on column exchange.conclusion.upload_id is 'アップロードの番号';
comment on column exchange.conclusion.organisation_id is 'アップロードした団体';
comment on column exchange.conclusion.outcome is '取り込んだ（IMPORTED）／やめた（DISCARDED）';
comment on column exchange.conclusion.choice is '全部か、正しい行だけか';
comment on column exchange.conclusion.rows is '行数';
comment on column exchange.conclusion.faulty is '誤りのある行数';
comment on column exchange.conclusion.added is '新しく加えた行数';
comment on column exchange.conclusion.changed is '改めた行数';
comment on column exchange.conclusion.unchanged is '同じだった行数';
comment on column exchange.conclusion.faults_by_code is '誤りの種類ごとの数';
comment on column exchange.conclusion.reference is '取り込み先での番号（台帳の一回分など）。なければ空';
comment on column exchange.conclusion.concluded_at is '結末の時刻';
comment on column exchange.conclusion.concluded_by is '操作した人';

do $$
declare name text;
begin
    foreach name in array array['upload', 'upload_content', 'conclusion'] loop
        execute format('alter table exchange.%I enable row level security', name);
        execute format('alter table exchange.%I force row level security', name);
        execute format('create policy %I on exchange.%I for select using (organisation_id = any ((select storage.readable_organisations())::uuid[]))', name || '_read', name);
        execute format('create policy %I on exchange.%I for insert with check (organisation_id = any ((select storage.writable_organisations())::uuid[]))', name || '_add', name);
        execute format('grant select, insert on exchange.%I to tabane_app', name);
    end loop;
end
$$;
create policy upload_content_remove on exchange.upload_content for delete
    using (organisation_id = any ((select storage.writable_organisations())::uuid[]));
grant delete on exchange.upload_content to tabane_app;
grant usage on schema exchange to tabane_app;
