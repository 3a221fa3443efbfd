-- Bytes live in the content-addressed store (src/files); here is what they are.
CREATE TABLE stored_file (
  sha256      text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  sm3         text NOT NULL CHECK (sm3 ~ '^[0-9a-f]{64}$'),
  size_bytes  bigint NOT NULL CHECK (size_bytes > 0),
  media_type  text NOT NULL,
  extension   text NOT NULL,
  created_at  timestamptz NOT NULL
);
GRANT SELECT, INSERT ON stored_file TO gongkai_app;

-- One upload: a name for some bytes. Until an edition carries it, only people of the body may read it.
CREATE TABLE upload (
  id          text PRIMARY KEY,
  sha256      text NOT NULL REFERENCES stored_file,
  name        text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  body_code   text NOT NULL REFERENCES public_body,
  uploaded_by text NOT NULL,
  created_at  timestamptz NOT NULL
);
GRANT SELECT, INSERT, DELETE ON upload TO gongkai_app;
