-- Keyed, versioned lists. One register for each item and body; an edition is a set of changes with its basis and its day; the lines are kept
-- for ever, each with the days on which it holds, so that the list of any day can be shown.
CREATE FUNCTION this_transaction() RETURNS bigint LANGUAGE sql AS $$ SELECT pg_current_xact_id()::text::bigint $$;

CREATE TABLE register (
  disclosure_id text PRIMARY KEY REFERENCES disclosure,
  item_code     text NOT NULL,
  body_code     text NOT NULL REFERENCES public_body,
  type_key      text NOT NULL,
  UNIQUE (item_code, body_code)
);
CREATE INDEX register_body ON register (body_code, type_key);
GRANT SELECT, INSERT ON register TO gongkai_app;

CREATE TABLE register_edition (
  disclosure_id text NOT NULL REFERENCES register,
  n             integer NOT NULL CHECK (n > 0),
  edition_id    text NOT NULL UNIQUE REFERENCES edition,
  type_version  integer NOT NULL,
  effective_on  date NOT NULL,
  basis         text NOT NULL CHECK (trim(basis) <> ''),
  article       text NOT NULL,
  reason        text NOT NULL CHECK (trim(reason) <> ''),
  added         integer NOT NULL CHECK (added >= 0),
  changed       integer NOT NULL CHECK (changed >= 0),
  removed       integer NOT NULL CHECK (removed >= 0),
  entries       integer NOT NULL CHECK (entries >= 0), -- in the list after it
  -- Lines may be written only by the transaction that publishes the edition; afterwards not even by us.
  written_by    bigint NOT NULL DEFAULT this_transaction() CHECK (written_by = this_transaction()),
  PRIMARY KEY (disclosure_id, n),
  CHECK (added + changed + removed > 0)
);
GRANT SELECT, INSERT ON register_edition TO gongkai_app;

-- A line as it is from edition `n_from` on, in force from `valid_from`; when a later edition changes or removes it, `n_to` and `valid_to` close it.
CREATE TABLE register_entry (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  disclosure_id text NOT NULL,
  key           text COLLATE "C" NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
  n_from        integer NOT NULL,
  n_to          integer,
  valid_from    date NOT NULL,
  valid_to      date,
  title         text NOT NULL,
  fields        jsonb NOT NULL,                 -- masked when it was published
  facets        text[] NOT NULL,                -- `field=value`
  search_text   text NOT NULL,
  subject       text CHECK (subject ~ '^[0-9A-HJ-NP-RTUWXY]{18}$'),
  subject_name  text,
  polarity      text CHECK (polarity IN ('positive', 'negative', 'neutral')),
  display_until date,
  CHECK ((n_to IS NULL) = (valid_to IS NULL)),
  CHECK (n_to > n_from),
  CHECK (valid_to >= valid_from),
  CHECK ((subject IS NULL) = (polarity IS NULL))
);
CREATE UNIQUE INDEX register_entry_current ON register_entry (disclosure_id, key) WHERE n_to IS NULL;
CREATE INDEX register_entry_key ON register_entry (disclosure_id, key, n_from);
-- By edition. Not with disclosure_id in front: before statistics know a new list, the planner would take such an index for looking up a single key and
-- read the whole list for each.
CREATE INDEX register_entry_begun ON register_entry ((disclosure_id || ':' || n_from::text));
CREATE INDEX register_entry_ended ON register_entry ((disclosure_id || ':' || n_to::text)) WHERE n_to IS NOT NULL;
CREATE INDEX register_entry_subject ON register_entry (subject) WHERE subject IS NOT NULL;
GRANT SELECT, INSERT ON register_entry TO gongkai_app;
GRANT UPDATE (n_to, valid_to) ON register_entry TO gongkai_app;

-- Which line names which line of another register of the same body.
CREATE TABLE register_link (
  disclosure_id text NOT NULL,
  key           text COLLATE "C" NOT NULL,
  n_from        integer NOT NULL,
  field         text NOT NULL,
  body_code     text NOT NULL,
  target_type   text NOT NULL,
  target_key    text COLLATE "C" NOT NULL,
  PRIMARY KEY (disclosure_id, key, n_from, field)
);
CREATE INDEX register_link_target ON register_link (body_code, target_type, target_key);
GRANT SELECT, INSERT ON register_link TO gongkai_app;

