-- 公开征求意见: a notice that opens a consultation (its disclosure is the consultation), opinions by five channels, issues, and the report that answers them.
CREATE TABLE consultation (
  id              text PRIMARY KEY REFERENCES disclosure,
  dossier_id      text NOT NULL REFERENCES dossier,
  body_code       text NOT NULL REFERENCES public_body,
  area_code       text NOT NULL,
  plain_summary   text NOT NULL,                   -- for lists; the rest is read from the edition
  opens_on        date NOT NULL,
  closes_on       date NOT NULL,
  floor_closes_on date NOT NULL,                   -- the earliest closing day that the law allows
  opens_at        timestamptz NOT NULL GENERATED ALWAYS AS (timezone('Asia/Shanghai', opens_on::timestamp)) STORED,
  closes_at       timestamptz NOT NULL GENERATED ALWAYS AS (timezone('Asia/Shanghai', (closes_on + 1)::timestamp)) STORED,
  obligation_id   bigint REFERENCES obligation,    -- to report on it
  report_id       text UNIQUE REFERENCES disclosure,
  answered_at     timestamptz,
  changed_at      timestamptz NOT NULL,
  CHECK (closes_on >= opens_on),
  CHECK (closes_on >= floor_closes_on),
  CHECK ((report_id IS NULL) = (answered_at IS NULL))
);
CREATE INDEX consultation_closing ON consultation (closes_at, id);
CREATE INDEX consultation_dossier ON consultation (dossier_id);
CREATE INDEX consultation_body ON consultation (body_code, closes_at);
GRANT SELECT, INSERT ON consultation TO gongkai_app;
GRANT UPDATE (plain_summary, opens_on, closes_on, floor_closes_on, obligation_id, report_id, answered_at, changed_at) ON consultation TO gongkai_app;

-- What the office makes of the opinions: issues, answered in private, published by the report.
CREATE TABLE consultation_issue (
  id              text PRIMARY KEY,
  consultation_id text NOT NULL REFERENCES consultation,
  number          integer NOT NULL CHECK (number > 0),
  title           text NOT NULL CHECK (length(title) BETWEEN 1 AND 500),
  outcome         text CHECK (outcome IN ('adopted', 'partly', 'not-adopted')),
  reason          text NOT NULL DEFAULT '' CHECK (length(reason) <= 5000),
  changed         text NOT NULL DEFAULT '' CHECK (length(changed) <= 5000),
  merged_into     text REFERENCES consultation_issue,
  version         integer NOT NULL DEFAULT 1,
  updated_at      timestamptz NOT NULL,
  updated_by      text NOT NULL,
  UNIQUE (consultation_id, number),
  CHECK (merged_into IS NULL OR merged_into <> id),
  CHECK (outcome IS NULL OR (reason <> '' AND (outcome = 'not-adopted' OR changed <> '')))
);
GRANT SELECT, INSERT ON consultation_issue TO gongkai_app;
GRANT UPDATE (title, outcome, reason, changed, merged_into, version, updated_at, updated_by) ON consultation_issue TO gongkai_app;

-- Texts that are the same or nearly so: a mass campaign is one group with its size.
CREATE TABLE opinion_cluster (
  id              text PRIMARY KEY,
  consultation_id text NOT NULL REFERENCES consultation,
  serial          bigint GENERATED ALWAYS AS IDENTITY,
  signature       bytea NOT NULL,                   -- MinHash, see src/consultations/similarity.ts
  sample          text NOT NULL,
  anchor          text,
  issue_id        text REFERENCES consultation_issue
);
CREATE INDEX opinion_cluster_serial ON opinion_cluster (consultation_id, serial);
CREATE INDEX opinion_cluster_issue ON opinion_cluster (issue_id) WHERE issue_id IS NOT NULL;
GRANT SELECT, INSERT ON opinion_cluster TO gongkai_app;
GRANT UPDATE (issue_id) ON opinion_cluster TO gongkai_app;

