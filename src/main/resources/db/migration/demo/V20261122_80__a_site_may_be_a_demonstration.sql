-- What the demonstration has brought: a row is written with the thing, so that a killed site goes on where it stopped
-- and nothing comes twice.
create table demonstration (
    kind text   not null,
    key  text   not null,
    id   bigint not null,
    primary key (kind, key)
);
