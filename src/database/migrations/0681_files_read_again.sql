-- Files that came in before their text was kept are read once more, one at a time (src/publication/read-files-again.ts): what was looked at is here, so that
-- whoever is killed goes on where he stood. 'read' and 'waiting' have pages; 'nothing' has no text; 'unread' could not be opened; 'gone' has no bytes any more.
CREATE TABLE file_read_again (
  sha256  text PRIMARY KEY REFERENCES stored_file ON DELETE CASCADE,
  outcome text NOT NULL CHECK (outcome IN ('read', 'waiting', 'nothing', 'unread', 'gone')),
  at      timestamptz NOT NULL DEFAULT now()
);
GRANT SELECT, INSERT (sha256, outcome) ON file_read_again TO gongkai_app;
