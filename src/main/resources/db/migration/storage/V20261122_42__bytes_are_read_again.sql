alter table stored_file add column checked_at timestamptz;

create index stored_file_unchecked on stored_file (checked_at nulls first) where verdict <> 'refused';
create index stored_file_brought on stored_file (brought_at);

-- Files whose bytes are no longer what they were.
create table fixity_fault (
    file       text        primary key references stored_file on delete cascade,
    fault      text        not null check (fault in ('missing', 'changed', 'unreadable')),
    noticed_at timestamptz not null,
    healed_at  timestamptz
);
