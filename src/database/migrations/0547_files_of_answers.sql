-- Documents that are given with an answer. Without a reference to the stored file: an expunge takes the bytes away wherever they are named.
CREATE TABLE request_file (
  act_id     bigint NOT NULL REFERENCES request_act,
  position   integer NOT NULL CHECK (position >= 0),
  sha256     text NOT NULL,
  name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  size_bytes bigint NOT NULL,
  media_type text NOT NULL,
  PRIMARY KEY (act_id, position)
);
CREATE INDEX request_file_sha256 ON request_file (sha256);
GRANT SELECT, INSERT ON request_file TO gongkai_app;
CREATE FUNCTION check_request_file() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM request_act a JOIN request r ON r.code = a.code WHERE a.id = NEW.act_id AND a.kind = 'prepare' AND r.state = 'prepared'
                    AND a.id = (SELECT max(x.id) FROM request_act x WHERE x.code = a.code))
     OR NOT EXISTS (SELECT 1 FROM stored_file s WHERE s.sha256 = NEW.sha256) THEN
    RAISE EXCEPTION 'a document goes with the answer that is being prepared' USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER request_file_check BEFORE INSERT ON request_file FOR EACH ROW EXECUTE FUNCTION check_request_file();
CREATE TRIGGER request_file_immutable BEFORE UPDATE OR DELETE ON request_file FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER request_file_no_truncate BEFORE TRUNCATE ON request_file EXECUTE FUNCTION refuse_change();
