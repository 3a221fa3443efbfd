-- What later stages of a dossier rest on does not change under them, and more that a stage can ask for. The rules are rows that the owner loads
-- (src/main/dossier-rules.ts); nothing here names a kind, a stage or a type.
ALTER TABLE dossier_stage
  -- [{field, from, loosely, mayBecome}]: fields that a correction leaves as they are (src/schema/dossier-kind.ts).
  ADD COLUMN fixed jsonb NOT NULL DEFAULT '[]',
  -- Stages of one phase have one rank; a later phase has a higher one.
  ADD COLUMN rank integer NOT NULL DEFAULT 0,
  -- Records that stand at any time are of no phase.
  ADD COLUMN any_time boolean NOT NULL DEFAULT false,
  -- Its records are not withdrawn.
  ADD COLUMN permanent boolean NOT NULL DEFAULT false;

-- The letters and digits of a text, for comparing: without mark-up, references to characters, blanks and punctuation.
CREATE FUNCTION dossier_plain(value jsonb) RETURNS text LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT regexp_replace(regexp_replace(normalize(coalesce(dossier_text(value), ''), NFKC), '</?[a-zA-Z][^<>]*>|&[a-zA-Z0-9#]+;', '', 'g'),
    '[\s\u3000\u00a0\ufeff，。、；：？！“”‘’（）《》〈〉【】〔〕—…·–‐―<>,.;:?!''"()\[\]_~-]', '', 'g') $$;

-- The text with the passages of the rows replaced one after the other; null where one is not found.
CREATE FUNCTION dossier_replaced(text_before text, lines jsonb, before_column text, after_column text) RETURNS text LANGUAGE plpgsql IMMUTABLE
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE line jsonb; told text := text_before; passage text; instead text; place integer;
BEGIN
  FOR line IN SELECT l FROM jsonb_array_elements(CASE WHEN jsonb_typeof(lines) = 'array' THEN lines ELSE '[]'::jsonb END) l LOOP
    passage := dossier_plain(line->before_column);
    instead := dossier_plain(line->after_column);
    IF instead = '删除' THEN instead := ''; END IF;
    place := position(passage IN told);
    IF passage = '' OR place = 0 OR passage = instead THEN RETURN NULL; END IF;
    told := overlay(told PLACING instead FROM place FOR length(passage));
  END LOOP;
  RETURN told;
END $$;

-- The fields that a correction changes though they are fixed. `followed`: a record of a later phase stands.
CREATE FUNCTION dossier_fixed_changed(of_kind text, of_version integer, of_stage text, followed boolean, content_before jsonb, content_after jsonb)
RETURNS text[] LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce(array_agg(f->>'field' ORDER BY i), '{}')
    FROM dossier_stage s, jsonb_array_elements(s.fixed) WITH ORDINALITY AS x(f, i)
   WHERE s.kind = of_kind AND s.version = of_version AND s.stage = of_stage
     AND (followed OR f->>'from' = 'publication')
     AND dossier_filled(content_before->(f->>'field'))
     AND content_before->(f->>'field') IS DISTINCT FROM content_after->(f->>'field')
     AND NOT (coalesce(f->'loosely' = 'true', false) AND dossier_plain(content_before->(f->>'field')) = dossier_plain(content_after->(f->>'field')))
     AND NOT coalesce(f->'mayBecome' ? dossier_text(content_after->(f->>'field')), false) $$;

-- As before, with what a stage can ask for besides.
CREATE OR REPLACE FUNCTION dossier_test_holds(test jsonb, history jsonb) RETURNS boolean LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE act date := (history->-1->>'on')::date; last jsonb; place integer; since integer; asking jsonb; answering jsonb; one text; other text; starts date; ends date; days integer;
  part numeric; whole numeric;
