-- One judge of the procedure of dossiers: judge_dossier. The guard check_dossier asks it at commit, the application asks it for what it words
-- (src/dossiers/judgement.ts); nothing else evaluates a condition. See docs/decisions/0038-one-judge-of-the-procedure.md.

-- 工作日. Years whose holidays the State Council has announced, and in them the days that are not as the days of the week have it: a holiday from Monday to Friday, or a
-- Saturday or Sunday on which people work (调休). The owner loads both at start from src/kernel/working-days.ts, together with the rules.
CREATE TABLE calendar_year (year integer PRIMARY KEY);
CREATE TABLE calendar_day (
  day   date PRIMARY KEY,
  works boolean NOT NULL CHECK (works = (extract(isodow FROM day) > 5)),
  -- Whose notice says so.
  year  integer NOT NULL REFERENCES calendar_year CHECK (year = extract(year FROM day)),
  name  text NOT NULL
);
GRANT SELECT ON calendar_year, calendar_day TO gongkai_app;

DROP FUNCTION dossier_unmet(text, integer, jsonb, jsonb), dossier_test_holds(jsonb, jsonb, date), dossier_says(jsonb, jsonb, jsonb), dossier_column(jsonb, jsonb),
  dossier_rows(jsonb, jsonb), dossier_day(jsonb);

-- The n-th working day after a day, which is day zero. In twice as many days and thirty there are always n, whatever the holidays.
CREATE FUNCTION working_days_after(event date, days integer) RETURNS date LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT CASE WHEN days <= 0 THEN event ELSE (
    SELECT d.day FROM (SELECT event + i AS day FROM generate_series(1, 2 * days + 30) i) d LEFT JOIN calendar_day c ON c.day = d.day
     WHERE coalesce(c.works, extract(isodow FROM d.day) < 6) ORDER BY d.day OFFSET days - 1 LIMIT 1) END;
END;

-- A day that exists, or null: 2025-02-30 is none, and asking is no error.
CREATE FUNCTION dossier_day(value jsonb) RETURNS date LANGUAGE sql IMMUTABLE
  RETURN CASE WHEN dossier_text(value) ~ '^(?!0000)[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'
    THEN (SELECT make_date(y, m, d) FROM (SELECT substr(dossier_text(value), 1, 4)::integer AS y, substr(dossier_text(value), 6, 2)::integer AS m,
                                                 substr(dossier_text(value), 9, 2)::integer AS d) parts
           WHERE d <= CASE WHEN m IN (4, 6, 9, 11) THEN 30 WHEN m <> 2 THEN 31 WHEN y % 4 = 0 AND (y % 100 <> 0 OR y % 400 = 0) THEN 29 ELSE 28 END) END;

