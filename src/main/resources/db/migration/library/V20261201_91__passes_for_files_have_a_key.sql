-- What addresses of files on a second host are signed with, the same for all nodes. Two random UUIDs hold 244 random bits.
create table file_pass_key (key bytea not null);

insert into file_pass_key
select sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8'));
