import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseSync } from 'rolldown/utils';

/** A word of `docs/terms.md` that names nothing any more. */
export interface RetiredWord {
  readonly word: string;
  readonly instead: string;
}

/** A use of a retired word. */
export interface Use extends RetiredWord {
  readonly path: string;
  /** The name, or the line of a comment or document, in which it stands. */
  readonly found: string;
}

/** The rows of the table in `docs/terms.md`: last column the retired words, first the term. */
export function retiredWords(markdown: string): readonly RetiredWord[] {
  return markdown.split('\n').flatMap((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    if (cells.length !== 7 || cells[1] === 'term' || /^-+$/.test(cells[1] ?? '')) return [];
    return (cells[5] ?? '')
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== '')
      .map((word) => ({ word, instead: cells[1] ?? '' }));
  });
}

/** `MATTER_FIELDS`, `matterOf`, `matter-places` → `matter …`, in lower case. */
const partsOf = (name: string): readonly string[] =>
  [...name.matchAll(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g)].map(([part]) => part.toLowerCase());

const names = (word: string, name: string): boolean =>
  name === word || (word === word.toLowerCase() && partsOf(name).includes(word));

function identifiersIn(node: unknown, found: Set<string>): void {
  if (Array.isArray(node)) {
    for (const each of node) identifiersIn(each, found);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  const type = Reflect.get(node, 'type');
  const name = Reflect.get(node, 'name');
  if (/Identifier$/.test(String(type)) && typeof name === 'string') found.add(name);
  for (const value of Object.values(node)) identifiersIn(value, found);
}

/** Words of a sentence; not those of `code`, of paths, of names with a dash, or in quotation marks. */
const sentenceUses = (word: string, text: string): readonly string[] =>
  text
    .split('\n')
    .filter((line) =>
      new RegExp(`(?<![\\w\`“"'/.-])${word}(?![\\w\`”"/-])`).test(line.replace(/`[^`]*`/g, '`code`')),
    );

/** Every use of a retired word in one file: its name, the names in it, its comments or its sentences. */
export function usesIn(root: string, path: string, all: readonly RetiredWord[]): readonly Use[] {
  const text = readFileSync(join(root, path), 'utf8');
  // Parsing is what costs: most files have none of the letters.
  const letters = (basename(path) + text).toLowerCase();
  const retired = all.filter(({ word }) => letters.includes(word.toLowerCase()));
  if (retired.length === 0) return [];
  const inName = retired.filter(({ word }) => names(word, basename(path).replace(/\.[a-z]+$/, '')));
  const uses: Use[] = inName.map((each) => ({ ...each, path, found: 'the name of the file' }));
  const add = (each: RetiredWord, found: string): void => {
    uses.push({ ...each, path, found });
  };
  if (/\.tsx?$/.test(path)) {
    const found = new Set<string>();
    identifiersIn(parseSync(path, text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }).program, found);
    const comments = [...text.matchAll(/(?<=^\s*)\/\/.*$|\/\*\*?[\s\S]*?\*\//gm)].map(([comment]) => comment);
    for (const each of retired) {
      for (const name of found) if (names(each.word, name)) add(each, name);
      for (const line of comments.flatMap((comment) => sentenceUses(each.word, comment)))
        add(each, line.trim());
    }
  } else if (path.endsWith('.sql')) {
    const created = [...text.matchAll(/\b(?:TABLE|FUNCTION|VIEW|COLUMN|INDEX|TRIGGER)\s+(\w+)/g)];
    for (const each of retired)
      for (const [, name = ''] of created) if (names(each.word, name)) add(each, name);
  } else {
    for (const each of retired) for (const line of sentenceUses(each.word, text)) add(each, line.trim());
  }
  return uses;
}
