-- Whatever becomes public and speaks of a major decision is compared with it, not policy documents alone: number, name and passages of guarded dossiers stand ready as
-- phrases, by body, so that a comparison looks at those of the bodies concerned and reads no other edition. What speaks of a decision and is not refused is confirmed by
-- the reviewer in a record of its own: which dossier it is about, or why none.
CREATE TABLE dossier_phrase (
  dossier_id    text NOT NULL REFERENCES dossier,
  body_code     text NOT NULL,
  kind          text NOT NULL CHECK (kind IN ('number', 'name', 'clause', 'passage')),
  words         text NOT NULL CHECK (words <> ''),
  -- Of a passage: the record that has it.
  disclosure_id text REFERENCES disclosure,
  CHECK ((kind IN ('clause', 'passage')) = (disclosure_id IS NOT NULL))
);
CREATE INDEX dossier_phrase_body ON dossier_phrase (body_code);
CREATE INDEX dossier_phrase_dossier ON dossier_phrase (dossier_id);
GRANT SELECT ON dossier_phrase TO gongkai_app;

-- Types of which more is known than their text: lists of decisions name every one of them; consultations show drafts before the review.
CREATE TABLE matching_type (
  type_key text PRIMARY KEY,
  lists    boolean NOT NULL,
  consults boolean NOT NULL
);
GRANT SELECT ON matching_type TO gongkai_app;

-- The phrases of one dossier anew, or of all (null), for the owner: when a record of it is published or taken out, and when kinds are loaded that guard others than before.
CREATE FUNCTION fill_dossier_phrases(of_dossier text) RETURNS void LANGUAGE sql SET search_path = pg_catalog, public, pg_temp AS $$
  DELETE FROM dossier_phrase WHERE of_dossier IS NULL OR dossier_id = of_dossier;
  INSERT INTO dossier_phrase (dossier_id, body_code, kind, words)
    SELECT d.id, d.body_code, p.kind, p.words
      FROM dossier d JOIN dossier_kind k ON k.kind = d.kind AND k.version = d.kind_version,
           LATERAL (VALUES ('number', dossier_plain(to_jsonb(d.number))), ('name', dossier_plain(to_jsonb(regexp_replace(d.title, '^〔[^〕]*〕', ''))))) p (kind, words)
     WHERE (of_dossier IS NULL OR d.id = of_dossier) AND k.guarded IS NOT NULL AND p.words <> '' AND (p.kind = 'number' OR length(p.words) >= 4);
  -- Paragraphs of what was drafted or reviewed: a passage has thirty characters or more, a clause sixteen. Shorter ones say nothing that others do not say too.
  INSERT INTO dossier_phrase (dossier_id, body_code, kind, words, disclosure_id)
    SELECT DISTINCT d.id, d.body_code, CASE WHEN length(passage) >= 30 THEN 'passage' ELSE 'clause' END, passage, i.id
      FROM dossier d JOIN dossier_kind k ON k.kind = d.kind AND k.version = d.kind_version JOIN dossier_disclosure o ON o.dossier_id = d.id
      JOIN disclosure i ON i.id = o.disclosure_id JOIN edition e ON e.disclosure_id = i.id AND e.n = i.edition,
           jsonb_array_elements(k.guarded->'texts') field, passages_plain(e.content->(field->>'field')) passage
     WHERE (of_dossier IS NULL OR d.id = of_dossier) AND k.guarded IS NOT NULL AND field->'stages' ? o.stage AND length(passage) >= 16 $$;
REVOKE EXECUTE ON FUNCTION fill_dossier_phrases(text) FROM PUBLIC;

CREATE FUNCTION keep_dossier_phrases() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE told text;
BEGIN
  FOR told IN
    SELECT o.dossier_id FROM dossier_disclosure o JOIN dossier d ON d.id = o.dossier_id JOIN dossier_kind k ON k.kind = d.kind AND k.version = d.kind_version
     WHERE k.guarded IS NOT NULL AND o.disclosure_id = CASE TG_TABLE_NAME WHEN 'edition' THEN to_jsonb(NEW)->>'disclosure_id'
                                                       ELSE (SELECT x.disclosure_id FROM expunge x WHERE x.id = to_jsonb(NEW)->>'expunge_id') END LOOP
    PERFORM fill_dossier_phrases(told);
  END LOOP;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER edition_phrases AFTER INSERT ON edition DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_dossier_phrases();
CREATE CONSTRAINT TRIGGER expunge_phrases AFTER INSERT ON expunge_done DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_dossier_phrases();

-- The text of files as it was read, for comparing.
CREATE FUNCTION files_plain(files text[]) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce(string_agg(dossier_plain(to_jsonb(p.text)), E'\n' ORDER BY p.sha256, p.page), '') FROM file_page p WHERE p.sha256 = ANY (files) AND p.text <> '' $$;

