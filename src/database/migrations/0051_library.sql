-- 文件库: what a document is found by, from its current edition; `disclosure.facets` has been empty so far. The days are text, as in the content.
CREATE INDEX disclosure_library ON disclosure (first_published_at DESC, id DESC)
  WHERE facets ? 'validity' AND state = 'published' AND audience = 'public';
CREATE INDEX disclosure_facets ON disclosure USING gin (facets jsonb_path_ops);

UPDATE disclosure d SET facets = jsonb_strip_nulls(jsonb_build_object(
    'validity', e.content->'validity', 'effectiveOn', e.content->'effectiveOn', 'expiresOn', e.content->'expiresOn',
    'subject', e.content->'subject', 'genre', e.content->'genre', 'issuers', e.content->'issuers'))
  FROM edition e WHERE e.disclosure_id = d.id AND e.n = d.edition AND d.type_key = 'policy-document';
