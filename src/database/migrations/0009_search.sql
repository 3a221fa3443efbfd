-- One narrow row for each disclosure that may be found; `lex` carries words, bigrams, digit and Latin runs and facet lexemes.
-- Only what everybody may read is ever here.
CREATE TABLE search_doc (
  disclosure_id text PRIMARY KEY REFERENCES disclosure,
  published_on  date NOT NULL,
  body_code     text NOT NULL,
  area_code     text NOT NULL,
  kind          text NOT NULL,
  title         text NOT NULL,
  body_text     text NOT NULL,
  lex           tsvector NOT NULL
) WITH (toast_tuple_target = 128);
ALTER TABLE search_doc ALTER COLUMN lex SET STORAGE EXTERNAL;
CREATE INDEX search_doc_lex ON search_doc USING gin (lex) WITH (fastupdate = off);
CREATE INDEX search_doc_newest ON search_doc (published_on DESC, disclosure_id DESC);
GRANT SELECT, INSERT, UPDATE, DELETE ON search_doc TO gongkai_app;
