-- The figures of a body over the years: a look-up by body and type, however much the body has published.
CREATE INDEX disclosure_body_type ON disclosure (body_code, type_key) WHERE state = 'published' AND audience = 'public';
