-- Which catalogue and which law a process holds in memory, as `public_body_version` says it of bodies (0220): another value means that something was entered.
-- Never used twice, so that what was read inside a transaction that was undone is never taken for something else.
CREATE TABLE kept_version (
  what    text PRIMARY KEY CHECK (what IN ('catalogue', 'law')),
  version uuid NOT NULL
);
INSERT INTO kept_version (what, version) VALUES ('catalogue', gen_random_uuid()), ('law', gen_random_uuid());
GRANT SELECT ON kept_version TO gongkai_app;
CREATE FUNCTION count_kept_version() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE kept_version SET version = gen_random_uuid() WHERE what = TG_ARGV[0];
  RETURN NULL;
END $$;
-- Rows of all three are only ever added.
CREATE TRIGGER catalogue_item_kept AFTER INSERT ON catalogue_item FOR EACH STATEMENT EXECUTE FUNCTION count_kept_version('catalogue');
CREATE TRIGGER law_entry_kept AFTER INSERT ON law_entry FOR EACH STATEMENT EXECUTE FUNCTION count_kept_version('law');
CREATE TRIGGER law_reading_kept AFTER INSERT ON law_reading FOR EACH STATEMENT EXECUTE FUNCTION count_kept_version('law');

-- The same rows as before; a condition on the code reaches the index, where DISTINCT ON read and sorted all versions of all items for one.
CREATE OR REPLACE VIEW current_catalogue_item AS
  SELECT c.* FROM catalogue_item c WHERE NOT EXISTS (SELECT 1 FROM catalogue_item n WHERE n.code = c.code AND n.version > c.version);
