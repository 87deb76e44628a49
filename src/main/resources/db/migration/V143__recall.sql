-- Patients the clinic wants to come back. Days are the clinic's; call_on is due_day or, where it was put off, the day
-- it was put off to. after_id is the visit at which it was decided, appointment_id what settled it.
create table recall (
    id uuid primary key,
    clinic_id uuid not null references clinic (id),
    patient_id uuid not null,
    patient_name varchar(200) not null,
    due_day date not null,
    call_on date not null,
    snoozed_until date,
    practitioner_id uuid references practitioner (id),
    service_id uuid references service (id),
    reason varchar(500),
    writes boolean not null,
    written_at timestamp(6) with time zone,
    declined boolean not null,
    after_id uuid references appointment (id),
    appointment_id uuid references appointment (id),
    status varchar(10) not null,
    closed_because varchar(1000),
    added_by varchar(200) not null,
    channel varchar(10) not null,
    conversation_id uuid,
    created_at timestamp(6) with time zone not null,
    changed_at timestamp(6) with time zone not null,
    version integer not null
);
create index recall_by_day on recall (clinic_id, status, call_on, id);
create index recall_by_patient on recall (patient_id, status);
create index recall_by_appointment on recall (appointment_id);

-- Every step of a recall: who, when, what it was and is, and why.
create table recall_change (
    id uuid primary key,
    clinic_id uuid not null references clinic (id),
    recall_id uuid not null references recall (id),
    happened_at timestamp(6) with time zone not null,
    actor_kind varchar(20) not null,
    actor_reference varchar(200),
    actor_label varchar(200) not null,
    action varchar(20) not null,
    old_value varchar(1000),
    new_value varchar(1000),
    why varchar(1000),
    version integer not null
);
create index recall_change_by_recall on recall_change (recall_id, version);
