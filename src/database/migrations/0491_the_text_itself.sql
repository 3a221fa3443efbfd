-- The judge looks at the text and not at the form: the drafts of a dossier that stand in its attached files or on scans, and those of other bodies, are compared too. Of each text a
-- sketch is kept: of its runs of eight characters those with the smallest digests, the same in whatever file and with whatever words around. A record that has a third
-- of a sketch carries a good part of that text, or all of it from a scan in which a program misread one character in twenty.
CREATE TABLE dossier_sketch (
  dossier_id    text NOT NULL REFERENCES dossier,
  disclosure_id text NOT NULL REFERENCES disclosure,
  -- The field, or the digest of the file.
  source        text NOT NULL,
  size          integer NOT NULL CHECK (size BETWEEN 12 AND 32),
  gram          integer NOT NULL
);
CREATE INDEX dossier_sketch_gram ON dossier_sketch (gram);
CREATE INDEX dossier_sketch_dossier ON dossier_sketch (dossier_id);
GRANT SELECT ON dossier_sketch TO gongkai_app;

-- Digests of the runs of eight characters, a quarter of them, which the text itself chooses. By blocks, each cut out
-- once (OFFSET 0), because a place in a long text is found by counting from its beginning.
CREATE FUNCTION grams_plain(told text) RETURNS SETOF integer LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT DISTINCT g.gram
    FROM generate_series(0, greatest(length(told) - 8, -1) / 400) b (n),
         LATERAL (SELECT substr(told, b.n * 400 + 1, 407) AS words OFFSET 0) w, generate_series(1, least(400, length(w.words) - 7)) i (i),
         LATERAL (SELECT hashtext(substr(w.words, i.i, 8)) AS gram) g
   WHERE told <> '' AND g.gram & 3 = 0 $$;

CREATE FUNCTION sketch_plain(told text) RETURNS SETOF integer LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT gram FROM grams_plain(told) gram ORDER BY gram LIMIT 32 $$;

-- The dossiers a good part of a text of which is in the given one.
CREATE FUNCTION dossiers_alike(told text) RETURNS text[] LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT a.dossier_id), '{}') FROM (
    SELECT s.dossier_id FROM (SELECT gram FROM grams_plain(told) gram) t JOIN dossier_sketch s ON s.gram = t.gram JOIN disclosure i ON i.id = s.disclosure_id
     WHERE i.state = 'published' GROUP BY s.dossier_id, s.disclosure_id, s.source HAVING count(*) * 3 >= min(s.size)) a $$;
GRANT EXECUTE ON FUNCTION grams_plain(text), dossiers_alike(text) TO gongkai_app;

CREATE FUNCTION fill_dossier_sketches(of_dossier text) RETURNS void LANGUAGE sql SET search_path = pg_catalog, public, pg_temp AS $$
  DELETE FROM dossier_sketch WHERE of_dossier IS NULL OR dossier_id = of_dossier;
  INSERT INTO dossier_sketch (dossier_id, disclosure_id, source, size, gram)
    SELECT t.dossier_id, t.disclosure_id, t.source, cardinality(g.grams), gram
      FROM (SELECT DISTINCT o.dossier_id, i.id AS disclosure_id, s.source, s.words
              FROM dossier_disclosure o JOIN dossier d ON d.id = o.dossier_id JOIN dossier_kind k ON k.kind = d.kind AND k.version = d.kind_version
              JOIN disclosure i ON i.id = o.disclosure_id JOIN edition e ON e.disclosure_id = i.id AND e.n = i.edition, jsonb_array_elements(k.guarded->'texts') field,
                   LATERAL (SELECT field->>'field' AS source, dossier_plain(e.content->(field->>'field')) AS words
                             UNION ALL SELECT f.sha256, files_plain(ARRAY[f.sha256]) FROM edition_file f WHERE f.edition_id = e.id) s
             WHERE (of_dossier IS NULL OR o.dossier_id = of_dossier) AND k.guarded IS NOT NULL AND field->'stages' ? o.stage) t,
           LATERAL (SELECT ARRAY(SELECT sketch_plain(t.words)) AS grams) g, unnest(g.grams) gram
     WHERE cardinality(g.grams) >= 12 $$;
