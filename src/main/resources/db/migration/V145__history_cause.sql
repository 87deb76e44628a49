-- How each change of an appointment came about, as a code with at most one argument; "why" is left
-- to what people typed. Older lines get what can be said of them: who made them says through what.
alter table appointment_history add column cause varchar(20);
alter table appointment_history add column cause_argument varchar(200);

update appointment_history set cause = why, why = null
    where why in ('patient', 'request', 'waitlist', 'sick_day', 'undo');
update appointment_history set cause = 'undo' where cause is null and action = 'undone';
update appointment_history
    set cause = case actor_kind
            when 'staff' then 'desk'
            when 'patient' then 'patient'
            when 'assistant' then 'patient'
            when 'voice_agent' then 'caller'
            when 'api' then 'api'
            when 'workflow' then 'workflow'
            else 'program' end,
        cause_argument = case actor_kind when 'api' then actor_reference end
    where cause is null;

alter table appointment_history alter column cause set not null;
