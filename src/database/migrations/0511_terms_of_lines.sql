-- 整改期限: each line of such a list is owed until its own day, and met by the edition that says it is done.
CREATE TABLE term_type (
  type_key    text PRIMARY KEY,
  state_field text NOT NULL,
  met         text[] NOT NULL CHECK (cardinality(met) > 0)
);
GRANT SELECT ON term_type TO gongkai_app;

-- Whether the line that an obligation is about says that it is done; null where the list has no such line, or is withdrawn.
CREATE FUNCTION line_is_done(of_period text) RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT x.fields->>t.state_field = ANY (t.met) FROM register r JOIN term_type t ON t.type_key = r.type_key JOIN disclosure i ON i.id = r.disclosure_id AND i.state = 'published'
    JOIN register_entry x ON x.disclosure_id = r.disclosure_id AND x.n_to IS NULL
   WHERE r.disclosure_id = split_part(of_period, ':', 3) AND x.key = substr(of_period, length('event:line::') + length(split_part(of_period, ':', 3)) + 1) $$;
GRANT EXECUTE ON FUNCTION line_is_done(text) TO gongkai_app;

-- Met only by the list that says so; ended otherwise only when the list has the line no more, or by an exception of the office.
CREATE FUNCTION check_line_term() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.discharged_at IS NOT NULL AND (NEW.disclosure_id IS DISTINCT FROM split_part(NEW.period, ':', 3) OR line_is_done(NEW.period) IS NOT TRUE) THEN
    RAISE EXCEPTION 'the list does not say that % is done', NEW.period USING ERRCODE = 'GK003';
  END IF;
  IF NEW.excepted_at IS NOT NULL AND NEW.exception_id IS NULL AND NEW.exception->>'ground' = 'line-removed' AND line_is_done(NEW.period) IS NOT NULL THEN
    RAISE EXCEPTION '% stands in the list', NEW.period USING ERRCODE = 'GK003';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER obligation_line_term AFTER INSERT OR UPDATE ON obligation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.period LIKE 'event:line:%') EXECUTE FUNCTION check_line_term();

-- No edition of such a list without an obligation for each line that is not done.
CREATE FUNCTION check_lines_owed() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE lacks text;
BEGIN
  SELECT x.key INTO lacks FROM register r JOIN term_type t ON t.type_key = r.type_key JOIN register_entry x ON x.disclosure_id = r.disclosure_id AND x.n_to IS NULL
   WHERE r.disclosure_id = NEW.disclosure_id AND x.fields->>t.state_field <> ALL (t.met)
     AND NOT EXISTS (SELECT 1 FROM obligation o WHERE o.body_code = r.body_code AND o.item_code = r.item_code AND o.period = 'event:line:' || r.disclosure_id || ':' || x.key) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'nobody owes line % of the list', lacks USING ERRCODE = 'GK003';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER register_edition_lines_owed AFTER INSERT ON register_edition DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_lines_owed();
