-- What an item is called, and what a change of it proposes, is public as well: it carries no passage of a decision's draft.
CREATE FUNCTION check_item_tells_no_draft() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE told text := record_plain(NEW.declaration) || dossier_plain(to_jsonb(NEW.reason));
BEGIN
  IF EXISTS (SELECT 1 FROM dossier_phrase p WHERE p.kind = 'passage' AND position(p.words IN told) > 0) THEN
    RAISE EXCEPTION 'item % carries a passage of a decision’s draft', NEW.code USING ERRCODE = 'GK003';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER catalogue_item_tells_no_draft BEFORE INSERT ON catalogue_item FOR EACH ROW EXECUTE FUNCTION check_item_tells_no_draft();
CREATE TRIGGER item_proposal_tells_no_draft BEFORE INSERT ON item_proposal FOR EACH ROW EXECUTE FUNCTION check_item_tells_no_draft();
