import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DECISION_EXAMPLES } from '../../examples/03-public-participation/dossiers.ts';
import { RING_ROAD, TRANSIT_FARES } from '../../examples/dossiers/major-decision-scripts.ts';
import { withdrawalStatements } from '../../probes/forge-record.ts';
import { CATALOGUE } from '../../test/harness/catalogue.ts';
import type { TestDatabase } from '../../test/harness/database.ts';
import { policyRecord } from '../../test/harness/policy-record.ts';
import { draftToldRefusals } from '../catalogue/draft-told.ts';
import { enterSearchWords } from '../catalogue/search-words.ts';
import { fixedClock } from '../kernel/clock.ts';
import { enterLaw } from '../law/enter-law.ts';
import { withdrawDisclosure } from '../publication/withdraw-disclosure.ts';
import { shapeHandlers } from '../shapes/shape-handlers.ts';
import { databaseWithCatalogue, person, publishRecord } from './testing/publish-record.ts';

/** Words beside records carry no draft that is not decided, whatever they are the words of. */
let database: TestDatabase;
beforeAll(async () => {
  database = await databaseWithCatalogue();
  for (const { name, body, records } of DECISION_EXAMPLES.filter((each) => /不合法|第713号/.test(each.name)))
    for (const record of records.filter((each) => each.refusals.length === 0)) {
      const result = await publishRecord({ db: database.db }, body, record);
      if (!result.ok) throw new Error(`${name} ${JSON.stringify(result.refusals)}`);
    }
});
afterAll(() => database.close());

const { body } = RING_ROAD;
const PASSAGE = RING_ROAD.passages[0];
const at = '2026-11-30T10:00:00+08:00';
const deps = () => ({
  db: database.db,
  catalogue: CATALOGUE,
  shapes: shapeHandlers,
  clock: fixedClock('2026-11-30T12:00:00+08:00'),
});
const record = (number: number) => ({
  item: '07.policy-document',
  at,
  content: policyRecord({ issuers: [body], documentNumber: `株政发〔2026〕${number}号` }),
});
async function published(number: number): Promise<string> {
  const result = await publishRecord({ db: database.db }, body, record(number));
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value.disclosureId;
}

test('a passage of a draft that is not decided is known in any words, one that was decided is everybody’s', async () => {
  const told = (words: string) =>
    database.db.transaction().execute((tx) => draftToldRefusals(tx, words, '/text'));
  const decided = TRANSIT_FARES.passages.find((passage) => passage.length > 40) ?? '';
  expect(decided).not.toBe('');
  for (const words of [
    PASSAGE,
    `前言。${PASSAGE.replaceAll('，', ' ')}后语。`,
    `${'无关的话。'.repeat(90)}${PASSAGE}`,
  ])
    expect((await told(words)).map(({ code, path }) => [code, path])).toEqual([['draft-told', '/text']]);
  for (const words of ['', PASSAGE.slice(0, 20), decided, '无关的话。'.repeat(90)])
    expect(await told(words)).toEqual([]);
});

test('neither the note of a correction nor the reason of a withdrawal carries it, by command or by SQL', async () => {
  const id = await published(71);
  const { content } = record(71);
  const corrected = await publishRecord(
    { db: database.db },
    body,
    { ...record(71), content: { ...content, title: `${String(content.title)}（改）` } },
    { disclosureId: id, changeNote: PASSAGE },
  );
  expect(corrected.ok ? [] : corrected.refusals.map(({ code, path }) => [code, path])).toEqual([
    ['draft-told', '/changeNote'],
    ['note-speaks-of-decision', '/changeNote'],
  ]);
  const withdrawn = await withdrawDisclosure(deps(), person('issuer', body), { id, reason: PASSAGE });
  expect(withdrawn.ok ? [] : withdrawn.refusals.map(({ code, path }) => [code, path])).toEqual([
    ['draft-told', '/opinion'],
  ]);
  const client = new pg.Client({ connectionString: database.appUrl });
  await client.connect();
  try {
    const statements = withdrawalStatements(id, 'somebody', new Date().toISOString()).replace(
      "withdrawn_reason = '探测'",
      `withdrawn_reason = ${pg.escapeLiteral(PASSAGE)}`,
    );
    await expect(client.query(`BEGIN; ${statements} COMMIT;`)).rejects.toThrow(/carry a passage/);
    await client.query('ROLLBACK');
  } finally {
    await client.end();
  }
});

test('neither a sentence entered as law, nor what a lawyer finds, nor words for the search carry it', async () => {
  const office = { ...person('office', '*') };
  const entry = await enterLaw(deps(), office, {
    code: 'example-rule',
    name: '示例规定',
    full: '示例规定',
    kind: 'document',
    issuer: '示例机关',
    label: '示例〔2026〕1号',
    from: '2026-01-01',
    places: [{ place: '第一条', sentence: PASSAGE }],
    moves: [],
    repeals: [],
    reason: '录入',
  });
  expect(entry.ok ? [] : entry.refusals.map(({ code }) => code)).toEqual(['draft-told']);
  const cut = (PASSAGE.match(/[\p{L}\p{N}]+/gu) ?? []).join('').match(/.{2,20}/gu) ?? [];
  const words = await enterSearchWords(deps(), office, [...new Set(['示例词', ...cut])]);
  expect(words.ok ? [] : words.refusals.map(({ code }) => code)).toEqual(['draft-told']);
  for (const statement of [
    sql`INSERT INTO search_word (words, entered_by, author_name, entered_at) VALUES (${cut}, 'x', 'x', now())`,
    sql`INSERT INTO law_reading (statute, label, place, reader, read_on, finding, confirmed, author, entered_at)
        VALUES ('x', 'x', 'x', 'x', '2026-01-01', ${PASSAGE}, true, 'x', now())`,
  ])
    await expect(statement.execute(database.db)).rejects.toThrow(/carry a passage/);
});

test('every table of words that everybody reads beside records has the guard', async () => {
  const { rows } = await sql<{ name: string }>`
    SELECT DISTINCT t.tgrelid::regclass::text AS name FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
     WHERE p.proname LIKE 'check\\_%tell%\\_no\\_draft' ORDER BY 1`.execute(database.db);
  expect(rows.map(({ name }) => name)).toEqual([
    'appraisal_entry',
    'body_change',
    'catalogue_item',
    'coverage_statement',
    'disclosure',
    'edition',
    'feedback',
    'inspection_saying',
    'instrument',
    'instrument_event',
    'instrument_finding',
    'item_proposal',
    'law_entry',
    'law_reading',
    'obligation',
    'obligation_exception',
    'search_word',
  ]);
});
