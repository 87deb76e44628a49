-- A practitioner is away for a while: the time is blocked, and each patient in it is asked whether another time will do.
-- Nobody is asked before asks_from, which leaves staff their ten seconds.
create table sick_day (
    id uuid primary key,
    clinic_id uuid not null references clinic (id),
    practitioner_id uuid not null references practitioner (id),
    starts_at timestamp(6) with time zone not null,
    ends_at timestamp(6) with time zone not null,
    block_id uuid not null,
    status varchar(10) not null,
    asks_from timestamp(6) with time zone not null,
    started_by varchar(200),
    created_at timestamp(6) with time zone not null
);
create index sick_day_by_status on sick_day (clinic_id, status);

-- One visit of that time. old_start is where it was; practitioner_id to ends_at is the time proposed for it and kept
-- by hold_id, all null where nothing is free. Waves are asked one after the other, the first is 1.
create table sick_day_visit (
    id uuid primary key,
    clinic_id uuid not null references clinic (id),
    sick_day_id uuid not null references sick_day (id),
    appointment_id uuid not null references appointment (id),
    patient_id uuid not null,
    patient_name varchar(200) not null,
    old_start timestamp(6) with time zone not null,
    practitioner_id uuid references practitioner (id),
    service_id uuid references service (id),
    starts_at timestamp(6) with time zone,
    ends_at timestamp(6) with time zone,
    hold_id uuid,
    wave integer not null,
    status varchar(10) not null,
    call_for varchar(12),
    asked_at timestamp(6) with time zone,
    answer_by timestamp(6) with time zone,
    channel varchar(10) not null,
    conversation_id uuid,
    version integer not null
);
create index sick_day_visit_by_day on sick_day_visit (sick_day_id, wave, old_start);
create index sick_day_visit_by_status on sick_day_visit (clinic_id, status);
create index sick_day_visit_by_patient on sick_day_visit (patient_id);
create index sick_day_visit_by_appointment on sick_day_visit (appointment_id);
