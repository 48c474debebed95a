create table mail (
    id          bigint generated always as identity primary key,
    recipient   text        not null check (recipient !~ '[\r\n]'),
    subject     text        not null check (subject !~ '[\r\n]'),
    text        text        not null,
    language    text        not null,
    state       text        not null check (state in ('waiting', 'sent', 'kept', 'failed')),
    attempts    int         not null default 0,
    next_try_at timestamptz not null,
    problem     text,
    written_at  timestamptz not null,
    sent_at     timestamptz
);

create index mail_due on mail (next_try_at) where state = 'waiting';
create index mail_newest on mail (id desc);
