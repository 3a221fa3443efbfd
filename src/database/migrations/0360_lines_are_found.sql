-- Lines of lists are found across all lists by what is looked for in them: the pairs of neighbouring characters of their search text, and the last
-- character. The index holds lines in force; which of them may be shown is asked at reading.
CREATE FUNCTION search_bigrams(text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT pair), '{}')
  FROM (SELECT c || lead(c, 1, '') OVER (ORDER BY n) AS pair FROM string_to_table($1, NULL) WITH ORDINALITY AS t(c, n)) pairs
$$;
GRANT EXECUTE ON FUNCTION search_bigrams(text) TO gongkai_app;
CREATE INDEX register_entry_search ON register_entry USING gin (search_bigrams(search_text)) WHERE n_to IS NULL;
