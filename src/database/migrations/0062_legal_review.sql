-- 合法性审查 is a step of its own (catalogue items declare it; matter_stage.approvals demands it of the stages that record it): by somebody who holds the office, and
-- who is neither a clerk of the body that decides nor has written the text (重大行政决策程序暂行条例第二十五条).
CREATE FUNCTION check_legal_approval() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE body text;
BEGIN
  SELECT body_code INTO body FROM draft WHERE id = NEW.draft_id;
  IF NOT EXISTS (SELECT 1 FROM account_grant g JOIN account a ON a.id = g.account_id
                 WHERE g.account_id = NEW.actor_id AND g.role = 'legal' AND g.body_code IN (body, '*') AND a.disabled_at IS NULL) THEN
    RAISE EXCEPTION 'the review of legality of body % is not for %', body, NEW.actor_id USING ERRCODE = 'GK002';
  END IF;
  IF EXISTS (SELECT 1 FROM account_grant g WHERE g.account_id = NEW.actor_id AND g.role = 'editor' AND g.body_code IN (body, '*'))
     OR EXISTS (SELECT 1 FROM draft_revision r WHERE r.draft_id = NEW.draft_id AND r.saved_by = NEW.actor_id) THEN
    RAISE EXCEPTION 'who writes the texts of body % does not review their legality', body USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER workflow_action_legal BEFORE INSERT ON workflow_action FOR EACH ROW
  WHEN (NEW.action = 'approve' AND NEW.step = 'legal') EXECUTE FUNCTION check_legal_approval();
