-- What a notice moved: every open obligation whose due day is another one since, with the work that found it.
CREATE TABLE calendar_recount (
  notice_id   bigint PRIMARY KEY REFERENCES calendar_notice,
  total       integer NOT NULL DEFAULT 0 CHECK (total >= 0),
  done        integer NOT NULL DEFAULT 0 CHECK (done BETWEEN 0 AND total),
  asked_at    timestamptz NOT NULL,
  finished_at timestamptz
);
CREATE TABLE calendar_move (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  notice_id     bigint NOT NULL REFERENCES calendar_notice,
  obligation_id bigint NOT NULL REFERENCES obligation,
  from_day      date NOT NULL,
  to_day        date NOT NULL,
  moved_at      timestamptz NOT NULL,
  CHECK (from_day <> to_day)
);
CREATE INDEX calendar_move_notice ON calendar_move (notice_id, id);
CREATE INDEX calendar_move_obligation ON calendar_move (obligation_id);
CREATE TRIGGER calendar_move_kept BEFORE UPDATE OR DELETE ON calendar_move FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER calendar_move_no_truncate BEFORE TRUNCATE ON calendar_move EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON calendar_move TO gongkai_app;
GRANT SELECT, INSERT, UPDATE (total, done, finished_at) ON calendar_recount TO gongkai_app;
