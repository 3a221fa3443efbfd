-- A table that was filled a moment ago counts as empty until the server looks at it again, within minutes; until then every lookup of a cell went through a whole
-- index. Whoever makes thousands of cells has both tables looked at, as long as they are not ten times as large.
CREATE FUNCTION look_at_filled(made integer) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF made > 1000 AND (SELECT reltuples FROM pg_class WHERE oid = 'coverage'::regclass) < made * 10 THEN
    ANALYZE coverage;
  END IF;
  IF made > 1000 AND (SELECT reltuples FROM pg_class WHERE oid = 'obligation'::regclass) < made * 10 THEN
    ANALYZE obligation;
  END IF;
END $$;
REVOKE EXECUTE ON FUNCTION look_at_filled(integer) FROM PUBLIC;
ALTER FUNCTION count_cells(smallint[], integer[]) RESET enable_seqscan;
ALTER FUNCTION count_cells(smallint[], integer[]) RESET enable_hashjoin;
ALTER FUNCTION count_cells(smallint[], integer[]) RESET enable_mergejoin;

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
  PERFORM look_at_filled(cardinality(made));
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
