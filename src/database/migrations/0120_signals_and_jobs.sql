-- What every process does after a commit (sign the checkpoint, look at the warnings again, forget pages) is said here in the committing transaction.
-- `transaction` lets a reader ask for what may have been committed since its last look: identity numbers are drawn before the commit, so a lower one
-- can become visible after a higher one.
CREATE TABLE signal (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name        text NOT NULL CHECK (name IN ('published', 'withdrawn', 'obligations-changed', 'catalogue-changed')),
  transaction bigint NOT NULL DEFAULT (pg_current_xact_id()::text)::bigint,
  at          timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX signal_transaction ON signal (transaction);
CREATE INDEX signal_at ON signal (at);
GRANT SELECT, INSERT, DELETE ON signal TO gongkai_app;

-- Work that comes round once a day, and the civil day for which it last succeeded.
CREATE TABLE daily_success (
  name text PRIMARY KEY,
  day  date NOT NULL,
  at   timestamptz NOT NULL DEFAULT now()
);
GRANT SELECT, INSERT, UPDATE ON daily_success TO gongkai_app;

-- Every failed attempt at a job, without personal data; swept after a month.
CREATE TABLE job_failure (
  id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at      timestamptz NOT NULL DEFAULT now(),
  name    text NOT NULL,
  payload jsonb NOT NULL,
  attempt integer NOT NULL,
  final   boolean NOT NULL,
  error   text NOT NULL
);
CREATE INDEX job_failure_at ON job_failure (at);
GRANT SELECT, INSERT, DELETE ON job_failure TO gongkai_app;

-- The queue's schema is the owner's (the library's own migrations run before this file). The application may add, take and finish jobs: rows, nothing else.
-- The library's functions run with the caller's rights, so they lend none; its tables have row security on and no policy, so that only the owner sees rows.
REVOKE ALL ON SCHEMA graphile_worker FROM PUBLIC;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA graphile_worker FROM PUBLIC;
GRANT USAGE ON SCHEMA graphile_worker TO gongkai_app;
GRANT SELECT ON graphile_worker.migrations TO gongkai_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON graphile_worker._private_jobs TO gongkai_app;
GRANT SELECT, INSERT, UPDATE ON graphile_worker._private_job_queues TO gongkai_app;
GRANT SELECT, INSERT ON graphile_worker._private_tasks TO gongkai_app;
GRANT SELECT, INSERT, UPDATE ON graphile_worker._private_known_crontabs TO gongkai_app;
GRANT EXECUTE ON FUNCTION graphile_worker.add_job(text, json, text, timestamptz, integer, text, integer, text[], text) TO gongkai_app;
GRANT EXECUTE ON FUNCTION graphile_worker.add_jobs(graphile_worker.job_spec[], boolean) TO gongkai_app;
GRANT EXECUTE ON FUNCTION graphile_worker.force_unlock_workers(text[]) TO gongkai_app;
GRANT EXECUTE ON FUNCTION graphile_worker.reschedule_jobs(bigint[], timestamptz, integer, integer, integer) TO gongkai_app;
CREATE POLICY application ON graphile_worker._private_jobs TO gongkai_app USING (true) WITH CHECK (true);
CREATE POLICY application ON graphile_worker._private_job_queues TO gongkai_app USING (true) WITH CHECK (true);
CREATE POLICY application ON graphile_worker._private_tasks TO gongkai_app USING (true) WITH CHECK (true);
CREATE POLICY application ON graphile_worker._private_known_crontabs TO gongkai_app USING (true) WITH CHECK (true);

-- What still waits in the outbox. Signals need no row: every process does all of them when it starts.
DO $$
DECLARE
  strange text;
BEGIN
  SELECT string_agg(DISTINCT topic, ', ') INTO strange FROM outbox
    WHERE done_at IS NULL AND topic NOT IN ('published', 'withdrawn', 'duties-changed', 'opinions-received');
  IF strange IS NOT NULL THEN
    RAISE EXCEPTION 'the outbox holds work that nobody knows: %', strange;
  END IF;
  PERFORM graphile_worker.add_job('group-opinions', json_build_object('consultation', c.id), job_key => 'group-opinions:' || c.id)
    FROM (SELECT DISTINCT payload ->> 'consultation' AS id FROM outbox WHERE done_at IS NULL AND topic = 'opinions-received') c;
END $$;
DROP TABLE outbox;
