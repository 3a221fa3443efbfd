import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { HUNAN } from '../catalogue/index.ts';
import { civilDate, civilDateAt } from '../src/kernel/civil-date.ts';
import { coverageState } from '../src/obligations/coverage-state.ts';
import { keepCoverage } from '../src/obligations/keep-coverage.ts';
import { dueSoonUntil, NOT_APPLICABLE, obligationState } from '../src/obligations/obligation-state.ts';
import { HEIR, ITEM, type RandomEvents, randomEvents } from '../src/obligations/testing/random-events.ts';
import { urls } from '../src/portal/frame/urls.ts';
import { Catalogue } from '../src/schema/catalogue.ts';
import {
  COVERAGE_STATE_NAMES,
  type CoverageState,
  OBLIGATION_STATE_NAMES,
  type ObligationState,
} from '../src/schema/vocabulary.ts';
import { at, listAt, textAt, visitor } from './harness/api-client.ts';
import { testClock } from './harness/database.ts';
import { drillSeed } from './harness/drill-seed.ts';
import { enrol } from './harness/enrol.ts';
import { EDITOR, expectAccepted, ISSUER, pipelineOn, REVIEWER } from './harness/pipeline.ts';
import { prepareProvince } from './harness/province.ts';
import { startTestServer, type TestServer } from './harness/server.ts';

/**
 * Home page, pages of areas, items, bodies and regions, boards, their open data and the API show the same numbers, and
 * these are what the rows of what is owed say, whatever happened in whatever order. What a dossier's page says of its
 * deadlines: src/dossiers/deadlines.test.ts.
 */
const clock = testClock();
const catalogue = new Catalogue(HUNAN);
let server: TestServer;
let events: RandomEvents;

beforeAll(async () => {
  server = await startTestServer({ clock, prepare: (given) => prepareProvince(given) });
  await enrol(server.db, EDITOR, REVIEWER, ISSUER);
  const place = { ...pipelineOn(server.db, clock, catalogue), clock, ownerUrl: server.ownerUrl };
  events = await randomEvents(place);
  expectAccepted(await keepCoverage(place.deps));
});
afterAll(() => server.close());

interface Row {
  readonly body: string;
  readonly item: string;
  readonly area: string;
  readonly kind: string;
}
interface Owed {
  readonly cells: readonly (Row & {
    readonly state: CoverageState;
    readonly late: boolean;
    readonly joined: boolean;
  })[];
  readonly obligations: readonly (Row & { readonly state: ObligationState; readonly dueMonth: string })[];
  readonly isBelow: (body: string, region: string) => boolean;
}

/** Every row, judged one by one. */
async function readOwed(): Promise<Owed> {
  const today = civilDateAt(clock.now());
  const [bodies, cells, obligations, soon] = await Promise.all([
    server.db.selectFrom('public_body').select(['code', 'parent_code']).execute(),
    sql<Row & { status: number; turns_on: string | null; joined: boolean }>`
      SELECT b.code AS body, i.code AS item, i.area_code AS area, i.kind, c.status, c.turns_on, b.joined_on IS NOT NULL AS joined
        FROM coverage c JOIN owing_body b ON b.n = c.body JOIN owed_item i ON i.n = c.item`.execute(
      server.db,
    ),
    sql<Row & { due: string; met: string | null; nothing: boolean; ended: boolean; ground: string | null }>`
      SELECT o.body_code AS body, i.code AS item, i.area_code AS area, i.kind, o.due_on AS due, o.nothing,
             CASE WHEN o.discharged_at IS NOT NULL THEN coalesce(o.met_on, (o.discharged_at AT TIME ZONE 'Asia/Shanghai')::date) END AS met,
             o.excepted_at IS NOT NULL AS ended, o.exception->>'ground' AS ground
        FROM obligation o JOIN owed_item i ON i.code = o.item_code`.execute(server.db),
    sql<{ until: string }>`SELECT ${dueSoonUntil(today)} AS until`.execute(server.db),
  ]);
  const parents = new Map(bodies.map(({ code, parent_code }) => [code, parent_code]));
  const isBelow = (body: string, region: string): boolean => {
    if (body === region) return true;
    const parent = parents.get(body) ?? null;
    return parent !== null && isBelow(parent, region);
  };
  const soonUntil = civilDate(soon.rows[0]?.until ?? '');
  return {
    isBelow,
    cells: cells.rows.map(({ status, turns_on, ...row }) => {
      const turnsOn = turns_on === null ? null : civilDate(turns_on);
      const late = turnsOn !== null && turnsOn < today;
      return { ...row, late, state: coverageState({ status, turnsOn }, today) };
    }),
    obligations: obligations.rows.map(({ due, met, nothing, ended, ground, ...row }) => ({
      ...row,
      dueMonth: due.slice(0, 7),
      state: obligationState(
        {
          dueOn: civilDate(due),
          dischargedOn: met === null ? null : civilDate(met),
          nothing,
          ended: ended ? (ground === NOT_APPLICABLE ? NOT_APPLICABLE : 'other') : null,
        },
        today,
        soonUntil,
      ),
    })),
  };
}

