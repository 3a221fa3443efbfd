-- 重大行政决策事项目录: what stands in the list of a body in force must have a dossier (重大行政决策程序暂行条例第三条第三款). It is owed, and met by the record with which its dossier begins,
-- under the same number or with the number of the list.
CREATE FUNCTION decision_begun(of_body text, listed text) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT i.id FROM dossier d JOIN dossier_kind k ON k.kind = d.kind AND k.version = d.kind_version
    JOIN dossier_disclosure o ON o.dossier_id = d.id JOIN dossier_stage s ON s.kind = d.kind AND s.version = d.kind_version AND s.stage = o.stage AND s.opens
    JOIN disclosure i ON i.id = o.disclosure_id JOIN edition e ON e.disclosure_id = i.id AND e.n = i.edition
   WHERE d.body_code = of_body AND k.guarded IS NOT NULL AND i.state = 'published' AND i.audience = 'public'
     AND (d.number = listed OR e.content->>'catalogueNumber' = listed)
   ORDER BY o.happened_on, i.id LIMIT 1 $$;

-- Whether the body's list names it now.
CREATE FUNCTION decision_listed(of_body text, listed text) RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM register r JOIN matching_type m ON m.type_key = r.type_key AND m.lists JOIN disclosure i ON i.id = r.disclosure_id AND i.state = 'published'
    JOIN register_entry x ON x.disclosure_id = r.disclosure_id AND x.key = listed AND x.n_to IS NULL WHERE r.body_code = of_body) $$;
GRANT EXECUTE ON FUNCTION decision_begun(text, text), decision_listed(text, text) TO gongkai_app;

-- Met only by a dossier that has begun; ended otherwise only when the list has it no more, or by an exception of the office.
CREATE FUNCTION check_listed_decision() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE listed text := substr(NEW.period, length('event:decision:') + 1);
BEGIN
  IF NEW.discharged_at IS NOT NULL AND NEW.disclosure_id IS DISTINCT FROM decision_begun(NEW.body_code, listed) THEN
    RAISE EXCEPTION 'decision % of % has not begun', listed, NEW.body_code USING ERRCODE = 'GK003';
  END IF;
  IF NEW.excepted_at IS NOT NULL AND NEW.exception_id IS NULL AND decision_listed(NEW.body_code, listed) THEN
    RAISE EXCEPTION 'decision % stands in the list of %', listed, NEW.body_code USING ERRCODE = 'GK003';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER obligation_listed_decision AFTER INSERT OR UPDATE ON obligation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.period LIKE 'event:decision:%') EXECUTE FUNCTION check_listed_decision();

-- No edition of such a list without a dossier or an obligation for each of its lines.
CREATE FUNCTION check_decisions_owed() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE lacks text;
BEGIN
  SELECT x.key INTO lacks FROM register r JOIN matching_type m ON m.type_key = r.type_key AND m.lists JOIN register_entry x ON x.disclosure_id = r.disclosure_id AND x.n_to IS NULL
   WHERE r.disclosure_id = NEW.disclosure_id
     AND decision_begun(r.body_code, x.key) IS NULL
     AND NOT EXISTS (SELECT 1 FROM obligation o WHERE o.body_code = r.body_code AND o.period = 'event:decision:' || x.key) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'nobody owes decision %, which stands in the list', lacks USING ERRCODE = 'GK003';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER register_edition_decisions_owed AFTER INSERT ON register_edition DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_decisions_owed();
