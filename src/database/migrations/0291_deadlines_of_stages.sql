-- Deadlines of the stages of a dossier are obligations (docs/decisions/0066): one row for each deadline that its page shows, `event:stage:<dossier>:<stage>:<n>`.
-- They follow the records of the dossier: opened, met and ended by its publications, corrections and withdrawals, counted again when the calendar changes.
ALTER TABLE obligation
  -- The day that is compared with the due day, where that is not the day of the publication: the act itself, or the day on which the first record of the stage became public.
  ADD COLUMN met_on date,
  ADD CHECK (met_on IS NULL OR discharged_at IS NOT NULL),
  ADD CHECK (period NOT LIKE 'event:stage:%' OR dossier_id IS NOT NULL);
GRANT UPDATE (met_on) ON obligation TO gongkai_app;
-- By which calendar and which kinds the deadlines of a dossier were last counted.
ALTER TABLE dossier ADD COLUMN deadlines_for text NOT NULL DEFAULT '';
CREATE INDEX dossier_deadlines_for ON dossier (deadlines_for);
GRANT UPDATE (deadlines_for) ON dossier TO gongkai_app;

DROP FUNCTION obligation_what(timestamptz, boolean, date, jsonb);
CREATE FUNCTION obligation_what(discharged_at timestamptz, met_on date, nothing boolean, due_on date, exception jsonb) RETURNS smallint LANGUAGE sql IMMUTABLE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT CASE WHEN discharged_at IS NOT NULL THEN
                CASE WHEN nothing THEN 15 WHEN coalesce(met_on, (discharged_at AT TIME ZONE 'Asia/Shanghai')::date) > due_on THEN 13 ELSE 12 END
              WHEN exception IS NULL THEN 11 WHEN exception->>'ground' = 'not-applicable' THEN 16 ELSE 14 END
$$;
GRANT EXECUTE ON FUNCTION obligation_what(timestamptz, date, boolean, date, jsonb) TO gongkai_app;

CREATE OR REPLACE FUNCTION tally_obligation() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  -- Whether a body has joined stays as it is until this is committed.
  PERFORM pg_advisory_xact_lock_shared(4342);
  IF TG_OP <> 'INSERT' THEN
    PERFORM add_to_tally(array_agg(ROW(b.n, i.n, w.what, CASE WHEN w.what = 11 THEN o.due_on END, -1)::tally_change))
      FROM gone o JOIN owing_body b ON b.code = o.body_code JOIN owed_item i ON i.code = o.item_code,
      LATERAL (SELECT CASE WHEN o.discharged_at IS NULL AND o.exception IS NULL THEN 11 ELSE obligation_what(o.discharged_at, o.met_on, o.nothing, o.due_on, o.exception) END AS what) w;
  END IF;
  PERFORM add_to_tally(array_agg(ROW(b.n, i.n, w.what, CASE WHEN w.what = 11 THEN o.due_on END, 1)::tally_change))
    FROM come o JOIN owing_body b ON b.code = o.body_code JOIN owed_item i ON i.code = o.item_code,
    LATERAL (SELECT CASE WHEN o.discharged_at IS NULL AND o.exception IS NULL THEN 11 ELSE obligation_what(o.discharged_at, o.met_on, o.nothing, o.due_on, o.exception) END AS what) w;
  RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION tally_moved_bodies() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM gone o JOIN come c ON c.n = o.n WHERE o.above <> c.above OR (o.joined_on IS NULL) <> (c.joined_on IS NULL)) THEN
    RETURN NULL;
  END IF;
  -- After whoever counts what these bodies owe by what they were before.
  PERFORM pg_advisory_xact_lock(4342);
  WITH moved AS (
    SELECT o.n, o.code, o.above AS above_before, o.joined_on IS NOT NULL AS joined_before, c.above AS above_after, c.joined_on IS NOT NULL AS joined_after
      FROM gone o JOIN come c ON c.n = o.n
     WHERE o.above <> c.above OR (o.joined_on IS NULL) <> (c.joined_on IS NULL)
  ), owed AS (
    SELECT m.n, c.item, c.status AS what, coalesce(c.turns_on, '2000-01-01') AS day, count(*) AS many
      FROM moved m JOIN coverage c ON c.body = m.n GROUP BY 1, 2, 3, 4
    UNION ALL
    SELECT m.n, i.n, w.what, CASE WHEN w.what = 11 THEN o.due_on ELSE '2000-01-01' END, count(*)
      FROM moved m JOIN obligation o ON o.body_code = m.code JOIN owed_item i ON i.code = o.item_code,
      LATERAL (SELECT obligation_what(o.discharged_at, o.met_on, o.nothing, o.due_on, o.exception) AS what) w GROUP BY 1, 2, 3, 4
  )
  INSERT INTO tally_delta (whole, scope, item, what, day, joined, n)
  SELECT s.whole, s.scope, s.item, w.what, w.day, s.joined, sum(s.sign * w.many)
    FROM moved m JOIN owed w ON w.n = m.n CROSS JOIN LATERAL (
      SELECT v.joined, v.sign, p.whole, p.scope, p.item
        FROM (VALUES (m.joined_before, -1, m.above_before), (m.joined_after, 1, m.above_after)) AS v (joined, sign, above),
        LATERAL (SELECT false AS whole, m.n AS scope, 0::smallint AS item
                 UNION ALL SELECT true, a, i FROM unnest(v.above) a, unnest(ARRAY[0::smallint, w.item]) i) p
    ) s
   GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(s.sign * w.many) <> 0;
  RETURN NULL;