-- The last record at one of the stages; null where there is none.
CREATE OR REPLACE FUNCTION dossier_latest(history jsonb, stages jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE
  RETURN jsonb_path_query_array(history, '$[*] ? (@.stage == $stages[*])', jsonb_build_object('stages', stages)) -> -1;

-- The rows of records at some stages; `part` is {stages, rows, …}.
CREATE FUNCTION dossier_rows(history jsonb, part jsonb) RETURNS SETOF jsonb LANGUAGE sql IMMUTABLE
BEGIN ATOMIC
  SELECT line FROM jsonb_array_elements(history) r,
     jsonb_array_elements(CASE WHEN jsonb_typeof(r->'content'->(part->>'rows')) = 'array' THEN r->'content'->(part->>'rows') ELSE '[]'::jsonb END) line
   WHERE part->'stages' ? (r->>'stage') AND jsonb_typeof(line) = 'object';
END;

-- What a column of those rows says, where it says something; blanks around it do not count.
CREATE FUNCTION dossier_column(history jsonb, part jsonb) RETURNS SETOF text LANGUAGE sql IMMUTABLE
BEGIN ATOMIC
  SELECT btrim(dossier_text(line->(part->>'column')), E' \t\r\n\u3000\u00a0\ufeff') FROM dossier_rows(history, part) line WHERE dossier_filled(line->(part->>'column'));
END;

-- Whether the latest record of the stages says one of the values, or contains one of the words; false where there is none.
CREATE FUNCTION dossier_says(history jsonb, part jsonb, accepted jsonb) RETURNS boolean LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE told jsonb := dossier_latest(history, part->'stages')->'content'->(part->>'field');
BEGIN
  IF part->'contains' = 'true' THEN
    RETURN EXISTS (SELECT 1 FROM jsonb_array_elements_text(accepted) word WHERE position(word IN dossier_name(told)) > 0);
  END IF;
  RETURN coalesce(accepted ? dossier_text(told), false);
END $$;

-- Whether one test of src/schema/condition.ts holds for the last record of the history.
CREATE FUNCTION dossier_test_holds(test jsonb, history jsonb) RETURNS boolean LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE act date := (history->-1->>'on')::date; last jsonb; place integer; since integer; asking jsonb; answering jsonb; one text; other text; starts date; ends date; days integer;
BEGIN
  CASE test->>'kind'
  WHEN 'recorded' THEN
    RETURN dossier_latest(history, test->'stages') IS NOT NULL;
  WHEN 'latest-says' THEN
    IF NOT dossier_says(history, test, test->'accepted') THEN RETURN false; END IF;
    IF test->'after' IS NULL THEN RETURN true; END IF;
    -- What the act itself says is not what it comes after.
    SELECT max(i) FILTER (WHERE test->'stages' ? (r->>'stage')),
           max(i) FILTER (WHERE i < jsonb_array_length(history) AND test->'after'->'stages' ? (r->>'stage')
                            AND test->'after'->'values' ? dossier_text(r->'content'->(test->'after'->>'field')))
      INTO place, since FROM jsonb_array_elements(history) WITH ORDINALITY AS h(r, i);
    RETURN place > coalesce(since, 0);
  WHEN 'answered' THEN
    asking := history;
    answering := history;
    IF (test->>'latestOnly')::boolean THEN
      SELECT max(i) INTO place FROM jsonb_array_elements(history) WITH ORDINALITY AS h(r, i) WHERE test->'questions'->'stages' ? (r->>'stage');
      SELECT coalesce(jsonb_agg(r ORDER BY i) FILTER (WHERE i = place), '[]'), coalesce(jsonb_agg(r ORDER BY i) FILTER (WHERE i > place), '[]')
        INTO asking, answering FROM jsonb_array_elements(history) WITH ORDINALITY AS h(r, i);
    END IF;
    RETURN NOT EXISTS (SELECT dossier_column(asking, test->'questions') EXCEPT SELECT dossier_column(answering, test->'answers'));
  WHEN 'covers' THEN
    last := dossier_latest(history, test->'stages');
    RETURN last IS NULL OR NOT EXISTS (SELECT jsonb_array_elements_text(test->'values') EXCEPT SELECT dossier_column(jsonb_build_array(last), test));
  WHEN 'rows-filled' THEN
    RETURN NOT EXISTS (SELECT 1 FROM dossier_rows(history, test) line, jsonb_array_elements_text(test->'demanded') wanted
                       WHERE test->'values' ? dossier_text(line->(test->>'column')) AND NOT dossier_filled(line->wanted));
  WHEN 'different' THEN
    one := dossier_name(dossier_latest(history, test->'one'->'stages')->'content'->(test->'one'->>'field'));
    other := dossier_name(dossier_latest(history, test->'other'->'stages')->'content'->(test->'other'->>'field'));
    RETURN one = '' OR other = '' OR NOT (position(one IN other) > 0 OR position(other IN one) > 0);
  WHEN 'passed' THEN
    RETURN NOT EXISTS (SELECT 1 FROM jsonb_array_elements(history) r
                       WHERE test->'stages' ? (r->>'stage') AND coalesce(dossier_day(r->'content'->(test->>'field')) >= act, true));
  WHEN 'lasts' THEN
    last := dossier_latest(history, test->'stages');
    IF last IS NULL THEN RETURN true; END IF;
    starts := dossier_day(last->'content'->(test->>'from'));
    ends := dossier_day(last->'content'->(test->>'to'));
    IF starts IS NULL OR ends IS NULL THEN RETURN false; END IF;
    IF (test->>'published')::boolean THEN starts := greatest(starts, (last->>'published')::date); END IF;
    days := CASE WHEN jsonb_typeof(test->'shorter') = 'object' AND dossier_filled(last->'content'->(test->'shorter'->>'reason'))
                 THEN (test->'shorter'->>'days')::integer ELSE (test->>'days')::integer END;
    RETURN ends >= CASE test->>'unit' WHEN 'working-day' THEN working_days_after(starts, days) ELSE starts + days END;
  END CASE;
END $$;

-- Whether a condition keeps out the last record of the history: it applies, no recorded exception lifts it, and its test does not hold.
CREATE FUNCTION dossier_lacks(step text, applies jsonb, test jsonb, lifted text[], history jsonb) RETURNS boolean LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF step = ANY (lifted) THEN RETURN false; END IF;
  IF applies IS NOT NULL AND dossier_latest(history, applies->'stages') IS NOT NULL
     AND NOT dossier_says(history, applies, applies->'values') THEN RETURN false; END IF;
  RETURN NOT dossier_test_holds(test, history);
END $$;

-- The whole judgement of what stands, oldest first; `told`: [{stage, on, published, content}], `published` null for what is published today.
--   records: for each record the conditions of its stage that did not hold when it took place, by what stood before it and by itself;
--   stages:  for each stage those that would not hold for an act of today that says nothing (none where `today` is null);
--   lifted:  the steps that recorded exceptions cover.
CREATE FUNCTION judge_dossier(of_kind text, of_version integer, told jsonb, today date) RETURNS jsonb LANGUAGE sql STABLE
BEGIN ATOMIC
  WITH kind AS (SELECT * FROM dossier_kind WHERE dossier_kind.kind = of_kind AND version = of_version),
  asked AS MATERIALIZED (SELECT * FROM dossier_condition WHERE dossier_condition.kind = of_kind AND version = of_version),
  grown AS (
    SELECT i, r->>'stage' AS stage,
           jsonb_agg(jsonb_build_object('stage', r->'stage', 'on', r->'on', 'published', coalesce(r->>'published', today::text),
             'content', (SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM jsonb_each(r->'content') WHERE key = ANY (kind.fields)))) OVER (ORDER BY i) AS history
      FROM kind, jsonb_array_elements(told) WITH ORDINALITY AS h(r, i)),
  record AS MATERIALIZED (SELECT grown.*, ARRAY(SELECT dossier_column(history, kind.exceptions)) AS lifted FROM grown, kind),
  -- The act that is yet to come stands at no stage: it is not the record that a condition asks for.
  next AS MATERIALIZED (
    SELECT coalesce((SELECT history FROM record ORDER BY i DESC LIMIT 1), '[]')
           || jsonb_build_array(jsonb_build_object('stage', '', 'on', today, 'published', today, 'content', '{}'::jsonb)) AS history,
           coalesce((SELECT lifted FROM record ORDER BY i DESC LIMIT 1), '{}') AS lifted),
  -- Several stages ask for the same; of one act the answer is the same.
  lacking AS MATERIALIZED (
    SELECT c.key, c.step, c.applies, c.test FROM (SELECT DISTINCT key, step, applies, test FROM asked) c, next
     WHERE today IS NOT NULL AND dossier_lacks(c.step, c.applies, c.test, next.lifted, next.history))
  SELECT jsonb_build_object(
    'records', (SELECT coalesce(jsonb_agg((
        SELECT coalesce(jsonb_agg(c.key ORDER BY c.ordinal), '[]') FROM asked c
         WHERE c.stage = record.stage AND dossier_lacks(c.step, c.applies, c.test, record.lifted, record.history)) ORDER BY record.i), '[]') FROM record),
    'stages', (SELECT coalesce(jsonb_object_agg(s.stage, (
        SELECT coalesce(jsonb_agg(c.key ORDER BY c.ordinal), '[]') FROM asked c
          JOIN lacking l ON (l.key, l.step, l.applies, l.test) IS NOT DISTINCT FROM (c.key, c.step, c.applies, c.test) WHERE c.stage = s.stage)), '{}')
        FROM dossier_stage s WHERE s.kind = of_kind AND s.version = of_version AND today IS NOT NULL),
    'lifted', (SELECT coalesce(jsonb_agg(DISTINCT step), '[]') FROM next, unnest(next.lifted) step));
END;

-- Pure functions of what they are given, and of rows that everybody with the application's password may read.
GRANT EXECUTE ON FUNCTION judge_dossier(text, integer, jsonb, date), dossier_lacks(text, jsonb, jsonb, text[], jsonb), dossier_test_holds(jsonb, jsonb), dossier_says(jsonb, jsonb, jsonb),
  dossier_column(jsonb, jsonb), dossier_rows(jsonb, jsonb), dossier_latest(jsonb, jsonb), dossier_name(jsonb), dossier_filled(jsonb), dossier_text(jsonb), dossier_day(jsonb),
  working_days_after(date, integer) TO gongkai_app;

-- As before, with the judgement in one call.
CREATE OR REPLACE FUNCTION check_dossier() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  changed text := CASE WHEN TG_TABLE_NAME = 'disclosure' THEN to_jsonb(NEW)->>'id' ELSE to_jsonb(NEW)->>'disclosure_id' END;
  d disclosure; p dossier_disclosure; m dossier; k dossier_kind; e record; current jsonb; wrong record;
BEGIN
  SELECT * INTO d FROM disclosure WHERE id = changed;
  SELECT * INTO p FROM dossier_disclosure WHERE disclosure_id = changed;
  IF EXISTS (SELECT 1 FROM edition WHERE disclosure_id = changed AND n > d.edition) THEN
    RAISE EXCEPTION 'disclosure % has an edition that it does not show', changed USING ERRCODE = 'GK002';
  END IF;
  SELECT type_key, content, draft_id INTO e FROM edition WHERE disclosure_id = changed AND n = d.edition;
  IF p.disclosure_id IS NULL THEN
    IF EXISTS (SELECT 1 FROM dossier_stage_type WHERE type_key = e.type_key) THEN
      RAISE EXCEPTION 'disclosure % stands on no dossier', changed USING ERRCODE = 'GK002';
    END IF;
    RETURN NULL;
  END IF;
  SELECT * INTO m FROM dossier WHERE id = p.dossier_id;
  SELECT * INTO k FROM dossier_kind WHERE kind = m.kind AND version = m.kind_version;
  IF NOT EXISTS (SELECT 1 FROM dossier_stage_type t WHERE t.kind = m.kind AND t.version = m.kind_version AND t.stage = p.stage AND t.type_key = e.type_key) THEN
    RAISE EXCEPTION 'a record of this type has no place at stage % of dossier %', p.stage, m.id USING ERRCODE = 'GK002';
  END IF;
  IF (e.content->>k.number_field, e.content->>k.stage_field, e.content->>k.on_field) IS DISTINCT FROM (m.number, p.stage, p.happened_on::text) THEN
    RAISE EXCEPTION 'disclosure % does not stand where it says', changed USING ERRCODE = 'GK002';
  END IF;
  IF TG_TABLE_NAME = 'dossier_disclosure' AND TG_OP = 'INSERT' AND NOT EXISTS (
       SELECT 1 FROM dossier_disclosure WHERE dossier_id = m.id AND disclosure_id <> changed) THEN
    IF NOT (SELECT opens FROM dossier_stage WHERE kind = m.kind AND version = m.kind_version AND stage = p.stage)
       OR m.kind_version <> (SELECT coalesce(max(version) FILTER (WHERE valid_from <= p.happened_on), min(version)) FROM dossier_kind WHERE kind = m.kind) THEN
      RAISE EXCEPTION 'dossier % does not begin as its kind begins on that day', m.id USING ERRCODE = 'GK002';
    END IF;
  END IF;
  IF EXISTS (SELECT 1 FROM dossier_stage s, draft f WHERE s.kind = m.kind AND s.version = m.kind_version AND s.stage = p.stage
             AND f.id = e.draft_id AND NOT s.approvals <@ f.steps) THEN
    RAISE EXCEPTION 'a record at stage % needs approvals that it does not have', p.stage USING ERRCODE = 'GK002';
  END IF;
  IF cardinality(k.fields) = 0 THEN RETURN NULL; END IF;

  UPDATE dossier SET revision = revision + 1 WHERE id = m.id;
  SELECT coalesce(jsonb_agg(jsonb_build_object('stage', o.stage, 'on', o.happened_on, 'published', (i.first_published_at AT TIME ZONE 'Asia/Shanghai')::date,
           'content', x.content) ORDER BY o.happened_on, i.first_published_at, i.id), '[]')
    INTO current
    FROM dossier_disclosure o JOIN disclosure i ON i.id = o.disclosure_id JOIN edition x ON x.disclosure_id = i.id AND x.n = i.edition
   WHERE o.dossier_id = m.id AND i.state = 'published';
  SELECT current->(i::integer - 1)->>'stage' AS stage, (SELECT string_agg(key, ', ') FROM jsonb_array_elements_text(unmet) key) AS keys INTO wrong
    FROM jsonb_array_elements(judge_dossier(m.kind, m.kind_version, current, NULL)->'records') WITH ORDINALITY AS j(unmet, i)
   WHERE unmet <> '[]' ORDER BY i LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'stage % of dossier % lacks: %', wrong.stage, m.id, wrong.keys USING ERRCODE = 'GK003';
  END IF;
  RETURN NULL;
END $$;
