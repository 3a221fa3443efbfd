-- Thirty thousand cells at once. What is counted cell by cell is found by indexes, whatever the planner believes of tables that were filled a moment ago; and a new
-- cell under which only obligations are open is made as what it is, instead of being made, counted and changed, with a tally each time.
CREATE OR REPLACE FUNCTION count_cells(items smallint[], bodies integer[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET jit = off AS $$
BEGIN
  IF items IS NULL THEN
    RETURN;
  END IF;
  UPDATE coverage c SET status = v.status, turns_on = v.turns_on, since = v.since, disclosure_id = v.disclosure_id, reason = v.reason
    FROM (SELECT DISTINCT item, body FROM unnest(items, bodies) k (item, body)) k JOIN coverage_counted v ON v.item = k.item AND v.body = k.body
   WHERE c.item = k.item AND c.body = k.body
     AND (c.status, c.turns_on, c.since, c.disclosure_id, c.reason) IS DISTINCT FROM (v.status, v.turns_on, v.since, v.disclosure_id, v.reason);
END $$;

CREATE OR REPLACE FUNCTION set_bearers(of_item text, codes text[], owed date[], due date[], turning smallint, months smallint, as_of bigint, at timestamptz) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET jit = off AS $$
DECLARE
  it smallint;
  made integer[];
  touched integer;
BEGIN
  SELECT n INTO it FROM owed_item WHERE code = of_item FOR UPDATE;
  UPDATE owed_item SET turns = turning, review_months = months WHERE n = it AND (turns, review_months) IS DISTINCT FROM (turning, months);
  DELETE FROM coverage c USING owing_body b WHERE c.item = it AND b.n = c.body AND NOT EXISTS (SELECT 1 FROM unnest(codes) k WHERE k = b.code);
  GET DIAGNOSTICS touched = ROW_COUNT;
  WITH new AS (
    -- As coverage_counted says it of a cell without disclosure, statement and exception.
    INSERT INTO coverage (body, item, turns_on, since, owed_on, first_due, reason)
    SELECT b.n, it, least(k.due, o.due_on), k.owed, k.owed, k.due, o.missing
      FROM unnest(codes, owed, due) AS k (code, owed, due) JOIN owing_body b ON b.code = k.code
      LEFT JOIN (SELECT DISTINCT ON (body_code) body_code, due_on, missing FROM obligation
                  WHERE item_code = of_item AND discharged_at IS NULL AND excepted_at IS NULL ORDER BY body_code, due_on) o ON o.body_code = k.code
     WHERE NOT EXISTS (SELECT 1 FROM coverage c WHERE c.item = it AND c.body = b.n)
    RETURNING body)
  SELECT array_agg(body) INTO made FROM new;
  UPDATE coverage c SET owed_on = k.owed, first_due = k.due FROM unnest(codes, owed, due) AS k (code, owed, due) JOIN owing_body b ON b.code = k.code
   WHERE c.item = it AND c.body = b.n AND (c.owed_on, c.first_due) <> (k.owed, k.due);
  -- A cell without any record is what it was made as; only the others are counted.
  PERFORM count_cells(array_agg(it), array_agg(n)) FROM (
    (SELECT body AS n FROM coverage WHERE item = it AND (status, turns_on, since) IS DISTINCT FROM (1::smallint, first_due, owed_on)
     UNION SELECT b.n FROM owing_body b JOIN obligation o ON o.body_code = b.code WHERE o.item_code = of_item AND o.discharged_at IS NULL AND o.excepted_at IS NULL
     EXCEPT SELECT unnest(made))
    UNION SELECT b.n FROM owing_body b JOIN disclosure d ON d.body_code = b.code WHERE d.item_code = of_item AND d.state = 'published'
    UNION SELECT b.n FROM owing_body b JOIN coverage_statement t ON t.body_code = b.code WHERE t.item_code = of_item
    UNION SELECT b.n FROM owing_body b JOIN obligation_exception e ON e.body_code = b.code WHERE e.item_code = of_item AND e.ended_on IS NULL
  ) with_records;
  UPDATE owed_item SET counted = greatest(counted, as_of), counted_at = at WHERE n = it;
  RETURN touched;
END $$;
