-- 0400's, and one thing more: a list of decisions names them in its lines, which is what it is for; in its title it announces one as any other record does.
CREATE OR REPLACE FUNCTION speaking_of(of_body text, of_type text, record_title text, content jsonb, files text[])
RETURNS TABLE (id text, number text, title text, body_code text, how text, lacks text[], refused boolean) LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE around text[]; everything text; head text; announces boolean; told matching_type; own record;
BEGIN
  SELECT b.parent_code AS above, b.kind = 'government' AS governs INTO own FROM public_body b WHERE b.code = of_body;
  SELECT array_agg(b.code) INTO around FROM public_body b WHERE b.code IN (of_body, own.above) OR b.parent_code = of_body AND b.kind <> 'government';
  IF NOT EXISTS (SELECT 1 FROM dossier_phrase p WHERE p.body_code = ANY (around)) THEN RETURN; END IF;
  everything := record_plain(content) || E'\n' || files_plain(files);
  head := dossier_plain(to_jsonb(record_title));
  announces := EXISTS (SELECT 1 FROM announcing_type a WHERE a.type_key = of_type);
  SELECT * INTO told FROM matching_type m WHERE m.type_key = of_type;
  RETURN QUERY
  WITH found AS MATERIALIZED (
    -- Two clauses are as good as a passage.
    SELECT p.dossier_id, bool_or(p.kind = 'passage') OR count(DISTINCT p.words) FILTER (WHERE p.kind = 'clause') >= 2 AS passage, bool_or(p.kind = 'clause') AS clause, bool_or(p.kind = 'name' AND position(p.words IN head) > 0) AS in_title,
           bool_or(p.kind = 'number') AS by_number, bool_or(p.kind = 'name' AND length(p.words) >= 8) AS by_name
      FROM dossier_phrase p LEFT JOIN disclosure i ON i.id = p.disclosure_id
     WHERE p.body_code = ANY (around)
       AND (p.disclosure_id IS NULL OR i.state = 'published')
       AND (p.kind = 'name' AND position(p.words IN head) > 0
            OR (p.kind <> 'name' OR length(p.words) >= 8) AND position(p.words IN everything) > 0)
     GROUP BY p.dossier_id),
  matched AS MATERIALIZED (
    SELECT d.*, k.guarded, f.passage, f.clause, f.in_title, f.by_number, f.by_name,
           EXISTS (SELECT 1 FROM dossier_stage_type t JOIN dossier_kind g ON g.kind = t.kind AND g.version = t.version WHERE t.type_key = of_type AND g.guarded IS NOT NULL) AS is_stage
      FROM found f JOIN dossier d ON d.id = f.dossier_id JOIN dossier_kind k ON k.kind = d.kind AND k.version = d.kind_version
     WHERE d.audience = 'public' AND k.guarded IS NOT NULL
       AND (f.passage OR f.clause OR f.in_title OR NOT coalesce(told.lists, false))
       AND NOT (d.body_code = of_body AND content->>k.number_field = d.number
                AND EXISTS (SELECT 1 FROM dossier_stage_type t WHERE t.kind = d.kind AND t.version = d.kind_version AND t.type_key = of_type)))
  SELECT m.id, m.number, m.title, m.body_code, CASE WHEN m.passage THEN 'passage' WHEN m.in_title THEN 'title' WHEN m.clause THEN 'clause' WHEN m.by_number THEN 'number' ELSE 'name' END, l.lacks,
         CASE WHEN announces THEN l.unlawful AND (m.passage OR m.in_title OR m.by_number OR m.by_name) OR m.in_title AND cardinality(l.lacks) > 0
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
   ORDER BY m.id;
END $$;
