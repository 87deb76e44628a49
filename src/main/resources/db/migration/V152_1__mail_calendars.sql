-- A notice about a series carries one calendar file a visit, one after the other (RFC 5545, 3.4): up to 52 of them.
alter table outbox_message alter column mail_calendar set data type varchar(60000);