CREATE TABLE opinion (
  id              text PRIMARY KEY,
  consultation_id text NOT NULL REFERENCES consultation,
  channel         text NOT NULL CHECK (channel IN ('site', 'hearing', 'research', 'deliberation', 'media')),
  received_at     timestamptz NOT NULL,
  version         integer NOT NULL DEFAULT 1,
  receipt_hash    text UNIQUE CHECK (receipt_hash ~ '^[0-9a-f]{64}$'),   -- of the code; the code itself is the author's alone
  submission      text NOT NULL,                   -- a keyed digest: the same sending twice is one opinion
  person_group    text NOT NULL CHECK (person_group IN ('resident', 'enterprise', 'organisation', 'expert', 'deputy', 'public-body', 'other')),
  person_name     text NOT NULL DEFAULT '' CHECK (length(person_name) <= 100),
  contact         text NOT NULL DEFAULT '' CHECK (length(contact) <= 200),
  publicity       text NOT NULL CHECK (publicity IN ('named', 'anonymous', 'office-only')),
  anchor          text CHECK (length(anchor) <= 80),
  quote           text NOT NULL DEFAULT '' CHECK (length(quote) <= 1000),
  text            text NOT NULL CHECK (length(text) BETWEEN 1 AND 20000),
  public_text     text,                            -- screened; null = for the office only
  person_key      text NOT NULL,                   -- keyed digest of who it is, as far as anybody can tell
  text_digest     text NOT NULL,
  counted         boolean NOT NULL,                -- false: the same person's same text again, or withdrawn
  cluster_id      text REFERENCES opinion_cluster,
  issue_id        text REFERENCES consultation_issue,
  evidence        text NOT NULL DEFAULT '' CHECK (length(evidence) <= 1000),  -- of the channels off line: where it is on record
  entered_by      text,
  hidden_at       timestamptz,
  hidden_reason   text,
  withdrawn_at    timestamptz,
  UNIQUE (consultation_id, submission),
  CHECK ((channel = 'site') = (receipt_hash IS NOT NULL)),
  CHECK ((channel = 'site') = (entered_by IS NULL)),
  CHECK (channel = 'site' OR evidence <> ''),
  CHECK ((hidden_at IS NULL) = (hidden_reason IS NULL)),
  CHECK (withdrawn_at IS NULL OR NOT counted),
  CHECK (publicity <> 'office-only' OR public_text IS NULL)
);
-- 同一人相同的意见只计一次, whoever writes to the table.
CREATE UNIQUE INDEX opinion_counted_once ON opinion (consultation_id, person_key, text_digest) WHERE counted;
CREATE INDEX opinion_person ON opinion (consultation_id, person_key, text_digest, received_at);
CREATE INDEX opinion_public ON opinion (consultation_id, received_at DESC, id DESC) WHERE public_text IS NOT NULL AND hidden_at IS NULL AND withdrawn_at IS NULL;
CREATE INDEX opinion_public_passage ON opinion (consultation_id, anchor, received_at DESC, id DESC) WHERE public_text IS NOT NULL AND hidden_at IS NULL AND withdrawn_at IS NULL;
CREATE INDEX opinion_cluster_members ON opinion (cluster_id, received_at DESC, id DESC) WHERE cluster_id IS NOT NULL;
CREATE INDEX opinion_issue_members ON opinion (issue_id, received_at DESC, id DESC) WHERE issue_id IS NOT NULL;
CREATE INDEX opinion_latest ON opinion (consultation_id, received_at DESC, id DESC);
CREATE INDEX opinion_unclustered ON opinion (consultation_id, id) WHERE cluster_id IS NULL;
CREATE INDEX opinion_open ON opinion (consultation_id, received_at DESC, id DESC) WHERE counted AND issue_id IS NULL;
GRANT SELECT, INSERT ON opinion TO gongkai_app;
GRANT UPDATE (version, person_group, person_name, contact, publicity, anchor, quote, text, public_text, text_digest, counted, cluster_id, issue_id,
              hidden_at, hidden_reason, withdrawn_at) ON opinion TO gongkai_app;

-- What an opinion said before, and what was done with it. Nothing vanishes.
CREATE TABLE opinion_history (
  opinion_id text NOT NULL REFERENCES opinion,
  version    integer NOT NULL,
  act        text NOT NULL CHECK (act IN ('edited', 'withdrawn', 'hidden', 'shown')),
  text       text NOT NULL,                        -- as it was before
  anchor     text,
  quote      text NOT NULL,
  note       text NOT NULL DEFAULT '',
  actor_name text NOT NULL,
  at         timestamptz NOT NULL,
  PRIMARY KEY (opinion_id, version)
);
CREATE TRIGGER opinion_history_immutable BEFORE UPDATE OR DELETE ON opinion_history FOR EACH ROW EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON opinion_history TO gongkai_app;

