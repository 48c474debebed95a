-- What a title reads like in plain letters is worked out when the title changes, not whenever the address is written.
-- Empty where that was before this column.
alter table resource
    add column slug text not null default '';
