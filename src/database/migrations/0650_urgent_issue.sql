-- 紧急发布: a warning goes out under the name of the officer on call before the reviews of its item, which follow within 24 hours. The types that may are the catalogue's; only the owner writes them.
CREATE TABLE urgent_type (type_key text PRIMARY KEY);
GRANT SELECT ON urgent_type TO gongkai_app;

CREATE TABLE urgent_issue (
  draft_id       text PRIMARY KEY REFERENCES draft,
  round          integer NOT NULL,
  content_digest text NOT NULL,
  steps          text[] NOT NULL CHECK (cardinality(steps) > 0), -- the reviews that were left for later, in their order
  reason         text NOT NULL CHECK (length(btrim(reason)) BETWEEN 1 AND 500),
  issued_by      text NOT NULL,
  issued_by_name text NOT NULL,
  issued_at      timestamptz NOT NULL,
  due_at         timestamptz NOT NULL CHECK (due_at = issued_at + interval '24 hours'),
  obligation_id  bigint NOT NULL REFERENCES obligation
);
CREATE TABLE urgent_review (
  draft_id         text NOT NULL REFERENCES urgent_issue,
  step             text NOT NULL,
  verdict          text NOT NULL CHECK (verdict IN ('confirmed', 'objected')),
  remark           text NOT NULL CHECK (length(remark) <= 2000 AND (verdict = 'confirmed' OR btrim(remark) <> '')),
  reviewed_by      text NOT NULL,
  reviewed_by_name text NOT NULL,
  reviewed_at      timestamptz NOT NULL,
  PRIMARY KEY (draft_id, step)
);
GRANT SELECT, INSERT ON urgent_issue, urgent_review TO gongkai_app;
CREATE INDEX urgent_issue_obligation ON urgent_issue (obligation_id);
CREATE TRIGGER urgent_issue_no_change BEFORE UPDATE OR DELETE ON urgent_issue FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER urgent_issue_no_truncate BEFORE TRUNCATE ON urgent_issue EXECUTE FUNCTION refuse_change();
CREATE TRIGGER urgent_review_no_change BEFORE UPDATE OR DELETE ON urgent_review FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER urgent_review_no_truncate BEFORE TRUNCATE ON urgent_review EXECUTE FUNCTION refuse_change();

CREATE FUNCTION is_urgent(draft_id text, round integer) RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM urgent_issue u WHERE u.draft_id = is_urgent.draft_id AND u.round = is_urgent.round)
$$;
GRANT EXECUTE ON FUNCTION is_urgent(text, integer) TO gongkai_app;

-- What was submitted, of a type that may, issued by somebody who issues for the body and did not write it, now.
CREATE FUNCTION check_urgent_issue() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE d draft;
BEGIN
  SELECT * INTO d FROM draft WHERE id = NEW.draft_id;
  IF NOT EXISTS (SELECT 1 FROM urgent_type WHERE type_key = d.type_key) THEN
    RAISE EXCEPTION 'records of type % are reviewed before they are issued', d.type_key USING ERRCODE = 'GK002';
  END IF;
  IF EXISTS (SELECT 1 FROM exceptions_of_draft(d.id, d.disclosure_id) x WHERE x.scope NOT IN ('item', 'stage')) THEN
    RAISE EXCEPTION 'what leaves something out is reviewed before it is issued' USING ERRCODE = 'GK002';
  END IF;
  IF d.state <> 'in-review' OR (NEW.round, NEW.content_digest) IS DISTINCT FROM (d.round, d.content_digest)
     OR NEW.steps IS DISTINCT FROM d.steps[d.step_index + 1:] THEN
    RAISE EXCEPTION 'this is not what was submitted' USING ERRCODE = 'GK002';
  END IF;
  IF NOT coalesce(may_act(NEW.issued_by, 'issuer', d.body_code, NEW.issued_at), false)
     OR NOT may_act_besides(NEW.issued_by, '{issuer}', d.body_code, NEW.issued_at, people_of_draft(d.id)) THEN
    RAISE EXCEPTION '% does not issue for body %', NEW.issued_by, d.body_code USING ERRCODE = 'GK002';
  END IF;
  IF NEW.issued_by = d.submitted_by OR has_written(d.id, NEW.issued_by) THEN
    RAISE EXCEPTION 'who wrote or submitted cannot issue' USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER urgent_issue_time BEFORE INSERT ON urgent_issue FOR EACH ROW WHEN (NOT is_this_moment(NEW.issued_at)) EXECUTE FUNCTION refuse_time();
