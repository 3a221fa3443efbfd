-- 不涉及: written with the edition that says it, confirmed by the office, once, at the moment at which it says so.
CREATE FUNCTION check_coverage_statement() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.confirmed_on IS NOT NULL OR NOT EXISTS (SELECT 1 FROM disclosure d WHERE d.id = NEW.disclosure_id AND d.body_code = NEW.body_code)
       OR NOT edition_is_being_written(NEW.disclosure_id) THEN
      RAISE EXCEPTION 'a statement is made by an edition of its body' USING ERRCODE = 'GK002';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.confirmed_on IS NOT NULL OR NEW.confirmed_on IS NULL
     OR (to_jsonb(NEW) - '{confirmed_on,confirmed_by,confirmed_by_name}'::text[]) <> (to_jsonb(OLD) - '{confirmed_on,confirmed_by,confirmed_by_name}'::text[]) THEN
    RAISE EXCEPTION 'statement % is confirmed once', OLD.disclosure_id USING ERRCODE = 'GK001';
  END IF;
  IF NOT may_act(NEW.confirmed_by, 'office', '*', now()) THEN
    RAISE EXCEPTION '% does not confirm statements', NEW.confirmed_by USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER coverage_statement_checked BEFORE INSERT OR UPDATE ON coverage_statement FOR EACH ROW EXECUTE FUNCTION check_coverage_statement();

-- Lists of what is open go by day and number; thousands of bodies have the same day.
CREATE INDEX obligation_open_order ON obligation (due_on, id) WHERE discharged_at IS NULL AND excepted_at IS NULL;
DROP INDEX obligation_open;
