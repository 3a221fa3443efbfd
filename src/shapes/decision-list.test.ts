import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogueEdition } from '../../examples/03-public-participation/demonstration.ts';
import { RURAL_BUSES, TRANSIT_FARES, WATER_PRICE } from '../../examples/dossiers/major-decision-scripts.ts';
import { decisionRecordAt } from '../../examples/dossiers/major-decision-walk.ts';
import type { TestDatabase } from '../../test/harness/database.ts';
import { databaseWithCatalogue, publishRecord } from '../dossiers/testing/publish-record.ts';
import type { JsonObject, JsonValue } from '../kernel/canonical-json.ts';
import { civilDate } from '../kernel/civil-date.ts';
import { isJsonObject } from '../kernel/json-object.ts';

/** What stands in the yearly list of decisions is owed as a dossier; a decision outside the list may begin. */
let database: TestDatabase;
beforeAll(async () => {
  database = await databaseWithCatalogue();
});
afterAll(() => database.close());

const listed = { ...TRANSIT_FARES, startOn: '2026-06-30' };
const LIST = catalogueEdition('changsha', '长沙市人民政府', [
  listed,
  { ...RURAL_BUSES, number: 'JC-2026-950' },
]);
const publishList = (
  content: object,
  correction: { disclosureId: string; changeNote: string } | null,
  at: string,
) =>
  publishRecord(
    { db: database.db },
    'changsha',
    { item: LIST.item, at, content: { ...LIST.content, ...content } },
    correction,
  );
const begin = (script: typeof TRANSIT_FARES, differs: object) => {
  const record = decisionRecordAt({ script, start: civilDate('2026-03-02') }, 'start', {});
  return publishRecord({ db: database.db }, 'changsha', {
    ...record,
    content: { ...record.content, ...differs },
  });
};
const owed = async () =>
  (
    await database.db
      .selectFrom('obligation')
      .select(['period', 'due_on', 'disclosure_id', 'item_code', 'excepted_at'])
      .where('period', 'like', 'event:decision:%')
      .where('body_code', '=', 'changsha')
      .orderBy('period')
      .execute()
  ).map(({ period, due_on, disclosure_id, excepted_at }) => [
    period.slice('event:decision:'.length),
    String(due_on),
    disclosure_id === null ? (excepted_at === null ? 'open' : 'ended') : 'met',
  ]);

test('each line is owed until its day, and met by the start of its dossier', async () => {
  const list = await publishList({}, null, '2026-01-12T10:00:00+08:00');
  if (!list.ok) throw new Error(JSON.stringify(list.refusals));
  expect(await owed()).toEqual([
    [TRANSIT_FARES.number, '2026-06-30', 'open'],
    ['JC-2026-950', '2026-12-31', 'open'],
  ]);
  const begun = await begin(TRANSIT_FARES, {});
  if (!begun.ok) throw new Error(JSON.stringify(begun.refusals));
  expect((await owed())[0]).toEqual([TRANSIT_FARES.number, '2026-06-30', 'met']);
  // Under another number of its own, naming that of the list.
  const other = await begin(WATER_PRICE, { dossierNumber: 'JC-2026-951', catalogueNumber: 'JC-2026-950' });
  expect(other.ok).toBe(true);
  expect((await owed())[1]).toEqual(['JC-2026-950', '2026-12-31', 'met']);
  // A line that is added is owed; what the list has no more is owed no more.
  const added = { ...rowsOf(LIST.content.changes)[0], number: 'JC-2026-952', name: '另一件事项' };
  const next = await publishList(
    { documentDate: '2026-03-10', effectiveOn: '2026-03-10', changes: [added] },
    { disclosureId: list.value.disclosureId, changeNote: '调整目录。' },
    '2026-03-10T10:00:00+08:00',
  );
  if (!next.ok) throw new Error(JSON.stringify(next.refusals));
  expect((await owed()).at(-1)).toEqual(['JC-2026-952', '2026-06-30', 'open']);
  const gone = await publishList(
    {
      documentDate: '2026-03-11',
      effectiveOn: '2026-03-11',
      changes: [{ operation: 'remove', number: 'JC-2026-952' }],
    },
    { disclosureId: list.value.disclosureId, changeNote: '调整目录。' },
    '2026-03-11T10:00:00+08:00',
  );
  if (!gone.ok) throw new Error(JSON.stringify(gone.refusals));
  expect((await owed()).at(-1)).toEqual(['JC-2026-952', '2026-06-30', 'ended']);
});

test('what says that it stands in the list must stand there; what says nothing may begin', async () => {
  const wrong = await begin(RURAL_BUSES, { dossierNumber: 'JC-2026-960', catalogueNumber: 'JC-2026-999' });
  expect(wrong.ok ? [] : wrong.refusals.map(({ code, path }) => [code, path])).toEqual([
    ['decision-not-listed', '/content/catalogueNumber'],
  ]);
  expect((await begin(RURAL_BUSES, { dossierNumber: 'JC-2026-960', catalogueNumber: '' })).ok).toBe(true);
});

test('nobody with the application’s password calls a decision begun, or lets the list be silent', async () => {
  const { db } = database;
  const list = await catalogueList();
  const next = await publishList(
    {
      documentDate: '2026-03-12',
      effectiveOn: '2026-03-12',
      changes: [{ ...rowsOf(LIST.content.changes)[0], number: 'JC-2026-953', name: '没有启动的事项' }],
    },
    { disclosureId: list, changeNote: '调整目录。' },
    '2026-03-12T10:00:00+08:00',
  );
  if (!next.ok) throw new Error(JSON.stringify(next.refusals));
  const change = (
    to: { discharged_at: Date; disclosure_id: string } | { excepted_at: Date; exception: string },
  ) => db.updateTable('obligation').set(to).where('period', '=', 'event:decision:JC-2026-953').execute();
  await expect(change({ discharged_at: new Date(), disclosure_id: list })).rejects.toThrow(
    /is met by an edition/,
  );
  await expect(change({ excepted_at: new Date(), exception: '{}' })).rejects.toThrow(/stands in the list/);
});

const catalogueList = async (): Promise<string> =>
  (
    await database.db
      .selectFrom('register')
      .select('disclosure_id')
      .where('body_code', '=', 'changsha')
      .executeTakeFirstOrThrow()
  ).disclosure_id;
const rowsOf = (value: JsonValue | undefined): readonly JsonObject[] =>
  Array.isArray(value) ? value.filter(isJsonObject) : [];
