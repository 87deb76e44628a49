-- Days with other hours that come back: the weekday every so many weeks from starts_on on, or, where month_week is
-- given, that week's (1 to 5, -1 for the last) of the month. Hours as 09:00-13:00,14:00-17:00, null for a day off.
create table practitioner_recurring (
    id uuid primary key,
    clinic_id uuid not null references clinic (id),
    practitioner_id uuid not null references practitioner (id),
    weekday integer not null,
    weeks integer,
    month_week integer,
    starts_on date,
    ends_on date,
    hours varchar(400),
    sort_order integer not null
);