CREATE TRIGGER urgent_issue_lawful BEFORE INSERT ON urgent_issue FOR EACH ROW EXECUTE FUNCTION check_urgent_issue();

-- It does not stand there without having gone out, and the review is owed by that body until then.
CREATE FUNCTION check_urgent_issue_done() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM edition e WHERE e.draft_id = NEW.draft_id AND e.issued_by = NEW.issued_by AND e.published_at = NEW.issued_at)
     OR NOT EXISTS (SELECT 1 FROM obligation o JOIN draft d ON d.id = NEW.draft_id
                     WHERE o.id = NEW.obligation_id AND o.body_code = d.body_code AND o.item_code = d.item_code AND o.period = 'event:urgent:' || d.id
                       AND o.due_on = (NEW.due_at AT TIME ZONE 'Asia/Shanghai')::date) THEN
    RAISE EXCEPTION 'the urgent issue of draft % is not on record', NEW.draft_id USING ERRCODE = 'GK002';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER urgent_issue_done AFTER INSERT ON urgent_issue DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_urgent_issue_done();

-- By who takes that step, and neither wrote nor issued it nor took another step of it.
CREATE FUNCTION check_urgent_review() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE u urgent_issue; d draft; people text[];
BEGIN
  SELECT * INTO u FROM urgent_issue WHERE draft_id = NEW.draft_id;
  SELECT * INTO d FROM draft WHERE id = NEW.draft_id;
  IF NOT coalesce(NEW.step = ANY (u.steps), false) THEN
    RAISE EXCEPTION 'step % does not wait for a review', NEW.step USING ERRCODE = 'GK002';
  END IF;
  people := people_of_draft(d.id) || u.issued_by
    || ARRAY(SELECT a.actor_id FROM workflow_action a WHERE a.draft_id = d.id AND a.round = u.round AND a.action = 'approve')
    || ARRAY(SELECT r.reviewed_by FROM urgent_review r WHERE r.draft_id = d.id);
  IF NEW.reviewed_by = ANY (people) THEN
    RAISE EXCEPTION 'who has had a part in draft % does not review it', d.id USING ERRCODE = 'GK002';
  END IF;
  IF NOT coalesce(may_act_besides(NEW.reviewed_by, ARRAY[NEW.step], CASE NEW.step WHEN 'legal' THEN coalesce(d.legal_body_code, d.body_code) ELSE d.body_code END, NEW.reviewed_at, people), false) THEN
    RAISE EXCEPTION 'step % of body % is not for %', NEW.step, d.body_code, NEW.reviewed_by USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER urgent_review_time BEFORE INSERT ON urgent_review FOR EACH ROW WHEN (NOT is_this_moment(NEW.reviewed_at)) EXECUTE FUNCTION refuse_time();
CREATE TRIGGER urgent_review_lawful BEFORE INSERT ON urgent_review FOR EACH ROW EXECUTE FUNCTION check_urgent_review();

