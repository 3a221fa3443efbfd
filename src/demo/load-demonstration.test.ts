import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AREAS } from '../../catalogue/index.ts';
import { HOURLY_WATER } from '../../examples/14-environment/hourly-feed.ts';
import { WATER_SECTIONS } from '../../examples/14-environment/water-places.ts';
import { at } from '../../test/harness/api-client.ts';
import { CATALOGUE } from '../../test/harness/catalogue.ts';
import { dueByHand } from '../../test/harness/count-by-hand.ts';
import { type TestDatabase, testClock } from '../../test/harness/database.ts';
import { createDemonstration } from '../../test/harness/demonstration.ts';
import { CITIZENS_QUESTIONS } from '../../test/search-questions/citizens.ts';
import { NAMES_AND_NUMBERS } from '../../test/search-questions/names-and-numbers.ts';
import { readIntake } from '../batches/read-intake.ts';
import type { ConnectorDeps } from '../connectors/act-on-connector.ts';
import { keepConnectors } from '../connectors/keep-connectors.ts';
import { NO_SOURCES } from '../connectors/outside-sources.ts';
import { runConnector } from '../connectors/run-connector.ts';
import { termLasts } from '../database/public-day.ts';
import { wholeFiles } from '../files/read-whole.ts';
import { openFileStore } from '../files/store.ts';
import { Parameters } from '../portal/frame/parameters.ts';
import { bestAnswers } from '../portal/pages/search/best-answers.ts';
import { readSearch } from '../portal/pages/search/query.ts';
import { searchParameters } from '../portal/pages/search/route.ts';
import { pageDeps } from '../portal/reads/page-deps.ts';
import { withClient } from '../postgres/database-roles.ts';
import { indexRenamed } from '../publication/index-renamed.ts';
import { search } from '../search/search.ts';
import { listLatest } from '../series/observation-store.ts';
import { shapeHandlersWith } from '../shapes/shape-handlers.ts';
import { feedDemonstration } from './feed-demonstration.ts';

/** The demonstration province went through the real procedure; what it shows is what the law asks to be shown. */
let database: TestDatabase;
const clock = testClock();
/** Every so many questions one is asked here; `npm run bench -- search-quality` asks all. */
const SAMPLED = 9;
beforeAll(async () => {
  database = await createDemonstration(clock);
}, 300_000);
afterAll(() => database.close());

const query = async (text: string): Promise<readonly unknown[]> =>
  (await withClient(database.ownerUrl, (client) => client.query(text))).rows;

test('every area has something published, and work waits at every stage of the procedure', async () => {
  const areas = await database.db.selectFrom('disclosure').select('area_code').distinct().execute();
  expect(areas.map((row) => row.area_code).sort()).toEqual(AREAS.map((area) => area.code).sort());
  const states = await database.db.selectFrom('draft').select('state').distinct().execute();
  expect(states.map((row) => row.state).sort()).toEqual(
    expect.arrayContaining(['approved', 'editing', 'in-review', 'published', 'returned']),
  );
});

test('each edition was submitted, approved and issued by different people of its body', async () => {
  expect(
    await query(`SELECT e.id FROM edition e JOIN draft d ON d.id = e.draft_id WHERE e.issued_by = d.submitted_by
      OR NOT EXISTS (SELECT 1 FROM workflow_action a WHERE a.draft_id = d.id AND a.action = 'approve' AND a.round = d.round
        AND a.actor_id NOT IN (d.submitted_by, e.issued_by))
      OR NOT EXISTS (SELECT 1 FROM account_grant g WHERE g.account_id = e.issued_by AND g.role = 'issuer' AND g.body_code = e.body_code)`),
  ).toEqual([]);
});

