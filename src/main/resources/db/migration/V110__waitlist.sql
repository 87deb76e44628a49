-- Who waits for a time to come free. Days are the clinic's, both included; hours as 09:00-13:00 on its clock;
-- except_days are dates with commas between. offer_id is the last time offered, answered or not.
create table waitlist_entry (
    id uuid primary key,
    clinic_id uuid not null references clinic (id),
    patient_id uuid not null,
    patient_name varchar(200) not null,
    practitioner_id uuid references practitioner (id),
    speciality varchar(200),
    service_id uuid references service (id),
    location_id uuid references location (id),
    first_day date not null,
    last_day date not null,
    hours varchar(11),
    except_days varchar not null,
    reason varchar,
    moves_id uuid references appointment (id),
    status varchar(10) not null,
    offer_id uuid,
    appointment_id uuid references appointment (id),
    added_by varchar(200) not null,
    channel varchar(10) not null,
    conversation_id uuid,
    created_at timestamp(6) with time zone not null,
    changed_at timestamp(6) with time zone not null,
    version integer not null
);
create index waitlist_entry_by_status on waitlist_entry (clinic_id, status, created_at, id);
create index waitlist_entry_by_patient on waitlist_entry (patient_id, created_at);

-- Every time that was offered to somebody who waits, and the answer.
create table waitlist_offer (
    id uuid primary key,
    clinic_id uuid not null references clinic (id),
    entry_id uuid not null references waitlist_entry (id),
    practitioner_id uuid not null references practitioner (id),
    service_id uuid not null references service (id),
    starts_at timestamp(6) with time zone not null,
    ends_at timestamp(6) with time zone not null,
    hold_id uuid not null,
    offered_at timestamp(6) with time zone not null,
    answer_by timestamp(6) with time zone not null,
    status varchar(10) not null,
    closed_at timestamp(6) with time zone
);
create index waitlist_offer_by_entry on waitlist_offer (entry_id, offered_at);
create index waitlist_offer_by_status on waitlist_offer (status, answer_by);

-- What staff freed a moment ago is not offered while they can still take it back.
create index appointment_history_by_time on appointment_history (clinic_id, happened_at);
