-- The secret that a member's app makes codes from; it counts once a first code has shown that the app has it. The step
-- of the last code keeps a code from being used twice (RFC 6238, 5.2).
create table authenticator_app (
    member       bigint      primary key references member on delete cascade,
    secret       bytea       not null,
    begun_at     timestamptz not null,
    confirmed_at timestamptz,
    last_step    bigint      not null default 0
);

-- Codes for the day when the phone is lost: each works once, its hash is that of a password.
create table recovery_code (
    member    bigint not null references member on delete cascade,
    position  int    not null check (position between 0 and 9),
    code_hash text   not null,
    primary key (member, position)
);
