create table storage.demonstration (
    name      text primary key,
    loaded_at timestamptz not null
);
comment on table storage.demonstration is '入れ終えた例示データ';
comment on column storage.demonstration.name is '例示データの名（DemonstrationData の実装名）';
grant select, insert on storage.demonstration to tabane_app;
