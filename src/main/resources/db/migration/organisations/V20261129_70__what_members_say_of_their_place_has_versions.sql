-- A form that was opened before somebody closed what they say must not open it again.
alter table affiliation
    add column version int not null default 1;
