create index mail_of_recipient on mail (lower(recipient), id desc);
