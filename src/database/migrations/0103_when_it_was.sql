-- Times that make evidence (伪造发稿日期 is a veto) are the database's own, whatever is sent: a row that claims another moment is refused. The application's clock stays the one that
-- the commitment is made with, so the database compares instead of writing.
--
-- Which clock counts is a row that only the owner writes, at every start (src/database/evidence-clock.ts): `database` in production and in an ordinary demonstration; `scaled` in a
-- training sandbox, whose time runs faster since an origin; `told` only while a demonstration of past days is loaded, before anybody is served, and in tests. The application's role
-- can read it and nothing else, so that its password does not buy a date.
CREATE TABLE evidence_clock (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  kind     text NOT NULL CHECK (kind IN ('database', 'scaled', 'told')),
  origin   timestamptz,
  scale    integer CHECK (scale > 1),
  CHECK ((kind = 'scaled') = (origin IS NOT NULL AND scale IS NOT NULL))
);
INSERT INTO evidence_clock (kind) VALUES ('database');
GRANT SELECT ON evidence_clock TO gongkai_app;

-- Between the beginning of the transaction and now, with two minutes for the clocks of two machines and for a transaction that waited. A sandbox has two clocks: people sign in by the
-- real one.
CREATE FUNCTION is_this_moment(claimed timestamptz) RETURNS boolean LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE c evidence_clock; latest timestamptz := clock_timestamp();
BEGIN
  SELECT * INTO STRICT c FROM evidence_clock;
  IF c.kind = 'told' THEN RETURN true; END IF;
  IF c.kind = 'scaled' THEN latest := greatest(latest, c.origin + (latest - c.origin) * c.scale); END IF;
  RETURN claimed BETWEEN now() - interval '2 minutes' AND latest + interval '2 minutes' * coalesce(c.scale, 1);
END $$;
GRANT EXECUTE ON FUNCTION is_this_moment(timestamptz) TO gongkai_app;

CREATE FUNCTION refuse_time() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'this is not the moment that % claims', TG_TABLE_NAME USING ERRCODE = 'GK004';
END $$;
CREATE TRIGGER event_time BEFORE INSERT ON event FOR EACH ROW WHEN (NOT is_this_moment(NEW.at)) EXECUTE FUNCTION refuse_time();
CREATE TRIGGER workflow_action_time BEFORE INSERT ON workflow_action FOR EACH ROW WHEN (NOT is_this_moment(NEW.at)) EXECUTE FUNCTION refuse_time();
CREATE TRIGGER edition_time BEFORE INSERT ON edition FOR EACH ROW WHEN (NOT is_this_moment(NEW.published_at)) EXECUTE FUNCTION refuse_time();
CREATE TRIGGER draft_revision_time BEFORE INSERT ON draft_revision FOR EACH ROW WHEN (NOT is_this_moment(NEW.saved_at)) EXECUTE FUNCTION refuse_time();
CREATE TRIGGER disclosure_time BEFORE INSERT ON disclosure FOR EACH ROW WHEN (NOT is_this_moment(NEW.first_published_at)) EXECUTE FUNCTION refuse_time();
CREATE TRIGGER disclosure_withdrawn_time BEFORE UPDATE ON disclosure FOR EACH ROW
  WHEN (NEW.withdrawn_at IS DISTINCT FROM OLD.withdrawn_at AND NOT is_this_moment(NEW.withdrawn_at)) EXECUTE FUNCTION refuse_time();
CREATE TRIGGER draft_submitted_time BEFORE UPDATE ON draft FOR EACH ROW
  WHEN (NEW.submitted_at IS DISTINCT FROM OLD.submitted_at AND NOT is_this_moment(NEW.submitted_at)) EXECUTE FUNCTION refuse_time();
CREATE TRIGGER obligation_met_time BEFORE UPDATE ON obligation FOR EACH ROW
  WHEN (NEW.discharged_at IS DISTINCT FROM OLD.discharged_at AND NOT is_this_moment(NEW.discharged_at)) EXECUTE FUNCTION refuse_time();
CREATE TRIGGER obligation_excepted_time BEFORE UPDATE ON obligation FOR EACH ROW
  WHEN (NEW.excepted_at IS DISTINCT FROM OLD.excepted_at AND NOT is_this_moment(NEW.excepted_at)) EXECUTE FUNCTION refuse_time();
CREATE TRIGGER consultation_answered_time BEFORE UPDATE ON consultation FOR EACH ROW
  WHEN (NEW.answered_at IS DISTINCT FROM OLD.answered_at AND NOT is_this_moment(NEW.answered_at)) EXECUTE FUNCTION refuse_time();
CREATE TRIGGER delegation_time BEFORE INSERT ON delegation FOR EACH ROW WHEN (NOT is_this_moment(NEW.recorded_at)) EXECUTE FUNCTION refuse_time();
CREATE TRIGGER log_checkpoint_time BEFORE INSERT ON log_checkpoint FOR EACH ROW WHEN (NOT is_this_moment(NEW.signed_at)) EXECUTE FUNCTION refuse_time();

-- What comes in by this site came in now; what came by other ways is entered with the day on which it came.
CREATE FUNCTION check_opinions_time() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM fresh WHERE channel = 'site' AND NOT is_this_moment(received_at)) THEN
    RAISE EXCEPTION 'an opinion claims another moment' USING ERRCODE = 'GK004';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER opinion_time AFTER INSERT ON opinion REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION check_opinions_time();

-- A clock that was set back, the database's own too, shows in the log: the newest entry is later than now.
CREATE FUNCTION check_clock_goes_forward() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE newest timestamptz;
BEGIN
  IF (SELECT kind FROM evidence_clock) = 'told' THEN RETURN NEW; END IF;
  SELECT v.at INTO newest FROM log_leaf l JOIN event v ON v.id = l.event_id ORDER BY l.index DESC LIMIT 1;
  IF newest > NEW.published_at + interval '2 minutes' THEN
    RAISE EXCEPTION 'the newest entry of the log is of %, later than %', newest, NEW.published_at USING ERRCODE = 'GK004';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER edition_clock BEFORE INSERT ON edition FOR EACH ROW EXECUTE FUNCTION check_clock_goes_forward();
