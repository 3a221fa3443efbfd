-- 0270's: characters that nobody sees, and signs that only divide, do not make another text.
CREATE OR REPLACE FUNCTION dossier_plain(value jsonb) RETURNS text LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT regexp_replace(regexp_replace(normalize(coalesce(dossier_text(value), ''), NFKC), '</?[a-zA-Z][^<>]*>|&[a-zA-Z0-9#]+;', '', 'g'),
    '[\s\u3000\u00a0\u00ad\u034f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff，。、；：？！“”‘’「」『』（）《》〈〉【】〔〕—…·・•‐‑–―<>,.;:?!''"()\[\]{}_~|*#/\\+=^-]', '', 'g') $$;
SELECT fill_dossier_phrases(NULL);
