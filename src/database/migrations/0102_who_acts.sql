-- Who acts is somebody: an account that is not disabled, or an API token that is not revoked, and that holds the role of the act for the body on that day. It is asked for every step,
-- for submitting, issuing, returning, taking back and withdrawing, of SQL with the application's password too. And who has written any version of a text neither approves nor
-- issues it, whoever pressed 提交 (政府信息公开条例第十七条: 审查 is by others than those who make the record).

-- 代办: who holds a role lets somebody else act in it, from a day until a day. Never backdated, never handed on, taken back once.
CREATE TABLE delegation (
  id           text PRIMARY KEY,
  from_account text NOT NULL REFERENCES account,
  to_account   text NOT NULL REFERENCES account,
  role         text NOT NULL CHECK (role IN ('reviewer', 'secrecy', 'legal', 'issuer')),
  body_code    text NOT NULL REFERENCES public_body,
  from_day     date NOT NULL,
  until_day    date NOT NULL,                    -- the last day
  reason       text NOT NULL CHECK (trim(reason) <> ''),
  recorded_by  text NOT NULL REFERENCES account,
  recorded_at  timestamptz NOT NULL,
  revoked_at   timestamptz,
  CHECK (from_account <> to_account),
  CHECK (until_day >= from_day)
);
CREATE INDEX delegation_to ON delegation (to_account, role);
GRANT SELECT, INSERT, UPDATE (revoked_at) ON delegation TO gongkai_app;

-- Of its own right: by a grant for the body or for all bodies, or as a token of the body.
CREATE FUNCTION holds_role(who text, wanted text, of_body text, at timestamptz) RETURNS boolean LANGUAGE sql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM account_grant g JOIN account a ON a.id = g.account_id
                 WHERE g.account_id = who AND g.role = wanted AND g.body_code IN (of_body, '*') AND a.disabled_at IS NULL)
      OR EXISTS (SELECT 1 FROM api_token t WHERE t.id = who AND wanted = ANY (t.roles) AND t.body_code = of_body
                 AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > at))
$$;

-- Also for somebody who holds it.
CREATE FUNCTION may_act(who text, wanted text, of_body text, at timestamptz) RETURNS boolean LANGUAGE sql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT holds_role(who, wanted, of_body, at)
      OR EXISTS (SELECT 1 FROM delegation d JOIN account a ON a.id = d.to_account
                 WHERE d.to_account = who AND d.role = wanted AND d.body_code = of_body AND d.revoked_at IS NULL AND a.disabled_at IS NULL
                   AND (at AT TIME ZONE 'Asia/Shanghai')::date BETWEEN d.from_day AND d.until_day
                   AND holds_role(d.from_account, wanted, of_body, at))
$$;

CREATE FUNCTION check_delegation() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' OR TG_OP = 'UPDATE' AND (OLD.revoked_at IS NOT NULL OR NEW.revoked_at IS NULL
       OR (to_jsonb(NEW) - 'revoked_at') <> (to_jsonb(OLD) - 'revoked_at')) THEN
    RAISE EXCEPTION 'a delegation can only be taken back, once' USING ERRCODE = 'GK001';
  END IF;
  IF TG_OP = 'UPDATE' THEN RETURN NEW; END IF;
  IF NEW.revoked_at IS NOT NULL OR NEW.from_day < (NEW.recorded_at AT TIME ZONE 'Asia/Shanghai')::date THEN
    RAISE EXCEPTION 'a delegation begins on the day on which it is recorded, or later' USING ERRCODE = 'GK002';
  END IF;
  IF NOT holds_role(NEW.from_account, NEW.role, NEW.body_code, NEW.recorded_at) THEN
    RAISE EXCEPTION '% does not hold what is to be delegated', NEW.from_account USING ERRCODE = 'GK002';
  END IF;
  IF NEW.recorded_by <> NEW.from_account AND NOT holds_role(NEW.recorded_by, 'secadmin', '*', NEW.recorded_at) THEN
    RAISE EXCEPTION 'a delegation is recorded by who delegates, or by the security administrator' USING ERRCODE = 'GK002';
  END IF;
  IF EXISTS (SELECT 1 FROM account_grant g WHERE g.account_id = NEW.to_account AND g.role IN ('sysadmin', 'secadmin', 'auditor')) THEN
    RAISE EXCEPTION 'administrators publish nothing' USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER delegation_change BEFORE INSERT OR UPDATE OR DELETE ON delegation FOR EACH ROW EXECUTE FUNCTION check_delegation();
CREATE TRIGGER delegation_no_truncate BEFORE TRUNCATE ON delegation EXECUTE FUNCTION refuse_change();

