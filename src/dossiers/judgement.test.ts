import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seededRandom } from '../../probes/random.ts';
import { CATALOGUE } from '../../test/harness/catalogue.ts';
import { createTestDatabase, type TestDatabase } from '../../test/harness/database.ts';
import { connect } from '../database/database.ts';
import type { JsonObject, JsonValue } from '../kernel/canonical-json.ts';
import { ownRule } from '../kernel/citation.ts';
import { addDays, type CivilDate, civilDate } from '../kernel/civil-date.ts';
import { type Term, termEnd } from '../kernel/term.ts';
import { loadDossierRules } from '../main/dossier-rules.ts';
import { loadCalendar } from '../main/load-calendar.ts';
import type { Condition, ConditionTest } from '../schema/condition.ts';
import type { DossierKind, StageDeclaration, StageRecord } from '../schema/dossier-kind.ts';
import { judge, judgeAll } from './judgement.ts';

const TODAY = civilDate('2026-03-09');
const asked = (test: ConditionTest, given: Partial<Condition> = {}): Condition => ({
  key: 'it',
  title: '',
  basis: ownRule('样例'),
  advice: '',
  remedy: 'first',
  step: null,
  when: null,
  test,
  ...given,
});

/** One stage for each test of the language; `first` and `second` hold what it looks at. */
const TESTS: Readonly<Record<string, Condition>> = {
  recorded: asked({ kind: 'recorded', stages: ['first'] }),
  'recorded, lifted': asked({ kind: 'recorded', stages: ['first'] }, { step: 'showing' }),
  'recorded, where asked for': asked(
    { kind: 'recorded', stages: ['first'] },
    { when: { stages: ['second'], field: 'said', values: ['yes'] } },
  ),
  'latest-says': asked({ kind: 'latest-says', stages: ['first'], field: 'said', accepted: ['yes', '3'] }),
  'latest-says, after': asked({
    kind: 'latest-says',
    stages: ['first'],
    field: 'said',
    accepted: ['yes'],
    after: { stages: ['second', 'latest-says, after'], field: 'said', values: ['again'] },
  }),
  contains: asked({
    kind: 'latest-says',
    stages: ['first'],
    field: 'said',
    accepted: ['司法', '法制'],
    contains: true,
  }),
  answered: asked({
    kind: 'answered',
    questions: { stages: ['first'], rows: 'list', column: 'n' },
    latestOnly: false,
    answers: { stages: ['second'], rows: 'list', column: 'n' },
  }),
  'answered, latest': asked({
    kind: 'answered',
    questions: { stages: ['first'], rows: 'list', column: 'n' },
    latestOnly: true,
    answers: { stages: ['second'], rows: 'list', column: 'n' },
  }),
  covers: asked({ kind: 'covers', stages: ['first'], rows: 'list', column: 'n', values: ['1', '2'] }),
  'rows-filled': asked({
    kind: 'rows-filled',
    stages: ['first'],
    rows: 'list',
    column: 'n',
    values: ['1'],
    demanded: ['why'],
  }),
  different: asked({
    kind: 'different',
    one: { stages: ['first'], field: 'said' },
    other: { stages: ['second'], field: 'said' },
  }),
  passed: asked({ kind: 'passed', stages: ['first'], field: 'said' }),
  'lasts days': asked({
    kind: 'lasts',
    stages: ['first'],
    from: 'from',
    to: 'to',
    published: true,
    days: 10,
    unit: 'calendar-day',
    shorter: { reason: 'why', days: 3 },
  }),
  'lasts working days': asked({
    kind: 'lasts',
    stages: ['first'],
    from: 'from',
    to: 'to',
    published: false,
    days: 5,
    unit: 'working-day',
    shorter: null,
  }),
};

