-- Patients as people at the desk know them: found by how a name sounds, by birth date and by part of a number;
-- with guardians and notes; two cards of one person joined, and taken apart again.
alter table patient add column birth_date date;
-- The card this one was joined into.
alter table patient add column merged_into uuid references patient (id);
-- By which rules the words below were made; 0: not yet.
alter table patient add column indexed_by integer default 0 not null;
create index patient_by_birth_date on patient (clinic_id, birth_date);
create index patient_by_index on patient (indexed_by);
create index patient_by_merged on patient (merged_into);

-- The digits from the last to the first, since people type the end of a number.
alter table patient_identity add column reversed varchar(200);
create index patient_identity_by_end on patient_identity (clinic_id, reversed);

-- One word of a name in plain Latin letters, and how it sounds.
create table patient_name_word (
    patient_id uuid not null references patient (id),
    place integer not null,
    clinic_id uuid not null references clinic (id),
    plain varchar(60) not null,
    sound varchar(60) not null,
    primary key (patient_id, place)
);
create index patient_name_word_by_plain on patient_name_word (clinic_id, plain, patient_id);
create index patient_name_word_by_sound on patient_name_word (clinic_id, sound, patient_id, plain);

create table patient_note (
    id uuid primary key,
    clinic_id uuid not null references clinic (id),
    patient_id uuid not null references patient (id),
    author varchar(200) not null,
    text varchar(4000) not null,
    created_at timestamp(6) with time zone not null
);
create index patient_note_by_patient on patient_note (patient_id, created_at);

-- Who books for somebody and is written to where that person has no number.
create table patient_guardian (
    id uuid primary key,
    clinic_id uuid not null references clinic (id),
    patient_id uuid not null references patient (id),
    guardian_id uuid not null references patient (id),
    relation varchar(16) not null,
    created_at timestamp(6) with time zone not null
);
create index patient_guardian_by_patient on patient_guardian (patient_id);
create index patient_guardian_by_guardian on patient_guardian (guardian_id);

create table patient_merge (
    id uuid primary key,
    clinic_id uuid not null references clinic (id),
    kept_id uuid not null references patient (id),
    gone_id uuid not null references patient (id),
    -- What the kept card lacked and took over.
    took_phone boolean not null,
    took_birth_date boolean not null,
    took_language boolean not null,
    merged_at timestamp(6) with time zone not null,
    merged_by varchar(200) not null,
    undone_at timestamp(6) with time zone,
    undone_by varchar(200)
);
create index patient_merge_by_kept on patient_merge (kept_id, merged_at);

-- Two people somebody looked at and knows to be two; the lower id first.
create table patient_distinct (
    one_id uuid not null references patient (id),
    other_id uuid not null references patient (id),
    clinic_id uuid not null references clinic (id),
    said_by varchar(200) not null,
    said_at timestamp(6) with time zone not null,
    primary key (one_id, other_id)
);

-- What a merge changed, row by row, so that it can be taken back exactly.
create table moved_row (
    cause_id uuid not null,
    table_name varchar(40) not null,
    column_name varchar(40) not null,
    row_id uuid not null,
    clinic_id uuid not null references clinic (id),
    old_words varchar(200),
    primary key (cause_id, table_name, column_name, row_id)
);