-- 0332's, with the way from review to the public that 紧急发布 opens.
CREATE OR REPLACE FUNCTION check_draft_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE submitted boolean; demanded text[];
BEGIN
  IF OLD.state IN ('published', 'discarded') THEN
    RAISE EXCEPTION 'draft % is closed', OLD.id USING ERRCODE = 'GK001';
  END IF;
  IF (NEW.id, NEW.item_code, NEW.body_code, NEW.type_key, NEW.type_version, NEW.base_edition, NEW.created_by, NEW.created_at)
     IS DISTINCT FROM
     (OLD.id, OLD.item_code, OLD.body_code, OLD.type_key, OLD.type_version, OLD.base_edition, OLD.created_by, OLD.created_at)
     OR (NEW.disclosure_id IS DISTINCT FROM OLD.disclosure_id AND (OLD.disclosure_id IS NOT NULL OR NEW.state <> 'published')) THEN
    RAISE EXCEPTION 'the identity of a draft is immutable' USING ERRCODE = 'GK001';
  END IF;
  IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (
       ('editing', 'in-review'), ('returned', 'in-review'), ('in-review', 'approved'), ('in-review', 'returned'),
       ('in-review', 'editing'), ('approved', 'returned'), ('approved', 'editing'), ('approved', 'published'),
       ('editing', 'discarded'), ('returned', 'discarded'))
     AND NOT ((OLD.state, NEW.state) = ('in-review', 'published') AND is_urgent(OLD.id, OLD.round)) THEN
    RAISE EXCEPTION 'draft % cannot go from % to %', OLD.id, OLD.state, NEW.state USING ERRCODE = 'GK002';
  END IF;
  submitted := NEW.state = 'in-review' AND OLD.state <> 'in-review';
  IF (NEW.content, NEW.content_digest, NEW.title, NEW.version) IS DISTINCT FROM (OLD.content, OLD.content_digest, OLD.title, OLD.version)
     AND (OLD.state NOT IN ('editing', 'returned') OR submitted) THEN
    RAISE EXCEPTION 'draft % is under review', OLD.id USING ERRCODE = 'GK002';
  END IF;
  IF submitted THEN
    SELECT array(SELECT jsonb_array_elements_text(declaration->'review')) INTO demanded
      FROM current_catalogue_item WHERE code = NEW.item_code;
    IF NOT 'secrecy' = ANY (demanded) AND (
         EXISTS (SELECT 1 FROM exceptions_of_draft(NEW.id, NEW.disclosure_id) x WHERE x.scope NOT IN ('item', 'stage'))
         OR EXISTS (SELECT 1 FROM exception_in_force f JOIN exception_end x ON x.exception_id = f.exception_id JOIN exception y ON y.id = f.exception_id JOIN disclosure i ON i.id = f.disclosure_id
                      JOIN edition c ON c.disclosure_id = i.id AND c.n = i.edition WHERE f.disclosure_id = NEW.disclosure_id AND y.scope <> 'stage' AND x.ended_at >= c.published_at)
         OR EXISTS (SELECT 1 FROM withholding_type w WHERE w.type_key = NEW.type_key AND jsonb_typeof(NEW.content->w.field) = 'array' AND NEW.content->w.field <> '[]')) THEN
      demanded := demanded || 'secrecy'::text;
    END IF;
    IF NOT 'legal' = ANY (demanded) AND EXISTS (
         SELECT 1 FROM announcing_type a WHERE a.type_key = NEW.type_key AND NEW.public_content->a.normative = 'true') THEN
      demanded := demanded || 'legal'::text;
    END IF;
    SELECT demanded || coalesce(array_agg(j.step) FILTER (WHERE NOT j.step = ANY (demanded)), '{}') INTO demanded
      FROM judged_value j WHERE j.type_key = NEW.type_key AND NEW.content->>j.field = j.value;
    IF NEW.round <> OLD.round + 1 OR NEW.step_index <> 0 OR NEW.submitted_by IS NULL OR NEW.public_content IS NULL
       OR cardinality(NEW.steps) = 0 OR NEW.steps IS DISTINCT FROM demanded THEN
      RAISE EXCEPTION 'a submission starts a round with the approvals that the item demands' USING ERRCODE = 'GK002';
    END IF;
  ELSIF (NEW.round, NEW.steps, NEW.submitted_by, NEW.submitted_at, NEW.public_content, NEW.legal_body_code)
        IS DISTINCT FROM (OLD.round, OLD.steps, OLD.submitted_by, OLD.submitted_at, OLD.public_content, OLD.legal_body_code) THEN
    RAISE EXCEPTION 'what was submitted, and by whom, changes by a submission only' USING ERRCODE = 'GK002';
  END IF;
  IF NEW.state = 'published' AND NOT EXISTS (SELECT 1 FROM edition WHERE draft_id = NEW.id) THEN
    RAISE EXCEPTION 'draft % has no edition', OLD.id USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;

