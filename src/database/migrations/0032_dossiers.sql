-- A matter and its public timeline (行政审批, 公共资源交易 …). What is on it are ordinary disclosures; here is only which matter and which stage.
CREATE TABLE dossier (
  id            text PRIMARY KEY,
  kind          text NOT NULL CHECK (kind ~ '^[a-z][a-z-]+$'),
  kind_version  integer NOT NULL CHECK (kind_version > 0), -- the stage list that it began with; reforms do not touch it
  number        text NOT NULL CHECK (number <> ''),
  title         text NOT NULL,
  body_code     text NOT NULL REFERENCES public_body,
  area_code     text NOT NULL,
  audience      text NOT NULL CHECK (audience IN ('public', 'people-concerned', 'inside-unit')),
  opened_on     date NOT NULL,
  -- For 按编号查询: what the asker must know besides the number, keyed by a salt; null where the kind has none.
  lookup_salt   text,
  lookup_digest text,
  created_at    timestamptz NOT NULL,
  changed_at    timestamptz NOT NULL,              -- the last public change, so that a restricted one does not move it
  UNIQUE (kind, body_code, number),
  CHECK ((lookup_salt IS NULL) = (lookup_digest IS NULL))
);
CREATE INDEX dossier_latest ON dossier (changed_at DESC, id DESC) WHERE audience = 'public';
CREATE INDEX dossier_number ON dossier (number);
GRANT SELECT, INSERT ON dossier TO gongkai_app;
GRANT UPDATE (title, opened_on, lookup_salt, lookup_digest, changed_at) ON dossier TO gongkai_app;

-- Which matter a disclosure belongs to and where in it. A correction may move the day, never the matter or the stage.
CREATE TABLE dossier_disclosure (
  disclosure_id text PRIMARY KEY REFERENCES disclosure,
  dossier_id    text NOT NULL REFERENCES dossier,
  stage         text NOT NULL CHECK (stage ~ '^[a-z][a-z-]+$'),
  happened_on   date NOT NULL,
  closes        boolean NOT NULL   -- the matter ends with it, as long as it is not withdrawn
);
CREATE INDEX dossier_disclosure_dossier ON dossier_disclosure (dossier_id, happened_on);
GRANT SELECT, INSERT ON dossier_disclosure TO gongkai_app;
GRANT UPDATE (happened_on, closes) ON dossier_disclosure TO gongkai_app;

CREATE FUNCTION check_dossier_disclosure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW.dossier_id <> OLD.dossier_id OR NEW.stage <> OLD.stage OR NEW.disclosure_id <> OLD.disclosure_id THEN
    RAISE EXCEPTION 'the place of a disclosure in its dossier is immutable' USING ERRCODE = 'GK001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER dossier_disclosure_place BEFORE UPDATE OR DELETE ON dossier_disclosure FOR EACH ROW EXECUTE FUNCTION check_dossier_disclosure();

-- What people are shown about a dossier that is not public would show its number and title: such a dossier has no public record at all.
CREATE FUNCTION check_dossier_audience() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM dossier o JOIN disclosure d ON d.id = NEW.disclosure_id
             WHERE o.id = NEW.dossier_id AND (o.body_code <> d.body_code OR (o.audience <> 'public' AND d.audience = 'public'))) THEN
    RAISE EXCEPTION 'a disclosure of another body or audience cannot be on this dossier' USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER dossier_disclosure_audience BEFORE INSERT ON dossier_disclosure FOR EACH ROW EXECUTE FUNCTION check_dossier_audience();