test('what a review of legality says was approved by the legal office, by nobody who writes for the body', async () => {
  const approvals = await query(`SELECT a.actor_id FROM workflow_action a JOIN draft d ON d.id = a.draft_id
    WHERE d.state = 'published' AND 'legal' = ANY (d.steps) AND a.action = 'approve' AND a.step = 'legal'`);
  const editions =
    await query(`SELECT e.id FROM edition e JOIN catalogue_item i ON i.code = e.item_code AND i.version = e.item_version
    WHERE i.declaration->'review' ? 'legal'`);
  expect(editions.length).toBeGreaterThan(3);
  expect(approvals.length).toBe(editions.length);
  expect(
    await query(`SELECT a.actor_id FROM workflow_action a WHERE a.step = 'legal' AND a.action = 'approve' AND NOT EXISTS (
      SELECT 1 FROM account_grant g WHERE g.account_id = a.actor_id AND g.role = 'legal')`),
  ).toEqual([]);
});

test('nothing happened in the future, log and editions agree, and everything is marked as a demonstration', async () => {
  const now = clock.now().toISOString();
  expect(await query(`SELECT id FROM edition WHERE published_at > '${now}'`)).toEqual([]);
  expect(await query(`SELECT id FROM edition WHERE id NOT IN (SELECT edition_id FROM log_leaf)`)).toEqual([]);
  expect(await query(`SELECT id, title FROM disclosure WHERE title NOT LIKE '%〔演示〕%'`)).toEqual([]);
});

test('obligations are met in time, met late, open and overdue, so that the board shows every colour', async () => {
  const day = clock.now().toISOString().slice(0, 10);
  const count = async (condition: string): Promise<number> =>
    (await query(`SELECT id FROM obligation WHERE ${condition}`)).length;
  const metOn = `(discharged_at AT TIME ZONE 'Asia/Shanghai')::date`;
  for (const condition of [
    `discharged_at IS NOT NULL AND ${metOn} <= due_on`,
    `discharged_at IS NOT NULL AND ${metOn} > due_on`,
    `discharged_at IS NULL AND due_on >= '${day}'`,
    `discharged_at IS NULL AND due_on < '${day}'`,
  ])
    expect([condition, (await count(condition)) > 0]).toEqual([condition, true]);
});

test('requests lie in different states with different answers, each issued by somebody else than who prepared it', async () => {
  const { rows } = await sql<{ state: string; answer: string | null }>`
    SELECT state, answer_kind AS answer FROM request`.execute(database.db);
  expect([...new Set(rows.map(({ state }) => state))].sort()).toEqual(['answered', 'open', 'submitted']);
  expect(rows.flatMap(({ answer }) => answer ?? []).sort()).toEqual([
    'granted',
    'granted',
    'not-held',
    'partly',
    'withdrawn',
  ]);
  expect(
    await query(`SELECT p.id FROM request_act p JOIN request_act i ON i.code = p.code AND i.kind = 'issue'
      WHERE p.kind = 'prepare' AND p.by_id = i.by_id`),
  ).toEqual([]);
});

test('decisions are shown as they are: figures that exist as records, words of their own, a name for every seat', async () => {
  expect(
    await query(
      `SELECT number FROM dossier WHERE kind = 'major-decision' GROUP BY number HAVING count(*) > 1`,
    ),
  ).toEqual([]);
  // Every figure of a report is so many opinions.
  const reports = await query(
    `SELECT c.id, r.row->>'channel' AS channel, (r.row->>'received')::int AS told,
            (SELECT count(*)::int FROM opinion o WHERE o.consultation_id = c.id AND o.channel = r.row->>'channel') AS on_record
       FROM consultation c JOIN disclosure i ON i.id = c.report_id JOIN edition e ON e.disclosure_id = i.id AND e.n = i.edition,
            jsonb_array_elements(e.content->'byChannel') r(row)`,
  );
  expect(reports.length).toBeGreaterThan(8);
  expect(reports.filter((row) => at(row, 'told') !== at(row, 'on_record'))).toEqual([]);
  // No two decisions have the same evidence of a risk that is about the decision itself, and none repeats its own.
  expect(
    await query(
      `SELECT d->>'evidence' AS evidence FROM dossier_disclosure o JOIN dossier m ON m.id = o.dossier_id AND m.kind = 'major-decision'
         JOIN disclosure i ON i.id = o.disclosure_id JOIN edition e ON e.disclosure_id = i.id AND e.n = i.edition, jsonb_array_elements(e.content->'dimensions') d
        WHERE d->>'dimension' IN ('cost-benefit', 'social-stability', 'public-opinion') GROUP BY 1 HAVING count(*) > 1`,
    ),
  ).toEqual([]);
  // The list of a hearing names as many people as the notice gave seats.
  const seats = await query(
    `SELECT m.number, jsonb_array_length(l.content->'participants') AS named,
            (SELECT sum(regexp_replace(s->>'seats', '[^0-9]', '', 'g')::int)::int FROM jsonb_array_elements(n.content->'seats') s) AS seats
       FROM dossier m JOIN dossier_disclosure a ON a.dossier_id = m.id AND a.stage = 'hearing-list' JOIN edition l ON l.disclosure_id = a.disclosure_id
       JOIN dossier_disclosure b ON b.dossier_id = m.id AND b.stage = 'hearing-notice' JOIN edition n ON n.disclosure_id = b.disclosure_id`,
  );
  expect(seats.length).toBeGreaterThan(0);
  expect(seats.filter((row) => at(row, 'named') !== at(row, 'seats'))).toEqual([]);
});

