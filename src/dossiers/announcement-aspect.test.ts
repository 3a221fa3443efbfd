import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DECISION_EXAMPLES } from '../../examples/03-public-participation/dossiers.ts';
import { RING_ROAD, TRANSIT_FARES } from '../../examples/dossiers/major-decision-scripts.ts';
import { forgeryStatements, itemOf } from '../../probes/forge-record.ts';
import { CATALOGUE } from '../../test/harness/catalogue.ts';
import type { TestDatabase } from '../../test/harness/database.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { ownRule } from '../kernel/citation.ts';
import { newId } from '../kernel/ids.ts';
import { withClient } from '../postgres/database-roles.ts';
import { matchesOf } from '../publication/match-store.ts';
import { announcementRefusals } from './announcement-aspect.ts';
import { databaseWithCatalogue, publishRecord } from './testing/publish-record.ts';

/** One decision that was found unlawful, and one that was decided: what documents may say of them. */
let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await databaseWithCatalogue();
  for (const { name, body, records } of DECISION_EXAMPLES.filter((each) => /不合法|第713号/.test(each.name)))
    for (const record of records.filter((each) => each.refusals.length === 0)) {
      const result = await publishRecord({ db: database.db }, body, record);
      if (!result.ok) throw new Error(`${name} ${JSON.stringify(result.refusals)}`);
    }
  client = new pg.Client({ connectionString: database.appUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.close();
});

const document = (body: string, differs: JsonObject): JsonObject => ({
  title: '关于做好冬季供水保障工作的通知',
  documentNumber: '示政发〔2026〕77号',
  issuers: [body],
  documentDate: '2026-11-20',
  subject: '02',
  genre: 'notice',
  validity: 'in-force',
  manner: 'proactive',
  body: '<p>各有关单位要提前检查管网，备足抢修物资，保障居民用水。</p>',
  ...differs,
});

async function published(body: string, differs: JsonObject): Promise<readonly string[]> {
  const content = document(body, differs);
  const at = '2026-11-30T10:00:00+08:00';
  const result = await publishRecord({ db: database.db }, body, { item: '07.policy-document', at, content });
  return result.ok ? [] : result.refusals.map(({ code, path }) => `${code} ${path ?? ''}`);
}

const BY_ANOTHER_DOOR = ['decision-by-another-door /content/body'];
const PASSAGE = RING_ROAD.passages[0];
const UNLAWFUL_TEXTS: readonly [string, JsonObject][] = [
  ['its name in the title', { title: `株洲市人民政府关于印发《${RING_ROAD.name}》的通知` }],
  ['its name in the text', { body: `<p>现将《${RING_ROAD.name}》印发给你们，请认真贯彻执行。</p>` }],
  ['its number in the text', { body: `<p>决策事项编号${RING_ROAD.number}，请认真贯彻执行有关要求。</p>` }],
  [
    'its number, written otherwise',
    { body: `<p>决策事项编号${RING_ROAD.number.replaceAll('-', '－')} 已经批准。</p>` },
  ],
  ['a passage of its draft, under another name', { body: `<p>${PASSAGE.replaceAll('，', '、')}</p>` }],
  [
    'its name broken by mark-up',
    {
      title: '关于建设城区快速环线北段的通知',
      body: '<p>城区快速<strong>环线北段</strong>建设方案已定。</p>',
    },
  ],
];

test.each(UNLAWFUL_TEXTS)('what was found unlawful goes out by no other door: %s', async (_how, differs) => {
  expect(await published(RING_ROAD.body, differs)).toEqual(BY_ANOTHER_DOOR);
  // Naming it, or saying that it is another one, opens nothing.
  expect(
    await published(RING_ROAD.body, {
      ...differs,
      decisionNumber: RING_ROAD.number,
      decisionRelation: '只是提到。',
    }),
  ).toEqual(BY_ANOTHER_DOOR);
});

test.each(UNLAWFUL_TEXTS)('nor by SQL with the application’s password: %s', async (_how, differs) => {
  const item = itemOf('07.policy-document');
  const statements = forgeryStatements({
    id: newId(new Date()),
    item,
    body: RING_ROAD.body,
    content: document(RING_ROAD.body, differs),
    steps: item.review,
    at: new Date().toISOString(),
    disclosure: null,
    place: null,
  });
  await expect(client.query(`BEGIN; ${statements} COMMIT;`)).rejects.toThrow(/lacks its lawful review/);
  await client.query('ROLLBACK');
});

