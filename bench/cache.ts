import { setTimeout as sleep } from 'node:timers/promises';
import { property, readJson, textOf } from './api-client.ts';
import { startPlatform, temporaryFolder } from './platform-process.ts';
import { BODY, itemOf, publishOne, staffOf } from './publish.ts';
import type { Benchmark, Measurement, Report } from './report.ts';

const ABOUT =
  'Visits of a day while something is published again and again: how many find their page ready. A visit that did not says so itself (Cache-Status). Every third address has a parameter that no page knows.';

/** Of a hundred visits; of each kind few addresses have most of them (Zipf), as logs of such sites show. */
const SHARES = { record: 52, item: 12, area: 10, body: 10, home: 12, list: 4 } as const;
type Kind = keyof typeof SHARES;
const KINDS = ['record', 'item', 'area', 'body', 'home', 'list'] as const;

export const cacheBenchmark: Benchmark = {
  name: 'cache',
  about: ABOUT,
  run: async (options): Promise<Report> => {
    /** At one publication in a second this is the number of visits in a second. */
    const visits = Number(options.get('visits') ?? 100);
    const publications = Number(options.get('publications') ?? 30);
    const given = options.get('data');
    const data = given === undefined ? temporaryFolder() : null;
    try {
      const platform = await startPlatform(options.get('root') ?? '.', given ?? data?.path ?? '');
      try {
        const people = await staffOf(platform.url);
        const item = await itemOf(platform.url, people.editor);
        const addresses = await addressesOf(platform.url, item);
        const turn = turns(1);
        // Who comes in the morning finds what others asked for in the night.
        for (const kind of KINDS)
          for (const path of addresses[kind].toReversed()) await visit(platform.url, { kind, path });
        const seen = new Map<Kind, { visits: number; ready: number }>();
        for (let n = 0, round = 0; round < publications; round += 1) {
          await publishOne(people, item, round);
          // Every process has heard of it by then.
          await sleep(200);
          for (let i = 0; i < visits; i += 1, n += 1) {
            const asked = chosen(addresses, n, turn);
            const ready = await visit(platform.url, asked);
            const of = seen.get(asked.kind) ?? { visits: 0, ready: 0 };
            seen.set(asked.kind, { visits: of.visits + 1, ready: of.ready + Number(ready) });
          }
        }
        return {
          name: 'cache',
          about: ABOUT,
          settings: { visits, publications },
          measurements: table(seen),
        };
      } finally {
        await platform.stop();
      }
    } finally {
      data?.remove();
    }
  },
};

function table(seen: ReadonlyMap<Kind, { visits: number; ready: number }>): readonly Measurement[] {
  const row = (what: string, of: { visits: number; ready: number }): Measurement => ({
    what,
    visits: of.visits,
    'found ready %': (of.ready / of.visits) * 100,
  });
  const rows = [...seen].map(([kind, of]) => row(kind, of));
  const all = [...seen.values()].reduce(
    (sum, of) => ({ visits: sum.visits + of.visits, ready: sum.ready + of.ready }),
    { visits: 0, ready: 0 },
  );
  return [...rows, row('all', all)];
}

interface Address {
  readonly kind: Kind;
  readonly path: string;
}
type Addresses = Readonly<Record<Kind, readonly string[]>>;

/** The same numbers in every run, from 0 to below 1 (mulberry32). */
function turns(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function chosen(addresses: Addresses, n: number, turn: () => number): Address {
  let at = turn() * 100;
  for (const kind of KINDS) {
    at -= SHARES[kind];
    if (at < 0 || kind === 'list') {
      const of = addresses[kind];
      const path = of[Math.floor(of.length ** turn()) - 1] ?? '/';
      return { kind, path: n % 3 === 0 ? `${path}${path.includes('?') ? '&' : '?'}utm=${n}` : path };
    }
  }
  return { kind: 'home', path: '/' };
}

/** Whether the page lay ready. */
async function visit(url: string, { path }: Address): Promise<boolean> {
  const response = await fetch(url + path, { headers: { 'accept-encoding': 'gzip' } });
  await response.arrayBuffer();
  if (response.status >= 500) throw new Error(`${path}: ${response.status}`);
  return response.headers.get('cache-status') === null;
}

/** Of each kind the pages that change with every publication come first: they are asked for most. */
async function addressesOf(url: string, published: string): Promise<Addresses> {
  const items = property(await readJson(`${url}/api/v1/catalogue/items?limit=500`), 'items');
  const known = (Array.isArray(items) ? items : []).map((item) => ({
    area: textOf(item, 'area'),
    code: textOf(item, 'code'),
  }));
  const own = known.find(({ code }) => code === published);
  const first = (path: string, paths: readonly string[]) => [path, ...paths.filter((each) => each !== path)];
  const records: string[] = [];
  for (let cursor = ''; ; ) {
    const page = await readJson(`${url}/api/v1/disclosures?limit=100${cursor && `&cursor=${cursor}`}`);
    const found = property(page, 'items');
    records.push(...(Array.isArray(found) ? found.map((each) => `/d/${textOf(each, 'id')}`) : []));
    cursor = encodeURIComponent(textOf(page, 'next'));
    if (cursor === '') break;
  }
  const list = await (await fetch(`${url}/bodies`)).text();
  return {
    record: records,
    item: first(
      `/areas/${own?.area}/items/${published}`,
      known.map(({ area, code }) => `/areas/${area}/items/${code}`),
    ),
    area: first(`/areas/${own?.area}`, [...new Set(known.map(({ area }) => `/areas/${area}`))]),
    body: first(`/bodies/${BODY}`, [
      ...new Set([...list.matchAll(/href="(\/bodies\/[a-z0-9-]+)"/g)].map(([, path = '']) => path)),
    ]),
    home: ['/'],
    list: ['/supervision', '/areas', '/policies', '/registers', '/search?q=%E7%8E%AF%E5%A2%83'],
  };
}
