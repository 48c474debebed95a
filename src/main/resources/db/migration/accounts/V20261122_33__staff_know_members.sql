create extension if not exists pg_trgm;

-- What somebody wrote when they asked to join, and why staff suspended them.
alter table member
    add column asked         text not null default '' check (length(asked) <= 1000),
    add column state_reason  text not null default '' check (length(state_reason) <= 1000);

create index member_by_words on member
    using gin (lower(name || ' ' || handle::text || ' ' || coalesce(email::text, '')) gin_trgm_ops);
create index member_waiting on member (id) where state = 'waiting';

-- What a host cares for; empty means everything.
alter table member_role
    add column countries text[] not null default '{}',
    add column languages text[] not null default '{}',
    add column themes    text[] not null default '{}';

create index member_role_by_role on member_role (role, member);
