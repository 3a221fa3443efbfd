-- 不予公开: whatever is not made public has a row that says on which ground of law, for how long, who proposed it and who reviewed it, and when it is examined again
-- (政府信息公开条例第十四条至第十八条). Nothing here has the content: a part of a record is named by its place, and known again by 32 bits of a digest.
CREATE TABLE exception_ground (
  code        text NOT NULL,
  valid_from  date NOT NULL,
  valid_to    date,                              -- the first day on which it held no longer
  title       text NOT NULL,
  basis       text NOT NULL,
  secrecy     boolean NOT NULL,                  -- asks for the secrecy reviewer
  third_party boolean NOT NULL,                  -- asks for the third party's opinion
  other_law   boolean NOT NULL,                  -- asks for the article of the other law
  PRIMARY KEY (code, valid_from)
);
GRANT SELECT ON exception_ground TO gongkai_app;

CREATE TABLE exception (
  id               text PRIMARY KEY,
  scope            text NOT NULL CHECK (scope IN ('item', 'stage', 'field', 'passage', 'row', 'file')),
  item_code        text NOT NULL,
  area_code        text NOT NULL,
  body_code        text NOT NULL REFERENCES public_body,
  draft_id         text REFERENCES draft,        -- of a part of a record; null for a whole item
  period           text,                         -- of a whole item: the one event or period that is meant, as obligations name it; null = the item
  place            text NOT NULL CHECK (trim(place) <> ''),  -- for people: the title of a field, never what stands in it
  path             text[] NOT NULL DEFAULT '{}', -- field, number of the row, column
  start_at         integer CHECK (start_at >= 0),
  length           integer CHECK (length > 0),
  digest           text CHECK (digest ~ '^[0-9a-f]{8}$'),
  ground           text NOT NULL,
  basis            text NOT NULL CHECK (trim(basis) <> ''),
  reason           text NOT NULL CHECK (trim(reason) <> ''),  -- for the record, never public
  until            date,                         -- the last day; null = until an examination ends it
  review_on        date NOT NULL,
  third_party      text CHECK (third_party IN ('objects', 'consents', 'silent', 'not-reached')),
  third_party_on   date,
  proposed_by      text NOT NULL,
  proposed_by_name text NOT NULL,
  proposed_at      timestamptz NOT NULL,
  CHECK ((scope IN ('field', 'passage', 'row', 'file', 'stage')) = (draft_id IS NOT NULL)),
  CHECK (scope = 'item' OR period IS NULL),
  CHECK ((scope = 'passage') = (start_at IS NOT NULL AND length IS NOT NULL)),
  CHECK (scope NOT IN ('passage', 'row', 'file') OR digest IS NOT NULL),
  CHECK (scope IN ('item', 'stage') = (cardinality(path) = 0)),
  CHECK ((third_party IS NULL) = (third_party_on IS NULL))
);
CREATE INDEX exception_draft ON exception (draft_id);
CREATE INDEX exception_owed ON exception (item_code, body_code) WHERE scope = 'item';

-- In force: a part of a record with the edition that leaves it out, a whole item when a second person agreed.
CREATE TABLE exception_in_force (
  exception_id     text PRIMARY KEY REFERENCES exception,
  disclosure_id    text REFERENCES disclosure,
  since            timestamptz NOT NULL,
  reviewed_by      text NOT NULL,
  reviewed_by_name text NOT NULL
);
CREATE INDEX exception_in_force_disclosure ON exception_in_force (disclosure_id);
CREATE INDEX exception_in_force_order ON exception_in_force (since DESC, exception_id DESC);

-- 定期评估审查（条例第十八条）.
CREATE TABLE exception_examination (
  exception_id     text NOT NULL REFERENCES exception,
  n                integer NOT NULL CHECK (n > 0),
  examined_by      text NOT NULL,
  examined_by_name text NOT NULL,
  examined_at      timestamptz NOT NULL,
  reason           text NOT NULL CHECK (trim(reason) <> ''),
  until            date,
  review_on        date NOT NULL,
  PRIMARY KEY (exception_id, n)
);

