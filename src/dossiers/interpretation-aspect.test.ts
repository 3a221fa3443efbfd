import { afterAll, beforeAll, expect, test } from 'vitest';
import { CATALOGUE } from '../../test/harness/catalogue.ts';
import type { TestDatabase } from '../../test/harness/database.ts';
import { policyRecord } from '../../test/harness/policy-record.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { fixedClock } from '../kernel/clock.ts';
import { withdrawDisclosure } from '../publication/withdraw-disclosure.ts';
import { shapeHandlers } from '../shapes/shape-handlers.ts';
import { databaseWithCatalogue, person, publishRecord } from './testing/publish-record.ts';

/** A normative document is owed an interpretation within three working days; the two name each other for good. */
let database: TestDatabase;
beforeAll(async () => {
  database = await databaseWithCatalogue();
});
afterAll(() => database.close());

const DOCUMENT = '07.policy-document';
const publish = async (
  item: string,
  content: JsonObject,
  at: string,
  correction: { disclosureId: string; changeNote: string } | null = null,
) => publishRecord({ db: database.db }, 'changsha', { item, at, content }, correction);
const published = async (...given: Parameters<typeof publish>): Promise<string> => {
  const result = await publish(...given);
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value.disclosureId;
};
const document = (number: string, normative: boolean) =>
  policyRecord({ issuers: ['changsha'], normative, documentNumber: `长政发〔2026〕${number}号` });
const interpretation = (explains: readonly string[]): JsonObject => ({
  title: '关于测试文件的解读',
  explains: [...explains],
  form: 'text',
  documentDate: '2026-03-10',
  body: '<p>这份文件规定了换乘优惠的时限、适用的线路和补贴的办法，乘客不用另外申请，刷卡即可享受。</p>',
});
const owed = async (id: string) =>
  database.db
    .selectFrom('obligation')
    .select(['item_code', 'due_on', 'disclosure_id'])
    .where('period', '=', `event:interpretation:${id}`)
    .executeTakeFirst();

test('owed within three working days, met by what names it, kept by corrections, owed again when it is withdrawn', async () => {
  const plain = await published(DOCUMENT, document('1', false), '2026-03-09T10:00:00+08:00');
  expect(await owed(plain)).toBeUndefined();
  const id = await published(DOCUMENT, document('2', true), '2026-03-09T10:00:00+08:00');
  expect(await owed(id)).toMatchObject({
    item_code: '07.interpretation',
    due_on: '2026-03-12',
    disclosure_id: null,
  });
  const other = await published('07.interpretation', interpretation([plain]), '2026-03-10T10:00:00+08:00');
  expect(await owed(id)).toMatchObject({ disclosure_id: null });
  const explains = await published('07.interpretation', interpretation([id]), '2026-03-10T11:00:00+08:00');
  expect(await owed(id)).toMatchObject({ disclosure_id: explains });
  // It may name more, and not another instead.
  const away = await publish('07.interpretation', interpretation([plain]), '2026-03-11T10:00:00+08:00', {
    disclosureId: explains,
    changeNote: '换一份文件。',
  });
  expect(away.ok ? [] : away.refusals.map(({ code, path }) => [code, path])).toEqual([
    ['interpretation-link-dropped', '/content/explains'],
  ]);
  await published('07.interpretation', interpretation([plain, id]), '2026-03-11T11:00:00+08:00', {
    disclosureId: explains,
    changeNote: '补充一份文件。',
  });
  await expect(
    database.db
      .updateTable('obligation')
      .set({ disclosure_id: other })
      .where('period', '=', `event:interpretation:${id}`)
      .execute(),
  ).rejects.toThrow();
  const withdrawn = await withdrawDisclosure(
    {
      db: database.db,
      catalogue: CATALOGUE,
      shapes: shapeHandlers,
      clock: fixedClock('2026-03-12T10:00:00+08:00'),
    },
    person('issuer', 'changsha'),
    { id: explains, reason: '内容有误。' },
  );
  expect(withdrawn.ok).toBe(true);
  expect(await owed(id)).toMatchObject({ disclosure_id: null });
});
