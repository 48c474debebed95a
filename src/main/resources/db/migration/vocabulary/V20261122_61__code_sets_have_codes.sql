create table code_set (
    id         text primary key references vocabulary_scheme,
    publisher  text not null default '',
    edition    text not null default '',
    year       int,
    licence    text not null default '',
    source_url text not null default ''
);

create table code_set_title (
    code_set text not null references code_set,
    language text not null,
    title    text not null,
    primary key (code_set, language)
);

-- `changed`: by an administrator of this site, so that a newer shipped edition leaves it alone.
create table code (
    code_set text    not null references code_set,
    code     text    not null check (code ~ '^[A-Za-z0-9][A-Za-z0-9.-]{0,59}$'),
    parent   text,
    position int     not null,
    version  int     not null default 1,
    shipped  boolean not null,
    changed  boolean not null,
    retired  boolean not null default false,
    primary key (code_set, code),
    foreign key (code_set, parent) references code deferrable initially deferred
);

create table code_label (
    code_set text    not null,
    code     text    not null,
    language text    not null,
    label    text    not null check (length(label) <= 300),
    changed  boolean not null,
    primary key (code_set, code, language),
    foreign key (code_set, code) references code
);

-- What a code is called elsewhere: its resource type at COAR, its licence's address, the direction of its script.
create table code_property (
    code_set text    not null,
    code     text    not null,
    name     text    not null,
    value    text    not null check (length(value) <= 500),
    changed  boolean not null,
    primary key (code_set, code, name),
    foreign key (code_set, code) references code
);

-- Which code stands for another one now, in the same set (rule `merged`) or in a later one (the rule in words).
create table code_map (
    code_set text not null,
    code     text not null,
    to_set   text not null,
    to_code  text not null,
    rule     text not null,
    primary key (code_set, code, to_set, to_code),
    foreign key (code_set, code) references code,
    foreign key (to_set, to_code) references code
);

create unique index code_map_merged on code_map (code_set, code) where rule = 'merged';
