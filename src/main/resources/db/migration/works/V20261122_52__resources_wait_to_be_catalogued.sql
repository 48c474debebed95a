-- Whether works know how the resource is described now; whoever adds or changes one leaves it false.
alter table resource add column catalogued boolean not null default false;

create index resource_to_catalogue on resource (id) where not catalogued and state <> 'draft';
create index resource_by_link on resource (md5(link)) where link <> '';
