-- Telephone calls with a voice agent as the agent's service reported them, one row a call however often it is reported.
-- Turns and what was extracted are JSON lists, since they are only ever read whole.
create table voice_call (
    id uuid primary key,
    clinic_id uuid not null references clinic (id),
    source varchar(20) not null,
    external_id varchar(120) not null,
    conversation_id uuid not null references conversation (id),
    phone varchar(16) not null,
    agent_phone varchar(40),
    direction varchar(8) not null,
    began_at timestamp(6) with time zone not null,
    started_at timestamp(6) with time zone,
    ended_at timestamp(6) with time zone,
    duration_seconds bigint,
    recording_url varchar(2000),
    transcript varchar,
    turns varchar not null,
    extracted varchar not null,
    intent varchar(60),
    outcome varchar(60),
    confidence double precision,
    language varchar(20),
    sentiment varchar(20),
    audio_quality double precision,
    pipeline_id varchar(120),
    appointment_id uuid,
    request_id uuid,
    reported_at timestamp(6) with time zone not null,
    recorded_at timestamp(6) with time zone,
    version integer not null,
    constraint one_row_per_call unique (clinic_id, source, external_id)
);
create index voice_call_by_time on voice_call (clinic_id, began_at, id);
create index voice_call_by_thread on voice_call (conversation_id);
