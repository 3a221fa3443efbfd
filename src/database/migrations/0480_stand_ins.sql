-- 代行职责: who stands in for somebody is not the second person beside him. Where an act takes two people, a right that is only lent by one who has had his part in it already
-- does not count, nor does the own right of one for whom somebody has approved already. And what is lent has an end: three months at most, entered a year ahead at most.

-- Also a role for every body, as the legal office holds it.
ALTER TABLE delegation DROP CONSTRAINT delegation_body_code_fkey;

CREATE OR REPLACE FUNCTION may_act(who text, wanted text, of_body text, at timestamptz) RETURNS boolean LANGUAGE sql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT holds_role(who, wanted, of_body, at)
      OR EXISTS (SELECT 1 FROM delegation d JOIN account a ON a.id = d.to_account
                 WHERE d.to_account = who AND d.role = wanted AND d.body_code IN (of_body, '*') AND d.revoked_at IS NULL AND a.disabled_at IS NULL
                   AND (at AT TIME ZONE 'Asia/Shanghai')::date BETWEEN d.from_day AND d.until_day
                   AND holds_role(d.from_account, wanted, of_body, at))
$$;

-- 0102's, with 单位管理员 of the body, who keeps its people (0530).
CREATE OR REPLACE FUNCTION check_delegation() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' OR TG_OP = 'UPDATE' AND (OLD.revoked_at IS NOT NULL OR NEW.revoked_at IS NULL
       OR (to_jsonb(NEW) - 'revoked_at') <> (to_jsonb(OLD) - 'revoked_at')) THEN
    RAISE EXCEPTION 'a delegation can only be taken back, once' USING ERRCODE = 'GK001';
  END IF;
  IF TG_OP = 'UPDATE' THEN RETURN NEW; END IF;
  IF NEW.revoked_at IS NOT NULL OR NEW.from_day < (NEW.recorded_at AT TIME ZONE 'Asia/Shanghai')::date THEN
    RAISE EXCEPTION 'a delegation begins on the day on which it is recorded, or later' USING ERRCODE = 'GK002';
  END IF;
  IF NOT holds_role(NEW.from_account, NEW.role, NEW.body_code, NEW.recorded_at) THEN
    RAISE EXCEPTION '% does not hold what is to be delegated', NEW.from_account USING ERRCODE = 'GK002';
  END IF;
  IF NEW.recorded_by <> NEW.from_account AND NOT holds_role(NEW.recorded_by, 'secadmin', '*', NEW.recorded_at)
     AND NOT holds_role(NEW.recorded_by, 'manager', NEW.body_code, NEW.recorded_at) THEN
    RAISE EXCEPTION 'a delegation is recorded by who delegates, by the manager of the body, or by the security administrator' USING ERRCODE = 'GK002';
  END IF;
  IF EXISTS (SELECT 1 FROM account_grant g WHERE g.account_id = NEW.to_account AND g.role IN ('sysadmin', 'secadmin', 'auditor')) THEN
    RAISE EXCEPTION 'administrators publish nothing' USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION check_delegation_bounds() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.body_code <> '*' AND NOT EXISTS (SELECT 1 FROM public_body WHERE code = NEW.body_code) THEN
    RAISE EXCEPTION 'there is no body %', NEW.body_code USING ERRCODE = 'GK002';
  END IF;
  IF NEW.until_day > NEW.from_day + 92 OR NEW.from_day > (NEW.recorded_at AT TIME ZONE 'Asia/Shanghai')::date + 366 THEN
    RAISE EXCEPTION 'a delegation lasts for three months at most and is entered a year ahead at most' USING ERRCODE = 'GK002';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM account WHERE id = NEW.to_account AND disabled_at IS NULL) THEN
    RAISE EXCEPTION 'who is disabled stands in for nobody' USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER delegation_bounds BEFORE INSERT ON delegation FOR EACH ROW EXECUTE FUNCTION check_delegation_bounds();
CREATE INDEX delegation_from ON delegation (from_account);

-- Whose right somebody uses who had none of his own at that moment.
CREATE FUNCTION stands_in_for(who text, wanted text, of_body text, at timestamptz) RETURNS SETOF text LANGUAGE sql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT DISTINCT d.from_account FROM delegation d
   WHERE d.to_account = who AND d.role = wanted AND d.body_code IN (of_body, '*') AND d.recorded_at <= at AND (d.revoked_at IS NULL OR d.revoked_at >= at)
     AND (at AT TIME ZONE 'Asia/Shanghai')::date BETWEEN d.from_day AND d.until_day
     AND NOT holds_role(who, wanted, of_body, at) AND holds_role(d.from_account, wanted, of_body, at)
$$;

-- Holds one of the roles by a right that is not only lent by people who have had their part in the matter.
CREATE FUNCTION may_act_besides(who text, roles text[], of_body text, at timestamptz, people text[]) RETURNS boolean LANGUAGE sql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM unnest(roles) wanted
                  WHERE holds_role(who, wanted, of_body, at)
                     OR may_act(who, wanted, of_body, at) AND EXISTS (SELECT 1 FROM stands_in_for(who, wanted, of_body, at) f WHERE f <> ALL (people)))
$$;

