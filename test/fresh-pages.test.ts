import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ItemFields } from '../src/api/contract.ts';
import { at, visitor } from './harness/api-client.ts';
import { type Clerks, signInClerks } from './harness/clerks.ts';

/** The day of the test's clock. */
const TODAY = '2026-03-09';

/**
 * Pages are kept in memory; what the public may see of a change appears within seconds, not with the next publication.
 */
let clerks: Clerks;
beforeAll(async () => {
  clerks = await signInClerks();
});
afterAll(() => clerks.server.close());

const page = async (path: string): Promise<string> => (await visitor(clerks.server.url).get(path)).text;
const shows = (path: string, words: string): Promise<unknown> =>
  vi.waitFor(async () => expect(await page(path)).toContain(words), { timeout: 20_000, interval: 500 });

test('an item that the office changed is read anew on the page of its area', async () => {
  await page('/areas/13-work-safety');
  const office = clerks.by('office@province');
  const code = '13.hazards';
  const before = await office.get(`/api/v1/catalogue/items/${code}`);
  const fields = Object.fromEntries(
    Object.keys(ItemFields.properties).flatMap((name) => {
      const value = at(before.json, name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const title = '安全隐患曝光、整改和复查情况';
  const changed = await office.send(
    'PATCH',
    `/api/v1/catalogue/items/${code}`,
    { ...fields, title, reason: '增加复查情况。', validFrom: TODAY },
    { 'if-match': before.headers.get('etag') ?? '' },
  );
  expect([changed.status, changed.text]).toEqual([200, expect.any(String)]);
  expect(at(changed.json, 'title')).toBe(title);
  await shows('/areas/13-work-safety', title);
});

test('an obligation that the office assigned stands on the board', async () => {
  await page('/supervision?state=due&body=hbt&area=14-environment');
  const office = clerks.by('office@province');
  const assigned = await office.send('POST', '/api/v1/obligations', {
    item: '14.credit-rating',
    body: 'hbt',
    subject: '某年度评价结果已经形成',
    happenedOn: TODAY,
  });
  expect([assigned.status, assigned.text]).toEqual([201, expect.any(String)]);
  await shows('/supervision?state=due&body=hbt&area=14-environment', '某年度评价结果已经形成');
});
