-- What an edition brings beside its content, and is not kept in it because it names people or is shown for a term only: the edition's record holds the
-- digest, so the log commits to it. The salt is in a table of its own, for those who may read the annex. Editions from before have none.
CREATE TABLE edition_annex (
  edition_id text PRIMARY KEY REFERENCES edition,
  digest     text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),   -- SHA-256 over `salt LF` and the annex
  salt       text NOT NULL CHECK (salt ~ '^[0-9a-f]{64}$')
);
GRANT SELECT, INSERT ON edition_annex TO gongkai_app;
CREATE TRIGGER edition_annex_immutable BEFORE UPDATE OR DELETE ON edition_annex FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER edition_annex_no_truncate BEFORE TRUNCATE ON edition_annex EXECUTE FUNCTION refuse_change();

-- Only in the transaction that publishes the edition.
CREATE TRIGGER edition_annex_part BEFORE INSERT ON edition_annex FOR EACH ROW EXECUTE FUNCTION check_part_of_edition();
