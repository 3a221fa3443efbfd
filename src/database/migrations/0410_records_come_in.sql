-- Records come in at once too: a row of a table or a file of a folder is a draft each. What is to be looked at in a draft (missing, doubled, read by a program) stands with it.
ALTER TABLE intake_job DROP CONSTRAINT intake_job_format_check;
ALTER TABLE intake_job ADD CONSTRAINT intake_job_format_check CHECK (format IN ('ndjson', 'json', 'csv', 'xlsx', 'zip'));
-- What headings of a table of others mean: {"their heading": "our column"}.
ALTER TABLE intake_job ADD COLUMN columns jsonb NOT NULL DEFAULT '{}';
-- Whether all rows are one draft (lists, series), or each row is one.
ALTER TABLE intake_job ADD COLUMN makes text NOT NULL DEFAULT 'one' CHECK (makes IN ('one', 'each'));
DROP INDEX intake_job_once;
CREATE UNIQUE INDEX intake_job_once ON intake_job (item_code, body_code, sha256, md5(record::text), md5(columns::text), keeps_good) WHERE state IN ('waiting', 'reading', 'finishing', 'done');

ALTER TABLE intake_draft ADD COLUMN told jsonb NOT NULL DEFAULT '[]';

-- Where a record stood before: its address on an older site, which leads to it for ever, and the day on which that site says it was published. Never the day of our log.
CREATE TABLE record_origin (
  draft_id     text PRIMARY KEY REFERENCES draft,
  -- host/path?query without the scheme, as kernel/old-address.ts spells it.
  address      text CHECK (address <> '' AND length(address) <= 1000),
  published_on date CHECK (published_on BETWEEN '1949-10-01' AND '2100-01-01'),
  CHECK (address IS NOT NULL OR published_on IS NOT NULL)
);
CREATE INDEX record_origin_address ON record_origin (address);
-- The same page by its path alone, where the older site's host is not known to who asks.
CREATE INDEX record_origin_path ON record_origin (substr(address, strpos(address, '/')));
GRANT SELECT, INSERT ON record_origin TO gongkai_app;
GRANT UPDATE (told) ON intake_draft TO gongkai_app;
GRANT UPDATE (faults) ON intake_row TO gongkai_app;
