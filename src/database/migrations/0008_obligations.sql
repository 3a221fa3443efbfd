-- 公开义务: item × body × period or event, with the day until which it must be met and what met it.
CREATE TABLE obligation (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  item_code      text NOT NULL,
  area_code      text NOT NULL,
  body_code      text NOT NULL REFERENCES public_body,
  period         text NOT NULL,               -- '2026', '2026-Q1', '2026-03', 'standing', or 'event:<id>'
  subject        text NOT NULL DEFAULT '',    -- what the event was, in words
  arises_on      date NOT NULL,
  due_on         date NOT NULL,
  provisional    boolean NOT NULL DEFAULT false,
  computation    text NOT NULL,               -- how the due date was computed, for people
  basis          text NOT NULL,
  discharged_at  timestamptz,
  disclosure_id  text REFERENCES disclosure,
  excepted_at    timestamptz,
  exception      jsonb,                       -- {ground, article, reason, author, reviewer}
  UNIQUE (item_code, body_code, period),
  CHECK (due_on >= arises_on),
  CHECK ((discharged_at IS NULL) = (disclosure_id IS NULL)),
  CHECK ((excepted_at IS NULL) = (exception IS NULL))
);
CREATE INDEX obligation_body ON obligation (body_code, due_on);
CREATE INDEX obligation_open ON obligation (due_on) WHERE discharged_at IS NULL AND excepted_at IS NULL;
CREATE INDEX obligation_area ON obligation (area_code, due_on);
GRANT SELECT, INSERT ON obligation TO gongkai_app;
GRANT UPDATE (due_on, arises_on, provisional, computation, discharged_at, disclosure_id, excepted_at, exception, subject) ON obligation TO gongkai_app;
ALTER TABLE draft ADD CONSTRAINT draft_obligation FOREIGN KEY (obligation_id) REFERENCES obligation;

CREATE FUNCTION check_obligation_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.discharged_at IS NOT NULL AND NEW IS DISTINCT FROM OLD THEN
    RAISE EXCEPTION 'obligation % is met; its record does not change', OLD.id USING ERRCODE = 'GK001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER obligation_change BEFORE UPDATE ON obligation FOR EACH ROW EXECUTE FUNCTION check_obligation_change();