CREATE TRIGGER register_immutable BEFORE UPDATE OR DELETE ON register FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER register_edition_immutable BEFORE UPDATE OR DELETE ON register_edition FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER register_entry_no_delete BEFORE DELETE ON register_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER register_link_immutable BEFORE UPDATE OR DELETE ON register_link FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER register_entry_no_truncate BEFORE TRUNCATE ON register_entry EXECUTE FUNCTION refuse_change();
CREATE TRIGGER register_edition_no_truncate BEFORE TRUNCATE ON register_edition EXECUTE FUNCTION refuse_change();

-- The days of editions go forward, and their numbers are those of the disclosure.
CREATE FUNCTION check_register_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM edition e WHERE e.id = NEW.edition_id AND e.disclosure_id = NEW.disclosure_id AND e.n = NEW.n) THEN
    RAISE EXCEPTION 'edition % is not edition % of the register', NEW.edition_id, NEW.n USING ERRCODE = 'GK002';
  END IF;
  IF EXISTS (SELECT 1 FROM register_edition e WHERE e.disclosure_id = NEW.disclosure_id AND e.n < NEW.n AND e.effective_on > NEW.effective_on) THEN
    RAISE EXCEPTION 'the edition takes effect before an earlier one' USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER register_edition_order BEFORE INSERT ON register_edition FOR EACH ROW EXECUTE FUNCTION check_register_edition();

CREATE FUNCTION check_register_entry_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM (SELECT DISTINCT disclosure_id, n_from, valid_from FROM added) a
             LEFT JOIN register_edition e ON e.disclosure_id = a.disclosure_id AND e.n = a.n_from
             WHERE e.written_by IS DISTINCT FROM this_transaction() OR e.effective_on <> a.valid_from) THEN
    RAISE EXCEPTION 'lines belong to the edition that is being published' USING ERRCODE = 'GK001';
  END IF;
  IF EXISTS (SELECT 1 FROM added WHERE n_to IS NOT NULL) THEN
    RAISE EXCEPTION 'a new line is not closed' USING ERRCODE = 'GK002';
  END IF;
  -- Counted, not EXISTS: nothing is to be found, and a plan made for finding one row soon compares every row with every other.
  IF (SELECT count(*) FROM added a JOIN register_entry o ON o.disclosure_id = a.disclosure_id AND o.key = a.key AND o.id <> a.id
      WHERE o.valid_to IS NULL OR o.valid_to > a.valid_from) > 0 THEN
    RAISE EXCEPTION 'two lines of one key hold on the same day' USING ERRCODE = 'GK002';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER register_entry_added AFTER INSERT ON register_entry REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION check_register_entry_added();

-- Closing is the only change, done once, by the edition that is being published.
CREATE FUNCTION check_register_entry_closed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT count(*) FROM before b LEFT JOIN after a ON a.id = b.id
      WHERE a.id IS NULL OR b.n_to IS NOT NULL OR a.n_to IS NULL
         OR (to_jsonb(a) - 'n_to' - 'valid_to') <> (to_jsonb(b) - 'n_to' - 'valid_to')) > 0 THEN
    RAISE EXCEPTION 'lines of a register are immutable' USING ERRCODE = 'GK001';
  END IF;
  IF EXISTS (SELECT 1 FROM (SELECT DISTINCT disclosure_id, n_to, valid_to FROM after) a
             LEFT JOIN register_edition e ON e.disclosure_id = a.disclosure_id AND e.n = a.n_to
             WHERE e.written_by IS DISTINCT FROM this_transaction() OR e.effective_on <> a.valid_to) THEN
    RAISE EXCEPTION 'a line is closed by the edition that is being published' USING ERRCODE = 'GK001';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER register_entry_closed AFTER UPDATE ON register_entry REFERENCING OLD TABLE AS before NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION check_register_entry_closed();

CREATE FUNCTION check_register_link() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM (SELECT DISTINCT disclosure_id, n_from, body_code FROM added) a
             LEFT JOIN register_edition e ON e.disclosure_id = a.disclosure_id AND e.n = a.n_from
             LEFT JOIN register r ON r.disclosure_id = a.disclosure_id
             WHERE e.written_by IS DISTINCT FROM this_transaction() OR r.body_code <> a.body_code) THEN
    RAISE EXCEPTION 'links belong to the edition that is being published' USING ERRCODE = 'GK001';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER register_link_added AFTER INSERT ON register_link REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION check_register_link();

-- After a bulk change the planner must know at once how long a list has become, or each page of it sorts the whole list. ANALYZE needs the owner's rights.
CREATE FUNCTION refresh_register_statistics() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  ANALYZE register_entry, register_link;
END $$;
REVOKE ALL ON FUNCTION refresh_register_statistics() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION refresh_register_statistics() TO gongkai_app;
