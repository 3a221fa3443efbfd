-- What has no last day does not lapse: 0330's compared with nothing and let it pass.
CREATE OR REPLACE FUNCTION check_exception_act() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE x exception; d draft; who text; at timestamptz; works boolean; day date;
BEGIN
  SELECT * INTO STRICT x FROM exception WHERE id = NEW.exception_id;
  works := EXISTS (SELECT 1 FROM exception_in_force WHERE exception_id = x.id);
  IF TG_TABLE_NAME = 'exception_examination' THEN
    day := (NEW.examined_at AT TIME ZONE 'Asia/Shanghai')::date;
    IF NOT works OR EXISTS (SELECT 1 FROM exception_end WHERE exception_id = x.id) OR NEW.examined_by = x.proposed_by
       OR NOT coalesce(may_act(NEW.examined_by, 'reviewer', x.body_code, NEW.examined_at) OR may_act(NEW.examined_by, 'secrecy', x.body_code, NEW.examined_at), false)
       OR NEW.review_on <= day OR NEW.review_on > day + interval '1 year' OR NEW.until < day THEN
      RAISE EXCEPTION 'an exception in force is examined again by a second person, for a year at most' USING ERRCODE = 'GK002';
    END IF;
    RETURN NEW;
  END IF;
  SELECT * INTO d FROM draft WHERE id = x.draft_id;
  IF NEW.kind = 'dropped' AND (works OR x.scope <> 'item' AND d.state NOT IN ('editing', 'returned', 'discarded')) OR NEW.kind <> 'dropped' AND NOT works THEN
    RAISE EXCEPTION 'exception % does not end so', x.id USING ERRCODE = 'GK002';
  END IF;
  IF NEW.kind = 'lapsed' THEN
    SELECT CASE WHEN m.n IS NULL THEN x.until ELSE m.until END INTO day FROM (SELECT 1) one
      LEFT JOIN LATERAL (SELECT * FROM exception_examination e WHERE e.exception_id = x.id ORDER BY e.n DESC LIMIT 1) m ON true;
    IF coalesce(day >= public_day(), true) THEN
      RAISE EXCEPTION 'exception % lasts', x.id USING ERRCODE = 'GK002';
    END IF;
  ELSIF NOT coalesce(may_act(NEW.ended_by, 'editor', x.body_code, NEW.ended_at) OR may_act(NEW.ended_by, 'reviewer', x.body_code, NEW.ended_at)
                     OR may_act(NEW.ended_by, 'secrecy', x.body_code, NEW.ended_at), false) THEN
    RAISE EXCEPTION '% does not act for body %', NEW.ended_by, x.body_code USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
