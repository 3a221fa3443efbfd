-- A whole item that is not made public ends what is owed under it, but for the duty to examine whether it still may be withheld (条例第十八条).
CREATE OR REPLACE FUNCTION exception_covers(e obligation_exception, of_period text, of_dossier text, arises date) RETURNS boolean LANGUAGE sql IMMUTABLE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce(of_period, '') NOT LIKE 'event:exception-%' AND
         CASE WHEN e.period IS NOT NULL THEN e.period = of_period
              WHEN e.dossier_id IS NOT NULL THEN e.dossier_id IS NOT DISTINCT FROM of_dossier
              ELSE arises >= e.from_on AND (e.until_on IS NULL OR arises <= e.until_on) END
$$;
GRANT EXECUTE ON FUNCTION exception_covers(obligation_exception, text, text, date) TO gongkai_app;

-- What calls itself an exception on record is one, reviewed and in force.
CREATE FUNCTION check_exception_on_record() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM exception x JOIN exception_in_force f ON f.exception_id = x.id
                  WHERE 'exception:' || x.id = NEW.reference AND x.scope = 'item' AND (x.item_code, x.body_code) = (NEW.item_code, NEW.body_code)
                    AND x.period IS NOT DISTINCT FROM NEW.period AND x.basis = NEW.basis) THEN
    RAISE EXCEPTION 'exception % is not in force', NEW.reference USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER obligation_exception_on_record BEFORE INSERT ON obligation_exception FOR EACH ROW
  WHEN (NEW.reference LIKE 'exception:%') EXECUTE FUNCTION check_exception_on_record();

-- Offices above the body object, not those of the province and of its own government alone.
CREATE FUNCTION check_exception_objection() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT coalesce(is_office_over(NEW.objected_by, (SELECT body_code FROM exception WHERE id = NEW.exception_id), NEW.objected_at), false) THEN
    RAISE EXCEPTION '% does not supervise the body of exception %', NEW.objected_by, NEW.exception_id USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER exception_objection_check ON exception_objection;
CREATE TRIGGER exception_objection_check BEFORE INSERT ON exception_objection FOR EACH ROW EXECUTE FUNCTION check_exception_objection();

-- Lists of what is proposed go by the day of the proposal.
CREATE INDEX exception_proposed ON exception (proposed_at DESC, id DESC);
