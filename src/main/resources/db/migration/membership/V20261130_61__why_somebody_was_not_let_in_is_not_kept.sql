-- Whoever is not let in leaves nothing behind; why was told to them, and the chain holds its hash only.
delete from audit_reason
 using audit_entry e
 where e.id = audit_reason.entry
   and e.what = 'membership.deed.declined';
