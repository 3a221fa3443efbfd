import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { HUNAN_BODIES } from '../catalogue/bodies/index.ts';
import { DIVISIONS_FILE, wholeTree } from '../catalogue/bodies/whole-tree.ts';
import { loadBodies } from '../src/bodies/load-bodies.ts';
import { changeItem } from '../src/catalogue/change-item.ts';
import { findItem } from '../src/catalogue/items.ts';
import { loadItems } from '../src/catalogue/load-items.ts';
import { connect } from '../src/database/database.ts';
import { fixedClock } from '../src/kernel/clock.ts';
import { listCoverage, nameBodies } from '../src/obligations/coverage-queries.ts';
import { foldTallies } from '../src/obligations/fold-tallies.ts';
import { keepCoverage } from '../src/obligations/keep-coverage.ts';
import { readSupervision } from '../src/portal/pages/supervision/query.ts';
import { pageDeps } from '../src/portal/reads/page-deps.ts';
import { withClient } from '../src/postgres/database-roles.ts';
import { CATALOGUE } from '../test/harness/catalogue.ts';
import { enrol } from '../test/harness/enrol.ts';
import { EDITOR, ISSUER, member, type Pipeline, pipelineOn, REVIEWER } from '../test/harness/pipeline.ts';
import { type BenchDatabase, startBenchDatabase } from './bench-database.ts';
import { cpuSeconds, processTree } from './process-cpu.ts';
import { acceptedValue } from './register-province.ts';
import type { Benchmark, Measurement, Report } from './report.ts';
import { median } from './statistics.ts';

const ABOUT =
  'What it costs to keep and to show what everybody owes, with every township and village of Hunan and cells of item × body for all of them, while dated obligations grow. CPU of this process and of the database together, in milliseconds; a flat line means that nothing is counted by scanning.';
const SIZES = [10_000, 100_000, 1_000_000, 5_000_000];
const VILLAGE_ITEM = '12.village-finance';
const CHANGED_ITEM = '00.disclosure-guide';

interface Bench extends Pick<Pipeline, 'deps' | 'approved' | 'publish'> {
  readonly database: BenchDatabase;
  readonly clock: ReturnType<typeof fixedClock>;
}

/** CPU of this process and everything below it (the database is its child), and the time on the wall. */
async function measured(
  work: () => Promise<unknown>,
): Promise<{ readonly cpu: number; readonly wall: number }> {
  const before = new Map(processTree(process.pid).map((pid) => [pid, cpuSeconds([pid])]));
  const start = performance.now();
  await work();
  const wall = performance.now() - start;
  // Of processes that came or went meanwhile it is not known what they did for whom.
  const pids = processTree(process.pid).filter((pid) => before.has(pid));
  const cpu = pids.reduce((sum, pid) => sum + cpuSeconds([pid]) - (before.get(pid) ?? 0), 0) * 1000;
  return { cpu, wall };
}

async function repeated(times: number, what: string, work: () => Promise<unknown>): Promise<Measurement> {
  await work();
  const walls: number[] = [];
  const all = await measured(async () => {
    for (let i = 0; i < times; i += 1) {
      const start = performance.now();
      await work();
      walls.push(performance.now() - start);
    }
  });
  const found = { what, n: times, 'CPU ms': all.cpu / times, 'p50 ms': median(walls) };
  process.stderr.write(`${JSON.stringify(found)}\n`);
  return found;
}

const owner = (bench: Bench, text: string) =>
  withClient(bench.database.ownerUrl, (client) => client.query(text));

