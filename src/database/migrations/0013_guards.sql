-- The procedure holds for SQL with the application's rights too: whoever gets hold of its password can still publish nothing that was not
-- submitted, reviewed and issued by different people. See docs/decisions/0002-the-database-guards-the-law.md.

-- What the public will see of the content (masked), fixed at submission: reviewed, issued and frozen as the edition.
ALTER TABLE draft ADD COLUMN public_content jsonb;

CREATE FUNCTION check_draft_begins() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state <> 'editing' OR NEW.round <> 0 OR NEW.step_index <> 0 OR NEW.steps <> '{}' OR NEW.submitted_by IS NOT NULL
     OR NEW.public_content IS NOT NULL THEN
    RAISE EXCEPTION 'a draft begins with editing' USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER draft_begins BEFORE INSERT ON draft FOR EACH ROW EXECUTE FUNCTION check_draft_begins();

CREATE OR REPLACE FUNCTION check_draft_change() RETURNS trigger LANGUAGE plpgsql AS $$
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
    IF NEW.round <> OLD.round + 1 OR NEW.step_index <> 0 OR NEW.submitted_by IS NULL OR NEW.public_content IS NULL
       OR cardinality(NEW.steps) = 0 OR NEW.steps IS DISTINCT FROM demanded THEN
      RAISE EXCEPTION 'a submission starts a round with the approvals that the item demands' USING ERRCODE = 'GK002';
    END IF;
  ELSIF (NEW.round, NEW.steps, NEW.submitted_by, NEW.submitted_at, NEW.public_content)
        IS DISTINCT FROM (OLD.round, OLD.steps, OLD.submitted_by, OLD.submitted_at, OLD.public_content) THEN
    RAISE EXCEPTION 'what was submitted, and by whom, changes by a submission only' USING ERRCODE = 'GK002';
  END IF;
  IF NEW.state = 'published' AND NOT EXISTS (SELECT 1 FROM edition WHERE draft_id = NEW.id) THEN
    RAISE EXCEPTION 'draft % has no edition', OLD.id USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;

-- An approval is of the step that waits, of the text that was submitted, by somebody else each time.
CREATE OR REPLACE FUNCTION check_approval() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE d draft;
BEGIN
  IF NEW.action NOT IN ('approve', 'publish') THEN RETURN NEW; END IF;
  SELECT * INTO d FROM draft WHERE id = NEW.draft_id;
  IF NEW.actor_id = d.submitted_by THEN
    RAISE EXCEPTION 'who submitted cannot approve or issue' USING ERRCODE = 'GK002';
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

CREATE OR REPLACE FUNCTION check_edition_approved() RETURNS trigger LANGUAGE plpgsql AS $$
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
  IF NEW.issued_by = d.submitted_by THEN
    RAISE EXCEPTION 'who submitted cannot issue' USING ERRCODE = 'GK002';
  END IF;
  SELECT s INTO missing FROM unnest(d.steps) s
   WHERE NOT EXISTS (
     SELECT 1 FROM workflow_action a WHERE a.draft_id = d.id AND a.round = d.round AND a.action = 'approve'
       AND a.step = s AND a.content_digest = d.content_digest AND a.actor_id <> d.submitted_by) LIMIT 1;
  IF missing IS NOT NULL THEN
    RAISE EXCEPTION 'approval % is missing', missing USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;

-- Files and rows become public with an edition, in the transaction that publishes it, and only those that the approved content names.
CREATE FUNCTION check_part_of_edition() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE e record;
BEGIN
  SELECT xmin AS written_by, content::text AS content INTO e FROM edition WHERE id = NEW.edition_id;
  IF e.written_by IS DISTINCT FROM pg_current_xact_id()::xid THEN
    RAISE EXCEPTION 'edition % is published already', NEW.edition_id USING ERRCODE = 'GK001';
  END IF;
  IF TG_TABLE_NAME = 'edition_file' AND position(to_jsonb(NEW)->>'sha256' IN e.content) = 0 THEN
    RAISE EXCEPTION 'the content of edition % does not name this file', NEW.edition_id USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER edition_file_part BEFORE INSERT ON edition_file FOR EACH ROW EXECUTE FUNCTION check_part_of_edition();
CREATE TRIGGER division_of_labour_part BEFORE INSERT ON division_of_labour FOR EACH ROW EXECUTE FUNCTION check_part_of_edition();
CREATE TRIGGER division_of_labour_immutable BEFORE UPDATE OR DELETE ON division_of_labour FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What lists, feeds and meta tags show of a disclosure is what its current edition says. Asked at commit, because an edition needs its
-- disclosure first.
CREATE FUNCTION check_disclosure_shown() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE e edition; item jsonb;
BEGIN
  IF current_user <> 'gongkai_app' THEN RETURN NULL; END IF;
  SELECT * INTO e FROM edition WHERE disclosure_id = NEW.id AND n = NEW.edition;
  IF e.id IS NULL OR (NEW.title, NEW.type_key) IS DISTINCT FROM (e.title, e.type_key)
     OR EXISTS (SELECT 1 FROM unnest(ARRAY[nullif(NEW.summary, ''), NEW.document_number, NEW.document_date::text]) shown
                WHERE shown IS NOT NULL AND NOT EXISTS (SELECT 1 FROM jsonb_each_text(e.content) WHERE value = shown)) THEN
    RAISE EXCEPTION 'disclosure % does not show its edition', NEW.id USING ERRCODE = 'GK002';
  END IF;
  IF TG_OP = 'INSERT' THEN
    SELECT declaration INTO item FROM catalogue_item WHERE code = e.item_code AND version = e.item_version;
    IF (NEW.audience, NEW.area_code, NEW.kind) IS DISTINCT FROM (item->>'audience', item->>'area', item->>'kind') THEN
      RAISE EXCEPTION 'disclosure % is not where its item says', NEW.id USING ERRCODE = 'GK002';
    END IF;
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER disclosure_shown AFTER INSERT OR UPDATE ON disclosure
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_disclosure_shown();

-- A careless owner empties none of it either.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['catalogue_item', 'draft', 'draft_revision', 'workflow_action', 'disclosure', 'edition_file',
                              'division_of_labour', 'log_checkpoint'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I EXECUTE FUNCTION refuse_change()', name || '_no_truncate', name);
  END LOOP;
END $$;