-- 0272's, the same.
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
  IF NOT coalesce(may_act(NEW.actor_id, wanted, CASE wanted WHEN 'legal' THEN coalesce(d.legal_body_code, d.body_code) ELSE d.body_code END, NEW.at), false) THEN
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
    IF d.state <> 'approved' AND NOT (d.state = 'in-review' AND is_urgent(d.id, d.round)) THEN
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

-- 0102's: an urgent issue takes the place of the approvals that it leaves for later, and of no other.
CREATE OR REPLACE FUNCTION check_edition_approved() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE d draft; o disclosure; urgent urgent_issue; missing text;
BEGIN
  SELECT * INTO d FROM draft WHERE id = NEW.draft_id;
  SELECT * INTO o FROM disclosure WHERE id = NEW.disclosure_id;
  SELECT * INTO urgent FROM urgent_issue u WHERE u.draft_id = d.id AND u.round = d.round;
  IF cardinality(d.steps) = 0 OR d.state <> 'approved' AND NOT (d.state = 'in-review'
       AND (urgent.issued_by, urgent.issued_at, urgent.content_digest) IS NOT DISTINCT FROM (NEW.issued_by, NEW.published_at, NEW.content_digest)) THEN
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
   WHERE (d.state = 'approved' OR NOT s = ANY (urgent.steps)) AND NOT EXISTS (
     SELECT 1 FROM workflow_action a WHERE a.draft_id = d.id AND a.round = d.round AND a.action = 'approve'
       AND a.step = s AND a.content_digest = d.content_digest AND a.actor_id <> d.submitted_by AND NOT has_written(d.id, a.actor_id)) LIMIT 1;
  IF missing IS NOT NULL THEN
    RAISE EXCEPTION 'approval % is missing', missing USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;

-- The review is done when each step was taken.
CREATE FUNCTION check_urgent_met() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM urgent_issue u, unnest(u.steps) s WHERE u.obligation_id = NEW.id
               AND NOT EXISTS (SELECT 1 FROM urgent_review r WHERE r.draft_id = u.draft_id AND r.step = s)) THEN
    RAISE EXCEPTION 'obligation % waits for a review', NEW.id USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER obligation_urgent_met BEFORE UPDATE OF discharged_at ON obligation FOR EACH ROW
  WHEN (OLD.period LIKE 'event:urgent:%' AND NEW.discharged_at IS NOT NULL) EXECUTE FUNCTION check_urgent_met();
ALTER TABLE obligation DROP CONSTRAINT obligation_check1,
  ADD CONSTRAINT obligation_check1 CHECK ((discharged_at IS NULL) = (disclosure_id IS NULL)
    OR discharged_at IS NOT NULL AND (period LIKE 'event:exception-review:%' OR period LIKE 'event:feedback:%' OR period LIKE 'event:request:%'
      OR period LIKE 'event:request-confirm:%' OR period LIKE 'event:urgent:%'));

-- Owed by nobody who issued nothing urgently.
CREATE FUNCTION check_urgent_owed() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM urgent_issue u WHERE u.obligation_id = NEW.id) THEN
    RAISE EXCEPTION 'obligation % follows no urgent issue', NEW.id USING ERRCODE = 'GK002';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER obligation_urgent_owed AFTER INSERT ON obligation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.period LIKE 'event:urgent:%') EXECUTE FUNCTION check_urgent_owed();
