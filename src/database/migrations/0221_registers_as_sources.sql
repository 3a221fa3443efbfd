-- Who holds a line of a published register owes what items say that holders owe (docs/decisions/0054): a new edition of such a register, or its withdrawal, makes the
-- items that name it be counted anew.
CREATE FUNCTION count_items_of_holders() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE owed_item o SET changed = changed + 1
    FROM register r JOIN current_catalogue_item i
      ON i.declaration->'responsible' @> jsonb_build_array(jsonb_build_object('holders', r.type_key))
   WHERE o.code = i.code
     AND r.disclosure_id = CASE TG_TABLE_NAME WHEN 'register_edition' THEN to_jsonb(NEW)->>'disclosure_id' ELSE to_jsonb(NEW)->>'id' END;
  RETURN NULL;
END $$;
CREATE TRIGGER register_edition_of_holders AFTER INSERT ON register_edition FOR EACH ROW EXECUTE FUNCTION count_items_of_holders();
CREATE TRIGGER disclosure_of_holders AFTER UPDATE OF state ON disclosure FOR EACH ROW
  WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION count_items_of_holders();

-- What of a period is published so far, where it has several parts: the names of those that lack. Part of the state of the cell: published in part (5).
ALTER TABLE obligation ADD COLUMN missing text CHECK (missing <> '');
GRANT UPDATE (missing) ON obligation TO gongkai_app;

CREATE OR REPLACE VIEW coverage_counted AS
SELECT c.body, c.item,
       (CASE WHEN s.kind = 'not-applicable' THEN 6 WHEN s.kind = 'excepted' THEN 7 WHEN o.missing IS NOT NULL AND d.id IS NOT NULL THEN 5
             WHEN d.id IS NULL THEN 1 WHEN o.due_on IS NOT NULL THEN 4 ELSE i.turns END)::smallint AS status,
       CASE WHEN s.kind IS NOT NULL THEN (s.confirmed_on + interval '1 year')::date
            WHEN d.id IS NULL THEN least(c.first_due, o.due_on)
            WHEN o.due_on IS NOT NULL THEN o.due_on
            WHEN i.turns = 3 THEN (d.day + make_interval(months => i.review_months))::date
            WHEN i.turns = 4 THEN (SELECT min(p.due_on) FROM owed_period p WHERE p.item_code = i.code AND p.opened_for = 0) END AS turns_on,
       coalesce(s.confirmed_on, d.day, c.owed_on) AS since,
       coalesce(s.disclosure_id, d.id) AS disclosure_id,
       coalesce(s.reason, o.missing) AS reason
  FROM coverage c JOIN owed_item i ON i.n = c.item JOIN owing_body b ON b.n = c.body
  LEFT JOIN LATERAL (
    SELECT id, (updated_at AT TIME ZONE 'Asia/Shanghai')::date AS day FROM disclosure
     WHERE item_code = i.code AND body_code = b.code AND state = 'published' ORDER BY updated_at DESC, id LIMIT 1) d ON true
  LEFT JOIN LATERAL (
    SELECT due_on, missing FROM obligation WHERE item_code = i.code AND body_code = b.code AND discharged_at IS NULL AND excepted_at IS NULL ORDER BY due_on LIMIT 1) o ON true
  LEFT JOIN LATERAL (
    SELECT t.kind, t.confirmed_on, t.disclosure_id, t.reason FROM coverage_statement t JOIN disclosure x ON x.id = t.disclosure_id
     WHERE t.item_code = i.code AND t.body_code = b.code AND t.confirmed_on IS NOT NULL AND x.state = 'published' ORDER BY t.confirmed_on DESC, t.disclosure_id LIMIT 1) s ON true;
