-- 监督文书 (条例第四十七条、第五十一条至第五十三条): what is issued, to whom, about what, what the body answered, who looked again. An instrument never changes; what becomes of it is a row of
-- instrument_event, and only that row's trigger moves its state.

-- What the catalogue declares of each kind. Only the owner writes it (src/main/supervision-rules.ts).
CREATE TABLE instrument_kind (
  kind           text PRIMARY KEY,
  issuer         text NOT NULL CHECK (issuer IN ('competent-department', 'higher-organ')),
  basis          text NOT NULL,
  is_public      boolean NOT NULL,
  answer_days    integer CHECK (answer_days > 0),
  needs_findings boolean NOT NULL
);
CREATE TABLE supervision_rules (
  only_one             boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  competent_department text NOT NULL,
  objection_days       integer NOT NULL CHECK (objection_days > 0)
);
GRANT SELECT ON instrument_kind, supervision_rules TO gongkai_app;

CREATE TABLE instrument (
  id              text PRIMARY KEY,
  kind            text NOT NULL REFERENCES instrument_kind,
  issuer_code     text NOT NULL REFERENCES public_body,
  addressee_code  text NOT NULL REFERENCES public_body,
  year            integer NOT NULL,
  n               integer NOT NULL CHECK (n > 0),
  number          text NOT NULL,                    -- 省政府办公厅督改〔2026〕3号
  basis           text NOT NULL,
  text            text NOT NULL CHECK (trim(text) <> ''),
  answer_due      date,
  objection_until date NOT NULL,
  follows_id      text REFERENCES instrument,       -- what was not mended, and is asked for again
  issued_by       text NOT NULL,
  issued_by_name  text NOT NULL,
  issued_at       timestamptz NOT NULL,
  state           text NOT NULL CHECK (state IN ('told', 'open', 'answered', 'closed', 'again', 'withdrawn')),
  UNIQUE (issuer_code, kind, year, n),
  CHECK (issuer_code <> addressee_code)
);
CREATE INDEX instrument_addressee ON instrument (addressee_code, issued_at DESC, id);
CREATE INDEX instrument_issued ON instrument (issued_at DESC, id);
CREATE INDEX instrument_unanswered ON instrument (answer_due) WHERE state = 'open';
CREATE UNIQUE INDEX instrument_follows ON instrument (follows_id);

CREATE TABLE instrument_finding (
  instrument_id text NOT NULL REFERENCES instrument,
  n             integer NOT NULL CHECK (n > 0),
  obligation_id bigint REFERENCES obligation,
  item_code     text,
  place         text NOT NULL DEFAULT '',           -- an address below the site, or words
  note          text NOT NULL DEFAULT '',
  PRIMARY KEY (instrument_id, n),
  CHECK (obligation_id IS NOT NULL OR item_code IS NOT NULL OR trim(note) <> '')
);
CREATE INDEX instrument_finding_obligation ON instrument_finding (obligation_id) WHERE obligation_id IS NOT NULL;

CREATE TABLE instrument_event (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  instrument_id text NOT NULL REFERENCES instrument,
  kind          text NOT NULL CHECK (kind IN ('issued', 'answered', 'objected', 'objection-decided', 're-inspected')),
  at            timestamptz NOT NULL,
  actor_id      text NOT NULL,
  actor_name    text NOT NULL,
  body_code     text NOT NULL REFERENCES public_body,
  finding       integer,
  outcome       text CHECK (outcome IN ('passed', 'failed', 'upheld', 'rejected')),
  text          text NOT NULL DEFAULT '',
  evidence      jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(evidence) = 'array'),
  FOREIGN KEY (instrument_id, finding) REFERENCES instrument_finding,
  CHECK ((finding IS NOT NULL) = (kind IN ('objected', 'objection-decided'))),
  CHECK (CASE kind WHEN 'objection-decided' THEN outcome IN ('upheld', 'rejected') WHEN 're-inspected' THEN outcome IN ('passed', 'failed') ELSE outcome IS NULL END),
  CHECK (kind = 'issued' OR trim(text) <> ''),
  CHECK (kind <> 'answered' OR jsonb_array_length(evidence) > 0)
);
CREATE INDEX instrument_event_instrument ON instrument_event (instrument_id, id);
-- A finding is objected to once, and decided once.
CREATE UNIQUE INDEX instrument_event_objection ON instrument_event (instrument_id, finding, kind) WHERE finding IS NOT NULL;
GRANT SELECT, INSERT ON instrument, instrument_finding, instrument_event TO gongkai_app;

