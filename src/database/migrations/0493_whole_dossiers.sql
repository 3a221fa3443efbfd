-- A whole dossier that is not made public (依法应当保密的决策): on secrecy alone, before anything of it is public. Its texts never come here; what stays on record is its number, the
-- ground, who reviewed it, until when, and of each step that it still has to take the day and the number of the paper that proves it.
ALTER TABLE exception
  DROP CONSTRAINT exception_scope_check,
  DROP CONSTRAINT exception_check4,
  ADD COLUMN dossier_kind text,
  ADD COLUMN dossier_number text CHECK (trim(dossier_number) <> ''),
  ADD CONSTRAINT exception_scope_check CHECK (scope IN ('item', 'dossier', 'stage', 'field', 'passage', 'row', 'file')),
  ADD CONSTRAINT exception_path CHECK (scope IN ('item', 'dossier', 'stage') = (cardinality(path) = 0)),
  ADD CONSTRAINT exception_dossier CHECK (num_nulls(dossier_kind, dossier_number) = CASE WHEN scope = 'dossier' THEN 0 ELSE 2 END);
CREATE INDEX exception_dossier_number ON exception (body_code, dossier_number) WHERE scope = 'dossier';

CREATE TABLE exception_step (
  exception_id     text NOT NULL REFERENCES exception,
  step             text NOT NULL,                -- a stage of its kind
  done_on          date NOT NULL,
  number           text NOT NULL CHECK (length(trim(number)) BETWEEN 4 AND 80),
  recorded_by      text NOT NULL,
  recorded_by_name text NOT NULL,
  recorded_at      timestamptz NOT NULL,
  PRIMARY KEY (exception_id, step)
);
GRANT SELECT, INSERT ON exception_step TO gongkai_app;
CREATE TRIGGER exception_step_no_change BEFORE UPDATE OR DELETE ON exception_step FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER exception_step_no_truncate BEFORE TRUNCATE ON exception_step EXECUTE FUNCTION refuse_change();
CREATE TRIGGER exception_step_time BEFORE INSERT ON exception_step FOR EACH ROW WHEN (NOT is_this_moment(NEW.recorded_at)) EXECUTE FUNCTION refuse_time();

-- The exception of the whole dossier with this number that works now.
CREATE FUNCTION dossier_withheld(of_body text, of_number text) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT x.id FROM exception x JOIN exception_in_force f ON f.exception_id = x.id
   WHERE x.scope = 'dossier' AND x.body_code = of_body AND x.dossier_number = of_number AND NOT EXISTS (SELECT 1 FROM exception_end e WHERE e.exception_id = x.id) LIMIT 1 $$;
GRANT EXECUTE ON FUNCTION dossier_withheld(text, text) TO gongkai_app;

CREATE FUNCTION check_exception_of_dossier() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE x exception;
BEGIN
  IF TG_TABLE_NAME = 'exception' THEN x := NEW; ELSE SELECT * INTO STRICT x FROM exception WHERE id = NEW.exception_id; END IF;
  IF x.scope <> 'dossier' THEN RETURN NEW; END IF;
  IF NOT EXISTS (SELECT 1 FROM exception_ground g WHERE g.code = x.ground AND x.basis LIKE g.basis || '%' AND g.secrecy) THEN
    RAISE EXCEPTION 'a whole dossier is withheld for secrecy alone' USING ERRCODE = 'GK002';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM dossier_kind k JOIN dossier_stage s ON s.kind = k.kind AND s.version = k.version AND s.opens
                   JOIN dossier_stage_type t ON t.kind = s.kind AND t.version = s.version AND t.stage = s.stage
                   JOIN current_catalogue_item c ON c.type_key = t.type_key
                  WHERE k.kind = x.dossier_kind AND k.guarded ? 'demanded' AND c.code = x.item_code) THEN
    RAISE EXCEPTION 'no dossier that may be withheld begins under item %', x.item_code USING ERRCODE = 'GK002';
  END IF;
  IF EXISTS (SELECT 1 FROM dossier d WHERE d.kind = x.dossier_kind AND d.body_code = x.body_code AND d.number = x.dossier_number) THEN
    RAISE EXCEPTION 'dossier % is public already', x.dossier_number USING ERRCODE = 'GK002';
  END IF;
  IF TG_TABLE_NAME = 'exception' AND EXISTS (
       SELECT 1 FROM exception o WHERE o.scope = 'dossier' AND o.id <> x.id AND (o.body_code, o.dossier_number) = (x.body_code, x.dossier_number)
          AND NOT EXISTS (SELECT 1 FROM exception_end e WHERE e.exception_id = o.id)) THEN
    RAISE EXCEPTION 'dossier % is withheld, or proposed, already', x.dossier_number USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER exception_of_dossier BEFORE INSERT ON exception FOR EACH ROW EXECUTE FUNCTION check_exception_of_dossier();
CREATE TRIGGER exception_in_force_of_dossier BEFORE INSERT ON exception_in_force FOR EACH ROW EXECUTE FUNCTION check_exception_of_dossier();

