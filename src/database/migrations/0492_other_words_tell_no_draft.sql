-- Words that become public beside records carry no passage of a draft that has not become a decision either: change notes, reasons of withdrawals, answers to feedback, statements,
-- instruments, appraisals, changes of bodies, what an obligation is about. Answers in the consultation of a draft quote it, which is what they are for.
-- A passage is looked for by its first run of eight characters, so that this costs what the words cost and not what there are drafts.
CREATE FUNCTION first_gram(words text) RETURNS integer LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, public, pg_temp AS $$ SELECT hashtext(substr(words, 1, 8)) $$;
CREATE INDEX dossier_phrase_passage ON dossier_phrase (first_gram(words)) WHERE kind = 'passage';

CREATE FUNCTION tells_draft(told text) RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT length(told) >= 30 AND EXISTS (
    SELECT 1 FROM (SELECT DISTINCT hashtext(substr(w.words, i.i, 8)) AS gram
                     FROM generate_series(0, greatest(length(told) - 8, -1) / 400) b (n), LATERAL (SELECT substr(told, b.n * 400 + 1, 407) AS words OFFSET 0) w,
                          generate_series(1, least(400, length(w.words) - 7)) i (i)) g
      JOIN dossier_phrase p ON p.kind = 'passage' AND first_gram(p.words) = g.gram JOIN disclosure i ON i.id = p.disclosure_id
     WHERE position(p.words IN told) > 0 AND i.state = 'published'
       AND NOT EXISTS (SELECT 1 FROM dossier d JOIN dossier_kind k ON k.kind = d.kind AND k.version = d.kind_version
                         JOIN dossier_disclosure o ON o.dossier_id = d.id AND o.stage = k.guarded->>'stage' JOIN disclosure x ON x.id = o.disclosure_id
                        WHERE d.id = p.dossier_id AND x.state = 'published')) $$;
GRANT EXECUTE ON FUNCTION first_gram(text), tells_draft(text) TO gongkai_app;

-- The columns are arguments of the trigger; none: all that the row says.
CREATE FUNCTION check_words_tell_no_draft() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE said jsonb := to_jsonb(NEW); plain text;
BEGIN
  IF TG_NARGS > 0 THEN
    SELECT jsonb_object_agg(c.name, said->c.name) INTO said FROM unnest(TG_ARGV) c (name);
  END IF;
  IF length(said::text) < 30 THEN RETURN NEW; END IF;
  plain := record_plain(said);
  IF tells_draft(plain) THEN
    RAISE EXCEPTION 'these words carry a passage of a draft that is not decided' USING ERRCODE = 'GK003';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER edition_note_tells_no_draft BEFORE INSERT ON edition FOR EACH ROW WHEN (length(NEW.change_note) >= 30) EXECUTE FUNCTION check_words_tell_no_draft('change_note');
CREATE TRIGGER disclosure_reason_tells_no_draft BEFORE UPDATE ON disclosure FOR EACH ROW
  WHEN (length(NEW.withdrawn_reason) >= 30 AND NEW.withdrawn_reason IS DISTINCT FROM OLD.withdrawn_reason) EXECUTE FUNCTION check_words_tell_no_draft('withdrawn_reason');
CREATE TRIGGER feedback_tells_no_draft BEFORE UPDATE ON feedback FOR EACH ROW EXECUTE FUNCTION check_words_tell_no_draft('answer', 'passed_reason');
CREATE TRIGGER statement_tells_no_draft BEFORE INSERT OR UPDATE ON coverage_statement FOR EACH ROW EXECUTE FUNCTION check_words_tell_no_draft();
CREATE TRIGGER instrument_tells_no_draft BEFORE INSERT ON instrument FOR EACH ROW EXECUTE FUNCTION check_words_tell_no_draft();
CREATE TRIGGER instrument_event_tells_no_draft BEFORE INSERT ON instrument_event FOR EACH ROW EXECUTE FUNCTION check_words_tell_no_draft();
CREATE TRIGGER instrument_finding_tells_no_draft BEFORE INSERT ON instrument_finding FOR EACH ROW EXECUTE FUNCTION check_words_tell_no_draft();
CREATE TRIGGER appraisal_tells_no_draft BEFORE INSERT ON appraisal_entry FOR EACH ROW EXECUTE FUNCTION check_words_tell_no_draft();
CREATE TRIGGER body_change_tells_no_draft BEFORE INSERT OR UPDATE ON body_change FOR EACH ROW EXECUTE FUNCTION check_words_tell_no_draft();
CREATE TRIGGER exception_tells_no_draft BEFORE INSERT ON obligation_exception FOR EACH ROW EXECUTE FUNCTION check_words_tell_no_draft('basis', 'reason');
CREATE TRIGGER obligation_tells_no_draft BEFORE INSERT OR UPDATE OF subject ON obligation FOR EACH ROW WHEN (length(NEW.subject) >= 30) EXECUTE FUNCTION check_words_tell_no_draft('subject');

-- 0405's, likewise.
CREATE OR REPLACE FUNCTION check_item_tells_no_draft() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF tells_draft(record_plain(NEW.declaration) || dossier_plain(to_jsonb(NEW.reason))) THEN
    RAISE EXCEPTION 'item % carries a passage of a decision’s draft', NEW.code USING ERRCODE = 'GK003';
  END IF;
  RETURN NEW;
END $$;

-- 0400's: what a correction says of itself is public with it, and no reviewer has seen it.
CREATE OR REPLACE FUNCTION check_announcement() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE a announcing_type; spoken record; d draft;
BEGIN
  SELECT * INTO d FROM draft WHERE id = NEW.draft_id;
  SELECT * INTO a FROM announcing_type WHERE type_key = NEW.type_key;
  IF FOUND AND NEW.content->a.normative = 'true' AND NOT 'legal' = ANY (d.steps) THEN
    RAISE EXCEPTION 'a normative document needs the review of legality' USING ERRCODE = 'GK003';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM disclosure i WHERE i.id = NEW.disclosure_id AND i.audience = 'public') THEN RETURN NULL; END IF;
  FOR spoken IN SELECT * FROM speaking_of(NEW.body_code, NEW.type_key, NEW.title, NEW.content || jsonb_build_object('changeNote', NEW.change_note), ARRAY(SELECT sha256 FROM edition_file WHERE edition_id = NEW.id)) LOOP
    IF spoken.refused THEN
      RAISE EXCEPTION 'the document announces dossier %, which lacks its lawful review', spoken.number USING ERRCODE = 'GK003';
    END IF;
    IF NOT EXISTS (SELECT 1 FROM match_confirmation m WHERE m.draft_id = d.id AND m.round = d.round AND m.dossier_id = spoken.id) THEN
      RAISE EXCEPTION 'no reviewer confirmed how the edition relates to dossier %', spoken.number USING ERRCODE = 'GK003';
    END IF;
  END LOOP;
  RETURN NULL;
END $$;
