-- 依申请公开 (条例第二十七条 to 第四十五条). A request is what was asked and how it came in; everything that happens to it is an act, added and never changed, and the state of the
-- request is what its acts make of it: no role of the application writes the state. Who asked stands apart, sealed with a key that is not in the database.
CREATE TABLE request (
  code             text PRIMARY KEY CHECK (code ~ '^([2-9A-HJ-NP-Z]{4}-){4}[2-9A-HJ-NP-Z]{4}$'),
  submitted_at     timestamptz NOT NULL,
  secret_hash      text NOT NULL CHECK (secret_hash <> ''),   -- of the second half of the receipt, which only the applicant has
  submission       text NOT NULL UNIQUE,
  channel          text NOT NULL CHECK (channel IN ('site', 'counter', 'post', 'fax')),
  applicant_kind   text NOT NULL CHECK (applicant_kind IN ('person', 'business', 'research', 'charity', 'legal', 'other')),
  applicant_key    text NOT NULL CHECK (applicant_key <> ''), -- the same for requests of the same applicant, without telling who
  content          text NOT NULL CHECK (trim(content) <> ''),
  delivery         text NOT NULL CHECK (delivery IN ('online', 'post', 'pickup', 'inspection')),
  item_code        text NOT NULL,                             -- under which its answer is owed
  body_code        text NOT NULL REFERENCES public_body (code),
  entered_by       text,                                      -- by whom, where it did not come in by the site
  entered_by_name  text,
  state            text NOT NULL DEFAULT 'submitted'
    CHECK (state IN ('submitted', 'open', 'completing', 'consulting', 'explaining', 'charged', 'prepared', 'answered')),
  received_on      date,
  answered_at      timestamptz,
  answer_kind      text,
  transferred_from text REFERENCES public_body (code),
  CHECK ((channel = 'site') = (entered_by IS NULL) AND (entered_by IS NULL) = (entered_by_name IS NULL)),
  CHECK ((state = 'answered') = (answered_at IS NOT NULL) AND (answered_at IS NULL) = (answer_kind IS NULL))
);
CREATE INDEX request_body ON request (body_code, submitted_at);
CREATE INDEX request_applicant_month ON request (body_code, applicant_key, received_on);

CREATE TABLE request_applicant (
  code      text PRIMARY KEY REFERENCES request,
  contact   text NOT NULL,   -- sealed: name, telephone, address
  proof     text NOT NULL,   -- sealed: document and number, read apart
  sealed_at timestamptz      -- from then on who handled it does not look any more
);

CREATE TABLE request_act (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code      text NOT NULL REFERENCES request,
  at        timestamptz NOT NULL,
  kind      text NOT NULL,
  body_code text NOT NULL REFERENCES public_body (code),
  by_id     text NOT NULL,
  by_name   text NOT NULL,
  on_day    date NOT NULL,                     -- the day from which it counts
  days      integer CHECK (days BETWEEN 1 AND 200),
  last_day  date,                              -- of a term that somebody else has: completing, an opinion, a payment
  remaining integer CHECK (remaining >= 0),    -- working days left to the body when it asked for an opinion
  text      text NOT NULL DEFAULT '',
  detail    jsonb NOT NULL DEFAULT '{}',
  mark      text,
  year      integer,
  seq       integer CHECK (seq > 0),
  CHECK (num_nulls(mark, year, seq) IN (0, 3)),
  UNIQUE (body_code, mark, year, seq)
);
CREATE INDEX request_act_code ON request_act (code, id);
GRANT SELECT, INSERT ON request, request_applicant, request_act TO gongkai_app;
GRANT UPDATE (sealed_at) ON request_applicant TO gongkai_app;

-- Working days after a day up to another one.
CREATE FUNCTION working_days_from(first date, last date) RETURNS integer LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT count(*)::integer FROM generate_series(1, last - first) i LEFT JOIN calendar_day c ON c.day = first + i
   WHERE coalesce(c.works, extract(isodow FROM first + i) < 6) $$;

-- By when the body answers, from the acts alone: 第三十三条 from receipt; anew from the completion (第三十条) and the payment; what an opinion takes does not count, nor longer than its
-- term (第三十三条第三款). While somebody else is asked it is the day that it would be if they took all their time, so that nothing waits for ever.
CREATE FUNCTION request_due(of_code text) RETURNS date LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE a request_act; first date; n integer;
BEGIN
  FOR a IN SELECT * FROM request_act x WHERE x.code = of_code ORDER BY x.id LOOP
    CASE a.kind
      WHEN 'confirm', 'completed', 'paid', 'delay' THEN first := a.on_day; n := a.days;
      WHEN 'ask-completion', 'fee' THEN first := a.last_day; n := 20;
      WHEN 'consult' THEN first := a.last_day; n := a.remaining;
      WHEN 'opinion' THEN first := least(first, a.on_day);
      WHEN 'extend' THEN n := n + a.days;
      ELSE NULL;
    END CASE;
  END LOOP;
  RETURN working_days_after(first, n);
