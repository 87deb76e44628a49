-- A search reads what is taken from these indexes alone; the rows themselves lie far apart.
drop index appointment_by_time;
create index appointment_by_time on appointment
    (clinic_id, starts_at, id, practitioner_id, ends_at, busy_from, busy_to, service_id, status);
drop index appointment_by_practitioner;
create index appointment_by_practitioner on appointment
    (practitioner_id, starts_at, ends_at, busy_from, busy_to, service_id, status, id);
drop index slot_hold_by_practitioner;
create index slot_hold_by_time on slot_hold (clinic_id, starts_at);
create index slot_hold_by_practitioner on slot_hold (practitioner_id, starts_at);
