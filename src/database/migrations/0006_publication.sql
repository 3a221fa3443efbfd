-- A draft: what people edit until it is published. `version` is the optimistic lock.
CREATE TABLE draft (
  id             text PRIMARY KEY,
  disclosure_id  text,                       -- set when the draft corrects something published
  base_edition   integer,                    -- the edition that it started from
  item_code      text NOT NULL,
  item_version   integer NOT NULL,
  type_key       text NOT NULL,
  type_version   integer NOT NULL,
  body_code      text NOT NULL REFERENCES public_body,
  title          text NOT NULL DEFAULT '',
  content        jsonb NOT NULL DEFAULT '{}',
  content_digest text NOT NULL,
  version        integer NOT NULL DEFAULT 1 CHECK (version > 0),
  state          text NOT NULL DEFAULT 'editing'
                 CHECK (state IN ('editing', 'returned', 'in-review', 'approved', 'published', 'discarded')),
  round          integer NOT NULL DEFAULT 0, -- how often it was submitted
  steps          text[] NOT NULL DEFAULT '{}', -- approvals demanded in this round, in order
  step_index     integer NOT NULL DEFAULT 0,
  obligation_id  bigint,
  created_by     text NOT NULL,
  created_at     timestamptz NOT NULL,
  updated_by     text NOT NULL,
  updated_by_name text NOT NULL,
  updated_at     timestamptz NOT NULL,
  submitted_by   text,
  submitted_at   timestamptz,
  CHECK (state IN ('editing', 'returned', 'discarded') OR submitted_by IS NOT NULL)
);
CREATE INDEX draft_worklist ON draft (body_code, state, updated_at DESC);
CREATE INDEX draft_created_by ON draft (created_by, updated_at DESC);
GRANT SELECT, INSERT, UPDATE ON draft TO gongkai_app;

-- Every saved text, so that a conflict or a slip loses nothing.
CREATE TABLE draft_revision (
  draft_id   text NOT NULL REFERENCES draft,
  version    integer NOT NULL,
  title      text NOT NULL,
  content    jsonb NOT NULL,
  saved_by   text NOT NULL,
  saved_by_name text NOT NULL,
  saved_at   timestamptz NOT NULL,
  PRIMARY KEY (draft_id, version)
);
CREATE TRIGGER draft_revision_immutable BEFORE UPDATE OR DELETE ON draft_revision FOR EACH ROW EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON draft_revision TO gongkai_app;

-- 办理流程: every step with 意见, name and time.
CREATE TABLE workflow_action (
  draft_id       text NOT NULL REFERENCES draft,
  seq            integer NOT NULL,
  round          integer NOT NULL,
  action         text NOT NULL CHECK (action IN ('create', 'submit', 'approve', 'return', 'recall', 'publish', 'discard')),
  step           text,
  actor_id       text NOT NULL,
  actor_name     text NOT NULL,
  opinion        text NOT NULL DEFAULT '',
  content_digest text NOT NULL,
  at             timestamptz NOT NULL,
  PRIMARY KEY (draft_id, seq),
  CHECK (action <> 'return' OR length(trim(opinion)) > 0)  -- 退回必填理由
);
CREATE INDEX workflow_action_actor ON workflow_action (actor_id, at DESC);
CREATE TRIGGER workflow_action_immutable BEFORE UPDATE OR DELETE ON workflow_action FOR EACH ROW EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON workflow_action TO gongkai_app;

CREATE FUNCTION check_approval() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE d draft;
BEGIN
  SELECT * INTO d FROM draft WHERE id = NEW.draft_id;
  IF NEW.action IN ('approve', 'publish') AND NEW.actor_id = d.submitted_by THEN
    RAISE EXCEPTION 'who submitted cannot approve or issue' USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER workflow_action_approval BEFORE INSERT ON workflow_action FOR EACH ROW EXECUTE FUNCTION check_approval();