/** All bodies, all items, all cells; then more items for every village, up to the number of cells. */
async function startProvince(root: string, cells: number): Promise<Bench> {
  const database = await startBenchDatabase(root);
  const clock = fixedClock('2026-06-15T09:30:00+08:00');
  const csv = gunzipSync(readFileSync(join(root, DIVISIONS_FILE))).toString('utf8');
  const { departments, townships, villages } = wholeTree(csv);
  const ownerDb = connect(database.ownerUrl, { max: 1, statementTimeoutMs: 0 });
  for (const bodies of [HUNAN_BODIES, departments, townships, villages]) await loadBodies(ownerDb, bodies);
  await ownerDb.destroy();
  const db = connect(database.appUrl, { clock, statementTimeoutMs: 0 });
  acceptedValue(await loadItems({ db, clock }, CATALOGUE.declaredItems));
  // Nothing is owed by a day until the measurement puts it there.
  await db
    .insertInto('setting')
    .values({ key: 'answers-from', value: JSON.stringify('2026-06-30') })
    .execute();
  await enrol(db, EDITOR, REVIEWER, ISSUER);
  const bench = { ...pipelineOn(db, clock), database, clock };
  acceptedValue(await keepCoverage(bench.deps));
  await owner(bench, `ANALYZE`);
  await owner(
    bench,
    `DO $$ DECLARE it record; n bigint := (SELECT count(*) FROM coverage);
     BEGIN FOR it IN SELECT i.code FROM owed_item i WHERE (SELECT count(*) FROM coverage c WHERE c.item = i.n) < 5000 AND i.code <> '${CHANGED_ITEM}' ORDER BY i.code DESC LOOP
       EXIT WHEN n >= ${cells};
       PERFORM set_bearers(it.code, array_agg(b.code), array_agg('2026-01-01'::date), array_agg('2026-01-30'::date), 2::smallint, NULL, 0, now())
         FROM public_body b WHERE b.level = 'village' OR EXISTS (SELECT 1 FROM coverage c JOIN owing_body o ON o.n = c.body JOIN owed_item i ON i.n = c.item WHERE o.code = b.code AND i.code = it.code);
       n := (SELECT count(*) FROM coverage);
     END LOOP; END $$; ANALYZE`,
  );
  await foldTallies(bench.deps);
  return bench;
}

/**
 * Obligations of past months for every village, without their triggers; then the tallies of obligations are counted
 * once.
 */
async function grow(bench: Bench, size: number): Promise<void> {
  await owner(
    bench,
    `ALTER TABLE obligation DISABLE TRIGGER USER;
     INSERT INTO obligation_reason (computation, basis) VALUES ('测量', '测量') ON CONFLICT DO NOTHING;
     INSERT INTO obligation (item_code, area_code, body_code, period, arises_on, due_on, reason_id)
       SELECT '${VILLAGE_ITEM}', '12-grassroots-affairs', b.code, 'b' || m, '2000-01-31'::date + m, '2000-03-31'::date + m, (SELECT max(id) FROM obligation_reason)
         FROM generate_series(1, 400) m, public_body b WHERE b.level = 'village'
        ORDER BY m LIMIT greatest(0, ${size} - (SELECT count(*) FROM obligation)) OFFSET (SELECT count(*) FROM obligation WHERE period LIKE 'b%');
     ALTER TABLE obligation ENABLE TRIGGER USER; ANALYZE obligation;
     SELECT fold_tallies('2026-05-01'); DELETE FROM tally WHERE what > 7;
     INSERT INTO tally (whole, scope, item, what, day, joined, n)
       SELECT s.whole, s.scope, s.item, o.what, o.day, b.joined_on IS NOT NULL, sum(o.n)
         FROM (SELECT o.body_code, o.item_code, w.what, CASE WHEN w.what = 11 AND o.due_on >= '2026-05-01' THEN o.due_on ELSE '2000-01-01' END AS day, count(*) AS n
                 FROM obligation o, LATERAL (SELECT CASE WHEN o.discharged_at IS NULL THEN 11 ELSE 12 END AS what) w GROUP BY 1, 2, 3, 4) o
         JOIN owing_body b ON b.code = o.body_code JOIN owed_item i ON i.code = o.item_code
        CROSS JOIN LATERAL (SELECT false AS whole, b.n AS scope, 0::smallint AS item UNION ALL SELECT true, a, k FROM unnest(b.above) a, unnest(ARRAY[0::smallint, i.n]) k) s
        GROUP BY 1, 2, 3, 4, 5, 6;
     SELECT fold_trend(); TRUNCATE trend;
     INSERT INTO trend (whole, scope, area, month, what, n)
       SELECT s.whole, s.scope, s.area, o.month, o.what, sum(o.n)
         FROM (SELECT o.body_code, o.item_code, date_trunc('month', o.due_on)::date AS month, CASE WHEN o.discharged_at IS NULL THEN 11 ELSE 12 END AS what, count(*) AS n
                 FROM obligation o GROUP BY 1, 2, 3, 4) o
         JOIN owing_body b ON b.code = o.body_code JOIN owed_item i ON i.code = o.item_code
        CROSS JOIN LATERAL (SELECT false AS whole, b.n AS scope, '' AS area UNION ALL SELECT true, a, k FROM unnest(b.above) a, unnest(ARRAY['', i.area_code]) k) s
        GROUP BY 1, 2, 3, 4, 5;
     ANALYZE tally, trend`,
  );
}

