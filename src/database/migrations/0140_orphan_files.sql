-- A file belongs to something that was accepted or is gone: the sweep (src/files/sweep.ts) deletes what nothing refers to. Foreign keys keep every file that an
-- edition or an opinion carries; drafts name theirs inside their content, which the sweep reads.
-- Revisions are kept for ever, so a file that one of them names is looked for once.
ALTER TABLE stored_file ADD COLUMN in_draft boolean NOT NULL DEFAULT false;
GRANT DELETE, UPDATE (in_draft) ON stored_file TO gongkai_app;

-- What an account or a body has sent in a day; which uploads are old enough to be looked at.
CREATE INDEX upload_created ON upload (created_at);
CREATE INDEX upload_sha256 ON upload (sha256);
CREATE INDEX opinion_file_sha256 ON opinion_file (sha256);
