import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DOSSIER_EXAMPLES } from '../../examples/all.ts';
import { type Forgery, forgeryStatements, itemOf } from '../../probes/forge-record.ts';
import { CATALOGUE } from '../../test/harness/catalogue.ts';
import type { TestDatabase } from '../../test/harness/database.ts';
import { testClock } from '../../test/harness/database.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { newId } from '../kernel/ids.ts';
import { jsonObject } from '../kernel/json-object.ts';
import { withClient } from '../postgres/database-roles.ts';
import { withdrawDisclosure } from '../publication/withdraw-disclosure.ts';
import { shapeHandlers } from '../shapes/shape-handlers.ts';
import { databaseWithCatalogue, person, publishRecord } from './testing/publish-record.ts';

/** What somebody can do who has the application's password and writes SQL: everything but leave the procedure out. */
let database: TestDatabase;
let client: pg.Client;
const found = DOSSIER_EXAMPLES.find(({ name }) => name.startsWith('审查不合法'));
if (found === undefined) throw new Error('no example');
const { body } = found;
const valid = found.records.filter((record) => record.refusals.length === 0);
const at = (stage: string) => {
  const record = found.records.find((each) => each.content.stage === stage);
  if (record === undefined) throw new Error(`no record at ${stage}`);
  return record;
};
let dossier = '';

