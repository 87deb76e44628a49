-- Who works at the clinic and when; what is booked there. Local times are the clinic's, written as 09:00-13:00.
create table location (
    id uuid primary key,
    clinic_id uuid not null references clinic (id),
    name varchar(200) not null,
    address varchar(400),
    sort_order integer not null,
    unique (clinic_id, name)
);

create table department (
    id uuid primary key,
    clinic_id uuid not null references clinic (id),
    name varchar(200) not null,
    sort_order integer not null,
    unique (clinic_id, name)
);

create table service (
    id uuid primary key,
    clinic_id uuid not null references clinic (id),
    name varchar(200) not null,
    minutes integer not null,
    price varchar(40),
    buffer_before integer not null,
    buffer_after integer not null,
    capacity integer not null,
    step integer not null,
    confirmation varchar(10),
    sort_order integer not null,
    active boolean not null,
    unique (clinic_id, name)
);

create table practitioner (
    id uuid primary key,
    clinic_id uuid not null references clinic (id),
    name varchar(200) not null,
    speciality varchar(200),
    department_id uuid references department (id),
    location_id uuid references location (id),
    languages varchar(32) not null,
    sort_order integer not null,
    active boolean not null,
    unique (clinic_id, name)
);

create table practitioner_alias (
    id uuid primary key,
    clinic_id uuid not null references clinic (id),
    practitioner_id uuid not null references practitioner (id),
    alias varchar(200) not null,
    sort_order integer not null
);

create table practitioner_service (
    id uuid primary key,
    clinic_id uuid not null references clinic (id),
    practitioner_id uuid not null references practitioner (id),
    service_id uuid not null references service (id),
    sort_order integer not null
);

-- kind: hours or break; weekday 1 is Monday
create table practitioner_hours (
    id uuid primary key,
    clinic_id uuid not null references clinic (id),
    practitioner_id uuid not null references practitioner (id),
    kind varchar(8) not null,
    weekday integer not null,
    hours varchar(11) not null
);

-- A day without hours has one row whose hours are null.
create table practitioner_exception (
    id uuid primary key,
    clinic_id uuid not null references clinic (id),
    practitioner_id uuid not null references practitioner (id),
    exception_date date not null,
    hours varchar(11)
);

create table holiday (
    id uuid primary key,
    clinic_id uuid not null references clinic (id),
    holiday_date date not null,
    name varchar(200) not null,
    unique (clinic_id, holiday_date)
);

create table blocked_time (
    id uuid primary key,
    clinic_id uuid not null references clinic (id),
    practitioner_id uuid references practitioner (id),
    starts_at timestamp(6) with time zone not null,
    ends_at timestamp(6) with time zone not null,
    reason varchar(400) not null
);
create index blocked_time_by_end on blocked_time (clinic_id, ends_at);

create table faq (
    id uuid primary key,
    clinic_id uuid not null references clinic (id),
    questions varchar not null,
    answer_en varchar,
    answer_es varchar,
    answer_hi varchar,
    sort_order integer not null
);

-- starts_at to ends_at is what patients are told; busy_from to busy_to is that with the buffers.
create table appointment (
    id uuid primary key,
    clinic_id uuid not null references clinic (id),
    patient_id uuid not null,
    patient_name varchar(200) not null,
    practitioner_id uuid not null references practitioner (id),
    service_id uuid not null references service (id),
    location_id uuid references location (id),
    starts_at timestamp(6) with time zone not null,
    ends_at timestamp(6) with time zone not null,
    busy_from timestamp(6) with time zone not null,
    busy_to timestamp(6) with time zone not null,
    status varchar(12) not null,
    overridden boolean not null,
    reason varchar,
    channel varchar(10) not null,
    conversation_id uuid,
    request_id uuid,
    created_at timestamp(6) with time zone not null,
    changed_at timestamp(6) with time zone not null,
    version integer not null
);
create index appointment_by_practitioner on appointment (practitioner_id, starts_at);
create index appointment_by_time on appointment (clinic_id, starts_at, id);
create index appointment_by_patient on appointment (patient_id, starts_at);

create table appointment_history (
    id uuid primary key,
    clinic_id uuid not null references clinic (id),
    appointment_id uuid not null references appointment (id),
    happened_at timestamp(6) with time zone not null,
    actor_kind varchar(20) not null,
    actor_reference varchar(200),
    actor_label varchar(200) not null,
    action varchar(12) not null,
    old_status varchar(12),
    new_status varchar(12) not null,
    old_start timestamp(6) with time zone,
    new_start timestamp(6) with time zone not null,
    old_practitioner_id uuid,
    new_practitioner_id uuid not null,
    old_service_id uuid,
    new_service_id uuid not null,
    old_overridden boolean,
    why varchar,
    overridden boolean not null,
    version integer not null
);
create index appointment_history_by_appointment on appointment_history (appointment_id, version);

create table booking_request (
    id uuid primary key,
    clinic_id uuid not null references clinic (id),
    patient_id uuid not null,
    patient_name varchar(200) not null,
    practitioner_id uuid references practitioner (id),
    speciality varchar(200),
    service_id uuid references service (id),
    starts_at timestamp(6) with time zone,
    ends_at timestamp(6) with time zone,
    reason varchar,
    wish varchar,
    unsure varchar,
    moves_id uuid references appointment (id),
    status varchar(10) not null,
    hold_id uuid,
    held_until timestamp(6) with time zone,
    appointment_id uuid references appointment (id),
    decided_at timestamp(6) with time zone,
    decided_by varchar(200),
    decision_reason varchar,
    decision_change uuid,
    channel varchar(10) not null,
    conversation_id uuid,
    created_at timestamp(6) with time zone not null,
    version integer not null
);
create index booking_request_by_status on booking_request (clinic_id, status, created_at, id);
create index booking_request_by_patient on booking_request (patient_id, created_at);

create table slot_hold (
    id uuid primary key,
    clinic_id uuid not null references clinic (id),
    practitioner_id uuid not null references practitioner (id),
    service_id uuid not null references service (id),
    starts_at timestamp(6) with time zone not null,
    ends_at timestamp(6) with time zone not null,
    busy_from timestamp(6) with time zone not null,
    busy_to timestamp(6) with time zone not null,
    holder varchar(200) not null,
    request_id uuid,
    held_until timestamp(6) with time zone not null
);
create index slot_hold_by_practitioner on slot_hold (practitioner_id, starts_at);
create index slot_hold_by_end on slot_hold (held_until);

-- What makes double booking impossible. A cell is five minutes, counted from 1970-01-01T00:00Z. Seat 0 is the
-- practitioner: whoever has it has the cell alone. A group session has it as a whole (session_id = owner_id)
-- and its places are seats 1 to its capacity. Seats from 1000 on are staff overrides beyond what fits.
create table seat (
    practitioner_id uuid not null references practitioner (id),
    cell bigint not null,
    seat integer not null,
    clinic_id uuid not null references clinic (id),
    owner_id uuid not null,
    session_id uuid,
    held_until timestamp(6) with time zone,
    primary key (practitioner_id, cell, seat)
);
create index seat_by_owner on seat (owner_id);
create index seat_by_session on seat (session_id);

-- One row a patient, locked while a booking for them is made, so that rules that count are exact.
create table patient_turn (
    patient_id uuid primary key,
    clinic_id uuid not null references clinic (id),
    taken_at timestamp(6) with time zone not null
);
