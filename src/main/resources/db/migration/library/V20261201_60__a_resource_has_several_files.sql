-- A position is never given twice, so that an address given out never leads to another file.
alter table resource add column files_had int not null default 0;
update resource
   set files_had = (select coalesce(max(position), 0) from resource_file where resource_file.resource = resource.id);

create unique index resource_file_once on resource_file (resource, file);

-- What its files were called before a change; unknown before this was kept.
alter table resource_revision add column files text[];
