-- 解读: an interpretation that was owed for a document names it, in every edition.
CREATE FUNCTION check_interpretation_met() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE told text;
BEGIN
  FOR told IN
    SELECT substr(o.period, length('event:interpretation:') + 1) FROM obligation o
     WHERE o.period LIKE 'event:interpretation:%' AND o.disclosure_id = NEW.disclosure_id AND (TG_TABLE_NAME = 'edition' OR o.id = (to_jsonb(NEW)->>'id')::bigint) LOOP
    IF NOT EXISTS (SELECT 1 FROM disclosure_reference r WHERE r.disclosure_id = NEW.disclosure_id AND r.target_id = told) THEN
      RAISE EXCEPTION 'the interpretation % does not name document %', NEW.disclosure_id, told USING ERRCODE = 'GK003';
    END IF;
  END LOOP;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER edition_interpretation AFTER INSERT ON edition DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_interpretation_met();
CREATE CONSTRAINT TRIGGER obligation_interpretation AFTER INSERT OR UPDATE ON obligation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.period LIKE 'event:interpretation:%' AND NEW.disclosure_id IS NOT NULL) EXECUTE FUNCTION check_interpretation_met();