BEGIN
  CASE test->>'kind'
  WHEN 'recorded' THEN
    RETURN dossier_latest(history, test->'stages') IS NOT NULL;
  WHEN 'single' THEN
    RETURN (SELECT count(*) FROM jsonb_array_elements(history) r WHERE test->'stages' ? (r->>'stage')) <= 1;
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
    RETURN last IS NULL OR dossier_filled(last->'content'->(test->>'unless'))
           OR NOT EXISTS (SELECT jsonb_array_elements_text(test->'values') EXCEPT SELECT dossier_column(jsonb_build_array(last), test));
  WHEN 'rows-filled' THEN
    RETURN NOT EXISTS (SELECT 1 FROM dossier_rows(history, test) line, jsonb_array_elements_text(test->'demanded') wanted
                       WHERE test->'values' ? dossier_text(line->(test->>'column')) AND NOT dossier_filled(line->wanted));
  WHEN 'rows-say' THEN
    RETURN NOT EXISTS (SELECT 1 FROM dossier_rows(history, test) line WHERE NOT coalesce(test->'accepted' ? dossier_text(line->(test->>'column')), false));
  WHEN 'rows-avoid' THEN
    RETURN NOT EXISTS (SELECT 1 FROM dossier_rows(jsonb_build_array(dossier_latest(history, test->'stages')), test) line
                       WHERE test->'values' ? dossier_text(line->(test->>'column')));
  WHEN 'distinct' THEN
    RETURN NOT EXISTS (SELECT 1 FROM dossier_column(jsonb_build_array(dossier_latest(history, test->'stages')), test) told GROUP BY told HAVING count(*) > 1);
  WHEN 'majority' THEN
    last := dossier_latest(history, test->'stages')->'content';
    IF last IS NULL THEN RETURN true; END IF;
    part := CASE WHEN jsonb_typeof(last->(test->>'part')) = 'number' THEN (last->>(test->>'part'))::numeric END;
    whole := CASE WHEN jsonb_typeof(last->(test->>'whole')) = 'number' THEN (last->>(test->>'whole'))::numeric END;
    RETURN coalesce(part <= whole AND 2 * part > whole, false);
  WHEN 'different' THEN
    one := dossier_name(dossier_latest(history, test->'one'->'stages')->'content'->(test->'one'->>'field'));
    other := dossier_name(dossier_latest(history, test->'other'->'stages')->'content'->(test->'other'->>'field'));
    RETURN one = '' OR other = '' OR NOT (position(one IN other) > 0 OR position(other IN one) > 0);
  WHEN 'passed' THEN
    RETURN NOT EXISTS (SELECT 1 FROM jsonb_array_elements(history) r
                       WHERE test->'stages' ? (r->>'stage')
                         AND coalesce(CASE WHEN test->'reached' = 'true' THEN dossier_day(r->'content'->(test->>'field')) > act
                                           ELSE dossier_day(r->'content'->(test->>'field')) >= act END,
                                      test->'optional' IS DISTINCT FROM 'true' OR dossier_filled(r->'content'->(test->>'field'))));
  WHEN 'lasts' THEN
    last := dossier_latest(history, test->'stages');
    IF last IS NULL THEN RETURN true; END IF;
    starts := dossier_day(last->'content'->(test->>'from'));
    ends := dossier_day(last->'content'->(test->>'to'));
    IF starts IS NULL OR ends IS NULL THEN RETURN false; END IF;
    IF (test->>'published')::boolean THEN starts := greatest(starts, (last->>'published')::date); END IF;
    days := CASE WHEN jsonb_typeof(test->'shorter') = 'object' AND dossier_filled(last->'content'->(test->'shorter'->>'reason'))
                 THEN (test->'shorter'->>'days')::integer ELSE (test->>'days')::integer END;
    RETURN ends >= term_end(starts, days, test->>'unit', stays => true);
  WHEN 'redrafted' THEN
    SELECT max(i) INTO place FROM jsonb_array_elements(history) WITH ORDINALITY AS h(r, i) WHERE test->'stages' ? (r->>'stage');
    IF place IS NULL THEN RETURN true; END IF;
    one := dossier_plain(history->(place - 1)->'content'->(test->>'text'));
    RETURN NOT EXISTS (SELECT 1 FROM jsonb_array_elements(history) WITH ORDINALITY AS h(r, i)
                       WHERE i < place AND test->'stages' ? (r->>'stage') AND test->'values' ? dossier_text(r->'content'->(test->>'field'))
                         AND dossier_plain(r->'content'->(test->>'text')) = one);
  WHEN 'amended' THEN
    last := dossier_latest(history, test->'changes'->'stages')->'content';
    IF last IS NULL THEN RETURN true; END IF;
    one := dossier_replaced(dossier_plain(dossier_latest(history, test->'from'->'stages')->'content'->(test->'from'->>'field')),
      last->(test->'changes'->>'rows'), test->'changes'->>'before', test->'changes'->>'after');
    other := dossier_plain(dossier_latest(history, test->'to'->'stages')->'content'->(test->'to'->>'field'));
    RETURN coalesce(one <> '' AND one = other, false);
  WHEN 'carries' THEN
    last := dossier_latest(history, test->'within'->'stages');
    IF last IS NULL THEN RETURN true; END IF;
    one := dossier_plain(dossier_latest(history, test->'text'->'stages')->'content'->(test->'text'->>'field'));
    RETURN one <> '' AND position(one IN dossier_plain(last->'content'->(test->'within'->>'field'))) > 0;
  END CASE;
