import { afterAll, beforeAll, expect, test } from 'vitest';
import { HAZARD_EDITIONS } from '../../examples/13-work-safety/hazards.ts';
import { CATALOGUE } from '../../test/harness/catalogue.ts';
import type { TestDatabase } from '../../test/harness/database.ts';
import { databaseWithCatalogue, person, publishRecord } from '../dossiers/testing/publish-record.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { fixedClock } from '../kernel/clock.ts';
import { listObligations } from '../obligations/obligation-queries.ts';
import { withdrawDisclosure } from '../publication/withdraw-disclosure.ts';
import { shapeHandlers } from './shape-handlers.ts';

/** 整改期限: each hazard is owed until its own day, and met by the edition of the list that says it is mended. */
let database: TestDatabase;
let list = '';
beforeAll(async () => {
  database = await databaseWithCatalogue();
});
afterAll(() => database.close());

const [FIRST, SECOND] = HAZARD_EDITIONS;
const linesOf = (edition: typeof FIRST): readonly JsonObject[] => {
  const changes = edition?.content.changes;
  return Array.isArray(changes)
    ? changes.filter((each) => typeof each === 'object' && !Array.isArray(each))
    : [];
};
const line = (number: string): JsonObject => linesOf(FIRST).find((each) => each.number === number) ?? {};

async function publish(content: JsonObject, at: string): Promise<void> {
  const record = { item: '13.hazards', at, content: { ...FIRST?.content, ...content } };
  const published = await publishRecord(
    { db: database.db },
    'changsha',
    record,
    list === '' ? null : { disclosureId: list, changeNote: '更新整改情况' },
  );
  if (!published.ok) throw new Error(JSON.stringify(published.refusals));
  list = published.value.disclosureId;
}
const change = (day: string, ...changes: readonly JsonObject[]) =>
  publish({ documentDate: day, effectiveOn: day, changes: [...changes] }, `${day}T10:00:00+08:00`);

/** As the board shows them. */
async function owed(day: string): Promise<readonly (readonly [string, string, string])[]> {
  const source = { db: database.db, catalogue: CATALOGUE };
  const filter = { item: '13.hazards', body: 'changsha', limit: 50 };
  const { items } = await listObligations(source, filter, new Date(`${day}T10:00:00+08:00`));
  return items
    .filter(({ period }) => period.startsWith('event:line:'))
    .map(({ subject, dueOn, state }) => [/（(.*)）/.exec(subject)?.[1] ?? '', dueOn, state] as const)
    .toSorted();
}

test('each line that is not mended is owed until its own day, and named', async () => {
  await publish({}, '2026-02-10T10:00:00+08:00');
  expect(await owed('2026-03-05')).toEqual([
    ['YH2026-901', '2026-03-03', 'late'],
    ['YH2026-902', '2026-04-30', 'due'],
    ['YH2026-904', '2026-03-31', 'due'],
  ]);
});

test('a term that is over does not move; one that runs does; what is mended is met', async () => {
  await publish(SECOND?.content ?? {}, '2026-03-06T10:00:00+08:00');
  expect((await owed('2026-03-06'))[0]).toEqual(['YH2026-901', '2026-03-03', 'late']);
  const state = { operation: 'change', progress: '整改完成。' };
  await change(
    '2026-03-09',
    { ...line('YH2026-901'), ...state, dueOn: '2026-12-31', state: 'overdue' },
    { ...line('YH2026-902'), ...state, dueOn: '2026-05-31' },
    { ...line('YH2026-904'), ...state, state: 'rectified' },
  );
  expect(await owed('2026-03-09')).toEqual([
    ['YH2026-901', '2026-03-03', 'late'],
    ['YH2026-902', '2026-05-31', 'due'],
    ['YH2026-904', '2026-03-31', 'done'],
  ]);
  await change('2026-03-10', {
    ...line('YH2026-901'),
    ...state,
    state: 'closed',
    closedOn: '2026-03-10',
  });
  expect((await owed('2026-03-10'))[0]).toEqual(['YH2026-901', '2026-03-03', 'done-late']);
});

test('nobody with the application’s password calls a hazard mended, or a line that stands removed', async () => {
  const set = (
    to: { discharged_at: Date; disclosure_id: string } | { excepted_at: Date; exception: string },
  ) =>
    database.db
      .updateTable('obligation')
      .set(to)
      .where('period', '=', `event:line:${list}:YH2026-902`)
      .execute();
  await expect(set({ discharged_at: new Date(), disclosure_id: list })).rejects.toThrow(
    /is met by an edition/,
  );
  await expect(set({ excepted_at: new Date(), exception: '{"ground": "line-removed"}' })).rejects.toThrow(
    /stands in the list/,
  );
});

test('what the list has no more is owed no more, and a list that is withdrawn owes again', async () => {
  await change('2026-03-11', { operation: 'remove', number: 'YH2026-902' });
  expect((await owed('2026-03-11'))[1]).toEqual(['YH2026-902', '2026-05-31', 'excepted']);
  const deps = {
    db: database.db,
    catalogue: CATALOGUE,
    clock: fixedClock('2026-03-12T10:00:00+08:00'),
    shapes: shapeHandlers,
  };
  const gone = await withdrawDisclosure(deps, person('issuer', 'changsha'), { id: list, reason: '内容有误' });
  expect(gone.ok).toBe(true);
  expect((await owed('2026-03-12')).map(([, , state]) => state)).toEqual(['late', 'excepted', 'due']);
});
