-- What is owed exists before anybody acts (docs/decisions/0051, 0052). Millions of rows stand in coverage, so items and bodies have small numbers there.

-- Each item once, kept by the versions of the catalogue. `since`: from which day it is owed; null = from the day from which the platform answers.
CREATE TABLE owed_item (
  n          smallint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code       text NOT NULL UNIQUE,
  area_code  text NOT NULL,
  kind       text NOT NULL,
  since      date,
  retired_on date,
  -- What a published cell waits for (statuses 2, 3, 4 of coverage), and how many months a review may wait.
  turns      smallint NOT NULL DEFAULT 2 CHECK (turns BETWEEN 2 AND 4),
  review_months smallint,
  -- Something changed that its cells depend on: counted anew while `counted` is behind.
  changed    bigint NOT NULL DEFAULT 1,
  counted    bigint NOT NULL DEFAULT 0,
  counted_at timestamptz
);
-- Each body once. `above`: the bodies that have others below them, from the top down to the body itself, if it is one of these.
CREATE TABLE owing_body (
  n         integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code      text NOT NULL UNIQUE REFERENCES public_body,
  above     integer[] NOT NULL,
  joined_on date
);
CREATE INDEX owing_body_above ON owing_body USING gin (above);

-- 不涉及 and exceptions: what a body has stated in public about an item that it owes. It holds from the day on which the office confirmed it; after a year it
-- is to be examined again.
CREATE TABLE coverage_statement (
  disclosure_id text PRIMARY KEY REFERENCES disclosure,
  item_code     text NOT NULL,
  body_code     text NOT NULL REFERENCES public_body,
  kind          text NOT NULL CHECK (kind IN ('not-applicable', 'excepted')),
  reason        text NOT NULL,
  declared_on   date NOT NULL,
  confirmed_on  date,
  confirmed_by  text,
  confirmed_by_name text,
  CHECK ((confirmed_on IS NULL) = (confirmed_by IS NULL)),
  CHECK (confirmed_on >= declared_on)
);
CREATE INDEX coverage_statement_of ON coverage_statement (item_code, body_code);
CREATE INDEX coverage_statement_waiting ON coverage_statement (declared_on) WHERE confirmed_on IS NULL;

-- One cell for each item and body that owes it. The state of a day follows from status and turns_on; nothing is written when a day passes.
-- status: 1 never published, 2 published, 3 published until a review is due, 4 published until something further is due, 5 parts are missing, 6 不涉及, 7 excepted.
-- owed_on: since when this body owes the item; first_due: until when its first publication is due. disclosure_id: what the status rests on.
-- No foreign keys on the numbers: both tables keep their rows for ever, and a province has three million cells.
CREATE TABLE coverage (
  body          integer NOT NULL,
  item          smallint NOT NULL,
  status        smallint NOT NULL DEFAULT 1 CHECK (status BETWEEN 1 AND 7),
  turns_on      date,
  since         date NOT NULL,
  owed_on       date NOT NULL,
  first_due     date NOT NULL,
  disclosure_id text REFERENCES disclosure,
  reason        text,
  PRIMARY KEY (body, item)
);
CREATE INDEX coverage_item ON coverage (item, body);
CREATE INDEX coverage_status ON coverage (status, item, body);
CREATE INDEX coverage_disclosure ON coverage (disclosure_id) WHERE disclosure_id IS NOT NULL;
CREATE INDEX disclosure_of_item_and_body ON disclosure (item_code, body_code, updated_at DESC, id) WHERE state = 'published';

-- How a due day was counted and on what basis: once, for all bodies and periods that read the same.
CREATE TABLE obligation_reason (
  id          integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  computation text NOT NULL,
  basis       text NOT NULL,
  UNIQUE (computation, basis)
);
INSERT INTO obligation_reason (computation, basis) SELECT DISTINCT computation, basis FROM obligation;
ALTER TABLE obligation ADD COLUMN reason_id integer REFERENCES obligation_reason;
ALTER TABLE obligation DISABLE TRIGGER USER;
UPDATE obligation o SET reason_id = r.id FROM obligation_reason r WHERE r.computation = o.computation AND r.basis = o.basis;
ALTER TABLE obligation ENABLE TRIGGER USER;
ALTER TABLE obligation ALTER COLUMN reason_id SET NOT NULL, DROP COLUMN computation, DROP COLUMN basis,
  -- 零报告: met by the public statement that there was nothing to publish.
  ADD COLUMN nothing boolean NOT NULL DEFAULT false;
