import { execFile, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cpuSeconds } from './process-cpu.ts';

const run = promisify(execFile);

export interface Load {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly seconds: number;
  readonly connections: number;
  /** Each request gets a query of its own, so that no cache knows it. */
  readonly unique: boolean;
  /** A folder for what the client needs. */
  readonly folder: string;
}

export interface LoadResult {
  readonly requestsPerSecond: number;
  /** Processor time of the server for one request, in microseconds. */
  readonly cpuMicroseconds: number;
}

export const hasWrk = (): boolean => spawnSync('wrk', ['--version']).error === undefined;

/** Loads the URL with wrk, or with a client of our own where there is none, and watches the server's processes. */
export async function load(options: Load, serverPids: readonly number[]): Promise<LoadResult> {
  const before = cpuSeconds(serverPids);
  const { requests, seconds } = hasWrk() ? await byWrk(options) : await byNode(options);
  const cpu = cpuSeconds(serverPids) - before;
  return { requestsPerSecond: requests / seconds, cpuMicroseconds: (cpu / requests) * 1e6 };
}

interface Count {
  readonly requests: number;
  readonly seconds: number;
}

let scripts = 0;

async function byWrk(options: Load): Promise<Count> {
  const headers = Object.entries(options.headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const script: string[] = [];
  if (options.unique) {
    scripts += 1;
    const path = join(options.folder, `unique-${scripts}.lua`);
    const target = new URL(options.url).pathname;
    writeFileSync(
      path,
      `local n = 0\nrequest = function()\n  n = n + 1\n  return wrk.format("GET", "${target}?n=${scripts}-" .. n)\nend\n`,
    );
    script.push('-s', path);
  }
  const { stdout } = await run('wrk', [
    '-t1',
    `-c${options.connections}`,
    `-d${options.seconds}s`,
    ...headers,
    ...script,
    options.url,
  ]);
  const match = /(\d+) requests in ([\d.]+)(ms|s|m)/.exec(stdout);
  if (!match || /Non-2xx or 3xx responses/.test(stdout)) throw new Error(`wrk: ${stdout}`);
  const unit = match[3] === 'ms' ? 0.001 : match[3] === 'm' ? 60 : 1;
  return { requests: Number(match[1]), seconds: Number(match[2]) * unit };
}

async function byNode(options: Load): Promise<Count> {
  const agent = new Agent({ keepAlive: true, maxSockets: options.connections });
  const start = performance.now();
  const end = start + options.seconds * 1000;
  let requests = 0;
  const client = async (): Promise<void> => {
    while (performance.now() < end) {
      requests += 1;
      const url = options.unique ? `${options.url}?n=own-${requests}` : options.url;
      await new Promise<void>((resolve, reject) => {
        get(url, { agent, headers: options.headers }, (response) => {
          if ((response.statusCode ?? 500) >= 400) reject(new Error(`${url}: ${response.statusCode}`));
          response.resume().once('end', resolve);
        }).once('error', reject);
      });
    }
  };
  await Promise.all(Array.from({ length: options.connections }, client));
  agent.destroy();
  return { requests, seconds: (performance.now() - start) / 1000 };
}
