-- 消息: what an official is told, at the desk and by e-mail. One row for each recipient, written in the transaction of what it is about; a cause is told to a recipient once, however
-- often the work behind it is repeated. A recipient is a person, or a role at a body: then whoever holds the role, today or from tomorrow on, sees it.
CREATE TABLE message (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  cause      text NOT NULL CHECK (length(cause) BETWEEN 1 AND 200),
  account_id text REFERENCES account,
  role       text CHECK (role IN ('editor', 'reviewer', 'secrecy', 'issuer', 'legal', 'office')),
  body_code  text,                          -- '*' is the office for all
  recipient  text NOT NULL GENERATED ALWAYS AS (coalesce('account:' || account_id, role || '@' || body_code)) STORED,
  kind       text NOT NULL CHECK (kind IN ('todo', 'returned', 'due', 'new-obligation', 'urged', 'supervised', 'reply', 'weekly')),
  subject    text NOT NULL CHECK (trim(subject) <> ''),
  text       text NOT NULL,
  link       text NOT NULL CHECK (link LIKE '/%'),
  made_at    timestamptz NOT NULL,
  UNIQUE (cause, recipient),
  CHECK ((account_id IS NULL) = (role IS NOT NULL AND body_code IS NOT NULL)),
  CHECK ((role IS NULL) = (body_code IS NULL))
);
CREATE INDEX message_role ON message (body_code, role, id);
CREATE INDEX message_account ON message (account_id, id) WHERE account_id IS NOT NULL;
CREATE INDEX message_prompt ON message (made_at) WHERE kind IN ('urged', 'supervised', 'reply');
GRANT SELECT, INSERT ON message TO gongkai_app;
CREATE TRIGGER message_fixed BEFORE UPDATE OR DELETE ON message FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER message_no_truncate BEFORE TRUNCATE ON message EXECUTE FUNCTION refuse_change();

CREATE TABLE message_reading (
  message_id bigint NOT NULL REFERENCES message,
  account_id text NOT NULL REFERENCES account,
  read_at    timestamptz NOT NULL,
  PRIMARY KEY (account_id, message_id)
);
GRANT SELECT, INSERT ON message_reading TO gongkai_app;

-- Where a person's mail goes; only what was made since then is mailed.
CREATE TABLE mail_address (
  account_id text PRIMARY KEY REFERENCES account,
  address    text NOT NULL CHECK (address ~ '^[^\s@<>,;]{1,64}@[^\s@<>,;]{1,190}$'),
  set_at     timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE (address, set_at), DELETE ON mail_address TO gongkai_app;

-- A mail, kept before it is sent. `sending` is committed before the server gets the last byte: a process that dies between that and the answer leaves a mail of
-- which nobody knows whether it arrived (`unknown`); it is not sent again, because its messages stand at the desk.
CREATE TABLE mail (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account_id text NOT NULL REFERENCES account,
  kind       text NOT NULL CHECK (kind IN ('prompt', 'digest')),
  day        date NOT NULL,
  state      text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sending', 'sent', 'unknown', 'refused')),
  made_at    timestamptz NOT NULL,
  state_at   timestamptz NOT NULL,
  error      text
);
CREATE UNIQUE INDEX mail_digest ON mail (account_id, day) WHERE kind = 'digest';
CREATE INDEX mail_not_sent ON mail (state) WHERE state <> 'sent';
GRANT SELECT, INSERT, UPDATE (state, state_at, error) ON mail TO gongkai_app;

CREATE TABLE mail_message (
  account_id text NOT NULL REFERENCES account,
  message_id bigint NOT NULL REFERENCES message,
  mail_id    bigint NOT NULL REFERENCES mail,
  PRIMARY KEY (account_id, message_id)
);
CREATE INDEX mail_message_mail ON mail_message (mail_id);
GRANT SELECT, INSERT ON mail_message TO gongkai_app;