-- 公开信息: the thing published; its editions are immutable. The columns after `state` describe the current edition.
CREATE TABLE disclosure (
  id                 text PRIMARY KEY,
  index_number       text NOT NULL UNIQUE,         -- 索引号, given at first publication, never reused
  item_code          text NOT NULL,
  area_code          text NOT NULL,
  kind               text NOT NULL CHECK (kind IN ('decision', 'execution', 'management', 'service', 'result')),
  body_code          text NOT NULL REFERENCES public_body,
  audience           text NOT NULL DEFAULT 'public' CHECK (audience IN ('public', 'people-concerned', 'inside-unit')),
  first_published_at timestamptz NOT NULL,
  state              text NOT NULL DEFAULT 'published' CHECK (state IN ('published', 'withdrawn')),
  edition            integer NOT NULL DEFAULT 1,
  updated_at         timestamptz NOT NULL,
  type_key           text NOT NULL,
  title              text NOT NULL,
  summary            text NOT NULL DEFAULT '',
  document_number    text,
  document_date      date,
  facets             jsonb NOT NULL DEFAULT '{}',
  withdrawn_at       timestamptz,
  withdrawn_reason   text,
  CHECK ((state = 'withdrawn') = (withdrawn_at IS NOT NULL)),
  CHECK (state <> 'withdrawn' OR length(trim(withdrawn_reason)) > 0)
);
CREATE INDEX disclosure_latest ON disclosure (first_published_at DESC, id DESC) WHERE state = 'published' AND audience = 'public';
CREATE INDEX disclosure_body ON disclosure (body_code, first_published_at DESC, id DESC) WHERE state = 'published' AND audience = 'public';
CREATE INDEX disclosure_area ON disclosure (area_code, first_published_at DESC, id DESC) WHERE state = 'published' AND audience = 'public';
CREATE INDEX disclosure_item ON disclosure (item_code, first_published_at DESC, id DESC) WHERE state = 'published' AND audience = 'public';
CREATE INDEX disclosure_document_number ON disclosure (document_number) WHERE document_number IS NOT NULL;
GRANT SELECT, INSERT ON disclosure TO gongkai_app;
-- Identity, item, body, 索引号 and the first publication time (伪造发稿日期 is a veto) are not updatable.
GRANT UPDATE (state, edition, updated_at, type_key, title, summary, document_number, document_date, facets, withdrawn_at, withdrawn_reason)
  ON disclosure TO gongkai_app;

CREATE FUNCTION check_disclosure_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW.id <> OLD.id OR NEW.index_number <> OLD.index_number OR NEW.body_code <> OLD.body_code
     OR NEW.item_code <> OLD.item_code OR NEW.first_published_at <> OLD.first_published_at OR NEW.edition < OLD.edition
     OR NEW.audience <> OLD.audience OR (OLD.state = 'withdrawn' AND NEW.state <> 'withdrawn' AND NEW.edition = OLD.edition) THEN
    RAISE EXCEPTION 'the identity of a disclosure is immutable' USING ERRCODE = 'GK001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER disclosure_identity BEFORE UPDATE OR DELETE ON disclosure FOR EACH ROW EXECUTE FUNCTION check_disclosure_change();

CREATE TABLE edition (
  id                text PRIMARY KEY,
  disclosure_id     text NOT NULL REFERENCES disclosure,
  n                 integer NOT NULL CHECK (n > 0),
  draft_id          text NOT NULL UNIQUE REFERENCES draft,
  item_code         text NOT NULL,
  item_version      integer NOT NULL,
  type_key          text NOT NULL,
  type_version      integer NOT NULL,
  body_code         text NOT NULL REFERENCES public_body,
  body_name         text NOT NULL,            -- as it was called that day
  title             text NOT NULL,
  content           jsonb NOT NULL,           -- the public version: masked, sanitised
  content_digest    text NOT NULL,            -- of the draft that was approved
  snapshot_html     text NOT NULL,            -- the rendered content, so that it stays readable for ever
  change_note       text NOT NULL DEFAULT '',
  salt              text NOT NULL CHECK (salt ~ '^[0-9a-f]{64}$'),
  commitment_sha256 text NOT NULL CHECK (commitment_sha256 ~ '^[0-9a-f]{64}$'),
  commitment_sm3    text NOT NULL CHECK (commitment_sm3 ~ '^[0-9a-f]{64}$'),
  published_at      timestamptz NOT NULL,
  issued_by         text NOT NULL,
  issued_by_name    text NOT NULL,
  UNIQUE (disclosure_id, n)
);
CREATE TRIGGER edition_immutable BEFORE UPDATE OR DELETE ON edition FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER edition_no_truncate BEFORE TRUNCATE ON edition EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON edition TO gongkai_app;

