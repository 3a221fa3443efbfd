-- 民法典第二百零三条 speaks of every last day: terms in months and years, too, end on the next working day. What was counted is counted again with the calendar.
CREATE OR REPLACE FUNCTION term_end(event date, amount integer, unit text, month_day text DEFAULT NULL, stays boolean DEFAULT false) RETURNS date LANGUAGE sql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT CASE unit
    WHEN 'hour' THEN event + amount / 24
    WHEN 'same-day' THEN event
    WHEN 'calendar-day' THEN CASE WHEN stays OR amount = 0 THEN event + amount ELSE working_day_from(event + amount) END
    WHEN 'working-day' THEN working_days_after(event, amount)
    WHEN 'month' THEN CASE WHEN stays THEN (event + make_interval(months => amount))::date ELSE working_day_from((event + make_interval(months => amount))::date) END
    WHEN 'year' THEN CASE WHEN stays THEN (event + make_interval(years => amount))::date ELSE working_day_from((event + make_interval(years => amount))::date) END
    WHEN 'date' THEN make_date(extract(year FROM event)::integer + 1, substr(month_day, 1, 2)::integer, substr(month_day, 4, 2)::integer)
  END
$$;
