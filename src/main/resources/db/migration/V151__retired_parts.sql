-- A location or department the clinic has no longer is kept for the appointments there were.
alter table location add column active boolean default true not null;
alter table department add column active boolean default true not null;

-- The last day a practitioner works; null for no end.
alter table practitioner add column last_day date;
