-- Which reviews an item asks for, who owes it, and whether it is in use are changed by two people of the office: one proposes, with reason and day, another confirms. Both
-- are public on the item's page. The loader of catalogue/ is the operator's and stays out of it.
CREATE TABLE item_proposal (
  id               text PRIMARY KEY,
  code             text NOT NULL,
  base_version     integer NOT NULL,
  declaration      jsonb NOT NULL,
  retired_on       date,
  valid_from       date NOT NULL,
  reason           text NOT NULL CHECK (trim(reason) <> ''),
  proposed_by      text NOT NULL,
  proposed_by_name text NOT NULL CHECK (proposed_by_name <> ''),
  proposed_at      timestamptz NOT NULL,
  FOREIGN KEY (code, base_version) REFERENCES catalogue_item (code, version)
);
CREATE INDEX item_proposal_code ON item_proposal (code, proposed_at);
CREATE TABLE item_proposal_decision (
  proposal_id     text PRIMARY KEY REFERENCES item_proposal,
  accepted        boolean NOT NULL,
  reason          text NOT NULL DEFAULT '',      -- why not
  decided_by      text NOT NULL,
  decided_by_name text NOT NULL CHECK (decided_by_name <> ''),
  decided_at      timestamptz NOT NULL,
  CHECK (accepted OR trim(reason) <> '')
);
GRANT SELECT, INSERT ON item_proposal, item_proposal_decision TO gongkai_app;

CREATE FUNCTION check_item_proposal() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT coalesce(may_act(NEW.proposed_by, 'office', '*', NEW.proposed_at), false) THEN
    RAISE EXCEPTION '% does not keep the catalogue', NEW.proposed_by USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER item_proposal_check BEFORE INSERT ON item_proposal FOR EACH ROW EXECUTE FUNCTION check_item_proposal();

-- Whoever proposed it may take it back, and nobody but another person may confirm it.
CREATE FUNCTION check_item_proposal_decision() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE p item_proposal;
BEGIN
  SELECT * INTO STRICT p FROM item_proposal WHERE id = NEW.proposal_id;
  IF NEW.accepted AND NEW.decided_by = p.proposed_by THEN
    RAISE EXCEPTION 'who owes an item and which reviews it asks for is changed by two people' USING ERRCODE = 'GK002';
  END IF;
  IF NOT coalesce(may_act(NEW.decided_by, 'office', '*', NEW.decided_at), false) THEN
    RAISE EXCEPTION '% does not keep the catalogue', NEW.decided_by USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER item_proposal_decision_check BEFORE INSERT ON item_proposal_decision FOR EACH ROW EXECUTE FUNCTION check_item_proposal_decision();

CREATE FUNCTION check_catalogue_second_person() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE b catalogue_item;
BEGIN
  SELECT * INTO b FROM catalogue_item WHERE code = NEW.code AND version = NEW.version - 1;
  IF NOT FOUND OR NEW.author = 'catalogue' THEN RETURN NEW; END IF;
  IF NEW.declaration -> 'review' = b.declaration -> 'review' AND NEW.declaration -> 'responsible' = b.declaration -> 'responsible'
     AND (NEW.retired_on IS NULL) = (b.retired_on IS NULL) THEN RETURN NEW; END IF;
  IF NOT EXISTS (SELECT 1 FROM item_proposal p JOIN item_proposal_decision d ON d.proposal_id = p.id AND d.accepted
                  WHERE p.code = NEW.code AND p.base_version = NEW.version - 1 AND p.declaration = NEW.declaration
                    AND p.retired_on IS NOT DISTINCT FROM NEW.retired_on AND p.valid_from = NEW.valid_from AND p.proposed_by = NEW.author) THEN
    RAISE EXCEPTION 'nobody confirmed the change of item %', NEW.code USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER catalogue_item_second_person BEFORE INSERT ON catalogue_item FOR EACH ROW EXECUTE FUNCTION check_catalogue_second_person();

CREATE TRIGGER item_proposal_time BEFORE INSERT ON item_proposal FOR EACH ROW WHEN (NOT is_this_moment(NEW.proposed_at)) EXECUTE FUNCTION refuse_time();
CREATE TRIGGER item_proposal_decision_time BEFORE INSERT ON item_proposal_decision FOR EACH ROW WHEN (NOT is_this_moment(NEW.decided_at)) EXECUTE FUNCTION refuse_time();
CREATE TRIGGER item_proposal_no_change BEFORE UPDATE OR DELETE ON item_proposal FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER item_proposal_no_truncate BEFORE TRUNCATE ON item_proposal EXECUTE FUNCTION refuse_change();
CREATE TRIGGER item_proposal_decision_no_change BEFORE UPDATE OR DELETE ON item_proposal_decision FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER item_proposal_decision_no_truncate BEFORE TRUNCATE ON item_proposal_decision EXECUTE FUNCTION refuse_change();
