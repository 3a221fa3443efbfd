-- 应公开未公开、找错: what anybody points out, without an account. The text is kept without personal data only; the contact is for the body that answers, and goes when it is not
-- needed any more. It goes to the body that owes what is missing, may be passed on once, and is answered once; nothing else of it ever changes.
CREATE TABLE feedback (
  code             text PRIMARY KEY CHECK (code ~ '^([2-9A-HJ-NP-Z]{4}-){4}[2-9A-HJ-NP-Z]{4}$'),
  received_at      timestamptz NOT NULL,
  secret_hash      text NOT NULL CHECK (secret_hash <> ''),   -- of the second half of the receipt, which only the sender has
  submission       text NOT NULL UNIQUE,
  kind             text NOT NULL CHECK (kind IN ('not-public', 'wrong', 'unreadable', 'dead-link', 'personal-data', 'other')),
  text             text NOT NULL CHECK (trim(text) <> ''),
  contact          text NOT NULL DEFAULT '',
  page             text NOT NULL DEFAULT '',
  item_code        text NOT NULL,                             -- under which its answer is owed
  about_item       boolean NOT NULL,                          -- the sender, or the page, named that item
  disclosure_id    text REFERENCES disclosure,
  body_code        text NOT NULL REFERENCES public_body (code),
  due_on           date NOT NULL,
  passed_from      text REFERENCES public_body (code),
  passed_at        timestamptz,
  passed_by        text,
  passed_by_name   text,
  passed_reason    text,
  outcome          text CHECK (outcome IN ('justified', 'partly', 'unfounded')),
  answer           text,
  answered_at      timestamptz,
  answered_by      text,
  answered_by_name text,
  owed_id          bigint,                                    -- the obligation to publish that came of it
  CHECK (num_nulls(passed_from, passed_at, passed_by, passed_by_name, passed_reason) IN (0, 5)),
  CHECK (num_nulls(outcome, answer, answered_at, answered_by, answered_by_name) IN (0, 5)),
  CHECK (trim(passed_reason) <> '' AND passed_from <> body_code AND trim(answer) <> '')
);
CREATE INDEX feedback_body ON feedback (body_code, received_at);
CREATE INDEX feedback_received ON feedback (received_at, code);
CREATE INDEX feedback_answered ON feedback (answered_at, code) WHERE answered_at IS NOT NULL;
GRANT SELECT, INSERT, UPDATE (contact, body_code, passed_from, passed_at, passed_by, passed_by_name, passed_reason, outcome, answer, answered_at, answered_by,
  answered_by_name, owed_id) ON feedback TO gongkai_app;

-- Whose work the body's is today: a merged one's is its successor's.
CREATE FUNCTION acting_body(code text) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  WITH RECURSIVE heir AS (
    SELECT b.code, b.abolished_on, 0 AS depth FROM public_body b WHERE b.code = acting_body.code
    UNION ALL
    SELECT n.code, n.abolished_on, h.depth + 1 FROM heir h
      CROSS JOIN LATERAL (SELECT s.successor_code FROM public_body_succession s WHERE s.predecessor_code = h.code ORDER BY s.effective_on DESC, s.successor_code LIMIT 1) s
      JOIN public_body n ON n.code = s.successor_code
     WHERE h.abolished_on <= public_day() AND h.depth < 10)
  SELECT h.code FROM heir h ORDER BY h.depth DESC LIMIT 1 $$;
GRANT EXECUTE ON FUNCTION acting_body(text) TO gongkai_app;

CREATE FUNCTION check_feedback() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE who text; at timestamptz; whose text;
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.passed_at IS NOT NULL OR NEW.answered_at IS NOT NULL OR NOT is_this_moment(NEW.received_at) THEN
      RAISE EXCEPTION 'feedback comes in now, not passed on and not answered' USING ERRCODE = 'GK002';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.contact <> '' AND NEW.contact <> OLD.contact OR OLD.answered_at IS NOT NULL AND (to_jsonb(NEW) - 'contact') <> (to_jsonb(OLD) - 'contact') THEN
    RAISE EXCEPTION 'feedback is answered once, and contacts are only forgotten' USING ERRCODE = 'GK001';
  END IF;
  IF (NEW.passed_at, NEW.body_code) IS DISTINCT FROM (OLD.passed_at, OLD.body_code) THEN
    IF OLD.passed_at IS NOT NULL OR NEW.passed_from IS DISTINCT FROM OLD.body_code OR NEW.answered_at IS NOT NULL THEN
      RAISE EXCEPTION 'feedback is passed on once, before it is answered' USING ERRCODE = 'GK001';
    END IF;
    who := NEW.passed_by; at := NEW.passed_at;
  ELSIF NEW.answered_at IS NOT NULL AND OLD.answered_at IS NULL THEN
    who := NEW.answered_by; at := NEW.answered_at;
    IF NEW.outcome <> 'unfounded' AND NEW.kind = 'not-public' AND NEW.owed_id IS NULL THEN
      RAISE EXCEPTION 'what is rightly missed is owed' USING ERRCODE = 'GK002';
    END IF;
  ELSE
    IF NEW.contact = OLD.contact OR (to_jsonb(NEW) - 'contact') <> (to_jsonb(OLD) - 'contact') THEN
      RAISE EXCEPTION 'nothing else of feedback changes' USING ERRCODE = 'GK001';
    END IF;
    RETURN NEW;
  END IF;
  whose := acting_body(OLD.body_code);
  IF NOT is_this_moment(at) OR NOT coalesce(may_act(who, 'editor', whose, at) OR may_act(who, 'reviewer', whose, at), false) THEN
    RAISE EXCEPTION '% does not answer for body %', who, whose USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER feedback_check BEFORE INSERT OR UPDATE ON feedback FOR EACH ROW EXECUTE FUNCTION check_feedback();
CREATE TRIGGER feedback_no_delete BEFORE DELETE ON feedback FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER feedback_no_truncate BEFORE TRUNCATE ON feedback EXECUTE FUNCTION refuse_change();

ALTER TABLE sensitive_read DROP CONSTRAINT sensitive_read_what_check;
ALTER TABLE sensitive_read ADD CONSTRAINT sensitive_read_what_check
  CHECK (what IN ('opinion-contacts', 'restricted-list', 'restricted-record', 'restricted-file', 'feedback-contact'));

-- What is owed to a person (an answer) is met by giving it, not by a publication.
ALTER TABLE obligation DROP CONSTRAINT obligation_check1,
  ADD CONSTRAINT obligation_check1 CHECK ((discharged_at IS NULL) = (disclosure_id IS NULL)
    OR discharged_at IS NOT NULL AND (period LIKE 'event:exception-review:%' OR period LIKE 'event:feedback:%'));
CREATE FUNCTION check_answer_given() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM feedback f WHERE f.code = substr(NEW.period, length('event:feedback:') + 1) AND f.answered_at IS NOT NULL) THEN
    RAISE EXCEPTION 'obligation % is met by the answer', NEW.id USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER obligation_answer_given BEFORE UPDATE ON obligation FOR EACH ROW
  WHEN (NEW.period LIKE 'event:feedback:%' AND NEW.discharged_at IS NOT NULL AND OLD.discharged_at IS NULL) EXECUTE FUNCTION check_answer_given();
