-- A scheme is a code set, or `concepts`: what has a version that nodes compare with what they hold in memory.
create table vocabulary_scheme (
    id      text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    version int  not null default 0,
    shipped text not null default '',
    digest  text not null default ''
);

-- Who changed what and when, a row a field. The version is the one that the scheme got by it.
create table vocabulary_change (
    id         bigint generated always as identity primary key,
    scheme     text        not null references vocabulary_scheme,
    version    int         not null,
    item       text        not null,
    act        text        not null check (act in ('added', 'changed', 'retired', 'revived', 'merged', 'imported')),
    field      text        not null,
    before     text        not null,
    after      text        not null,
    member     bigint      references member on delete set null,
    changed_at timestamptz not null
);

create index vocabulary_change_of_scheme on vocabulary_change (scheme, id desc);
create index vocabulary_change_of_item on vocabulary_change (scheme, item, id desc);
