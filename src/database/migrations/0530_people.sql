-- People are added, moved and retired on screen (docs/decisions/0076): at a body and those below it by its 单位管理员, everywhere by the system administrator, who gives no role.
-- Who gives a role is written with it and held to account: nobody gives himself one, the three administrators are made at the server only, and a 单位管理员 reaches no further
-- than his body and those below.
ALTER TABLE account_grant DROP CONSTRAINT account_grant_role_check;
ALTER TABLE account_grant ADD CONSTRAINT account_grant_role_check
  CHECK (role IN ('editor', 'reviewer', 'secrecy', 'issuer', 'legal', 'office', 'manager', 'sysadmin', 'secadmin', 'auditor'));
ALTER TABLE account_grant ADD COLUMN granted_by text REFERENCES account;   -- null: at the server
ALTER TABLE account_grant ADD CHECK (granted_by <> account_id);

ALTER TABLE account ADD COLUMN body_code text REFERENCES public_body;      -- 所属单位; null for those of the whole platform
ALTER TABLE account ADD COLUMN created_by text REFERENCES account;         -- null: at the server
ALTER TABLE account ADD COLUMN invited_at timestamptz;                     -- when the one-time password was given that is not used yet
ALTER TABLE account ADD COLUMN invited_by text REFERENCES account;
ALTER TABLE account ADD COLUMN factor_reset_by text REFERENCES account;    -- until the owner has set up a second factor anew
ALTER TABLE account ADD COLUMN import_id text;                             -- the sheet that the account came from
ALTER TABLE account ADD CHECK (invited_by <> id AND factor_reset_by <> id);
-- Who sets the first password does not also take the second factor off: together they would be the account.
ALTER TABLE account ADD CONSTRAINT account_two_keys CHECK (NOT must_change_password OR invited_by IS DISTINCT FROM factor_reset_by OR invited_by IS NULL);
UPDATE account SET body_code = (SELECT min(g.body_code) FROM account_grant g JOIN public_body b ON b.code = g.body_code WHERE g.account_id = account.id);
CREATE INDEX account_body ON account (body_code, username);
CREATE INDEX account_import ON account (import_id, username) WHERE import_id IS NOT NULL;
GRANT UPDATE (body_code, invited_at, invited_by, factor_reset_by) ON account TO gongkai_app;

-- 单位管理员 of the body or of one above it.
CREATE FUNCTION manages_people(who text, of_body text) RETURNS boolean LANGUAGE sql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
  WITH RECURSIVE up AS (
    SELECT code, parent_code FROM public_body WHERE code = of_body
    UNION SELECT b.code, b.parent_code FROM public_body b JOIN up ON b.code = up.parent_code)
  SELECT EXISTS (SELECT 1 FROM account_grant g JOIN account a ON a.id = g.account_id JOIN up ON up.code = g.body_code
                 WHERE g.account_id = who AND g.role = 'manager' AND a.disabled_at IS NULL)
$$;
GRANT EXECUTE ON FUNCTION manages_people TO gongkai_app;

CREATE FUNCTION check_grant() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.granted_by IS NULL THEN RETURN NEW; END IF;
  IF NEW.role IN ('sysadmin', 'secadmin', 'auditor') THEN
    RAISE EXCEPTION 'the three administrators are made at the server' USING ERRCODE = 'GK002';
  END IF;
  IF NOT (holds_role(NEW.granted_by, 'secadmin', '*', statement_timestamp()) OR manages_people(NEW.granted_by, NEW.body_code)) THEN
    RAISE EXCEPTION '% gives no role at %', NEW.granted_by, NEW.body_code USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER account_grant_given BEFORE INSERT OR UPDATE ON account_grant FOR EACH ROW EXECUTE FUNCTION check_grant();

-- Adding a person, giving him a first password and taking his second factor off are for the same two, never for an account of the three administrators.
CREATE FUNCTION check_people_act() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE who text;
BEGIN
  FOR who IN SELECT DISTINCT w FROM unnest(ARRAY[
    CASE WHEN TG_OP = 'INSERT' THEN NEW.created_by END,
    CASE WHEN TG_OP = 'INSERT' OR NEW.invited_by IS DISTINCT FROM OLD.invited_by OR NEW.invited_at IS DISTINCT FROM OLD.invited_at THEN NEW.invited_by END,
    CASE WHEN TG_OP = 'INSERT' OR NEW.factor_reset_by IS DISTINCT FROM OLD.factor_reset_by THEN NEW.factor_reset_by END]) w WHERE w IS NOT NULL LOOP
    IF NOT (holds_role(who, 'sysadmin', '*', statement_timestamp()) OR manages_people(who, NEW.body_code)) THEN
      RAISE EXCEPTION '% keeps no people at %', who, coalesce(NEW.body_code, '*') USING ERRCODE = 'GK002';
    END IF;
    IF EXISTS (SELECT 1 FROM account_grant g WHERE g.account_id = NEW.id AND g.role IN ('sysadmin', 'secadmin', 'auditor')) THEN
      RAISE EXCEPTION 'the accounts of the three administrators are kept at the server' USING ERRCODE = 'GK002';
    END IF;
  END LOOP;
  RETURN NEW;
END $$;
CREATE TRIGGER account_people_act BEFORE INSERT OR UPDATE ON account FOR EACH ROW EXECUTE FUNCTION check_people_act();

-- A sheet of people on its way in: read, judged and carried out by a job, in parts; the same sheet again is the same import. Its file and what is wrong in it stand here until it is done.
CREATE TABLE people_import (
  id          text PRIMARY KEY,
  account_id  text NOT NULL REFERENCES account,
  file_name   text NOT NULL,
  digest      text NOT NULL,
  file        bytea,
  state       text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'refused', 'adding', 'done')),
  row_count   integer NOT NULL DEFAULT 0,
  done        integer NOT NULL DEFAULT 0 CHECK (done <= row_count),
  added       integer NOT NULL DEFAULT 0,
  faults      jsonb NOT NULL DEFAULT '[]',
  fault_count integer NOT NULL DEFAULT 0,
  started_at  timestamptz NOT NULL,
  UNIQUE (account_id, digest)
);
GRANT SELECT, INSERT, UPDATE (file, state, row_count, done, added, faults, fault_count) ON people_import TO gongkai_app;
