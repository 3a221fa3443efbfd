-- Tables that come in at once, as a file or from another system: what was sent, how far it was read, row by row, and what became of it. The rows stay until the draft is made;
-- rows that are wrong stay for the report.
CREATE TABLE intake_job (
  id              text PRIMARY KEY,
  item_code       text NOT NULL,
  type_key        text NOT NULL,
  body_code       text NOT NULL REFERENCES public_body (code),
  name            text NOT NULL,
  format          text NOT NULL CHECK (format IN ('ndjson', 'csv', 'xlsx')),
  -- Of the bytes that came in, which lie in the store.
  sha256          text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  size_bytes      bigint NOT NULL CHECK (size_bytes > 0),
  -- The fields of the record beside its rows.
  record          jsonb NOT NULL,
  -- Rows in order go on where others are wrong; else one wrong row keeps all back.
  keeps_good      boolean NOT NULL,
  submits         boolean NOT NULL,
  idempotency_key text,
  state           text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'reading', 'finishing', 'done', 'refused', 'cancelled')),
  headings        text[] NOT NULL DEFAULT '{}',
  rows_read       integer NOT NULL DEFAULT 0 CHECK (rows_read >= 0),
  rows_wrong      integer NOT NULL DEFAULT 0 CHECK (rows_wrong BETWEEN 0 AND rows_read),
  -- Known at once for a table, for lines only at their end.
  rows_total      integer,
  -- Where the next line begins.
  bytes_read      bigint NOT NULL DEFAULT 0 CHECK (bytes_read <= size_bytes),
  -- Against the file as a whole, or against the record that was made of it.
  refusals        jsonb NOT NULL DEFAULT '[]',
  warnings        jsonb NOT NULL DEFAULT '[]',
  -- What the record brings: 新增 12.
  figures         jsonb NOT NULL DEFAULT '[]',
  created_by      text NOT NULL,
  created_by_kind text NOT NULL CHECK (created_by_kind IN ('account', 'token')),
  created_by_name text NOT NULL,
  created_at      timestamptz NOT NULL,
  -- By the database's clock: speed is real also where days pass in seconds.
  started_at      timestamptz,
  seen_at         timestamptz,
  ended_at        timestamptz,
  CHECK ((ended_at IS NOT NULL) = (state IN ('done', 'refused', 'cancelled')))
);
CREATE INDEX intake_job_of_body ON intake_job (body_code, id);
-- The same file with the same record twice is one job.
CREATE UNIQUE INDEX intake_job_once ON intake_job (item_code, body_code, sha256, md5(record::text), keeps_good) WHERE state IN ('waiting', 'reading', 'finishing', 'done');
CREATE UNIQUE INDEX intake_job_key ON intake_job (created_by, idempotency_key) WHERE idempotency_key IS NOT NULL;
GRANT SELECT, INSERT, UPDATE (state, headings, rows_read, rows_wrong, rows_total, bytes_read, refusals, warnings, figures, started_at, seen_at, ended_at) ON intake_job TO gongkai_app;

CREATE TABLE intake_row (
  job_id text NOT NULL REFERENCES intake_job ON DELETE CASCADE,
  -- As people count: the row of the sheet, the line of the file.
  n      integer NOT NULL CHECK (n > 0),
  cells  jsonb NOT NULL,
  -- Null where the row is in order.
  faults jsonb,
  PRIMARY KEY (job_id, n)
);
GRANT SELECT, INSERT, DELETE ON intake_row TO gongkai_app;

-- The drafts that were made of a job: one for a list or a series, one for each row of records.
CREATE TABLE intake_draft (
  job_id   text NOT NULL REFERENCES intake_job,
  draft_id text NOT NULL UNIQUE REFERENCES draft,
  -- 0 for the draft of all rows.
  n        integer NOT NULL,
  PRIMARY KEY (job_id, n)
);
GRANT SELECT, INSERT ON intake_draft TO gongkai_app;

-- A job goes forward only, and what has ended stays as it ended; but a job whose draft was thrown away may be sent again.
CREATE FUNCTION keep_intake_job() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF OLD.state IN ('refused', 'cancelled') OR (OLD.state = 'done' AND NEW.state <> 'cancelled') OR NEW.rows_read < OLD.rows_read OR NEW.bytes_read < OLD.bytes_read THEN
    RAISE EXCEPTION 'intake % has ended or is further on', OLD.id USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_intake_job BEFORE UPDATE ON intake_job FOR EACH ROW EXECUTE FUNCTION keep_intake_job();
