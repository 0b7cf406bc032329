-- A stored file can be removed by its organisation; the platform itself counts who still refers to a body before it deletes it.

create policy stored_file_remove on storage.stored_file for delete
    using (organisation_id = any ((select storage.writable_organisations())::uuid[]));
create policy stored_file_count on storage.stored_file for select
    using ((select storage.is_system()));
grant delete on storage.stored_file to tabane_app;
create index stored_file_body on storage.stored_file (sha256);

comment on column storage.stored_file.id is 'ファイルの番号';
comment on column storage.stored_file.organisation_id is '持ち主の団体';
comment on column storage.stored_file.sha256 is '中身のハッシュ。本体の置き場所でもある';
comment on column storage.stored_file.name is '利用者の端末でのファイル名';
comment on column storage.stored_file.media_type is '中身から見分けた種類';
comment on column storage.stored_file.stored_at is '保管した時刻';
comment on column storage.stored_file.stored_by is '保管した人';
