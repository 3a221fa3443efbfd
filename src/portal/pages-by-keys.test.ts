import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { waterMonth } from '../../examples/14-environment/demonstration-readings.ts';
import { COUNTY_OUTLETS, WATER_OUTLETS } from '../../examples/21-public-institutions/outlets.ts';
import { PLACE_LISTS } from '../../examples/place-lists.ts';
import { drillSeed } from '../../test/harness/drill-seed.ts';
import { pipelineOn } from '../../test/harness/pipeline.ts';
import { POLICY_ITEM, policyRecord } from '../../test/harness/policy-record.ts';
import { SignalReader } from '../database/signals.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { ITEM, randomEvents } from '../obligations/testing/random-events.ts';
import { withdrawDisclosure } from '../publication/withdraw-disclosure.ts';
import { codes, startSeriesProvince } from '../series/testing/publish.ts';
import { demonstrationPortalConfig } from './frame/config.ts';
import { urls } from './frame/urls.ts';
import { areaRoutes } from './pages/areas/route.ts';
import { bodyRoutes } from './pages/bodies/route.ts';
import { disclosureRoutes } from './pages/disclosures/route.ts';
import { feedRoutes } from './pages/feeds/route.ts';
import { homeRoutes } from './pages/home/route.ts';
import { registerRoutes } from './pages/registers/route.ts';
import { seriesRoutes } from './pages/series/route.ts';
import { openPortalApp } from './testing/portal-app.ts';

/**
 * A publication makes the pages anew that show it, and keeps the others: whatever happens, a page from memory is the
 * page as it would be made now.
 */
const WATER = '14.water-monitoring';
let province: Awaited<ReturnType<typeof startSeriesProvince>>;
let kept: Awaited<ReturnType<typeof openPortalApp>>;
let anew: Awaited<ReturnType<typeof openPortalApp>>;
let signals: SignalReader;

beforeAll(async () => {
  province = await startSeriesProvince(undefined, PLACE_LISTS);
  const open = () =>
    openPortalApp({
      db: province.db,
      clock: province.clock,
      config: { trustProxy: false },
      routes: (deps) => [
        ...homeRoutes(deps),
        ...areaRoutes(deps),
        ...bodyRoutes(deps),
        ...feedRoutes(deps, demonstrationPortalConfig('https://gongkai.example')),
        ...disclosureRoutes(deps),
        ...registerRoutes(deps),
        ...seriesRoutes(deps),
      ],
    });
  [kept, anew] = [await open(), await open()];
  signals = new SignalReader(province.db);
  await signals.look();
});
afterAll(async () => {
  await kept.app.close();
  await anew.app.close();
  await province.close();
});

const asked = (app: typeof kept.app, url: string) => app.inject({ url, headers: { accept: 'text/html' } });
/** As every process does after a commit. */
const hear = async (): Promise<void> => {
  for (const { keys } of await signals.look()) kept.portal.forgetPages(keys);
};
const inMemory = (url: string): boolean =>
  kept.portal.findReady(Object.assign(new IncomingMessage(new Socket()), { url })) !== null;
const publish = async (item: string, body: string, content: JsonObject): Promise<string> => {
  province.clock.advance(60_000);
  const result = await province.publish({ item, body, content });
  if (!result.ok) throw new Error(codes(result).join());
  return result.value.disclosureId;
};
let numbers = 10;
const policy = (more: JsonObject = {}): JsonObject => {
  numbers += 1;
  return policyRecord({
    title: `关于第${numbers}件事的通知`,
    documentNumber: `湘测发〔2026〕${numbers}号`,
    ...more,
  });
};

/** Always the same turns; another number is another history. */
function turnsOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

test('a publication forgets the page that shows it, and keeps those of other records, lists and series', async () => {
  const one = await publish(POLICY_ITEM, 'zfbgt', policy());
  const other = await publish(POLICY_ITEM, 'zfbgt', policy());
  const list = await publish(COUNTY_OUTLETS.item, COUNTY_OUTLETS.body, COUNTY_OUTLETS.content);
  await publish(WATER, 'hbt', waterMonth('2026-01'));
  await hear();
  const series = urls.series(`${WATER}~hbt`);
  const [area, body] = [urls.area('14-environment'), urls.body('hbt')];
  const others = [area, urls.areaItem('14-environment', WATER), body, urls.bodyFigures('hbt')];
  const addresses = [
    urls.disclosure(one),
    urls.disclosure(other),
    urls.register(list),
    ...others,
    series,
    urls.home,
  ];
  const draw = async () => {
    for (const url of addresses) expect((await asked(kept.app, url)).statusCode).toBe(200);
    expect(addresses.filter(inMemory)).toEqual(addresses);
  };
  await draw();
  await publish(POLICY_ITEM, 'zfbgt', policy({ replaces: [one] }));
  await hear();
  expect(addresses.filter(inMemory)).toEqual([
    urls.disclosure(other),
    urls.register(list),
    ...others,
    series,
  ]);
  expect((await asked(kept.app, urls.disclosure(one))).body).toContain('替代');
  await draw();
  await publish(WATER, 'hbt', waterMonth('2026-02'));
  await hear();
  expect(addresses.filter(inMemory)).toEqual(addresses.slice(0, 3));
  await draw();
  await publish(WATER_OUTLETS.item, WATER_OUTLETS.body, WATER_OUTLETS.content);
  await hear();
  // Lists say where series are measured, so the series is drawn anew; the other list is not.
  expect(addresses.filter(inMemory)).toEqual(addresses.slice(0, 3));
});

