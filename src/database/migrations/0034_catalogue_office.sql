-- An office keeps the catalogue: who changed an item stands beside when and why, and an item can be retired. A retired item is the
-- newest version like any other, so its records keep the version that they were published under.
ALTER TABLE catalogue_item
  ADD COLUMN author_name text NOT NULL DEFAULT '系统' CHECK (author_name <> ''),
  ADD COLUMN retired_on date;

-- No version is left out, and none overtakes another.
CREATE FUNCTION check_catalogue_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.version <> 1 + coalesce((SELECT max(version) FROM catalogue_item WHERE code = NEW.code), 0) THEN
    RAISE EXCEPTION 'version % of item % does not follow the one before', NEW.version, NEW.code USING ERRCODE = 'GK002';
  END IF;
  IF NEW.reason = '' THEN
    RAISE EXCEPTION 'item % is changed without a reason', NEW.code USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER catalogue_item_version BEFORE INSERT ON catalogue_item FOR EACH ROW EXECUTE FUNCTION check_catalogue_version();

CREATE OR REPLACE VIEW current_catalogue_item AS
  SELECT DISTINCT ON (code) * FROM catalogue_item ORDER BY code, version DESC;
