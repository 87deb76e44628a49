-- Rooms and equipment that must be free besides the practitioner. Those of one group stand in for each other.
create table resource (
    id uuid primary key,
    clinic_id uuid not null references clinic (id),
    name varchar(200) not null,
    kind varchar(10) not null,
    group_name varchar(200),
    location_id uuid references location (id),
    capacity integer not null,
    sort_order integer not null,
    active boolean not null,
    unique (clinic_id, name)
);

-- Names of resources, groups or kinds, one a line; null where the practitioner is enough.
alter table service add column needs varchar(4000);

-- A seat is a practitioner's or a resource's now. What kept it to practitioners has another name in each database,
-- so the table is made anew. A cell is five minutes, counted from 1970-01-01T00:00Z. Seat 0 of a practitioner is the
-- practitioner: whoever has it has the cell alone; a group session has it as a whole (session_id = owner_id) and its
-- places are seats 1 to its capacity. A resource's seats are 0 up to its capacity. Seats from 1000 on are staff
-- overrides beyond what fits.
create table seat_before as select * from seat;
drop table seat;
create table seat (
    bookable_id uuid not null,
    cell bigint not null,
    seat integer not null,
    clinic_id uuid not null references clinic (id),
    owner_id uuid not null,
    session_id uuid,
    held_until timestamp(6) with time zone,
    primary key (bookable_id, cell, seat)
);
insert into seat (bookable_id, cell, seat, clinic_id, owner_id, session_id, held_until)
    select practitioner_id, cell, seat, clinic_id, owner_id, session_id, held_until from seat_before;
drop table seat_before;
create index seat_by_owner on seat (owner_id);
create index seat_by_session on seat (session_id);
