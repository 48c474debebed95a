alter table resource
      drop constraint resource_title_check,
      drop constraint resource_abstract_check,
      drop constraint resource_authors_check,
       add constraint resource_title_check check (length(title) <= 500),
       add constraint resource_abstract_check check (length(abstract) <= 20000),
       add constraint resource_authors_check check (length(authors) <= 5000);
