-- Answers kept for a day, so that a request sent again with the same key has one effect and one answer.
create table idempotent_answer (
    clinic_id uuid not null references clinic (id),
    api_key varchar(100) not null,
    idempotency_key varchar(200) not null,
    request_hash varchar(64) not null,
    status integer,
    content_type varchar(100),
    body varchar,
    created_at timestamp(6) with time zone not null,
    primary key (clinic_id, api_key, idempotency_key)
);
create index idempotent_answer_age on idempotent_answer (created_at);

-- What came in by webhook: one row for each record of the journal. The text itself stays in the journal.
-- claim is unique: the sender's own id for the first of its kind, the place in the journal for every further copy.
create table intake_event (
    id uuid primary key,
    clinic_id uuid not null references clinic (id),
    claim varchar(300) not null,
    provider varchar(20) not null,
    kind varchar(20) not null,
    external_id varchar(200) not null,
    journal varchar(64) not null,
    position varchar(40) not null,
    status varchar(20) not null,
    attempts integer not null,
    problem varchar(200),
    conversation_id uuid,
    message_id uuid,
    accepted_at timestamp(6) with time zone not null,
    changed_at timestamp(6) with time zone not null,
    constraint intake_event_claimed_once unique (clinic_id, claim)
);
create index intake_event_accepted on intake_event (clinic_id, accepted_at, id);
create index intake_event_status on intake_event (clinic_id, status, accepted_at);
