-- What is asked for may be a visit that several practitioners give one after the other: then its
-- parts stand here, each of them held as a request's slot is. A request with one practitioner has none.
create table request_part (
    id uuid primary key,
    clinic_id uuid not null references clinic (id),
    request_id uuid not null,
    practitioner_id uuid not null references practitioner (id),
    service_id uuid not null references service (id),
    more_services varchar(400),
    starts_at timestamp(6) with time zone not null,
    ends_at timestamp(6) with time zone not null
);
create index request_part_by_request on request_part (request_id, starts_at);
create index slot_hold_by_request on slot_hold (request_id);
