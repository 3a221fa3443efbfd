-- The digest of a published appraisal stands in the public log, as editions do: what is not in the log is not published. Asked at commit.
CREATE FUNCTION check_appraisal_logged() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (
       SELECT 1 FROM event v JOIN log_leaf l ON l.event_id = v.id
        WHERE v.subject = 'appraisal:' || NEW.id AND v.kind = 'appraisal-publish' AND v.at = NEW.published_at AND holds_role(v.actor_id, 'office', '*', v.at)
          AND convert_from(l.entry, 'UTF8')::jsonb @> jsonb_build_object('kind', 'appraised', 'appraisal', NEW.id, 'digest', jsonb_build_object('sha256', NEW.digest))) THEN
    RAISE EXCEPTION 'the public log does not have the result of appraisal %', NEW.id USING ERRCODE = 'GK002';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER appraisal_logged AFTER UPDATE ON appraisal DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.state = 'published' AND OLD.state <> 'published') EXECUTE FUNCTION check_appraisal_logged();
