alter table saved_search drop constraint saved_search_path_check;
alter table saved_search add constraint saved_search_path_check check (path in ('/search', '/library', '/people'));
