-- Who read contact data of citizens and records that are not for everybody (个人信息保护法第五十一条、第五十四条: access is limited and can be audited). Written before the
-- answer is given; only added to; for the auditor alone, never in the public log.
CREATE TABLE sensitive_read (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at           timestamptz NOT NULL,
  account_id   text NOT NULL,
  account_name text NOT NULL CHECK (account_name <> ''),
  what         text NOT NULL CHECK (what IN ('opinion-contacts', 'restricted-list', 'restricted-record', 'restricted-file')),
  subject      text NOT NULL,                    -- id of the consultation, of the record or digest of the file; empty for a list
  body_code    text NOT NULL,                    -- whose; `*` where several bodies'
  records      integer NOT NULL CHECK (records > 0)  -- how many opinions or records the answer had
);
CREATE INDEX sensitive_read_account ON sensitive_read (account_id, id);
CREATE INDEX sensitive_read_subject ON sensitive_read (subject, id);
GRANT SELECT, INSERT ON sensitive_read TO gongkai_app;
CREATE TRIGGER sensitive_read_time BEFORE INSERT ON sensitive_read FOR EACH ROW WHEN (NOT is_this_moment(NEW.at)) EXECUTE FUNCTION refuse_time();
CREATE TRIGGER sensitive_read_no_change BEFORE UPDATE OR DELETE ON sensitive_read FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER sensitive_read_no_truncate BEFORE TRUNCATE ON sensitive_read EXECUTE FUNCTION refuse_change();
