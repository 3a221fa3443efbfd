-- Two roles: the owner migrates; gongkai_app serves requests and can neither change nor delete what is published.
-- The role gongkai_app is created (with its password) before the migrations run, see src/main/embedded-database.ts
-- and docs/runbooks for an external server.
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO gongkai_app;

-- SQLSTATE classes of our own: GK001 immutable, GK002 procedure. src/database/errors.ts translates them.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are immutable', TG_TABLE_NAME USING ERRCODE = 'GK001';
END $$;

-- Every write says who did what: one event for each command, in its transaction, in commit order (see 0007_log).
CREATE TABLE event (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind        text NOT NULL CHECK (kind ~ '^[a-z][a-z-]+$'),
  subject     text NOT NULL,
  actor_kind  text NOT NULL CHECK (actor_kind IN ('account', 'token', 'system')),
  actor_id    text NOT NULL CHECK (actor_id <> ''),
  actor_name  text NOT NULL CHECK (actor_name <> ''),
  body_code   text,
  at          timestamptz NOT NULL,
  detail      jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX event_subject ON event (subject, id);
CREATE TRIGGER event_immutable BEFORE UPDATE OR DELETE ON event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER event_no_truncate BEFORE TRUNCATE ON event EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON event TO gongkai_app;

-- Effects outside the transaction wait here and are carried out after commit, at least once.
CREATE TABLE outbox (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  topic      text NOT NULL,
  payload    jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  attempts   integer NOT NULL DEFAULT 0,
  last_error text,
  done_at    timestamptz
);
CREATE INDEX outbox_waiting ON outbox (id) WHERE done_at IS NULL;
GRANT SELECT, INSERT, UPDATE, DELETE ON outbox TO gongkai_app;

-- The answer given to a POST with an Idempotency-Key, so that a double click or a retry repeats the answer, not the act.
CREATE TABLE idempotency_key (
  actor_id     text NOT NULL,
  key          text NOT NULL CHECK (length(key) BETWEEN 1 AND 255),
  request_hash text NOT NULL,
  status       integer,
  response     jsonb,
  headers      jsonb,
  created_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (actor_id, key)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON idempotency_key TO gongkai_app;

-- Small facts about this installation (demonstration loaded, catalogue digest).
CREATE TABLE setting (
  key   text PRIMARY KEY,
  value jsonb NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON setting TO gongkai_app;
