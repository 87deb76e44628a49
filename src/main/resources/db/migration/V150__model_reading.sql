-- What the language model read in a message the rules were unsure of, a row a field, so that staff see what the
-- assistant went by. A name or complaint stays in the message; the row points at its characters. All of it goes with the message.
create table model_reading (
    id uuid primary key,
    clinic_id uuid not null references clinic (id),
    conversation_id uuid not null references conversation (id) on delete cascade,
    message_id uuid not null references message (id) on delete cascade,
    field varchar(20) not null,
    said varchar(200),
    first_day date,
    last_day date,
    said_time varchar(5),
    day_part varchar(12),
    span_from integer not null,
    span_to integer not null,
    confidence double precision,
    constraint one_model_reading_per_field unique (message_id, field)
);
create index model_reading_thread on model_reading (clinic_id, conversation_id);

-- A correction may hold a patient's name, so it goes with its message, too.
delete from corrected_understanding where message_id not in (select id from message);
alter table corrected_understanding add constraint correction_of_a_message
    foreign key (message_id) references message (id) on delete cascade;
