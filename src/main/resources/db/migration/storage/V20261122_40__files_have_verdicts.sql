-- What the inspection found; the reasons are codes whose sentences the messages of `inspection` hold.
alter table stored_file
    add column verdict    text        not null default 'clean'
        check (verdict in ('clean', 'flagged', 'quarantined', 'refused')),
    add column reasons    text[]      not null default '{}',
    add column brought_at timestamptz not null default now(),
    add column scanned_at timestamptz;

create index stored_file_unscanned on stored_file (kept_at) where scanned_at is null;

create table thumbnail (
    file   text primary key references stored_file on delete cascade,
    hash   text not null check (hash ~ '^[0-9a-f]{64}$'),
    bytes  int  not null check (bytes > 0),
    width  int  not null check (width > 0),
    height int  not null check (height > 0)
);

create index thumbnail_by_content on thumbnail (hash);
