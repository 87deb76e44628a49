-- A visit may have several services, one after the other with one practitioner. service_id is the first of them; the
-- ids of the others stand here, parted by blanks, null where there are none.
alter table appointment add column more_services varchar(400);
alter table slot_hold add column more_services varchar(400);
alter table booking_request add column more_services varchar(400);

-- Services and length before and after a change; lengths are null in what was written before this.
alter table appointment_history add column old_more_services varchar(400);
alter table appointment_history add column new_more_services varchar(400);
alter table appointment_history add column old_minutes integer;
alter table appointment_history add column new_minutes integer;