const stage = (key: string, conditions: readonly Condition[] = []): StageDeclaration => ({
  key,
  title: key,
  demand: '',
  audience: 'public',
  types: [{ type: key, withholdable: {} }],
  opens: true,
  repeatable: true,
  required: () => false,
  closes: () => false,
  gates: [],
  deadlines: [],
  conditions,
});
const KIND: DossierKind = {
  key: 'sample',
  version: 1,
  validFrom: '2020-01-01',
  title: '样例事项',
  basis: ownRule('样例'),
  number: { title: '', pattern: '.*', help: '', example: '' },
  fields: { number: 'n', stage: 's', on: 'd', matter: 'm', withheld: 'w', changes: null },
  lookup: null,
  ocds: null,
  exceptions: { stages: ['exception'], rows: 'exempted', column: 'step' },
  stages: [
    stage('first'),
    stage('second'),
    stage('exception'),
    ...Object.entries(TESTS).map(([key, condition]) => stage(key, [condition])),
  ],
};
const BARE: DossierKind = { ...KIND, key: 'bare', stages: [stage('first')] };

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await loadDossierRules(() => connect(database.ownerUrl, { max: 1 }), database.db, [KIND, BARE]);
  await loadCalendar(() => connect(database.ownerUrl, { max: 1 }), database.db, CATALOGUE.calendarData);
});
afterAll(() => database.close());

const record = (
  key: string,
  content: JsonObject = {},
  on: CivilDate = civilDate('2026-03-02'),
): StageRecord => ({ stage: key, type: key, on, publishedOn: on, content });
const first = (content: JsonObject = {}) => record('first', content);
const second = (content: JsonObject = {}) => record('second', content);
const said = (value: JsonValue): JsonObject => ({ said: value });
const list = (...rows: readonly JsonValue[]): JsonObject => ({ list: rows });
const exempt = record('exception', { exempted: [{ step: ' showing　' }] });
const period = (from: string, to: string, rest: JsonObject = {}) => first({ from, to, ...rest });

/** `held`: the condition does not keep the act out, which takes place on 2026-03-09 after these records. */
const VERDICTS: readonly (readonly [keyof typeof TESTS, boolean, readonly StageRecord[], JsonObject?])[] = [
  ['recorded', false, []],
  ['recorded', false, [second()]],
  ['recorded', true, [first()]],
  ['recorded', false, [exempt]],
  ['recorded, lifted', true, [exempt]],
  ['recorded, lifted', false, [record('exception', { exempted: [{ step: 'another' }] })]],
  ['recorded, lifted', false, [record('second', { exempted: [{ step: 'showing' }] })]],
  ['recorded, where asked for', true, [second(said('no'))]],
  ['recorded, where asked for', false, [second(said('no')), second(said('yes'))]],
  ['recorded, where asked for', false, []],
  ['latest-says', false, []],
  ['latest-says', true, [first(said('yes'))]],
  ['latest-says', true, [first(said(3))]],
  ['latest-says', false, [first(said('yes')), first(said('no'))]],
  ['latest-says', false, [first(said(['yes']))]],
  ['latest-says, after', true, [first(said('yes'))]],
  ['latest-says, after', true, [second(said('again')), first(said('yes'))]],
  ['latest-says, after', false, [first(said('yes')), second(said('again'))]],
  // What the act itself says is not what it comes after.
  ['latest-says, after', true, [first(said('yes'))], said('again')],
  ['contains', true, [first(said('某市 司　法局'))]],
  ['contains', false, [first(said('某市交通局'))]],
  ['contains', false, []],
  ['answered', true, []],
  ['answered', false, [first(list({ n: 1 }, { n: '2' })), second(list({ n: 1 }))]],
  [
    'answered',
    true,
    [first(list({ n: 1 }, { n: ' 2　' }, { n: '' }, 'no row')), second(list({ n: '1' }, { n: 2 }))],
  ],
  ['answered', false, [first(list({ n: 1 })), first(list({ n: 2 })), second(list({ n: 2 }))]],
  ['answered, latest', true, [first(list({ n: 1 })), first(list({ n: 2 })), second(list({ n: 2 }))]],
  ['answered, latest', false, [second(list({ n: 2 })), first(list({ n: 2 }))]],
  ['covers', true, []],
  ['covers', false, [first(list({ n: 1 }))]],
  ['covers', false, [first(list({ n: 1 }, { n: 2 })), first()]],
  ['covers', true, [first(), first(list({ n: 2 }, { n: 1 }))]],
  ['rows-filled', true, [first(list({ n: 1, why: 'so' }, { n: 2 }))]],
  ['rows-filled', false, [first(list({ n: 1, why: ' 　' })), first(list({ n: 1, why: 'so' }))]],
  ['different', true, [first(said('市司法局')), second(said('市交通局'))]],
  ['different', false, [first(said('市 司法局')), second(said('长沙市司法局'))]],
  ['different', true, [first(said('市司法局'))]],
  ['passed', true, [first(said('2026-03-08'))]],
  ['passed', false, [first(said('2026-03-09'))]],
  ['passed', false, [first(said('2026-03-10')), first(said('2026-03-01'))]],
  ['passed', false, [first(said('2025-02-30'))]],
  ['lasts days', true, []],
  ['lasts days', true, [period('2026-03-02', '2026-03-12')]],
  ['lasts days', false, [period('2026-03-02', '2026-03-11')]],
  // Counted from the publication, where that is later.
  ['lasts days', false, [{ ...period('2026-03-02', '2026-03-12'), publishedOn: civilDate('2026-03-03') }]],
  ['lasts days', true, [{ ...period('2026-03-02', '2026-03-19'), publishedOn: null }]],
  ['lasts days', false, [{ ...period('2026-03-02', '2026-03-18'), publishedOn: null }]],
  ['lasts days', true, [period('2026-03-02', '2026-03-05', { why: '急' })]],
  ['lasts days', false, [period('2026-03-02', '2026-03-05', { why: ' ' })]],
  ['lasts days', false, [first({ to: '2026-03-30' })]],
  // 2026: 15 to 23 February are off, 14 and 28 February are worked.
  ['lasts working days', true, [period('2026-02-12', '2026-02-26')]],
  ['lasts working days', false, [period('2026-02-12', '2026-02-25')]],
];

