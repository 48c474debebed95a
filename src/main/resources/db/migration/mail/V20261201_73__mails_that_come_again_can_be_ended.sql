-- The address that ends mails of a kind, for the header of those that come again; empty for others.
alter table mail add column unsubscribe text not null default '' check (unsubscribe !~ '[\r\n<>]');
