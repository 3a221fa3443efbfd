-- 审计: a chain over every act, every reading of what is not for everybody, and every attempt that was refused, in a tree of its own beside the public log (docs/decisions/0091).
-- A link holds the hash of the one before and of what it stands for, so that nothing before it can be taken out or changed unseen by whoever kept a later hash.
-- Links are added after the fact, by a job and before each check, so that no act waits for another; only the function below adds them.

-- What somebody signed in tried and was not allowed: where, never what was sent.
CREATE TABLE refused_attempt (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at         timestamptz NOT NULL,
  actor_kind text NOT NULL CHECK (actor_kind IN ('account', 'token')),
  actor_id   text NOT NULL,
  actor_name text NOT NULL CHECK (actor_name <> ''),
  operation  text NOT NULL,
  ip         text NOT NULL
);
CREATE INDEX refused_attempt_actor ON refused_attempt (actor_id, id);
GRANT SELECT, INSERT ON refused_attempt TO gongkai_app;
CREATE TRIGGER refused_attempt_no_change BEFORE UPDATE OR DELETE ON refused_attempt FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refused_attempt_no_truncate BEFORE TRUNCATE ON refused_attempt EXECUTE FUNCTION refuse_change();

CREATE TABLE audit_link (
  index     bigint PRIMARY KEY,
  source    text NOT NULL CHECK (source IN ('event', 'read', 'refused')),
  source_id bigint NOT NULL,
  hash      bytea NOT NULL,
  UNIQUE (source, source_id)
);
GRANT SELECT ON audit_link TO gongkai_app;
CREATE TRIGGER audit_link_no_change BEFORE UPDATE OR DELETE ON audit_link FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_link_no_truncate BEFORE TRUNCATE ON audit_link EXECUTE FUNCTION refuse_change();

CREATE INDEX event_actor ON event (actor_id, id);

-- What a link stands for, in one spelling; null when it is gone.
CREATE FUNCTION audit_text(of_source text, of_id bigint) RETURNS text LANGUAGE sql STABLE
SET search_path = pg_catalog, public, pg_temp SET TimeZone = 'UTC' AS $$
  SELECT CASE of_source
    WHEN 'event' THEN (SELECT jsonb_build_object('kind', kind, 'subject', subject, 'actorKind', actor_kind, 'actor', actor_id, 'name', actor_name, 'body', body_code, 'at', at,
                              'detail', detail)::text FROM event WHERE id = of_id)
    WHEN 'read' THEN (SELECT jsonb_build_object('what', what, 'subject', subject, 'actor', account_id, 'name', account_name, 'body', body_code, 'at', at, 'records', records)::text
                        FROM sensitive_read WHERE id = of_id)
    ELSE (SELECT jsonb_build_object('operation', operation, 'actorKind', actor_kind, 'actor', actor_id, 'name', actor_name, 'ip', ip, 'at', at)::text
            FROM refused_attempt WHERE id = of_id) END
$$;

-- Adds links for what has none yet, at most so many; how many were added. Rows of transactions that end later get theirs later.
CREATE FUNCTION link_audit(most integer) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE place bigint; chain bytea; added integer := 0; newest bigint; r record;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('audit chain'));
  SELECT l.index, l.hash INTO place, chain FROM audit_link l ORDER BY l.index DESC LIMIT 1;
  place := coalesce(place, -1);
  chain := coalesce(chain, '\x');
  -- No transaction is open while a hundred thousand other acts are recorded.
  newest := coalesce((SELECT max(source_id) FROM audit_link WHERE source = 'event'), 0);
  FOR r IN
    SELECT x.source, x.id FROM (
      SELECT 'event' AS source, e.id, e.at FROM event e WHERE e.id > newest - 100000 AND NOT EXISTS (SELECT FROM audit_link l WHERE l.source = 'event' AND l.source_id = e.id)
      UNION ALL SELECT 'read', s.id, s.at FROM sensitive_read s WHERE NOT EXISTS (SELECT FROM audit_link l WHERE l.source = 'read' AND l.source_id = s.id)
      UNION ALL SELECT 'refused', f.id, f.at FROM refused_attempt f WHERE NOT EXISTS (SELECT FROM audit_link l WHERE l.source = 'refused' AND l.source_id = f.id)) x
     ORDER BY x.at, x.source, x.id LIMIT most
  LOOP
    place := place + 1;
    chain := sha256(chain || convert_to(r.source || ' ' || r.id || ' ' || audit_text(r.source, r.id), 'UTF8'));
    INSERT INTO audit_link (index, source, source_id, hash) VALUES (place, r.source, r.id, chain);
    added := added + 1;
  END LOOP;
  RETURN added;
END $$;
REVOKE EXECUTE ON FUNCTION link_audit(integer), audit_text(text, bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION link_audit(integer), audit_text(text, bigint) TO gongkai_app;
