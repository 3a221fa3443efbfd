-- One narrow row for each disclosure that may be found. `lex` carries CJK bigrams, the last character of each CJK run, whole digit
-- and Latin runs, the same of the title behind `^`, and facet lexemes behind `#`. It does not depend on a dictionary, so a new
-- dictionary needs no rebuild. The keys are the texts in the form in which they are compared (src/search/fold.ts).
CREATE TABLE search_doc (
  disclosure_id   text PRIMARY KEY REFERENCES disclosure,
  published_on    date NOT NULL,
  body_code       text NOT NULL,
  area_code       text NOT NULL,
  kind            text NOT NULL,
  title           text NOT NULL,
  document_number text,
  number_key      text,
  body_text       text NOT NULL,
  title_key       text NOT NULL,
  text_key        text NOT NULL,
  lex             tsvector NOT NULL
) WITH (toast_tuple_target = 128);
ALTER TABLE search_doc ALTER COLUMN lex SET STORAGE EXTERNAL;
CREATE INDEX search_doc_lex ON search_doc USING gin (lex) WITH (fastupdate = off);
CREATE INDEX search_doc_newest ON search_doc (published_on DESC, disclosure_id DESC);
CREATE INDEX search_doc_number ON search_doc (number_key) WHERE number_key IS NOT NULL;
GRANT SELECT, INSERT, UPDATE, DELETE ON search_doc TO gongkai_app;

-- Only what everybody may read is ever here, whoever writes; and what is withdrawn leaves in the same transaction.
CREATE FUNCTION check_search_doc() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM disclosure WHERE id = NEW.disclosure_id AND audience = 'public' AND state = 'published') THEN
    RAISE EXCEPTION 'disclosure % is not public', NEW.disclosure_id USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER search_doc_public BEFORE INSERT OR UPDATE ON search_doc FOR EACH ROW EXECUTE FUNCTION check_search_doc();
CREATE FUNCTION forget_withdrawn_disclosure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM search_doc WHERE disclosure_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER disclosure_withdrawn_from_search AFTER UPDATE OF state ON disclosure FOR EACH ROW
  WHEN (NEW.state = 'withdrawn') EXECUTE FUNCTION forget_withdrawn_disclosure();

-- How many documents carry a lexeme, from a sample (src/search/frequencies.ts); a lexeme that is not here is rare, '' is all documents.
CREATE TABLE search_frequency (
  lexeme    text COLLATE "C" PRIMARY KEY,
  documents integer NOT NULL CHECK (documents >= 0)
);
GRANT SELECT, INSERT, DELETE ON search_frequency TO gongkai_app;