beforeAll(async () => {
  database = await databaseWithCatalogue();
  for (const record of valid) {
    const result = await publishRecord({ db: database.db }, body, record);
    if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  }
  dossier = (await database.db.selectFrom('dossier').select('id').executeTakeFirstOrThrow()).id;
  client = new pg.Client({ connectionString: database.appUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.close();
});

const forged = (stage: string, differs: Partial<Forgery> = {}, content: JsonObject = {}): Forgery => {
  const record = at(stage);
  const item = itemOf(record.item);
  const told = { ...record.content, ...content };
  return {
    id: newId(new Date()),
    item,
    body,
    content: told,
    steps: item.review,
    at: record.at,
    disclosure: null,
    place: { dossier, opens: null, stage, on: String(told.documentDate) },
    ...differs,
  };
};

/** The catalogue is the application's to keep: the item with one review only. */
const weakened = (item: string): string =>
  `INSERT INTO catalogue_item (code, version, area_code, type_key, declaration, valid_from, author, reason)
   SELECT code, version + 1, area_code, type_key, jsonb_set(declaration, '{review}', '["reviewer"]'), valid_from, 'x', 'x'
     FROM current_catalogue_item WHERE code = '${item}';`;

/** What the guard behind it holds, when nobody asks for the second person of a change of the catalogue any more. */
async function withoutSecondPerson(statements: string): Promise<string> {
  const guard = (act: 'DISABLE' | 'ENABLE') =>
    withClient(database.ownerUrl, (owner) =>
      owner.query(`ALTER TABLE catalogue_item ${act} TRIGGER catalogue_item_second_person`),
    );
  await guard('DISABLE');
  const answer = await attempt(statements);
  await guard('ENABLE');
  return answer;
}

async function attempt(statements: string): Promise<string> {
  try {
    await client.query(`BEGIN; ${statements} COMMIT;`);
    return 'accepted';
  } catch (error) {
    await client.query('ROLLBACK');
    return error instanceof pg.DatabaseError ? `${error.code} ${error.message}` : String(error);
  }
}

test('a review that ended unlawful keeps everything out that would follow it', async () => {
  for (const stage of ['submission', 'deliberation', 'outcome'])
    expect(await attempt(forgeryStatements(forged(stage)))).toMatch(/^GK003 .*legality-lawful/);
  expect(await attempt(forgeryStatements(forged('legality-confirmation')))).toMatch(
    /^GK003 .*amendment-asked/,
  );
});

test('the checks are asked at the end, whatever the transaction asks for before', async () => {
  const statements = forgeryStatements(forged('submission'));
  for (const trick of ['SET CONSTRAINTS ALL DEFERRED;', 'SET LOCAL search_path = pg_temp, public;'])
    expect(await attempt(`${trick} ${statements}`)).toMatch(/^GK003/);
  // What a temporary table would change if it could be made: src/database/shadow.test.ts.
  expect(await attempt(`CREATE TEMPORARY TABLE dossier_condition (kind text); ${statements}`)).toMatch(
    /^42501/,
  );
});

test('a record stands where it says or nowhere: not on no dossier, not at another stage, not under an older law', async () => {
  expect(await attempt(forgeryStatements(forged('deliberation', { place: null })))).toMatch(
    /^GK002 .*no dossier/,
  );
  const place = { dossier, opens: null, stage: 'start', on: String(at('deliberation').content.documentDate) };
  expect(await attempt(forgeryStatements(forged('deliberation', { place })))).toMatch(/^GK002 .*no place/);
  const older = {
    dossier: newId(new Date()),
    opens: { kind: 'major-decision', version: 1, number: 'JC-2025-777' },
    stage: 'start',
    on: '2025-09-01',
  };
  expect(
    await attempt(forgeryStatements(forged('start', { place: older }, { dossierNumber: 'JC-2025-777' }))),
  ).toMatch(/^GK00(?:2 .*does not begin|3 no reviewer confirmed)/);
});

test('an exception needs the review of secrecy, and lifts no legality review', async () => {
  const exception = {
    title: '探测',
    dossierNumber: at('start').content.dossierNumber ?? '',
    stage: 'exception',
    documentDate: '2025-09-05',
    exempted: [{ step: 'consultation', ground: 'state-secret', legalBasis: '某条' }],
  };
  const item = itemOf('03.decision-exception');
  const place = { dossier, opens: null, stage: 'exception', on: '2025-09-05' };
  const made = { ...forged('start'), item, content: exception, place, at: '2025-09-05T10:00:00+08:00' };
  expect(await attempt(weakened(item.code))).toMatch(/^GK002 nobody confirmed the change/);
  // Even when the catalogue no longer asks for it.
  expect(
    await withoutSecondPerson(weakened(item.code) + forgeryStatements({ ...made, steps: ['reviewer'] })),
  ).toMatch(/^GK002 .*(needs approvals that it does not have|approvals that the item demands)/);
});

test('a review of legality is not on a dossier without the approval of the legal office', async () => {
  const item = itemOf('06.legality-opinion');
  const place = { dossier, opens: null, stage: 'legality-review', on: '2025-11-20' };
  const made = forged('legality-review', { item, place }, { documentDate: '2025-11-20' });
  expect(made.steps).toEqual(['reviewer', 'legal']);
  const invented = forgeryStatements(made).replaceAll(
    /^INSERT INTO account.*-legal'.*\n.*account_grant.*$/gm,
    '',
  );
  expect(await attempt(invented)).toMatch(/^GK002 .*not for/);
  expect(await attempt(weakened(item.code))).toMatch(/^GK002 nobody confirmed the change/);
  // Even when the catalogue no longer asks for it.
  expect(
    await withoutSecondPerson(weakened(item.code) + forgeryStatements({ ...made, steps: ['reviewer'] })),
  ).toMatch(/^GK002 .*needs approvals that it does not have/);
});

test('the rules belong to the owner', async () => {
  for (const statement of [
    'DELETE FROM dossier_condition;',
    `UPDATE dossier_condition SET step = 'consultation';`,
    `UPDATE dossier_stage SET approvals = '{}';`,
    `INSERT INTO dossier_rules VALUES ('another');`,
    'UPDATE dossier SET kind_version = 1;',
    'ALTER TABLE edition DISABLE TRIGGER ALL;',
  ])
    expect(await attempt(statement)).toMatch(/^42501/);
});

test('what a matter shows does not change without an edition: its days, its title, its category', async () => {
  for (const change of [
    `opened_on = '2017-03-03'`,
    `title = '另一件完全不同的事项'`,
    `category = 'other'`,
    'changed_at = now()',
    `lookup_salt = 'x', lookup_digest = 'x'`,
  ])
    expect(await attempt(`UPDATE dossier SET ${change} WHERE id = '${dossier}';`)).toMatch(/^GK002/);
  const number = `'JC-2026-999'`;
  expect(
    await attempt(`INSERT INTO dossier (id, kind, kind_version, number, title, body_code, area_code, audience, opened_on, created_at, changed_at)
      SELECT 'empty', kind, kind_version, ${number}, title, body_code, area_code, audience, opened_on, created_at, changed_at FROM dossier WHERE id = '${dossier}';`),
  ).toMatch(/^GK002 .*no record/);
});

test('nothing is taken away from under what stands on it, by command or by SQL', async () => {
  const review = await database.db
    .selectFrom('dossier_disclosure')
    .select('disclosure_id')
    .where('stage', '=', 'risk')
    .executeTakeFirstOrThrow();
  const refused = await withdrawDisclosure(
    {
      db: database.db,
      clock: testClock(),
      catalogue: CATALOGUE,
      shapes: shapeHandlers,
    },
    person('issuer', body),
    { id: review.disclosure_id, reason: '内容有误' },
  );
  expect(refused.ok ? [] : refused.refusals.map(({ code }) => code)).toEqual(['condition-undone']);
  expect(
    await attempt(
      `UPDATE disclosure SET state = 'withdrawn', withdrawn_at = now(), withdrawn_reason = '无' WHERE id = '${review.disclosure_id}';`,
    ),
  ).toMatch(/^GK003/);
  expect(
    await attempt(
      `UPDATE dossier_disclosure SET happened_on = '2025-12-31' WHERE disclosure_id = '${review.disclosure_id}';`,
    ),
  ).toMatch(/^GK002/);
});

test('two transactions that do not see each other cannot take away and put on at once', async () => {
  const other = new pg.Client({ connectionString: database.appUrl });
  await other.connect();
  try {
    const review = await database.db
      .selectFrom('dossier_disclosure')
      .select('disclosure_id')
      .where('stage', '=', 'legality-review')
      .executeTakeFirstOrThrow();
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM disclosure;');
    await other.query('BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM disclosure;');
    const second = forged('legality-review', {}, { documentDate: '2025-11-20', outcome: 'lawful' });
    await client.query(`${forgeryStatements(second)} COMMIT;`);
    await expect(
      other.query(
        `UPDATE disclosure SET state = 'withdrawn', withdrawn_at = now(), withdrawn_reason = '无' WHERE id = '${review.disclosure_id}'; COMMIT;`,
      ),
    ).rejects.toMatchObject({ code: '40001' });
    await other.query('ROLLBACK');
  } finally {
    await other.end();
  }
});

test('11.4: figures of a household that are not told apart keep the record back, also from SQL', async () => {
  const project = DOSSIER_EXAMPLES.find(({ name }) => name.startsWith('旧城改建'));
  if (project === undefined) throw new Error('no example');
  const told = project.records.filter(({ refusals }) => refusals.length === 0);
  const last = told.at(-1);
  if (last === undefined) throw new Error('no records');
  for (const record of told.slice(0, -1)) {
    const result = await publishRecord({ db: database.db }, project.body, record);
    if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  }
  const { id } = await database.db
    .selectFrom('dossier')
    .select('id')
    .where('kind', '=', 'expropriation')
    .executeTakeFirstOrThrow();
  const item = itemOf(last.item);
  const forgedWithout = (column: string): string => {
    const { households } = last.content;
    const rows = (Array.isArray(households) ? households : []).map((row) => ({
      ...jsonObject(row),
      [column]: null,
    }));
    return forgeryStatements({
      id: newId(new Date()),
      item,
      body: project.body,
      content: column === '' ? last.content : { ...last.content, households: rows },
      steps: item.review,
      at: last.at,
      disclosure: null,
      place: {
        dossier: id,
        opens: null,
        stage: 'compensation',
        on: String(last.content.documentDate),
      },
    });
  };
  for (const column of ['compensation', 'subsidies', 'rewards', 'settlement'])
    expect(await attempt(forgedWithout(column))).toMatch(/^GK003 .*does not tell households/);
  expect(await attempt(forgedWithout(''))).toBe('accepted');
});
