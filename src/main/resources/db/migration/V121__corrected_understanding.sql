-- What staff put right in the assistant's understanding. The words stay in the message; this only points at it.
create table corrected_understanding (
    id uuid primary key,
    clinic_id uuid not null references clinic (id),
    conversation_id uuid not null,
    message_id uuid not null,
    field varchar(20) not null,
    understood varchar(400) not null,
    correct_value varchar(400) not null,
    correct_day date,
    correct_time varchar(5),
    staff_name varchar(200) not null,
    corrected_at timestamp(6) with time zone not null
);
create index corrected_understanding_thread on corrected_understanding (clinic_id, conversation_id, corrected_at);