/** Each page from memory is what it would be now; says how many were in memory. */
async function expectFresh(addresses: readonly string[], after: string): Promise<number> {
  const outlived = addresses.filter(inMemory).length;
  anew.portal.forgetPages();
  for (const url of addresses) {
    const [memory, now] = [await asked(kept.app, url), await asked(anew.app, url)];
    expect([url, memory.statusCode]).toEqual([url, now.statusCode]);
    expect(memory.body, `${url} after ${after}`).toBe(now.body);
  }
  return outlived;
}

test.each([1, 7, 42])(
  'random publications, corrections and withdrawals (%i): memory is never behind',
  async (seed) => {
    const turn = turnsOf(seed);
    const records: string[] = [];
    const gone = new Set<string>();
    const addresses = (): readonly string[] => [
      urls.home,
      urls.area('00-general'),
      urls.areaItem('00-general', POLICY_ITEM),
      urls.body('zfbgt'),
      urls.registers(),
      ...records.flatMap((id) => [urls.disclosure(id), urls.edition(id, 1), urls.difference(id, 1, 2)]),
    ];
    const some = (): readonly string[] => records.filter(() => turn(3) === 0).slice(0, 3);
    let outlived = 0;
    for (let step = 0; step < 14; step += 1) {
      const current = records.filter((id) => !gone.has(id));
      const chosen = current[turn(Math.max(1, current.length))];
      const names = { replaces: [...some()], repeals: [...some()] };
      const act = chosen === undefined ? 0 : turn(4);
      province.clock.advance(60_000);
      if (act <= 1 || chosen === undefined) records.push(await publish(POLICY_ITEM, 'zfbgt', policy(names)));
      else if (act === 2) {
        const others = Object.fromEntries(
          Object.entries(names).map(([name, ids]) => [name, ids.filter((id) => id !== chosen)]),
        );
        const result = await province.correct(chosen, policy(others));
        expect(codes(result)).toEqual([]);
      } else {
        const result = await withdrawDisclosure(province, province.withdrawer, {
          id: chosen,
          reason: '内容有误。',
        });
        expect(codes(result)).toEqual([]);
        gone.add(chosen);
      }
      await hear();
      outlived += await expectFresh(addresses(), `step ${step}`);
    }
    expect(outlived).toBeGreaterThan(0);
  },
);

/**
 * Publications, withdrawals, assignments, exceptions, changed items, merged and moved bodies, sign-ins, days: what
 * counts is which rows changed, whoever changed them. A notice of holidays, the last, tells every page.
 */
test('whatever happens to what is owed, no page of an area, an item or a body is behind', async () => {
  const place = pipelineOn(province.db, province.clock, province.catalogue);
  const events = (await randomEvents({ ...province, ...place })).slice(0, -1);
  const addresses = [
    urls.home,
    ...['00-general', '14-environment'].map((area) => urls.area(area)),
    urls.area('00-general', 2),
    urls.areaItem('00-general', ITEM),
    urls.areaItem('14-environment', '14.air-bulletin'),
    ...['zfbgt', 'hbt', 'changsha', 'changsha-xian', 'yueyang'].map((body) => urls.body(body)),
    ...['zfbgt', 'hbt'].flatMap((body) => [urls.bodyFigures(body), urls.bodyFeed(body)]),
  ];
  const history = fc.array(fc.tuple(fc.nat({ max: events.length - 1 }), fc.nat({ max: 1_000 })), {
    minLength: 16,
    maxLength: 24,
  });
  let outlived = 0;
  await fc.assert(
    fc.asyncProperty(history, async (acts) => {
      for (const [kind, n] of acts) {
        await events[kind]?.(n);
        await hear();
        outlived += await expectFresh(addresses, `${kind}(${n})`);
      }
    }),
    { numRuns: 1, seed: drillSeed(2_026), endOnFailure: true },
  );
  expect(outlived).toBeGreaterThan(0);
}, 240_000);
