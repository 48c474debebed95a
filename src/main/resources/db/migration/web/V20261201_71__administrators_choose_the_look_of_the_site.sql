-- What administrators chose for the site's look, in one row; empty where the settings hold.
create table site_look (
    version   int   not null,
    name      text  not null default '' check (length(name) <= 60),
    light     text  not null default '' check (light ~ '^(#[0-9a-f]{6})?$'),
    dark      text  not null default '' check (dark ~ '^(#[0-9a-f]{6})?$'),
    mark      bytea check (length(mark) <= 20000),
    mark_type text  not null default '' check (mark_type in ('', 'image/png', 'image/jpeg'))
);

create unique index site_look_is_one on site_look ((true));

insert into site_look (version) values (0);