test.each(VERDICTS.map(([key, held, before, content = {}]) => ({ key, held, before, content })))(
  '$key: $held',
  async ({ key, held, before, content }) => {
    const act = record(key, content, TODAY);
    const { records } = await judge(database.db, KIND, [...before, act], { today: TODAY });
    expect(records.at(-1)).toEqual(held ? [] : ['it']);
  },
);

test('each record is judged by what stood before it, and an act of today by all that stands', async () => {
  const { records, stages, lifted } = await judge(
    database.db,
    KIND,
    [record('recorded'), first(said('yes')), record('recorded'), exempt],
    { today: TODAY },
  );
  expect(records).toEqual([['it'], [], [], []]);
  expect(stages).toMatchObject({ recorded: [], 'latest-says': [], contains: ['it'], first: [] });
  expect(lifted).toEqual(['showing']);
});

test('an act that is yet to come is not a record of its stage', async () => {
  const own = stage('own', [asked({ kind: 'recorded', stages: ['own'] })]);
  const kind = { ...KIND, key: 'own', stages: [own] };
  await loadDossierRules(() => connect(database.ownerUrl, { max: 1 }), database.db, [KIND, BARE, kind]);
  const judged = await judge(database.db, kind, [], { today: TODAY });
  expect(judged.stages).toEqual({ own: ['it'] });
  expect((await judge(database.db, kind, [record('own')], { today: TODAY })).records).toEqual([[]]);
});

