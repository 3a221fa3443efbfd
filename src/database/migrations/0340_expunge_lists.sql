-- 删除公开内容 of whole editions of lists and series: their lines, links and readings go with the edition. Lines that still hold are part of today's list and are
-- changed or removed by an edition first. Titles of what a correction began with go too, and passages in the reason of a change of a list and in the plain summary of a
-- consultation.

-- Which transaction writes the lines of an edition is set and not checked, so that an edition can lose its reason without becoming open for lines again.
ALTER TABLE register_edition DROP CONSTRAINT register_edition_written_by_check;
CREATE FUNCTION set_register_edition_writer() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  NEW.written_by := this_transaction();
  RETURN NEW;
END $$;
CREATE TRIGGER register_edition_writer BEFORE INSERT ON register_edition FOR EACH ROW EXECUTE FUNCTION set_register_edition_writer();

-- Takes out what two people agreed on, and names the editions that changed. The guards of the tables are put aside for it, inside the transaction and under its locks; it is
-- the one function that may. Salts go too: with them a guess at what was taken out could be tested against the log.
CREATE OR REPLACE FUNCTION carry_out_expunge(wanted text, at timestamptz) RETURNS text[] LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE x expunge; changed text[]; needle text; raw text; html text; mark CONSTANT text := '〔已删除〕'; t text; list text; number integer;
  tables CONSTANT text[] := ARRAY['edition', 'edition_file', 'edition_annex', 'disclosure', 'draft', 'draft_revision', 'division_of_labour', 'register_edition', 'register_entry',
                                 'register_link', 'series_batch', 'series_observation', 'dossier', 'consultation'];
