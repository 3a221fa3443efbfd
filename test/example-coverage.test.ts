import { expect, test } from 'vitest';
import { DOSSIER_KINDS, ITEMS } from '../catalogue/index.ts';
import { DOSSIER_EXAMPLES, LIST_EXAMPLES, RECORD_EXAMPLES } from '../examples/all.ts';
import { EXAMPLES } from '../examples/index.ts';
import { civilDate, parseCivilDate } from '../src/kernel/civil-date.ts';
import { findsInContent, refusalOfFind } from '../src/publication/finds.ts';
import { judge, RULE_NAMES } from '../src/publication/rules.ts';
import type { StageRecord } from '../src/schema/dossier-kind.ts';
import { GATES_WITHOUT_REFUSAL, RULES_WITHOUT_REFUSAL, TYPES_SHORT_OF_EXAMPLES } from './example-debts.ts';
import { CATALOGUE, currentType, currentTypes, kindKeyOfType, kindOn } from './harness/catalogue.ts';

const today = civilDate('2026-03-09');
const typeOfItem = (code: string): string => ITEMS.find((item) => item.code === code)?.type ?? '';

/**
 * How many valid examples stand for each type: records, lists that hold it, records of dossiers, and what the
 * demonstration publishes besides.
 */
function validExamples(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const tested = new Set(
    [
      ...RECORD_EXAMPLES,
      ...LIST_EXAMPLES.flatMap((list) => list.editions),
      ...DOSSIER_EXAMPLES.flatMap((dossier) => dossier.records),
    ].map((each) => JSON.stringify(each.content)),
  );
  const count = (type: string): unknown => counts.set(type, (counts.get(type) ?? 0) + 1);
  for (const each of RECORD_EXAMPLES) if (each.refusals.length === 0) count(each.type);
  for (const each of LIST_EXAMPLES.filter((list) => list.refusals.length === 0))
    for (const type of new Set(each.editions.map((edition) => typeOfItem(edition.item)))) count(type);
  for (const dossier of DOSSIER_EXAMPLES)
    for (const each of dossier.records) if (each.refusals.length === 0) count(typeOfItem(each.item));
  const shown = EXAMPLES.flatMap((area) => area.demonstration(civilDate('2026-11-26')));
  const lists = new Set<string>();
  for (const each of shown) {
    if (each.list !== null && lists.has(each.list)) continue;
    if (each.list !== null) lists.add(each.list);
    if (!tested.has(JSON.stringify(each.content))) count(typeOfItem(each.item));
  }
  return counts;
}

test('every type has at least two valid examples; the debts of before may only shrink', () => {
  const counts = validExamples();
  const short = currentTypes
    .filter((type) => ITEMS.some((item) => item.type === type.key) && (counts.get(type.key) ?? 0) < 2)
    .map((type) => type.key);
  expect(short.filter((key) => !TYPES_SHORT_OF_EXAMPLES.includes(key))).toEqual([]);
});

test('every rule refuses an example', () => {
  const refused = RECORD_EXAMPLES.filter((each) => each.refusals.length > 0);
  const silent = RULE_NAMES.filter(
    (name) =>
      !refused.some(({ type: key, content }) => {
        const type = currentType(key);
        return (
          type.rules.onSubmit.includes(name) &&
          judge({
            type: { ...type, rules: { onSubmit: [name] } },
            content,
            today,
            calendar: CATALOGUE.calendar,
            bases: CATALOGUE.recordRules,
          }).length > 0
        );
      }),
  );
  expect(silent.filter((name) => !RULES_WITHOUT_REFUSAL.includes(name))).toEqual([]);
});

test('the screening refuses an example, for a marking and for personal data', () => {
  const found = RECORD_EXAMPLES.flatMap(({ type, content }) =>
    findsInContent(currentType(type), content).map(refusalOfFind),
  );
  expect(new Set(found.map((refusal) => refusal.code))).toEqual(
    new Set(['secrecy-marking-found', 'personal-data-found']),
  );
});

test('every gate refuses an example', () => {
  const spoke = new Set<string>();
  for (const dossier of DOSSIER_EXAMPLES) {
    const before: StageRecord[] = [];
    for (const { item, content, refusals, at } of dossier.records) {
      const type = typeOfItem(item);
      if (type === '') continue;
      const newest = kindOn(kindKeyOfType(type), today);
      const on = parseCivilDate(String(content[newest.fields.on]));
      if (on === null) continue;
      const kind = kindOn(newest.key, before[0]?.on ?? on);
      const stage = String(content[kind.fields.stage]);
      const published = parseCivilDate(at.slice(0, 10));
      const record = { stage, type, on, publishedOn: null, content };
      for (const gate of kind.stages.find((each) => each.key === stage)?.gates ?? [])
        if (refusals.length > 0 && gate.judge(record, before, CATALOGUE.calendar).length > 0)
          spoke.add(`${kind.key} ${gate.name}`);
      if (refusals.length === 0) before.push({ ...record, publishedOn: published });
    }
  }
  const declared = new Set(
    DOSSIER_KINDS.flatMap((kind) =>
      kind.stages.flatMap((stage) => stage.gates.map((gate) => `${kind.key} ${gate.name}`)),
    ),
  );
  const silent = [...declared].filter((name) => !spoke.has(name));
  expect(silent.filter((name) => !GATES_WITHOUT_REFUSAL.includes(name))).toEqual([]);
});
