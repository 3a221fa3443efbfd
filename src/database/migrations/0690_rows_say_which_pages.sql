-- Pages of areas, items and bodies are kept by keys (docs/decisions/0118). What they count and list are rows of these tables; the rows themselves say whom they
-- concern, whatever changed them: a publication that met an obligation of another body, a job, a statement. `sums`: more than can be named.
CREATE FUNCTION tell_pages(items text[], bodies text[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  named text[] := ARRAY(SELECT DISTINCT 'item:' || i FROM unnest(items) i UNION SELECT DISTINCT 'body:' || b FROM unnest(bodies) b ORDER BY 1);
  said bigint;
BEGIN
  IF cardinality(named) = 0 THEN
    RETURN;
  END IF;
  IF cardinality(named) > 300 THEN
    named := ARRAY['sums'];
  END IF;
  -- A publication changes several rows of one item and body: said once.
  IF current_setting('gongkai.told_pages', true) = named::text THEN
    RETURN;
  END IF;
  PERFORM set_config('gongkai.told_pages', named::text, true);
  INSERT INTO signal (name, keys) VALUES ('obligations-changed', named) RETURNING id INTO said;
  PERFORM pg_notify('gongkai_signal', said::text);
END $$;
REVOKE EXECUTE ON FUNCTION tell_pages(text[], text[]) FROM PUBLIC;

CREATE FUNCTION tell_pages_of_rows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    PERFORM tell_pages(array_agg(DISTINCT r.item_code), array_agg(DISTINCT r.body_code))
      FROM (SELECT item_code, body_code FROM gone UNION SELECT item_code, body_code FROM come) r;
  ELSE
    PERFORM tell_pages(array_agg(DISTINCT item_code), array_agg(DISTINCT body_code)) FROM come;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER obligation_come_tells AFTER INSERT ON obligation REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION tell_pages_of_rows();
CREATE TRIGGER obligation_changed_tells AFTER UPDATE ON obligation REFERENCING OLD TABLE AS gone NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION tell_pages_of_rows();
CREATE TRIGGER disclosure_come_tells AFTER INSERT ON disclosure REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION tell_pages_of_rows();
CREATE TRIGGER disclosure_changed_tells AFTER UPDATE ON disclosure REFERENCING OLD TABLE AS gone NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION tell_pages_of_rows();

CREATE FUNCTION tell_pages_of_cells() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    PERFORM tell_pages(array_agg(DISTINCT i.code), array_agg(DISTINCT b.code)) FROM gone c JOIN owed_item i ON i.n = c.item JOIN owing_body b ON b.n = c.body;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM tell_pages(array_agg(DISTINCT i.code), array_agg(DISTINCT b.code)) FROM come c JOIN owed_item i ON i.n = c.item JOIN owing_body b ON b.n = c.body;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER coverage_come_tells AFTER INSERT ON coverage REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION tell_pages_of_cells();
CREATE TRIGGER coverage_changed_tells AFTER UPDATE ON coverage REFERENCING OLD TABLE AS gone NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION tell_pages_of_cells();
CREATE TRIGGER coverage_gone_tells AFTER DELETE ON coverage REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION tell_pages_of_cells();

-- A body joined, came, or stands elsewhere in the tree: every sum above it is another one.
CREATE FUNCTION tell_pages_of_bodies() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  said bigint;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM come) THEN
    RETURN NULL;
  END IF;
  INSERT INTO signal (name, keys) VALUES ('obligations-changed', ARRAY['sums']) RETURNING id INTO said;
  PERFORM pg_notify('gongkai_signal', said::text);
  RETURN NULL;
END $$;
CREATE TRIGGER owing_body_come_tells AFTER INSERT ON owing_body REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION tell_pages_of_bodies();
CREATE TRIGGER owing_body_changed_tells AFTER UPDATE ON owing_body REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION tell_pages_of_bodies();
