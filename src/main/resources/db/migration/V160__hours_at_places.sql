-- Hours may be at another place than the practitioner's own: 09:00-13:00@<id of the location>. Locations are never
-- deleted, only retired, so the id always leads somewhere.
alter table practitioner_hours alter column hours set data type varchar(48);
alter table practitioner_exception alter column hours set data type varchar(48);
alter table practitioner_recurring alter column hours set data type varchar(2000);

-- Where a visit was before a change, so that undoing brings it back there even after the hours have changed.
alter table appointment_history add column old_location_id uuid;
