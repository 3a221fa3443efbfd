-- What must hold before a record may stand at a guarded stage of a matter, for SQL with the application's rights too. The rules are rows that the owner loads from the
-- catalogue (src/main/matter-rules.ts); nothing here names a kind, a stage or a type. See docs/decisions/0020-conditions-of-a-stage-are-data.md.
CREATE TABLE matter_kind (
  kind         text NOT NULL,
  version      integer NOT NULL,
  valid_from   date NOT NULL,
  number_field text NOT NULL,
  stage_field  text NOT NULL,
  on_field     text NOT NULL,
  exceptions   jsonb,           -- {stages, rows, column}: the steps that recorded exceptions cover
  fields       text[] NOT NULL, -- all that the conditions look at
  PRIMARY KEY (kind, version)
);
CREATE TABLE matter_stage (
  kind      text NOT NULL,
  version   integer NOT NULL,
  stage     text NOT NULL,
  opens     boolean NOT NULL,
  approvals text[] NOT NULL,
  PRIMARY KEY (kind, version, stage),
  FOREIGN KEY (kind, version) REFERENCES matter_kind
);
CREATE TABLE matter_stage_type (
  kind     text NOT NULL,
  version  integer NOT NULL,
  stage    text NOT NULL,
  type_key text NOT NULL,
  PRIMARY KEY (kind, version, stage, type_key),
  FOREIGN KEY (kind, version, stage) REFERENCES matter_stage
);
CREATE INDEX matter_stage_type_key ON matter_stage_type (type_key);
CREATE TABLE matter_condition (
  kind    text NOT NULL,
  version integer NOT NULL,
  stage   text NOT NULL,
  ordinal integer NOT NULL,
  key     text NOT NULL,
  step    text,                 -- an exception that names it lifts the condition
  applies jsonb,                -- {stages, field, values}
  test    jsonb NOT NULL,
  PRIMARY KEY (kind, version, stage, key),
  FOREIGN KEY (kind, version, stage) REFERENCES matter_stage
);
-- Which declarations the rows were made from; the application cannot pretend that it was done.
CREATE TABLE matter_rules (digest text PRIMARY KEY);
GRANT SELECT ON matter_kind, matter_stage, matter_stage_type, matter_condition, matter_rules TO gongkai_app;

-- Counts the changes of a matter. Two transactions that touch one matter meet here, also under snapshot isolation.
ALTER TABLE dossier ADD COLUMN revision bigint NOT NULL DEFAULT 0;

