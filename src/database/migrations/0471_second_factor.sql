-- 动态口令: a second factor of the owner's own device. The secret is sealed with a key that is not in the database; a code
-- counts once, so the step of the last one stands beside it. Recovery codes are kept as digests and count once.
CREATE TABLE second_factor (
  account_id   text PRIMARY KEY REFERENCES account,
  sealed       text NOT NULL,
  confirmed_at timestamptz,
  last_step    bigint NOT NULL DEFAULT 0
);
CREATE TABLE recovery_code (
  account_id text NOT NULL REFERENCES account,
  digest     text NOT NULL,
  used_at    timestamptz,
  PRIMARY KEY (account_id, digest)
);
GRANT SELECT, INSERT, DELETE ON second_factor, recovery_code TO gongkai_app;
GRANT UPDATE (sealed, confirmed_at, last_step) ON second_factor TO gongkai_app;
GRANT UPDATE (used_at) ON recovery_code TO gongkai_app;
