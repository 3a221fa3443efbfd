-- 趋势: how many obligations fell due in each month and what became of them (docs/decisions/0105). Counted as the tallies are: by triggers into a table of changes,
-- added up by a job. `what` as in `tally` (11 to 16). For a body with all below it (`whole`) over all areas (area '') and by area; for each body by itself over all.
CREATE TABLE trend (
  whole boolean NOT NULL,
  scope integer NOT NULL,
  area  text NOT NULL,
  month date NOT NULL,
  what  smallint NOT NULL,
  n     integer NOT NULL,
  PRIMARY KEY (whole, scope, area, month, what) INCLUDE (n)
);
CREATE TABLE trend_delta (LIKE trend);
CREATE INDEX trend_delta_scope ON trend_delta (whole, scope, area);
CREATE VIEW trend_now AS SELECT * FROM trend UNION ALL SELECT * FROM trend_delta;

-- An obligation in the month of its due day, as it stands: what comes counts one, what goes counts one less.
CREATE TYPE trend_change AS (body integer, area text, month date, what smallint, n integer);
CREATE FUNCTION add_to_trend(changes trend_change[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF changes IS NULL THEN
    RETURN;
  END IF;
  INSERT INTO trend_delta (whole, scope, area, month, what, n)
  SELECT s.whole, s.scope, s.area, c.month, c.what, sum(c.n)
    FROM unnest(changes) c JOIN owing_body b ON b.n = c.body
    CROSS JOIN LATERAL (
      SELECT false AS whole, b.n AS scope, '' AS area
      UNION ALL SELECT true, a, k FROM unnest(b.above) a, unnest(ARRAY['', c.area]) k
    ) s
   GROUP BY 1, 2, 3, 4, 5 HAVING sum(c.n) <> 0;
END $$;

CREATE FUNCTION trend_obligation() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  -- Where a body stands in the tree stays as it is until this is committed.
  PERFORM pg_advisory_xact_lock_shared(4342);
  IF TG_OP <> 'INSERT' THEN
    PERFORM add_to_trend(array_agg(ROW(b.n, i.area_code, date_trunc('month', o.due_on)::date,
                                       obligation_what(o.discharged_at, o.met_on, o.nothing, o.due_on, o.exception), -1)::trend_change))
      FROM gone o JOIN owing_body b ON b.code = o.body_code JOIN owed_item i ON i.code = o.item_code;
  END IF;
  PERFORM add_to_trend(array_agg(ROW(b.n, i.area_code, date_trunc('month', o.due_on)::date,
                                     obligation_what(o.discharged_at, o.met_on, o.nothing, o.due_on, o.exception), 1)::trend_change))
    FROM come o JOIN owing_body b ON b.code = o.body_code JOIN owed_item i ON i.code = o.item_code;
  RETURN NULL;
END $$;
CREATE TRIGGER obligation_come_trend AFTER INSERT ON obligation REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION trend_obligation();
CREATE TRIGGER obligation_changed_trend AFTER UPDATE ON obligation REFERENCING OLD TABLE AS gone NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION trend_obligation();

-- A body stands at another place of the tree: its months are counted there.
CREATE FUNCTION trend_moved_bodies() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM gone o JOIN come c ON c.n = o.n WHERE o.above <> c.above) THEN
    RETURN NULL;
  END IF;
  PERFORM pg_advisory_xact_lock(4342);
  INSERT INTO trend_delta (whole, scope, area, month, what, n)
  SELECT true, s.scope, s.area, w.month, w.what, sum(s.sign * w.many)
    FROM gone o JOIN come c ON c.n = o.n AND c.above <> o.above
    JOIN LATERAL (
      SELECT i.area_code AS area, date_trunc('month', d.due_on)::date AS month,
             obligation_what(d.discharged_at, d.met_on, d.nothing, d.due_on, d.exception) AS what, count(*) AS many
        FROM obligation d JOIN owed_item i ON i.code = d.item_code WHERE d.body_code = o.code GROUP BY 1, 2, 3) w ON true
    CROSS JOIN LATERAL (
      SELECT a AS scope, k AS area, v.sign
        FROM (VALUES (-1, o.above), (1, c.above)) AS v (sign, above), unnest(v.above) a, unnest(ARRAY['', w.area]) k) s
   GROUP BY 1, 2, 3, 4, 5 HAVING sum(s.sign * w.many) <> 0;
  RETURN NULL;
END $$;
CREATE TRIGGER owing_body_trend AFTER UPDATE ON owing_body REFERENCING OLD TABLE AS gone NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION trend_moved_bodies();

CREATE FUNCTION fold_trend() RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  folded integer;
BEGIN
  PERFORM pg_advisory_xact_lock(4341);
  WITH taken AS (DELETE FROM trend_delta RETURNING *)
  INSERT INTO trend AS t (whole, scope, area, month, what, n)
  SELECT whole, scope, area, month, what, sum(n) FROM taken GROUP BY 1, 2, 3, 4, 5 HAVING sum(n) <> 0
  ON CONFLICT (whole, scope, area, month, what) DO UPDATE SET n = t.n + excluded.n;
  GET DIAGNOSTICS folded = ROW_COUNT;
  IF folded > 0 THEN
    DELETE FROM trend WHERE n = 0;
  END IF;
  RETURN folded;
END $$;

-- What an installation owes already.
INSERT INTO trend (whole, scope, area, month, what, n)
SELECT s.whole, s.scope, s.area, date_trunc('month', o.due_on)::date, w.what, count(*)
  FROM obligation o JOIN owing_body b ON b.code = o.body_code JOIN owed_item i ON i.code = o.item_code
  CROSS JOIN LATERAL (SELECT obligation_what(o.discharged_at, o.met_on, o.nothing, o.due_on, o.exception) AS what) w
  CROSS JOIN LATERAL (
    SELECT false AS whole, b.n AS scope, '' AS area
    UNION ALL SELECT true, a, k FROM unnest(b.above) a, unnest(ARRAY['', i.area_code]) k) s
 GROUP BY 1, 2, 3, 4, 5;

GRANT SELECT ON trend, trend_delta, trend_now TO gongkai_app;
GRANT EXECUTE ON FUNCTION fold_trend() TO gongkai_app;
