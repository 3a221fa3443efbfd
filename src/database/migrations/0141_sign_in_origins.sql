-- Wrong passwords are counted for an account and the place they come from, so that guesses from elsewhere do not keep an account's owner out.
-- subject: an account's id, or `unknown:` and a number of 16 bits for names without an account (which name was typed is not kept: people type passwords there).
-- origin: an address (IPv6: its /64), `device:` and the digest of a browser's cookie, or '' for all places together from which nobody has signed in yet.
CREATE TABLE sign_in_origin (
  subject       text NOT NULL,
  origin        text NOT NULL,
  failures      integer NOT NULL DEFAULT 0 CHECK (failures >= 0),
  failed_at     timestamptz,
  refused_until timestamptz,
  -- The last time that somebody signed in to the account from here.
  known_at      timestamptz,
  PRIMARY KEY (subject, origin)
);
GRANT SELECT, INSERT, DELETE, UPDATE (failures, failed_at, refused_until, known_at) ON sign_in_origin TO gongkai_app;

-- What is told to the owner: wrong passwords since the last time that the right one was given.
COMMENT ON COLUMN account.failed_sign_ins IS 'wrong passwords since the last sign-in';
ALTER TABLE account DROP COLUMN locked_until;
