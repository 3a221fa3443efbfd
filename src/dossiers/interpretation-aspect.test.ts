import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forgeryStatements, itemOf } from '../../probes/forge-record.ts';
import { CATALOGUE } from '../../test/harness/catalogue.ts';
import type { TestDatabase } from '../../test/harness/database.ts';
import { policyRecord } from '../../test/harness/policy-record.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { fixedClock } from '../kernel/clock.ts';
import { newId } from '../kernel/ids.ts';
import { withClient } from '../postgres/database-roles.ts';
import { interpretationRefusals } from '../publication/rules-interpretation.ts';
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

const WORDS = '<p>这份文件规定了换乘优惠的时限、适用的线路和补贴的办法，乘客不用另外申请，刷卡即可享受。</p>';
const BODIES: readonly string[] = [
  WORDS,
  '',
  '<p>见图。</p>',
  `<p>${'&nbsp; \u3000'.repeat(40)}</p>`,
  `<p>${'〔依法不予公开：国家秘密〕'.repeat(5)}</p>`,
  `${WORDS}<img src="/x" alt="换乘时限示意图">`,
  `${WORDS}<img src="/x" alt=" ">`,
  `${WORDS}<img alt="示意图" src="/x"><img src="/y">`,
  `${WORDS}<a href="https://www.hunan.gov.cn/">视频</a>`,
  `<p>${'字'.repeat(29)}</p>`,
  `<p>${'字'.repeat(30)}</p>`,
];
const MEDIA: readonly (readonly string[])[] = [
  [],
  ['image/png'],
  ['application/pdf'],
  ['video/mp4'],
  ['audio/mpeg'],
];

test('the database judges what an interpretation says as the rule does', async () => {
  for (const form of ['text', 'questions', 'picture', 'chart', 'video', 'press'])
    for (const body of BODIES)
      for (const media of MEDIA) {
        const content = { form, body, attachments: media.map((mediaType) => ({ mediaType })) };
        const { rows } = await sql<{ lacks: string | null }>`
          SELECT interpretation_lacks(${JSON.stringify({ form, body })}::jsonb, ${[...media]}::text[]) AS lacks`.execute(
          database.db,
        );
        expect([content, rows[0]?.lacks !== null]).toEqual([
          content,
          interpretationRefusals(content).length > 0,
        ]);
      }
});

const forged = (content: JsonObject, disclosure: { id: string; n: number } | null = null): string => {
  const item = itemOf('07.interpretation');
  return forgeryStatements({
    id: newId(new Date()),
    item,
    body: 'changsha',
    content,
    steps: item.review,
    at: new Date().toISOString(),
    disclosure,
    place: null,
  });
};

test('nor by SQL with the application’s password, at first or as a correction, whatever its files are called', async () => {
  const plain = await published(DOCUMENT, document('3', false), '2026-03-09T10:00:00+08:00');
  const whole = interpretation([plain]);
  const sha256 = 'b'.repeat(64);
  await withClient(database.ownerUrl, (owner) =>
    owner.query(
      `INSERT INTO stored_file (sha256, sm3, size_bytes, media_type, extension, created_at) VALUES ($1, $1, 10, 'application/pdf', 'pdf', now())`,
      [sha256],
    ),
  );
  const called = { sha256, name: '图.png', sizeBytes: 10, mediaType: 'image/png' };
  const refused: readonly JsonObject[] = [
    { ...whole, body: '' },
    { ...whole, body: '<p>见图。</p>' },
    { ...whole, form: 'picture' },
    { ...whole, form: 'picture', attachments: [called] },
    { ...whole, form: 'video' },
  ];
  const client = new pg.Client({ connectionString: database.appUrl });
  await client.connect();
  try {
    for (const content of refused) {
      await expect(client.query(`BEGIN; ${forged(content)} COMMIT;`)).rejects.toThrow(/lacks its content/);
      await client.query('ROLLBACK');
    }
    const id = await published('07.interpretation', whole, '2026-03-10T10:00:00+08:00');
    for (const content of refused) {
      await expect(client.query(`BEGIN; ${forged(content, { id, n: 2 })} COMMIT;`)).rejects.toThrow(
        /lacks its content/,
      );
      await client.query('ROLLBACK');
    }
    await client.query(`BEGIN; ${forged(whole, { id, n: 2 })} COMMIT;`);
  } finally {
    await client.end();
  }
});
