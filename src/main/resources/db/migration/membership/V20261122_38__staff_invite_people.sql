create table invitation (
    id         bigint      generated always as identity primary key,
    token_hash bytea       not null unique,
    email      citext      not null,
    invited_by bigint      references member on delete set null,
    invited_at timestamptz not null,
    expires_at timestamptz not null
);

create index invitation_newest on invitation (id desc);
create index invitation_to on invitation (email);
create index invitation_by on invitation (invited_by);
