-- Who did and saw what. An entry is written with what it tells about and a little later linked into the
-- clinic's chain: link and chain_hash are set once, and the head row keeps writers of links apart.
create table audit_entry (
    id uuid primary key,
    clinic_id uuid not null references clinic (id),
    happened_at timestamp(6) with time zone not null,
    actor_kind varchar(20) not null,
    actor_reference varchar(200),
    actor_label varchar(200) not null,
    action varchar(60) not null,
    subject_kind varchar(40) not null,
    subject_id varchar(100),
    detail varchar not null,
    link bigint,
    chain_hash varchar(64),
    unique (clinic_id, link)
);

create index audit_entry_of_subject on audit_entry (clinic_id, subject_kind, subject_id, happened_at);

create table audit_chain (
    clinic_id uuid primary key references clinic (id),
    link bigint not null,
    chain_hash varchar(64) not null
);
