-- Keys of other programs; only a hash of the key is kept. A name can be used again once its key
-- is revoked, for which live_name is then empty.
create table api_key (
    id uuid primary key,
    clinic_id uuid not null references clinic (id),
    name varchar(100) not null,
    live_name varchar(100),
    key_hash varchar(64) not null unique,
    scopes varchar(100) not null,
    created_at timestamp(6) with time zone not null,
    last_used_at timestamp(6) with time zone,
    revoked_at timestamp(6) with time zone,
    unique (clinic_id, live_name)
);
