-- What anybody can make happen as often as they like is noted outside the chain, which is for good, and goes after ninety
-- days. Until then nobody takes it away.
create table audit_failure (
    id      bigint      generated always as identity primary key,
    at      timestamptz not null default now(),
    member  bigint,
    what    text        not null,
    address text        not null
);

create index audit_failure_of_member on audit_failure (member, id desc);
create index audit_failure_old on audit_failure (at);

create trigger audit_failure_is_not_changed before update on audit_failure
    for each row execute function audit_refuse();
create trigger audit_failure_stays_a_while before delete on audit_failure
    for each row when (old.at >= now() - interval '90 days') execute function audit_refuse();
create trigger audit_failures_stay before truncate on audit_failure
    for each statement execute function audit_refuse();
