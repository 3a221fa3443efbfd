-- What a region's bodies have published in an area, and the matters of an area, the newest first: pages ask for a few of each, never for all.
CREATE INDEX disclosure_body_area ON disclosure (body_code, area_code, first_published_at DESC, id DESC)
  WHERE state = 'published' AND audience = 'public';
