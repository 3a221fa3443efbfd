-- Which columns the application may change, table by table: everything else keeps the value that it was inserted with. A test holds the whole list.
REVOKE UPDATE ON idempotency_key, setting, account, account_grant, session, api_token, draft, index_number_counter, saved_phrase, search_doc FROM gongkai_app;
GRANT UPDATE (status, response, headers, created_at) ON idempotency_key TO gongkai_app;
GRANT UPDATE (value) ON setting TO gongkai_app;
GRANT UPDATE (password_hash, demonstration, disabled_at, failed_sign_ins, locked_until) ON account TO gongkai_app;
GRANT UPDATE (last_seen_at) ON session TO gongkai_app;
GRANT UPDATE (revoked_at) ON api_token TO gongkai_app;
GRANT UPDATE (title, content, content_digest, version, state, round, steps, step_index, obligation_id, disclosure_id, updated_by, updated_by_name, updated_at,
              submitted_by, submitted_at, public_content) ON draft TO gongkai_app;
GRANT UPDATE (last) ON index_number_counter TO gongkai_app;
GRANT UPDATE (used_at) ON saved_phrase TO gongkai_app;
GRANT UPDATE (published_on, body_code, area_code, kind, title, document_number, number_key, body_text, title_key, text_key, lex) ON search_doc TO gongkai_app;

-- What a matter, a consultation and a duty show comes from editions, so it changes with one: in the transaction that writes an edition of a record of theirs. Whoever
-- wants to move a day (of beginning, of closing, until when a duty was due) by SQL needs an approved and issued text for it.
CREATE FUNCTION edition_is_being_written(of_disclosure text) RETURNS boolean LANGUAGE sql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM edition WHERE disclosure_id = of_disclosure AND xmin = pg_current_xact_id()::xid)
$$;

CREATE FUNCTION check_dossier_derived() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM dossier_disclosure p WHERE p.dossier_id = NEW.id AND edition_is_being_written(p.disclosure_id)) THEN
    RAISE EXCEPTION 'what matter % shows changes with an edition only', NEW.id USING ERRCODE = 'GK002';
  END IF;
  -- The day of the beginning is that of a record, and what it is called or sorted by is written in one.
  IF NEW.opened_on <> OLD.opened_on AND NOT EXISTS (
       SELECT 1 FROM dossier_disclosure p WHERE p.dossier_id = NEW.id AND p.happened_on = NEW.opened_on AND edition_is_being_written(p.disclosure_id)) THEN
    RAISE EXCEPTION 'matter % does not begin on that day', NEW.id USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER dossier_derived BEFORE UPDATE OF title, opened_on, category, lookup_salt, lookup_digest, changed_at ON dossier
  FOR EACH ROW EXECUTE FUNCTION check_dossier_derived();

CREATE FUNCTION check_place_derived() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT edition_is_being_written(NEW.disclosure_id) THEN
    RAISE EXCEPTION 'the place of disclosure % changes with an edition only', NEW.disclosure_id USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER dossier_disclosure_derived BEFORE INSERT OR UPDATE ON dossier_disclosure FOR EACH ROW EXECUTE FUNCTION check_place_derived();

-- A matter without a record would be shown without anybody having approved it.
CREATE FUNCTION check_dossier_has_record() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM dossier_disclosure WHERE dossier_id = NEW.id) THEN
    RAISE EXCEPTION 'matter % has no record', NEW.id USING ERRCODE = 'GK002';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER dossier_has_record AFTER INSERT ON dossier DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_dossier_has_record();

CREATE FUNCTION check_consultation_derived() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT edition_is_being_written(NEW.id) AND (TG_OP = 'INSERT' OR NEW.report_id IS NULL OR NOT edition_is_being_written(NEW.report_id)) THEN
    RAISE EXCEPTION 'consultation % changes with an edition of its notice or its report only', NEW.id USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER consultation_derived BEFORE INSERT OR UPDATE ON consultation FOR EACH ROW EXECUTE FUNCTION check_consultation_derived();

-- A disclosure shows its edition (check_disclosure_shown); without a new one it can only be withdrawn.
CREATE FUNCTION check_disclosure_derived() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.edition = OLD.edition AND (to_jsonb(NEW) - '{state,withdrawn_at,withdrawn_reason,updated_at}'::text[])
     <> (to_jsonb(OLD) - '{state,withdrawn_at,withdrawn_reason,updated_at}'::text[]) THEN
    RAISE EXCEPTION 'what disclosure % shows changes with an edition only', NEW.id USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER disclosure_shows_edition BEFORE UPDATE ON disclosure FOR EACH ROW EXECUTE FUNCTION check_disclosure_derived();

-- A duty of a period is due on the day that its item says; only a duty after an event moves, with the day of the event. It is met by an edition.
CREATE OR REPLACE FUNCTION check_obligation_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF OLD.discharged_at IS NOT NULL AND NEW IS DISTINCT FROM OLD THEN
    RAISE EXCEPTION 'obligation % is met; its record does not change', OLD.id USING ERRCODE = 'GK001';
  END IF;
  IF OLD.excepted_at IS NOT NULL AND (NEW.excepted_at, NEW.exception) IS DISTINCT FROM (OLD.excepted_at, OLD.exception) THEN
    RAISE EXCEPTION 'obligation % has ended; why it did does not change', OLD.id USING ERRCODE = 'GK001';
  END IF;
  IF OLD.period NOT LIKE 'event:%' AND (NEW.arises_on, NEW.due_on) IS DISTINCT FROM (OLD.arises_on, OLD.due_on) THEN
    RAISE EXCEPTION 'obligation % is due on the day of its period', OLD.id USING ERRCODE = 'GK001';
  END IF;
  IF NEW.disclosure_id IS NOT NULL AND NOT edition_is_being_written(NEW.disclosure_id) THEN
    RAISE EXCEPTION 'obligation % is met by an edition', OLD.id USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
GRANT EXECUTE ON FUNCTION edition_is_being_written(text) TO gongkai_app;