END $$;

-- A deadline of a stage is met by a record that stands at that stage of its dossier, on the day of the act or the day on which it became public, and by nothing else.
CREATE FUNCTION check_stage_deadline() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.disclosure_id IS NOT NULL AND NOT EXISTS (
       SELECT 1 FROM dossier_disclosure p JOIN disclosure d ON d.id = p.disclosure_id
        WHERE p.disclosure_id = NEW.disclosure_id AND p.dossier_id = NEW.dossier_id AND d.state = 'published' AND d.audience = 'public'
          AND NEW.period LIKE 'event:stage:' || p.dossier_id || ':' || p.stage || ':%'
          AND NEW.met_on IN (p.happened_on, (d.first_published_at AT TIME ZONE 'Asia/Shanghai')::date)) THEN
    RAISE EXCEPTION 'deadline % is met by a record of its stage', NEW.period USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER obligation_stage_deadline BEFORE INSERT OR UPDATE ON obligation FOR EACH ROW
  WHEN (NEW.period LIKE 'event:stage:%') EXECUTE FUNCTION check_stage_deadline();

CREATE OR REPLACE FUNCTION check_obligation_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  of_stage boolean := OLD.period LIKE 'event:stage:%';
  -- It is owed again because the exception that it ended by has ended.
  lapsed boolean := OLD.excepted_at IS NOT NULL AND NEW.excepted_at IS NULL AND NEW.exception IS NULL AND NEW.exception_id = OLD.exception_id
    AND EXISTS (SELECT 1 FROM obligation_exception e WHERE e.id = OLD.exception_id AND e.ended_on IS NOT NULL);
BEGIN
  IF OLD.discharged_at IS NOT NULL AND NEW IS DISTINCT FROM OLD AND NOT of_stage
     AND NOT (NEW.discharged_at IS NULL AND NEW.disclosure_id IS NULL AND NOT NEW.nothing
              AND (to_jsonb(NEW) - '{discharged_at,disclosure_id,nothing}'::text[]) = (to_jsonb(OLD) - '{discharged_at,disclosure_id,nothing}'::text[])
              AND EXISTS (SELECT 1 FROM disclosure d WHERE d.id = OLD.disclosure_id AND d.state = 'withdrawn')) THEN
    RAISE EXCEPTION 'obligation % is met; its record does not change', OLD.id USING ERRCODE = 'GK001';
  END IF;
  IF OLD.excepted_at IS NOT NULL AND (NEW.excepted_at, NEW.exception, NEW.exception_id) IS DISTINCT FROM (OLD.excepted_at, OLD.exception, OLD.exception_id) AND NOT lapsed
     -- The records of the dossier make the deadline apply again.
     AND NOT (of_stage AND OLD.exception->>'ground' = 'deadline-lapsed' AND NEW.excepted_at IS NULL) THEN
    RAISE EXCEPTION 'obligation % has ended; why it did does not change', OLD.id USING ERRCODE = 'GK001';
  END IF;
  IF NEW.exception_id IS DISTINCT FROM OLD.exception_id AND NOT EXISTS (
       SELECT 1 FROM obligation_exception e WHERE e.id = NEW.exception_id AND e.ended_on IS NULL AND (e.item_code, e.body_code) = (NEW.item_code, NEW.body_code)
          AND exception_covers(e, NEW.period, NEW.dossier_id, NEW.arises_on)) THEN
    RAISE EXCEPTION 'obligation % is not what the exception is about', OLD.id USING ERRCODE = 'GK002';
  END IF;
  IF NEW.body_code <> OLD.body_code AND NOT EXISTS (
       WITH RECURSIVE heir(code) AS (
         SELECT b.code FROM public_body b WHERE b.code = OLD.body_code AND b.abolished_on IS NOT NULL
         UNION SELECT s.successor_code FROM heir h JOIN public_body_succession s ON s.predecessor_code = h.code)
       SELECT 1 FROM heir WHERE code = NEW.body_code AND code <> OLD.body_code) THEN
    RAISE EXCEPTION 'obligation % passes to a successor only', OLD.id USING ERRCODE = 'GK001';
  END IF;
  IF OLD.period NOT LIKE 'event:%' AND (NEW.arises_on, NEW.due_on) IS DISTINCT FROM (OLD.arises_on, OLD.due_on)
     AND NOT (lapsed AND NEW.arises_on = OLD.arises_on AND NEW.due_on > OLD.due_on)
     AND NOT EXISTS (SELECT 1 FROM owed_period p WHERE (p.item_code, p.period, p.arises_on, p.due_on) = (NEW.item_code, NEW.period, NEW.arises_on, NEW.due_on)) THEN
    RAISE EXCEPTION 'obligation % is due on the day of its period', OLD.id USING ERRCODE = 'GK001';
  END IF;
  IF NEW.disclosure_id IS NOT NULL AND NEW.disclosure_id IS DISTINCT FROM OLD.disclosure_id AND NOT of_stage AND NOT edition_is_being_written(NEW.disclosure_id) THEN
    RAISE EXCEPTION 'obligation % is met by an edition', OLD.id USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
