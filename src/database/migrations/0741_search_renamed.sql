-- What records are called by, and is kept with their text in the search: an item or a body that is called otherwise now, or stands elsewhere in the tree.
-- A job indexes the records of the item, or of the body and all below it, and notes how far it is.
CREATE TABLE search_renamed (
  kind   text NOT NULL CHECK (kind IN ('item', 'body')),
  code   text NOT NULL,
  -- The last record that was indexed anew.
  after  text NOT NULL DEFAULT '',
  PRIMARY KEY (kind, code)
);
GRANT SELECT, UPDATE (after), DELETE ON search_renamed TO gongkai_app;

CREATE FUNCTION note_renamed_item() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM catalogue_item b WHERE b.code = NEW.code AND b.version = NEW.version - 1
              AND b.declaration ->> 'title' IS DISTINCT FROM NEW.declaration ->> 'title') THEN
    INSERT INTO search_renamed (kind, code) VALUES ('item', NEW.code) ON CONFLICT (kind, code) DO UPDATE SET after = '';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER catalogue_item_renamed AFTER INSERT ON catalogue_item FOR EACH ROW EXECUTE FUNCTION note_renamed_item();

-- A body takes its first name when it is made; nothing is indexed by then.
CREATE FUNCTION note_renamed_body() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO search_renamed (kind, code) VALUES ('body', NEW.code) ON CONFLICT (kind, code) DO UPDATE SET after = '';
  RETURN NULL;
END $$;
CREATE TRIGGER public_body_renamed AFTER UPDATE OF name, short_name, parent_code ON public_body FOR EACH ROW
  WHEN (OLD.name <> '' AND (OLD.name, OLD.short_name, OLD.parent_code) IS DISTINCT FROM (NEW.name, NEW.short_name, NEW.parent_code))
  EXECUTE FUNCTION note_renamed_body();
