-- A public link may end on a day; those made before have no end.
alter table region.public_link add column last_day date;
comment on column region.public_link.last_day is '開ける最後の日（日本時間）。期限を設けないものは空';
