-- A file is known by its content, so its size never changes: lists tell it without asking for the file.
alter table resource_file add column bytes bigint not null default 0;
update resource_file set bytes = stored_file.bytes from stored_file where stored_file.hash = resource_file.file;
