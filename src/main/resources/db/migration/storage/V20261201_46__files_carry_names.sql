-- Who a file says wrote it, for the one who brought it, until it is published. The obstacle is why no copy without the
-- names can be made.
create table carried_names (
    file     text        primary key references stored_file on delete cascade,
    names    text[]      not null check (cardinality(names) > 0),
    obstacle text        not null check (obstacle in ('none', 'signed', 'locked', 'stuck')),
    found_at timestamptz not null
);
