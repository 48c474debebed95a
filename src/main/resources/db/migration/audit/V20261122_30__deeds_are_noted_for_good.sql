-- What was done, by whom and why. Each row bears the hash of itself and of the row before it, so that a row that was
-- changed, put in or taken out shows. People stand in it as numbers only: an account can go without breaking the chain.
create table audit_entry (
    id          bigint      primary key,
    at          timestamptz not null,
    who         bigint,
    what        text        not null,
    object      text        not null,
    address     text        not null,
    reason_hash bytea,
    hash        bytea       not null
);

create index audit_entry_of_member on audit_entry (who, id desc);
create index audit_entry_about on audit_entry (object, id desc);

-- Reasons are free text that may name people. The chain holds only their salted hash, so one can be taken away.
create table audit_reason (
    entry bigint primary key references audit_entry,
    salt  bytea  not null,
    text  text   not null
);

create function audit_hash(previous bytea, entry audit_entry) returns bytea
    language sql immutable
    return sha256(previous || convert_to(jsonb_build_array(
        entry.id, (extract(epoch from entry.at) * 1000000)::bigint, entry.who, entry.what, entry.object, entry.address,
        encode(entry.reason_hash, 'hex'))::text, 'UTF8'));

-- One writer at a time, until its transaction ends: numbers without gaps, in the order of the chain.
create function audit_chain() returns trigger language plpgsql as $$
declare
    last audit_entry;
begin
    perform pg_advisory_xact_lock(7042001);
    select * into last from audit_entry order by id desc limit 1;
    new.id := coalesce(last.id, 0) + 1;
    new.hash := audit_hash(coalesce(last.hash, ''::bytea), new);
    return new;
end $$;

create function audit_refuse() returns trigger language plpgsql as $$
begin
    raise exception 'the audit is only ever added to';
end $$;

create trigger audit_entry_is_chained before insert on audit_entry for each row execute function audit_chain();
create trigger audit_entry_stays before update or delete on audit_entry for each row execute function audit_refuse();
create trigger audit_entries_stay before truncate on audit_entry for each statement execute function audit_refuse();
create trigger audit_reason_stays before update on audit_reason for each row execute function audit_refuse();
create trigger audit_reasons_stay before truncate on audit_reason for each statement execute function audit_refuse();