CREATE TABLE opinion_file (
  opinion_id text NOT NULL REFERENCES opinion,
  position   integer NOT NULL,
  sha256     text NOT NULL REFERENCES stored_file,
  name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  size_bytes bigint NOT NULL,
  media_type text NOT NULL,
  PRIMARY KEY (opinion_id, position)
);
CREATE TRIGGER opinion_file_immutable BEFORE UPDATE OR DELETE ON opinion_file FOR EACH ROW EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON opinion_file TO gongkai_app;

-- How many, by everything that a page counts by; kept by the database itself, so that no page scans and nobody can forge.
CREATE TABLE consultation_tally (
  consultation_id text NOT NULL REFERENCES consultation,
  dimension       text NOT NULL,
  value           text NOT NULL,
  opinions        integer NOT NULL CHECK (opinions >= 0),
  PRIMARY KEY (consultation_id, dimension, value)
);
CREATE INDEX consultation_tally_largest ON consultation_tally (consultation_id, dimension, opinions DESC);
GRANT SELECT ON consultation_tally TO gongkai_app;

CREATE FUNCTION opinion_marks(o opinion) RETURNS TABLE (dimension text, value text) LANGUAGE sql IMMUTABLE AS $$
  SELECT mark.dimension, mark.value
  FROM (SELECT o.public_text IS NOT NULL AND o.hidden_at IS NULL AND o.withdrawn_at IS NULL AS shown, o.withdrawn_at IS NULL AS standing) s,
  LATERAL (VALUES
    ('received', o.channel, true),
    ('counted', o.channel, o.counted),
    ('group', o.person_group, o.counted),
    ('withdrawn', '', NOT s.standing),
    ('hidden', '', o.hidden_at IS NOT NULL),
    ('public', '', s.shown),
    ('public-passage', coalesce(o.anchor, ''), s.shown AND o.anchor IS NOT NULL),
    ('cluster', coalesce(o.cluster_id, ''), s.standing AND o.cluster_id IS NOT NULL),
    ('public-cluster', coalesce(o.cluster_id, ''), s.shown AND o.cluster_id IS NOT NULL),
    ('issue', coalesce(o.issue_id, ''), o.counted AND o.issue_id IS NOT NULL),
    ('open', '', o.counted AND o.issue_id IS NULL)
  ) AS mark(dimension, value, holds)
  WHERE mark.holds
$$;

CREATE FUNCTION tally_new_opinions() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO consultation_tally AS t (consultation_id, dimension, value, opinions)
    SELECT o.consultation_id, m.dimension, m.value, count(*) FROM fresh o, LATERAL opinion_marks(o) m GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
    ON CONFLICT (consultation_id, dimension, value) DO UPDATE SET opinions = t.opinions + EXCLUDED.opinions;
  RETURN NULL;
END $$;
CREATE TRIGGER opinion_tally_insert AFTER INSERT ON opinion REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION tally_new_opinions();

-- Rows are made for what may fall below nought in between, then moved by the difference: the check would refuse a negative insert.
CREATE FUNCTION tally_changed_opinions() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  WITH moved AS (
    SELECT consultation_id, dimension, value, sum(n)::integer AS n FROM (
      SELECT o.consultation_id, m.dimension, m.value, 1 AS n FROM fresh o, LATERAL opinion_marks(o) m
      UNION ALL
      SELECT o.consultation_id, m.dimension, m.value, -1 FROM former o, LATERAL opinion_marks(o) m) each
    GROUP BY 1, 2, 3 HAVING sum(n) <> 0),
  less AS (
    UPDATE consultation_tally t SET opinions = t.opinions + moved.n FROM moved
    WHERE moved.n < 0 AND t.consultation_id = moved.consultation_id AND t.dimension = moved.dimension AND t.value = moved.value)
  INSERT INTO consultation_tally AS t (consultation_id, dimension, value, opinions)
    SELECT consultation_id, dimension, value, n FROM moved WHERE n > 0 ORDER BY 1, 2, 3
    ON CONFLICT (consultation_id, dimension, value) DO UPDATE SET opinions = t.opinions + EXCLUDED.opinions;
  RETURN NULL;
