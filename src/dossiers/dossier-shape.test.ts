import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DOSSIER_KINDS, ITEMS } from '../../catalogue/index.ts';
import { DOSSIER_EXAMPLES } from '../../examples/all.ts';
import { CATALOGUE, currentType, currentTypes, kindKeyOfType, kindOf } from '../../test/harness/catalogue.ts';
import type { TestDatabase } from '../../test/harness/database.ts';
import { fixedClock } from '../kernel/clock.ts';
import { createDraft } from '../publication/create-draft.ts';
import { shapeHandlers } from '../shapes/shape-handlers.ts';
import { databaseWithCatalogue, person, publishRecord } from './testing/publish-record.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await databaseWithCatalogue();
});
afterAll(() => database.close());

describe('every example of a dossier', () => {
  test.each(DOSSIER_EXAMPLES.map((example) => [example.name, example] as const))(
    '%s: each record is taken, or refused for exactly the stated reasons',
    async (_, example) => {
      for (const record of example.records) {
        const result = await publishRecord({ db: database.db }, example.body, record);
        expect(
          result.ok ? [] : result.refusals.map((refusal) => refusal.code),
          `${String(record.content.title)} ${result.ok ? '' : JSON.stringify(result.refusals)}`,
        ).toEqual(record.refusals);
      }
    },
  );
});

test('the catalogue of kinds holds together: types, items, audiences, fields', () => {
  for (const kind of DOSSIER_KINDS) {
    for (const stage of kind.stages) {
      for (const { type: key, withholdable } of stage.types) {
        const type = currentType(key);
        expect(type.shape).toBe('dossier');
        expect(kindKeyOfType(key)).toBe(kind.key);
        const options = type.fields[kind.fields.stage];
        expect(options?.kind === 'code' && options.options.some((each) => each.value === stage.key)).toBe(
          true,
        );
        for (const field of Object.keys(withholdable)) {
          expect(type.fields[field]?.required, `${key}.${field}`).toBe(false);
          const rows = type.fields[kind.fields.withheld];
          const column = rows?.kind === 'rows' ? rows.columns.field : undefined;
          expect(column?.kind === 'code' && column.options.some((each) => each.value === field)).toBe(true);
        }
        const items = ITEMS.filter((item) => item.type === key);
        expect(items.map((item) => item.audience)).toEqual([stage.audience]);
      }
    }
  }
  for (const type of currentTypes.filter((each) => each.shape === 'dossier'))
    expect(kindKeyOfType(type.key)).not.toBe('');
});

test('a record that goes on from the last one starts with its number and the balance that it left', async () => {
  const example = DOSSIER_EXAMPLES.find((each) =>
    each.records.some((record) => record.item === '12.village-finance' && record.refusals.length === 0),
  );
  const last = example?.records.findLast((record) => record.refusals.length === 0);
  if (example === undefined || last === undefined) throw new Error('no account');
  const opened = await createDraft(
    {
      db: database.db,
      clock: fixedClock('2026-03-09T09:30:00+08:00'),
      catalogue: CATALOGUE,
      shapes: shapeHandlers,
      renderSnapshot: async () => '',
    },
    person('editor', example.body),
    { item: last.item, body: example.body, content: {}, obligation: null },
  );
  const draft = await database.db
    .selectFrom('draft')
    .select('content')
    .where('id', '=', opened.ok ? opened.value : '')
    .executeTakeFirstOrThrow();
  expect(draft.content).toMatchObject({
    dossierNumber: last.content.dossierNumber ?? '',
    opening: last.content.closing ?? '',
  });
});

test('a dossier keeps the stage list that it began with', async () => {
  const rows = await database.db
    .selectFrom('dossier')
    .select(['number', 'kind', 'kind_version'])
    .where('kind', '=', 'approval')
    .orderBy('number')
    .execute();
  const stages = rows.map((row) => [
    row.number,
    kindOf(row.kind, row.kind_version).stages.map((stage) => stage.key),
  ]);
  expect(Object.fromEntries(stages)).toEqual({
    '430000-2019-90003': ['acceptance', 'review', 'decision'],
    '430000-2026-90001': ['acceptance', 'review', 'decision', 'delivery'],
    '430000-2026-90002': ['acceptance', 'review', 'decision', 'delivery'],
    '430000-2026-90004': ['acceptance', 'review', 'decision', 'delivery'],
  });
});

test('what is never published is not on the dossier, and its check is kept as a salted digest only', async () => {
  const rows = await database.db.selectFrom('edition').select('content').execute();
  expect(JSON.stringify(rows)).not.toContain('applicantCode');
  const checks = await database.db
    .selectFrom('dossier')
    .select(['lookup_salt', 'lookup_digest'])
    .where('kind', '=', 'approval')
    .execute();
  expect(new Set(checks.map((row) => row.lookup_salt)).size).toBe(checks.length);
  for (const row of checks) expect(row.lookup_digest).toMatch(/^[0-9a-f]{64}$/);
});

test('the place of a record in its dossier is immutable, for a correction and for SQL', async () => {
  const example = DOSSIER_EXAMPLES.find(({ records }) =>
    records.some((each) => each.content.dossierNumber === '430000-2026-90001'),
  );
  const record = example?.records.find(
    (each) => each.refusals.length === 0 && each.content.stage === 'review',
  );
  if (!example || !record) throw new Error('no example');
  const row = await database.db
    .selectFrom('disclosure')
    .select('id')
    .where('title', '=', String(record.content.title))
    .executeTakeFirstOrThrow();
  const moved = await publishRecord(
    { db: database.db },
    example.body,
    { ...record, content: { ...record.content, dossierNumber: '430000-2026-90002' } },
    { disclosureId: row.id, changeNote: '改正受理号' },
  );
  expect(moved.ok ? [] : moved.refusals.map((refusal) => refusal.code)).toContain('dossier-place-fixed');
  await expect(
    database.db
      .updateTable('dossier_disclosure')
      .set({ stage: 'decision' })
      .where('disclosure_id', '=', row.id)
      .execute(),
  ).rejects.toMatchObject({ code: '42501' });
});
