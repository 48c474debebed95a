-- One row: which feed this is, and up to where it was cleaned. A node whose index comes from another feed, or stopped
-- reading before that point, has missed changes and builds its index anew.
create table search_feed_mark (
    feed                uuid   not null default gen_random_uuid(),
    cleaned_transaction xid8   not null default '0',
    cleaned_seq         bigint not null default 0,
    only_row            boolean primary key default true check (only_row)
);

insert into search_feed_mark default values;
