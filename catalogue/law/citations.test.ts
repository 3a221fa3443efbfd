import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Catalogue } from '../../src/schema/catalogue.ts';
import { isTest } from '../../tools/boundaries.ts';
import { HUNAN } from '../index.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const { law } = new Catalogue(HUNAN);

/** A text that names a law and an article: `basis: '…第十八条'`, `const GROUND_BASIS = '…'`. */
const NAMED =
  /(?:basis|article|BASIS|Basis)['"]?\s*[:=]\s*['"`]([^'"`\n第][^'"`\n]*第[一二三四五六七八九十百]+条[^'"`\n]*)['"`]/gu;

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

test('every article that code rests on is one of the statutes’ data', () => {
  const found = [...filesIn('src', /\.tsx?$/), ...filesIn('catalogue', /\.ts$/)]
    .filter((path) => !isTest(path) && !path.startsWith('catalogue/law/statutes'))
    .flatMap((path) =>
      [...readFileSync(join(ROOT, path), 'utf8').matchAll(NAMED)].map(([, basis = '']) => ({ path, basis })),
    );
  expect(found.length).toBeGreaterThan(5);
  expect(
    found.flatMap(({ path, basis }) => unknownIn(basis).map((words) => `${path}: ${words} (${basis})`)),
  ).toEqual([]);
});

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