test('a decided matter is announced by a document that names it, or says why it does not', async () => {
  const title = `长沙市人民政府办公厅关于落实《${TRANSIT_FARES.name}》的通知`;
  const { body } = TRANSIT_FARES;
  expect(await published(body, { title })).toEqual(['decision-not-named /content/decisionNumber']);
  expect(await published(body, { title, decisionNumber: 'JC-2026-000' })).toEqual([
    'decision-not-named /content/decisionNumber',
    'decision-unknown /content/decisionNumber',
  ]);
  expect(await published(body, { title, decisionNumber: TRANSIT_FARES.number })).toEqual([]);
  expect(
    await published(body, { title, decisionRelation: '转发上级工作要点，不涉及该方案的内容。' }),
  ).toEqual([]);
});

test('a document that speaks of no decision says nothing about one; another city’s decision is not ours', async () => {
  expect(await published(RING_ROAD.body, {})).toEqual([]);
  expect(await published('changde', { title: `关于学习《${RING_ROAD.name}》经验的通知` })).toEqual([]);
});

const report = (title: string, body: string): JsonObject => ({
  title,
  periodFrom: '2026-01-01',
  periodTo: '2026-09-30',
  documentDate: '2026-11-20',
  body,
});
const REPORT = '00.government-annual-report';
const at = '2026-11-30T10:00:00+08:00';
const codesIn = (result: Awaited<ReturnType<typeof publishRecord>>): readonly string[] =>
  result.ok ? [] : result.refusals.map(({ code }) => code);

test.each([
  ['a passage of its draft', report('前三季度工作情况', `<p>${PASSAGE}</p>`), ['decision-by-another-door']],
  [
    'its name in the title',
    report(`《${RING_ROAD.name}》实施情况`, '<p>稳步推进。</p>'),
    ['decision-by-another-door'],
  ],
  // The reviewer confirms that it only mentions it (`confirmMatches` of the harness).
  [
    'its name in the text',
    report('前三季度工作情况', `<p>《${RING_ROAD.name}》未通过合法性审查，已经停办。</p>`),
    [],
  ],
])('a record of any other type is compared too: %s', async (_how, content, expected) => {
  const { body } = RING_ROAD;
  expect(codesIn(await publishRecord({ db: database.db }, body, { item: REPORT, at, content }))).toEqual(
    expected,
  );
});

test('so is the text of its files', async () => {
  const sha256 = 'a'.repeat(64);
  const file = { sha256, name: '方案.docx', sizeBytes: 10, mediaType: 'application/octet-stream' };
  await withClient(database.ownerUrl, async (owner) => {
    await owner.query(
      `INSERT INTO stored_file (sha256, sm3, size_bytes, media_type, extension, created_at) VALUES ($1, $1, 10, $2, 'docx', now())`,
      [sha256, file.mediaType],
    );
    await owner.query(
      `INSERT INTO file_page (sha256, page, source, text, read_at) VALUES ($1, 1, 'text', $2, now())`,
      [sha256, `附件一 ${PASSAGE}`],
    );
  });
  const content = { ...document(RING_ROAD.body, {}), attachments: [file] };
  const item = { ...itemOf('07.policy-document'), version: 1, validFrom: '2016-01-01', retiredOn: null };
  const type = CATALOGUE.currentType(item.type);
  const found = await database.db
    .transaction()
    .execute((tx) => matchesOf(tx, { type, item, bodyCode: RING_ROAD.body, content }));
  expect(found).toEqual([
    expect.objectContaining({ number: RING_ROAD.number, how: 'passage', refused: true }),
  ]);
});

test('what was not confirmed by a reviewer goes out neither by command nor by SQL', async () => {
  const content = report('前三季度重点工作', `<p>${TRANSIT_FARES.number}按计划推进。</p>`);
  const item = itemOf(REPORT);
  const statements = forgeryStatements({
    id: newId(new Date()),
    item,
    body: TRANSIT_FARES.body,
    content,
    steps: item.review,
    at: new Date().toISOString(),
    disclosure: null,
    place: null,
  });
  await expect(client.query(`BEGIN; ${statements} COMMIT;`)).rejects.toThrow(/no reviewer confirmed/);
  await client.query('ROLLBACK');
});

test('the rule by itself: refused, to be named, named', () => {
  const names = {
    number: 'decisionNumber',
    none: 'decisionRelation',
    normative: 'normative',
    explainedBy: 'interpretation',
    basis: ownRule('先审查、后公布'),
  };
  const dossier = {
    id: 'x',
    number: 'JC-2026-001',
    title: '某方案',
    how: 'title' as const,
    lacks: [],
    refused: false,
  };
  const codes = (content: JsonObject, refused = false) =>
    announcementRefusals(names, content, [{ ...dossier, refused }]).map(({ code }) => code);
  expect(codes({})).toEqual(['decision-not-named']);
  expect(codes({ decisionNumber: 'JC-2026-001' })).toEqual([]);
  expect(codes({ decisionNumber: 'JC-2026-001' }, true)).toEqual(['decision-by-another-door']);
});
