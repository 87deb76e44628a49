-- A practitioner's delay of one day, in minutes; 0 is on time again. previous_minutes is what it was before the last
-- change, which staff can take back until tells_from; patients are told once after that.
create table running_late (
    id uuid primary key,
    clinic_id uuid not null references clinic (id),
    practitioner_id uuid not null references practitioner (id),
    late_day date not null,
    minutes integer not null,
    previous_minutes integer not null,
    told boolean not null,
    tells_from timestamp(6) with time zone not null,
    changed_by varchar(200),
    unique (practitioner_id, late_day)
);
create index running_late_by_day on running_late (clinic_id, late_day);
create index running_late_by_telling on running_late (told, tells_from);

-- What a patient was told: about when their visit begins.
create table running_late_notice (
    id uuid primary key,
    clinic_id uuid not null references clinic (id),
    running_late_id uuid not null references running_late (id),
    appointment_id uuid not null references appointment (id),
    expected_at timestamp(6) with time zone not null,
    told_at timestamp(6) with time zone not null
);
create index running_late_notice_by_day on running_late_notice (running_late_id, told_at);
