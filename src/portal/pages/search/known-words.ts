import { existsOn } from '../../../bodies/directory.ts';
import { listItems } from '../../../catalogue/items.ts';
import type { CivilDate } from '../../../kernel/civil-date.ts';
import { today } from '../../../kernel/clock.ts';
import { BODY_LEVELS } from '../../../schema/body.ts';
import { wordsOf } from '../../../search/parse-query.ts';
import { Spelling } from '../../../search/spelling.ts';
import type { PageDeps } from '../../reads/deps.ts';

type WordDeps = Pick<PageDeps, 'db' | 'catalogue' | 'names' | 'clock'>;

interface Kept {
  readonly on: CivilDate;
  readonly spelling: Promise<Spelling>;
}
/**
 * By the bodies as one version of the directory has them, and by the words: of either another set is another object.
 */
const kept = new WeakMap<object, WeakMap<object, Kept>>();

/**
 * What records of the province are called: citizens' words, services, items, types, bodies down to the townships.
 * Villages are too many to be read aloud (36,000 names take two seconds); they are found by their characters. Made anew
 * when bodies or words change, and each day.
 */
export async function knownWords(deps: WordDeps): Promise<Spelling> {
  const { bodies } = await deps.names.directory();
  const { searchWords } = deps.catalogue;
  const on = today(deps.clock);
  const ofBodies = kept.get(bodies) ?? new WeakMap<object, Kept>();
  kept.set(bodies, ofBodies);
  const known = ofBodies.get(searchWords);
  if (known?.on === on) return known.spelling;
  const spelling = readWords(deps, on);
  ofBodies.set(searchWords, { on, spelling });
  spelling.catch(() => ofBodies.delete(searchWords));
  return spelling;
}

async function readWords({ db, catalogue, names }: WordDeps, on: CivilDate): Promise<Spelling> {
  const [{ bodies }, items] = await Promise.all([names.directory(), listItems(db, {})]);
  const titles = [...items.map((item) => item.title), ...catalogue.registers.map((type) => type.title)];
  const called = bodies
    .filter((body) => existsOn(body, on) && isSpoken(body.level, body.kind))
    .toSorted((a, b) => BODY_LEVELS.indexOf(a.level) - BODY_LEVELS.indexOf(b.level));
  return new Spelling([
    ...catalogue.searchWords.groups.flat(),
    ...catalogue.topics.map((topic) => topic.title),
    ...called.flatMap((body) => {
      const name = body.names.at(-1);
      // 省生态环境厅 is typed without 省 as often as with it.
      return name === undefined ? [] : [name.shortName.replace(/^省/u, ''), name.shortName, name.name];
    }),
    ...titles,
    ...titles.flatMap(wordsOf).filter((word) => [...word].length > 1),
  ]);
}

const isSpoken = (level: string, kind: string): boolean =>
  level === 'province' || (level !== 'village' && kind === 'government');