-- 0330's: a whole dossier takes effect as a whole item does.
CREATE OR REPLACE FUNCTION check_exception_in_force() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE x exception; secret boolean;
BEGIN
  SELECT * INTO STRICT x FROM exception WHERE id = NEW.exception_id;
  IF EXISTS (SELECT 1 FROM exception_objection WHERE exception_id = x.id) OR EXISTS (SELECT 1 FROM exception_end WHERE exception_id = x.id) THEN
    RAISE EXCEPTION 'exception % was objected to or has ended', x.id USING ERRCODE = 'GK002';
  END IF;
  IF x.scope NOT IN ('item', 'dossier') THEN
    IF NEW.disclosure_id IS NULL OR NOT EXISTS (SELECT 1 FROM edition e WHERE e.draft_id = x.draft_id AND e.disclosure_id = NEW.disclosure_id)
       OR NOT edition_is_being_written(NEW.disclosure_id)
       OR NOT EXISTS (SELECT 1 FROM workflow_action a JOIN draft d ON d.id = a.draft_id
                       WHERE a.draft_id = x.draft_id AND a.round = d.round AND a.action = 'approve' AND a.step = 'secrecy' AND a.actor_id = NEW.reviewed_by) THEN
      RAISE EXCEPTION 'a part of a record is left out by its edition, after the secrecy review' USING ERRCODE = 'GK002';
    END IF;
    RETURN NEW;
  END IF;
  SELECT bool_or(g.secrecy) INTO secret FROM exception_ground g WHERE g.code = x.ground AND x.basis LIKE g.basis || '%';
  IF NEW.disclosure_id IS NOT NULL OR NEW.reviewed_by = x.proposed_by
     OR NOT coalesce(may_act(NEW.reviewed_by, 'secrecy', x.body_code, NEW.since) OR NOT secret AND may_act(NEW.reviewed_by, 'reviewer', x.body_code, NEW.since), false) THEN
    RAISE EXCEPTION 'an exception is reviewed by a second person of that body' USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;

-- 0331's: the exception of a dossier excepts the line of the list that it stands for.
CREATE OR REPLACE FUNCTION check_exception_on_record() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM exception x JOIN exception_in_force f ON f.exception_id = x.id
                  WHERE 'exception:' || x.id = NEW.reference AND x.scope IN ('item', 'dossier') AND (x.item_code, x.body_code) = (NEW.item_code, NEW.body_code)
                    AND NEW.period IS NOT DISTINCT FROM CASE x.scope WHEN 'dossier' THEN 'event:decision:' || x.dossier_number ELSE x.period END AND x.basis = NEW.basis) THEN
    RAISE EXCEPTION 'exception % is not in force', NEW.reference USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;

-- Nothing is public of what is withheld as a whole.
CREATE FUNCTION check_dossier_not_withheld() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF dossier_withheld(NEW.body_code, NEW.number) IS NOT NULL THEN
    RAISE EXCEPTION 'dossier % is withheld as a whole', NEW.number USING ERRCODE = 'GK003';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER dossier_not_withheld BEFORE INSERT ON dossier FOR EACH ROW EXECUTE FUNCTION check_dossier_not_withheld();

-- The steps stay demanded, in their order, by another person than who proposed that nothing be public.
CREATE FUNCTION check_exception_step() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE x exception; demanded text[]; place integer;
BEGIN
  SELECT * INTO STRICT x FROM exception WHERE id = NEW.exception_id;
  SELECT ARRAY(SELECT jsonb_array_elements_text(k.guarded->'demanded')) INTO demanded
    FROM dossier_kind k WHERE k.kind = x.dossier_kind AND k.guarded ? 'demanded' ORDER BY k.version DESC LIMIT 1;
  place := array_position(demanded, NEW.step);
  IF x.scope <> 'dossier' OR place IS NULL OR NOT EXISTS (SELECT 1 FROM exception_in_force f WHERE f.exception_id = x.id)
     OR EXISTS (SELECT 1 FROM exception_end e WHERE e.exception_id = x.id) THEN
    RAISE EXCEPTION 'step % is not demanded of exception %', NEW.step, x.id USING ERRCODE = 'GK002';
  END IF;
  IF NEW.done_on > public_day() OR EXISTS (
       SELECT 1 FROM unnest(demanded[:place - 1]) before (step) LEFT JOIN exception_step s ON s.exception_id = x.id AND s.step = before.step
        WHERE s.done_on IS NULL OR s.done_on > NEW.done_on) THEN
    RAISE EXCEPTION 'step % comes after those before it', NEW.step USING ERRCODE = 'GK002';
  END IF;
  IF NEW.recorded_by = x.proposed_by
     OR NOT coalesce(may_act(NEW.recorded_by, 'secrecy', x.body_code, NEW.recorded_at) OR may_act(NEW.recorded_by, 'reviewer', x.body_code, NEW.recorded_at), false) THEN
    RAISE EXCEPTION '% does not review for body %', NEW.recorded_by, x.body_code USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER exception_step_check BEFORE INSERT ON exception_step FOR EACH ROW EXECUTE FUNCTION check_exception_step();