-- 办公厅（室）的异议（条例第四十七条）: nothing goes out, and nothing takes effect, that rests on it.
CREATE TABLE exception_objection (
  exception_id     text PRIMARY KEY REFERENCES exception,
  objected_by      text NOT NULL,
  objected_by_name text NOT NULL,
  objected_at      timestamptz NOT NULL,
  reason           text NOT NULL CHECK (trim(reason) <> '')
);

CREATE TABLE exception_end (
  exception_id  text PRIMARY KEY REFERENCES exception,
  kind          text NOT NULL CHECK (kind IN ('dropped', 'ended', 'lapsed')),
  ended_by      text NOT NULL,
  ended_by_name text NOT NULL,
  ended_at      timestamptz NOT NULL,
  reason        text NOT NULL DEFAULT ''
);
GRANT SELECT, INSERT ON exception, exception_in_force, exception_examination, exception_objection, exception_end TO gongkai_app;

-- The marks that hold for a draft: its own, and in a correction those that came into force with the editions before it.
CREATE FUNCTION exceptions_of_draft(of_draft text, of_disclosure text) RETURNS SETOF exception LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT x.* FROM exception x LEFT JOIN exception_in_force f ON f.exception_id = x.id
   WHERE (x.draft_id = of_draft OR f.disclosure_id = of_disclosure) AND NOT EXISTS (SELECT 1 FROM exception_end e WHERE e.exception_id = x.id) $$;
GRANT EXECUTE ON FUNCTION exceptions_of_draft(text, text) TO gongkai_app;

CREATE FUNCTION check_exception() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE d draft; g exception_ground; on_day date := (NEW.proposed_at AT TIME ZONE 'Asia/Shanghai')::date;
BEGIN
  SELECT * INTO g FROM exception_ground x WHERE x.code = NEW.ground AND x.valid_from <= on_day AND (x.valid_to IS NULL OR on_day < x.valid_to);
  IF NOT FOUND OR NOT g.other_law AND NEW.basis <> g.basis OR g.other_law AND NEW.basis NOT LIKE g.basis || '%' THEN
    RAISE EXCEPTION 'no ground % with that basis is in force', NEW.ground USING ERRCODE = 'GK002';
  END IF;
  IF NEW.review_on <= on_day OR NEW.review_on > on_day + interval '1 year' OR NEW.until < on_day THEN
    RAISE EXCEPTION 'an exception is examined again within a year' USING ERRCODE = 'GK002';
  END IF;
  IF g.third_party AND NEW.third_party IS NULL AND NEW.scope <> 'stage' THEN
    RAISE EXCEPTION 'ground % asks for the third party', NEW.ground USING ERRCODE = 'GK002';
  END IF;
  IF NEW.draft_id IS NOT NULL THEN
    SELECT * INTO STRICT d FROM draft WHERE id = NEW.draft_id;
    IF (d.body_code, d.item_code) <> (NEW.body_code, NEW.item_code) THEN
      RAISE EXCEPTION 'draft % is of another body or item', d.id USING ERRCODE = 'GK002';
    END IF;
    IF NEW.scope <> 'stage' AND d.state NOT IN ('editing', 'returned') THEN
      RAISE EXCEPTION 'draft % is under review', d.id USING ERRCODE = 'GK002';
    END IF;
  END IF;
  IF NEW.scope = 'stage' THEN RETURN NEW; END IF;
  IF NOT coalesce(may_act(NEW.proposed_by, 'editor', NEW.body_code, NEW.proposed_at), false) THEN
    RAISE EXCEPTION '% does not write for body %', NEW.proposed_by, NEW.body_code USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER exception_check BEFORE INSERT ON exception FOR EACH ROW EXECUTE FUNCTION check_exception();
