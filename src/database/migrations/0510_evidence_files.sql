-- Files as evidence of what a body has mended: they come with its answer, from what its people uploaded, and are for the two sides, not for the public. The bytes may be
-- expunged later (0171); that there was a file, and its name, stays.
CREATE TABLE instrument_file (
  event_id   bigint NOT NULL REFERENCES instrument_event,
  n          integer NOT NULL CHECK (n BETWEEN 1 AND 20),
  sha256     text REFERENCES stored_file ON DELETE SET NULL,
  name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  size_bytes bigint NOT NULL,
  media_type text NOT NULL,
  PRIMARY KEY (event_id, n),
  UNIQUE (event_id, sha256)
);
CREATE INDEX instrument_file_sha256 ON instrument_file (sha256);
GRANT SELECT, INSERT ON instrument_file TO gongkai_app;

CREATE FUNCTION check_instrument_file() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM instrument_event e JOIN upload u ON u.body_code = e.body_code
       WHERE e.id = NEW.event_id AND e.kind = 'answered' AND e.xmin = pg_current_xact_id()::xid AND u.sha256 = NEW.sha256) THEN
    RAISE EXCEPTION 'a file comes with an answer, from the uploads of the body that answers' USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER instrument_file_answer BEFORE INSERT ON instrument_file FOR EACH ROW EXECUTE FUNCTION check_instrument_file();
CREATE TRIGGER instrument_file_kept BEFORE DELETE ON instrument_file FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER instrument_file_fixed BEFORE UPDATE ON instrument_file FOR EACH ROW
  WHEN (NEW.sha256 IS NOT NULL OR (NEW.event_id, NEW.n, NEW.name, NEW.size_bytes, NEW.media_type) IS DISTINCT FROM (OLD.event_id, OLD.n, OLD.name, OLD.size_bytes, OLD.media_type))
  EXECUTE FUNCTION refuse_change();

-- An answer has evidence, an address or a file. Asked at commit, when both are there.
ALTER TABLE instrument_event DROP CONSTRAINT instrument_event_check3;
CREATE FUNCTION check_answer_evidence() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF jsonb_array_length(NEW.evidence) = 0 AND NOT EXISTS (SELECT 1 FROM instrument_file f WHERE f.event_id = NEW.id) THEN
    RAISE EXCEPTION 'answer % has no evidence', NEW.id USING ERRCODE = 'GK002';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER instrument_event_evidence AFTER INSERT ON instrument_event DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.kind = 'answered') EXECUTE FUNCTION check_answer_evidence();
