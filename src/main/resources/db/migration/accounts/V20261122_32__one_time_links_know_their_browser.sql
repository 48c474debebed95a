-- A link may be bound to the browser that asked for it, lead somewhere, or be about a new e-mail address. One without a
-- member was asked for an unknown address: it keeps the time of the answer the same and opens nothing.
alter table one_time_link
    drop constraint one_time_link_purpose_check,
    add constraint one_time_link_purpose_check check (purpose in (
        'sign-in', 'password', 'first-administrator', 'email', 'second-step', 'passkey', 'passkey-sign-in')),
    add column browser_hash bytea,
    add column email        citext not null default '',
    add column next         text   not null default '/';

create index one_time_link_expired on one_time_link (expires_at);
create index one_time_link_of_member on one_time_link (member);
