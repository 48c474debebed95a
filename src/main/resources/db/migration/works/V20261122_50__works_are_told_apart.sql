-- What registries call a resource. An identifier belongs to one resource; `record` is the digest of a whole record.
create table resource_identifier (
    scheme   text   not null,
    value    text   not null check (length(value) <= 500),
    resource bigint not null references resource on delete cascade,
    primary key (scheme, value)
);

create index resource_identifier_of_resource on resource_identifier (resource);

-- The words of a resource in numbers, so that one that is the same or nearly so is found without a scan: `title_key` is
-- equal for equal titles; of texts that are 0.6 alike, 94 in 100 pairs share a band.
create table resource_fingerprint (
    resource  bigint primary key references resource on delete cascade,
    title     text   not null,
    authors   text[] not null,
    year      int,
    languages text[] not null,
    title_key bigint not null,
    bands     int[]  not null,
    sketch    bytea  not null
);

create index resource_fingerprint_by_title on resource_fingerprint (title_key);
create index resource_fingerprint_by_band on resource_fingerprint using gin (bands);

-- Where a resource was published, as a bibliographic record says.
create table resource_publication (
    resource  bigint primary key references resource on delete cascade,
    container text   not null,
    publisher text   not null,
    place     text   not null,
    volume    text   not null,
    issue     text   not null,
    pages     text   not null,
    issn      text   not null,
    isbn      text   not null,
    editors   text[] not null,
    keywords  text[] not null
);

-- "resource is a `relation` of other".
create table resource_relation (
    resource  bigint      not null references resource on delete cascade,
    relation  text        not null check (relation in ('translation-of', 'adaptation-of', 'new-version-of')),
    other     bigint      not null references resource on delete cascade,
    stated_by bigint      not null references member,
    stated_at timestamptz not null,
    primary key (resource, relation, other),
    check (resource <> other)
);

create index resource_relation_of_other on resource_relation (other);
