-- What of a finished call is for a person: what it raised the alarm for, what it leaves staff to do and when they have
-- done it, and why its booking needs them. A recording's address and the words are deleted when their time is over.
alter table voice_call add column alarm varchar(20);
alter table voice_call add column alarm_turn integer;
alter table voice_call add column matter varchar(10);
alter table voice_call add column matter_settled_at timestamp(6) with time zone;
alter table voice_call add column doubts varchar default '[]' not null;
alter table voice_call add column recording_deleted_at timestamp(6) with time zone;
alter table voice_call add column words_deleted_at timestamp(6) with time zone;
