import { expect, test } from 'vitest';
import { HUNAN_BODIES } from '../../catalogue/bodies/index.ts';
import { ITEMS } from '../../catalogue/index.ts';
import { EXAMPLES } from '../../examples/index.ts';
import { PLACE_LISTS } from '../../examples/place-lists.ts';
import { CATALOGUE, currentType } from '../../test/harness/catalogue.ts';
import { directoryOf } from '../bodies/directory.ts';
import { expandResponsible } from '../bodies/resolve-parties.ts';
import { validateContent } from '../catalogue/validate-content.ts';
import { civilDate } from '../kernel/civil-date.ts';
import { demonstrationBodies } from './demonstration-bodies.ts';

const directory = directoryOf(HUNAN_BODIES, CATALOGUE.listedBodies);

// The demonstration is loaded on any day: one soon after the examples, one in a later year, one at the turn of the
// year.
const days = ['2026-11-26', '2027-01-02', '2028-02-29'].map(civilDate);

const holderOf = (register: string, body: string): boolean =>
  PLACE_LISTS.some(
    (list) =>
      ITEMS.find((each) => each.code === list.item)?.type === register &&
      list.places.some((place) => place.holder === body),
  );

test.each(days)('as of %s each record is owed by its body, which has accounts, and is complete', (today) => {
  const accounts = new Set(demonstrationBodies(CATALOGUE, directory, today));
  const faults = EXAMPLES.flatMap((area) => area.demonstration(today)).flatMap((record) => {
    const on = civilDate(record.at.slice(0, 10));
    const item = ITEMS.find((each) => each.code === record.item);
    if (item === undefined) return [`${record.item}: no such item`];
    if (on >= today) return [];
    const say = (what: string): string =>
      `${record.item} ${record.body} ${String(record.content.title)}: ${what}`;
    const refusals = validateContent(currentType(item.type), record.content, 'submit', {
      today: on,
      knownBody: (code) => directory.byCode.has(code),
    });
    return [
      ...(expandResponsible(item.responsible, directory, on).includes(record.body) ||
      item.responsible.some((each) => 'holders' in each && holderOf(each.holders, record.body))
        ? []
        : [say('not owed by this body')]),
      ...(accounts.has(record.body) ? [] : [say('this body has no demonstration accounts')]),
      ...refusals.map((refusal) => say(`${refusal.path ?? ''} ${refusal.message}`)),
    ];
  });
  expect(faults).toEqual([]);
});
