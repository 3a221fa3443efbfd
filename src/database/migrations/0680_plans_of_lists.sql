-- What an edition of a list would bring, while one transaction reads and judges it: a million rows do not fit into a process that answers pages. The
-- table lives in the transaction that asked for it and takes nothing with it; the application may not make tables, so this one is made for it.
CREATE FUNCTION open_register_plan() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF to_regclass('pg_temp.register_plan') IS NOT NULL THEN RETURN; END IF;
  CREATE TEMPORARY TABLE register_plan (
    plan          integer NOT NULL,
    n             integer NOT NULL,               -- as they came
    place         text NOT NULL,
    pointer       text NOT NULL,
    operation     text NOT NULL CHECK (operation IN ('add', 'change', 'remove')),
    key           text COLLATE "C" NOT NULL,
    title         text NOT NULL,
    fields        jsonb NOT NULL,                 -- masked
    facets        text[] NOT NULL,
    search_text   text NOT NULL,
    subject       text,
    subject_name  text,
    polarity      text,
    display_until date,
    links         jsonb NOT NULL,
    in_force      text NOT NULL CHECK (in_force IN ('none', 'same', 'other')),
    PRIMARY KEY (plan, n)
  ) ON COMMIT DROP;
  CREATE INDEX ON pg_temp.register_plan (plan, key);
  GRANT SELECT, INSERT, UPDATE (operation), DELETE ON pg_temp.register_plan TO gongkai_app;
END $$;
REVOKE ALL ON FUNCTION open_register_plan() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION open_register_plan() TO gongkai_app;

-- The planner must know how long it has become, or it compares every row with every other.
CREATE FUNCTION measure_register_plan() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  ANALYZE pg_temp.register_plan;
END $$;
REVOKE ALL ON FUNCTION measure_register_plan() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION measure_register_plan() TO gongkai_app;

-- Two signs that follow each other, without sorting them: the index keeps each once however often it is told.
CREATE OR REPLACE FUNCTION search_bigrams(text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce(array_agg(c || coalesce(d, '')), '{}')
  FROM (SELECT string_to_array($1, NULL) AS signs) s, unnest(signs, signs[2:]) AS pairs(c, d) WHERE c IS NOT NULL
$$;
