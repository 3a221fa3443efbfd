-- The calendar is data: holidays that the law names itself, and one notice of the State Council for each year (国务院办公厅关于部分节假日安排的通知). Notices are kept as they came,
-- a wrong one is corrected by a later one of the same year; what SQL counts by (calendar_year, calendar_day) is drawn from them and from nothing else.

CREATE TABLE calendar_notice (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  year        integer NOT NULL CHECK (year BETWEEN 1949 AND 2999),
  number      text CHECK (trim(number) <> ''),
  issued_on   date,
  -- {off: [{name, from, to}], work: [{name, day}]}
  days        jsonb NOT NULL CHECK (jsonb_typeof(days->'off') = 'array' AND jsonb_typeof(days->'work') = 'array'),
  reason      text NOT NULL DEFAULT '',
  -- Null: it came with the software; only the owner can say so.
  entered_by  text,
  author_name text NOT NULL,
  entered_at  timestamptz NOT NULL
);
CREATE INDEX calendar_notice_year ON calendar_notice (year, id);

-- 全国年节及纪念日放假办法: what is a holiday in any case. The owner loads it.
CREATE TABLE calendar_holiday (
  day  date PRIMARY KEY,
  name text NOT NULL
);
GRANT SELECT ON calendar_holiday TO gongkai_app;
GRANT SELECT, INSERT ON calendar_notice TO gongkai_app;

-- A day may be named by a year that is not announced, and a notice may speak of the December before its year.
ALTER TABLE calendar_day DROP CONSTRAINT calendar_day_year_fkey;
ALTER TABLE calendar_day DROP CONSTRAINT calendar_day_check1;

CREATE FUNCTION draw_calendar() RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  DELETE FROM calendar_day;
  DELETE FROM calendar_year;
  INSERT INTO calendar_year SELECT DISTINCT year FROM calendar_notice;
  INSERT INTO calendar_day (day, works, year, name)
  SELECT day, works, year, name FROM (
    SELECT DISTINCT ON (day) day, works, year, name FROM (
      SELECT h.day, false AS works, extract(year FROM h.day)::integer AS year, h.name FROM calendar_holiday h
       WHERE NOT EXISTS (SELECT 1 FROM calendar_year y WHERE y.year = extract(year FROM h.day))
      UNION ALL
      SELECT day::date, false, n.year, o->>'name' FROM latest_calendar_notice n, jsonb_array_elements(n.days->'off') o,
             generate_series((o->>'from')::date, (o->>'to')::date, interval '1 day') day
      UNION ALL
      SELECT (w->>'day')::date, true, n.year, w->>'name' FROM latest_calendar_notice n, jsonb_array_elements(n.days->'work') w
    ) told ORDER BY day, year DESC, works
  ) named WHERE works = (extract(isodow FROM day) > 5);
END $$;

-- The notice that holds for each year: the last that was entered.
CREATE VIEW latest_calendar_notice AS SELECT DISTINCT ON (year) * FROM calendar_notice ORDER BY year, id DESC;
GRANT SELECT ON latest_calendar_notice TO gongkai_app;

-- Who enters one holds the office for the whole platform, now.
CREATE FUNCTION check_calendar_notice() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    RAISE EXCEPTION 'a notice is corrected by a later one' USING ERRCODE = 'GK001';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtext('calendar_notice'));
  IF NEW.entered_by IS NULL THEN
    IF NOT pg_has_role(current_user, (SELECT relowner FROM pg_class WHERE oid = TG_RELID), 'MEMBER') THEN
      RAISE EXCEPTION 'only the owner says what came with the software' USING ERRCODE = 'GK002';
    END IF;
  ELSIF NOT holds_role(NEW.entered_by, 'office', '*', NEW.entered_at) THEN
    RAISE EXCEPTION 'a notice is not for % to enter', NEW.entered_by USING ERRCODE = 'GK002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER calendar_notice_change BEFORE INSERT OR UPDATE OR DELETE ON calendar_notice FOR EACH ROW EXECUTE FUNCTION check_calendar_notice();
CREATE TRIGGER calendar_notice_no_truncate BEFORE TRUNCATE ON calendar_notice EXECUTE FUNCTION refuse_change();
CREATE TRIGGER calendar_notice_time BEFORE INSERT ON calendar_notice FOR EACH ROW
  WHEN (NEW.entered_by IS NOT NULL AND NOT is_this_moment(NEW.entered_at)) EXECUTE FUNCTION refuse_time();

CREATE FUNCTION calendar_notice_entered() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM draw_calendar();
  RETURN NULL;
END $$;
CREATE TRIGGER calendar_notice_entered AFTER INSERT ON calendar_notice FOR EACH STATEMENT EXECUTE FUNCTION calendar_notice_entered();
CREATE TRIGGER calendar_holiday_loaded AFTER INSERT OR UPDATE OR DELETE ON calendar_holiday FOR EACH STATEMENT EXECUTE FUNCTION calendar_notice_entered();

-- The first working day from a day on. Longer than a month nothing is closed.
CREATE FUNCTION working_day_from(first date) RETURNS date LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT d.day FROM (SELECT first + i AS day FROM generate_series(0, 40) i) d LEFT JOIN calendar_day c ON c.day = d.day
   WHERE coalesce(c.works, extract(isodow FROM d.day) < 6) ORDER BY d.day LIMIT 1
$$;

