import { expect, test } from 'vitest';
import { HUNAN_BODIES } from '../../catalogue/bodies/index.ts';
import { ITEMS } from '../../catalogue/index.ts';
import { RECORD_EXAMPLES } from '../../examples/all.ts';
import { CATALOGUE, currentType } from '../../test/harness/catalogue.ts';
import { directoryOf } from '../bodies/directory.ts';
import { expandResponsible } from '../bodies/resolve-parties.ts';
import { civilDate } from '../kernel/civil-date.ts';
import { findsInContent, refusalOfFind } from '../publication/finds.ts';
import { judge } from '../publication/rules.ts';
import { validateContent } from './validate-content.ts';

const today = civilDate('2026-03-09');
const directory = directoryOf(HUNAN_BODIES, CATALOGUE.listedBodies);

test.each(
  RECORD_EXAMPLES.filter((example) => currentType(example.type).shape === 'document').map(
    (example, i) => [i + 1, example.item, example.refusals.join('、') || '有效', example] as const,
  ),
)('example %i of %s: %s', (_, code, __, example) => {
  const type = currentType(example.type);
  const item = ITEMS.find((each) => each.code === code);
  expect(item?.type).toBe(example.type);
  expect(expandResponsible(item?.responsible ?? [], directory, today)).toContain(example.body);
  const found = [
    ...validateContent(type, example.content, 'submit', {
      today,
      knownBody: (body) => directory.byCode.has(body),
    }),
    ...findsInContent(type, example.content).map(refusalOfFind),
    ...judge({
      type,
      content: example.content,
      today,
      calendar: CATALOGUE.calendar,
      bases: CATALOGUE.recordRules,
    }),
  ];
  expect(found.map((refusal) => refusal.code)).toEqual(example.refusals);
});
