-- What a guard reads is fixed when the guard is made, not by the session that runs into it. PostgreSQL looks for relations in the session's temporary schema first and
-- then along its search_path; a function without a search_path of its own would read a table of the same name that the application's role made for it.
-- Two ways to fix it: `SET search_path = pg_catalog, public, pg_temp` (pg_temp last, because where it is not named it comes first), or a body that PostgreSQL binds when it
-- is created (`RETURN`, `BEGIN ATOMIC`), which can still be inlined into the query that calls it. A test asks it of every function, also of those added later.
CREATE OR REPLACE FUNCTION public_day() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(nullif(current_setting('gongkai.public_day', true), '')::date, (now() AT TIME ZONE 'Asia/Shanghai')::date);

CREATE OR REPLACE FUNCTION this_transaction() RETURNS bigint LANGUAGE sql RETURN pg_current_xact_id()::text::bigint;

CREATE OR REPLACE FUNCTION matter_text(value jsonb) RETURNS text LANGUAGE sql IMMUTABLE
  RETURN CASE WHEN jsonb_typeof(value) IN ('string', 'number') THEN value #>> '{}' ELSE '' END;

CREATE OR REPLACE FUNCTION matter_filled(value jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE
  RETURN value IS NOT NULL AND coalesce(CASE jsonb_typeof(value) WHEN 'null' THEN false WHEN 'string' THEN value #>> '{}' ~ '[^\s\u3000\u00a0\ufeff]'
                   WHEN 'array' THEN jsonb_array_length(value) > 0 ELSE true END, false);

CREATE OR REPLACE FUNCTION matter_name(value jsonb) RETURNS text LANGUAGE sql IMMUTABLE
  RETURN regexp_replace(coalesce(matter_text(value), ''), '[\s\u3000\u00a0\ufeff]', '', 'g');

CREATE OR REPLACE FUNCTION matter_latest(history jsonb, stages jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE
BEGIN ATOMIC
  SELECT r FROM jsonb_array_elements(history) WITH ORDINALITY AS h(r, i) WHERE stages ? (r->>'stage') ORDER BY i DESC LIMIT 1;
END;

CREATE OR REPLACE FUNCTION matter_rows(history jsonb, part jsonb) RETURNS SETOF jsonb LANGUAGE sql IMMUTABLE
BEGIN ATOMIC
  SELECT line FROM jsonb_array_elements(history) r,
     jsonb_array_elements(CASE WHEN jsonb_typeof(r->'content'->(part->>'rows')) = 'array' THEN r->'content'->(part->>'rows') ELSE '[]'::jsonb END) line
   WHERE part->'stages' ? (r->>'stage') AND jsonb_typeof(line) = 'object';
END;

CREATE OR REPLACE FUNCTION matter_column(history jsonb, part jsonb) RETURNS SETOF text LANGUAGE sql IMMUTABLE
BEGIN ATOMIC
  SELECT btrim(matter_text(line->(part->>'column'))) FROM matter_rows(history, part) line WHERE matter_filled(line->(part->>'column'));
END;

CREATE OR REPLACE FUNCTION matter_says(history jsonb, part jsonb, accepted jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE
  RETURN coalesce(accepted ? matter_text(matter_latest(history, part->'stages')->'content'->(part->>'field')), false);

CREATE OR REPLACE FUNCTION opinion_marks(o opinion) RETURNS TABLE (dimension text, value text) LANGUAGE sql IMMUTABLE
BEGIN ATOMIC
  SELECT mark.dimension, mark.value
  FROM (SELECT o.public_text IS NOT NULL AND o.hidden_at IS NULL AND o.withdrawn_at IS NULL AS shown, o.withdrawn_at IS NULL AS standing) s,
  LATERAL (VALUES
    ('received', o.channel, true),
    ('counted', o.channel, o.counted),
    ('group', o.person_group, o.counted),
    ('withdrawn', '', NOT s.standing),
    ('hidden', '', o.hidden_at IS NOT NULL),
    ('public', '', s.shown),
    ('public-passage', coalesce(o.anchor, ''), s.shown AND o.anchor IS NOT NULL),
    ('cluster', coalesce(o.cluster_id, ''), s.standing AND o.cluster_id IS NOT NULL),
    ('public-cluster', coalesce(o.cluster_id, ''), s.shown AND o.cluster_id IS NOT NULL),
    ('issue', coalesce(o.issue_id, ''), o.counted AND o.issue_id IS NOT NULL),
    ('open', '', o.counted AND o.issue_id IS NULL)
  ) AS mark(dimension, value, holds)
  WHERE mark.holds;
END;

DO $$
DECLARE f record;
BEGIN
  FOR f IN SELECT p.oid::regprocedure AS signature FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang
            WHERE p.pronamespace = 'public'::regnamespace AND p.prosqlbody IS NULL LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = pg_catalog, public, pg_temp', f.signature);
  END LOOP;
END $$;

-- Nobody calls a function that was not granted: triggers do not ask for EXECUTE, and what the role calls itself is named here.
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC, gongkai_app;
GRANT EXECUTE ON FUNCTION public_day(), this_transaction(), append_log_leaf(bytea, bigint, text), refresh_register_statistics() TO gongkai_app;
