-- What authenticators know a member by: random, so that it says nothing.
create table passkey_user (
    member bigint primary key references member on delete cascade,
    handle bytea  not null unique
);

create table passkey (
    id              bigint      generated always as identity primary key,
    member          bigint      not null references member on delete cascade,
    credential      bytea       not null unique,
    label           text        not null check (length(label) between 1 and 60),
    public_key      bytea       not null,
    signature_count bigint      not null,
    verified_user   boolean     not null,
    backup_eligible boolean     not null,
    backed_up       boolean     not null,
    transports      text[]      not null,
    attestation     bytea       not null,
    client_data     bytea       not null,
    added_at        timestamptz not null,
    used_at         timestamptz not null
);

create index passkey_of_member on passkey (member, id);