REVOKE EXECUTE ON FUNCTION fill_dossier_sketches(text) FROM PUBLIC;

-- 0400's, for sketches too.
CREATE OR REPLACE FUNCTION keep_dossier_phrases() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE told text;
BEGIN
  FOR told IN
    SELECT o.dossier_id FROM dossier_disclosure o JOIN dossier d ON d.id = o.dossier_id JOIN dossier_kind k ON k.kind = d.kind AND k.version = d.kind_version
     WHERE k.guarded IS NOT NULL AND o.disclosure_id = CASE TG_TABLE_NAME WHEN 'edition' THEN to_jsonb(NEW)->>'disclosure_id'
                                                       ELSE (SELECT x.disclosure_id FROM expunge x WHERE x.id = to_jsonb(NEW)->>'expunge_id') END LOOP
    PERFORM fill_dossier_phrases(told);
    PERFORM fill_dossier_sketches(told);
  END LOOP;
  RETURN NULL;
END $$;

-- What a program reads of a file of a dossier after its publication.
CREATE FUNCTION keep_sketches_of_file() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM fill_dossier_sketches(o.dossier_id)
     FROM (SELECT DISTINCT o.dossier_id FROM edition_file f JOIN edition e ON e.id = f.edition_id JOIN dossier_disclosure o ON o.disclosure_id = e.disclosure_id
             JOIN dossier d ON d.id = o.dossier_id JOIN dossier_kind k ON k.kind = d.kind AND k.version = d.kind_version
            WHERE f.sha256 = NEW.sha256 AND k.guarded IS NOT NULL) o;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER file_page_sketches AFTER UPDATE ON file_page DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.source = 'recognised') EXECUTE FUNCTION keep_sketches_of_file();

