-- 自查: what an inspector of government sites would find with each body, kept from day to day. A finding stands while it is there and stays on record when it is
-- mended; bodies are looked at again when something of theirs has changed or when time makes something stale (`next_on`).
CREATE TABLE inspection_run (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  day         date NOT NULL,
  started_at  timestamptz NOT NULL,
  finished_at timestamptz,
  -- What had happened by then was seen by it: the next one looks at what came after.
  horizon     bigint NOT NULL,
  bodies      integer NOT NULL DEFAULT 0,
  found       integer NOT NULL DEFAULT 0,
  mended      integer NOT NULL DEFAULT 0
);
CREATE INDEX inspection_run_finished ON inspection_run (id DESC) WHERE finished_at IS NOT NULL;
CREATE UNIQUE INDEX inspection_run_open ON inspection_run ((true)) WHERE finished_at IS NULL;
GRANT SELECT, INSERT, UPDATE (finished_at, bodies, found, mended) ON inspection_run TO gongkai_app;

CREATE TABLE inspection_body (
  body_code    text PRIMARY KEY REFERENCES public_body,
  inspected_at timestamptz NOT NULL,
  run_id       bigint NOT NULL REFERENCES inspection_run,
  -- The day on which something becomes stale although nobody does anything; null: nothing will.
  next_on      date,
  -- Digest of the indicators that were applied.
  indicators   text NOT NULL,
  findings     integer NOT NULL,
  -- {indicator: count}
  counts       jsonb NOT NULL CHECK (jsonb_typeof(counts) = 'object'),
  -- Of 100, without what fell to objections.
  score        numeric(5,1) NOT NULL CHECK (score BETWEEN 0 AND 100),
  vetoed       boolean NOT NULL,
  -- {veto: count}
  vetoes       jsonb NOT NULL CHECK (jsonb_typeof(vetoes) = 'object')
);
CREATE INDEX inspection_body_next ON inspection_body (next_on);
CREATE INDEX inspection_body_run ON inspection_body (run_id);
GRANT SELECT, INSERT, UPDATE (inspected_at, run_id, next_on, indicators, findings, counts, score, vetoed, vetoes) ON inspection_body TO gongkai_app;

-- A body that has others below it, with all of them; '' is everybody. Added up at the end of each run.
CREATE TABLE inspection_region (
  body_code text PRIMARY KEY,
  bodies    integer NOT NULL,
  vetoed    integer NOT NULL,
  faultless integer NOT NULL,
  score     numeric(5,1) NOT NULL,
  findings  integer NOT NULL,
  counts    jsonb NOT NULL CHECK (jsonb_typeof(counts) = 'object')
);
GRANT SELECT, INSERT, DELETE ON inspection_region TO gongkai_app;

CREATE TABLE inspection_finding (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  body_code     text NOT NULL REFERENCES public_body,
  indicator     text NOT NULL,
  -- An address below the site.
  place         text NOT NULL CHECK (place LIKE '/%'),
  item_code     text,
  disclosure_id text REFERENCES disclosure,
  -- What exactly: a field, a dead address, the last day of an update.
  detail        text NOT NULL,
  -- Of what was looked at: SHA-256 of place, detail and the edition or state that it was seen in.
  digest        text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
  points        numeric(5,1) NOT NULL,
  found_at      timestamptz NOT NULL,
  mended_at     timestamptz CHECK (mended_at >= found_at)
);
CREATE UNIQUE INDEX inspection_finding_stands ON inspection_finding (body_code, indicator, place, md5(detail)) WHERE mended_at IS NULL;
CREATE INDEX inspection_finding_body ON inspection_finding (body_code, id);
CREATE INDEX inspection_finding_disclosure ON inspection_finding (disclosure_id) WHERE disclosure_id IS NOT NULL;
GRANT SELECT, INSERT, UPDATE (mended_at) ON inspection_finding TO gongkai_app;
CREATE FUNCTION check_inspection_finding() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.mended_at IS NOT NULL OR to_jsonb(NEW) - 'mended_at' <> to_jsonb(OLD) - 'mended_at' THEN
    RAISE EXCEPTION 'a finding of the inspection stays as it was found' USING ERRCODE = 'GK001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER inspection_finding_fixed BEFORE UPDATE OR DELETE ON inspection_finding FOR EACH ROW EXECUTE FUNCTION check_inspection_finding();
CREATE TRIGGER inspection_finding_no_truncate BEFORE TRUNCATE ON inspection_finding EXECUTE FUNCTION refuse_change();

-- The instrument by which a finding is asked to be mended; objected to and looked at again there.
CREATE TABLE inspection_task (
  finding_id    bigint NOT NULL REFERENCES inspection_finding,
  instrument_id text NOT NULL,
  n             integer NOT NULL,
  PRIMARY KEY (finding_id, instrument_id),
  UNIQUE (instrument_id, n),
  FOREIGN KEY (instrument_id, n) REFERENCES instrument_finding
);
GRANT SELECT, INSERT ON inspection_task TO gongkai_app;
CREATE TRIGGER inspection_task_fixed BEFORE UPDATE OR DELETE ON inspection_task FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE FUNCTION check_inspection_task() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM inspection_finding f JOIN instrument i ON i.addressee_code = f.body_code WHERE f.id = NEW.finding_id AND i.id = NEW.instrument_id) THEN
    RAISE EXCEPTION 'finding % is not the addressee''s', NEW.finding_id USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER inspection_task_body BEFORE INSERT ON inspection_task FOR EACH ROW EXECUTE FUNCTION check_inspection_task();

-- What a record's text, fields and guides show, read once for each edition and version of its type.
CREATE TABLE inspection_record (
  disclosure_id text PRIMARY KEY REFERENCES disclosure,
  body_code     text NOT NULL REFERENCES public_body,
  edition       integer NOT NULL,
  reader        text NOT NULL,
  -- [{indicator, detail}]
  faults        jsonb NOT NULL CHECK (jsonb_typeof(faults) = 'array')
);
CREATE INDEX inspection_record_body ON inspection_record (body_code);
GRANT SELECT, INSERT, UPDATE (edition, reader, faults) ON inspection_record TO gongkai_app;

-- Addresses of ours in a record's text or attachments. `kind`: disclosure, file, body, dossier, instrument; gone: no page has such an address at all.
CREATE TABLE inspection_link (
  disclosure_id text NOT NULL REFERENCES inspection_record,
  within        text NOT NULL CHECK (within IN ('text', 'attachment')),
  href          text NOT NULL,
  kind          text NOT NULL CHECK (kind IN ('disclosure', 'file', 'body', 'dossier', 'instrument', 'gone')),
  target        text NOT NULL,
  -- Name of the attachment.
  source        text NOT NULL,
  PRIMARY KEY (disclosure_id, within, href, source)
);
CREATE INDEX inspection_link_target ON inspection_link (kind, target);
GRANT SELECT, INSERT, DELETE ON inspection_link TO gongkai_app;
