import { afterAll, beforeAll, expect, test } from 'vitest';
import { textAt } from './harness/api-client.ts';
import { type Clerks, outcome, signInClerks } from './harness/clerks.ts';
import { testClock } from './harness/database.ts';
import { POLICY_ITEM } from './harness/policy-record.ts';

let clerks: Clerks;
beforeAll(async () => {
  clerks = await signInClerks(testClock());
});
afterAll(() => clerks.server.close());

const EVENT = {
  item: POLICY_ITEM,
  body: 'zfbgt',
  subject: '湘示例发〔2026〕8号已成文',
  happenedOn: '2026-03-02',
};
const report = (who: string, event: object, key: string) =>
  clerks.by(who).send('POST', '/api/v1/events', event, { 'idempotency-key': key });
const rows = () =>
  clerks.server.db
    .selectFrom('obligation')
    .select(['id', 'discharged_at', 'due_on', 'subject'])
    .where('subject', '=', EVENT.subject)
    .execute();

test('what a business system tells is owed once, whoever tells it and however often, and is met by a publication that fits', async () => {
  const first = await report('editor@zfbgt', EVENT, 'event-0000000001');
  expect(first.status, first.text).toBe(201);
  expect(textAt(first.json, 'dueOn')).toBe('2026-03-30');
  expect((await report('editor@zfbgt', EVENT, 'event-0000000001')).json).toEqual(first.json);
  // Another request about the same event: a system that starts again tells everything again.
  expect((await report('office@province', EVENT, 'event-0000000002')).status).toBe(201);
  expect(await rows()).toHaveLength(1);

  const id = await clerks.draftIn('published', { documentDate: '2026-03-02' });
  expect(id).not.toBe('');
  expect((await rows())[0]?.discharged_at).not.toBeNull();
  expect((await report('editor@zfbgt', EVENT, 'event-0000000003')).status).toBe(201);
  expect(await rows()).toHaveLength(1);
});

test('it is refused for another body, for a day to come and for an item that nobody knows', async () => {
  expect(outcome(await report('editor@hbt', EVENT, 'event-0000000004'))).toEqual([403, ['not-permitted']]);
  const wrong = { ...EVENT, item: 'none', happenedOn: '2026-12-01' };
  expect(outcome(await report('editor@zfbgt', wrong, 'event-0000000005'))).toEqual([
    422,
    ['item-unknown', 'date-in-future'],
  ]);
});