type Scope = (row: Row) => boolean;

/** What fell due in a month; a cell has no due day. */
const inMonth = (owed: Owed, month: string): Owed => ({
  ...owed,
  cells: [],
  obligations: owed.obligations.filter(({ dueMonth }) => dueMonth === month),
});

/** As the pages and the open data name them; what there is none of is 0. */
function figuresOf(owed: Owed, scope: Scope) {
  const cells = owed.cells.filter(scope);
  const obligations = owed.obligations.filter(scope);
  const inState = (state: CoverageState): number => cells.filter((cell) => cell.state === state).length;
  const owing = (state: ObligationState): number => obligations.filter((each) => each.state === state).length;
  const data = {
    owed: cells.length,
    neverPublished: inState('never-published'),
    neverPublishedLate: cells.filter(({ state, late }) => state === 'never-published' && late).length,
    outOfDate: inState('out-of-date'),
    reviewDue: inState('review-due'),
    partial: inState('partial'),
    current: inState('current'),
    cellsNotApplicable: inState('not-applicable'),
    cellsExcepted: inState('excepted'),
    notJoined: cells.filter(({ joined }) => !joined).length,
    due: owing('due'),
    dueSoon: owing('due-soon'),
    late: owing('late'),
    done: owing('done'),
    doneLate: owing('done-late'),
    nothingToPublish: owing('nothing-to-publish'),
    notApplicable: owing('not-applicable'),
    excepted: owing('excepted'),
  };
  const kept = data.current + data.done + data.nothingToPublish;
  const mustBeKept =
    kept +
    data.neverPublishedLate +
    data.outOfDate +
    data.reviewDue +
    data.partial +
    data.doneLate +
    data.late;
  return { data: { ...data, mustBeKept, rate: mustBeKept === 0 ? null : kept / mustBeKept }, inState, owing };
}
type Figures = ReturnType<typeof figuresOf>;

const OWED = '应公开（事项×单位）';
const filled = (entries: readonly (readonly [string, number])[]) =>
  Object.fromEntries(entries.filter(([, count]) => count > 0));
const STATES = Object.entries(COVERAGE_STATE_NAMES).map(([state, name]) => [state, name] as const);

const coverageFacts = ({ data, inState }: Figures) =>
  filled([
    [OWED, data.owed],
    ...STATES.map(([state, name]) => [name, inState(state as CoverageState)] as const),
    ['其中尚未接入单位应公开', data.notJoined],
  ]);
const obligationFacts = ({ owing }: Figures) =>
  filled(
    Object.entries(OBLIGATION_STATE_NAMES).map(
      ([state, name]) => [name, owing(state as ObligationState)] as const,
    ),
  );

const numberOf = (text: string): number => Number(text.replaceAll(',', ''));
const wordsOf = (html: string): string => html.replace(/<[^>]*>/g, '').trim();

/** The lists of figures on a page: title and number, without those of which there are none. */
const factsOf = (html: string) =>
  [...html.matchAll(/<dl class="figures">(.*?)<\/dl>/gs)].map(([, list = '']) =>
    filled(
      [...list.matchAll(/<dt>(.*?)<\/dt><dd><span class="figure-value">(.*?)<\/span>/gs)].map(
        ([, title = '', value = '']) => [wordsOf(title), numberOf(wordsOf(value))] as const,
      ),
    ),
  );

const page = async (path: string): Promise<string> => {
  const answer = await visitor(server.url).get(path);
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.text;
};

