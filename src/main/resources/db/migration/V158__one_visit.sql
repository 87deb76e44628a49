-- A visit of several services that no single practitioner gives is made of parts, one after the
-- other: appointments of one series that are one visit to the patient.
alter table appointment add column one_visit boolean default false not null;
