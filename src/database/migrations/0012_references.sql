-- Which public record refers to which (解读 → 文件, 替代, 废止): what the current edition says, so that both ends link to each other.
CREATE TABLE disclosure_reference (
  disclosure_id text NOT NULL REFERENCES disclosure,
  field         text NOT NULL,
  target_id     text NOT NULL REFERENCES disclosure,
  PRIMARY KEY (disclosure_id, field, target_id),
  CHECK (disclosure_id <> target_id)
);
CREATE INDEX disclosure_reference_target ON disclosure_reference (target_id);
GRANT SELECT, INSERT, DELETE ON disclosure_reference TO gongkai_app;