CREATE FUNCTION is_above(upper text, lower text) RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  WITH RECURSIVE above AS (
    SELECT parent_code AS code, 1 AS depth FROM public_body WHERE code = lower
    UNION ALL SELECT b.parent_code, a.depth + 1 FROM above a JOIN public_body b ON b.code = a.code WHERE a.depth < 10)
  SELECT EXISTS (SELECT 1 FROM above WHERE code = upper)
$$;

-- Whether somebody may issue a kind in the name of a body to another one: 督促整改, 通报批评 by the 主管部门 (条例第四十七条), 责令改正 by the 上一级行政机关 (第五十二条、第五十三条). The 主管部门 is the
-- province's office, or the office of a government above the addressee.
CREATE FUNCTION may_issue_instrument(who text, of_kind text, by_body text, to_body text, at timestamptz) RETURNS boolean LANGUAGE sql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce((SELECT CASE k.issuer
      WHEN 'higher-organ' THEN by_body = (SELECT parent_code FROM public_body WHERE code = to_body) AND may_act(who, 'issuer', by_body, at)
      ELSE holds_role(who, 'office', by_body, at)
           AND (by_body = (SELECT competent_department FROM supervision_rules)
                OR is_above(by_body, to_body) AND EXISTS (SELECT 1 FROM public_body WHERE code = by_body AND kind = 'government'))
    END FROM instrument_kind k WHERE k.kind = of_kind), false)
$$;
GRANT EXECUTE ON FUNCTION is_above(text, text), may_issue_instrument(text, text, text, text, timestamptz) TO gongkai_app;

CREATE FUNCTION check_instrument() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE k instrument_kind;
BEGIN
  SELECT * INTO k FROM instrument_kind WHERE kind = NEW.kind;
  IF NOT may_issue_instrument(NEW.issued_by, NEW.kind, NEW.issuer_code, NEW.addressee_code, NEW.issued_at) THEN
    RAISE EXCEPTION '% is not for % to issue to % (%)', NEW.kind, NEW.issuer_code, NEW.addressee_code, k.basis USING ERRCODE = 'GK002';
  END IF;
  IF (k.answer_days IS NULL) <> (NEW.answer_due IS NULL) OR NEW.state <> (CASE WHEN k.answer_days IS NULL THEN 'told' ELSE 'open' END)
     OR NEW.year <> extract(year FROM NEW.issued_at AT TIME ZONE 'Asia/Shanghai') OR NEW.basis <> k.basis THEN
    RAISE EXCEPTION 'instrument % is not what its kind says', NEW.id USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER instrument_issue BEFORE INSERT ON instrument FOR EACH ROW EXECUTE FUNCTION check_instrument();
CREATE TRIGGER instrument_time BEFORE INSERT ON instrument FOR EACH ROW WHEN (NOT is_this_moment(NEW.issued_at)) EXECUTE FUNCTION refuse_time();

-- Asked at commit: that it was issued is on record, and it says what was found where its kind asks for it.
CREATE FUNCTION check_instrument_whole() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM instrument_event e WHERE e.instrument_id = NEW.id AND e.kind = 'issued')
     OR (SELECT needs_findings FROM instrument_kind WHERE kind = NEW.kind) AND NOT EXISTS (SELECT 1 FROM instrument_finding f WHERE f.instrument_id = NEW.id) THEN
    RAISE EXCEPTION 'instrument % lacks its findings or its issue', NEW.id USING ERRCODE = 'GK002';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER instrument_whole AFTER INSERT ON instrument DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_instrument_whole();

-- Findings come with the instrument, never later, and are about its addressee.
CREATE FUNCTION check_instrument_finding() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM instrument_event e WHERE e.instrument_id = NEW.instrument_id) THEN
    RAISE EXCEPTION 'instrument % has been issued', NEW.instrument_id USING ERRCODE = 'GK001';
  END IF;
  IF NEW.obligation_id IS NOT NULL AND NOT EXISTS (
       SELECT 1 FROM obligation o JOIN instrument i ON i.addressee_code = o.body_code WHERE o.id = NEW.obligation_id AND i.id = NEW.instrument_id) THEN
    RAISE EXCEPTION 'obligation % is not the addressee''s', NEW.obligation_id USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER instrument_finding_issue BEFORE INSERT ON instrument_finding FOR EACH ROW EXECUTE FUNCTION check_instrument_finding();

CREATE FUNCTION apply_instrument_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  i instrument;
  next_state text;
  of_addressee boolean;
  of_issuer boolean;
