-- What a host was last written of what waits for them, and whether they want to be.
create table desk_letter (
    host    bigint      primary key references member on delete cascade,
    wanted  boolean     not null default true,
    sent_at timestamptz,
    told    bigint[]    not null default '{}'
);
