-- The bytes that came in, where the public copy (sha256) differs from them. They have no row in stored_file, so no public address leads to them: GET /files asks
-- that table. Uploads before this are served as they are and have no other original.
ALTER TABLE upload ADD COLUMN original_sha256 text CHECK (original_sha256 ~ '^[0-9a-f]{64}$');
CREATE INDEX upload_original ON upload (original_sha256) WHERE original_sha256 IS NOT NULL;
