-- A form that was opened before a collection was closed must not open it again.
alter table collection
    add column version int not null default 1;