CREATE TRIGGER exception_time BEFORE INSERT ON exception FOR EACH ROW WHEN (NOT is_this_moment(NEW.proposed_at)) EXECUTE FUNCTION refuse_time();

CREATE FUNCTION check_exception_in_force() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE x exception; secret boolean;
BEGIN
  SELECT * INTO STRICT x FROM exception WHERE id = NEW.exception_id;
  IF EXISTS (SELECT 1 FROM exception_objection WHERE exception_id = x.id) OR EXISTS (SELECT 1 FROM exception_end WHERE exception_id = x.id) THEN
    RAISE EXCEPTION 'exception % was objected to or has ended', x.id USING ERRCODE = 'GK002';
  END IF;
  IF x.scope <> 'item' THEN
    IF NEW.disclosure_id IS NULL OR NOT EXISTS (SELECT 1 FROM edition e WHERE e.draft_id = x.draft_id AND e.disclosure_id = NEW.disclosure_id)
       OR NOT edition_is_being_written(NEW.disclosure_id)
       OR NOT EXISTS (SELECT 1 FROM workflow_action a JOIN draft d ON d.id = a.draft_id
                       WHERE a.draft_id = x.draft_id AND a.round = d.round AND a.action = 'approve' AND a.step = 'secrecy' AND a.actor_id = NEW.reviewed_by) THEN
      RAISE EXCEPTION 'a part of a record is left out by its edition, after the secrecy review' USING ERRCODE = 'GK002';
    END IF;
    RETURN NEW;
  END IF;
  SELECT bool_or(g.secrecy) INTO secret FROM exception_ground g WHERE g.code = x.ground AND x.basis LIKE g.basis || '%';
  IF NEW.disclosure_id IS NOT NULL OR NEW.reviewed_by = x.proposed_by
     OR NOT coalesce(may_act(NEW.reviewed_by, 'secrecy', x.body_code, NEW.since) OR NOT secret AND may_act(NEW.reviewed_by, 'reviewer', x.body_code, NEW.since), false) THEN
    RAISE EXCEPTION 'an exception is reviewed by a second person of that body' USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER exception_in_force_check BEFORE INSERT ON exception_in_force FOR EACH ROW EXECUTE FUNCTION check_exception_in_force();
CREATE TRIGGER exception_in_force_time BEFORE INSERT ON exception_in_force FOR EACH ROW WHEN (NOT is_this_moment(NEW.since)) EXECUTE FUNCTION refuse_time();

