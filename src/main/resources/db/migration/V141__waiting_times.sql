-- When the patient came, went in and left; what is between the first two is waiting time.
alter table appointment add column checked_in_at timestamp(6) with time zone;
alter table appointment add column started_at timestamp(6) with time zone;
alter table appointment add column completed_at timestamp(6) with time zone;