-- Who wrote or submitted.
CREATE FUNCTION people_of_draft(draft_id text) RETURNS text[] LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT array_remove(array_agg(DISTINCT r.saved_by) FILTER (WHERE has_written(d.id, r.saved_by)) || d.submitted_by, NULL)
    FROM draft d LEFT JOIN draft_revision r ON r.draft_id = d.id WHERE d.id = people_of_draft.draft_id GROUP BY d.id
$$;

CREATE FUNCTION check_stand_in_approval() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE d draft; wanted text; legal_body text; people text[];
BEGIN
  SELECT * INTO STRICT d FROM draft WHERE id = NEW.draft_id;
  legal_body := coalesce(d.legal_body_code, d.body_code);
  wanted := CASE NEW.action WHEN 'publish' THEN 'issuer' ELSE NEW.step END;
  people := people_of_draft(d.id);
  IF NEW.action = 'approve' THEN
    people := people || ARRAY(SELECT a.actor_id FROM workflow_action a WHERE a.draft_id = d.id AND a.round = d.round AND a.action = 'approve');
    IF EXISTS (SELECT 1 FROM workflow_action a WHERE a.draft_id = d.id AND a.round = d.round AND a.action = 'approve'
               AND NOT may_act_besides(a.actor_id, ARRAY[a.step], CASE a.step WHEN 'legal' THEN legal_body ELSE d.body_code END, a.at, ARRAY[NEW.actor_id])
               AND NEW.actor_id IN (SELECT stands_in_for(a.actor_id, a.step, CASE a.step WHEN 'legal' THEN legal_body ELSE d.body_code END, a.at))) THEN
      RAISE EXCEPTION 'somebody has approved for %, who is not the second person', NEW.actor_id USING ERRCODE = 'GK002';
    END IF;
  END IF;
  IF NOT may_act_besides(NEW.actor_id, ARRAY[wanted], CASE wanted WHEN 'legal' THEN legal_body ELSE d.body_code END, NEW.at, people) THEN
    RAISE EXCEPTION '% stands in for somebody who has had his part in draft %', NEW.actor_id, d.id USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER workflow_action_stand_in BEFORE INSERT ON workflow_action FOR EACH ROW
  WHEN (NEW.action IN ('approve', 'publish')) EXECUTE FUNCTION check_stand_in_approval();

-- The other acts of a second person.
CREATE FUNCTION check_stand_in() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE who text; roles text[]; body text; at timestamptz; people text[]; k find_kept; d draft; x exception; e expunge;
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'find_confirmation' THEN
      SELECT * INTO STRICT k FROM find_kept WHERE id = NEW.kept_id;
      SELECT * INTO STRICT d FROM draft WHERE id = k.draft_id;
      who := NEW.confirmed_by; at := NEW.confirmed_at; body := d.body_code; people := people_of_draft(d.id) || k.kept_by;
      roles := CASE k.kind WHEN 'secrecy-marking' THEN '{secrecy}' ELSE '{secrecy,reviewer,legal}'::text[] END;
    WHEN 'match_confirmation' THEN
      SELECT * INTO STRICT d FROM draft WHERE id = NEW.draft_id;
      who := NEW.confirmed_by; at := NEW.confirmed_at; body := d.body_code; people := people_of_draft(d.id); roles := '{reviewer}';
    WHEN 'expunge_confirmation' THEN
      SELECT * INTO STRICT e FROM expunge WHERE id = NEW.expunge_id;
      SELECT body_code INTO STRICT body FROM disclosure WHERE id = e.disclosure_id;
      who := NEW.confirmed_by; at := NEW.confirmed_at; people := ARRAY[e.requested_by]; roles := '{issuer}';
    ELSE
      SELECT * INTO STRICT x FROM exception WHERE id = NEW.exception_id;
      body := x.body_code; people := ARRAY[x.proposed_by]; roles := '{secrecy,reviewer}';
      IF TG_TABLE_NAME = 'exception_in_force' THEN
        IF x.scope <> 'item' THEN RETURN NEW; END IF;
        who := NEW.reviewed_by; at := NEW.since;
        IF (SELECT bool_or(g.secrecy) FROM exception_ground g WHERE g.code = x.ground AND x.basis LIKE g.basis || '%') THEN roles := '{secrecy}'; END IF;
      ELSE
        who := NEW.examined_by; at := NEW.examined_at;
      END IF;
  END CASE;
  IF NOT may_act_besides(who, roles, body, at, people) THEN
    RAISE EXCEPTION '% stands in for somebody who has had his part in it', who USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER find_confirmation_stand_in BEFORE INSERT ON find_confirmation FOR EACH ROW EXECUTE FUNCTION check_stand_in();
CREATE TRIGGER match_confirmation_stand_in BEFORE INSERT ON match_confirmation FOR EACH ROW EXECUTE FUNCTION check_stand_in();
CREATE TRIGGER expunge_confirmation_stand_in BEFORE INSERT ON expunge_confirmation FOR EACH ROW EXECUTE FUNCTION check_stand_in();
CREATE TRIGGER exception_in_force_stand_in BEFORE INSERT ON exception_in_force FOR EACH ROW EXECUTE FUNCTION check_stand_in();
CREATE TRIGGER exception_examination_stand_in BEFORE INSERT ON exception_examination FOR EACH ROW EXECUTE FUNCTION check_stand_in();

GRANT EXECUTE ON FUNCTION stands_in_for(text, text, text, timestamptz), may_act_besides(text, text[], text, timestamptz, text[]), people_of_draft(text) TO gongkai_app;
