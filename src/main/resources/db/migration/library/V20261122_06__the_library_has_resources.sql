create table resource (
    id           bigint generated always as identity primary key,
    version      int         not null default 1,
    state        text        not null check (state in ('draft', 'submitted', 'on-hold', 'published', 'refused', 'withdrawn')),
    contributor  bigint      not null references member,
    title        text        not null default '' check (length(title) <= 300),
    abstract     text        not null default '' check (length(abstract) <= 5000),
    type         text        not null default '',
    languages    text[]      not null default '{}',
    authors      text        not null default '' check (length(authors) <= 500),
    year         int         check (year between 1800 and 2200),
    countries    text[]      not null default '{}',
    concepts     text[]      not null default '{}',
    audiences    text[]      not null default '{}',
    licence      text        not null default 'unknown',
    link         text        not null default '' check (length(link) <= 2000),
    reason       text        not null default '' check (length(reason) <= 2000),
    begun_at     timestamptz not null,
    changed_at   timestamptz not null,
    submitted_at timestamptz,
    published_at timestamptz,
    check (state <> 'published' or published_at is not null),
    check (state = 'draft' or title <> '')
);

create index resource_newest on resource (published_at desc, id desc) where state = 'published';
create index resource_waiting on resource (submitted_at, id) where state in ('submitted', 'on-hold');
create index resource_of_contributor on resource (contributor, id desc);

create table resource_file (
    resource bigint not null references resource on delete cascade,
    position int    not null,
    file     text   not null references stored_file,
    name     text   not null check (length(name) between 1 and 255),
    primary key (resource, position)
);

create index resource_file_by_content on resource_file (file);
