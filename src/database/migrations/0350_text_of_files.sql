-- The text of a file, page by page, as screening and search read it: what the file says itself ('text'), what a program read from a picture of print ('recognised', 机器识别),
-- what it could not read ('failed', 识别失败), what it has yet to read ('waiting'). A file without pages is one table or text and has page 1. Of public copies only.
CREATE TABLE file_page (
  sha256     text NOT NULL REFERENCES stored_file ON DELETE CASCADE,
  page       integer NOT NULL CHECK (page > 0),
  source     text NOT NULL CHECK (source IN ('text', 'recognised', 'failed', 'waiting')),
  text       text NOT NULL DEFAULT '',
  -- How sure the program is, 0 to 100.
  confidence integer CHECK (confidence BETWEEN 0 AND 100),
  -- What screening found in a recognised page.
  findings   jsonb NOT NULL DEFAULT '[]',
  -- By the database's clock: how long somebody has really waited.
  asked_at   timestamptz NOT NULL DEFAULT now(),
  read_at    timestamptz,
  PRIMARY KEY (sha256, page),
  CHECK ((source = 'recognised') = (confidence IS NOT NULL)),
  CHECK ((source = 'waiting') = (read_at IS NULL)),
  CHECK (source IN ('text', 'recognised') OR text = '')
);
GRANT SELECT, INSERT (sha256, page, source, text, confidence, findings, read_at), UPDATE (source, text, confidence, findings, read_at) ON file_page TO gongkai_app;

-- What was read stays as it was read.
CREATE FUNCTION keep_file_page() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF OLD.source NOT IN ('waiting', 'failed') THEN
    RAISE EXCEPTION 'page % of % has been read', OLD.page, OLD.sha256 USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_file_page BEFORE UPDATE ON file_page FOR EACH ROW EXECUTE FUNCTION keep_file_page();

-- A file that is taken out for good leaves no text, also where an opinion of the public still holds the same bytes.
CREATE FUNCTION forget_file_pages() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  DELETE FROM file_page p USING expunge x WHERE x.id = NEW.expunge_id AND x.kind = 'file' AND p.sha256 = x.sha256;
  RETURN NULL;
END $$;
CREATE TRIGGER forget_file_pages AFTER INSERT ON expunge_done FOR EACH ROW EXECUTE FUNCTION forget_file_pages();
