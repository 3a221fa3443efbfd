-- 考核. An appraisal keeps the indicators that it began with; everything that is said in it is an entry that stays; the result is frozen with its digest.
CREATE TABLE appraisal (
  id              text PRIMARY KEY,
  year            integer NOT NULL,
  title           text NOT NULL CHECK (trim(title) <> ''),
  period_from     date NOT NULL,
  period_to       date NOT NULL CHECK (period_to >= period_from),
  declaration     jsonb NOT NULL,
  -- The secret of the draw is fixed before anybody knows what the newest entry of the log will be; the two together are the seed.
  commitment      text NOT NULL CHECK (commitment ~ '^[0-9a-f]{64}$'),
  secret          text NOT NULL CHECK (secret ~ '^[0-9a-f]{64}$'),
  state           text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'told', 'published')),
  created_at      timestamptz NOT NULL,
  created_by      text NOT NULL,
  created_by_name text NOT NULL,
  -- Of the draw: the newest leaf of the log at that moment, and its hash.
  log_index        bigint,
  log_hash        text,
  drawn_at        timestamptz,
  told_at         timestamptz,
  objection_until date,
  published_at    timestamptz,
  result          jsonb,
  digest          text CHECK (digest ~ '^[0-9a-f]{64}$'),
  CHECK ((drawn_at IS NULL) = (log_hash IS NULL)),
  CHECK ((state = 'open') = (told_at IS NULL)),
  CHECK ((told_at IS NULL) = (objection_until IS NULL)),
  CHECK ((state = 'published') = (published_at IS NOT NULL)),
  CHECK ((state = 'published') = (result IS NOT NULL AND digest IS NOT NULL)),
  CHECK (encode(sha256(convert_to(secret, 'UTF8')), 'hex') = commitment)
);
CREATE INDEX appraisal_published ON appraisal (published_at DESC) WHERE state = 'published';
GRANT SELECT, INSERT, UPDATE (state, log_index, log_hash, drawn_at, told_at, objection_until, published_at, result, digest) ON appraisal TO gongkai_app;

CREATE TABLE appraisal_body (
  appraisal_id text NOT NULL REFERENCES appraisal,
  body_code    text NOT NULL REFERENCES public_body,
  PRIMARY KEY (appraisal_id, body_code)
);
GRANT SELECT, INSERT ON appraisal_body TO gongkai_app;

-- claim: 自评; evidence: facts as they were counted; sample: a record that was drawn; looked: what a sampled record was found to be; review: 评审; objected, decided: 异议;
-- score: a total with its parts, computed from the entries before it.
CREATE TABLE appraisal_entry (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  appraisal_id text NOT NULL,
  body_code    text NOT NULL,
  kind         text NOT NULL CHECK (kind IN ('claim', 'evidence', 'sample', 'looked', 'review', 'objected', 'decided', 'score')),
  indicator    text,
  points       numeric(6,2) CHECK (points >= 0),
  outcome      text CHECK (outcome IN ('passed', 'failed', 'upheld', 'rejected')),
  text         text NOT NULL DEFAULT '',
  detail       jsonb NOT NULL DEFAULT '{}',
  at           timestamptz NOT NULL,
  actor_id     text NOT NULL,
  actor_name   text NOT NULL,
  FOREIGN KEY (appraisal_id, body_code) REFERENCES appraisal_body,
  CHECK ((indicator IS NOT NULL) = (kind IN ('claim', 'review', 'objected', 'decided'))),
  CHECK (kind NOT IN ('claim', 'review') OR points IS NOT NULL),
  CHECK (kind NOT IN ('claim', 'review', 'objected', 'decided') OR trim(text) <> ''),
  CHECK (CASE kind WHEN 'looked' THEN outcome IN ('passed', 'failed') WHEN 'decided' THEN outcome IN ('upheld', 'rejected') ELSE outcome IS NULL END),
  CHECK (kind <> 'decided' OR (outcome = 'upheld') = (points IS NOT NULL))
);
CREATE INDEX appraisal_entry_of ON appraisal_entry (appraisal_id, body_code, id);
-- An indicator is objected to once, and decided once.
CREATE UNIQUE INDEX appraisal_entry_objection ON appraisal_entry (appraisal_id, body_code, indicator, kind) WHERE kind IN ('objected', 'decided');
GRANT SELECT, INSERT ON appraisal_entry TO gongkai_app;
CREATE TRIGGER appraisal_entry_fixed BEFORE UPDATE OR DELETE ON appraisal_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER appraisal_entry_no_truncate BEFORE TRUNCATE ON appraisal_entry EXECUTE FUNCTION refuse_change();
CREATE TRIGGER appraisal_entry_time BEFORE INSERT ON appraisal_entry FOR EACH ROW WHEN (NOT is_this_moment(NEW.at)) EXECUTE FUNCTION refuse_time();

