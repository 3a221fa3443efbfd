CREATE TABLE account (
  id            text PRIMARY KEY,
  username      text NOT NULL UNIQUE CHECK (username ~ '^[a-z0-9][a-z0-9@._-]{1,79}$'),
  name          text NOT NULL,
  password_hash text NOT NULL,
  demonstration boolean NOT NULL DEFAULT false,
  disabled_at   timestamptz,
  failed_sign_ins integer NOT NULL DEFAULT 0,
  locked_until  timestamptz,
  created_at    timestamptz NOT NULL
);
CREATE TABLE account_grant (
  account_id text NOT NULL REFERENCES account,
  role       text NOT NULL CHECK (role IN ('editor','reviewer','secrecy','issuer','legal','office','sysadmin','secadmin','auditor')),
  body_code  text NOT NULL,
  PRIMARY KEY (account_id, role, body_code)
);
CREATE INDEX account_grant_body ON account_grant (body_code, role);
-- Only digests of session and API tokens are kept: a copy of the database opens no door.
CREATE TABLE session (
  token_digest text PRIMARY KEY,
  account_id   text NOT NULL REFERENCES account,
  csrf_token   text NOT NULL,
  created_at   timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL
);
CREATE INDEX session_account ON session (account_id);
CREATE TABLE api_token (
  id           text PRIMARY KEY,
  token_digest text NOT NULL UNIQUE,
  name         text NOT NULL,
  body_code    text NOT NULL REFERENCES public_body,
  roles        text[] NOT NULL,
  created_by   text NOT NULL,
  created_at   timestamptz NOT NULL,
  expires_at   timestamptz,
  revoked_at   timestamptz
);
GRANT SELECT, INSERT, UPDATE ON account, api_token TO gongkai_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON session, account_grant TO gongkai_app;

-- 三员分立: the three administrators are mutually exclusive and hold no business role.
CREATE FUNCTION check_separation_of_administrators() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM account_grant a JOIN account_grant b USING (account_id)
    WHERE a.account_id = NEW.account_id AND a.role IN ('sysadmin','secadmin','auditor') AND b.role <> a.role
  ) THEN
    RAISE EXCEPTION 'administrator roles exclude every other role' USING ERRCODE = 'GK002';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER account_grant_separation AFTER INSERT OR UPDATE ON account_grant
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_separation_of_administrators();
