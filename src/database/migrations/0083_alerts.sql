-- 预警: each record that warns, or ends a warning, is a message to the world with an identifier of its own. A message that was sent is never edited:
-- what changes is told by a further one.
CREATE TABLE alert_message (
  disclosure_id   text PRIMARY KEY REFERENCES disclosure,
  dossier_id      text NOT NULL REFERENCES dossier,
  n               integer NOT NULL CHECK (n > 0),              -- its place among the messages of the matter
  message         text NOT NULL CHECK (message IN ('alert', 'update', 'cancel')),
  identifier      text NOT NULL UNIQUE CHECK (identifier ~ '^\d{6}[0-9A-Z]{8}_\d{14}(_\d)?$'),  -- GB/T 35965.1-2018
  sent_at         timestamptz NOT NULL,
  colour          text NOT NULL CHECK (colour IN ('red', 'orange', 'yellow', 'blue')),
  effective_from  timestamptz NOT NULL,
  effective_until timestamptz NOT NULL,
  divisions       text[] NOT NULL CHECK (cardinality(divisions) > 0),
  UNIQUE (dossier_id, n),
  CHECK ((n = 1) = (message = 'alert')),
  CHECK (message = 'cancel' OR effective_until > effective_from)
);
CREATE INDEX alert_message_until ON alert_message (effective_until);
CREATE INDEX alert_message_sent ON alert_message (sent_at DESC, disclosure_id DESC);
GRANT SELECT, INSERT ON alert_message TO gongkai_app;

CREATE FUNCTION check_alert_message() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM alert_message m JOIN disclosure d ON d.id = m.disclosure_id
             WHERE m.dossier_id = NEW.dossier_id AND m.message = 'cancel' AND d.state = 'published') THEN
    RAISE EXCEPTION 'the alert % has ended', NEW.dossier_id USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER alert_message_order BEFORE INSERT ON alert_message FOR EACH ROW EXECUTE FUNCTION check_alert_message();

CREATE FUNCTION check_alert_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM alert_message WHERE disclosure_id = NEW.disclosure_id) THEN
    RAISE EXCEPTION 'the alert message % was sent', NEW.disclosure_id USING ERRCODE = 'GK001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER edition_alert_sent BEFORE INSERT ON edition FOR EACH ROW EXECUTE FUNCTION check_alert_edition();
