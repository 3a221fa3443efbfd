-- 删除公开内容: one edition, one file or one passage of what is public is taken out for good, with a ground of law and a second person (个人信息保护法第四十七条). The bytes
-- go, in editions, drafts, lists and the search; the log keeps its commitment and gets an entry of its own. Nothing here has the content: a passage is named by its place
-- in the text of the edition's content, so that a restored backup, whose editions are what they were, can carry the same out again.
CREATE TABLE expunge (
  id                text PRIMARY KEY,
  disclosure_id     text NOT NULL REFERENCES disclosure,
  kind              text NOT NULL CHECK (kind IN ('edition', 'file', 'passage')),
  edition_id        text REFERENCES edition,
  sha256            text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  start_at          integer CHECK (start_at > 0),          -- signs of content::text
  length            integer CHECK (length BETWEEN 2 AND 20000),
  digest            text CHECK (digest ~ '^[0-9a-f]{6}$'),      -- 24 bits: enough to see that the text has moved, too little to find it out
  ground            text NOT NULL CHECK (ground IN ('personal-data', 'trade-secret', 'third-party', 'state-secret', 'security')),
  reason            text NOT NULL CHECK (trim(reason) <> ''),  -- for the record, never public
  requested_by      text NOT NULL,
  requested_by_name text NOT NULL,
  requested_at      timestamptz NOT NULL,
  CHECK ((kind = 'file') = (sha256 IS NOT NULL)),
  CHECK ((kind <> 'file') = (edition_id IS NOT NULL)),
  CHECK ((kind = 'passage') = (start_at IS NOT NULL AND length IS NOT NULL AND digest IS NOT NULL))
);
CREATE INDEX expunge_disclosure ON expunge (disclosure_id);
CREATE INDEX expunge_file ON expunge (sha256) WHERE sha256 IS NOT NULL;
CREATE TABLE expunge_confirmation (
  expunge_id        text PRIMARY KEY REFERENCES expunge,
  confirmed_by      text NOT NULL,
  confirmed_by_name text NOT NULL,
  confirmed_at      timestamptz NOT NULL
);
-- Written by carry_out_expunge() and by nobody else.
CREATE TABLE expunge_done (
  expunge_id text PRIMARY KEY REFERENCES expunge,
  done_at    timestamptz NOT NULL
);
GRANT SELECT, INSERT ON expunge, expunge_confirmation TO gongkai_app;
GRANT SELECT ON expunge_done TO gongkai_app;

ALTER TABLE edition ADD COLUMN expunged_at timestamptz;   -- the whole edition

CREATE FUNCTION check_expunge() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE body text;
BEGIN
  SELECT body_code INTO STRICT body FROM disclosure WHERE id = NEW.disclosure_id;
  IF NOT coalesce(may_act(NEW.requested_by, 'editor', body, NEW.requested_at) OR may_act(NEW.requested_by, 'issuer', body, NEW.requested_at), false) THEN
    RAISE EXCEPTION '% does not publish for body %', NEW.requested_by, body USING ERRCODE = 'GK002';
  END IF;
  IF NEW.edition_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM edition WHERE id = NEW.edition_id AND disclosure_id = NEW.disclosure_id)
     OR NEW.sha256 IS NOT NULL AND NOT EXISTS (SELECT 1 FROM edition_file f JOIN edition e ON e.id = f.edition_id WHERE f.sha256 = NEW.sha256 AND e.disclosure_id = NEW.disclosure_id) THEN
    RAISE EXCEPTION 'this is no part of disclosure %', NEW.disclosure_id USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER expunge_check BEFORE INSERT ON expunge FOR EACH ROW EXECUTE FUNCTION check_expunge();
CREATE TRIGGER expunge_time BEFORE INSERT ON expunge FOR EACH ROW WHEN (NOT is_this_moment(NEW.requested_at)) EXECUTE FUNCTION refuse_time();

CREATE FUNCTION check_expunge_confirmation() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE x expunge; body text;
BEGIN
  SELECT * INTO STRICT x FROM expunge WHERE id = NEW.expunge_id;
  SELECT body_code INTO STRICT body FROM disclosure WHERE id = x.disclosure_id;
  IF NEW.confirmed_by = x.requested_by THEN
    RAISE EXCEPTION 'what is public is taken out by two people' USING ERRCODE = 'GK002';
  END IF;
  IF NOT coalesce(may_act(NEW.confirmed_by, 'issuer', body, NEW.confirmed_at), false) THEN
    RAISE EXCEPTION '% does not issue for body %', NEW.confirmed_by, body USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER expunge_confirmation_check BEFORE INSERT ON expunge_confirmation FOR EACH ROW EXECUTE FUNCTION check_expunge_confirmation();
CREATE TRIGGER expunge_confirmation_time BEFORE INSERT ON expunge_confirmation FOR EACH ROW WHEN (NOT is_this_moment(NEW.confirmed_at)) EXECUTE FUNCTION refuse_time();

