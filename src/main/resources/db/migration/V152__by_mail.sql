-- How the same can be said by e-mail where the other ways fail: address, subject, words and a calendar file.
alter table outbox_message add column mail_address varchar(254);
alter table outbox_message add column mail_subject varchar(200);
alter table outbox_message add column mail_text varchar;
alter table outbox_message add column mail_calendar varchar(8000);
