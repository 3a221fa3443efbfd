-- 公开事项 as the office keeps them: every change is a new version; the catalogue/ directory is only the first.
CREATE TABLE catalogue_item (
  code       text NOT NULL CHECK (code ~ '^[a-z0-9][a-z0-9.-]{1,59}$'),
  version    integer NOT NULL CHECK (version > 0),
  area_code  text NOT NULL,
  type_key   text NOT NULL,
  declaration jsonb NOT NULL,
  valid_from date NOT NULL,
  author     text NOT NULL,
  reason     text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (code, version)
);
CREATE TRIGGER catalogue_item_immutable BEFORE UPDATE OR DELETE ON catalogue_item FOR EACH ROW EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON catalogue_item TO gongkai_app;

CREATE VIEW current_catalogue_item AS
  SELECT DISTINCT ON (code) * FROM catalogue_item ORDER BY code, version DESC;
GRANT SELECT ON current_catalogue_item TO gongkai_app;
