-- Which stretches of whose time have changed. Whoever changes what takes a practitioner's time writes a new stamp in
-- the same transaction; what was read under a stamp may be used as long as it stands, at every desk on this database.
create table busy_stamp (
    practitioner_id uuid not null references practitioner (id),
    stretch integer not null,
    clinic_id uuid not null references clinic (id),
    stamp uuid not null,
    primary key (practitioner_id, stretch)
);
create index busy_stamp_by_stretch on busy_stamp (clinic_id, stretch, practitioner_id, stamp);
