create table collection (
    id          bigint generated always as identity primary key,
    owner       bigint      not null references member,
    title       text        not null check (length(title) between 1 and 200),
    description text        not null default '' check (length(description) <= 2000),
    language    text        not null,
    public      boolean     not null,
    changed_at  timestamptz not null
);

create index collection_of_owner on collection (owner, changed_at desc);
create index collection_newest on collection (changed_at desc, id desc) where public;

create table collection_item (
    collection bigint      not null references collection on delete cascade,
    resource   bigint      not null references resource on delete cascade,
    position   int         not null,
    note       text        not null default '' check (length(note) <= 1000),
    primary key (collection, resource)
);

-- A member's own list: what she wants to find again.
create table saved_resource (
    member   bigint      not null references member on delete cascade,
    resource bigint      not null references resource on delete cascade,
    saved_at timestamptz not null,
    primary key (member, resource)
);

create index saved_resource_newest on saved_resource (member, saved_at desc, resource desc);