BEGIN
  SELECT e.* INTO x FROM expunge e JOIN expunge_confirmation c ON c.expunge_id = e.id WHERE e.id = wanted;
  IF NOT FOUND THEN RAISE EXCEPTION 'nobody confirmed that % is taken out', wanted USING ERRCODE = 'GK002'; END IF;
  INSERT INTO expunge_done (expunge_id, done_at) VALUES (wanted, at);
  FOREACH t IN ARRAY tables LOOP
    EXECUTE format('ALTER TABLE %I DISABLE TRIGGER USER', t);
  END LOOP;
  IF x.kind = 'edition' THEN
    changed := ARRAY[x.edition_id];
    UPDATE draft SET content = '{}', public_content = '{}', title = mark WHERE id = (SELECT draft_id FROM edition WHERE id = x.edition_id);
    UPDATE draft_revision SET content = '{}', title = mark WHERE draft_id = (SELECT draft_id FROM edition WHERE id = x.edition_id);
    -- Corrections begin with its text; what they came to say stays.
    UPDATE draft_revision r SET content = '{}', title = mark FROM draft d, edition e WHERE d.id = r.draft_id AND e.id = x.edition_id AND d.disclosure_id = x.disclosure_id
       AND d.base_edition = e.n AND r.version < d.version;
    DELETE FROM division_of_labour WHERE edition_id = x.edition_id;
    DELETE FROM edition_file WHERE edition_id = x.edition_id;
    DELETE FROM edition_annex WHERE edition_id = x.edition_id;
    -- Lists and readings have their rows in tables of their own.
    SELECT g.disclosure_id, g.n INTO list, number FROM register_edition g WHERE g.edition_id = x.edition_id;
    IF FOUND THEN
      IF EXISTS (SELECT 1 FROM register_entry l JOIN disclosure d ON d.id = l.disclosure_id AND d.state = 'published'
                  WHERE l.disclosure_id = list AND l.n_from = number AND l.n_to IS NULL) THEN
        RAISE EXCEPTION 'lines of edition % still hold', x.edition_id USING ERRCODE = 'GK002';
      END IF;
      DELETE FROM register_link WHERE disclosure_id = list AND n_from = number;
      DELETE FROM register_entry WHERE disclosure_id = list AND n_from = number;
      UPDATE register_edition g SET basis = CASE WHEN g.n = number THEN mark ELSE g.basis END, reason = CASE WHEN g.n = number THEN mark ELSE g.reason END,
             article = CASE WHEN g.n = number THEN mark ELSE g.article END,
             entries = (SELECT count(*) FROM register_entry l WHERE l.disclosure_id = list AND l.n_from <= g.n AND coalesce(l.n_to > g.n, true))
       WHERE g.disclosure_id = list AND g.n >= number;
    END IF;
    DELETE FROM series_observation WHERE edition_id = x.edition_id;
    DELETE FROM series_batch WHERE edition_id = x.edition_id;
    UPDATE edition SET content = '{}', snapshot_html = '', title = mark, change_note = '', salt = repeat('0', 64), expunged_at = at WHERE id = x.edition_id;
  ELSIF x.kind = 'file' THEN
    SELECT array_agg(DISTINCT edition_id) INTO changed FROM edition_file WHERE sha256 = x.sha256;
    UPDATE edition SET content = without_file(content, x.sha256), snapshot_html = '', salt = repeat('0', 64) WHERE id = ANY (changed);
    UPDATE draft SET content = without_file(content, x.sha256), public_content = without_file(public_content, x.sha256) WHERE content::text LIKE '%' || x.sha256 || '%';
    UPDATE draft_revision SET content = without_file(content, x.sha256) WHERE content::text LIKE '%' || x.sha256 || '%';
    DELETE FROM edition_file WHERE sha256 = x.sha256;
    DELETE FROM upload WHERE sha256 = x.sha256;
    DELETE FROM stored_file s WHERE s.sha256 = x.sha256 AND NOT EXISTS (SELECT 1 FROM opinion_file o WHERE o.sha256 = s.sha256);
  ELSE
    SELECT substr(content::text, x.start_at, x.length) INTO STRICT needle FROM edition WHERE id = x.edition_id;
    IF left(encode(sha256(convert_to(needle, 'UTF8')), 'hex'), 6) <> x.digest THEN
      RAISE EXCEPTION 'the text of expunge % has moved', wanted USING ERRCODE = 'GK002';
    END IF;
    raw := ('"' || needle || '"')::jsonb #>> '{}';
    html := replace(replace(replace(replace(raw, '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), '"', '&quot;');
    WITH done AS (
      UPDATE edition SET content = replace(content::text, needle, mark)::jsonb, snapshot_html = replace(replace(snapshot_html, raw, mark), html, mark),
             title = replace(title, raw, mark), change_note = replace(change_note, raw, mark), salt = repeat('0', 64)
       WHERE disclosure_id = x.disclosure_id AND (strpos(content::text, needle) > 0 OR strpos(title, raw) > 0 OR strpos(change_note, raw) > 0) RETURNING id)
    SELECT array_agg(id) INTO changed FROM done;
    UPDATE disclosure SET title = replace(title, raw, mark), summary = replace(summary, raw, mark), document_number = replace(document_number, raw, mark),
           facets = replace(facets::text, needle, mark)::jsonb WHERE id = x.disclosure_id;
    UPDATE draft SET title = replace(title, raw, mark), content = replace(content::text, needle, mark)::jsonb, public_content = replace(public_content::text, needle, mark)::jsonb
     WHERE disclosure_id = x.disclosure_id AND strpos(content::text, needle) > 0;
    UPDATE draft_revision r SET title = replace(r.title, raw, mark), content = replace(r.content::text, needle, mark)::jsonb
      FROM draft d WHERE d.id = r.draft_id AND d.disclosure_id = x.disclosure_id AND strpos(r.content::text, needle) > 0;
    UPDATE division_of_labour l SET heading = replace(heading, raw, mark) FROM edition e WHERE e.id = l.edition_id AND e.disclosure_id = x.disclosure_id;
    UPDATE register_entry SET title = replace(title, raw, mark), fields = replace(fields::text, needle, mark)::jsonb, search_text = replace(search_text, raw, mark),
           subject_name = replace(subject_name, raw, mark), facets = array(SELECT replace(f, raw, mark) FROM unnest(facets) f)
     WHERE disclosure_id = x.disclosure_id AND (strpos(fields::text, needle) > 0 OR strpos(title, raw) > 0);
    UPDATE register_edition SET basis = replace(basis, raw, mark), article = replace(article, raw, mark), reason = replace(reason, raw, mark)
     WHERE disclosure_id = x.disclosure_id AND (strpos(basis, raw) > 0 OR strpos(article, raw) > 0 OR strpos(reason, raw) > 0);
    UPDATE consultation SET plain_summary = replace(plain_summary, raw, mark) WHERE id = x.disclosure_id AND strpos(plain_summary, raw) > 0;
    UPDATE dossier SET title = replace(title, raw, mark) WHERE strpos(title, raw) > 0 AND id IN (SELECT dossier_id FROM dossier_disclosure WHERE disclosure_id = x.disclosure_id);
  END IF;
  FOREACH t IN ARRAY tables LOOP
    EXECUTE format('ALTER TABLE %I ENABLE TRIGGER USER', t);
  END LOOP;
  RETURN coalesce(changed, '{}');
END $$;
GRANT EXECUTE ON FUNCTION carry_out_expunge(text, timestamptz) TO gongkai_app;