CREATE INDEX obligation_disclosure ON obligation (disclosure_id) WHERE disclosure_id IS NOT NULL;
CREATE INDEX obligation_open_of ON obligation (item_code, body_code, due_on) WHERE discharged_at IS NULL AND excepted_at IS NULL;

-- Each period of an item once: when it ended, until when it is due. `opened_for`: the state of the item (owed_item.changed) for which its obligations were opened.
CREATE TABLE owed_period (
  item_code   text NOT NULL REFERENCES owed_item (code),
  period      text NOT NULL,
  arises_on   date NOT NULL,
  due_on      date NOT NULL,
  provisional boolean NOT NULL,
  reason_id   integer NOT NULL REFERENCES obligation_reason,
  opened_for  bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (item_code, period)
);
INSERT INTO owed_item (code, area_code, kind, since, retired_on)
  SELECT i.code, i.area_code, i.declaration->>'kind', (SELECT f.valid_from FROM catalogue_item f WHERE f.code = i.code AND f.version = 1 AND f.author <> 'catalogue'), i.retired_on
    FROM current_catalogue_item i ORDER BY i.code;
INSERT INTO owed_period (item_code, period, arises_on, due_on, provisional, reason_id)
  SELECT DISTINCT ON (item_code, period) item_code, period, arises_on, due_on, provisional, reason_id FROM obligation WHERE period NOT LIKE 'event:%' ORDER BY item_code, period, id DESC;

-- What each cell is, counted from the records: the one definition. `coverage` keeps it, cell by cell, whenever one of them changes.
CREATE VIEW coverage_counted AS
SELECT c.body, c.item,
       (CASE WHEN s.kind = 'not-applicable' THEN 6 WHEN s.kind = 'excepted' THEN 7 WHEN d.id IS NULL THEN 1 WHEN o.due_on IS NOT NULL THEN 4 ELSE i.turns END)::smallint AS status,
       CASE WHEN s.kind IS NOT NULL THEN (s.confirmed_on + interval '1 year')::date
            WHEN d.id IS NULL THEN least(c.first_due, o.due_on)
            WHEN o.due_on IS NOT NULL THEN o.due_on
            WHEN i.turns = 3 THEN (d.day + make_interval(months => i.review_months))::date
            WHEN i.turns = 4 THEN (SELECT min(p.due_on) FROM owed_period p WHERE p.item_code = i.code AND p.opened_for = 0) END AS turns_on,
       coalesce(s.confirmed_on, d.day, c.owed_on) AS since,
       coalesce(s.disclosure_id, d.id) AS disclosure_id,
       s.reason
  FROM coverage c JOIN owed_item i ON i.n = c.item JOIN owing_body b ON b.n = c.body
  LEFT JOIN LATERAL (
    SELECT id, (updated_at AT TIME ZONE 'Asia/Shanghai')::date AS day FROM disclosure
     WHERE item_code = i.code AND body_code = b.code AND state = 'published' ORDER BY updated_at DESC, id LIMIT 1) d ON true
  LEFT JOIN LATERAL (
    SELECT due_on FROM obligation WHERE item_code = i.code AND body_code = b.code AND discharged_at IS NULL AND excepted_at IS NULL ORDER BY due_on LIMIT 1) o ON true
  LEFT JOIN LATERAL (
    SELECT t.kind, t.confirmed_on, t.disclosure_id, t.reason FROM coverage_statement t JOIN disclosure x ON x.id = t.disclosure_id
     WHERE t.item_code = i.code AND t.body_code = b.code AND t.confirmed_on IS NOT NULL AND x.state = 'published' ORDER BY t.confirmed_on DESC, t.disclosure_id LIMIT 1) s ON true;

