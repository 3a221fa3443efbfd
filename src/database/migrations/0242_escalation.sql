-- How far each step of the ladder of reminders has been walked: obligations due until that day have been told of it, if they were open. One step forward is one transaction with its
-- messages, so a step that was cut short is walked again whole, and one that was not is never walked twice.
CREATE TABLE escalation_walk (
  step       text PRIMARY KEY,
  walked_to  date NOT NULL,           -- a due day
  walked_at  timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE (walked_to, walked_at) ON escalation_walk TO gongkai_app;
