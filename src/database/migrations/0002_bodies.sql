-- 公开主体. A body keeps its code for life; names and parents have periods, so history shows the name of the day.
CREATE TABLE public_body (
  code          text PRIMARY KEY CHECK (code ~ '^[a-z][a-z0-9-]{1,39}$'),
  level         text NOT NULL CHECK (level IN ('province', 'prefecture', 'county', 'township', 'village')),
  kind          text NOT NULL CHECK (kind IN ('government', 'office', 'department', 'party-body', 'institution', 'enterprise', 'committee')),
  parent_code   text REFERENCES public_body,
  division_code text CHECK (division_code ~ '^\d{6}(\d{3}(\d{3})?)?$'),
  uscc          text UNIQUE CHECK (uscc ~ '^[0-9A-HJ-NP-RTUWXY]{18}$'),
  website       text,
  sort_order    integer NOT NULL,
  established_on date,
  abolished_on  date,
  source        text NOT NULL,
  CHECK (abolished_on IS NULL OR established_on IS NULL OR abolished_on > established_on)
);
CREATE INDEX public_body_parent ON public_body (parent_code, sort_order);
CREATE UNIQUE INDEX public_body_government_division ON public_body (division_code) WHERE kind = 'government';

CREATE TABLE public_body_name (
  body_code  text NOT NULL REFERENCES public_body,
  name       text NOT NULL,
  short_name text NOT NULL,
  valid_from date NOT NULL,
  valid_to   date,
  basis      text NOT NULL,
  PRIMARY KEY (body_code, valid_from),
  CHECK (valid_to IS NULL OR valid_to > valid_from)
);
CREATE INDEX public_body_name_name ON public_body_name (name);

-- Who took over whose duties, when and by what decision.
CREATE TABLE public_body_succession (
  predecessor_code text NOT NULL REFERENCES public_body,
  successor_code   text NOT NULL REFERENCES public_body,
  kind             text NOT NULL CHECK (kind IN ('merged', 'split', 'transferred')),
  effective_on     date NOT NULL,
  basis            text NOT NULL,
  PRIMARY KEY (predecessor_code, successor_code, effective_on),
  CHECK (predecessor_code <> successor_code)
);

-- Other ways in which documents name a body (省编办, 省政府法制办).
CREATE TABLE public_body_alias (
  alias     text NOT NULL,
  body_code text NOT NULL REFERENCES public_body,
  PRIMARY KEY (alias, body_code)
);
-- The name in use today, or the last one of a body that is gone.
CREATE VIEW current_body_name AS
  SELECT DISTINCT ON (body_code) body_code, name, short_name FROM public_body_name ORDER BY body_code, valid_from DESC;
GRANT SELECT ON current_body_name, public_body, public_body_name, public_body_succession, public_body_alias TO gongkai_app;
