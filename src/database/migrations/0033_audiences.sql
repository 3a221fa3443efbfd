-- 访问码: handed out on paper to the people concerned (征收范围内的被征收人 …). Only a keyed digest is kept; who got which code is on paper, not here.
CREATE TABLE access_code (
  id         text PRIMARY KEY,
  digest     text NOT NULL UNIQUE CHECK (digest ~ '^[0-9a-f]{64}$'),
  body_code  text NOT NULL REFERENCES public_body,
  scope_kind text NOT NULL CHECK (scope_kind IN ('disclosure', 'dossier', 'area')),
  scope_id   text NOT NULL CHECK (scope_id <> ''),
  batch      text NOT NULL CHECK (length(batch) BETWEEN 1 AND 100),  -- 批次名称, e.g. 某社区第一批; without personal data
  expires_on date NOT NULL,                                          -- the last day
  issued_by  text NOT NULL CHECK (issued_by <> ''),
  issued_at  timestamptz NOT NULL,
  revoked_at timestamptz
);
CREATE INDEX access_code_scope ON access_code (body_code, scope_kind, scope_id);
GRANT SELECT, INSERT ON access_code TO gongkai_app;
GRANT UPDATE (revoked_at) ON access_code TO gongkai_app;

CREATE FUNCTION check_access_code_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.revoked_at IS NOT NULL OR NEW.digest <> OLD.digest OR NEW.expires_on <> OLD.expires_on
     OR NEW.scope_kind <> OLD.scope_kind OR NEW.scope_id <> OLD.scope_id OR NEW.body_code <> OLD.body_code THEN
    RAISE EXCEPTION 'an access code can only be revoked, once' USING ERRCODE = 'GK001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER access_code_change BEFORE UPDATE OR DELETE ON access_code FOR EACH ROW EXECUTE FUNCTION check_access_code_change();

-- 使用记录: which code was used when. No address, no name, no browser.
CREATE TABLE access_code_use (
  id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code_id text NOT NULL REFERENCES access_code,
  used_at timestamptz NOT NULL
);
CREATE INDEX access_code_use_code ON access_code_use (code_id, used_at);
CREATE TRIGGER access_code_use_immutable BEFORE UPDATE OR DELETE ON access_code_use FOR EACH ROW EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON access_code_use TO gongkai_app;
