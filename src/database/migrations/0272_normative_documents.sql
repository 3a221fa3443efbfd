-- 规范性文件 of a department are reviewed by the legal office of its government (国办发〔2018〕37号): whose office it is, is settled at submission.
ALTER TABLE draft ADD COLUMN legal_body_code text REFERENCES public_body;
GRANT UPDATE (legal_body_code) ON draft TO gongkai_app;

CREATE FUNCTION check_legal_body() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.legal_body_code IS DISTINCT FROM NEW.body_code
     AND NEW.legal_body_code IS DISTINCT FROM (SELECT parent_code FROM public_body WHERE code = NEW.body_code) THEN
    RAISE EXCEPTION 'body % does not review the legality of what % publishes', NEW.legal_body_code, NEW.body_code USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER draft_legal_body BEFORE INSERT OR UPDATE OF legal_body_code ON draft FOR EACH ROW
  WHEN (NEW.legal_body_code IS NOT NULL) EXECUTE FUNCTION check_legal_body();

-- 0102's, with the body whose legal office reviews.
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


CREATE OR REPLACE FUNCTION check_legal_approval() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE d draft;
BEGIN
  SELECT * INTO d FROM draft WHERE id = NEW.draft_id;
  IF NOT may_act(NEW.actor_id, 'legal', coalesce(d.legal_body_code, d.body_code), NEW.at) THEN
    RAISE EXCEPTION 'the review of legality of body % is not for %', d.body_code, NEW.actor_id USING ERRCODE = 'GK002';
  END IF;
  IF holds_role(NEW.actor_id, 'editor', d.body_code, NEW.at) OR has_written(NEW.draft_id, NEW.actor_id) THEN
    RAISE EXCEPTION 'who writes the texts of body % does not review their legality', d.body_code USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;

-- 0013's: the item's approvals, and the review of legality for a normative document.
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
       ('editing', 'discarded'), ('returned', 'discarded')) THEN
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
    IF NOT 'legal' = ANY (demanded) AND EXISTS (
         SELECT 1 FROM announcing_type a WHERE a.type_key = NEW.type_key AND NEW.public_content->a.normative = 'true') THEN
      demanded := demanded || 'legal'::text;
    END IF;
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
