import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DECISION_EXAMPLES } from '../../examples/03-public-participation/dossiers.ts';
import { RING_ROAD } from '../../examples/dossiers/major-decision-scripts.ts';
import { itemOf } from '../../probes/forge-record.ts';
import { CATALOGUE } from '../../test/harness/catalogue.ts';
import type { TestDatabase } from '../../test/harness/database.ts';
import { policyRecord } from '../../test/harness/policy-record.ts';
import { keepReading } from '../files/file-pages.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { fixedClock } from '../kernel/clock.ts';
import { withClient } from '../postgres/database-roles.ts';
import { compareReadFile } from '../publication/compare-read-file.ts';
import { matchesOf } from '../publication/match-store.ts';
import { databaseWithCatalogue, publishRecord } from './testing/publish-record.ts';

/** The text itself is looked at: on scans, in attached files, at other bodies, read late. */
let database: TestDatabase;
beforeAll(async () => {
  database = await databaseWithCatalogue();
  for (const { name, body, records } of DECISION_EXAMPLES.filter((each) => /不合法/.test(each.name)))
    for (const record of records.filter((each) => each.refusals.length === 0)) {
      const result = await publishRecord({ db: database.db }, body, record);
      if (!result.ok) throw new Error(`${name} ${JSON.stringify(result.refusals)}`);
    }
});
afterAll(() => database.close());

const at = '2026-11-30T10:00:00+08:00';
const REPORT = '00.government-annual-report';
const PASSAGE = RING_ROAD.passages[0];
const report = (title: string, body: string): JsonObject => ({
  title,
  periodFrom: '2026-01-01',
  periodTo: '2026-09-30',
  documentDate: '2026-11-20',
  body,
});
const document = (body: string, differs: JsonObject): JsonObject =>
  policyRecord({ issuers: [body], documentNumber: '示政发〔2026〕78号', ...differs });

const DRAFT = RING_ROAD.passages.map((passage) => `<p>${passage}</p>`).join('');
/** As a program reads a scan: every twentieth character is another, lines break anywhere. */
const misread = (text: string): string =>
  [...text.replaceAll(/<[^>]*>/g, '')]
    .map((sign, n) => (n % 20 === 7 ? '口' : n % 25 === 24 ? `${sign}\n` : sign))
    .join('');

async function storedFile(letter: string, page: { source: string; text: string }): Promise<JsonObject> {
  const sha256 = letter.repeat(64);
  await withClient(database.ownerUrl, async (owner) => {
    await owner.query(
      `INSERT INTO stored_file (sha256, sm3, size_bytes, media_type, extension, created_at) VALUES ($1, $1, 10, 'application/pdf', 'pdf', now())`,
      [sha256],
    );
    await owner.query(
      `INSERT INTO file_page (sha256, page, source, text, confidence, read_at) VALUES ($1, 1, $2, $3, CASE WHEN $2 = 'recognised' THEN 80 END, CASE WHEN $2 <> 'waiting' THEN now() END)`,
      [sha256, page.source, page.text],
    );
  });
  return { sha256, name: '材料.pdf', sizeBytes: 10, mediaType: 'application/pdf' };
}
const found = (bodyCode: string, item: string, content: JsonObject) => {
  const declared = { ...itemOf(item), version: 1, validFrom: '2016-01-01', retiredOn: null };
  const type = CATALOGUE.currentType(declared.type);
  return database.db
    .transaction()
    .execute((tx) => matchesOf(tx, { type, item: declared, bodyCode, content }));
};

test('a scan in which characters are misread is the same text', async () => {
  const scan = await storedFile('c', { source: 'recognised', text: misread(DRAFT) });
  expect(
    await found(RING_ROAD.body, '07.policy-document', document(RING_ROAD.body, { attachments: [scan] })),
  ).toEqual([expect.objectContaining({ number: RING_ROAD.number, how: 'text', refused: true })]);
});

