-- One line for each edition's batch, so that lists need not count readings.
CREATE TABLE series_batch (
  edition_id    text PRIMARY KEY REFERENCES edition,
  disclosure_id text NOT NULL REFERENCES disclosure,
  edition       integer NOT NULL CHECK (edition > 0),
  item_code     text NOT NULL,
  body_code     text NOT NULL REFERENCES public_body,
  type_key      text NOT NULL,
  first_period  text COLLATE "C" NOT NULL,
  last_period   text COLLATE "C" NOT NULL CHECK (last_period >= first_period),
  places        text[] NOT NULL CHECK (cardinality(places) > 0),
  observations  integer NOT NULL CHECK (observations > 0)
);
CREATE INDEX series_batch_series ON series_batch (item_code, body_code, last_period);
CREATE TRIGGER series_batch_immutable BEFORE UPDATE OR DELETE ON series_batch FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER series_batch_no_truncate BEFORE TRUNCATE ON series_batch EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON series_batch TO gongkai_app;

-- Readings of published series. Append-only: a correction is the value of a newer edition and the old one stays beside it.
CREATE TABLE series_observation (
  edition_id    text NOT NULL REFERENCES series_batch,
  -- Repeated from the batch, without references: a batch has many thousands of readings, and its own line is checked.
  disclosure_id text NOT NULL,
  edition       integer NOT NULL CHECK (edition > 0),
  item_code     text NOT NULL,
  body_code     text NOT NULL,
  type_key      text NOT NULL,
  place_code    text COLLATE "C" NOT NULL,
  indicator     text COLLATE "C" NOT NULL,
  -- `2026-03`, `2026-03-01` or `2026-03-01T09:00`, Asia/Shanghai: sorts as it reads, and one series has one form.
  period        text COLLATE "C" NOT NULL CHECK (period ~ '^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d)?)?$'),
  -- As reported, so that 0.050 keeps the exactness that it was measured with; the detection limit below it.
  value         numeric,
  quality       text NOT NULL CHECK (quality IN ('valid', 'below-detection', 'invalid', 'missing')),
  PRIMARY KEY (edition_id, place_code, period, indicator),
  CHECK (quality NOT IN ('valid', 'below-detection') OR value IS NOT NULL),
  CHECK (quality <> 'missing' OR value IS NULL)
);
CREATE INDEX series_observation_series ON series_observation (item_code, body_code, period DESC, place_code, indicator);
CREATE INDEX series_observation_place ON series_observation (item_code, body_code, place_code, period DESC);
CREATE TRIGGER series_observation_immutable BEFORE UPDATE OR DELETE ON series_observation FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER series_observation_no_truncate BEFORE TRUNCATE ON series_observation EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON series_observation TO gongkai_app;

-- What holds today: the current edition of what is published for everybody.
CREATE VIEW series_current AS
  SELECT o.* FROM series_observation o
    JOIN disclosure d ON d.id = o.disclosure_id AND d.edition = o.edition AND d.state = 'published' AND d.audience = 'public';
GRANT SELECT ON series_current TO gongkai_app;
CREATE VIEW series_current_batch AS
  SELECT b.* FROM series_batch b
    JOIN disclosure d ON d.id = b.disclosure_id AND d.edition = b.edition AND d.state = 'published' AND d.audience = 'public';
GRANT SELECT ON series_current_batch TO gongkai_app;
