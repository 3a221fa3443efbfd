-- Addresses of others that public texts name (docs/decisions/0106): asked politely by a job, where the operator allows it. One is dead when it was found so on two
-- days without an answer between them; what could not be asked (our own network, a refusal of programs) says nothing.
ALTER TABLE inspection_link DROP CONSTRAINT inspection_link_kind_check,
  ADD CONSTRAINT inspection_link_kind_check CHECK (kind IN ('disclosure', 'file', 'body', 'dossier', 'instrument', 'gone', 'outside'));
CREATE TABLE outside_address (
  url        text PRIMARY KEY CHECK (url ~ '^https?://' AND length(url) <= 500),
  host       text NOT NULL,
  -- The day from which it may be asked again.
  next_on    date NOT NULL,
  checked_at timestamptz,
  outcome    text CHECK (outcome IN ('alive', 'dead', 'unknown')),
  -- What was answered, in words.
  detail     text NOT NULL DEFAULT '',
  -- Since which day it has been found dead each time.
  dead_from  date,
  is_dead    boolean NOT NULL DEFAULT false,
  -- When it was found dead for the second day, or alive again: bodies that name it are looked at after that.
  turned_at  timestamptz,
  CHECK ((checked_at IS NULL) = (outcome IS NULL)),
  CHECK (dead_from IS NULL OR outcome <> 'alive'),
  CHECK (NOT is_dead OR (checked_at AT TIME ZONE 'Asia/Shanghai')::date > dead_from)
);
CREATE INDEX outside_address_next ON outside_address (next_on, url);
CREATE INDEX outside_address_turned ON outside_address (turned_at) WHERE turned_at IS NOT NULL;
GRANT SELECT, INSERT, DELETE, UPDATE (next_on, checked_at, outcome, detail, dead_from, is_dead, turned_at) ON outside_address TO gongkai_app;