BEGIN
  SELECT * INTO STRICT i FROM instrument WHERE id = NEW.instrument_id FOR UPDATE;
  of_addressee := NEW.body_code = i.addressee_code AND (holds_role(NEW.actor_id, 'editor', i.addressee_code, NEW.at)
    OR holds_role(NEW.actor_id, 'reviewer', i.addressee_code, NEW.at) OR holds_role(NEW.actor_id, 'issuer', i.addressee_code, NEW.at));
  of_issuer := NEW.body_code = i.issuer_code AND may_issue_instrument(NEW.actor_id, i.kind, i.issuer_code, i.addressee_code, NEW.at);
  next_state := i.state;
  IF NEW.kind = 'issued' THEN
    IF (NEW.actor_id, NEW.at, NEW.body_code) IS DISTINCT FROM (i.issued_by, i.issued_at, i.issuer_code)
       OR EXISTS (SELECT 1 FROM instrument_event e WHERE e.instrument_id = i.id) THEN
      RAISE EXCEPTION 'instrument % is issued once, by who signed it', i.id USING ERRCODE = 'GK002';
    END IF;
  ELSIF NEW.kind = 'answered' THEN
    IF i.state <> 'open' OR NOT of_addressee THEN
      RAISE EXCEPTION 'instrument % is % and is answered by its addressee', i.id, i.state USING ERRCODE = 'GK002';
    END IF;
    next_state := 'answered';
  ELSIF NEW.kind = 'objected' THEN
    IF i.state NOT IN ('told', 'open', 'answered') OR NOT of_addressee OR (NEW.at AT TIME ZONE 'Asia/Shanghai')::date > i.objection_until THEN
      RAISE EXCEPTION 'instrument % is %; its addressee may object until %', i.id, i.state, i.objection_until USING ERRCODE = 'GK002';
    END IF;
  ELSIF NEW.kind = 'objection-decided' THEN
    IF NOT of_issuer OR NEW.actor_id = i.issued_by
       OR NOT EXISTS (SELECT 1 FROM instrument_event e WHERE e.instrument_id = i.id AND e.kind = 'objected' AND e.finding = NEW.finding) THEN
      RAISE EXCEPTION 'an objection to instrument % is decided by somebody else of its issuer', i.id USING ERRCODE = 'GK002';
    END IF;
    IF NEW.outcome = 'upheld' AND i.state IN ('told', 'open', 'answered') AND NOT EXISTS (
         SELECT 1 FROM instrument_finding f WHERE f.instrument_id = i.id AND f.n <> NEW.finding
            AND NOT EXISTS (SELECT 1 FROM instrument_event e WHERE e.instrument_id = i.id AND e.finding = f.n AND e.outcome = 'upheld')) THEN
      next_state := 'withdrawn';
    END IF;
  ELSE
    -- 复查 by somebody else than who issued it and than who answered.
    IF i.state <> 'answered' OR NOT of_issuer OR NEW.actor_id = i.issued_by
       OR EXISTS (SELECT 1 FROM instrument_event e WHERE e.instrument_id = i.id AND e.kind = 'answered' AND e.actor_id = NEW.actor_id) THEN
      RAISE EXCEPTION 'instrument % is % and is looked at again by somebody else', i.id, i.state USING ERRCODE = 'GK002';
    END IF;
    IF NEW.outcome = 'failed' AND NOT EXISTS (SELECT 1 FROM instrument f WHERE f.follows_id = i.id AND f.addressee_code = i.addressee_code) THEN
      RAISE EXCEPTION 'what was not mended is asked for again' USING ERRCODE = 'GK002';
    END IF;
    next_state := CASE NEW.outcome WHEN 'passed' THEN 'closed' ELSE 'again' END;
  END IF;
  IF next_state <> i.state THEN UPDATE instrument SET state = next_state WHERE id = i.id; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER instrument_event_apply BEFORE INSERT ON instrument_event FOR EACH ROW EXECUTE FUNCTION apply_instrument_event();
CREATE TRIGGER instrument_event_time BEFORE INSERT ON instrument_event FOR EACH ROW WHEN (NOT is_this_moment(NEW.at)) EXECUTE FUNCTION refuse_time();
CREATE TRIGGER instrument_event_fixed BEFORE UPDATE OR DELETE ON instrument_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER instrument_finding_fixed BEFORE UPDATE OR DELETE ON instrument_finding FOR EACH ROW EXECUTE FUNCTION refuse_change();
-- Whoever would change an instrument but for its state.
CREATE FUNCTION check_instrument_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' OR to_jsonb(NEW) - 'state' <> to_jsonb(OLD) - 'state' THEN
    RAISE EXCEPTION 'instrument % does not change', OLD.id USING ERRCODE = 'GK001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER instrument_fixed BEFORE UPDATE OR DELETE ON instrument FOR EACH ROW EXECUTE FUNCTION check_instrument_change();
