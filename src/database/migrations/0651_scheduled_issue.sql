-- 定时发布: an issuer decides today, and what was approved goes out at a civil time. Whether he may still issue then, and everything else, is asked then: the edition's own guards do.
CREATE TABLE scheduled_issue (
  id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  draft_id          text NOT NULL REFERENCES draft,
  round             integer NOT NULL,
  content_digest    text NOT NULL,
  publish_at        timestamptz NOT NULL,
  remark            text NOT NULL CHECK (length(remark) <= 1000),
  change_note       text NOT NULL CHECK (length(change_note) <= 500),
  scheduled_by      text NOT NULL,
  scheduled_by_name text NOT NULL,
  scheduled_at      timestamptz NOT NULL CHECK (publish_at > scheduled_at AND publish_at <= scheduled_at + interval '93 days'),
  ended             text CHECK (ended IN ('published', 'cancelled', 'failed')),
  ended_at          timestamptz,
  ended_by_name     text,
  failure           text NOT NULL DEFAULT '',
  CHECK ((ended IS NULL) = (ended_at IS NULL)),
  CHECK ((ended IS NOT DISTINCT FROM 'failed') = (failure <> ''))
);
CREATE UNIQUE INDEX scheduled_issue_open ON scheduled_issue (draft_id) WHERE ended IS NULL;
CREATE INDEX scheduled_issue_due ON scheduled_issue (publish_at) WHERE ended IS NULL;
CREATE INDEX scheduled_issue_draft ON scheduled_issue (draft_id, id);
GRANT SELECT, INSERT, UPDATE (ended, ended_at, ended_by_name, failure) ON scheduled_issue TO gongkai_app;

CREATE FUNCTION check_scheduled_issue() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE d draft;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF OLD.ended IS NOT NULL THEN
      RAISE EXCEPTION 'schedule % has ended', OLD.id USING ERRCODE = 'GK001';
    END IF;
    RETURN NEW;
  END IF;
  SELECT * INTO d FROM draft WHERE id = NEW.draft_id;
  IF d.state IS DISTINCT FROM 'approved' OR (NEW.round, NEW.content_digest) IS DISTINCT FROM (d.round, d.content_digest) THEN
    RAISE EXCEPTION 'draft % is not approved', NEW.draft_id USING ERRCODE = 'GK002';
  END IF;
  IF NOT coalesce(may_act(NEW.scheduled_by, 'issuer', d.body_code, NEW.scheduled_at), false)
     OR NEW.scheduled_by = d.submitted_by OR has_written(d.id, NEW.scheduled_by) THEN
    RAISE EXCEPTION '% does not issue draft %', NEW.scheduled_by, d.id USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER scheduled_issue_time BEFORE INSERT ON scheduled_issue FOR EACH ROW WHEN (NOT is_this_moment(NEW.scheduled_at)) EXECUTE FUNCTION refuse_time();
CREATE TRIGGER scheduled_issue_lawful BEFORE INSERT OR UPDATE ON scheduled_issue FOR EACH ROW EXECUTE FUNCTION check_scheduled_issue();
CREATE TRIGGER scheduled_issue_no_delete BEFORE DELETE ON scheduled_issue FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER scheduled_issue_no_truncate BEFORE TRUNCATE ON scheduled_issue EXECUTE FUNCTION refuse_change();
