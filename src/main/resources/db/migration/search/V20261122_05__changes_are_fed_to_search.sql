-- What changed, written in the transaction that changed it. A node reads on from the last row it has seen; the
-- transaction number lets it wait for transactions that began earlier and commit later.
create table search_feed (
    seq         bigint generated always as identity primary key,
    transaction xid8        not null default pg_current_xact_id(),
    kind        text        not null,
    id          bigint      not null,
    written_at  timestamptz not null default now()
);

create index search_feed_in_order on search_feed (transaction, seq);
