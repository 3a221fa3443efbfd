-- What the columns of a body's own tables mean: said once by a person, and used whenever such a table comes again, whoever sends it.
CREATE TABLE column_names (
  body_code  text NOT NULL REFERENCES public_body (code),
  type_key   text NOT NULL,
  -- A table inside the record; '' for records in rows.
  field      text NOT NULL DEFAULT '',
  -- {"their heading": "our column"}; '' for a column that is not read.
  names      jsonb NOT NULL CHECK (jsonb_typeof(names) = 'object' AND length(names::text) <= 40000),
  said_by    text NOT NULL,
  said_at    timestamptz NOT NULL,
  PRIMARY KEY (body_code, type_key, field)
);
GRANT SELECT, INSERT, UPDATE (names, said_by, said_at) ON column_names TO gongkai_app;
