-- What screening found in the bytes that an upload keeps (src/screening/screen-file.ts): a list of {kind, label, masked, where, severity}. The application may not
-- change it. Files that came before were not read: their list is empty.
ALTER TABLE upload ADD COLUMN findings jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(findings) = 'array');
