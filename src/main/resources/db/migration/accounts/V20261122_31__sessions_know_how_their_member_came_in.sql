-- A session names its browser in two words instead of keeping the whole signature, and says how surely its member has
-- shown who they are (`double`: by two factors) and when they last did.
alter table session
    drop column client,
    add column id        bigint generated always as identity unique,
    add column browser   text        not null default '',
    add column system    text        not null default '',
    add column proof     text        not null default 'single' check (proof in ('single', 'double')),
    add column proved_at timestamptz not null default now();

alter table session
    alter column proof drop default,
    alter column proved_at drop default;