-- 0476's, with what is alike.
CREATE OR REPLACE FUNCTION speaking_of(of_body text, of_type text, record_title text, content jsonb, files text[])
RETURNS TABLE (id text, number text, title text, body_code text, how text, lacks text[], refused boolean) LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE around text[]; everything text; head text; announces boolean; told matching_type; own record; alike text[] := '{}';
BEGIN
  SELECT b.parent_code AS above, b.kind = 'government' AS governs INTO own FROM public_body b WHERE b.code = of_body;
  SELECT array_agg(b.code) INTO around FROM public_body b WHERE b.code IN (of_body, own.above) OR b.parent_code = of_body AND b.kind <> 'government';
  IF NOT EXISTS (SELECT 1 FROM dossier_phrase p WHERE p.body_code = ANY (around)) AND NOT EXISTS (SELECT 1 FROM dossier_sketch) THEN RETURN; END IF;
  everything := record_plain(content) || E'\n' || files_plain(files);
  IF EXISTS (SELECT 1 FROM dossier_sketch) THEN alike := dossiers_alike(everything); END IF;
  head := dossier_plain(to_jsonb(record_title));
  announces := EXISTS (SELECT 1 FROM announcing_type a WHERE a.type_key = of_type);
  SELECT * INTO told FROM matching_type m WHERE m.type_key = of_type;
  RETURN QUERY
  WITH found AS MATERIALIZED (
    -- Two clauses are as good as a passage.
    SELECT p.dossier_id, bool_or(p.kind = 'passage') OR count(DISTINCT p.words) FILTER (WHERE p.kind = 'clause') >= 2 AS passage, bool_or(p.kind = 'clause') AS clause, bool_or(p.kind = 'name' AND position(p.words IN head) > 0) AS in_title,
           bool_or(p.kind = 'number') AS by_number, bool_or(p.kind = 'name' AND length(p.words) >= 8) AS by_name
      FROM dossier_phrase p LEFT JOIN disclosure i ON i.id = p.disclosure_id
     WHERE (p.body_code = ANY (around) OR p.dossier_id = ANY (alike) AND p.kind IN ('number', 'name'))
       AND (p.disclosure_id IS NULL OR i.state = 'published')
       AND (p.kind = 'name' AND position(p.words IN head) > 0
            OR (p.kind <> 'name' OR length(p.words) >= 8) AND position(p.words IN everything) > 0)
     GROUP BY p.dossier_id),
  -- And those of whichever body a good part of a text of which the record carries, in its text or its files, whatever it calls itself.
  spoken AS MATERIALIZED (
    SELECT coalesce(f.dossier_id, a.id) AS dossier_id, coalesce(f.passage, false) AS passage, coalesce(f.clause, false) AS clause, coalesce(f.in_title, false) AS in_title,
           coalesce(f.by_number, false) AS by_number, coalesce(f.by_name, false) AS by_name, a.id IS NOT NULL AS alike
      FROM found f FULL JOIN unnest(alike) a (id) ON a.id = f.dossier_id),
  matched AS MATERIALIZED (
    SELECT d.*, k.guarded, f.passage OR f.alike AND l.in_line AS passage, f.clause, f.in_title, f.by_number, f.by_name, f.alike, l.in_line,
           EXISTS (SELECT 1 FROM dossier_stage_type t JOIN dossier_kind g ON g.kind = t.kind AND g.version = t.version WHERE t.type_key = of_type AND g.guarded IS NOT NULL) AS is_stage
      FROM spoken f JOIN dossier d ON d.id = f.dossier_id JOIN dossier_kind k ON k.kind = d.kind AND k.version = d.kind_version,
           LATERAL (SELECT d.body_code = ANY (around) OR is_above(d.body_code, of_body) OR is_above(of_body, d.body_code) AS in_line) l
     WHERE d.audience = 'public' AND k.guarded IS NOT NULL
       AND (f.passage OR f.alike OR f.clause OR f.in_title OR NOT coalesce(told.lists, false))
       AND NOT (d.body_code = of_body AND content->>k.number_field = d.number
                AND EXISTS (SELECT 1 FROM dossier_stage_type t WHERE t.kind = d.kind AND t.version = d.kind_version AND t.type_key = of_type)))
  SELECT m.id, m.number, m.title, m.body_code, CASE WHEN m.alike THEN 'text' WHEN m.passage THEN 'passage' WHEN m.in_title THEN 'title' WHEN m.clause THEN 'clause' WHEN m.by_number THEN 'number' ELSE 'name' END, l.lacks,
         CASE WHEN NOT m.in_line THEN false
              WHEN announces THEN l.unlawful AND (m.passage OR m.in_title OR m.by_number OR m.by_name) OR m.in_title AND cardinality(l.lacks) > 0
              WHEN m.is_stage THEN false
              WHEN NOT l.unlawful THEN false
              WHEN l.judged THEN m.passage OR m.in_title
              ELSE m.passage AND NOT coalesce(told.consults, false) AND (m.body_code = of_body OR m.body_code = own.above AND NOT own.governs) END
    FROM matched m,
         LATERAL (SELECT coalesce(jsonb_agg(jsonb_build_object('stage', o.stage, 'on', o.happened_on, 'published', (i.first_published_at AT TIME ZONE 'Asia/Shanghai')::date,
                           'content', x.content) ORDER BY o.happened_on, i.first_published_at, i.id), '[]') AS records
                    FROM dossier_disclosure o JOIN disclosure i ON i.id = o.disclosure_id JOIN edition x ON x.disclosure_id = i.id AND x.n = i.edition
                   WHERE o.dossier_id = m.id AND i.state = 'published') c,
         LATERAL (SELECT ARRAY(SELECT key FROM jsonb_array_elements_text(judge_dossier(m.kind, m.kind_version, c.records, public_day())->'stages'->(m.guarded->>'stage')) key
                                WHERE m.guarded->'always' ? key OR m.guarded->'announced' ? key) AS lacks) j,
         LATERAL (SELECT j.lacks, EXISTS (SELECT 1 FROM unnest(j.lacks) key WHERE m.guarded->'always' ? key) AS unlawful,
                         jsonb_path_exists(c.records, '$[*] ? (@.stage == $stage)', jsonb_build_object('stage', m.guarded->'judged')) AS judged) l
    -- Bodies of another line take over each other's texts, and their numbers are alike by chance: the reviewer says so, and what was passed needs nobody's word.
   WHERE m.in_line OR cardinality(l.lacks) > 0
   ORDER BY m.id;
END $$;
SELECT fill_dossier_sketches(NULL);