-- The first version of a correction is the text of the edition in force, copied for whoever opened it: that is not writing.
CREATE FUNCTION has_written(draft_id text, who text) RETURNS boolean LANGUAGE sql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM draft_revision r JOIN draft d ON d.id = r.draft_id
                 WHERE r.draft_id = has_written.draft_id AND r.saved_by = who AND (r.version > 1 OR d.base_edition IS NULL))
$$;

CREATE OR REPLACE FUNCTION check_approval() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE d draft; wanted text;
BEGIN
  IF NEW.action = 'create' THEN RETURN NEW; END IF;
  SELECT * INTO d FROM draft WHERE id = NEW.draft_id;
  -- The names of the steps are those of the roles.
  wanted := CASE NEW.action
    WHEN 'approve' THEN NEW.step
    WHEN 'publish' THEN 'issuer'
    WHEN 'return' THEN CASE d.state WHEN 'approved' THEN 'issuer' ELSE d.steps[d.step_index + 1] END
    ELSE 'editor' END;
  IF NOT coalesce(may_act(NEW.actor_id, wanted, d.body_code, NEW.at), false) THEN
    RAISE EXCEPTION 'acting as % for body % on that day is not for %', wanted, d.body_code, NEW.actor_id USING ERRCODE = 'GK002';
  END IF;
  IF NEW.action NOT IN ('approve', 'publish') THEN RETURN NEW; END IF;
  IF NEW.actor_id = d.submitted_by OR has_written(d.id, NEW.actor_id) THEN
    RAISE EXCEPTION 'who wrote or submitted cannot approve or issue' USING ERRCODE = 'GK002';
  END IF;
  IF NEW.round <> d.round OR NEW.content_digest <> d.content_digest THEN
    RAISE EXCEPTION 'this is not what was submitted' USING ERRCODE = 'GK002';
  END IF;
  IF NEW.action = 'publish' THEN
    IF d.state <> 'approved' THEN
      RAISE EXCEPTION 'draft % is %, not approved', d.id, d.state USING ERRCODE = 'GK002';
    END IF;
    RETURN NEW;
  END IF;
  IF d.state <> 'in-review' OR NEW.step IS DISTINCT FROM d.steps[d.step_index + 1] THEN
    RAISE EXCEPTION 'step % does not wait for an approval', NEW.step USING ERRCODE = 'GK002';
  END IF;
  IF EXISTS (SELECT 1 FROM workflow_action a WHERE a.draft_id = d.id AND a.round = d.round AND a.action = 'approve'
             AND a.actor_id = NEW.actor_id) THEN
    RAISE EXCEPTION 'each step is approved by another person' USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;

-- 0062's, for a delegate too: acting for the legal office does not make a clerk of the body impartial.
CREATE OR REPLACE FUNCTION check_legal_approval() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE body text;
BEGIN
  SELECT body_code INTO body FROM draft WHERE id = NEW.draft_id;
  IF NOT may_act(NEW.actor_id, 'legal', body, NEW.at) THEN
    RAISE EXCEPTION 'the review of legality of body % is not for %', body, NEW.actor_id USING ERRCODE = 'GK002';
  END IF;
  IF holds_role(NEW.actor_id, 'editor', body, NEW.at) OR has_written(NEW.draft_id, NEW.actor_id) THEN
    RAISE EXCEPTION 'who writes the texts of body % does not review their legality', body USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;

-- What is submitted is the last version that somebody saved, by somebody who may submit.
CREATE FUNCTION check_submission() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT may_act(NEW.submitted_by, 'editor', NEW.body_code, NEW.submitted_at) THEN
    RAISE EXCEPTION '% does not write for body %', NEW.submitted_by, NEW.body_code USING ERRCODE = 'GK002';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM draft_revision r WHERE r.draft_id = NEW.id AND r.version = NEW.version AND r.content = NEW.content AND r.title = NEW.title) THEN
    RAISE EXCEPTION 'the text of draft % was saved by nobody', NEW.id USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER draft_submission BEFORE UPDATE ON draft FOR EACH ROW
  WHEN (NEW.state = 'in-review' AND OLD.state <> 'in-review') EXECUTE FUNCTION check_submission();

