import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * A text of law as its articles: each a list of paragraphs, each of them a list of lines, the items behind the line
 * that opens them.
 */
export type Articles = ReadonlyMap<string, readonly (readonly string[])[]>;

const ARTICLE = /^(第[一二三四五六七八九十百千零]+条(?:之[一二三四五六七八九十]+)?)[\s　]+(.*)$/u;
const HEADING = /^(#|第[一二三四五六七八九十百千零]+[编分章节][\s　])/u;
const ITEM = /^[（(][一二三四五六七八九十百]+[)）]/u;

/** Where the texts of the laws lie: named by the environment, or beside the repository. */
export const lawTextsFolder = (): string | null => {
  const folder =
    process.env.GONGKAI_LAW_TEXTS ?? join(import.meta.dirname, '..', '..', 'shared', 'fixtures', 'laws');
  return existsSync(folder) ? folder : null;
};

/** Copies write brackets, quotation marks and spaces in several ways; the words are what is compared. */
export const plain = (text: string): string =>
  text
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replaceAll('<', '〈')
    .replaceAll('>', '〉')
    .replace(/[\s　]+/gu, '');

export function articlesIn(markdown: string): Articles {
  const articles = new Map<string, string[][]>();
  let current: string[][] | null = null;
  for (const raw of (markdown.split('<!-- INFO END -->').at(-1) ?? '').split('\n')) {
    const line = raw.trim();
    const found = ARTICLE.exec(line);
    if (found) {
      const [, article = '', words = ''] = found;
      current = [[words]];
      articles.set(article, current);
    } else if (HEADING.test(line)) current = null;
    else if (line !== '' && current !== null) {
      if (ITEM.test(line)) current.at(-1)?.push(line);
      else current.push([line]);
    }
  }
  return articles;
}

/**
 * The texts below a folder by their names, `行政许可法(2019-04-23)`; a code that is kept in several files is named after
 * what stands before the hyphen of its folder.
 */
export function readLawTexts(root: string): ReadonlyMap<string, Articles> {
  const texts = new Map<string, Articles>();
  for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((each) => each.endsWith('.md'))
    .sort()) {
    const articles = articlesIn(readFileSync(join(root, path), 'utf8'));
    const folder = basename(dirname(path));
    const whole = /^(.+)-转录$/u.exec(folder)?.[1] ?? (folder === '民法典' ? folder : null);
    const name = whole ?? basename(path, '.md');
    texts.set(name, new Map([...(texts.get(name) ?? []), ...articles]));
  }
  return texts;
}