CREATE FUNCTION check_appraisal_entry() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE a appraisal; of_body boolean; of_office boolean;
BEGIN
  SELECT * INTO STRICT a FROM appraisal WHERE id = NEW.appraisal_id FOR SHARE;
  of_body := holds_role(NEW.actor_id, 'editor', NEW.body_code, NEW.at) OR holds_role(NEW.actor_id, 'reviewer', NEW.body_code, NEW.at) OR holds_role(NEW.actor_id, 'issuer', NEW.body_code, NEW.at);
  of_office := holds_role(NEW.actor_id, 'office', '*', NEW.at);
  IF a.state = 'published' THEN
    RAISE EXCEPTION 'appraisal % is published', a.id USING ERRCODE = 'GK001';
  END IF;
  IF NEW.kind = 'claim' AND NOT (a.state = 'open' AND of_body)
     OR NEW.kind IN ('review', 'looked', 'sample', 'evidence') AND NOT (a.state = 'open' AND of_office)
     OR NEW.kind = 'score' AND NOT of_office
     OR NEW.kind = 'objected' AND NOT (a.state = 'told' AND of_body AND (NEW.at AT TIME ZONE 'Asia/Shanghai')::date <= a.objection_until)
     OR NEW.kind = 'decided' AND NOT (a.state = 'told' AND of_office AND EXISTS (
          SELECT 1 FROM appraisal_entry o WHERE (o.appraisal_id, o.body_code, o.indicator) = (NEW.appraisal_id, NEW.body_code, NEW.indicator) AND o.kind = 'objected')) THEN
    RAISE EXCEPTION '% is not for % at this point of appraisal %', NEW.kind, NEW.actor_id, a.id USING ERRCODE = 'GK002';
  END IF;
  -- By somebody else than who gave the points.
  IF NEW.kind = 'decided' AND EXISTS (SELECT 1 FROM appraisal_entry r WHERE (r.appraisal_id, r.body_code, r.indicator) = (NEW.appraisal_id, NEW.body_code, NEW.indicator)
       AND r.kind = 'review' AND r.actor_id = NEW.actor_id) THEN
    RAISE EXCEPTION 'an objection is decided by somebody else than who reviewed' USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER appraisal_entry_check BEFORE INSERT ON appraisal_entry FOR EACH ROW EXECUTE FUNCTION check_appraisal_entry();

CREATE FUNCTION check_appraisal_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.state = 'published' OR OLD.drawn_at IS NOT NULL AND (NEW.drawn_at, NEW.log_index, NEW.log_hash) IS DISTINCT FROM (OLD.drawn_at, OLD.log_index, OLD.log_hash) THEN
    RAISE EXCEPTION 'appraisal % does not change', OLD.id USING ERRCODE = 'GK001';
  END IF;
  IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (('open', 'told'), ('told', 'published')) THEN
    RAISE EXCEPTION 'appraisal % cannot go from % to %', OLD.id, OLD.state, NEW.state USING ERRCODE = 'GK002';
  END IF;
  -- Published when the time for objections is over and each was decided.
  IF NEW.state = 'published' AND ((NEW.published_at AT TIME ZONE 'Asia/Shanghai')::date <= OLD.objection_until OR EXISTS (
       SELECT 1 FROM appraisal_entry o WHERE o.appraisal_id = OLD.id AND o.kind = 'objected' AND NOT EXISTS (
         SELECT 1 FROM appraisal_entry d WHERE (d.appraisal_id, d.body_code, d.indicator) = (o.appraisal_id, o.body_code, o.indicator) AND d.kind = 'decided'))) THEN
    RAISE EXCEPTION 'appraisal % waits for objections until %', OLD.id, OLD.objection_until USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER appraisal_fixed BEFORE UPDATE OR DELETE ON appraisal FOR EACH ROW EXECUTE FUNCTION check_appraisal_change();