test('what stands in a list of decisions and was never begun is owed', async () => {
  expect(
    await query(
      `SELECT body_code, period, disclosure_id FROM obligation WHERE period = 'event:decision:JC-2026-907'`,
    ),
  ).toEqual([{ body_code: 'changsha', period: 'event:decision:JC-2026-907', disclosure_id: null }]);
});

test('an obligation is met by a disclosure of its own item and body, and each disclosure meets at most one, deadlines of stages and of the list of decisions apart', async () => {
  expect(
    await query(
      `SELECT o.id FROM obligation o JOIN disclosure d ON d.id = o.disclosure_id WHERE d.item_code <> o.item_code OR d.body_code <> o.body_code`,
    ),
  ).toEqual([]);
  expect(
    await query(
      `SELECT disclosure_id, array_agg(item_code || ' ' || period) AS met FROM obligation
        WHERE disclosure_id IS NOT NULL AND period NOT LIKE 'event:stage:%' AND period NOT LIKE 'event:decision:%'
        -- Figures of two months meet what is owed for each of them.
        GROUP BY disclosure_id, CASE WHEN period LIKE 'event:%' THEN '' ELSE period END HAVING count(*) > 1`,
    ),
  ).toEqual([]);
});

describe('the search', () => {
  const top = async (q: string, limit: number) => {
    const answer = await search(database.db, {
      q,
      words: CATALOGUE.searchWords,
      limit,
      sort: 'relevance',
    });
    return answer.ok ? answer.value.hits : [];
  };

  test('finds every record first by its index number', async () => {
    const records = await database.db
      .selectFrom('search_doc')
      .innerJoin('disclosure', 'disclosure.id', 'search_doc.disclosure_id')
      .select(['disclosure.id', 'disclosure.index_number'])
      .where(sql<boolean>`hashtext(disclosure.id) % 8 = 0 AND ${termLasts('search_doc')}`)
      .execute();
    expect(records.length).toBeGreaterThan(20);
    for (const { id, index_number } of records) {
      expect(
        (await top(index_number, 1)).map((hit) => hit.disclosureId),
        index_number,
      ).toEqual([id]);
    }
  });

  test('finds records of every item by its title', async () => {
    const { rows } = await sql<{ title: string; ids: string[] }>`
      SELECT i.declaration ->> 'title' AS title, array_agg(d.id) AS ids FROM search_doc s JOIN disclosure d ON d.id = s.disclosure_id
      JOIN current_catalogue_item i ON i.code = d.item_code GROUP BY 1`.execute(database.db);
    expect(rows.length).toBeGreaterThan(100);
    const lost: string[] = [];
    for (const { title, ids } of rows) {
      const found = await top(title, 20);
      if (!found.some((hit) => ids.includes(hit.disclosureId))) lost.push(title);
    }
    expect(lost).toEqual([]);
  });

  test('finds every line of a list that is in force, whichever edition brought it', async () => {
    const { rows } = await sql<{ id: string; title: string }>`
      SELECT e.disclosure_id AS id, e.title FROM register_entry e JOIN search_doc s ON s.disclosure_id = e.disclosure_id
      JOIN disclosure d ON d.id = e.disclosure_id
      WHERE e.n_to IS NULL AND e.display_until IS NULL AND d.type_key IN ('power-list', 'medical-service-price', 'discharge-outlets')
        AND hashtext(e.key) % 5 = 0`.execute(database.db);
    expect(rows.length).toBeGreaterThan(2);
    for (const { id, title } of rows) {
      expect(
        (await top(title, 20)).map((hit) => hit.disclosureId),
        title,
      ).toContain(id);
    }
  });

  test('answers questions in citizens’ words, of which a sample is asked, among the first ten', async () => {
    const sample = [...CITIZENS_QUESTIONS, ...NAMES_AND_NUMBERS].filter((_, i) => i % SAMPLED === 0);
    const missed: string[] = [];
    const { deps } = pageDeps({ db: database.db, clock, catalogue: CATALOGUE });
    for (const { q, right } of sample) {
      const { answers, result } = await readSearch(deps, searchParameters(new Parameters({}, { q })));
      const titles = [
        ...answers.map(({ title }) => title),
        ...result.items.map(({ title }) => title.map(({ text }) => text).join('')),
      ];
      if (!titles.slice(0, 10).some((title) => right.some((each) => title.includes(each)))) missed.push(q);
    }
    expect(1 - missed.length / sample.length, missed.join()).toBeGreaterThanOrEqual(0.85);
  });

  test('names whether a body has published what is asked of it, and the series at the place that is asked for', async () => {
    const { deps } = pageDeps({ db: database.db, clock, catalogue: CATALOGUE });
    const first = async (q: string) => (await bestAnswers(deps, q, 'all'))[0];
    expect(await first('长沙县权力清单')).toMatchObject({
      kind: '公开情况',
      href: '/bodies/changsha-xian?item=08.power-list',
      note: expect.stringContaining('从未公开'),
    });
    expect(await first('长沙空气质量日报')).toMatchObject({
      href: '/series/14.air-monitoring~changsha?place=changsha',
    });
    // Several places lie on a river: the series as a whole.
    expect((await first('湘江水质'))?.href).toBe('/series/14.water-monitoring~hbt');
  });

  test('a hundred questions at least stand in no title', async () => {
    const { rows } = await sql<{ title: string }>`SELECT title FROM disclosure
      UNION SELECT title FROM register_entry
      UNION SELECT declaration ->> 'title' FROM current_catalogue_item`.execute(database.db);
    const titles = rows.map(({ title }) => title).join('\n');
    expect(CITIZENS_QUESTIONS.filter(({ q }) => !titles.includes(q)).length).toBeGreaterThanOrEqual(100);
  });
});