CREATE OR REPLACE FUNCTION check_edition_approved() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE d draft; o disclosure; missing text;
BEGIN
  SELECT * INTO d FROM draft WHERE id = NEW.draft_id;
  SELECT * INTO o FROM disclosure WHERE id = NEW.disclosure_id;
  IF d.state <> 'approved' OR cardinality(d.steps) = 0 THEN
    RAISE EXCEPTION 'draft % is %, not approved', d.id, d.state USING ERRCODE = 'GK002';
  END IF;
  IF (NEW.content_digest, NEW.content, NEW.body_code, NEW.item_code, NEW.type_key, NEW.type_version)
     IS DISTINCT FROM (d.content_digest, d.public_content, d.body_code, d.item_code, d.type_key, d.type_version)
     OR NOT EXISTS (SELECT 1 FROM jsonb_each_text(NEW.content) WHERE value = NEW.title) THEN
    RAISE EXCEPTION 'the edition is not what was approved' USING ERRCODE = 'GK002';
  END IF;
  IF (o.body_code, o.item_code) IS DISTINCT FROM (NEW.body_code, NEW.item_code)
     OR NEW.n <> coalesce(d.base_edition, 0) + 1 OR (d.disclosure_id IS NOT NULL AND d.disclosure_id <> NEW.disclosure_id) THEN
    RAISE EXCEPTION 'the edition does not follow the one that the draft started from' USING ERRCODE = 'GK002';
  END IF;
  IF NEW.issued_by = d.submitted_by OR has_written(d.id, NEW.issued_by) THEN
    RAISE EXCEPTION 'who wrote or submitted cannot issue' USING ERRCODE = 'GK002';
  END IF;
  IF NOT may_act(NEW.issued_by, 'issuer', NEW.body_code, NEW.published_at) THEN
    RAISE EXCEPTION '% does not issue for body % on that day', NEW.issued_by, NEW.body_code USING ERRCODE = 'GK002';
  END IF;
  SELECT s INTO missing FROM unnest(d.steps) s
   WHERE NOT EXISTS (
     SELECT 1 FROM workflow_action a WHERE a.draft_id = d.id AND a.round = d.round AND a.action = 'approve'
       AND a.step = s AND a.content_digest = d.content_digest AND a.actor_id <> d.submitted_by AND NOT has_written(d.id, a.actor_id)) LIMIT 1;
  IF missing IS NOT NULL THEN
    RAISE EXCEPTION 'approval % is missing', missing USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;

-- Asked at commit: an edition is issued by the person who stands in 办理流程, and the public log has it with its commitment. What is not in the log is not published.
CREATE FUNCTION check_edition_recorded() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE e jsonb;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM workflow_action a WHERE a.draft_id = NEW.draft_id AND a.action = 'publish' AND a.actor_id = NEW.issued_by AND a.at = NEW.published_at)
     OR NOT EXISTS (SELECT 1 FROM draft WHERE id = NEW.draft_id AND state = 'published' AND disclosure_id = NEW.disclosure_id)
     OR NEW.n = 1 AND NOT EXISTS (SELECT 1 FROM disclosure WHERE id = NEW.disclosure_id AND first_published_at = NEW.published_at) THEN
    RAISE EXCEPTION 'the issue of edition % is not recorded', NEW.id USING ERRCODE = 'GK002';
  END IF;
  SELECT convert_from(entry, 'UTF8')::jsonb INTO e FROM log_leaf WHERE edition_id = NEW.id;
  IF e IS NULL OR (e->>'edition', e->>'disclosure', e->'commitment'->>'sha256', e->'commitment'->>'sm3', date_trunc('milliseconds', (e->>'at')::timestamptz))
     IS DISTINCT FROM (NEW.id, NEW.disclosure_id, NEW.commitment_sha256, NEW.commitment_sm3, date_trunc('milliseconds', NEW.published_at)) THEN
    RAISE EXCEPTION 'the public log does not have edition %', NEW.id USING ERRCODE = 'GK002';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER edition_recorded AFTER INSERT ON edition DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_edition_recorded();

-- 撤下 is an act of somebody who issues, with an event and an entry in the log, at that moment.
CREATE FUNCTION check_withdrawal_recorded() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (
       SELECT 1 FROM event v JOIN log_leaf l ON l.event_id = v.id
        WHERE v.subject = 'disclosure:' || NEW.id AND v.kind = 'disclosure-withdrawn' AND v.at = NEW.withdrawn_at
          AND may_act(v.actor_id, 'issuer', NEW.body_code, v.at)
          AND convert_from(l.entry, 'UTF8')::jsonb @> jsonb_build_object('kind', 'withdrawn', 'disclosure', NEW.id)) THEN
    RAISE EXCEPTION 'the withdrawal of disclosure % is not recorded', NEW.id USING ERRCODE = 'GK002';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER disclosure_withdrawal AFTER UPDATE ON disclosure DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.state = 'withdrawn' AND OLD.state <> 'withdrawn') EXECUTE FUNCTION check_withdrawal_recorded();

-- The guards run with the rights of whoever writes.
GRANT EXECUTE ON FUNCTION holds_role(text, text, text, timestamptz), may_act(text, text, text, timestamptz), has_written(text, text) TO gongkai_app;
