-- Visits that were booked together as one series, such as weekly physiotherapy.
alter table appointment add column series_id uuid;
create index appointment_by_series on appointment (series_id, starts_at);