test('a reader can tell every record of the demonstration by its title', async () => {
  const { rows } = await sql<{
    title: string;
  }>`SELECT title FROM disclosure WHERE state = 'published' AND audience = 'public'
    GROUP BY title HAVING count(*) > 1 ORDER BY title`.execute(database.db);
  expect(rows.map(({ title }) => title)).toEqual([]);
});

test('what is renamed is found by its new name, and what stands below a renamed body too', async () => {
  await withClient(database.ownerUrl, async (client) => {
    await client.query(`INSERT INTO catalogue_item (code, version, area_code, type_key, declaration, valid_from, author, reason)
      SELECT code, version + 1, area_code, type_key, jsonb_set(declaration, '{title}', '"焕然一新的清单"'), current_date, 'office', '改名'
        FROM current_catalogue_item WHERE code = '08.power-list'`);
    await client.query(
      `UPDATE public_body_name SET name = '洞庭湖畔新设市人民政府', short_name = '新设市' WHERE body_code = 'yueyang' AND valid_to IS NULL`,
    );
  });
  const indexed = await indexRenamed({ db: database.db, catalogue: CATALOGUE }, new AbortController().signal);
  expect(indexed).toBeGreaterThan(1);
  expect(await database.db.selectFrom('search_renamed').selectAll().execute()).toEqual([]);
  const of = async (column: 'item_code' | 'body_code', code: string) =>
    (
      await database.db
        .selectFrom('disclosure')
        .select('id')
        .where(column, '=', code)
        .where('state', '=', 'published')
        .where('audience', '=', 'public')
        .execute()
    ).map(({ id }) => id);
  const found = async (q: string) => {
    const answer = await search(database.db, { q, limit: 100, sort: 'relevance' });
    return answer.ok ? answer.value.hits.map((hit) => hit.disclosureId) : [];
  };
  expect(await found('焕然一新的清单')).toEqual(
    expect.arrayContaining(await of('item_code', '08.power-list')),
  );
  const below = await database.db
    .selectFrom('public_body')
    .select('code')
    .where('parent_code', '=', 'yueyang')
    .execute();
  const wanted = [
    await of('body_code', 'yueyang'),
    ...(await Promise.all(below.map(({ code }) => of('body_code', code)))),
  ].flat();
  expect(wanted.length).toBeGreaterThan(1);
  expect(await found('新设市')).toEqual(expect.arrayContaining(wanted));
});