END $$;

CREATE FUNCTION check_request() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.state <> 'submitted' OR num_nonnulls(NEW.received_on, NEW.answered_at, NEW.transferred_from) > 0 OR NOT is_this_moment(NEW.submitted_at) THEN
    RAISE EXCEPTION 'a request comes in now, and nothing has happened to it' USING ERRCODE = 'GK002';
  END IF;
  IF NEW.entered_by IS NOT NULL AND NOT coalesce(may_act(NEW.entered_by, 'editor', NEW.body_code, NEW.submitted_at), false) THEN
    RAISE EXCEPTION '% does not handle requests of body %', NEW.entered_by, NEW.body_code USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER request_check BEFORE INSERT ON request FOR EACH ROW EXECUTE FUNCTION check_request();
CREATE TRIGGER request_no_delete BEFORE DELETE ON request FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER request_no_truncate BEFORE TRUNCATE ON request EXECUTE FUNCTION refuse_change();
CREATE TRIGGER request_act_immutable BEFORE UPDATE OR DELETE ON request_act FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER request_act_no_truncate BEFORE TRUNCATE ON request_act EXECUTE FUNCTION refuse_change();

CREATE FUNCTION check_request_applicant() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF OLD.sealed_at IS NOT NULL OR (to_jsonb(NEW) - 'sealed_at') <> (to_jsonb(OLD) - 'sealed_at')
     OR NOT EXISTS (SELECT 1 FROM request r WHERE r.code = NEW.code AND r.state = 'answered') THEN
    RAISE EXCEPTION 'who asked is sealed once, after the end' USING ERRCODE = 'GK001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER request_applicant_sealed BEFORE UPDATE ON request_applicant FOR EACH ROW EXECUTE FUNCTION check_request_applicant();
CREATE TRIGGER request_applicant_no_delete BEFORE DELETE ON request_applicant FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER request_applicant_no_truncate BEFORE TRUNCATE ON request_applicant EXECUTE FUNCTION refuse_change();

-- To which state an act leads; null where it may not come.
CREATE FUNCTION request_state_after(kind text, state text) RETURNS text LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT CASE
    WHEN kind IN ('confirm', 'transfer') AND state = 'submitted' THEN CASE kind WHEN 'confirm' THEN 'open' ELSE 'submitted' END
    WHEN kind IN ('extend', 'delay') AND state = 'open' THEN 'open'
    WHEN kind = 'ask-completion' AND state = 'open' THEN 'completing'
    WHEN kind = 'consult' AND state = 'open' THEN 'consulting'
    WHEN kind = 'ask-reasons' AND state = 'open' THEN 'explaining'
    WHEN kind = 'fee' AND state = 'open' THEN 'charged'
    WHEN (kind, state) IN (('completed', 'completing'), ('opinion', 'consulting'), ('reasons', 'explaining'), ('paid', 'charged')) THEN 'open'
    WHEN kind = 'prepare' AND state IN ('open', 'completing', 'explaining', 'charged') THEN 'prepared'
    WHEN kind = 'return' AND state = 'prepared' THEN 'returned'
    WHEN kind = 'issue' AND state = 'prepared' THEN 'answered'
    WHEN kind = 'withdraw' AND state <> 'answered' THEN 'answered'
    WHEN kind IN ('delivered', 'offer') AND state = 'answered' THEN 'answered'
  END $$;

