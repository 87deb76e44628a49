-- Why the last message about a recall did not reach its patient, so that somebody calls: null where it did, or none was
-- sent. A message's fate is brought back to what it was about by its key, which was found only the other way round.
alter table recall add column unreached varchar(20);
create index outbox_key_by_message on outbox_key (outbox_message_id);