END $$;
CREATE TRIGGER opinion_tally_update AFTER UPDATE ON opinion REFERENCING OLD TABLE AS former NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION tally_changed_opinions();

-- The site takes opinions between the first moment of the opening day and the last of the closing day, of a notice that stands; what came in by other ways may
-- be entered until the report is published.
CREATE FUNCTION check_new_opinions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM fresh o JOIN consultation c ON c.id = o.consultation_id JOIN disclosure d ON d.id = c.id
             WHERE d.state <> 'published' OR c.report_id IS NOT NULL OR o.withdrawn_at IS NOT NULL OR o.hidden_at IS NOT NULL OR o.version <> 1
                OR (o.channel = 'site' AND (o.received_at < c.opens_at OR o.received_at >= c.closes_at))) THEN
    RAISE EXCEPTION 'this consultation takes no such opinion now' USING ERRCODE = 'GK002';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER opinion_in_time AFTER INSERT ON opinion REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION check_new_opinions();

CREATE FUNCTION check_opinion_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.withdrawn_at IS NOT NULL AND NEW.withdrawn_at IS DISTINCT FROM OLD.withdrawn_at THEN
    RAISE EXCEPTION 'an opinion is never removed' USING ERRCODE = 'GK001';
  END IF;
  IF (NEW.text, NEW.anchor, NEW.quote, NEW.hidden_at, NEW.withdrawn_at) IS DISTINCT FROM (OLD.text, OLD.anchor, OLD.quote, OLD.hidden_at, OLD.withdrawn_at)
     AND NOT EXISTS (SELECT 1 FROM opinion_history h WHERE h.opinion_id = OLD.id AND h.version = OLD.version AND h.text = OLD.text AND NEW.version = OLD.version + 1) THEN
    RAISE EXCEPTION 'what an opinion said is kept before it changes' USING ERRCODE = 'GK002';
  END IF;
  IF (NEW.issue_id, NEW.counted) IS DISTINCT FROM (OLD.issue_id, OLD.counted)
     AND EXISTS (SELECT 1 FROM consultation WHERE id = OLD.consultation_id AND report_id IS NOT NULL) THEN
    RAISE EXCEPTION 'the report on these opinions is published' USING ERRCODE = 'GK001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER opinion_change BEFORE UPDATE OR DELETE ON opinion FOR EACH ROW EXECUTE FUNCTION check_opinion_change();

-- An extension before the end is one; after the end it would be a silent reopening. Days that were promised are not taken back once it is open.
-- A report is published when every counted opinion is in an answered issue.
CREATE FUNCTION check_consultation_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.report_id IS NOT NULL AND (NEW.report_id, NEW.answered_at, NEW.opens_on, NEW.closes_on)
     IS DISTINCT FROM (OLD.report_id, OLD.answered_at, OLD.opens_on, OLD.closes_on) THEN
    RAISE EXCEPTION 'an answered consultation is over' USING ERRCODE = 'GK001';
  END IF;
  IF NEW.closes_on <> OLD.closes_on AND (OLD.closes_at <= NEW.changed_at OR (OLD.opens_at <= NEW.changed_at AND NEW.closes_on < OLD.closes_on)) THEN
    RAISE EXCEPTION 'consultation % can be extended before it closes, not shortened or reopened', OLD.id USING ERRCODE = 'GK002';
  END IF;
  IF NEW.opens_on <> OLD.opens_on AND OLD.opens_at <= NEW.changed_at THEN
    RAISE EXCEPTION 'consultation % is open', OLD.id USING ERRCODE = 'GK002';
  END IF;
  IF NEW.report_id IS NOT NULL AND OLD.report_id IS NULL AND (
       OLD.closes_at > NEW.answered_at
       OR EXISTS (SELECT 1 FROM opinion WHERE consultation_id = NEW.id AND counted AND issue_id IS NULL)
       OR EXISTS (SELECT 1 FROM consultation_tally t JOIN consultation_issue i ON i.id = t.value
                  WHERE t.consultation_id = NEW.id AND t.dimension = 'issue' AND t.opinions > 0 AND (i.outcome IS NULL OR i.merged_into IS NOT NULL))) THEN
    RAISE EXCEPTION 'a counted opinion on consultation % has no answer', NEW.id USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER consultation_change BEFORE UPDATE OR DELETE ON consultation FOR EACH ROW EXECUTE FUNCTION check_consultation_change();
