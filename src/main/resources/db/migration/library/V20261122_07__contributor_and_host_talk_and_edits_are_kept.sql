-- What a contributor and a host say to each other about a submission, about one field or the whole.
create table resource_note (
    id         bigint generated always as identity primary key,
    resource   bigint      not null references resource on delete cascade,
    field      text        not null check (field in ('', 'file', 'title', 'summary', 'type', 'languages', 'authors', 'year', 'countries', 'concepts', 'audiences', 'licence', 'link')),
    author     bigint      not null references member,
    text       text        not null check (length(text) between 1 and 2000),
    written_at timestamptz not null
);

create index resource_note_of_resource on resource_note (resource, id);

-- The details as they were before each edit, so that nothing that was said is lost.
create table resource_revision (
    resource  bigint      not null references resource on delete cascade,
    version   int         not null,
    editor    bigint      not null references member,
    state     text        not null,
    details   jsonb       not null,
    edited_at timestamptz not null,
    primary key (resource, version)
);

-- Members whose submissions are published at once.
create table trusted_contributor (
    member     bigint      primary key references member on delete cascade,
    trusted_by bigint      not null references member,
    trusted_at timestamptz not null
);

alter table resource add column replaced_by bigint references resource;

-- How often a resource was downloaded, by day and country; `??` where nobody said which. No address, no person.
create table download_count (
    resource bigint not null references resource on delete cascade,
    day      date   not null,
    country  text   not null,
    times    bigint not null check (times > 0),
    primary key (resource, day, country)
);
