-- Words that mean the same, as the office keeps them beside those that come with the software. A line is entered and ended, never changed.
CREATE TABLE search_word (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  words       text[] NOT NULL CHECK (cardinality(words) BETWEEN 2 AND 12 AND array_position(words, NULL) IS NULL),
  entered_by  text NOT NULL REFERENCES account (id),
  author_name text NOT NULL CHECK (author_name <> ''),
  entered_at  timestamptz NOT NULL,
  ended_by    text REFERENCES account (id),
  ended_at    timestamptz,
  CHECK ((ended_by IS NULL) = (ended_at IS NULL))
);
GRANT SELECT, INSERT, UPDATE (ended_by, ended_at) ON search_word TO gongkai_app;
-- Searches that found nothing: what was typed and how often, nothing of who. Neither long texts nor long numbers, which may be a person's.
CREATE TABLE search_miss (
  q       text PRIMARY KEY CHECK (char_length(q) BETWEEN 2 AND 16 AND q !~ '[0-9]{5}'),
  asked   integer NOT NULL DEFAULT 1 CHECK (asked > 0),
  last_on date NOT NULL
);
GRANT SELECT, INSERT, DELETE, UPDATE (asked, last_on) ON search_miss TO gongkai_app;