CREATE TRIGGER expunge_no_change BEFORE UPDATE OR DELETE ON expunge FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER expunge_no_truncate BEFORE TRUNCATE ON expunge EXECUTE FUNCTION refuse_change();
CREATE TRIGGER expunge_confirmation_no_change BEFORE UPDATE OR DELETE ON expunge_confirmation FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER expunge_confirmation_no_truncate BEFORE TRUNCATE ON expunge_confirmation EXECUTE FUNCTION refuse_change();
CREATE TRIGGER expunge_done_no_change BEFORE UPDATE OR DELETE ON expunge_done FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER expunge_done_no_truncate BEFORE TRUNCATE ON expunge_done EXECUTE FUNCTION refuse_change();

-- What was taken out does not come back under its digest.
CREATE FUNCTION refuse_expunged_file() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM expunge x JOIN expunge_done d ON d.expunge_id = x.id WHERE x.sha256 = NEW.sha256) THEN
    RAISE EXCEPTION 'file % was taken out', NEW.sha256 USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER edition_file_not_expunged BEFORE INSERT ON edition_file FOR EACH ROW EXECUTE FUNCTION refuse_expunged_file();

-- The log says that it happened, or it does not happen.
CREATE FUNCTION check_expunge_recorded() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM event v JOIN log_leaf l ON l.event_id = v.id
                 WHERE v.kind = 'content-expunged' AND v.at = NEW.done_at
                   AND convert_from(l.entry, 'UTF8')::jsonb @> jsonb_build_object('kind', 'expunged', 'expunge', NEW.expunge_id)) THEN
    RAISE EXCEPTION 'the expunge % is not recorded', NEW.expunge_id USING ERRCODE = 'GK002';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER expunge_recorded AFTER INSERT ON expunge_done DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_expunge_recorded();

-- The array values of an object without the entries of a file.
CREATE FUNCTION without_file(content jsonb, digest text) RETURNS jsonb LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce(jsonb_object_agg(key, CASE WHEN jsonb_typeof(value) <> 'array' THEN value ELSE
           (SELECT coalesce(jsonb_agg(each ORDER BY at), '[]') FROM jsonb_array_elements(value) WITH ORDINALITY a(each, at) WHERE each ->> 'sha256' IS DISTINCT FROM digest) END), '{}')
  FROM jsonb_each(content)
$$;

-- Takes out what two people agreed on, and names the editions that changed. The guards of the tables are put aside for it, inside the transaction and under its locks; it is
-- the one function that may. Salts go too: with them a guess at what was taken out could be tested against the log.
CREATE FUNCTION carry_out_expunge(wanted text, at timestamptz) RETURNS text[] LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE x expunge; changed text[]; needle text; raw text; html text; mark CONSTANT text := '〔已删除〕'; t text;
BEGIN
  SELECT e.* INTO x FROM expunge e JOIN expunge_confirmation c ON c.expunge_id = e.id WHERE e.id = wanted;
  IF NOT FOUND THEN RAISE EXCEPTION 'nobody confirmed that % is taken out', wanted USING ERRCODE = 'GK002'; END IF;
  INSERT INTO expunge_done (expunge_id, done_at) VALUES (wanted, at);
  FOREACH t IN ARRAY ARRAY['edition', 'edition_file', 'disclosure', 'draft', 'draft_revision', 'division_of_labour', 'register_entry', 'dossier'] LOOP
    EXECUTE format('ALTER TABLE %I DISABLE TRIGGER USER', t);
  END LOOP;
  IF x.kind = 'edition' THEN
    changed := ARRAY[x.edition_id];
    UPDATE draft SET content = '{}', public_content = '{}', title = mark WHERE id = (SELECT draft_id FROM edition WHERE id = x.edition_id);
    UPDATE draft_revision SET content = '{}', title = mark WHERE draft_id = (SELECT draft_id FROM edition WHERE id = x.edition_id);
    -- Corrections begin with its text; what they came to say stays.
    UPDATE draft_revision r SET content = '{}' FROM draft d, edition e WHERE d.id = r.draft_id AND e.id = x.edition_id AND d.disclosure_id = x.disclosure_id
       AND d.base_edition = e.n AND r.version < d.version;
    DELETE FROM division_of_labour WHERE edition_id = x.edition_id;
    DELETE FROM edition_file WHERE edition_id = x.edition_id;
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
    UPDATE dossier SET title = replace(title, raw, mark) WHERE strpos(title, raw) > 0 AND id IN (SELECT dossier_id FROM dossier_disclosure WHERE disclosure_id = x.disclosure_id);
  END IF;
  FOREACH t IN ARRAY ARRAY['edition', 'edition_file', 'disclosure', 'draft', 'draft_revision', 'division_of_labour', 'register_entry', 'dossier'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE TRIGGER USER', t);
  END LOOP;
  RETURN coalesce(changed, '{}');
END $$;
GRANT EXECUTE ON FUNCTION carry_out_expunge(text, timestamptz) TO gongkai_app;
