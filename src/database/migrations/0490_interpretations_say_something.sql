-- 解读: what an interpretation promises by its form is in every edition of it as everybody reads it, also after a correction. Which types are interpretations are rows that
-- the owner loads from the catalogue.
CREATE TABLE explaining_type (type_key text PRIMARY KEY);
GRANT SELECT ON explaining_type TO gongkai_app;

-- What it lacks, by the words of src/publication/rules-interpretation.ts; null = nothing. `media`: of the files that it really has, not as the record calls them.
CREATE FUNCTION interpretation_lacks(content jsonb, media text[]) RETURNS text LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT CASE
    WHEN length(regexp_replace(regexp_replace(b.body, '〔依法不予公开：[^〕]*〕', '', 'g'), '<[^>]*>|&[a-z0-9#]+;|\s', '', 'gi')) < 30 THEN 'words'
    WHEN content->>'form' IN ('picture', 'chart') AND b.body !~* '<img\M' AND NOT EXISTS (SELECT 1 FROM unnest(media) m WHERE m LIKE 'image/%') THEN 'picture'
    WHEN EXISTS (SELECT 1 FROM regexp_matches(b.body, '<img\M[^>]*>', 'gi') p WHERE p[1] !~* '\malt="[^"]*[^"[:space:]][^"]*"') THEN 'words of a picture'
    WHEN content->>'form' = 'video' AND b.body !~* '<a\M[^>]*href=' AND NOT EXISTS (SELECT 1 FROM unnest(media) m WHERE m LIKE 'video/%' OR m LIKE 'audio/%') THEN 'film'
  END FROM (SELECT CASE WHEN jsonb_typeof(content->'body') = 'string' THEN content->>'body' ELSE '' END AS body) b $$;
GRANT EXECUTE ON FUNCTION interpretation_lacks(jsonb, text[]) TO gongkai_app;

CREATE FUNCTION check_interpretation_says() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE missing text;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM explaining_type t WHERE t.type_key = NEW.type_key) THEN RETURN NULL; END IF;
  missing := interpretation_lacks(NEW.content, ARRAY(SELECT s.media_type FROM edition_file f JOIN stored_file s ON s.sha256 = f.sha256 WHERE f.edition_id = NEW.id));
  IF missing IS NOT NULL THEN
    RAISE EXCEPTION 'the interpretation % lacks its content: %', NEW.disclosure_id, missing USING ERRCODE = 'GK003';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER edition_interpretation_says AFTER INSERT ON edition DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_interpretation_says();