test('every due day that is shown can be found again by hand from the sentence beside it', async () => {
  const { rows } = await withClient(database.ownerUrl, (client) =>
    client.query<{ due: string; computation: string }>(
      `SELECT DISTINCT o.due_on::text AS due, r.computation FROM obligation o JOIN obligation_reason r ON r.id = o.reason_id`,
    ),
  );
  expect(rows.length).toBeGreaterThan(200);
  expect(
    rows
      .filter(({ due, computation }) => dueByHand(computation) !== due)
      .map((row) => [row.due, row.computation]),
  ).toEqual([]);
});

test('data of each hour come in by themselves, reach the public, and are chased when they stay away', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gk-feed-'));
  const store = await openFileStore(join(folder, 'files'));
  const deps: ConnectorDeps = {
    db: database.db,
    clock,
    catalogue: CATALOGUE,
    store,
    shapes: shapeHandlersWith(wholeFiles(store)),
    renderSnapshot: async () => '',
    imports: { resolveParties: async () => [], areaFor: () => null },
    sources: { ...NO_SOURCES, folder },
  };
  const hour = async () => {
    await feedDemonstration(deps, [HOURLY_WATER]);
    const [connector] = await database.db.selectFrom('connector').select('id').execute();
    await runConnector(deps, connector?.id ?? '', undefined);
    for (const { id } of await database.db
      .selectFrom('intake_job')
      .select('id')
      .where('state', '=', 'waiting')
      .execute())
      await readIntake(deps, id, undefined);
    await keepConnectors(deps);
    await feedDemonstration(deps, [HOURLY_WATER]);
  };
  await hour();
  clock.advance(3_600_000);
  await hour();
  expect(readdirSync(join(folder, HOURLY_WATER.folder))).toHaveLength(2);
  const runs = await database.db.selectFrom('connector_run').select(['outcome', 'rows', 'detail']).execute();
  expect(runs).toEqual(Array(2).fill({ outcome: 'taken', rows: WATER_SECTIONS.length, detail: '' }));
  const { item, body } = HOURLY_WATER;
  const latest = await listLatest(database.db, { item, body });
  expect(latest).toHaveLength(WATER_SECTIONS.length * 8);
  expect(new Set(latest.map(({ period }) => period))).toEqual(new Set(['2026-03-09T10:00']));
  clock.advance(4 * 3_600_000);
  await keepConnectors(deps);
  const chased = await query(`SELECT subject FROM message WHERE subject LIKE '数据接入%没有新数据'`);
  expect(chased.length).toBeGreaterThan(0);
  rmSync(folder, { recursive: true });
});
