-- 不涉及 is confirmed or refused, with a reason that the body reads; decided once, by the office of the province or of a government above the body. A refused one
-- excuses nothing, and the body may state another.
ALTER TABLE coverage_statement
  ADD COLUMN refused_on date,
  ADD COLUMN refused_by text,
  ADD COLUMN refused_by_name text,
  ADD COLUMN refusal text,
  ADD CONSTRAINT coverage_statement_decided_once CHECK (num_nonnulls(confirmed_on, refused_on) <= 1),
  ADD CONSTRAINT coverage_statement_refused_why CHECK (num_nonnulls(refused_on, refused_by, refusal) IN (0, 3) AND btrim(refusal) <> '');
DROP INDEX coverage_statement_waiting;
CREATE INDEX coverage_statement_waiting ON coverage_statement (declared_on) WHERE confirmed_on IS NULL AND refused_on IS NULL;
CREATE INDEX coverage_statement_confirmed ON coverage_statement (confirmed_on) WHERE confirmed_on IS NOT NULL;

CREATE FUNCTION is_office_over(who text, of_body text, at timestamptz) RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  WITH RECURSIVE above AS (
    SELECT parent_code AS code, 1 AS depth FROM public_body WHERE code = of_body
    UNION ALL SELECT b.parent_code, a.depth + 1 FROM above a JOIN public_body b ON b.code = a.code WHERE a.depth < 10)
  SELECT may_act(who, 'office', '*', at)
      OR EXISTS (SELECT 1 FROM above a JOIN public_body g ON g.code = a.code AND g.kind = 'government' WHERE may_act(who, 'office', g.code, at))
$$;
GRANT EXECUTE ON FUNCTION is_office_over(text, text, timestamptz) TO gongkai_app;

CREATE OR REPLACE FUNCTION check_coverage_statement() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  decided constant text[] := '{confirmed_on,confirmed_by,confirmed_by_name,refused_on,refused_by,refused_by_name,refusal}';
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF num_nonnulls(NEW.confirmed_on, NEW.refused_on) > 0 OR NOT EXISTS (SELECT 1 FROM disclosure d WHERE d.id = NEW.disclosure_id AND d.body_code = NEW.body_code)
       OR NOT edition_is_being_written(NEW.disclosure_id) THEN
      RAISE EXCEPTION 'a statement is made by an edition of its body' USING ERRCODE = 'GK002';
    END IF;
    RETURN NEW;
  END IF;
  IF num_nonnulls(OLD.confirmed_on, OLD.refused_on) > 0 OR num_nonnulls(NEW.confirmed_on, NEW.refused_on) <> 1
     OR (to_jsonb(NEW) - decided) <> (to_jsonb(OLD) - decided) THEN
    RAISE EXCEPTION 'statement % is decided once', OLD.disclosure_id USING ERRCODE = 'GK001';
  END IF;
  IF NOT is_office_over(coalesce(NEW.confirmed_by, NEW.refused_by), NEW.body_code, now()) THEN
    RAISE EXCEPTION '% does not decide about statements', coalesce(NEW.confirmed_by, NEW.refused_by) USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
GRANT UPDATE (refused_on, refused_by, refused_by_name, refusal) ON coverage_statement TO gongkai_app;
