-- An item of the catalogue may say from which day it is owed; without that it is owed from the day from which the platform answers. One that an office
-- has made is owed from the day of its first version.
CREATE OR REPLACE FUNCTION keep_owed_item() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE declared date := (NEW.declaration #>> '{timing,since}')::date;
BEGIN
  INSERT INTO owed_item AS i (code, area_code, kind, since, retired_on)
  VALUES (NEW.code, NEW.area_code, NEW.declaration->>'kind', CASE WHEN NEW.author <> 'catalogue' THEN NEW.valid_from ELSE declared END, NEW.retired_on)
  ON CONFLICT (code) DO UPDATE SET kind = excluded.kind, retired_on = excluded.retired_on, changed = i.changed + 1,
    since = CASE WHEN EXISTS (SELECT 1 FROM catalogue_item f WHERE f.code = NEW.code AND f.version = 1 AND f.author = 'catalogue') THEN declared ELSE i.since END;
  RETURN NULL;
END $$;
