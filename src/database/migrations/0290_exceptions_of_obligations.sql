-- 不予公开 (条例第十三条至第十六条): what need not be published of an item by a body, as long as its ground lasts (docs/decisions/0065). Of a period or a dossier, or of the item altogether;
-- then the cell is `excepted`. Whoever keeps the records of exceptions writes here by src/obligations/exceptions.ts.
CREATE TABLE obligation_exception (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- What it is called by who recorded it: recorded again under the same name, it is the same exception.
  reference   text NOT NULL UNIQUE,
  item_code   text NOT NULL,
  body_code   text NOT NULL REFERENCES public_body,
  period      text,
  dossier_id  text REFERENCES dossier,
  disclosure_id text REFERENCES disclosure,
  basis       text NOT NULL CHECK (basis <> ''),
  reason      text NOT NULL CHECK (reason <> ''),
  from_on     date NOT NULL,
  -- The last day; null = until it is ended.
  until_on    date,
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  ended_on    date,
  CHECK (until_on >= from_on),
  CHECK (period IS NULL OR dossier_id IS NULL)
);
CREATE INDEX obligation_exception_of ON obligation_exception (item_code, body_code) WHERE ended_on IS NULL;
CREATE INDEX obligation_exception_lapses ON obligation_exception (until_on) WHERE ended_on IS NULL AND until_on IS NOT NULL;
ALTER TABLE obligation
  ADD COLUMN exception_id bigint REFERENCES obligation_exception,
  ADD COLUMN dossier_id text REFERENCES dossier;
CREATE INDEX obligation_exception_id ON obligation (exception_id) WHERE exception_id IS NOT NULL;
CREATE INDEX obligation_dossier ON obligation (dossier_id) WHERE dossier_id IS NOT NULL;
GRANT SELECT, INSERT, UPDATE (basis, reason, until_on, ended_on) ON obligation_exception TO gongkai_app;
GRANT UPDATE (exception_id) ON obligation TO gongkai_app;

CREATE FUNCTION check_obligation_exception() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.ended_on IS NOT NULL OR NOT is_this_moment(NEW.recorded_at) THEN
      RAISE EXCEPTION 'exception % is recorded now', NEW.reference USING ERRCODE = 'GK004';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.ended_on IS NOT NULL THEN
    RAISE EXCEPTION 'exception % has ended', OLD.reference USING ERRCODE = 'GK001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER obligation_exception_checked BEFORE INSERT OR UPDATE ON obligation_exception FOR EACH ROW EXECUTE FUNCTION check_obligation_exception();

-- Whether an exception is about an obligation: the one that is named, all of the dossier, or of the whole item what arises while it lasts.
CREATE FUNCTION exception_covers(e obligation_exception, of_period text, of_dossier text, arises date) RETURNS boolean LANGUAGE sql IMMUTABLE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT CASE WHEN e.period IS NOT NULL THEN e.period = of_period
              WHEN e.dossier_id IS NOT NULL THEN e.dossier_id IS NOT DISTINCT FROM of_dossier
              ELSE arises >= e.from_on AND (e.until_on IS NULL OR arises <= e.until_on) END
$$;
CREATE FUNCTION exception_as_ground(e obligation_exception, due date, at timestamptz) RETURNS jsonb LANGUAGE sql IMMUTABLE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT jsonb_strip_nulls(jsonb_build_object('ground', 'withheld', 'basis', e.basis, 'reason', e.reason, 'until', e.until_on, 'reference', e.reference,
    'daysLate', greatest(0, (at AT TIME ZONE 'Asia/Shanghai')::date - due)))
$$;
GRANT EXECUTE ON FUNCTION exception_covers(obligation_exception, text, text, date), exception_as_ground(obligation_exception, date, timestamptz) TO gongkai_app;

