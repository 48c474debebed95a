-- What members of a trusted organisation share is published without a host's look. Its stewards say who they are.
alter table organisation
    add column trusted boolean not null default false;