-- The approvals hold for SQL too: an edition needs, for each step of the draft's round, an approval of this very text by someone
-- who did not submit it; and the issuer did not submit it either.
CREATE FUNCTION check_edition_approved() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE d draft; missing text;
BEGIN
  SELECT * INTO d FROM draft WHERE id = NEW.draft_id;
  IF d.state <> 'approved' OR cardinality(d.steps) = 0 THEN
    RAISE EXCEPTION 'draft % is %, not approved', d.id, d.state USING ERRCODE = 'GK002';
  END IF;
  IF d.content_digest <> NEW.content_digest OR d.body_code <> NEW.body_code OR d.item_code <> NEW.item_code THEN
    RAISE EXCEPTION 'the edition is not what was approved' USING ERRCODE = 'GK002';
  END IF;
  IF NEW.issued_by = d.submitted_by THEN
    RAISE EXCEPTION 'who submitted cannot issue' USING ERRCODE = 'GK002';
  END IF;
  SELECT s INTO missing FROM unnest(d.steps) s
   WHERE NOT EXISTS (
     SELECT 1 FROM workflow_action a WHERE a.draft_id = d.id AND a.round = d.round AND a.action = 'approve'
       AND a.step = s AND a.content_digest = d.content_digest AND a.actor_id <> d.submitted_by) LIMIT 1;
  IF missing IS NOT NULL THEN
    RAISE EXCEPTION 'approval % is missing', missing USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER edition_approved BEFORE INSERT ON edition FOR EACH ROW EXECUTE FUNCTION check_edition_approved();

-- A draft under review does not change under the reviewer's eyes, and its states follow the one transition table.
CREATE FUNCTION check_draft_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state IN ('published', 'discarded') THEN
    RAISE EXCEPTION 'draft % is closed', OLD.id USING ERRCODE = 'GK001';
  END IF;
  IF NEW.content_digest <> OLD.content_digest AND OLD.state NOT IN ('editing', 'returned') THEN
    RAISE EXCEPTION 'draft % is under review', OLD.id USING ERRCODE = 'GK002';
  END IF;
  IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (
       ('editing', 'in-review'), ('returned', 'in-review'), ('in-review', 'approved'), ('in-review', 'returned'),
       ('in-review', 'editing'), ('approved', 'returned'), ('approved', 'editing'), ('approved', 'published'),
       ('editing', 'discarded'), ('returned', 'discarded')) THEN
    RAISE EXCEPTION 'draft % cannot go from % to %', OLD.id, OLD.state, NEW.state USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER draft_change BEFORE UPDATE ON draft FOR EACH ROW EXECUTE FUNCTION check_draft_change();
CREATE FUNCTION refuse_delete_of_draft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'drafts are discarded, not deleted' USING ERRCODE = 'GK001'; END $$;
CREATE TRIGGER draft_no_delete BEFORE DELETE ON draft FOR EACH ROW EXECUTE FUNCTION refuse_delete_of_draft();

-- The files of an edition: from here on they are public with it.
CREATE TABLE edition_file (
  edition_id text NOT NULL REFERENCES edition,
  ordinal    integer NOT NULL,
  sha256     text NOT NULL REFERENCES stored_file,
  name       text NOT NULL,
  PRIMARY KEY (edition_id, ordinal)
);
CREATE INDEX edition_file_sha256 ON edition_file (sha256);
CREATE TRIGGER edition_file_immutable BEFORE UPDATE OR DELETE ON edition_file FOR EACH ROW EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON edition_file TO gongkai_app;

-- Division of labour (分工台账) of a published opinion, a row for each article; drawn from the edition's content.
CREATE TABLE division_of_labour (
  edition_id text NOT NULL REFERENCES edition,
  ordinal    integer NOT NULL,
  article    text NOT NULL,
  heading    text NOT NULL,
  area_code  text,
  leads      jsonb NOT NULL,
  responsible jsonb NOT NULL,
  PRIMARY KEY (edition_id, ordinal)
);
CREATE INDEX division_of_labour_area ON division_of_labour (area_code);
GRANT SELECT, INSERT ON division_of_labour TO gongkai_app;

-- 索引号 counters: body × year.
CREATE TABLE index_number_counter (
  body_code text NOT NULL REFERENCES public_body,
  year      integer NOT NULL,
  last      integer NOT NULL,
  PRIMARY KEY (body_code, year)
);
GRANT SELECT, INSERT, UPDATE ON index_number_counter TO gongkai_app;

-- 常用意见 of a person.
CREATE TABLE saved_phrase (
  account_id text NOT NULL REFERENCES account,
  phrase     text NOT NULL CHECK (length(phrase) BETWEEN 1 AND 200),
  used_at    timestamptz NOT NULL,
  PRIMARY KEY (account_id, phrase)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON saved_phrase TO gongkai_app;