-- Whoever opens an obligation: what is excepted already is never open.
CREATE FUNCTION except_new_obligation() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  e obligation_exception;
BEGIN
  SELECT x.* INTO e FROM obligation_exception x
   WHERE x.item_code = NEW.item_code AND x.body_code = NEW.body_code AND x.ended_on IS NULL
     AND exception_covers(x, NEW.period, NEW.dossier_id, NEW.arises_on) ORDER BY x.id LIMIT 1;
  IF e.id IS NOT NULL AND NEW.discharged_at IS NULL AND NEW.excepted_at IS NULL THEN
    NEW.excepted_at := e.recorded_at;
    NEW.exception := exception_as_ground(e, NEW.due_on, e.recorded_at);
    NEW.exception_id := e.id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER obligation_excepted_at_once BEFORE INSERT ON obligation FOR EACH ROW EXECUTE FUNCTION except_new_obligation();

CREATE OR REPLACE FUNCTION check_obligation_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  -- It is owed again because the exception that it ended by has ended.
  lapsed boolean := OLD.excepted_at IS NOT NULL AND NEW.excepted_at IS NULL AND NEW.exception IS NULL AND NEW.exception_id = OLD.exception_id
    AND EXISTS (SELECT 1 FROM obligation_exception e WHERE e.id = OLD.exception_id AND e.ended_on IS NOT NULL);
BEGIN
  IF OLD.discharged_at IS NOT NULL AND NEW IS DISTINCT FROM OLD
     AND NOT (NEW.discharged_at IS NULL AND NEW.disclosure_id IS NULL AND NOT NEW.nothing
              AND (to_jsonb(NEW) - '{discharged_at,disclosure_id,nothing}'::text[]) = (to_jsonb(OLD) - '{discharged_at,disclosure_id,nothing}'::text[])
              AND EXISTS (SELECT 1 FROM disclosure d WHERE d.id = OLD.disclosure_id AND d.state = 'withdrawn')) THEN
    RAISE EXCEPTION 'obligation % is met; its record does not change', OLD.id USING ERRCODE = 'GK001';
  END IF;
  IF OLD.excepted_at IS NOT NULL AND (NEW.excepted_at, NEW.exception, NEW.exception_id) IS DISTINCT FROM (OLD.excepted_at, OLD.exception, OLD.exception_id) AND NOT lapsed THEN
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
  IF NEW.disclosure_id IS NOT NULL AND NEW.disclosure_id IS DISTINCT FROM OLD.disclosure_id AND NOT edition_is_being_written(NEW.disclosure_id) THEN
    RAISE EXCEPTION 'obligation % is met by an edition', OLD.id USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE VIEW coverage_counted AS
SELECT c.body, c.item,
       (CASE WHEN e.id IS NOT NULL THEN 7 WHEN s.kind = 'not-applicable' THEN 6 WHEN s.kind = 'excepted' THEN 7 WHEN o.missing IS NOT NULL AND d.id IS NOT NULL THEN 5
             WHEN d.id IS NULL THEN 1 WHEN o.due_on IS NOT NULL THEN 4 ELSE i.turns END)::smallint AS status,
       CASE WHEN e.id IS NOT NULL THEN e.until_on
            WHEN s.kind IS NOT NULL THEN (s.confirmed_on + interval '1 year')::date
            WHEN d.id IS NULL THEN least(c.first_due, o.due_on)
            WHEN o.due_on IS NOT NULL THEN o.due_on
            WHEN i.turns = 3 THEN (d.day + make_interval(months => i.review_months))::date
            WHEN i.turns = 4 THEN (SELECT min(p.due_on) FROM owed_period p WHERE p.item_code = i.code AND p.opened_for = 0) END AS turns_on,
       coalesce(e.from_on, s.confirmed_on, d.day, c.owed_on) AS since,
       CASE WHEN e.id IS NOT NULL THEN e.disclosure_id ELSE coalesce(s.disclosure_id, d.id) END AS disclosure_id,
       coalesce(e.basis || '：' || e.reason, s.reason, o.missing) AS reason
  FROM coverage c JOIN owed_item i ON i.n = c.item JOIN owing_body b ON b.n = c.body
  LEFT JOIN LATERAL (
    SELECT id, from_on, until_on, disclosure_id, basis, reason FROM obligation_exception
     WHERE item_code = i.code AND body_code = b.code AND ended_on IS NULL AND period IS NULL AND dossier_id IS NULL ORDER BY id LIMIT 1) e ON true
  LEFT JOIN LATERAL (
    SELECT id, (updated_at AT TIME ZONE 'Asia/Shanghai')::date AS day FROM disclosure
     WHERE item_code = i.code AND body_code = b.code AND state = 'published' ORDER BY updated_at DESC, id LIMIT 1) d ON true
  LEFT JOIN LATERAL (
    SELECT due_on, missing FROM obligation WHERE item_code = i.code AND body_code = b.code AND discharged_at IS NULL AND excepted_at IS NULL ORDER BY due_on LIMIT 1) o ON true
  LEFT JOIN LATERAL (
    SELECT t.kind, t.confirmed_on, t.disclosure_id, t.reason FROM coverage_statement t JOIN disclosure x ON x.id = t.disclosure_id
     WHERE t.item_code = i.code AND t.body_code = b.code AND t.confirmed_on IS NOT NULL AND x.state = 'published' ORDER BY t.confirmed_on DESC, t.disclosure_id LIMIT 1) s ON true;

