-- What the office enters as law, what a lawyer finds, the words that search knows and the notices of days off are read by everybody, too: they carry no draft that is not decided (as 0492).
CREATE TRIGGER law_entry_tells_no_draft BEFORE INSERT ON law_entry FOR EACH ROW EXECUTE FUNCTION check_words_tell_no_draft('label', 'content', 'reason');
CREATE TRIGGER law_reading_tells_no_draft BEFORE INSERT ON law_reading FOR EACH ROW EXECUTE FUNCTION check_words_tell_no_draft('place', 'reader', 'finding');
-- A passage that was cut into words reads on from one to the next.
CREATE FUNCTION check_search_words_tell_no_draft() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF tells_draft(dossier_plain(to_jsonb(array_to_string(NEW.words, '')))) THEN
    RAISE EXCEPTION 'these words carry a passage of a draft that is not decided' USING ERRCODE = 'GK003';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER search_word_tells_no_draft BEFORE INSERT ON search_word FOR EACH ROW EXECUTE FUNCTION check_search_words_tell_no_draft();
