-- The number of what a finished upload has become. The row stays for its day, so that whoever had no answer and finishes
-- it again is led to the same.
alter table upload add column became bigint;
