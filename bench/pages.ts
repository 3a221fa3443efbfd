import { type LoadResult, load } from './http-load.ts';
import { type Platform, startPlatform, temporaryFolder } from './platform-process.ts';
import { processTree } from './process-cpu.ts';
import { type ReferenceServer, startReferences } from './reference-servers.ts';
import type { Benchmark, Measurement, Report } from './report.ts';
import { median } from './statistics.ts';

const ABOUT =
  'Public pages over HTTP, gzip: from the cache, 304, and uncached, beside servers that give the same bytes. Rounds alternate; medians.';

export const pagesBenchmark: Benchmark = {
  name: 'pages',
  about: ABOUT,
  run: async (options): Promise<Report> => {
    const root = options.get('root') ?? '.';
    const seconds = Number(options.get('seconds') ?? 3);
    const rounds = Number(options.get('rounds') ?? 5);
    const connections = Number(options.get('connections') ?? 32);
    const data = temporaryFolder();
    try {
      const platform = await startPlatform(root, data.path);
      try {
        const measurements: Measurement[] = [];
        for (const [name, path] of await pagesOf(platform)) {
          measurements.push(...(await measurePage(platform, name, path, { seconds, rounds, connections })));
        }
        return { name: 'pages', about: ABOUT, settings: { seconds, rounds, connections }, measurements };
      } finally {
        await platform.stop();
      }
    } finally {
      data.remove();
    }
  },
};

/** A list and a document that the demonstration province has. */
async function pagesOf(platform: Platform): Promise<[string, string][]> {
  const home = await (await fetch(platform.url)).text();
  const document = /href="(\/d\/[0-9a-z]{16})"/.exec(home)?.[1];
  const area = /href="(\/areas\/[0-9a-z-]+)"/.exec(home)?.[1];
  return [
    ...(area ? [['list page', area] as [string, string]] : []),
    ...(document ? [['document page', document] as [string, string]] : []),
  ];
}

interface Settings {
  readonly seconds: number;
  readonly rounds: number;
  readonly connections: number;
}

async function measurePage(
  platform: Platform,
  name: string,
  path: string,
  settings: Settings,
): Promise<Measurement[]> {
  const url = platform.url + path;
  const response = await fetch(url, { headers: { 'accept-encoding': 'identity' } });
  const page = Buffer.from(await response.arrayBuffer());
  const gzipTag = (await fetch(url, { headers: { 'accept-encoding': 'gzip' } })).headers.get('etag') ?? '';
  const folder = temporaryFolder();
  const references = await startReferences(folder.path, page);
  try {
    const gzip = { 'accept-encoding': 'gzip' };
    const unchanged = { ...gzip, 'if-none-match': gzipTag };
    const self: ReferenceServer = {
      name: 'Gongkai',
      url,
      pids: processTree(platform.pid),
      stop: async () => {},
    };
    const bare = references.filter((server) => server.name === 'node:http');
    const compare = async (
      what: string,
      headers: Record<string, string>,
      unique: boolean,
      servers: readonly ReferenceServer[],
    ) => {
      const results = new Map<string, LoadResult[]>();
      for (let round = 0; round <= settings.rounds; round += 1) {
        for (const server of [self, ...servers]) {
          const result = await load(
            { ...settings, url: server.url, headers, unique, folder: folder.path },
            server.pids,
          );
          // Round 0 warms up.
          if (round > 0) results.set(server.name, [...(results.get(server.name) ?? []), result]);
        }
      }
      return table(`${name} (${(page.length / 1024).toFixed(1)} kB), ${what}`, self, servers, results);
    };
    return [
      ...(await compare('from the cache', gzip, false, references)),
      ...(await compare('304', unchanged, false, bare)),
      ...(await compare('uncached', {}, true, bare)),
    ];
  } finally {
    for (const server of references) await server.stop();
    folder.remove();
  }
}

function table(
  what: string,
  self: ReferenceServer,
  servers: readonly ReferenceServer[],
  results: ReadonlyMap<string, readonly LoadResult[]>,
): Measurement[] {
  const of = (server: ReferenceServer, key: keyof LoadResult): number =>
    median((results.get(server.name) ?? []).map((result) => result[key]));
  return servers.map((server) => ({
    what: `${what}, against ${server.name}`,
    'requests/s': Math.round(of(self, 'requestsPerSecond')),
    'reference/s': Math.round(of(server, 'requestsPerSecond')),
    'rate ratio': of(self, 'requestsPerSecond') / of(server, 'requestsPerSecond'),
    'CPU µs': of(self, 'cpuMicroseconds'),
    'reference CPU µs': of(server, 'cpuMicroseconds'),
    'CPU ratio': of(self, 'cpuMicroseconds') / of(server, 'cpuMicroseconds'),
  }));
}
