-- The choice of ours a patient tapped instead of writing: our message and the number of the choice in it.
alter table message add column tapped varchar(60);
