import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'rolldown/utils';
import { expect, test } from 'vitest';
import { civilDate } from '../../src/kernel/civil-date.ts';
import { Catalogue } from '../../src/schema/catalogue.ts';
import { CITED_LAWS } from '../../src/schema/vocabulary.ts';
import { isTest } from '../../tools/boundaries.ts';
import { HUNAN } from '../index.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const { law } = new Catalogue(HUNAN);

/** A law by its name, or an article behind one: what a sentence of code takes from `cite`, never types. */
const TYPED =
  /《[^《》]*(?:法|法典|条例|办法|规定|准则)》|[》）（(法例典定则]\s*第[一二三四五六七八九十百]+条/u;

/** The strings and the texts between tags of a source, without its remarks and patterns. */
function textsIn(node: unknown, found: string[] = []): readonly string[] {
  if (Array.isArray(node)) for (const each of node) textsIn(each, found);
  else if (isNode(node)) {
    const { type, value } = node;
    if ((type === 'Literal' || type === 'JSXText') && typeof value === 'string') found.push(value);
    if (type === 'TemplateElement' && isNode(value) && typeof value.cooked === 'string')
      found.push(value.cooked);
    for (const each of Object.values(node)) if (typeof each === 'object') textsIn(each, found);
  }
  return found;
}

const isNode = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !(value instanceof RegExp);

const filesIn = (folder: string, pattern: RegExp): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => pattern.test(path))
    .map((path) => join(folder, path));

/** Words that are no reference, and no remark behind one. */
const unknownIn = (basis: string): readonly string[] =>
  law
    .parse(basis)
    .flatMap((part) =>
      part.kind === 'words' && !part.own && !/^[，（]/u.test(part.printed) ? [part.printed] : [],
    );

test('no sentence of code types a law: it takes it from `cite`', () => {
  const typed = [
    ...filesIn('src', /\.tsx?$/),
    ...filesIn('console', /\.tsx?$/),
    ...filesIn('catalogue', /\.ts$/),
  ]
    .filter((path) => !isTest(path) && !path.startsWith('catalogue/law/statutes'))
    .flatMap((path) => {
      const text = readFileSync(join(ROOT, path), 'utf8');
      if (!/[法例典定则》）（(]\s*第|》/u.test(text)) return [];
      const { program } = parseSync(path, text, { lang: path.endsWith('x') ? 'tsx' : 'ts' });
      return textsIn(program).flatMap((each) =>
        TYPED.test(each) && !each.includes('样例') ? [`${path}: ${each}`] : [],
      );
    });
  expect(typed).toEqual([]);
});

test.each(Object.entries(CITED_LAWS))(
  'what code cites of %s is in force and in the statutes’ data',
  (name, { code, places }) => {
    const today = civilDate('2026-12-01');
    for (const place of places.length === 0 ? [''] : places) {
      const [part, ...more] = law.on([`《${name}》${place}`], today);
      expect(more).toEqual([]);
      expect(
        part?.kind === 'reference' ? [part.reference.statute.code, part.reference.places] : part?.printed,
      ).toEqual([code, place === '' ? [] : [place]]);
    }
  },
);

test('every article that the guides name is one of the statutes’ data, with the statute’s own name', () => {
  const ARTICLES =
    /《([^《》]+)》((?:（[^（）]+）)?)((?:第[一二三四五六七八九十百]+条(?:第[一二三四五六七八九十]+[款项])*[、至]?)+)/gu;
  const found = [...filesIn('docs/guide', /\.md$/), 'docs/tutorial.md'].flatMap((path) =>
    [...readFileSync(join(ROOT, path), 'utf8').matchAll(ARTICLES)].flatMap(
      ([, name = '', label = '', places = '']) =>
        places
          .split(/[、至]/u)
          .filter((place) => place !== '')
          .map((place) => ({ path, cited: `《${name}》${label}${place}` })),
    ),
  );
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter(({ cited }) => unknownIn(cited).length > 0)).toEqual([]);
});
