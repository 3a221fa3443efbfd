-- Bodies are set up, renamed, closed and merged by decision of who may (docs/decisions/0067). The office enters what was decided, a second person of it confirms;
-- from then on it holds, and what the catalogue's files say of that body does not overwrite it.
ALTER TABLE public_body ADD COLUMN kept_by_office boolean NOT NULL DEFAULT false;

CREATE TABLE body_change (
  id               text PRIMARY KEY,
  kind             text NOT NULL CHECK (kind IN ('add', 'rename', 'close', 'merge')),
  body_code        text NOT NULL,
  successor_code   text REFERENCES public_body,
  name             text,
  short_name       text,
  level            text,
  body_kind        text,
  parent_code      text REFERENCES public_body,
  division_code    text,
  effective_on     date NOT NULL,
  basis            text NOT NULL CHECK (btrim(basis) <> ''),
  proposed_by      text NOT NULL,
  proposed_by_name text NOT NULL,
  proposed_at      timestamptz NOT NULL,
  state            text NOT NULL DEFAULT 'proposed' CHECK (state IN ('proposed', 'confirmed', 'refused')),
  decided_by       text,
  decided_by_name  text,
  decided_at       timestamptz,
  remark           text NOT NULL DEFAULT '',
  CHECK ((kind = 'merge') = (successor_code IS NOT NULL)),
  CHECK ((kind IN ('add', 'rename')) = (num_nonnulls(name, short_name) = 2)),
  CHECK ((kind = 'add') = (num_nonnulls(level, body_kind, parent_code) = 3)),
  CHECK ((state = 'proposed') = (num_nonnulls(decided_by, decided_by_name, decided_at) = 0)),
  CHECK (decided_by <> proposed_by),
  CHECK (state <> 'refused' OR btrim(remark) <> '')
);
-- One at a time for each body.
CREATE UNIQUE INDEX body_change_open ON body_change (body_code) WHERE state = 'proposed';
CREATE INDEX body_change_newest ON body_change (proposed_at DESC, id);

CREATE FUNCTION check_body_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  deciding constant text[] := '{state,decided_by,decided_by_name,decided_at,remark}';
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'proposed' OR NOT may_act(NEW.proposed_by, 'office', '*', NEW.proposed_at) THEN
      RAISE EXCEPTION 'a change of bodies is proposed by the office' USING ERRCODE = 'GK002';
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' OR OLD.state <> 'proposed' OR NEW.state = 'proposed' OR (to_jsonb(NEW) - deciding) <> (to_jsonb(OLD) - deciding) THEN
    RAISE EXCEPTION 'change % of a body is decided once', OLD.id USING ERRCODE = 'GK001';
  END IF;
  IF NOT may_act(NEW.decided_by, 'office', '*', NEW.decided_at) OR NEW.decided_by = NEW.proposed_by THEN
    RAISE EXCEPTION 'change % of a body is decided by a second person of the office', OLD.id USING ERRCODE = 'GK002';
  END IF;
  IF NEW.state = 'confirmed' AND NEW.effective_on > (NEW.decided_at AT TIME ZONE 'Asia/Shanghai')::date THEN
    RAISE EXCEPTION 'change % of a body is not in force yet', OLD.id USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER body_change_checked BEFORE INSERT OR UPDATE OR DELETE ON body_change FOR EACH ROW EXECUTE FUNCTION check_body_change();
CREATE TRIGGER body_change_proposed_now BEFORE INSERT ON body_change FOR EACH ROW WHEN (NOT is_this_moment(NEW.proposed_at)) EXECUTE FUNCTION refuse_time();
CREATE TRIGGER body_change_decided_now BEFORE UPDATE ON body_change FOR EACH ROW WHEN (NOT is_this_moment(NEW.decided_at)) EXECUTE FUNCTION refuse_time();

-- The only way by which the application changes bodies.
CREATE FUNCTION apply_body_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.kind = 'add' THEN
    INSERT INTO public_body (code, level, kind, parent_code, division_code, sort_order, established_on, source, name, short_name, kept_by_office)
    SELECT NEW.body_code, NEW.level, NEW.body_kind, NEW.parent_code, NEW.division_code,
           coalesce((SELECT max(s.sort_order) FROM public_body s WHERE s.parent_code = NEW.parent_code), p.sort_order),
           NEW.effective_on, NEW.basis, NEW.name, NEW.short_name, true
      FROM public_body p WHERE p.code = NEW.parent_code;
  ELSE
    UPDATE public_body SET kept_by_office = true, abolished_on = CASE WHEN NEW.kind = 'rename' THEN abolished_on ELSE NEW.effective_on END WHERE code = NEW.body_code;
  END IF;
  IF NEW.kind = 'rename' THEN
    UPDATE public_body_name SET valid_to = NEW.effective_on WHERE body_code = NEW.body_code AND valid_to IS NULL;
  END IF;
  IF NEW.kind IN ('add', 'rename') THEN
    INSERT INTO public_body_name (body_code, name, short_name, valid_from, basis) VALUES (NEW.body_code, NEW.name, NEW.short_name, NEW.effective_on, NEW.basis);
  END IF;
  IF NEW.kind = 'merge' THEN
    UPDATE public_body SET parent_code = NEW.successor_code, kept_by_office = true WHERE parent_code = NEW.body_code AND abolished_on IS NULL;
    INSERT INTO public_body_succession (predecessor_code, successor_code, kind, effective_on, basis)
    VALUES (NEW.body_code, NEW.successor_code, 'merged', NEW.effective_on, NEW.basis);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER body_change_applied AFTER UPDATE ON body_change FOR EACH ROW WHEN (NEW.state = 'confirmed') EXECUTE FUNCTION apply_body_change();

GRANT SELECT, INSERT ON body_change TO gongkai_app;
GRANT UPDATE (state, decided_by, decided_by_name, decided_at, remark) ON body_change TO gongkai_app;
