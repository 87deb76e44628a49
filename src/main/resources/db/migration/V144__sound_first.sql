-- A typed name is looked for by all sounds one slip away from it at once. H2 goes through an index by such a list only
-- where the index begins with that column; behind the clinic it read every word of the clinic.
drop index patient_name_word_by_sound;
create index patient_name_word_by_sound on patient_name_word (sound, clinic_id, patient_id, plain);
