-- The public log. A leaf is inserted in the publishing transaction; the transaction-level advisory lock taken by append_log_leaf
-- makes indexes gapless and equal to commit order.
CREATE TABLE log_leaf (
  index      bigint PRIMARY KEY CHECK (index >= 0),
  entry      bytea NOT NULL CHECK (length(entry) BETWEEN 1 AND 65535),
  leaf_hash  bytea NOT NULL CHECK (length(leaf_hash) = 32),
  event_id   bigint NOT NULL REFERENCES event,
  edition_id text REFERENCES edition
);
CREATE INDEX log_leaf_edition ON log_leaf (edition_id);
CREATE TRIGGER log_leaf_immutable BEFORE UPDATE OR DELETE ON log_leaf FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER log_leaf_no_truncate BEFORE TRUNCATE ON log_leaf EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON log_leaf TO gongkai_app;

CREATE FUNCTION check_log_leaf() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.leaf_hash <> sha256('\x00'::bytea || NEW.entry) THEN
    RAISE EXCEPTION 'leaf hash does not fit the entry' USING ERRCODE = 'GK002';
  END IF;
  IF NEW.index <> (SELECT coalesce(max(index) + 1, 0) FROM log_leaf) THEN
    RAISE EXCEPTION 'log index % is out of order', NEW.index USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER log_leaf_order BEFORE INSERT ON log_leaf FOR EACH ROW EXECUTE FUNCTION check_log_leaf();

-- Call it last in the transaction: the lock is held until commit.
CREATE FUNCTION append_log_leaf(p_entry bytea, p_event_id bigint, p_edition_id text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE new_index bigint;
BEGIN
  PERFORM pg_advisory_xact_lock(4301);
  SELECT coalesce(max(index) + 1, 0) INTO new_index FROM log_leaf;
  INSERT INTO log_leaf (index, entry, leaf_hash, event_id, edition_id)
    VALUES (new_index, p_entry, sha256('\x00'::bytea || p_entry), p_event_id, p_edition_id);
  RETURN new_index;
END $$;

-- Every checkpoint that was signed; tiles are served for these sizes.
CREATE TABLE log_checkpoint (
  size      bigint PRIMARY KEY CHECK (size > 0),
  root      bytea NOT NULL CHECK (length(root) = 32),
  note      text NOT NULL,
  signed_at timestamptz NOT NULL
);
CREATE TRIGGER log_checkpoint_immutable BEFORE UPDATE OR DELETE ON log_checkpoint FOR EACH ROW EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON log_checkpoint TO gongkai_app;
