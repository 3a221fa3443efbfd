-- 35,000 bodies. The name of today stands beside the body, so that a list of twenty records reads twenty names; the view that every list joins sorted
-- the names of all bodies each time. It follows public_body_name, which stays the truth, by a trigger.
-- '' until its first name is written.
ALTER TABLE public_body ADD COLUMN name text NOT NULL DEFAULT '', ADD COLUMN short_name text NOT NULL DEFAULT '';
UPDATE public_body b SET name = n.name, short_name = n.short_name FROM current_body_name n WHERE n.body_code = b.code;

CREATE FUNCTION public_body_takes_its_name() RETURNS trigger
  LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  -- A loader writes the name with the body; then there is nothing to do, and no statement that others would answer.
  IF TG_OP <> 'DELETE' AND NOT EXISTS (SELECT 1 FROM changed c JOIN public_body b ON b.code = c.body_code WHERE (c.name, c.short_name) IS DISTINCT FROM (b.name, b.short_name)) THEN
    RETURN NULL;
  END IF;
  UPDATE public_body b SET name = n.name, short_name = n.short_name
    FROM (SELECT DISTINCT ON (body_code) body_code, name, short_name FROM public_body_name
            WHERE body_code IN (SELECT body_code FROM changed) ORDER BY body_code, valid_from DESC) n
    WHERE b.code = n.body_code AND (b.name, b.short_name) IS DISTINCT FROM (n.name, n.short_name);
  RETURN NULL;
END $$;
CREATE TRIGGER public_body_name_inserted AFTER INSERT ON public_body_name
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public_body_takes_its_name();
CREATE TRIGGER public_body_name_updated AFTER UPDATE ON public_body_name
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public_body_takes_its_name();
CREATE TRIGGER public_body_name_deleted AFTER DELETE ON public_body_name
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public_body_takes_its_name();

CREATE OR REPLACE VIEW current_body_name AS
  SELECT b.code AS body_code, b.name, b.short_name FROM public_body b WHERE b.name <> '';

-- Lists by level: province first.
ALTER TABLE public_body ADD COLUMN level_rank smallint NOT NULL GENERATED ALWAYS AS (
  CASE level WHEN 'province' THEN 1 WHEN 'prefecture' THEN 2 WHEN 'county' THEN 3 WHEN 'township' THEN 4 ELSE 5 END) STORED;
CREATE INDEX public_body_order ON public_body (level_rank, (abolished_on IS NOT NULL), sort_order, code);
CREATE INDEX public_body_sort ON public_body (sort_order, code);
CREATE INDEX public_body_division ON public_body (division_code);
CREATE INDEX public_body_succession_successor ON public_body_succession (successor_code);

-- Which directory a process holds in memory: another value means that some body, name or succession is not what it was. Never used twice, so that what
-- was read inside a transaction that was undone is never taken for something else.
CREATE TABLE public_body_version (
  one     boolean PRIMARY KEY DEFAULT true CHECK (one),
  version uuid NOT NULL
);
INSERT INTO public_body_version (version) VALUES (gen_random_uuid());
CREATE FUNCTION public_body_changes() RETURNS trigger
  LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE public_body_version SET version = gen_random_uuid();
  RETURN NULL;
END $$;
CREATE TRIGGER public_body_changes AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON public_body
  FOR EACH STATEMENT EXECUTE FUNCTION public_body_changes();
CREATE TRIGGER public_body_changes AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON public_body_name
  FOR EACH STATEMENT EXECUTE FUNCTION public_body_changes();
CREATE TRIGGER public_body_changes AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON public_body_alias
  FOR EACH STATEMENT EXECUTE FUNCTION public_body_changes();
CREATE TRIGGER public_body_changes AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON public_body_succession
  FOR EACH STATEMENT EXECUTE FUNCTION public_body_changes();
GRANT SELECT ON public_body_version TO gongkai_app;
