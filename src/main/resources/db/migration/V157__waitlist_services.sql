-- Several services in one visit may be waited for and offered: the first stands where it stood, the
-- others here, as in an appointment (V136).
alter table waitlist_entry add column more_services varchar(400);
alter table waitlist_offer add column more_services varchar(400);
