-- Items that were retired before retiring ended their duties: what is still open under them ends with the reason of that version.
UPDATE obligation o
SET excepted_at = i.created_at,
    exception = jsonb_build_object('ground', 'item-retired', 'reason', i.reason, 'author', i.author_name, 'retiredOn', i.retired_on,
      'daysLate', greatest(0, (i.created_at AT TIME ZONE 'Asia/Shanghai')::date - o.due_on))
FROM current_catalogue_item i
WHERE i.code = o.item_code AND i.retired_on IS NOT NULL AND o.discharged_at IS NULL AND o.excepted_at IS NULL;

-- An end is written once; afterwards a duty can only still be met.
CREATE OR REPLACE FUNCTION check_obligation_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.discharged_at IS NOT NULL AND NEW IS DISTINCT FROM OLD THEN
    RAISE EXCEPTION 'obligation % is met; its record does not change', OLD.id USING ERRCODE = 'GK001';
  END IF;
  IF OLD.excepted_at IS NOT NULL AND (NEW.excepted_at, NEW.exception) IS DISTINCT FROM (OLD.excepted_at, OLD.exception) THEN
    RAISE EXCEPTION 'obligation % has ended; why it did does not change', OLD.id USING ERRCODE = 'GK001';
  END IF;
  RETURN NEW;
END $$;
