create table concept (
    id          text    primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,79}$'),
    kind        text    not null,
    broader     text    references concept deferrable initially deferred,
    matches     text[]  not null default '{}',
    position    int     not null,
    version     int     not null default 1,
    shipped     boolean not null,
    changed     boolean not null,
    retired     boolean not null default false,
    merged_into text    references concept deferrable initially deferred,
    check (merged_into is null or retired)
);

create table concept_label (
    concept    text    not null references concept,
    language   text    not null,
    label      text    not null check (length(label) <= 300),
    variants   text[]  not null default '{}',
    definition text    not null default '' check (length(definition) <= 5000),
    status     text    not null check (status in ('draft', 'checked')),
    changed    boolean not null,
    primary key (concept, language)
);