CREATE TRIGGER obligation_exception_come AFTER INSERT ON obligation_exception REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION count_cells_of_statements();
CREATE TRIGGER obligation_exception_changed AFTER UPDATE ON obligation_exception REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION count_cells_of_statements();

-- As before, and cells that are excepted are counted when who owes the item is set.
CREATE OR REPLACE FUNCTION set_bearers(of_item text, codes text[], owed date[], due date[], turning smallint, months smallint, as_of bigint, at timestamptz) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  it smallint;
  touched integer;
BEGIN
  SELECT n INTO it FROM owed_item WHERE code = of_item FOR UPDATE;
  UPDATE owed_item SET turns = turning, review_months = months WHERE n = it AND (turns, review_months) IS DISTINCT FROM (turning, months);
  DELETE FROM coverage c USING owing_body b WHERE c.item = it AND b.n = c.body AND NOT EXISTS (SELECT 1 FROM unnest(codes) k WHERE k = b.code);
  GET DIAGNOSTICS touched = ROW_COUNT;
  INSERT INTO coverage (body, item, turns_on, since, owed_on, first_due)
  SELECT b.n, it, k.due, k.owed, k.owed, k.due FROM unnest(codes, owed, due) AS k (code, owed, due) JOIN owing_body b ON b.code = k.code
   WHERE NOT EXISTS (SELECT 1 FROM coverage c WHERE c.item = it AND c.body = b.n);
  UPDATE coverage c SET owed_on = k.owed, first_due = k.due FROM unnest(codes, owed, due) AS k (code, owed, due) JOIN owing_body b ON b.code = k.code
   WHERE c.item = it AND c.body = b.n AND (c.owed_on, c.first_due) <> (k.owed, k.due);
  -- A cell without any record is what it was made as; only the others are counted.
  PERFORM count_cells(array_agg(it), array_agg(n)) FROM (
    SELECT body AS n FROM coverage WHERE item = it AND (status, turns_on, since) IS DISTINCT FROM (1::smallint, first_due, owed_on)
    UNION SELECT b.n FROM owing_body b JOIN disclosure d ON d.body_code = b.code WHERE d.item_code = of_item AND d.state = 'published'
    UNION SELECT b.n FROM owing_body b JOIN obligation o ON o.body_code = b.code WHERE o.item_code = of_item AND o.discharged_at IS NULL AND o.excepted_at IS NULL
    UNION SELECT b.n FROM owing_body b JOIN coverage_statement t ON t.body_code = b.code WHERE t.item_code = of_item
    UNION SELECT b.n FROM owing_body b JOIN obligation_exception e ON e.body_code = b.code WHERE e.item_code = of_item AND e.ended_on IS NULL
  ) with_records;
  UPDATE owed_item SET counted = greatest(counted, as_of), counted_at = at WHERE n = it;
  RETURN touched;
END $$;
GRANT EXECUTE ON FUNCTION set_bearers(text, text[], date[], date[], smallint, smallint, bigint, timestamptz) TO gongkai_app;
