-- What screening finds in a text or a file is masked, or kept with a ground that a second person confirms: who, when and why stays on record. A find is known again
-- by `find_key`, which says its kind and place and has 24 bits of a digest of its value: enough to know it again, too little to find the value out.
CREATE TABLE find_kept (
  id           text PRIMARY KEY,
  draft_id     text NOT NULL REFERENCES draft,
  find_key     text NOT NULL CHECK (length(find_key) BETWEEN 8 AND 200),
  kind         text NOT NULL,
  place        text NOT NULL,                   -- for people: 正文第 3 段
  masked       text NOT NULL,                   -- never the value
  ground       text NOT NULL CHECK (ground IN ('consent', 'already-public', 'legal-obligation', 'public-interest', 'no-personal-data', 'no-marking', 'declassified')),
  reason       text NOT NULL CHECK (trim(reason) <> ''),
  kept_by      text NOT NULL,
  kept_by_name text NOT NULL,
  kept_at      timestamptz NOT NULL,
  UNIQUE (draft_id, find_key),
  -- 保守国家秘密法第三十五条: a marking has grounds of its own.
  CHECK ((kind = 'secrecy-marking') = (ground IN ('no-marking', 'declassified')))
);
CREATE TABLE find_confirmation (
  kept_id           text PRIMARY KEY REFERENCES find_kept,
  confirmed_by      text NOT NULL,
  confirmed_by_name text NOT NULL,
  confirmed_at      timestamptz NOT NULL
);
-- On which of them a submission rests.
CREATE TABLE find_of_round (
  draft_id text NOT NULL REFERENCES draft,
  round    integer NOT NULL,
  kept_id  text NOT NULL REFERENCES find_kept,
  PRIMARY KEY (draft_id, round, kept_id)
);
GRANT SELECT, INSERT ON find_kept, find_confirmation, find_of_round TO gongkai_app;

CREATE FUNCTION check_find_kept() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE d draft;
BEGIN
  SELECT * INTO STRICT d FROM draft WHERE id = NEW.draft_id;
  IF d.state NOT IN ('editing', 'returned') THEN
    RAISE EXCEPTION 'draft % is % and nothing is decided by its editors', d.id, d.state USING ERRCODE = 'GK002';
  END IF;
  IF NOT coalesce(may_act(NEW.kept_by, 'editor', d.body_code, NEW.kept_at), false) THEN
    RAISE EXCEPTION '% does not write for body %', NEW.kept_by, d.body_code USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER find_kept_check BEFORE INSERT ON find_kept FOR EACH ROW EXECUTE FUNCTION check_find_kept();
CREATE TRIGGER find_kept_time BEFORE INSERT ON find_kept FOR EACH ROW WHEN (NOT is_this_moment(NEW.kept_at)) EXECUTE FUNCTION refuse_time();

-- 四眼: another person than who keeps it, than who wrote and than who submitted, with a role of review at that body; for a marking the secrecy reviewer's.
CREATE FUNCTION check_find_confirmation() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE k find_kept; d draft;
BEGIN
  SELECT * INTO STRICT k FROM find_kept WHERE id = NEW.kept_id;
  SELECT * INTO STRICT d FROM draft WHERE id = k.draft_id;
  IF NEW.confirmed_by = k.kept_by OR NEW.confirmed_by IS NOT DISTINCT FROM d.submitted_by OR has_written(d.id, NEW.confirmed_by) THEN
    RAISE EXCEPTION 'a find is confirmed by a second person' USING ERRCODE = 'GK002';
  END IF;
  IF NOT coalesce(may_act(NEW.confirmed_by, 'secrecy', d.body_code, NEW.confirmed_at)
      OR k.kind <> 'secrecy-marking' AND (may_act(NEW.confirmed_by, 'reviewer', d.body_code, NEW.confirmed_at)
                                          OR may_act(NEW.confirmed_by, 'legal', d.body_code, NEW.confirmed_at)), false) THEN
    RAISE EXCEPTION '% does not review for body %', NEW.confirmed_by, d.body_code USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER find_confirmation_check BEFORE INSERT ON find_confirmation FOR EACH ROW EXECUTE FUNCTION check_find_confirmation();
CREATE TRIGGER find_confirmation_time BEFORE INSERT ON find_confirmation FOR EACH ROW WHEN (NOT is_this_moment(NEW.confirmed_at)) EXECUTE FUNCTION refuse_time();

CREATE TRIGGER find_kept_no_change BEFORE UPDATE OR DELETE ON find_kept FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER find_kept_no_truncate BEFORE TRUNCATE ON find_kept EXECUTE FUNCTION refuse_change();
CREATE TRIGGER find_confirmation_no_change BEFORE UPDATE OR DELETE ON find_confirmation FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER find_confirmation_no_truncate BEFORE TRUNCATE ON find_confirmation EXECUTE FUNCTION refuse_change();
CREATE TRIGGER find_of_round_no_change BEFORE UPDATE OR DELETE ON find_of_round FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER find_of_round_no_truncate BEFORE TRUNCATE ON find_of_round EXECUTE FUNCTION refuse_change();

-- Nothing goes out that rests on a find which nobody confirmed.
CREATE FUNCTION check_finds_confirmed() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM find_of_round r LEFT JOIN find_confirmation c ON c.kept_id = r.kept_id
             WHERE r.draft_id = NEW.draft_id AND r.round = NEW.round AND c.kept_id IS NULL) THEN
    RAISE EXCEPTION 'draft % rests on finds that nobody confirmed', NEW.draft_id USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER workflow_action_finds BEFORE INSERT ON workflow_action FOR EACH ROW WHEN (NEW.action = 'publish') EXECUTE FUNCTION check_finds_confirmed();