-- The public guarded dossiers of the body, of what it belongs to, and of what belongs to it, which the record speaks of, and how: by a passage, by its name in the title, by
-- its number, by its name (of eight characters or more) in the text, or by one clause. Not the dossier on which the record itself stands.
-- Refused: a document that announces, while the dossier lacks its lawful review, or, named in the title, what its announcement asks for; any other record that carries a
-- passage or the name in its title, once the review has found the dossier not lawful; and one of the deciding body or its departments that carries a passage before the review.
CREATE FUNCTION speaking_of(of_body text, of_type text, record_title text, content jsonb, files text[])
RETURNS TABLE (id text, number text, title text, body_code text, how text, lacks text[], refused boolean) LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE around text[]; everything text; head text; announces boolean; told matching_type; own record;
BEGIN
  SELECT b.parent_code AS above, b.kind = 'government' AS governs INTO own FROM public_body b WHERE b.code = of_body;
  SELECT array_agg(b.code) INTO around FROM public_body b WHERE b.code IN (of_body, own.above) OR b.parent_code = of_body AND b.kind <> 'government';
  IF NOT EXISTS (SELECT 1 FROM dossier_phrase p WHERE p.body_code = ANY (around)) THEN RETURN; END IF;
  everything := record_plain(content) || E'\n' || files_plain(files);
  head := dossier_plain(to_jsonb(record_title));
  announces := EXISTS (SELECT 1 FROM announcing_type a WHERE a.type_key = of_type);
  SELECT * INTO told FROM matching_type m WHERE m.type_key = of_type;
  RETURN QUERY
  WITH found AS MATERIALIZED (
    -- Two clauses are as good as a passage.
    SELECT p.dossier_id, bool_or(p.kind = 'passage') OR count(DISTINCT p.words) FILTER (WHERE p.kind = 'clause') >= 2 AS passage, bool_or(p.kind = 'clause') AS clause, bool_or(p.kind = 'name' AND position(p.words IN head) > 0) AS in_title,
           bool_or(p.kind = 'number') AS by_number, bool_or(p.kind = 'name' AND length(p.words) >= 8) AS by_name
      FROM dossier_phrase p LEFT JOIN disclosure i ON i.id = p.disclosure_id
     WHERE p.body_code = ANY (around)
       AND (p.disclosure_id IS NULL OR i.state = 'published')
       AND (p.kind = 'name' AND position(p.words IN head) > 0
            OR (p.kind <> 'name' OR length(p.words) >= 8) AND position(p.words IN everything) > 0)
     GROUP BY p.dossier_id),
  matched AS MATERIALIZED (
    SELECT d.*, k.guarded, f.passage, f.clause, f.in_title, f.by_number, f.by_name,
           EXISTS (SELECT 1 FROM dossier_stage_type t JOIN dossier_kind g ON g.kind = t.kind AND g.version = t.version WHERE t.type_key = of_type AND g.guarded IS NOT NULL) AS is_stage
      FROM found f JOIN dossier d ON d.id = f.dossier_id JOIN dossier_kind k ON k.kind = d.kind AND k.version = d.kind_version
     WHERE d.audience = 'public' AND k.guarded IS NOT NULL
       AND (f.passage OR f.clause OR NOT coalesce(told.lists, false))
       AND NOT (d.body_code = of_body AND content->>k.number_field = d.number
                AND EXISTS (SELECT 1 FROM dossier_stage_type t WHERE t.kind = d.kind AND t.version = d.kind_version AND t.type_key = of_type)))
  SELECT m.id, m.number, m.title, m.body_code, CASE WHEN m.passage THEN 'passage' WHEN m.in_title THEN 'title' WHEN m.clause THEN 'clause' WHEN m.by_number THEN 'number' ELSE 'name' END, l.lacks,
         CASE WHEN announces THEN l.unlawful AND (m.passage OR m.in_title OR m.by_number OR m.by_name) OR m.in_title AND cardinality(l.lacks) > 0
              WHEN m.is_stage THEN false
              WHEN NOT l.unlawful THEN false
              WHEN l.judged THEN m.passage OR m.in_title
              ELSE m.passage AND NOT coalesce(told.consults, false) AND (m.body_code = of_body OR m.body_code = own.above AND NOT own.governs) END
    FROM matched m,
         LATERAL (SELECT coalesce(jsonb_agg(jsonb_build_object('stage', o.stage, 'on', o.happened_on, 'published', (i.first_published_at AT TIME ZONE 'Asia/Shanghai')::date,
                           'content', x.content) ORDER BY o.happened_on, i.first_published_at, i.id), '[]') AS records
                    FROM dossier_disclosure o JOIN disclosure i ON i.id = o.disclosure_id JOIN edition x ON x.disclosure_id = i.id AND x.n = i.edition
                   WHERE o.dossier_id = m.id AND i.state = 'published') c,
         LATERAL (SELECT ARRAY(SELECT key FROM jsonb_array_elements_text(judge_dossier(m.kind, m.kind_version, c.records, public_day())->'stages'->(m.guarded->>'stage')) key
                                WHERE m.guarded->'always' ? key OR m.guarded->'announced' ? key) AS lacks) j,
         LATERAL (SELECT j.lacks, EXISTS (SELECT 1 FROM unnest(j.lacks) key WHERE m.guarded->'always' ? key) AS unlawful,
                         jsonb_path_exists(c.records, '$[*] ? (@.stage == $stage)', jsonb_build_object('stage', m.guarded->'judged')) AS judged) l
   ORDER BY m.id;