END $$;

-- A correction leaves what is fixed; a record of a permanent stage stays published. Asked at commit, like the conditions.
CREATE FUNCTION check_fixed_fields() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE p dossier_disclosure; m dossier; s dossier_stage; was jsonb; now_followed boolean; changed text[];
BEGIN
  SELECT * INTO p FROM dossier_disclosure WHERE disclosure_id = CASE WHEN TG_TABLE_NAME = 'disclosure' THEN to_jsonb(NEW)->>'id' ELSE to_jsonb(NEW)->>'disclosure_id' END;
  IF NOT FOUND THEN RETURN NULL; END IF;
  SELECT * INTO m FROM dossier WHERE id = p.dossier_id;
  SELECT * INTO s FROM dossier_stage WHERE kind = m.kind AND version = m.kind_version AND stage = p.stage;
  IF TG_TABLE_NAME = 'disclosure' THEN
    IF s.permanent AND to_jsonb(NEW)->>'state' <> 'published' AND to_jsonb(OLD)->>'state' = 'published' THEN
      RAISE EXCEPTION 'a record at stage % of dossier % is not withdrawn', p.stage, m.id USING ERRCODE = 'GK003';
    END IF;
    RETURN NULL;
  END IF;
  SELECT content INTO was FROM edition WHERE disclosure_id = p.disclosure_id AND n = (to_jsonb(NEW)->>'n')::integer - 1;
  IF NOT FOUND THEN RETURN NULL; END IF;
  now_followed := EXISTS (
    SELECT 1 FROM dossier_disclosure o JOIN disclosure d ON d.id = o.disclosure_id
      JOIN dossier_stage l ON l.kind = m.kind AND l.version = m.kind_version AND l.stage = o.stage
     WHERE o.dossier_id = m.id AND d.state = 'published' AND NOT l.any_time AND l.rank > s.rank);
  changed := dossier_fixed_changed(m.kind, m.kind_version, p.stage, now_followed, was, to_jsonb(NEW)->'content');
  IF cardinality(changed) > 0 THEN
    RAISE EXCEPTION 'a correction at stage % of dossier % changes: %', p.stage, m.id, array_to_string(changed, ', ') USING ERRCODE = 'GK003';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER edition_fixed AFTER INSERT ON edition DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_fixed_fields();
CREATE CONSTRAINT TRIGGER disclosure_permanent AFTER UPDATE OF state ON disclosure DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_fixed_fields();

GRANT EXECUTE ON FUNCTION dossier_plain(jsonb), dossier_replaced(text, jsonb, text, text), dossier_fixed_changed(text, integer, text, boolean, jsonb, jsonb) TO gongkai_app;
