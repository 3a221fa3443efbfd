-- 公示期: what a type declares to be shown for a term only is served to nobody but officials from the day after it, by the queries themselves.
-- The day is told by the application's clock for each connection (src/database/database.ts); whoever reads without it has the calendar's.
CREATE FUNCTION public_day() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(nullif(current_setting('gongkai.public_day', true), '')::date, (now() AT TIME ZONE 'Asia/Shanghai')::date)
$$;

-- The last day, as the current edition says; it rules the earlier editions too.
ALTER TABLE disclosure ADD COLUMN display_until date;
GRANT UPDATE (display_until) ON disclosure TO gongkai_app;

-- 0013's, which now compares the term with what the edition says.
CREATE OR REPLACE FUNCTION check_disclosure_shown() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE e edition; item jsonb;
BEGIN
  IF current_user <> 'gongkai_app' THEN RETURN NULL; END IF;
  SELECT * INTO e FROM edition WHERE disclosure_id = NEW.id AND n = NEW.edition;
  IF e.id IS NULL OR (NEW.title, NEW.type_key) IS DISTINCT FROM (e.title, e.type_key)
     OR EXISTS (SELECT 1 FROM unnest(ARRAY[nullif(NEW.summary, ''), NEW.document_number, NEW.document_date::text, NEW.display_until::text]) shown
                WHERE shown IS NOT NULL AND NOT EXISTS (SELECT 1 FROM jsonb_each_text(e.content) WHERE value = shown)) THEN
    RAISE EXCEPTION 'disclosure % does not show its edition', NEW.id USING ERRCODE = 'GK002';
  END IF;
  IF TG_OP = 'INSERT' THEN
    SELECT declaration INTO item FROM catalogue_item WHERE code = e.item_code AND version = e.item_version;
    IF (NEW.audience, NEW.area_code, NEW.kind) IS DISTINCT FROM (item->>'audience', item->>'area', item->>'kind') THEN
      RAISE EXCEPTION 'disclosure % is not where its item says', NEW.id USING ERRCODE = 'GK002';
    END IF;
  ELSIF NEW.edition = OLD.edition AND NEW.display_until IS DISTINCT FROM OLD.display_until THEN
    RAISE EXCEPTION 'the term of disclosure % changes with an edition only', NEW.id USING ERRCODE = 'GK002';
  END IF;
  RETURN NULL;
END $$;

-- Search carries the term with the text, so that a query needs no second table; nobody has to remember it when indexing.
ALTER TABLE search_doc ADD COLUMN display_until date;
CREATE OR REPLACE FUNCTION check_search_doc() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT display_until INTO NEW.display_until FROM disclosure
    WHERE id = NEW.disclosure_id AND audience = 'public' AND state = 'published';
  IF NOT FOUND THEN
    RAISE EXCEPTION 'disclosure % is not public', NEW.disclosure_id USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE VIEW series_current AS
  SELECT o.* FROM series_observation o
    JOIN disclosure d ON d.id = o.disclosure_id AND d.edition = o.edition AND d.state = 'published' AND d.audience = 'public'
      AND (d.display_until IS NULL OR d.display_until >= (SELECT public_day()));
CREATE OR REPLACE VIEW series_current_batch AS
  SELECT b.* FROM series_batch b
    JOIN disclosure d ON d.id = b.disclosure_id AND d.edition = b.edition AND d.state = 'published' AND d.audience = 'public'
      AND (d.display_until IS NULL OR d.display_until >= (SELECT public_day()));
