-- What became of an answer elsewhere: a review or a lawsuit is an act after the answer; the last one of a course counts (fourth table of the annual report).
CREATE OR REPLACE FUNCTION request_state_after(kind text, state text) RETURNS text LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, public, pg_temp AS $$
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
    WHEN kind IN ('delivered', 'offer', 'dispute') AND state = 'answered' THEN 'answered'
  END $$;
-- Read by day: who asked is counted by the year in which it was received, and in which it was answered.
CREATE INDEX request_answered ON request (body_code, answered_at) WHERE answered_at IS NOT NULL;
ALTER TABLE request_act ADD CONSTRAINT request_act_dispute CHECK (kind <> 'dispute'
  OR coalesce(detail->>'course' IN ('review', 'direct', 'after-review') AND detail->>'outcome' IN ('pending', 'upheld', 'corrected', 'other'), false));
