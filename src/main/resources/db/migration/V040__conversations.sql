-- Patients, their identities, threads, messages and notes. An address has one thread per channel for good;
-- several patients may share one identity, which is why the name belongs to the key.
create table patient (
    id uuid primary key,
    clinic_id uuid not null references clinic (id),
    name varchar(200),
    phone varchar(16),
    language varchar(2),
    created_at timestamp(6) with time zone not null,
    version integer not null
);
create index patient_by_name on patient (clinic_id, name);

create table patient_identity (
    id uuid primary key,
    clinic_id uuid not null references clinic (id),
    patient_id uuid not null references patient (id),
    kind varchar(16) not null,
    identity_value varchar(200) not null,
    name_key varchar(200) not null,
    constraint one_name_per_identity unique (clinic_id, kind, identity_value, name_key)
);
create index patient_identity_by_patient on patient_identity (patient_id);

create table conversation (
    id uuid primary key,
    clinic_id uuid not null references clinic (id),
    channel varchar(16) not null,
    address varchar(200) not null,
    phone varchar(16),
    patient_id uuid references patient (id),
    profile_name varchar(200),
    status varchar(16) not null,
    priority varchar(4) not null,
    state varchar(24) not null,
    stage varchar(24) not null,
    language varchar(2),
    context varchar not null,
    assistant varchar(8) not null,
    attention varchar(40),
    owner_id uuid,
    owner_name varchar(200),
    snoozed_until timestamp(6) with time zone,
    appointment_id uuid,
    journey_id uuid,
    unread integer not null,
    message_count integer not null,
    last_text varchar(200),
    first_message_at timestamp(6) with time zone,
    last_message_at timestamp(6) with time zone,
    last_inbound_at timestamp(6) with time zone,
    created_at timestamp(6) with time zone not null,
    version integer not null,
    constraint one_thread_per_address unique (clinic_id, channel, address)
);
create index conversation_by_activity on conversation (clinic_id, last_message_at);
create index conversation_by_phone on conversation (clinic_id, phone);
create index conversation_by_patient on conversation (patient_id);
create index conversation_by_state on conversation (state, last_inbound_at);

create table message (
    id uuid primary key,
    clinic_id uuid not null references clinic (id),
    conversation_id uuid not null references conversation (id),
    seq integer not null,
    direction varchar(8) not null,
    actor varchar(16) not null,
    actor_name varchar(200),
    text varchar not null,
    media varchar not null,
    options varchar not null,
    provider varchar(32),
    external_id varchar(120),
    purpose varchar(32),
    notification_id uuid,
    withdrawn boolean not null,
    answered boolean not null,
    intent varchar(32),
    sentiment integer,
    language varchar(2),
    sent_at timestamp(6) with time zone not null,
    created_at timestamp(6) with time zone not null,
    constraint one_message_per_provider_id unique (clinic_id, provider, external_id)
);
create index message_by_thread on message (conversation_id, sent_at, seq);

create table conversation_note (
    id uuid primary key,
    clinic_id uuid not null references clinic (id),
    conversation_id uuid not null references conversation (id),
    author varchar(200) not null,
    text varchar(4000) not null,
    created_at timestamp(6) with time zone not null
);
create index conversation_note_by_thread on conversation_note (conversation_id, created_at);
