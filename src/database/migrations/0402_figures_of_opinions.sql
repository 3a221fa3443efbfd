-- 意见采纳情况: how many opinions came in by which channel is what is on record, in the first report and in every correction of it.
ALTER TABLE matching_type ADD COLUMN channels text; -- the field with the rows {channel, received, counted} of a report
CREATE FUNCTION check_report_figures() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE told jsonb; wrong text;
BEGIN
  SELECT NEW.content->m.channels INTO told FROM matching_type m WHERE m.type_key = NEW.type_key AND m.channels IS NOT NULL;
  IF NOT FOUND THEN RETURN NULL; END IF;
  SELECT coalesce(said.channel, have.channel) INTO wrong
    FROM (SELECT t.value AS channel, sum(t.opinions) FILTER (WHERE t.dimension = 'received') AS received, sum(t.opinions) FILTER (WHERE t.dimension = 'counted') AS counted
            FROM consultation_tally t JOIN consultation c ON c.id = t.consultation_id
           WHERE c.report_id = NEW.disclosure_id AND t.dimension IN ('received', 'counted') AND t.opinions > 0 GROUP BY t.value) have
    FULL JOIN (SELECT r->>'channel' AS channel, sum((r->>'received')::numeric) AS received, sum((r->>'counted')::numeric) AS counted
                 FROM jsonb_array_elements(CASE WHEN jsonb_typeof(told) = 'array' THEN told ELSE '[]' END) r GROUP BY 1) said ON said.channel = have.channel
   WHERE (coalesce(said.received, 0), coalesce(said.counted, 0)) IS DISTINCT FROM (coalesce(have.received, 0), coalesce(have.counted, 0)) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'the report tells other figures of channel % than are on record', wrong USING ERRCODE = 'GK003';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER edition_report_figures AFTER INSERT ON edition DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_report_figures();
