create extension if not exists pg_trgm;

-- `folded` is the name as compared and sorted: plain letters, no articles.
create table organisation (
    id          bigint generated always as identity primary key,
    version     int         not null default 1,
    state       text        not null default 'active' check (state in ('active', 'merged')),
    merged_into bigint      references organisation check (merged_into <> id),
    name        text        not null check (length(name) between 2 and 200),
    folded      text        not null,
    language    text        not null default '',
    type        text        not null default '',
    country     text        not null default '',
    website     text        not null default '' check (length(website) <= 500),
    description text        not null default '' check (length(description) <= 3000),
    created_by  bigint      references member on delete set null,
    created_at  timestamptz not null,
    changed_at  timestamptz not null,
    check ((state = 'merged') = (merged_into is not null))
);

create index organisation_by_name on organisation (folded, id) where state = 'active';
create index organisation_by_country on organisation (country, folded, id) where state = 'active';
create index organisation_created_by on organisation (created_by);
create index organisation_merged_into on organisation (merged_into) where state = 'merged';

-- Every name that an organisation goes by, its own among them.
create table organisation_name (
    organisation bigint not null references organisation on delete cascade,
    folded       text   not null,
    name         text   not null check (length(name) between 1 and 200),
    initials     text   not null,
    primary key (organisation, folded)
);

create index organisation_name_alike on organisation_name using gin (folded gin_trgm_ops);
create index organisation_name_initials on organisation_name (initials) where initials <> '';

-- Who belongs to an organisation, in their own words, and whether it says so too.
create table affiliation (
    organisation bigint      not null references organisation on delete cascade,
    member       bigint      not null references member on delete cascade,
    title        text        not null default '' check (length(title) <= 120),
    since        int         check (since between 1900 and 2200),
    circle       text        not null check (circle in ('public', 'members', 'me')),
    is_steward   boolean     not null default false,
    said_at      timestamptz not null,
    confirmed_by bigint      references member on delete set null,
    confirmed_at timestamptz,
    primary key (organisation, member),
    check (confirmed_at is not null or not is_steward)
);

create index affiliation_of_member on affiliation (member);
create index affiliation_confirmed_by on affiliation (confirmed_by);