CREATE FUNCTION check_request_act() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  r request; before request_act; today date := (NEW.at AT TIME ZONE 'Asia/Shanghai')::date; due date; next text; answer text; wanted text[];
BEGIN
  SELECT * INTO STRICT r FROM request x WHERE x.code = NEW.code FOR UPDATE;
  next := request_state_after(NEW.kind, r.state);
  IF next IS NULL OR NEW.body_code <> acting_body(r.body_code) OR NOT is_this_moment(NEW.at) OR NEW.on_day > today THEN
    RAISE EXCEPTION '% does not come now for request %', NEW.kind, NEW.code USING ERRCODE = 'GK002';
  END IF;
  -- The applicant's own acts; the second half of the receipt was asked for.
  IF NEW.by_id = 'public-requests' THEN
    IF NEW.kind NOT IN ('completed', 'reasons', 'withdraw') OR NEW.on_day <> today THEN
      RAISE EXCEPTION 'an applicant completes, explains or withdraws' USING ERRCODE = 'GK002';
    END IF;
  ELSE
    -- 第三十三条第二款: the head of the working office agrees to an extension; an answer is signed by who signs for the body.
    wanted := CASE NEW.kind WHEN 'extend' THEN '{reviewer}' WHEN 'delay' THEN '{reviewer}' WHEN 'issue' THEN '{issuer}' WHEN 'return' THEN '{reviewer,issuer}' ELSE '{editor}' END;
    IF NOT EXISTS (SELECT 1 FROM unnest(wanted) role WHERE may_act(NEW.by_id, role, NEW.body_code, NEW.at)) THEN
      RAISE EXCEPTION '% does not % for body %', NEW.by_id, NEW.kind, NEW.body_code USING ERRCODE = 'GK002';
    END IF;
  END IF;
  due := CASE WHEN r.received_on IS NULL THEN NULL ELSE request_due(NEW.code) END;
  SELECT * INTO before FROM request_act x WHERE x.code = NEW.code AND x.kind = NEW.kind ORDER BY x.id DESC LIMIT 1;
  IF before.id IS NOT NULL AND NEW.kind IN ('transfer', 'ask-completion', 'extend', 'ask-reasons', 'delay', 'fee', 'offer') THEN
    RAISE EXCEPTION '% comes once for request %', NEW.kind, NEW.code USING ERRCODE = 'GK001';
  END IF;
  -- Whose term it is: the last act that set one.
  SELECT * INTO before FROM request_act x WHERE x.code = NEW.code AND x.last_day IS NOT NULL ORDER BY x.id DESC LIMIT 1;
  CASE NEW.kind
    WHEN 'confirm' THEN
      IF r.channel = 'site' AND NEW.on_day <> today OR NEW.days IS DISTINCT FROM 20 THEN
        RAISE EXCEPTION 'what came by the site is received on the day of the confirmation, and answered in 20 working days' USING ERRCODE = 'GK002';
      END IF;
      UPDATE request SET received_on = NEW.on_day WHERE code = NEW.code;
    WHEN 'transfer' THEN
      UPDATE request SET transferred_from = r.body_code, body_code = NEW.detail->>'to' WHERE code = NEW.code;
    WHEN 'ask-completion' THEN
      IF today > working_days_after(r.received_on, 7) OR NEW.on_day <> today OR NEW.last_day IS DISTINCT FROM working_days_after(today, NEW.days) OR trim(NEW.text) = '' THEN
        RAISE EXCEPTION 'completion is asked for within 7 working days, with a term' USING ERRCODE = 'GK002';
      END IF;
    WHEN 'completed', 'paid' THEN
      IF NEW.on_day < before.on_day OR NEW.days IS DISTINCT FROM 20 THEN
        RAISE EXCEPTION 'it is answered in 20 working days from %', NEW.kind USING ERRCODE = 'GK002';
      END IF;
    WHEN 'consult' THEN
      IF today > due OR NEW.on_day < r.received_on OR NEW.days IS DISTINCT FROM 15 OR NEW.last_day IS DISTINCT FROM working_days_after(NEW.on_day, 15)
         OR NEW.remaining IS DISTINCT FROM working_days_from(NEW.on_day, due) THEN
        RAISE EXCEPTION 'an opinion is asked for within the term, for 15 working days' USING ERRCODE = 'GK002';
      END IF;
    WHEN 'opinion' THEN
      IF NEW.on_day < before.on_day OR NEW.detail->>'position' = 'silent' AND today <= before.last_day THEN
        RAISE EXCEPTION 'silence shows when the term is over' USING ERRCODE = 'GK002';
      END IF;
    WHEN 'extend' THEN
      IF today > due OR NEW.days IS NULL OR NEW.days > 20 OR trim(NEW.text) = '' THEN
        RAISE EXCEPTION 'a term is extended before its end, by 20 working days at most' USING ERRCODE = 'GK002';
      END IF;
    WHEN 'delay' THEN
      IF NEW.days IS NULL OR NEW.on_day <> today OR NOT EXISTS (SELECT 1 FROM request_act x WHERE x.code = NEW.code AND x.kind = 'reasons') THEN
        RAISE EXCEPTION 'a delay follows reasons that were given' USING ERRCODE = 'GK002';
      END IF;
    WHEN 'fee' THEN
      IF today > due OR NEW.on_day <> today OR NEW.days IS DISTINCT FROM 20 OR NEW.last_day IS DISTINCT FROM working_days_after(today, 20) OR NOT (NEW.detail->>'amount')::numeric > 0 THEN
        RAISE EXCEPTION 'a fee is asked for within the term' USING ERRCODE = 'GK002';
      END IF;
    WHEN 'prepare' THEN
      answer := NEW.detail->>'kind';
      IF NEW.detail->>'from' IS DISTINCT FROM r.state OR answer IS NULL OR answer = 'withdrawn'
         OR (answer = 'not-completed') <> (r.state = 'completing') OR (answer = 'fee-unpaid') <> (r.state = 'charged')
         OR r.state IN ('completing', 'charged') AND today <= before.last_day
         OR r.state = 'explaining' AND answer <> 'excessive'
         OR answer = 'partly' AND jsonb_array_length(coalesce(NEW.detail->'parts', '[]')) = 0
         OR answer = 'not-held' AND coalesce(trim(NEW.detail->>'search'), '') = ''
         OR answer = 'unclear' AND NOT EXISTS (SELECT 1 FROM request_act x WHERE x.code = NEW.code AND x.kind = 'completed')
         OR answer = 'excessive' AND NOT EXISTS (SELECT 1 FROM request_act x WHERE x.code = NEW.code AND x.kind = 'ask-reasons')
         OR answer = 'third-party' AND NOT EXISTS (SELECT 1 FROM request_act x WHERE x.code = NEW.code AND x.kind = 'opinion' AND x.detail->>'party' = 'third-party') THEN
        RAISE EXCEPTION 'answer % rests on nothing in request %', answer, NEW.code USING ERRCODE = 'GK002';
      END IF;
    WHEN 'return', 'issue' THEN
      SELECT * INTO before FROM request_act x WHERE x.code = NEW.code AND x.kind = 'prepare' ORDER BY x.id DESC LIMIT 1;
      IF before.by_id = NEW.by_id AND NEW.kind = 'issue' THEN
        RAISE EXCEPTION 'who prepared an answer does not issue it' USING ERRCODE = 'GK002';
      END IF;
      answer := before.detail->>'kind';
      IF next = 'returned' THEN next := before.detail->>'from'; END IF;
    WHEN 'withdraw' THEN answer := 'withdrawn';
    ELSE NULL;
  END CASE;
  UPDATE request SET state = next,
    answered_at = CASE WHEN next = 'answered' THEN coalesce(r.answered_at, NEW.at) END,
    answer_kind = CASE WHEN next = 'answered' THEN coalesce(r.answer_kind, answer) END WHERE code = NEW.code;
  RETURN NEW;
