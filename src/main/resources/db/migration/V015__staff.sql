-- Who works at the desk. The hash is empty for somebody who has no password yet.
create table staff (
    id uuid primary key,
    clinic_id uuid not null references clinic (id),
    name varchar(200) not null,
    role varchar(20) not null,
    password_hash varchar(300),
    failed_sign_ins integer not null,
    locked_until timestamp(6) with time zone,
    active boolean not null,
    created_at timestamp(6) with time zone not null,
    version integer not null
);

create index staff_of_clinic on staff (clinic_id, name);
