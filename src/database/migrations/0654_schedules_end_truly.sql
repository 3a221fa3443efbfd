-- A time that was set ends as what happened: published with an edition, taken back by who may issue or with the draft that went back, and at that moment.
ALTER TABLE scheduled_issue ADD COLUMN ended_by text;
GRANT UPDATE (ended_by) ON scheduled_issue TO gongkai_app;

CREATE OR REPLACE FUNCTION check_scheduled_issue() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE d draft;
BEGIN
  SELECT * INTO d FROM draft WHERE id = NEW.draft_id;
  IF TG_OP = 'UPDATE' THEN
    IF OLD.ended IS NOT NULL THEN
      RAISE EXCEPTION 'schedule % has ended', OLD.id USING ERRCODE = 'GK001';
    END IF;
    IF NEW.ended = 'published' AND NOT EXISTS (SELECT 1 FROM edition WHERE draft_id = NEW.draft_id)
       OR NEW.ended = 'cancelled' AND d.state = 'approved' AND NOT coalesce(may_act(NEW.ended_by, 'issuer', d.body_code, NEW.ended_at), false)
       OR NEW.ended = 'failed' AND NEW.ended_at < OLD.publish_at THEN
      RAISE EXCEPTION 'schedule % did not end so', OLD.id USING ERRCODE = 'GK002';
    END IF;
    RETURN NEW;
  END IF;
  IF d.state IS DISTINCT FROM 'approved' OR (NEW.round, NEW.content_digest) IS DISTINCT FROM (d.round, d.content_digest) THEN
    RAISE EXCEPTION 'draft % is not approved', NEW.draft_id USING ERRCODE = 'GK002';
  END IF;
  IF NOT coalesce(may_act(NEW.scheduled_by, 'issuer', d.body_code, NEW.scheduled_at), false)
     OR NEW.scheduled_by = d.submitted_by OR has_written(d.id, NEW.scheduled_by) THEN
    RAISE EXCEPTION '% does not issue draft %', NEW.scheduled_by, d.id USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER scheduled_issue_ended_now BEFORE UPDATE ON scheduled_issue FOR EACH ROW
  WHEN (NEW.ended_at IS NOT NULL AND NOT is_this_moment(NEW.ended_at)) EXECUTE FUNCTION refuse_time();