-- The last day of a term (src/kernel/term.ts says what the units mean). Hours are counted from the end of the day: the moment is not asked for here.
CREATE FUNCTION term_end(event date, amount integer, unit text, month_day text DEFAULT NULL, stays boolean DEFAULT false) RETURNS date LANGUAGE sql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT CASE unit
    WHEN 'hour' THEN event + amount / 24
    WHEN 'same-day' THEN event
    WHEN 'calendar-day' THEN CASE WHEN stays OR amount = 0 THEN event + amount ELSE working_day_from(event + amount) END
    WHEN 'working-day' THEN working_days_after(event, amount)
    WHEN 'month' THEN (event + make_interval(months => amount))::date
    WHEN 'year' THEN (event + make_interval(years => amount))::date
    WHEN 'date' THEN make_date(extract(year FROM event)::integer + 1, substr(month_day, 1, 2)::integer, substr(month_day, 4, 2)::integer)
  END
$$;
GRANT EXECUTE ON FUNCTION working_day_from(date), term_end(date, integer, text, text, boolean) TO gongkai_app;

-- What was counted ({what, from, count, unit, date, addition}), by the sentence that is told of it: with it a due day is counted again when the calendar changes.
CREATE TABLE counted_term (
  computation text PRIMARY KEY,
  counted     jsonb NOT NULL CHECK (jsonb_typeof(counted) = 'object')
);
GRANT SELECT, INSERT ON counted_term TO gongkai_app;

ALTER TABLE signal DROP CONSTRAINT signal_name_check;
ALTER TABLE signal ADD CONSTRAINT signal_name_check
  CHECK (name IN ('published', 'withdrawn', 'obligations-changed', 'catalogue-changed', 'calendar-changed'));

-- By the one function. Comments are taken at any hour, and what is counted back from a hearing ends with it: neither moves from a day off.
CREATE OR REPLACE FUNCTION dossier_test_holds(test jsonb, history jsonb) RETURNS boolean LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE act date := (history->-1->>'on')::date; last jsonb; place integer; since integer; asking jsonb; answering jsonb; one text; other text; starts date; ends date; days integer;
BEGIN
  CASE test->>'kind'
  WHEN 'recorded' THEN
    RETURN dossier_latest(history, test->'stages') IS NOT NULL;
  WHEN 'latest-says' THEN
    IF NOT dossier_says(history, test, test->'accepted') THEN RETURN false; END IF;
    IF test->'after' IS NULL THEN RETURN true; END IF;
    -- What the act itself says is not what it comes after.
    SELECT max(i) FILTER (WHERE test->'stages' ? (r->>'stage')),
           max(i) FILTER (WHERE i < jsonb_array_length(history) AND test->'after'->'stages' ? (r->>'stage')
                            AND test->'after'->'values' ? dossier_text(r->'content'->(test->'after'->>'field')))
      INTO place, since FROM jsonb_array_elements(history) WITH ORDINALITY AS h(r, i);
    RETURN place > coalesce(since, 0);
  WHEN 'answered' THEN
    asking := history;
    answering := history;
    IF (test->>'latestOnly')::boolean THEN
      SELECT max(i) INTO place FROM jsonb_array_elements(history) WITH ORDINALITY AS h(r, i) WHERE test->'questions'->'stages' ? (r->>'stage');
      SELECT coalesce(jsonb_agg(r ORDER BY i) FILTER (WHERE i = place), '[]'), coalesce(jsonb_agg(r ORDER BY i) FILTER (WHERE i > place), '[]')
        INTO asking, answering FROM jsonb_array_elements(history) WITH ORDINALITY AS h(r, i);
    END IF;
    RETURN NOT EXISTS (SELECT dossier_column(asking, test->'questions') EXCEPT SELECT dossier_column(answering, test->'answers'));
  WHEN 'covers' THEN
    last := dossier_latest(history, test->'stages');
    RETURN last IS NULL OR NOT EXISTS (SELECT jsonb_array_elements_text(test->'values') EXCEPT SELECT dossier_column(jsonb_build_array(last), test));
  WHEN 'rows-filled' THEN
    RETURN NOT EXISTS (SELECT 1 FROM dossier_rows(history, test) line, jsonb_array_elements_text(test->'demanded') wanted
                       WHERE test->'values' ? dossier_text(line->(test->>'column')) AND NOT dossier_filled(line->wanted));
  WHEN 'different' THEN
    one := dossier_name(dossier_latest(history, test->'one'->'stages')->'content'->(test->'one'->>'field'));
    other := dossier_name(dossier_latest(history, test->'other'->'stages')->'content'->(test->'other'->>'field'));
    RETURN one = '' OR other = '' OR NOT (position(one IN other) > 0 OR position(other IN one) > 0);
  WHEN 'passed' THEN
    RETURN NOT EXISTS (SELECT 1 FROM jsonb_array_elements(history) r
                       WHERE test->'stages' ? (r->>'stage') AND coalesce(dossier_day(r->'content'->(test->>'field')) >= act, true));
  WHEN 'lasts' THEN
    last := dossier_latest(history, test->'stages');
    IF last IS NULL THEN RETURN true; END IF;
    starts := dossier_day(last->'content'->(test->>'from'));
    ends := dossier_day(last->'content'->(test->>'to'));
    IF starts IS NULL OR ends IS NULL THEN RETURN false; END IF;
    IF (test->>'published')::boolean THEN starts := greatest(starts, (last->>'published')::date); END IF;
    days := CASE WHEN jsonb_typeof(test->'shorter') = 'object' AND dossier_filled(last->'content'->(test->'shorter'->>'reason'))
                 THEN (test->'shorter'->>'days')::integer ELSE (test->>'days')::integer END;
    RETURN ends >= term_end(starts, days, test->>'unit', stays => true);
  END CASE;
END $$;
