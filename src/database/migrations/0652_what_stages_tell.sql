-- What a stage must always tell (the figures of each household, 国有土地上房屋征收与补偿条例第十五条、第二十九条; the remedies, 第十三条) is demanded by SQL too. Each demand is a field, or the columns
-- of every row of a field; only the owner writes them, as the catalogue declares the stage. What is withheld by law is told as withheld and is not missing.
ALTER TABLE dossier_stage ADD COLUMN demanded jsonb NOT NULL DEFAULT '[]';

CREATE FUNCTION stage_lacks(demands jsonb, content jsonb) RETURNS SETOF text LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT DISTINCT d.demand->>'field' FROM jsonb_array_elements(demands) d (demand)
   WHERE NOT d.demand ? 'columns' AND NOT dossier_filled(content->(d.demand->>'field'))
  UNION
  SELECT DISTINCT d.demand->>'field' FROM jsonb_array_elements(demands) d (demand),
         jsonb_array_elements(CASE WHEN jsonb_typeof(content->(d.demand->>'field')) = 'array' THEN content->(d.demand->>'field') ELSE '[]' END) line,
         jsonb_array_elements_text(d.demand->'columns') wanted
   WHERE d.demand ? 'columns' AND NOT dossier_filled(line->wanted)
$$;
GRANT EXECUTE ON FUNCTION stage_lacks(jsonb, jsonb) TO gongkai_app;

CREATE FUNCTION check_stage_tells() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE lacking text;
BEGIN
  SELECT l INTO lacking
    FROM dossier_disclosure o JOIN dossier d ON d.id = o.dossier_id
    JOIN dossier_stage s ON s.kind = d.kind AND s.version = d.kind_version AND s.stage = o.stage, stage_lacks(s.demanded, NEW.content) l
   WHERE o.disclosure_id = NEW.disclosure_id
     AND NOT EXISTS (SELECT 1 FROM jsonb_array_elements(CASE WHEN jsonb_typeof(NEW.content->'withheld') = 'array' THEN NEW.content->'withheld' ELSE '[]' END) w WHERE w->>'field' = l)
     AND NOT EXISTS (SELECT 1 FROM exceptions_of_draft(NEW.draft_id, NEW.disclosure_id) x WHERE x.path[1] = l) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'edition % does not tell %', NEW.id, lacking USING ERRCODE = 'GK003';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER edition_tells AFTER INSERT ON edition DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_stage_tells();
