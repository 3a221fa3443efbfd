-- Whose password was set by somebody else chooses his own before anything else; a session says where it was opened, so
-- that its owner knows it among the others.
ALTER TABLE account ADD COLUMN must_change_password boolean NOT NULL DEFAULT false;
ALTER TABLE account ADD COLUMN password_set_at timestamptz;
GRANT UPDATE (must_change_password, password_set_at) ON account TO gongkai_app;

ALTER TABLE session ADD COLUMN id text NOT NULL DEFAULT gen_random_uuid()::text;
ALTER TABLE session ADD COLUMN ip text NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN browser text NOT NULL DEFAULT '' CHECK (length(browser) <= 200);
CREATE UNIQUE INDEX session_id ON session (id);