/** All pages of a list of the API, how many of each state. */
async function countAll(path: string): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (let next: string | null = ''; next !== null; ) {
    const { json } = await visitor(server.url).get(
      `${path}&limit=100${next === '' ? '' : `&cursor=${next}`}`,
    );
    for (const each of listAt(json, 'items')) {
      const state = textAt(each, 'state');
      counts[state] = (counts[state] ?? 0) + 1;
    }
    const cursor = at(json, 'next');
    next = typeof cursor === 'string' ? encodeURIComponent(cursor) : null;
  }
  return counts;
}

async function expectHome(owed: Owed): Promise<void> {
  const { data } = figuresOf(owed, () => true);
  const shown = factsOf(await page('/'))[0] ?? {};
  expect(filled([OWED, '从未公开', '到期义务逾期'].map((title) => [title, shown[title] ?? 0]))).toEqual(
    filled([
      [OWED, data.owed],
      ['从未公开', data.neverPublished],
      ['到期义务逾期', data.late],
    ]),
  );
}

/** The numbers of each line of the boards of a page, in whatever order. */
const boardLines = (html: string) =>
  [...html.matchAll(/<tr>(.*?)<\/tr>/gs)]
    .map(([, row = '']) => [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) => wordsOf(cell)))
    .filter((cells) => cells.length === 9)
    .map((cells) => cells.slice(0, 7).map(numberOf).join(' '))
    .toSorted();
const lineOf = (data: unknown): string => {
  const n = (name: string): number => Number(at(data, name));
  const behind = n('outOfDate') + n('reviewDue') + n('partial');
  return [
    n('owed'),
    n('current'),
    n('neverPublished'),
    behind,
    n('cellsNotApplicable'),
    n('late'),
    n('notJoined'),
  ].join(' ');
};

/** The numbers of each month on the page, the newest first. */
const monthLines = (html: string) =>
  [...html.matchAll(/<tr>(.*?)<\/tr>/gs)]
    .map(([, row = '']) => [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) => wordsOf(cell)))
    .filter((cells) => cells.length === 6)
    .map((cells) => cells.slice(0, 5).map(numberOf).join(' '));
const monthLine = (data: unknown): string =>
  ['mustBeKept', 'done', 'nothingToPublish', 'doneLate', 'late']
    .map((name) => Number(at(data, name)))
    .join(' ');

/** The board of a scope, and its open data line by line. */
async function expectBoard(
  owed: Owed,
  asked: { region?: string; area?: string; item?: string },
): Promise<void> {
  const inScope: Scope = (row) =>
    (asked.region === undefined || owed.isBelow(row.body, asked.region)) &&
    (asked.area === undefined || row.area === asked.area) &&
    (asked.item === undefined || row.item === asked.item);
  const own = figuresOf(owed, inScope);
  const html = await page(urls.supervision(asked));
  expect(factsOf(html).slice(0, 2)).toEqual([coverageFacts(own), obligationFacts(own)]);
  const { json } = await visitor(server.url).get(urls.supervisionData({ format: 'json', ...asked }));
  const hours = (clock.now().getTime() - Date.parse(textAt(json, 'computedAt'))) / 3_600_000;
  expect([at(json, 'stale'), html.includes('没有按日核算')]).toEqual([hours > 26, hours > 26]);
  const rows = listAt(json, 'rows');
  expect(rows.length).toBeGreaterThan(3);
  const scopeOf = (row: unknown): Scope => {
    const code = textAt(row, 'code');
    switch (textAt(row, 'group')) {
      case 'tree':
        return ({ body }) => body === code;
      case 'tree-whole':
        return ({ body }) => owed.isBelow(body, code);
      case 'area':
        return ({ area }) => area === code;
      case 'item':
        return ({ item }) => item === code;
      case 'kind':
        return ({ kind }) => kind === code;
      default:
        return () => true;
    }
  };
  for (const row of rows) {
    const of = scopeOf(row);
    const label = [textAt(row, 'group'), textAt(row, 'code')];
    const { data } =
      label[0] === 'month'
        ? figuresOf(inMonth(owed, textAt(row, 'code')), inScope)
        : figuresOf(owed, (each) => inScope(each) && of(each));
    expect([label, row]).toEqual([label, expect.objectContaining(data)]);
  }
  // Months that have ended, and of what fell due none is left out.
  const thisMonth = civilDateAt(clock.now()).slice(0, 7);
  const months = owed.obligations.filter(
    (each) => asked.item === undefined && inScope(each) && each.dueMonth < thisMonth,
  );
  expect(rows.filter((row) => textAt(row, 'group') === 'month').map((row) => textAt(row, 'code'))).toEqual(
    [...new Set(months.map(({ dueMonth }) => dueMonth))].toSorted(),
  );
  if (Object.keys(asked).length === 0) expect(months.length).toBeGreaterThan(0);
  expect(monthLines(html)).toEqual(
    rows
      .filter((row) => textAt(row, 'group') === 'month')
      .slice(-12)
      .toReversed()
      .map(monthLine),
  );
  expect(boardLines(html)).toEqual(
    rows
      .filter((row) => !['total', 'month'].includes(textAt(row, 'group')))
      .map(lineOf)
      .toSorted(),
  );
}

