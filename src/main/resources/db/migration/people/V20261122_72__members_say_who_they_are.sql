-- `circles` says for each part who may see it: public, members or me. A part that it does not name is for its owner alone.
create table profile (
    member     bigint      primary key references member on delete cascade,
    version    int         not null default 1,
    about      text        not null default '' check (length(about) <= 4000),
    language   text        not null default '',
    country    text        not null default '',
    roles      text[]      not null default '{}',
    expertise  text[]      not null default '{}',
    languages  text[]      not null default '{}',
    helps_with text        not null default '' check (length(helps_with) <= 1000),
    looks_for  text        not null default '' check (length(looks_for) <= 1000),
    links      text[]      not null default '{}',
    photo      text        references stored_file,
    circles    jsonb       not null,
    changed_at timestamptz not null,
    check (jsonb_typeof(circles) = 'object'
           and not jsonb_path_exists(circles, '$.* ? (@ != "public" && @ != "members" && @ != "me")'))
);

create index profile_by_photo on profile (photo) where photo is not null;