CREATE FUNCTION check_exception_act() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE x exception; d draft; who text; at timestamptz; works boolean; day date;
BEGIN
  SELECT * INTO STRICT x FROM exception WHERE id = NEW.exception_id;
  works := EXISTS (SELECT 1 FROM exception_in_force WHERE exception_id = x.id);
  IF TG_TABLE_NAME = 'exception_objection' THEN
    IF NOT coalesce(may_act(NEW.objected_by, 'office', '*', NEW.objected_at), false)
       AND NOT coalesce(may_act(NEW.objected_by, 'office', (SELECT parent_code FROM public_body WHERE code = x.body_code), NEW.objected_at), false) THEN
      RAISE EXCEPTION '% does not supervise body %', NEW.objected_by, x.body_code USING ERRCODE = 'GK002';
    END IF;
    RETURN NEW;
  END IF;
  IF TG_TABLE_NAME = 'exception_examination' THEN
    day := (NEW.examined_at AT TIME ZONE 'Asia/Shanghai')::date;
    IF NOT works OR EXISTS (SELECT 1 FROM exception_end WHERE exception_id = x.id) OR NEW.examined_by = x.proposed_by
       OR NOT coalesce(may_act(NEW.examined_by, 'reviewer', x.body_code, NEW.examined_at) OR may_act(NEW.examined_by, 'secrecy', x.body_code, NEW.examined_at), false)
       OR NEW.review_on <= day OR NEW.review_on > day + interval '1 year' OR NEW.until < day THEN
      RAISE EXCEPTION 'an exception in force is examined again by a second person, for a year at most' USING ERRCODE = 'GK002';
    END IF;
    RETURN NEW;
  END IF;
  SELECT * INTO d FROM draft WHERE id = x.draft_id;
  IF NEW.kind = 'dropped' AND (works OR x.scope <> 'item' AND d.state NOT IN ('editing', 'returned', 'discarded')) OR NEW.kind <> 'dropped' AND NOT works THEN
    RAISE EXCEPTION 'exception % does not end so', x.id USING ERRCODE = 'GK002';
  END IF;
  IF NEW.kind = 'lapsed' THEN
    IF coalesce((SELECT m.until FROM exception_examination m WHERE m.exception_id = x.id ORDER BY n DESC LIMIT 1), x.until) >= public_day() THEN
      RAISE EXCEPTION 'exception % lasts', x.id USING ERRCODE = 'GK002';
    END IF;
  ELSIF NOT coalesce(may_act(NEW.ended_by, 'editor', x.body_code, NEW.ended_at) OR may_act(NEW.ended_by, 'reviewer', x.body_code, NEW.ended_at)
                     OR may_act(NEW.ended_by, 'secrecy', x.body_code, NEW.ended_at), false) THEN
    RAISE EXCEPTION '% does not act for body %', NEW.ended_by, x.body_code USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER exception_objection_check BEFORE INSERT ON exception_objection FOR EACH ROW EXECUTE FUNCTION check_exception_act();
CREATE TRIGGER exception_examination_check BEFORE INSERT ON exception_examination FOR EACH ROW EXECUTE FUNCTION check_exception_act();
CREATE TRIGGER exception_end_check BEFORE INSERT ON exception_end FOR EACH ROW EXECUTE FUNCTION check_exception_act();
CREATE TRIGGER exception_objection_time BEFORE INSERT ON exception_objection FOR EACH ROW WHEN (NOT is_this_moment(NEW.objected_at)) EXECUTE FUNCTION refuse_time();
CREATE TRIGGER exception_examination_time BEFORE INSERT ON exception_examination FOR EACH ROW WHEN (NOT is_this_moment(NEW.examined_at)) EXECUTE FUNCTION refuse_time();
CREATE TRIGGER exception_end_time BEFORE INSERT ON exception_end FOR EACH ROW WHEN (NOT is_this_moment(NEW.ended_at)) EXECUTE FUNCTION refuse_time();

CREATE TRIGGER exception_no_change BEFORE UPDATE OR DELETE ON exception FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER exception_no_truncate BEFORE TRUNCATE ON exception EXECUTE FUNCTION refuse_change();
CREATE TRIGGER exception_in_force_no_change BEFORE UPDATE OR DELETE ON exception_in_force FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER exception_in_force_no_truncate BEFORE TRUNCATE ON exception_in_force EXECUTE FUNCTION refuse_change();
CREATE TRIGGER exception_examination_no_change BEFORE UPDATE OR DELETE ON exception_examination FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER exception_examination_no_truncate BEFORE TRUNCATE ON exception_examination EXECUTE FUNCTION refuse_change();
CREATE TRIGGER exception_objection_no_change BEFORE UPDATE OR DELETE ON exception_objection FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER exception_objection_no_truncate BEFORE TRUNCATE ON exception_objection EXECUTE FUNCTION refuse_change();
CREATE TRIGGER exception_end_no_change BEFORE UPDATE OR DELETE ON exception_end FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER exception_end_no_truncate BEFORE TRUNCATE ON exception_end EXECUTE FUNCTION refuse_change();

