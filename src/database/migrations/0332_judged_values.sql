-- Values that their writer does not judge alone (whether experts are needed, 重大行政决策程序暂行条例第十九条): the record then needs another approval.
CREATE TABLE judged_value (
  type_key text NOT NULL,
  field    text NOT NULL,
  value    text NOT NULL,
  step     text NOT NULL,
  PRIMARY KEY (type_key, field)
);
GRANT SELECT ON judged_value TO gongkai_app;

-- 0330's, with the approval that a value asks for.
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
