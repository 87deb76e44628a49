-- Time in which a room or a piece of equipment is out of use.
alter table blocked_time add column resource_id uuid references resource (id);
