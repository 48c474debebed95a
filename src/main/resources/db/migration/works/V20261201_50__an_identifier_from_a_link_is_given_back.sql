-- Whether a bibliographic record gave it. What else a resource has comes from how it is described now, and goes when the
-- description is corrected.
alter table resource_identifier add column recorded boolean not null default false;

update resource_identifier i
   set recorded = true
  from resource_publication p
 where p.resource = i.resource;

alter table resource_identifier alter column recorded drop default;