CREATE FUNCTION matter_text(value jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS
$$ SELECT CASE WHEN jsonb_typeof(value) IN ('string', 'number') THEN value #>> '{}' ELSE '' END $$;

CREATE FUNCTION matter_filled(value jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS
$$ SELECT value IS NOT NULL AND coalesce(CASE jsonb_typeof(value) WHEN 'null' THEN false WHEN 'string' THEN value #>> '{}' ~ '[^\s\u3000\u00a0\ufeff]'
                   WHEN 'array' THEN jsonb_array_length(value) > 0 ELSE true END, false) $$;

CREATE FUNCTION matter_name(value jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS
$$ SELECT regexp_replace(coalesce(matter_text(value), ''), '[\s\u3000\u00a0\ufeff]', '', 'g') $$;

CREATE FUNCTION matter_day(value jsonb) RETURNS date LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN CASE WHEN matter_text(value) ~ '^\d{4}-\d{2}-\d{2}$' THEN matter_text(value)::date END;
EXCEPTION WHEN datetime_field_overflow THEN
  RETURN NULL;
END $$;

CREATE FUNCTION matter_latest(history jsonb, stages jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS
$$ SELECT r FROM jsonb_array_elements(history) WITH ORDINALITY AS h(r, i) WHERE stages ? (r->>'stage') ORDER BY i DESC LIMIT 1 $$;

-- The rows of records at some stages; `part` is {stages, rows, …}.
CREATE FUNCTION matter_rows(history jsonb, part jsonb) RETURNS SETOF jsonb LANGUAGE sql IMMUTABLE AS
$$ SELECT line FROM jsonb_array_elements(history) r,
     jsonb_array_elements(CASE WHEN jsonb_typeof(r->'content'->(part->>'rows')) = 'array' THEN r->'content'->(part->>'rows') ELSE '[]' END) line
   WHERE part->'stages' ? (r->>'stage') AND jsonb_typeof(line) = 'object' $$;

CREATE FUNCTION matter_column(history jsonb, part jsonb) RETURNS SETOF text LANGUAGE sql IMMUTABLE AS
$$ SELECT btrim(matter_text(line->(part->>'column'))) FROM matter_rows(history, part) line WHERE matter_filled(line->(part->>'column')) $$;

CREATE FUNCTION matter_says(history jsonb, part jsonb, accepted jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS
$$ SELECT coalesce(accepted ? matter_text(matter_latest(history, part->'stages')->'content'->(part->>'field')), false) $$;

-- As src/dossiers/rules-conditions.ts has it. SQL knows no holidays: working days count as days here, which is never stricter than the rule.
CREATE FUNCTION matter_test_holds(test jsonb, history jsonb, act date) RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE last jsonb; place integer; since integer; asking jsonb; answering jsonb; one text; other text; starts date; ends date; days integer;
BEGIN
  CASE test->>'kind'
  WHEN 'recorded' THEN
    RETURN matter_latest(history, test->'stages') IS NOT NULL;
  WHEN 'latest-says' THEN
    IF NOT matter_says(history, test, test->'accepted') THEN RETURN false; END IF;
    IF jsonb_typeof(test->'after') = 'null' THEN RETURN true; END IF;
    SELECT max(i) FILTER (WHERE test->'stages' ? (r->>'stage')),
           max(i) FILTER (WHERE i < jsonb_array_length(history) AND test->'after'->'stages' ? (r->>'stage')
                            AND test->'after'->'values' ? matter_text(r->'content'->(test->'after'->>'field')))
      INTO place, since FROM jsonb_array_elements(history) WITH ORDINALITY AS h(r, i);
    RETURN place > coalesce(since, 0);
  WHEN 'answered' THEN
    asking := history;
    answering := history;
    IF (test->>'latestOnly')::boolean THEN
      SELECT max(i) INTO place FROM jsonb_array_elements(history) WITH ORDINALITY AS h(r, i)
       WHERE test->'questions'->'stages' ? (r->>'stage');
      SELECT coalesce(jsonb_agg(r ORDER BY i) FILTER (WHERE i = place), '[]'), coalesce(jsonb_agg(r ORDER BY i) FILTER (WHERE i > place), '[]')
        INTO asking, answering FROM jsonb_array_elements(history) WITH ORDINALITY AS h(r, i);
    END IF;
    RETURN NOT EXISTS (SELECT matter_column(asking, test->'questions') EXCEPT SELECT matter_column(answering, test->'answers'));
  WHEN 'covers' THEN
    last := matter_latest(history, test->'stages');
    RETURN last IS NULL OR NOT EXISTS (SELECT jsonb_array_elements_text(test->'values')
                                       EXCEPT SELECT matter_column(jsonb_build_array(last), test));
  WHEN 'rows-filled' THEN
    RETURN NOT EXISTS (SELECT 1 FROM matter_rows(history, test) line, jsonb_array_elements_text(test->'demanded') wanted
                       WHERE test->'values' ? matter_text(line->(test->>'column')) AND NOT matter_filled(line->wanted));
  WHEN 'different' THEN
    one := matter_name(matter_latest(history, test->'one'->'stages')->'content'->(test->'one'->>'field'));
    other := matter_name(matter_latest(history, test->'other'->'stages')->'content'->(test->'other'->>'field'));
    RETURN one = '' OR other = '' OR NOT (position(one IN other) > 0 OR position(other IN one) > 0);
  WHEN 'mentions' THEN
    last := matter_latest(history, test->'stages');
    RETURN last IS NULL OR EXISTS (SELECT 1 FROM jsonb_array_elements_text(test->'words') word
                                   WHERE position(word IN matter_name(last->'content'->(test->>'field'))) > 0);
  WHEN 'passed' THEN
    RETURN NOT EXISTS (SELECT 1 FROM jsonb_array_elements(history) r
                       WHERE test->'stages' ? (r->>'stage') AND coalesce(matter_day(r->'content'->(test->>'field')) >= act, true));
  WHEN 'lasts' THEN
    last := matter_latest(history, test->'stages');
    IF last IS NULL THEN RETURN true; END IF;
    starts := matter_day(last->'content'->(test->>'from'));
    ends := matter_day(last->'content'->(test->>'to'));
    IF (test->>'published')::boolean THEN starts := greatest(starts, (last->>'published')::date); END IF;
    days := CASE WHEN jsonb_typeof(test->'shorter') = 'object' AND matter_filled(last->'content'->(test->'shorter'->>'reason'))
                 THEN (test->'shorter'->>'days')::integer ELSE (test->>'days')::integer END;
    RETURN coalesce(matter_day(last->'content'->(test->>'from')) IS NOT NULL AND ends >= starts + days, false);
  END CASE;
END $$;

-- Whether the conditions of the last record of the history hold; returns the keys of those that do not.
CREATE FUNCTION matter_unmet(of_kind text, of_version integer, exceptions jsonb, history jsonb) RETURNS text[] LANGUAGE sql STABLE
SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(c.key ORDER BY c.ordinal), '{}') FROM matter_condition c, (SELECT history->-1 AS act) h
   WHERE c.kind = of_kind AND c.version = of_version AND c.stage = act->>'stage'
     AND (c.step IS NULL OR exceptions IS NULL OR NOT EXISTS (SELECT 1 FROM matter_column(history, exceptions) lifted WHERE lifted = c.step))
     AND (c.applies IS NULL OR matter_latest(history, c.applies->'stages') IS NULL OR matter_says(history, c.applies, c.applies->'values'))
     AND NOT matter_test_holds(c.test, history, (act->>'on')::date)
$$;

-- Asked at commit for every disclosure that was placed, got an edition, was withdrawn or came back.
CREATE FUNCTION check_matter() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  changed text := CASE WHEN TG_TABLE_NAME = 'disclosure' THEN to_jsonb(NEW)->>'id' ELSE to_jsonb(NEW)->>'disclosure_id' END;
  d disclosure; p dossier_disclosure; m dossier; k matter_kind; e record; history jsonb := '[]'; missing text[]; standing record;
BEGIN
  SELECT * INTO d FROM disclosure WHERE id = changed;
  SELECT * INTO p FROM dossier_disclosure WHERE disclosure_id = changed;
  IF EXISTS (SELECT 1 FROM edition WHERE disclosure_id = changed AND n > d.edition) THEN
    RAISE EXCEPTION 'disclosure % has an edition that it does not show', changed USING ERRCODE = 'GK002';
  END IF;
  SELECT type_key, content, draft_id INTO e FROM edition WHERE disclosure_id = changed AND n = d.edition;
  IF p.disclosure_id IS NULL THEN
    IF EXISTS (SELECT 1 FROM matter_stage_type WHERE type_key = e.type_key) THEN
      RAISE EXCEPTION 'disclosure % stands on no matter', changed USING ERRCODE = 'GK002';
    END IF;
    RETURN NULL;
  END IF;
  SELECT * INTO m FROM dossier WHERE id = p.dossier_id;
  SELECT * INTO k FROM matter_kind WHERE kind = m.kind AND version = m.kind_version;
  IF NOT EXISTS (SELECT 1 FROM matter_stage_type t WHERE t.kind = m.kind AND t.version = m.kind_version AND t.stage = p.stage AND t.type_key = e.type_key) THEN
    RAISE EXCEPTION 'a record of this type has no place at stage % of matter %', p.stage, m.id USING ERRCODE = 'GK002';
  END IF;
  IF (e.content->>k.number_field, e.content->>k.stage_field, e.content->>k.on_field) IS DISTINCT FROM (m.number, p.stage, p.happened_on::text) THEN
    RAISE EXCEPTION 'disclosure % does not stand where it says', changed USING ERRCODE = 'GK002';
  END IF;
  IF TG_TABLE_NAME = 'dossier_disclosure' AND TG_OP = 'INSERT' AND NOT EXISTS (
       SELECT 1 FROM dossier_disclosure WHERE dossier_id = m.id AND disclosure_id <> changed) THEN
    IF NOT (SELECT opens FROM matter_stage WHERE kind = m.kind AND version = m.kind_version AND stage = p.stage)
       OR m.kind_version <> (SELECT coalesce(max(version) FILTER (WHERE valid_from <= p.happened_on), min(version)) FROM matter_kind WHERE kind = m.kind) THEN
      RAISE EXCEPTION 'matter % does not begin as its kind begins on that day', m.id USING ERRCODE = 'GK002';
    END IF;
  END IF;
  IF EXISTS (SELECT 1 FROM matter_stage s, draft f WHERE s.kind = m.kind AND s.version = m.kind_version AND s.stage = p.stage
             AND f.id = e.draft_id AND NOT s.approvals <@ f.steps) THEN
    RAISE EXCEPTION 'a record at stage % needs approvals that it does not have', p.stage USING ERRCODE = 'GK002';
  END IF;
  IF cardinality(k.fields) = 0 THEN RETURN NULL; END IF;

  UPDATE dossier SET revision = revision + 1 WHERE id = m.id;
  FOR standing IN
    SELECT jsonb_build_object('stage', o.stage, 'on', o.happened_on, 'published', (i.first_published_at AT TIME ZONE 'Asia/Shanghai')::date,
             'content', (SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM jsonb_each(x.content) WHERE key = ANY (k.fields))) AS entry
      FROM dossier_disclosure o JOIN disclosure i ON i.id = o.disclosure_id JOIN edition x ON x.disclosure_id = i.id AND x.n = i.edition
     WHERE o.dossier_id = m.id AND i.state = 'published' ORDER BY o.happened_on, i.first_published_at, i.id
  LOOP
    history := history || jsonb_build_array(standing.entry);
    missing := matter_unmet(m.kind, m.kind_version, k.exceptions, history);
    IF cardinality(missing) > 0 THEN
      RAISE EXCEPTION 'stage % of matter % lacks: %', standing.entry->>'stage', m.id, array_to_string(missing, ', ') USING ERRCODE = 'GK003';
    END IF;
  END LOOP;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER dossier_disclosure_matter AFTER INSERT OR UPDATE ON dossier_disclosure
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_matter();
CREATE CONSTRAINT TRIGGER edition_matter AFTER INSERT ON edition DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_matter();
CREATE CONSTRAINT TRIGGER disclosure_matter AFTER UPDATE ON disclosure DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_matter();
