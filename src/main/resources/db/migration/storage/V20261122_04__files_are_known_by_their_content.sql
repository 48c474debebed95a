create table stored_file (
    hash       text        primary key check (hash ~ '^[0-9a-f]{64}$'),
    bytes      bigint      not null check (bytes >= 0),
    media_type text        not null,
    kept_at    timestamptz not null,
    reading    text        not null check (reading in ('waiting', 'read', 'empty', 'failed', 'none')),
    title      text        not null default '',
    language   text        not null default '',
    pages      int         not null default 0
);

create index stored_file_unread on stored_file (kept_at) where reading = 'waiting';

-- The text of a file in parts that make a light page each; a part knows the pages of the file that it comes from.
create table file_part (
    file       text not null references stored_file on delete cascade,
    part       int  not null check (part > 0),
    first_page int  not null,
    last_page  int  not null check (last_page >= first_page),
    text       text not null,
    primary key (file, part)
);