test('the text of a decision is known in whatever body’s record: in its own line it is refused, elsewhere confirmed', async () => {
  const whole = { title: '关于一项工程的通知', body: DRAFT };
  const of = async (body: string) =>
    (await found(body, '07.policy-document', document(body, whole))).map(({ how, refused }) => [
      how,
      refused,
    ]);
  expect(await of('province')).toEqual([['text', true]]);
  expect(await of('changde')).toEqual([['text', false]]);
  // A few words in common are nothing.
  expect(
    await found('changde', '07.policy-document', document('changde', { body: `<p>${PASSAGE}</p>` })),
  ).toEqual([]);
});

test('a text between others, and one in a draft’s attached file, are known; a text of its own is not', async () => {
  const around = `<p>${'各单位要按照职责分工，加强协调配合，抓好工作落实。'.repeat(40)}</p>`;
  const alike = async (text: string) =>
    (await found(RING_ROAD.body, REPORT, report('工作情况', text))).map(({ how }) => how);
  expect(await alike(`${around}${DRAFT}${around}`)).toEqual(['text']);
  expect(await alike(around)).toEqual([]);
  const attached =
    '试点路段先行封闭施工，夜间渣土运输须持证上路，沿线商户停业损失按日补偿，公交改线提前七日公告，施工噪声超过限值的当场停工整改，学校周边错峰作业并安排专人疏导交通。'.repeat(
      2,
    );
  expect(await alike(`<p>${attached}</p>`)).toEqual([]);
  const file = await storedFile('d', { source: 'waiting', text: '' });
  await withClient(database.ownerUrl, async (owner) => {
    await owner.query('ALTER TABLE edition_file DISABLE TRIGGER USER');
    await owner.query(
      `INSERT INTO edition_file (edition_id, ordinal, sha256, name)
       SELECT e.id, 99, $1, '草案.pdf' FROM edition e JOIN dossier_disclosure o ON o.disclosure_id = e.disclosure_id JOIN dossier d ON d.id = o.dossier_id
        WHERE d.number = $2 AND d.body_code = $3 AND o.stage = 'consultation'`,
      [file.sha256, RING_ROAD.number, RING_ROAD.body],
    );
    await owner.query('ALTER TABLE edition_file ENABLE TRIGGER USER');
  });
  await keepReading(
    database.db,
    { sha256: String(file.sha256), name: '草案.pdf' },
    { page: 1, reading: { text: attached, confidence: 90 } },
    new Date(),
  );
  expect(await alike(`<p>${attached}</p>`)).toEqual(['text']);
});

test('what is read of a scan after its publication is compared: reviewer and offices are told, once', async () => {
  const file = await storedFile('e', { source: 'waiting', text: '' });
  const { body } = RING_ROAD;
  await withClient(database.ownerUrl, (owner) =>
    owner.query("UPDATE file_page SET asked_at = now() - interval '2 hours' WHERE sha256 = $1", [
      file.sha256,
    ]),
  );
  const { rows } = await sql<{ id: string }>`
    INSERT INTO upload (id, sha256, name, body_code, uploaded_by, created_at) VALUES ('late-scan', ${String(file.sha256)}, '材料.pdf', ${body}, ${`editor@${body}`}, now()) RETURNING id`.execute(
    database.db,
  );
  expect(rows).toHaveLength(1);
  const content = document(body, { attachments: [file] });
  const result = await publishRecord({ db: database.db }, body, { item: '07.policy-document', at, content });
  expect(result.ok).toBe(true);
  const deps = { db: database.db, clock: fixedClock(at), catalogue: CATALOGUE };
  const sha256 = String(file.sha256);
  expect(await compareReadFile(deps, sha256)).toEqual({ ok: true, value: 0 });
  await keepReading(
    database.db,
    { sha256, name: '材料.pdf' },
    { page: 1, reading: { text: misread(DRAFT), confidence: 80 } },
    new Date(),
  );
  for (const _ of [1, 2]) expect(await compareReadFile(deps, sha256)).toEqual({ ok: true, value: 1 });
  const messages = await database.db
    .selectFrom('message')
    .select(['role', 'body_code', 'text'])
    .where('cause', 'like', 'match:%')
    .orderBy('id')
    .execute();
  expect(messages.map(({ role, body_code }) => `${role}@${body_code}`)).toEqual([
    `reviewer@${body}`,
    'office@*',
    'office@province',
  ]);
  expect(messages[0]?.text).toContain('应当撤下');
});
