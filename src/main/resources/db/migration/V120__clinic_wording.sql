-- Texts for patients a clinic words in its own way; all others come with the program.
create table clinic_wording (
    clinic_id uuid not null references clinic (id),
    bundle varchar(40) not null,
    text_key varchar(80) not null,
    language varchar(2) not null,
    words varchar(1000) not null,
    changed_at timestamp(6) with time zone not null,
    primary key (clinic_id, bundle, text_key, language)
);
