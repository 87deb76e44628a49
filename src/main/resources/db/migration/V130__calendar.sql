-- Time another calendar says is taken is blocked time that comes and goes with that calendar.
alter table blocked_time add column source varchar(20);
alter table blocked_time add column external_id varchar(1024);
create index blocked_time_by_source on blocked_time (clinic_id, source);

-- What another calendar has been told about an appointment: wanted is the version it should show, done the one it
-- shows. seen_* is what it showed of ours when it differed; kept says that staff know of a clash and leave it.
create table calendar_event (
    appointment_id uuid primary key references appointment (id),
    clinic_id uuid not null references clinic (id),
    event_id varchar(64) not null,
    wanted integer not null,
    done integer not null,
    attempts integer not null,
    next_try_at timestamp(6) with time zone not null,
    seen_start timestamp(6) with time zone,
    seen_end timestamp(6) with time zone,
    seen_gone boolean not null,
    kept boolean not null
);
create index calendar_event_by_try on calendar_event (clinic_id, next_try_at);

-- How far the other calendar has been read; without a token it is read from the beginning.
create table calendar_sync (
    clinic_id uuid primary key references clinic (id),
    calendar varchar(400) not null,
    sync_token varchar(2000),
    synced_at timestamp(6) with time zone,
    failing_since timestamp(6) with time zone,
    failure varchar(400),
    channel_id varchar(64),
    channel_resource varchar(400),
    channel_token varchar(256),
    channel_until timestamp(6) with time zone
);