async function measureAt(bench: Bench, label: string): Promise<readonly Measurement[]> {
  const { deps, clock } = bench;
  const { deps: pages } = pageDeps({ db: deps.db, clock, catalogue: CATALOGUE });
  const asked = {
    area: '',
    item: '',
    body: '',
    region: '',
    state: null,
    cell: null,
    sort: 'tree',
    page: 1,
    cells: 1,
  } as const;
  let n = 0;
  const publications = await repeated(20, `${label}: one publication (draft to issue)`, async () => {
    acceptedValue(
      await bench.publish(await bench.approved({ title: `测量${n++}`, documentDate: '2026-06-10' })),
    );
  });
  const office = member('office', 'office', '*');
  const change = async (): Promise<void> => {
    const found = await findItem(deps.db, CHANGED_ITEM);
    if (!found) throw new Error('no item');
    const { version, validFrom: _, retiredOn: __, ...item } = found;
    const timing = { kind: 'standing', reviewMonths: 6 + (n++ % 12) } as const;
    const input = {
      code: CHANGED_ITEM,
      version,
      item: { ...item, timing },
      reason: '测量',
      validFrom: '2026-06-15',
    };
    acceptedValue(await changeItem(deps, office, input));
    acceptedValue(await keepCoverage(deps));
  };
  return [
    publications,
    await repeated(3, `${label}: one changed item, with all that follows`, change),
    await repeated(15, `${label}: board of the province`, () => readSupervision(pages, asked)),
    await repeated(15, `${label}: board of a prefecture`, () =>
      readSupervision(pages, { ...asked, region: 'changsha' }),
    ),
    await repeated(15, `${label}: board of a county`, () =>
      readSupervision(pages, { ...asked, region: 'changsha-xian' }),
    ),
    await repeated(15, `${label}: board of one area`, () =>
      readSupervision(pages, { ...asked, area: '12-grassroots-affairs' }),
    ),
    await repeated(15, `${label}: 100 cells never published`, () =>
      listCoverage(deps.db, { state: 'never-published', limit: 100 }, clock.now()),
    ),
    await repeated(5, `${label}: bodies that never published (summary)`, () =>
      nameBodies(deps.db, 'never-published'),
    ),
  ];
}

export const obligationsBenchmark: Benchmark = {
  name: 'duties',
  about: ABOUT,
  run: async (options): Promise<Report> => {
    const cells = Number(options.get('cells') ?? 3_000_000);
    const sizes = (options.get('sizes')?.split(',').map(Number) ?? SIZES).toSorted((a, b) => a - b);
    const started = performance.now();
    const bench = await startProvince(options.get('root') ?? '.', cells);
    try {
      const measurements: Measurement[] = [
        {
          what: 'province, items and all cells, from nothing',
          n: 1,
          'CPU ms': Number.NaN,
          'p50 ms': performance.now() - started,
        },
      ];
      for (const size of sizes) {
        await grow(bench, size);
        measurements.push(...(await measureAt(bench, size.toLocaleString('en'))));
      }
      bench.clock.set('2026-07-01T00:05:00+08:00');
      const night = await measured(() => keepCoverage(bench.deps));
      measurements.push({
        what: 'opening of a month that ended',
        n: 1,
        'CPU ms': night.cpu,
        'p50 ms': night.wall,
      });
      const fold = await measured(() => foldTallies(bench.deps));
      measurements.push({
        what: 'adding up what was counted',
        n: 1,
        'CPU ms': fold.cpu,
        'p50 ms': fold.wall,
      });
      const { rows } = await owner(
        bench,
        'SELECT (SELECT count(*) FROM coverage) AS cells, (SELECT count(*) FROM obligation) AS obligations, (SELECT count(*) FROM owing_body) AS bodies, (SELECT count(*) FROM tally) AS tallies',
      );
      return { name: 'duties', about: ABOUT, settings: rows[0], measurements };
    } finally {
      await bench.deps.db.destroy();
      await bench.database.stop();
    }
  },
};