-- What is marked is not in the edition, and every mark that holds for it is on record as in force when the transaction ends.
CREATE FUNCTION check_edition_leaves_out() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE x exception; d draft; field text; was jsonb; now jsonb; part jsonb;
BEGIN
  SELECT * INTO d FROM draft WHERE id = NEW.draft_id;
  FOR x IN SELECT * FROM exceptions_of_draft(NEW.draft_id, NEW.disclosure_id) WHERE scope NOT IN ('item', 'stage') LOOP
    IF NOT EXISTS (SELECT 1 FROM exception_in_force f WHERE f.exception_id = x.id) THEN
      RAISE EXCEPTION 'exception % of edition % is not on record as in force', x.id, NEW.id USING ERRCODE = 'GK003';
    END IF;
    field := x.path[1];
    was := d.content->field;
    now := NEW.content->field;
    -- A list begins each edition with changes of its own.
    CONTINUE WHEN was IS NULL OR was = '[]';
    IF x.scope = 'file' THEN
      IF jsonb_array_length(CASE WHEN jsonb_typeof(was) = 'array' THEN was ELSE '[]' END) <= jsonb_array_length(CASE WHEN jsonb_typeof(now) = 'array' THEN now ELSE '[]' END) THEN
        RAISE EXCEPTION 'edition % carries a file that is withheld', NEW.id USING ERRCODE = 'GK003';
      END IF;
    ELSIF x.scope = 'row' THEN
      IF jsonb_array_length(CASE WHEN jsonb_typeof(was) = 'array' THEN was ELSE '[]' END) <= jsonb_array_length(CASE WHEN jsonb_typeof(now) = 'array' THEN now ELSE '[]' END) THEN
        RAISE EXCEPTION 'edition % shows a row that is withheld', NEW.id USING ERRCODE = 'GK003';
      END IF;
    ELSIF x.scope = 'passage' THEN
      IF was = now OR now::text NOT LIKE '%〔依法不予公开：%' THEN
        RAISE EXCEPTION 'edition % shows a passage that is withheld', NEW.id USING ERRCODE = 'GK003';
      END IF;
    ELSIF now IS NOT NULL AND now = was THEN
      RAISE EXCEPTION 'edition % shows a field that is withheld', NEW.id USING ERRCODE = 'GK003';
    END IF;
  END LOOP;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER edition_leaves_out AFTER INSERT ON edition DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_edition_leaves_out();

-- Records that say themselves what they do not tell (不予公开的内容): types with the field of those rows, which the owner loads from the catalogue.
CREATE TABLE withholding_type (
  type_key text NOT NULL,
  field    text NOT NULL,
  PRIMARY KEY (type_key, field)
);
GRANT SELECT ON withholding_type TO gongkai_app;

-- 0272's, and the secrecy review (保密审查) for whatever is left out: a second person beside the reviewer sees it, whatever the item asks for.
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

-- 定期评估审查 is met by examining, or when the exception has ended; no edition tells it.
ALTER TABLE obligation DROP CONSTRAINT obligation_check1,
  ADD CONSTRAINT obligation_check1 CHECK ((discharged_at IS NULL) = (disclosure_id IS NULL) OR discharged_at IS NOT NULL AND period LIKE 'event:exception-review:%');
CREATE FUNCTION check_examination_met() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE about text := split_part(NEW.period, ':', 3);
BEGIN
  IF NOT EXISTS (SELECT 1 FROM exception_examination m WHERE m.exception_id = about AND m.examined_at = NEW.discharged_at)
     AND NOT EXISTS (SELECT 1 FROM exception_end e WHERE e.exception_id = about AND e.ended_at = NEW.discharged_at) THEN
    RAISE EXCEPTION 'exception % was not examined', about USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER obligation_examination_met BEFORE UPDATE OF discharged_at ON obligation FOR EACH ROW
  WHEN (NEW.period LIKE 'event:exception-review:%' AND NEW.discharged_at IS NOT NULL AND OLD.discharged_at IS NULL) EXECUTE FUNCTION check_examination_met();
