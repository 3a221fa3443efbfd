import { property, readJson, textOf } from './api-client.ts';
import { startPlatform, temporaryFolder } from './platform-process.ts';
import { cpuSeconds, processTree } from './process-cpu.ts';
import type { Benchmark, Measurement, Report } from './report.ts';

const ABOUT =
  'Processor time of server and database for one request of each kind that nobody has asked for before: each address once, one after the other, beside a page that lies ready in the same run.';
/** Processor time is told in hundredths of a second. */
const LEAST = 60;
const MOST = 300;

export const requestsBenchmark: Benchmark = {
  name: 'requests',
  about: ABOUT,
  run: async (options): Promise<Report> => {
    const given = options.get('url');
    if (given !== undefined) return measure(given, Number(options.get('pid')));
    const data = temporaryFolder();
    try {
      const platform = await startPlatform(options.get('root') ?? '.', data.path);
      try {
        return await measure(platform.url, platform.pid);
      } finally {
        await platform.stop();
      }
    } finally {
      data.remove();
    }
  },
};

async function measure(url: string, pid: number): Promise<Report> {
  const measurements: Measurement[] = [];
  const ready = Array.from({ length: MOST }, () => '/help');
  await ask(url, ready);
  for (const [what, paths] of [['ready', ready] as const, ...(await kindsOf(url))]) {
    if (paths.length < LEAST && what !== 'areas') throw new Error(`${what}: only ${paths.length} addresses`);
    const [warm, cold] = what === 'ready' ? [[], paths] : [paths.slice(0, 10), paths.slice(10, MOST)];
    await ask(url, warm);
    const before = cpuSeconds(processTree(pid));
    await ask(url, cold);
    const each = ((cpuSeconds(processTree(pid)) - before) / cold.length) * 1000;
    measurements.push({ what, n: cold.length, 'CPU ms': each });
  }
  return { name: 'requests', about: ABOUT, settings: {}, measurements };
}

async function ask(url: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const response = await fetch(url + path);
    await response.arrayBuffer();
    if (response.status !== 200 && response.status !== 410) throw new Error(`${path}: ${response.status}`);
  }
}

async function listed(url: string, path: string): Promise<readonly unknown[]> {
  const items = property(await readJson(url + path), 'items');
  return Array.isArray(items) ? items : [];
}

/** Addresses of each kind, none twice. */
async function kindsOf(url: string): Promise<readonly (readonly [string, readonly string[]])[]> {
  const items = await listed(url, '/api/v1/catalogue/items?limit=500');
  const areas = [...new Set(items.map((item) => textOf(item, 'area')))];
  const records: string[] = [];
  for (let cursor = ''; records.length < MOST * 3; ) {
    const page = await readJson(`${url}/api/v1/disclosures?limit=100${cursor && `&cursor=${cursor}`}`);
    const found = property(page, 'items');
    records.push(...(Array.isArray(found) ? found.map((each) => textOf(each, 'id')) : []));
    cursor = encodeURIComponent(textOf(page, 'next'));
    if (cursor === '') break;
  }
  const bodies = [
    ...(await (await fetch(`${url}/bodies`)).text()).matchAll(/href="\/bodies\/([a-z0-9-]+)"/g),
  ];
  const more = [
    ...(await (await fetch(`${url}/bodies?page=2`)).text()).matchAll(/href="\/bodies\/([a-z0-9-]+)"/g),
  ];
  const codes = [...new Set([...bodies, ...more].map(([, code = '']) => code))];
  return [
    ['API item', records.slice(0, MOST).map((id) => `/api/v1/disclosures/${id}`)],
    [
      'API list of 20',
      areas.flatMap((area) => [20, 19, 18].map((n) => `/api/v1/disclosures?area=${area}&limit=${n}`)),
    ],
    ['document', records.slice(0, MOST).map((id) => `/d/${id}`)],
    ['areas', areas.flatMap((area) => [`/areas/${area}`, `/areas/${area}?page=2`])],
    ['area item', items.map((item) => `/areas/${textOf(item, 'area')}/items/${textOf(item, 'code')}`)],
    ['body', codes.map((code) => `/bodies/${code}`)],
    ['supervision', codes.map((code) => `/supervision?body=${code}`)],
  ];
}
