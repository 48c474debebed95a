-- Pieces stay in the database, so that any machine of a site can take the next one; after a day they are removed.
create table upload (
    id         text        primary key,
    member     bigint      not null references member on delete cascade,
    name       text        not null check (length(name) <= 1000),
    bytes      bigint      not null check (bytes > 0),
    received   bigint      not null default 0 check (received between 0 and bytes),
    changed_at timestamptz not null
);

create index upload_of_member on upload (member);
create index upload_forgotten on upload (changed_at);

create table upload_piece (
    upload text   not null references upload on delete cascade,
    start  bigint not null,
    bytes  bytea  not null,
    primary key (upload, start)
);

alter table upload_piece alter column bytes set storage external;

-- What a member brought on a day.
create table brought (
    member bigint not null references member on delete cascade,
    day    date   not null,
    bytes  bigint not null,
    primary key (member, day)
);
