-- Somebody at an outside provider, known by issuer and subject alone: an address that fits never ties two accounts.
create table outside_identity (
    issuer    text        not null,
    subject   text        not null,
    member    bigint      not null references member on delete cascade,
    linked_at timestamptz not null,
    primary key (issuer, subject)
);

create index outside_identity_of_member on outside_identity (member);
