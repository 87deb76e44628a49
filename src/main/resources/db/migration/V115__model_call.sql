-- Every call of the language model with what it took; never a word of what was asked or answered.
-- cost is in the currency of the clinic's price settings; a running call stands with the most it can cost.
create table model_call (
    id uuid primary key,
    clinic_id uuid not null references clinic (id),
    conversation_id uuid,
    purpose varchar(16) not null,
    result varchar(16) not null,
    tokens_in integer not null,
    tokens_out integer not null,
    estimated boolean not null,
    cost numeric(24, 12) not null,
    millis integer not null,
    asked_at timestamp(6) with time zone not null
);
create index model_call_day on model_call (clinic_id, asked_at);