CREATE FUNCTION count_cells(items smallint[], bodies integer[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF items IS NULL THEN
    RETURN;
  END IF;
  UPDATE coverage c SET status = v.status, turns_on = v.turns_on, since = v.since, disclosure_id = v.disclosure_id, reason = v.reason
    FROM (SELECT DISTINCT item, body FROM unnest(items, bodies) k (item, body)) k JOIN coverage_counted v ON v.item = k.item AND v.body = k.body
   WHERE c.item = k.item AND c.body = k.body
     AND (c.status, c.turns_on, c.since, c.disclosure_id, c.reason) IS DISTINCT FROM (v.status, v.turns_on, v.since, v.disclosure_id, v.reason);
END $$;
CREATE FUNCTION count_cells_of_obligations() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    PERFORM count_cells(array_agg(i.n), array_agg(b.n)) FROM gone o JOIN owing_body b ON b.code = o.body_code JOIN owed_item i ON i.code = o.item_code;
  END IF;
  PERFORM count_cells(array_agg(i.n), array_agg(b.n)) FROM come o JOIN owing_body b ON b.code = o.body_code JOIN owed_item i ON i.code = o.item_code;
  RETURN NULL;
END $$;
CREATE TRIGGER obligation_come_covers AFTER INSERT ON obligation REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION count_cells_of_obligations();
CREATE TRIGGER obligation_changed_covers AFTER UPDATE ON obligation REFERENCING OLD TABLE AS gone NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION count_cells_of_obligations();
CREATE FUNCTION count_cells_of_disclosures() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM count_cells(array_agg(i.n), array_agg(b.n)) FROM come d JOIN owing_body b ON b.code = d.body_code JOIN owed_item i ON i.code = d.item_code;
  IF TG_OP = 'UPDATE' THEN
    PERFORM count_cells(array_agg(i.n), array_agg(b.n)) FROM come d JOIN coverage_statement s ON s.disclosure_id = d.id
       JOIN owing_body b ON b.code = s.body_code JOIN owed_item i ON i.code = s.item_code;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER disclosure_come_covers AFTER INSERT ON disclosure REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION count_cells_of_disclosures();
CREATE TRIGGER disclosure_changed_covers AFTER UPDATE ON disclosure REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION count_cells_of_disclosures();
CREATE FUNCTION count_cells_of_statements() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM count_cells(array_agg(i.n), array_agg(b.n)) FROM come s JOIN owing_body b ON b.code = s.body_code JOIN owed_item i ON i.code = s.item_code;
  RETURN NULL;
END $$;
CREATE TRIGGER coverage_statement_come AFTER INSERT ON coverage_statement REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION count_cells_of_statements();
CREATE TRIGGER coverage_statement_changed AFTER UPDATE ON coverage_statement REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION count_cells_of_statements();

-- Who owes an item, as the rules of the catalogue say it: cells that lack are made, those of others go, all are counted. `as_of`: the state of the item that was read.
CREATE FUNCTION set_bearers(of_item text, codes text[], owed date[], due date[], turning smallint, months smallint, as_of bigint, at timestamptz) RETURNS integer
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
  ) with_records;
  UPDATE owed_item SET counted = greatest(counted, as_of), counted_at = at WHERE n = it;
  RETURN touched;
END $$;

-- Tallies: how many cells (what 1–7) and obligations (11 open, 12 done, 13 done late, 14 ended, 15 nothing to publish, 16 不涉及) turn on which day, for a body with
-- all below it by item (`whole`), and for each body by itself over all items (item 0; also kept for whole ones). What has no day stands on 2000-01-01.
CREATE TABLE tally (
  whole  boolean NOT NULL,
  scope  integer NOT NULL,
  item   smallint NOT NULL,
  what   smallint NOT NULL,
  day    date NOT NULL,
  joined boolean NOT NULL,
  n      integer NOT NULL,
  PRIMARY KEY (whole, scope, item, what, day, joined) INCLUDE (n)
);
-- What was counted since; added to the tallies by a job, and by everyone who reads. No writer waits for another.
CREATE TABLE tally_delta (LIKE tally);
CREATE INDEX tally_delta_scope ON tally_delta (whole, scope, item);
CREATE VIEW tally_now AS SELECT * FROM tally UNION ALL SELECT * FROM tally_delta;
CREATE TYPE tally_change AS (body integer, item smallint, what smallint, day date, n integer);

CREATE FUNCTION add_to_tally(changes tally_change[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF changes IS NULL THEN
    RETURN;
  END IF;
  INSERT INTO tally_delta (whole, scope, item, what, day, joined, n)
  SELECT s.whole, s.scope, s.item, c.what, coalesce(c.day, '2000-01-01'), b.joined_on IS NOT NULL, sum(c.n)
    FROM unnest(changes) c JOIN owing_body b ON b.n = c.body
    CROSS JOIN LATERAL (
      SELECT false AS whole, b.n AS scope, 0::smallint AS item
      UNION ALL SELECT true, a, i FROM unnest(b.above) a, unnest(ARRAY[0::smallint, c.item]) i
    ) s
   GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(c.n) <> 0;
END $$;

CREATE FUNCTION tally_coverage() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  -- Whether a body has joined stays as it is until this is committed.
  PERFORM pg_advisory_xact_lock_shared(4342);
  IF TG_OP <> 'INSERT' THEN
    PERFORM add_to_tally(array_agg(ROW(body, item, status, turns_on, -1)::tally_change)) FROM gone;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM add_to_tally(array_agg(ROW(body, item, status, turns_on, 1)::tally_change)) FROM come;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER coverage_come AFTER INSERT ON coverage REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION tally_coverage();
CREATE TRIGGER coverage_changed AFTER UPDATE ON coverage REFERENCING OLD TABLE AS gone NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION tally_coverage();
CREATE TRIGGER coverage_gone AFTER DELETE ON coverage REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION tally_coverage();

CREATE FUNCTION obligation_what(discharged_at timestamptz, nothing boolean, due_on date, exception jsonb) RETURNS smallint LANGUAGE sql IMMUTABLE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT CASE WHEN discharged_at IS NOT NULL THEN
                CASE WHEN nothing THEN 15 WHEN (discharged_at AT TIME ZONE 'Asia/Shanghai')::date > due_on THEN 13 ELSE 12 END
              WHEN exception IS NULL THEN 11 WHEN exception->>'ground' = 'not-applicable' THEN 16 ELSE 14 END
$$;
CREATE FUNCTION tally_obligation() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  -- Whether a body has joined stays as it is until this is committed.
  PERFORM pg_advisory_xact_lock_shared(4342);
  IF TG_OP <> 'INSERT' THEN
    PERFORM add_to_tally(array_agg(ROW(b.n, i.n, w.what, CASE WHEN w.what = 11 THEN o.due_on END, -1)::tally_change))
      FROM gone o JOIN owing_body b ON b.code = o.body_code JOIN owed_item i ON i.code = o.item_code,
      LATERAL (SELECT CASE WHEN o.discharged_at IS NULL AND o.exception IS NULL THEN 11 ELSE obligation_what(o.discharged_at, o.nothing, o.due_on, o.exception) END AS what) w;
  END IF;
  PERFORM add_to_tally(array_agg(ROW(b.n, i.n, w.what, CASE WHEN w.what = 11 THEN o.due_on END, 1)::tally_change))
    FROM come o JOIN owing_body b ON b.code = o.body_code JOIN owed_item i ON i.code = o.item_code,
    LATERAL (SELECT CASE WHEN o.discharged_at IS NULL AND o.exception IS NULL THEN 11 ELSE obligation_what(o.discharged_at, o.nothing, o.due_on, o.exception) END AS what) w;
  RETURN NULL;
END $$;
CREATE TRIGGER obligation_come AFTER INSERT ON obligation REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION tally_obligation();
CREATE TRIGGER obligation_changed AFTER UPDATE ON obligation REFERENCING OLD TABLE AS gone NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION tally_obligation();

-- A body joined, or stands at another place of the tree: what it owes is counted there.
CREATE FUNCTION tally_moved_bodies() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
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
      LATERAL (SELECT obligation_what(o.discharged_at, o.nothing, o.due_on, o.exception) AS what) w GROUP BY 1, 2, 3, 4
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
CREATE TRIGGER owing_body_moved AFTER UPDATE ON owing_body REFERENCING OLD TABLE AS gone NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION tally_moved_bodies();

-- The job: what was counted is added up. Days that lie so far back that no clock can return before them are one.
CREATE FUNCTION fold_tallies(floor_day date) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  folded integer;
BEGIN
  PERFORM pg_advisory_xact_lock(4341);
  WITH taken AS (DELETE FROM tally_delta RETURNING *)
  INSERT INTO tally AS t (whole, scope, item, what, day, joined, n)
  SELECT whole, scope, item, what, CASE WHEN day < floor_day THEN '2000-01-01' ELSE day END, joined, sum(n) FROM taken GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(n) <> 0
  ON CONFLICT (whole, scope, item, what, day, joined) DO UPDATE SET n = t.n + excluded.n;
  GET DIAGNOSTICS folded = ROW_COUNT;
  WITH past AS (DELETE FROM tally WHERE day < floor_day AND day > '2000-01-01' RETURNING *)
  INSERT INTO tally AS t (whole, scope, item, what, day, joined, n)
  SELECT whole, scope, item, what, '2000-01-01', joined, sum(n) FROM past GROUP BY 1, 2, 3, 4, 6 HAVING sum(n) <> 0
  ON CONFLICT (whole, scope, item, what, day, joined) DO UPDATE SET n = t.n + excluded.n;
  DELETE FROM tally WHERE n = 0;
  RETURN folded;
END $$;

-- Kept by the catalogue and the list of bodies themselves, whoever writes there.
CREATE FUNCTION keep_owed_item() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO owed_item AS i (code, area_code, kind, since, retired_on)
  VALUES (NEW.code, NEW.area_code, NEW.declaration->>'kind', CASE WHEN NEW.author <> 'catalogue' THEN NEW.valid_from END, NEW.retired_on)
  ON CONFLICT (code) DO UPDATE SET kind = excluded.kind, retired_on = excluded.retired_on, changed = i.changed + 1;
  RETURN NULL;
END $$;
CREATE TRIGGER catalogue_item_owed AFTER INSERT ON catalogue_item FOR EACH ROW EXECUTE FUNCTION keep_owed_item();

CREATE FUNCTION keep_owing_bodies() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO owing_body AS o (code, above)
  SELECT b.code, '{}' FROM public_body b WHERE NOT EXISTS (SELECT 1 FROM owing_body k WHERE k.code = b.code) ORDER BY b.sort_order, b.code;
  WITH RECURSIVE branch AS (
    SELECT o.n, b.code, b.parent_code FROM public_body b JOIN owing_body o ON o.code = b.code WHERE EXISTS (SELECT 1 FROM public_body c WHERE c.parent_code = b.code)
  ), tree AS (
    SELECT code, ARRAY[n] AS above FROM branch WHERE parent_code IS NULL
    UNION ALL SELECT b.code, t.above || b.n FROM branch b JOIN tree t ON t.code = b.parent_code
  ), placed AS (
    SELECT b.code, coalesce(own.above, up.above, '{}') AS above
      FROM public_body b LEFT JOIN tree own ON own.code = b.code LEFT JOIN tree up ON up.code = b.parent_code
  )
  UPDATE owing_body o SET above = p.above FROM placed p WHERE p.code = o.code AND o.above <> p.above;
  UPDATE owed_item SET changed = changed + 1;
  RETURN NULL;
END $$;
CREATE TRIGGER public_body_owing AFTER INSERT OR UPDATE ON public_body FOR EACH STATEMENT EXECUTE FUNCTION keep_owing_bodies();
CREATE FUNCTION count_items_anew() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE owed_item SET changed = changed + 1;
  RETURN NULL;
END $$;
CREATE TRIGGER public_body_succession_owing AFTER INSERT OR UPDATE OR DELETE ON public_body_succession FOR EACH STATEMENT EXECUTE FUNCTION count_items_anew();
INSERT INTO owing_body (code, above) SELECT code, '{}' FROM public_body ORDER BY sort_order, code;
-- Places them: the trigger asks nothing of the statement.
UPDATE public_body SET website = website WHERE false;
INSERT INTO tally_delta (whole, scope, item, what, day, joined, n)
  SELECT false, b.n, 0, w.what, CASE WHEN w.what = 11 THEN o.due_on ELSE '2000-01-01' END, false, count(*)
    FROM obligation o JOIN owing_body b ON b.code = o.body_code, LATERAL (SELECT obligation_what(o.discharged_at, o.nothing, o.due_on, o.exception) AS what) w GROUP BY 2, 4, 5;

-- 尚未接入: a body has joined when somebody signed in who acts for it, or when it published.
CREATE FUNCTION body_has_joined() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_TABLE_NAME = 'session' THEN
    UPDATE owing_body o SET joined_on = (NEW.created_at AT TIME ZONE 'Asia/Shanghai')::date
      FROM account_grant g WHERE g.account_id = NEW.account_id AND g.body_code = o.code AND o.joined_on IS NULL;
  ELSE
    UPDATE owing_body SET joined_on = (NEW.first_published_at AT TIME ZONE 'Asia/Shanghai')::date WHERE code = NEW.body_code AND joined_on IS NULL;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER session_joins AFTER INSERT ON session FOR EACH ROW EXECUTE FUNCTION body_has_joined();
CREATE TRIGGER disclosure_joins AFTER INSERT ON disclosure FOR EACH ROW EXECUTE FUNCTION body_has_joined();
UPDATE owing_body o SET joined_on = d.day FROM (SELECT body_code, min((first_published_at AT TIME ZONE 'Asia/Shanghai')::date) AS day FROM disclosure GROUP BY 1) d WHERE d.body_code = o.code;

-- An obligation that is met changes no more, unless what met it was withdrawn: then it is owed again. What a merged body still owed passes to its successor.
-- A period's days are those of its item; only what follows an event moves with the day of the event.
CREATE OR REPLACE FUNCTION check_obligation_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF OLD.discharged_at IS NOT NULL AND NEW IS DISTINCT FROM OLD
     AND NOT (NEW.discharged_at IS NULL AND NEW.disclosure_id IS NULL AND NOT NEW.nothing
              AND (to_jsonb(NEW) - '{discharged_at,disclosure_id,nothing}'::text[]) = (to_jsonb(OLD) - '{discharged_at,disclosure_id,nothing}'::text[])
              AND EXISTS (SELECT 1 FROM disclosure d WHERE d.id = OLD.disclosure_id AND d.state = 'withdrawn')) THEN
    RAISE EXCEPTION 'obligation % is met; its record does not change', OLD.id USING ERRCODE = 'GK001';
  END IF;
  IF OLD.excepted_at IS NOT NULL AND (NEW.excepted_at, NEW.exception) IS DISTINCT FROM (OLD.excepted_at, OLD.exception) THEN
    RAISE EXCEPTION 'obligation % has ended; why it did does not change', OLD.id USING ERRCODE = 'GK001';
  END IF;
  IF NEW.body_code <> OLD.body_code AND NOT EXISTS (
       WITH RECURSIVE heir(code) AS (
         SELECT b.code FROM public_body b WHERE b.code = OLD.body_code AND b.abolished_on IS NOT NULL
         UNION SELECT s.successor_code FROM heir h JOIN public_body_succession s ON s.predecessor_code = h.code)
       SELECT 1 FROM heir WHERE code = NEW.body_code AND code <> OLD.body_code) THEN
    RAISE EXCEPTION 'obligation % passes to a successor only', OLD.id USING ERRCODE = 'GK001';
  END IF;
  IF OLD.period NOT LIKE 'event:%' AND (NEW.arises_on, NEW.due_on) IS DISTINCT FROM (OLD.arises_on, OLD.due_on)
     AND NOT EXISTS (SELECT 1 FROM owed_period p WHERE (p.item_code, p.period, p.arises_on, p.due_on) = (NEW.item_code, NEW.period, NEW.arises_on, NEW.due_on)) THEN
    RAISE EXCEPTION 'obligation % is due on the day of its period', OLD.id USING ERRCODE = 'GK001';
  END IF;
  IF NEW.disclosure_id IS NOT NULL AND NEW.disclosure_id IS DISTINCT FROM OLD.disclosure_id AND NOT edition_is_being_written(NEW.disclosure_id) THEN
    RAISE EXCEPTION 'obligation % is met by an edition', OLD.id USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;

GRANT SELECT ON owed_item, owing_body, coverage, coverage_counted, coverage_statement, obligation_reason, owed_period, tally, tally_delta, tally_now TO gongkai_app;
GRANT INSERT, UPDATE (confirmed_on, confirmed_by, confirmed_by_name) ON coverage_statement TO gongkai_app;
GRANT EXECUTE ON FUNCTION set_bearers(text, text[], date[], date[], smallint, smallint, bigint, timestamptz) TO gongkai_app;
GRANT INSERT ON obligation_reason, owed_period TO gongkai_app;
GRANT UPDATE (arises_on, due_on, provisional, reason_id, opened_for) ON owed_period TO gongkai_app;
GRANT UPDATE (reason_id, nothing, body_code) ON obligation TO gongkai_app;
GRANT EXECUTE ON FUNCTION fold_tallies(date) TO gongkai_app;
GRANT EXECUTE ON FUNCTION obligation_what(timestamptz, boolean, date, jsonb) TO gongkai_app;