test('several dossiers are judged in one query, kinds without conditions in none', async () => {
  let queries = 0;
  const counting = connect(database.appUrl, { max: 1 });
  const counted = counting.withPlugin({
    transformQuery: ({ node }) => {
      queries += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  try {
    const bare = { kind: BARE, records: [first()] };
    expect(await judgeAll(counted, [bare], { today: TODAY })).toEqual([
      { records: [[]], stages: {}, lifted: [] },
    ]);
    expect(queries).toBe(0);
    const judged = await judgeAll(
      counted,
      [
        bare,
        { kind: KIND, records: [record('recorded')] },
        { kind: KIND, records: [first(), record('recorded')] },
      ],
      { today: TODAY },
    );
    expect(judged.map(({ records }) => records)).toEqual([[[]], [['it']], [[], []]]);
    expect(queries).toBe(1);
  } finally {
    await counting.destroy();
  }
});

test('a kind that the database does not know is an error, not a dossier without fault', async () => {
  const unknown = { ...KIND, key: 'unknown' };
  await expect(judge(database.db, unknown, [first()], { today: TODAY })).rejects.toThrow('not loaded');
});

test('property: whatever the fields hold, the judge answers', async () => {
  const random = seededRandom(230);
  const values = [
    '2025-02-30',
    '0000-01-01',
    '9999-12-31',
    '2026-13-01',
    '２０２６-０３-０１',
    '',
    ' ',
    '　',
    'yes',
  ];
  const value = (deep: number): JsonValue => {
    const kind = random.below(deep > 0 ? 8 : 5);
    if (kind < 3) return random.pickFrom(values) ?? '';
    if (kind === 3) return random.below(7) - 3;
    if (kind === 4) return random.pickFrom([null, true, false, 0.5, 1e21]);
    if (kind < 7) return Array.from({ length: random.below(4) }, () => value(deep - 1));
    return content(deep - 1);
  };
  const content = (deep: number): JsonObject =>
    Object.fromEntries(
      ['said', 'list', 'n', 'why', 'from', 'to', 'exempted', 'step'].flatMap((name) =>
        random.chance(0.7) ? [[name, value(deep)]] : [],
      ),
    );
  const courses = Array.from({ length: 400 }, () => ({
    kind: KIND,
    records: Array.from({ length: 1 + random.below(6) }, () => ({
      ...record(random.pickFrom(KIND.stages)?.key ?? '', content(3)),
      publishedOn: random.chance(0.5) ? null : TODAY,
    })),
  }));
  const judged = await judgeAll(database.db, courses, { today: TODAY });
  expect(judged.map(({ records }) => records.length)).toEqual(courses.map(({ records }) => records.length));
});

describe('terms', () => {
  const UNITS = ['hour', 'same-day', 'calendar-day', 'working-day', 'month', 'year', 'date'] as const;

  test('property: SQL counts them as TypeScript does, of every unit, in years announced or not', async () => {
    const random = seededRandom(2004);
    const start = civilDate('2004-01-01');
    const terms = Array.from({ length: 4000 }, () => {
      const unit = random.pickFrom(UNITS) ?? 'same-day';
      return {
        from: addDays(start, random.below(50 * 365)),
        count: random.below(unit === 'year' ? 6 : unit === 'month' ? 40 : 90),
        unit,
        ...(unit === 'date' ? { date: random.pickFrom(['01-31', '03-31', '06-30']) ?? '01-31' } : {}),
        stays: random.chance(0.2),
      } satisfies Term & { from: CivilDate };
    });
    const { rows } = await sql<{ to: string }>`
      SELECT term_end((p->>'from')::date, (p->>'count')::integer, p->>'unit', p->>'date', (p->>'stays')::boolean)::text AS to
        FROM jsonb_array_elements(${JSON.stringify(terms)}::jsonb) WITH ORDINALITY AS x(p, i) ORDER BY i`.execute(
      database.db,
    );
    const wrong = terms.filter(
      ({ from, ...term }, i) => rows[i]?.to !== termEnd(from, term, CATALOGUE.calendar).dueOn,
    );
    expect(wrong).toEqual([]);
  });

  test('the calendar is the owner’s', async () => {
    await expect(database.db.deleteFrom('calendar_day').execute()).rejects.toMatchObject({ code: '42501' });
  });
});
