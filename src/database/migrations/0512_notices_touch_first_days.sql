-- A notice of the calendar moves the day of a first publication as it moves what is open: items with such a day in the year of the notice, or at the end of the year before, are counted anew.
CREATE FUNCTION count_first_days_anew() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE owed_item i SET changed = changed + 1 FROM calendar_notice n
   WHERE n.id = NEW.notice_id AND EXISTS (SELECT 1 FROM coverage c WHERE c.item = i.n AND c.first_due >= make_date(n.year - 1, 12, 1));
  RETURN NULL;
END $$;
CREATE TRIGGER calendar_recount_first_days AFTER UPDATE OF finished_at ON calendar_recount FOR EACH ROW
  WHEN (OLD.finished_at IS NULL AND NEW.finished_at IS NOT NULL) EXECUTE FUNCTION count_first_days_anew();
