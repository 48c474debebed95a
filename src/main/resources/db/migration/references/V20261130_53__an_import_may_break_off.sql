alter table reference_import drop constraint reference_import_state_check;
alter table reference_import add constraint reference_import_state_check
    check (state in ('checking', 'checked', 'importing', 'done', 'unreadable', 'broken'));
