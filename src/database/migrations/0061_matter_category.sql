-- What matters of a kind that is gathered at an address of its own are narrowed by (决策类别); null where the kind has none.
ALTER TABLE dossier ADD COLUMN category text;
GRANT UPDATE (category) ON dossier TO gongkai_app;
CREATE INDEX dossier_collection ON dossier (kind, changed_at DESC, id DESC) WHERE audience = 'public';