END $$;
CREATE TRIGGER request_act_check BEFORE INSERT ON request_act FOR EACH ROW EXECUTE FUNCTION check_request_act();

ALTER TABLE sensitive_read DROP CONSTRAINT sensitive_read_what_check;
ALTER TABLE sensitive_read ADD CONSTRAINT sensitive_read_what_check
  CHECK (what IN ('opinion-contacts', 'feedback-contact', 'restricted-list', 'restricted-record', 'restricted-file', 'restricted-draft', 'original-file',
    'request-applicant', 'request-proof'));

-- The answer is owed by the day that the acts make, and met by answering; so is the confirmation of what came by the site.
ALTER TABLE obligation DROP CONSTRAINT obligation_check1,
  ADD CONSTRAINT obligation_check1 CHECK ((discharged_at IS NULL) = (disclosure_id IS NULL)
    OR discharged_at IS NOT NULL AND (period LIKE 'event:exception-review:%' OR period LIKE 'event:feedback:%' OR period LIKE 'event:request:%' OR period LIKE 'event:request-confirm:%'));
CREATE FUNCTION check_request_owed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE confirming boolean := NEW.period LIKE 'event:request-confirm:%'; r request;
BEGIN
  SELECT * INTO r FROM request x WHERE x.code = substr(NEW.period, CASE WHEN confirming THEN 23 ELSE 15 END);
  IF r.code IS NULL OR NEW.discharged_at IS NOT NULL AND (r.state = 'submitted' OR NOT confirming AND r.state <> 'answered') THEN
    RAISE EXCEPTION 'what is owed to an applicant is met by giving it' USING ERRCODE = 'GK002';
  END IF;
  IF NOT confirming AND NEW.discharged_at IS NULL AND NEW.excepted_at IS NULL AND NEW.due_on IS DISTINCT FROM request_due(r.code) THEN
    RAISE EXCEPTION 'the answer to request % is due on %', r.code, request_due(r.code) USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER obligation_of_request BEFORE INSERT OR UPDATE ON obligation FOR EACH ROW
  WHEN (NEW.period LIKE 'event:request%') EXECUTE FUNCTION check_request_owed();
