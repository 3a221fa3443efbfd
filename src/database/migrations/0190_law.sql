-- 法律库: what the office has entered since the catalogue was made. A statute, or a later version of one, with the places of it that are cited and where the places of older texts
-- went; and what a lawyer found who compared a place with the official text. Nothing is changed or taken back: what was wrong is put right by a later entry.
CREATE TABLE law_entry (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  statute    text NOT NULL CHECK (statute ~ '^[a-z0-9][a-z0-9-]{1,59}$'),
  label      text NOT NULL,
  in_force   date NOT NULL,
  content    jsonb NOT NULL,
  author     text NOT NULL,
  reason     text NOT NULL CHECK (trim(reason) <> ''),
  entered_at timestamptz NOT NULL,
  UNIQUE (statute, label)
);
GRANT SELECT, INSERT ON law_entry TO gongkai_app;
CREATE TRIGGER law_entry_fixed BEFORE UPDATE OR DELETE ON law_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER law_entry_no_truncate BEFORE TRUNCATE ON law_entry EXECUTE FUNCTION refuse_change();

CREATE TABLE law_reading (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  statute    text NOT NULL,
  label      text NOT NULL,
  place      text NOT NULL,
  reader     text NOT NULL CHECK (trim(reader) <> ''),
  read_on    date NOT NULL,
  finding    text NOT NULL CHECK (trim(finding) <> ''),
  confirmed  boolean NOT NULL,
  author     text NOT NULL,
  entered_at timestamptz NOT NULL
);
GRANT SELECT, INSERT ON law_reading TO gongkai_app;
CREATE TRIGGER law_reading_fixed BEFORE UPDATE OR DELETE ON law_reading FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER law_reading_no_truncate BEFORE TRUNCATE ON law_reading EXECUTE FUNCTION refuse_change();
