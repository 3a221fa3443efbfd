-- A body objects to a finding of the daily inspection by itself, where no instrument asks for it; the office decides, once (docs/decisions/0069).
CREATE TABLE inspection_saying (
  finding_id bigint NOT NULL REFERENCES inspection_finding,
  kind       text NOT NULL CHECK (kind IN ('objected', 'decided')),
  upheld     boolean,
  text       text NOT NULL CHECK (btrim(text) <> '' AND length(text) <= 4000),
  at         timestamptz NOT NULL,
  actor_id   text NOT NULL,
  actor_name text NOT NULL,
  PRIMARY KEY (finding_id, kind),
  CHECK ((kind = 'decided') = (upheld IS NOT NULL))
);
GRANT SELECT, INSERT ON inspection_saying TO gongkai_app;
CREATE FUNCTION check_inspection_saying() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  of_body text := (SELECT body_code FROM inspection_finding WHERE id = NEW.finding_id AND mended_at IS NULL);
BEGIN
  IF of_body IS NULL THEN
    RAISE EXCEPTION 'finding % is mended', NEW.finding_id USING ERRCODE = 'GK002';
  END IF;
  IF NEW.kind = 'objected' THEN
    IF NOT (may_act(NEW.actor_id, 'editor', of_body, NEW.at) OR may_act(NEW.actor_id, 'reviewer', of_body, NEW.at) OR may_act(NEW.actor_id, 'issuer', of_body, NEW.at)) THEN
      RAISE EXCEPTION 'finding % is objected to by its body', NEW.finding_id USING ERRCODE = 'GK002';
    END IF;
    IF EXISTS (SELECT 1 FROM inspection_task t JOIN instrument i ON i.id = t.instrument_id WHERE t.finding_id = NEW.finding_id AND i.state IN ('open', 'answered')) THEN
      RAISE EXCEPTION 'finding % is objected to in its instrument', NEW.finding_id USING ERRCODE = 'GK002';
    END IF;
  ELSIF NOT EXISTS (SELECT 1 FROM inspection_saying o WHERE o.finding_id = NEW.finding_id AND o.kind = 'objected' AND o.actor_id <> NEW.actor_id)
     OR NOT (holds_role(NEW.actor_id, 'office', '*', NEW.at)
             OR EXISTS (SELECT 1 FROM public_body g WHERE g.kind = 'government' AND is_above(g.code, of_body) AND holds_role(NEW.actor_id, 'office', g.code, NEW.at))) THEN
    RAISE EXCEPTION 'an objection to finding % is decided by the office over its body, by somebody else', NEW.finding_id USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER inspection_saying_check BEFORE INSERT ON inspection_saying FOR EACH ROW EXECUTE FUNCTION check_inspection_saying();
CREATE TRIGGER inspection_saying_time BEFORE INSERT ON inspection_saying FOR EACH ROW WHEN (NOT is_this_moment(NEW.at)) EXECUTE FUNCTION refuse_time();
CREATE TRIGGER inspection_saying_words BEFORE INSERT ON inspection_saying FOR EACH ROW EXECUTE FUNCTION check_words_tell_no_draft('text');
CREATE TRIGGER inspection_saying_fixed BEFORE UPDATE OR DELETE ON inspection_saying FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER inspection_saying_no_truncate BEFORE TRUNCATE ON inspection_saying EXECUTE FUNCTION refuse_change();

-- What an objection that was upheld takes out of the score, wherever it was raised.
CREATE VIEW inspection_struck AS
  SELECT finding_id FROM inspection_saying WHERE upheld
  UNION
  SELECT t.finding_id FROM inspection_task t JOIN instrument_event e ON e.instrument_id = t.instrument_id AND e.finding = t.n WHERE e.outcome = 'upheld';
GRANT SELECT ON inspection_struck TO gongkai_app;