END $$;
GRANT EXECUTE ON FUNCTION files_plain(text[]), speaking_of(text, text, text, jsonb, text[]) TO gongkai_app;

-- 审核员确认: the reviewer says of each dossier that the record speaks of whether it is about it, and if not, why it speaks of it.
CREATE TABLE match_confirmation (
  draft_id          text NOT NULL REFERENCES draft,
  round             integer NOT NULL,
  dossier_id        text NOT NULL REFERENCES dossier,
  about             boolean NOT NULL,
  reason            text NOT NULL DEFAULT '',
  confirmed_by      text NOT NULL,
  confirmed_by_name text NOT NULL,
  confirmed_at      timestamptz NOT NULL,
  PRIMARY KEY (draft_id, round, dossier_id),
  CHECK (about OR length(trim(reason)) >= 4)
);
GRANT SELECT, INSERT ON match_confirmation TO gongkai_app;

CREATE FUNCTION check_match_confirmation() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE d draft;
BEGIN
  SELECT * INTO STRICT d FROM draft WHERE id = NEW.draft_id;
  IF d.state <> 'in-review' OR d.round <> NEW.round THEN
    RAISE EXCEPTION 'round % of draft % is not in review', NEW.round, d.id USING ERRCODE = 'GK002';
  END IF;
  IF NEW.confirmed_by = d.submitted_by OR has_written(d.id, NEW.confirmed_by) THEN
    RAISE EXCEPTION 'who wrote or submitted does not confirm' USING ERRCODE = 'GK002';
  END IF;
  IF NOT coalesce(may_act(NEW.confirmed_by, 'reviewer', d.body_code, NEW.confirmed_at), false) THEN
    RAISE EXCEPTION '% does not review for body %', NEW.confirmed_by, d.body_code USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER match_confirmation_check BEFORE INSERT ON match_confirmation FOR EACH ROW EXECUTE FUNCTION check_match_confirmation();
CREATE TRIGGER match_confirmation_time BEFORE INSERT ON match_confirmation FOR EACH ROW WHEN (NOT is_this_moment(NEW.confirmed_at)) EXECUTE FUNCTION refuse_time();
CREATE TRIGGER match_confirmation_no_change BEFORE UPDATE OR DELETE ON match_confirmation FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER match_confirmation_no_truncate BEFORE TRUNCATE ON match_confirmation EXECUTE FUNCTION refuse_change();

-- 0271's, for every public edition of every type.
CREATE OR REPLACE FUNCTION check_announcement() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE a announcing_type; spoken record; d draft;
BEGIN
  SELECT * INTO d FROM draft WHERE id = NEW.draft_id;
  SELECT * INTO a FROM announcing_type WHERE type_key = NEW.type_key;
  IF FOUND AND NEW.content->a.normative = 'true' AND NOT 'legal' = ANY (d.steps) THEN
    RAISE EXCEPTION 'a normative document needs the review of legality' USING ERRCODE = 'GK003';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM disclosure i WHERE i.id = NEW.disclosure_id AND i.audience = 'public') THEN RETURN NULL; END IF;
  FOR spoken IN SELECT * FROM speaking_of(NEW.body_code, NEW.type_key, NEW.title, NEW.content, ARRAY(SELECT sha256 FROM edition_file WHERE edition_id = NEW.id)) LOOP
    IF spoken.refused THEN
      RAISE EXCEPTION 'the document announces dossier %, which lacks its lawful review', spoken.number USING ERRCODE = 'GK003';
    END IF;
    IF NOT EXISTS (SELECT 1 FROM match_confirmation m WHERE m.draft_id = d.id AND m.round = d.round AND m.dossier_id = spoken.id) THEN
      RAISE EXCEPTION 'no reviewer confirmed how the edition relates to dossier %', spoken.number USING ERRCODE = 'GK003';
    END IF;
  END LOOP;
  RETURN NULL;
END $$;
DROP FUNCTION announced_dossiers(text, text, jsonb);
