create extension if not exists citext;

create table member (
    id            bigint generated always as identity primary key,
    handle        citext      not null unique check (handle ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
    email         citext      unique,
    name          text        not null check (length(name) between 1 and 80),
    state         text        not null check (state in ('waiting', 'active', 'suspended', 'former')),
    password_hash text,
    language      text        not null,
    registered_at timestamptz not null
);

create table member_role (
    member     bigint      not null references member on delete cascade,
    role       text        not null check (role in ('host', 'moderator', 'administrator')),
    granted_at timestamptz not null,
    primary key (member, role)
);

-- Somebody asked to join and has not yet shown that the address is theirs: no member exists before.
create table registration (
    token_hash    bytea       primary key,
    email         citext      not null,
    name          text        not null,
    password_hash text        not null,
    language      text        not null,
    reason        text        not null default '',
    expires_at    timestamptz not null
);

create index registration_expired on registration (expires_at);

create table session (
    token_hash bytea       primary key,
    member     bigint      not null references member on delete cascade,
    client     text        not null,
    started_at timestamptz not null,
    seen_at    timestamptz not null
);

create index session_of_member on session (member);

-- One-time links: a forgotten password, a sign-in by mail, the first administrator.
create table one_time_link (
    token_hash bytea       primary key,
    purpose    text        not null check (purpose in ('sign-in', 'password', 'first-administrator')),
    member     bigint      references member on delete cascade,
    expires_at timestamptz not null
);
