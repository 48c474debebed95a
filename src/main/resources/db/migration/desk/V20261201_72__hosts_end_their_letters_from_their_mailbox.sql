-- What stands in a host's letters and ends them, without signing in.
alter table desk_letter add column secret text unique check (length(secret) >= 32);
