create table following (
    follower bigint      not null references member on delete cascade,
    kind     text        not null,
    thing    bigint      not null,
    since    timestamptz not null,
    primary key (follower, kind, thing)
);

create index following_thing on following (kind, thing);
