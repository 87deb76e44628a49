-- How many visits a practitioner has on one day at most; null for no limit.
alter table practitioner add column daily_limit integer;

-- One row a practitioner with a limit, locked while a booking with them is made, so that counting is exact.
create table practitioner_turn (
    practitioner_id uuid primary key references practitioner (id),
    clinic_id uuid not null references clinic (id),
    taken_at timestamp(6) with time zone not null
);
