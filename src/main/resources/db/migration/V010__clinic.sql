-- The tenant and what every feature leans on. Times are stored in UTC; zones are kept by name.
create table clinic (
    id uuid primary key,
    name varchar(200) not null,
    zone varchar(64) not null,
    country varchar(2) not null,
    languages varchar(32) not null,
    phone varchar(16),
    address varchar(400),
    demo boolean not null,
    created_at timestamp(6) with time zone not null
);

create table setting (
    clinic_id uuid not null references clinic (id),
    setting_key varchar(100) not null,
    setting_value varchar not null,
    changed_at timestamp(6) with time zone not null,
    primary key (clinic_id, setting_key)
);