async function expectSummary(owed: Owed): Promise<void> {
  const { json } = await visitor(server.url).get('/api/v1/supervision/summary');
  const expected = ({ data }: Figures) => {
    const { cellsNotApplicable, cellsExcepted, rate, mustBeKept, ...rest } = data;
    const { due, dueSoon, late, done, doneLate, nothingToPublish, notApplicable, excepted, ...cells } = rest;
    return {
      ...{ due, dueSoon, late, done, doneLate, nothingToPublish, notApplicable, excepted, mustBeKept },
      coverage: { ...cells, notApplicable: cellsNotApplicable, excepted: cellsExcepted },
      keptRate: rate,
    };
  };
  expect(at(json, 'total')).toEqual(expected(figuresOf(owed, () => true)));
  for (const [group, key] of [
    ['byArea', 'area'],
    ['byKind', 'kind'],
    ['byBody', 'body'],
  ] as const)
    for (const row of listAt(json, group)) {
      const code = textAt(row, 'code');
      expect(row).toEqual({ code, ...expected(figuresOf(owed, (each) => each[key] === code)) });
    }
}

async function expectOwnPages(owed: Owed): Promise<void> {
  for (const body of ['zfbgt', 'hbt', HEIR]) {
    const own = figuresOf(owed, (row) => row.body === body);
    const lists = factsOf(await page(urls.body(body)));
    expect([body, lists]).toEqual([body, expect.arrayContaining([coverageFacts(own), obligationFacts(own)])]);
    const filter = `body=${body}`;
    expect(await countAll(`/api/v1/coverage?${filter}`)).toEqual(
      filled(STATES.map(([state]) => [state, own.inState(state as CoverageState)])),
    );
    expect(await countAll(`/api/v1/obligations?${filter}`)).toEqual(
      filled(
        Object.keys(OBLIGATION_STATE_NAMES).map((state) => [state, own.owing(state as ObligationState)]),
      ),
    );
  }
  for (const area of ['00-general', '14-environment']) {
    const own = figuresOf(owed, (row) => row.area === area);
    expect(factsOf(await page(urls.area(area)))).toContainEqual(obligationFacts(own));
  }
  for (const [area, item] of [
    ['00-general', ITEM],
    ['14-environment', '14.air-bulletin'],
  ] as const) {
    const own = figuresOf(owed, (row) => row.item === item);
    if (own.data.owed > 0)
      expect(factsOf(await page(urls.areaItem(area, item)))).toContainEqual(coverageFacts(own));
  }
  const region = figuresOf(owed, ({ body }) => owed.isBelow(body, 'changsha'));
  expect(factsOf(await page(urls.region('430100')))).toContainEqual(coverageFacts(region));
}

async function expectOneNumber(): Promise<void> {
  const owed = await readOwed();
  await expectHome(owed);
  await expectBoard(owed, {});
  await expectBoard(owed, { region: 'changsha' });
  await expectBoard(owed, { area: '14-environment' });
  await expectBoard(owed, { item: ITEM, region: 'changsha' });
  await expectSummary(owed);
  await expectOwnPages(owed);
}

test('every page, board, file and answer of the API says what the rows of the owed say, after any history', async () => {
  // What a page keeps in memory is forgotten within seconds of what happened.
  const soon = () => vi.waitFor(expectOneNumber, { timeout: 60_000, interval: 500 });
  await soon();
  const history = fc.array(fc.tuple(fc.nat({ max: events.length - 1 }), fc.nat({ max: 1_000 })), {
    minLength: 12,
    maxLength: 16,
  });
  await fc.assert(
    fc.asyncProperty(history, async (acts) => {
      for (const [index, [kind, n]] of acts.entries()) {
        await events[kind]?.(n);
        if (index % 4 === 3) await soon();
      }
      await soon();
    }),
    { numRuns: 1, seed: drillSeed(2_026), endOnFailure: true },
  );
});
