import { Parser } from 'htmlparser2';
import { type CivilDate, parseCivilDate } from '../kernel/civil-date.ts';

/** What a saved page of a site says about itself in its head. */
export interface PageFacts {
  readonly title: string;
  readonly publishedOn: CivilDate | null;
  /** As the page gives its own address; '' where it gives none. */
  readonly address: string;
}

/** The first part of a page is enough: facts stand in its head. */
const HEAD = 100_000;

/**
 * `ArticleTitle`, `PubDate` and `Url` are the meta elements that sites of the government must have (政府网站发展指引,
 * 国办发〔2017〕47号); the title of the window and the canonical link where they are missing.
 */
export function pageFacts(html: string): PageFacts {
  const metas = new Map<string, string>();
  let [inTitle, title, canonical] = [false, '', ''];
  const parser = new Parser({
    onopentag: (name, { name: meta, property, content, rel, href }) => {
      if (name === 'title') inTitle = true;
      const key = (meta ?? property ?? '').toLowerCase();
      if (name === 'meta' && key !== '' && !metas.has(key)) metas.set(key, (content ?? '').trim());
      if (name === 'link' && rel?.toLowerCase() === 'canonical') canonical = href ?? '';
    },
    onclosetag: (name) => {
      if (name === 'title') inTitle = false;
    },
    ontext: (text) => {
      if (inTitle) title += text;
    },
  });
  parser.end(html.slice(0, HEAD));
  const written = metas.get('pubdate') ?? metas.get('article:published_time') ?? '';
  const day = /^(\d{4})[-/年.](\d{1,2})[-/月.](\d{1,2})/.exec(written);
  const [, year = '', month = '', date = ''] = day ?? [];
  return {
    title: metas.get('articletitle') ?? title.trim(),
    publishedOn: parseCivilDate(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`),
    address: metas.get('url') ?? metas.get('og:url') ?? canonical,
  };
}
