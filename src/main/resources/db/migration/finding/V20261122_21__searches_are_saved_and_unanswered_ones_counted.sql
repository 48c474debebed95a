-- What people looked for and did not find, so that hosts know what is missing: the words, never who typed them.
create table unanswered_search (
    day      date   not null,
    language text   not null,
    words    text   not null check (length(words) between 1 and 100),
    times    bigint not null default 1,
    primary key (day, language, words)
);

-- A search that a member keeps; whoever knows the secret can read its feed.
create table saved_search (
    id       bigint generated always as identity primary key,
    member   bigint      not null references member (id) on delete cascade,
    secret   text        not null unique,
    path     text        not null check (path in ('/search', '/library')),
    query    text        not null check (length(query) <= 2000),
    language text        not null,
    saved_at timestamptz not null
);

create index saved_search_of_member on saved_search (member, id desc);
