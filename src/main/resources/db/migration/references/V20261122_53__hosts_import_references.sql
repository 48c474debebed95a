-- A file of records that a host brought: first tried out, then, when the host confirms it, taken in. Its bytes are kept
-- until then.
create table reference_import (
    id          bigint      generated always as identity primary key,
    member      bigint      not null references member,
    name        text        not null check (length(name) between 1 and 255),
    bytes       bigint      not null,
    content     bytea,
    state       text        not null check (state in ('checking', 'checked', 'importing', 'done', 'unreadable')),
    format      text        not null default '',
    problem     text        not null default '',
    created     int         not null default 0,
    duplicates  int         not null default 0,
    rejected    int         not null default 0,
    uploaded_at timestamptz not null,
    finished_at timestamptz
);

-- What became of each record, or would become of it.
create table reference_import_line (
    import   bigint not null references reference_import on delete cascade,
    number   int    not null,
    outcome  text   not null check (outcome in ('created', 'duplicate', 'rejected')),
    title    text   not null,
    resource bigint,
    reason   text   not null,
    detail   text   not null,
    primary key (import, number)
);

create index reference_import_line_by_outcome on reference_import_line (import, outcome, number);
