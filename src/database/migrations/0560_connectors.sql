-- 数据接入: where a body's data come from by themselves, how often they are fetched, and what became of each time. What is fetched goes the way of every batch: a connector publishes nothing.
CREATE TABLE connector (
  id              text PRIMARY KEY,
  name            text NOT NULL CHECK (trim(name) <> ''),
  item_code       text NOT NULL,
  body_code       text NOT NULL REFERENCES public_body (code),
  source          text NOT NULL CHECK (source IN ('http', 'folder')),
  -- An address of a host, or a folder below the one, that the operator of the platform allows.
  address         text NOT NULL CHECK (address <> ''),
  format          text NOT NULL CHECK (format IN ('ndjson', 'json', 'csv', 'xlsx')),
  every_minutes   integer NOT NULL CHECK (every_minutes BETWEEN 5 AND 44640),
  -- The fields of the record beside its rows; what headings of the source mean.
  record          jsonb NOT NULL,
  columns         jsonb NOT NULL,
  keeps_good      boolean NOT NULL,
  submits         boolean NOT NULL,
  -- Nothing new for so long is chased.
  quiet_hours     integer NOT NULL CHECK (quiet_hours BETWEEN 1 AND 8784),
  -- So many rows fewer or more than the last time, in percent, are looked at by a person; null: any number is right.
  jump_percent    integer CHECK (jump_percent BETWEEN 1 AND 10000),
  state           text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'paused', 'ended')),
  created_by      text NOT NULL,
  created_by_name text NOT NULL,
  created_at      timestamptz NOT NULL,
  next_run_at     timestamptz NOT NULL,
  -- Of which silence people were told.
  quiet_told_at   timestamptz
);
CREATE INDEX connector_of_body ON connector (body_code, id);
CREATE INDEX connector_due ON connector (next_run_at) WHERE state = 'active';
GRANT SELECT, INSERT, UPDATE (state, next_run_at, quiet_told_at) ON connector TO gongkai_app;

CREATE TABLE connector_run (
  id           text PRIMARY KEY,
  connector_id text NOT NULL REFERENCES connector,
  at           timestamptz NOT NULL,
  outcome      text NOT NULL CHECK (outcome IN ('reading', 'taken', 'same', 'empty', 'jumped', 'refused', 'failed')),
  -- The batch that was made, and how many of its rows were in order.
  job_id       text UNIQUE REFERENCES intake_job,
  rows         integer CHECK (rows >= 0),
  -- A sentence for people; nothing of what was fetched.
  detail       text NOT NULL DEFAULT '',
  CHECK ((job_id IS NULL) = (outcome IN ('same', 'failed')) OR outcome = 'empty')
);
CREATE INDEX connector_run_latest ON connector_run (connector_id, at DESC, id DESC);
CREATE INDEX connector_run_open ON connector_run (connector_id) WHERE outcome = 'reading';
GRANT SELECT, INSERT, UPDATE (outcome, rows, detail), DELETE ON connector_run TO gongkai_app;

-- Who may bring in the body's data by hand may let them be fetched; what is fetched from where is never changed under a running connector.
CREATE FUNCTION check_connector() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NOT is_this_moment(NEW.created_at) OR NOT coalesce(may_act(NEW.created_by, 'editor', NEW.body_code, NEW.created_at), false) THEN
      RAISE EXCEPTION '% does not bring in data of body %', NEW.created_by, NEW.body_code USING ERRCODE = 'GK002';
    END IF;
  ELSIF OLD.state = 'ended' THEN
    RAISE EXCEPTION 'connector % has ended', OLD.id USING ERRCODE = 'GK001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER connector_check BEFORE INSERT OR UPDATE ON connector FOR EACH ROW EXECUTE FUNCTION check_connector();
CREATE TRIGGER connector_no_delete BEFORE DELETE ON connector FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER connector_no_truncate BEFORE TRUNCATE ON connector EXECUTE FUNCTION refuse_change();

-- A time that was fetched is settled once. Old ones that brought nothing may go.
CREATE FUNCTION check_connector_run() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.outcome <> 'reading' OR TG_OP = 'DELETE' AND OLD.job_id IS NOT NULL THEN
    RAISE EXCEPTION 'run % is settled', OLD.id USING ERRCODE = 'GK001';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER connector_run_check BEFORE UPDATE OR DELETE ON connector_run FOR EACH ROW EXECUTE FUNCTION check_connector_run();
