-- One word for each thing (docs/terms.md): matter → dossier, alert → warning, for tables, functions, triggers, indexes and constraints. Bodies of functions name
-- tables as text, so each stored definition is taken as it is now, with whatever earlier migrations have changed in it, and created again under the new names.
DO $$
DECLARE
  old record;
  source text;
  renamed CONSTANT text[] := ARRAY['matter_kind', 'matter_stage', 'matter_stage_type', 'matter_condition', 'matter_rules', 'alert_message'];
BEGIN
  FOR old IN SELECT c.oid::regclass AS name, c.relname FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname = ANY (renamed) LOOP
    EXECUTE format('ALTER TABLE public.%I RENAME TO %I', old.relname, regexp_replace(regexp_replace(old.relname, '^matter', 'dossier'), '^alert', 'warning'));
  END LOOP;
  FOR old IN SELECT c.conname, t.relname FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid
              WHERE c.connamespace = 'public'::regnamespace AND c.conname ~ '^(matter|alert)_' AND c.contype <> 't' LOOP
    EXECUTE format('ALTER TABLE public.%I RENAME CONSTRAINT %I TO %I', old.relname, old.conname,
                   regexp_replace(regexp_replace(old.conname, '^matter', 'dossier'), '^alert', 'warning'));
  END LOOP;
  FOR old IN SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'i' AND c.relname ~ '^(matter|alert)_' LOOP
    EXECUTE format('ALTER INDEX public.%I RENAME TO %I', old.relname, regexp_replace(regexp_replace(old.relname, '^matter', 'dossier'), '^alert', 'warning'));
  END LOOP;
  FOR old IN SELECT g.tgname, t.relname FROM pg_trigger g JOIN pg_class t ON t.oid = g.tgrelid
              WHERE t.relnamespace = 'public'::regnamespace AND NOT g.tgisinternal AND g.tgname ~ '(^|_)(matter|alert)(_|$)' LOOP
    EXECUTE format('ALTER TRIGGER %I ON public.%I RENAME TO %I', old.tgname, old.relname, CASE old.tgname WHEN 'dossier_disclosure_matter'
                   THEN 'dossier_disclosure_conditions' ELSE replace(replace(old.tgname, 'matter', 'dossier'), 'alert', 'warning') END);
  END LOOP;
  FOR old IN SELECT p.oid::regprocedure AS signature, p.proname FROM pg_proc p
              WHERE p.pronamespace = 'public'::regnamespace AND p.proname ~ '(^|_)(matter|alert)(_|$)' LOOP
    EXECUTE format('ALTER FUNCTION %s RENAME TO %I', old.signature, replace(replace(old.proname, 'matter', 'dossier'), 'alert', 'warning'));
  END LOOP;
  FOR old IN SELECT p.oid FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang
              WHERE p.pronamespace = 'public'::regnamespace AND l.lanname IN ('sql', 'plpgsql') AND p.prosrc ~ '\m(check_)?(matter|alert)(s|_\w+)?\M' LOOP
    source := pg_get_functiondef(old.oid);
    source := regexp_replace(source, '\m(check_)?matter_', '\1dossier_', 'g');
    source := regexp_replace(source, '\mcheck_matter\M', 'check_dossier', 'g');
    source := regexp_replace(source, '\m(check_)?alert_', '\1warning_', 'g');
    -- In the words of an exception: “stands on no matter”, “the alert % has ended”; not 'alert', the name of a kind of message (CAP).
    source := regexp_replace(source, '([^''])\mmatter\M', '\1dossier', 'g');
    source := regexp_replace(source, '([^''])\malert\M', '\1warning', 'g');
    EXECUTE source;
  END LOOP;
END $$;
