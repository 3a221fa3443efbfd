-- A decision does not go out by another door: a document that carries the title, the number or a passage of a dossier is refused while that dossier lacks what its
-- announcement asks for. Which kinds are guarded so, and which types of document announce, are rows that the owner loads from the catalogue.
ALTER TABLE dossier_kind ADD COLUMN guarded jsonb; -- {stage, always, announced, texts: [{stages, field}]}: src/schema/dossier-kind.ts
CREATE TABLE announcing_type (
  type_key text PRIMARY KEY,
  -- The field that says that the document is a normative one, which then needs the review of legality.
  normative text NOT NULL
);
GRANT SELECT ON announcing_type TO gongkai_app;

-- All that a record says, for comparing.
CREATE FUNCTION record_plain(content jsonb) RETURNS text LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce(string_agg(dossier_plain(told), E'\n'), '') FROM jsonb_path_query(content, 'strict $.** ? (@.type() == "string")') told $$;

-- The paragraphs of a rich text, for comparing.
CREATE FUNCTION passages_plain(told jsonb) RETURNS SETOF text LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT DISTINCT dossier_plain(to_jsonb(p)) FROM regexp_split_to_table(coalesce(dossier_text(told), ''), '</(?:p|li|h[1-6]|td|div)>') p $$;

-- The public guarded dossiers of the body, or of the government that it belongs to, which the record speaks of, and how: its number, its name (of four characters or more,
-- without 〔…〕 before it) in the title or, of eight or more, in the text, or a passage of thirty characters or more of what was drafted or reviewed.
CREATE FUNCTION announced_dossiers(of_body text, record_title text, content jsonb)
RETURNS TABLE (id text, number text, title text, body_code text, lacks text[], refused boolean) LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  WITH told AS MATERIALIZED (SELECT record_plain(content) AS everything, dossier_plain(to_jsonb(record_title)) AS head),
  candidate AS MATERIALIZED (
    SELECT d.*, k.guarded, dossier_plain(to_jsonb(regexp_replace(d.title, '^〔[^〕]*〕', ''))) AS name, dossier_plain(to_jsonb(d.number)) AS plain_number
      FROM dossier d JOIN dossier_kind k ON k.kind = d.kind AND k.version = d.kind_version
     WHERE k.guarded IS NOT NULL AND d.audience = 'public'
       AND (d.body_code = of_body OR d.body_code = (SELECT parent_code FROM public_body WHERE code = of_body))),
  matched AS MATERIALIZED (
    SELECT c.*, length(c.name) >= 4 AND position(c.name IN t.head) > 0 AS in_title FROM candidate c, told t
     WHERE position(c.plain_number IN t.everything) > 0
        OR length(c.name) >= 4 AND position(c.name IN t.head) > 0
        OR length(c.name) >= 8 AND position(c.name IN t.everything) > 0
        OR EXISTS (
          SELECT 1 FROM dossier_disclosure o JOIN disclosure i ON i.id = o.disclosure_id JOIN edition x ON x.disclosure_id = i.id AND x.n = i.edition,
               jsonb_array_elements(c.guarded->'texts') field, passages_plain(x.content->(field->>'field')) passage
           WHERE o.dossier_id = c.id AND i.state = 'published' AND field->'stages' ? o.stage AND length(passage) >= 30 AND position(passage IN t.everything) > 0))
  SELECT m.id, m.number, m.title, m.body_code, l.lacks,
         EXISTS (SELECT 1 FROM unnest(l.lacks) key WHERE m.guarded->'always' ? key) OR m.in_title AND cardinality(l.lacks) > 0
    FROM matched m, LATERAL (SELECT ARRAY(
           SELECT key FROM jsonb_array_elements_text(judge_dossier(m.kind, m.kind_version, (
               SELECT coalesce(jsonb_agg(jsonb_build_object('stage', o.stage, 'on', o.happened_on, 'published', (i.first_published_at AT TIME ZONE 'Asia/Shanghai')::date,
                        'content', x.content) ORDER BY o.happened_on, i.first_published_at, i.id), '[]')
                 FROM dossier_disclosure o JOIN disclosure i ON i.id = o.disclosure_id JOIN edition x ON x.disclosure_id = i.id AND x.n = i.edition
                WHERE o.dossier_id = m.id AND i.state = 'published'), public_day())->'stages'->(m.guarded->>'stage')) key
            WHERE m.guarded->'always' ? key OR m.guarded->'announced' ? key) AS lacks) l
   ORDER BY m.id $$;

-- Asked at commit of every edition of a type that announces.
CREATE FUNCTION check_announcement() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE a announcing_type; wrong record; steps text[];
BEGIN
  SELECT * INTO a FROM announcing_type WHERE type_key = NEW.type_key;
  IF NOT FOUND THEN RETURN NULL; END IF;
  SELECT f.steps INTO steps FROM draft f WHERE f.id = NEW.draft_id;
  IF NEW.content->a.normative = 'true' AND NOT 'legal' = ANY (steps) THEN
    RAISE EXCEPTION 'a normative document needs the review of legality' USING ERRCODE = 'GK003';
  END IF;
  SELECT found.number INTO wrong FROM announced_dossiers(NEW.body_code, NEW.title, NEW.content) found WHERE found.refused LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'the document announces dossier %, which lacks its lawful review', wrong.number USING ERRCODE = 'GK003';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER edition_announcement AFTER INSERT ON edition DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_announcement();

GRANT EXECUTE ON FUNCTION record_plain(jsonb), passages_plain(jsonb), announced_dossiers(text, text, jsonb) TO gongkai_app;
