import { createReadStream, readFileSync } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { Readable } from 'node:stream';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { problem } from '../kernel/problems.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';
import { EXIT, StartupProblem } from '../kernel/startup-problem.ts';
import type { ConnectorFormat, ConnectorSource } from '../schema/vocabulary.ts';
import { canPage, isNumbered, joinedPages, nextPage, type Page, pageAddress } from './joined-pages.ts';

/**
 * Where data may be fetched from, as the operator of the platform wrote down: hosts with the headers that they ask for,
 * and one folder. Nobody on screen can name another, so no connector reaches what only this machine can see, and no key
 * of a source stands in the database.
 */
export interface OutsideSources {
  /** By `host` or `host:port`. */
  readonly hosts: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly folder: string | null;
}

export const NO_SOURCES: OutsideSources = { hosts: new Map(), folder: null };

const FileOfSources = Type.Object(
  {
    hosts: Type.Optional(Type.Record(Type.String(), Type.Record(Type.String(), Type.String()))),
    folder: Type.Optional(Type.String({ minLength: 1 })),
  },
  { additionalProperties: false },
);

/** Reads GONGKAI_CONNECTORS_FILE once, at the start. Never repeats what is in it: it holds keys. */
export function readOutsideSources(path: string): OutsideSources {
  try {
    const { hosts = {}, folder = null } = Value.Parse(FileOfSources, JSON.parse(readFileSync(path, 'utf8')));
    return { hosts: new Map(Object.entries(hosts)), folder };
  } catch {
    throw new StartupProblem(
      `GONGKAI_CONNECTORS_FILE 指定的文件 ${path} 读不到或者格式不对：应为 {"hosts": {"主机": {"请求头": "值"}}, "folder": "文件夹"}。`,
      EXIT.wrongConfiguration,
    );
  }
}

export interface SourceAddress {
  readonly source: ConnectorSource;
  readonly address: string;
  readonly format: ConnectorFormat;
}

/** What the source gives now. */
export interface SourceContent {
  /** Of the file, for people. */
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
}

const ANSWER_MS = 60_000;
/** A file that was written to within this time may still be growing. */
const SETTLED_MS = 30_000;

/** Null when the address is allowed. */
export function addressRefusal(sources: OutsideSources, { source, address, format }: SourceAddress) {
  if (source === 'http') {
    if (isNumbered(address) && !canPage(format))
      return problem(
        'field-invalid',
        { field: '网址', detail: '只有 JSON、NDJSON 格式可以逐页取（{页}）' },
        { path: '/address' },
      );
    const url = URL.canParse(address) ? new URL(address) : null;
    const allowed = [...sources.hosts.keys()];
    return url !== null &&
      /^https?:$/.test(url.protocol) &&
      url.username === '' &&
      sources.hosts.has(url.host) &&
      url.hash === ''
      ? null
      : problem(
          'connector-host-not-allowed',
          { address, allowed: allowed.length === 0 ? '现在没有登记' : allowed.join('、') },
          { path: '/address' },
        );
  }
  return sources.folder !== null &&
    /^[^/\\]+(\/[^/\\]+)*$/.test(address) &&
    !address.split('/').includes('..')
    ? null
    : problem('connector-folder-not-allowed', { address }, { path: '/address' });
}

const failed = (reason: string) => refused(problem('connector-source-failed', { reason }));

/** Opens what the source gives; that is judged again here, since the operator may have taken the host away. */
export async function openSource(
  sources: OutsideSources,
  at: SourceAddress,
  now: Date,
  stop?: AbortSignal,
): Promise<Result<SourceContent>> {
  const refusal = addressRefusal(sources, at);
  if (refusal !== null) return refused(refusal);
  return at.source === 'http' ? fetchSource(sources, at, stop) : newestFile(sources.folder ?? '', at, now);
}

/** One answer as it comes; of a source with pages all of them, or nothing. */
async function fetchSource(
  sources: OutsideSources,
  { address, format }: SourceAddress,
  stop: AbortSignal | undefined,
): Promise<Result<SourceContent>> {
  const numbered = isNumbered(address);
  const url = new URL(pageAddress(address, 1));
  const first = await fetchAnswer(sources, url, stop);
  if (!first.ok) return first;
  const name = `${`${url.pathname.split('/').filter(Boolean).at(-1) ?? url.host}`.replace(/\.\w+$/, '')}.${format}`;
  if (!numbered && first.value.next === null) return accepted({ name, content: first.value.content });
  if (!canPage(format)) return failed('来源分页给出，只有 JSON、NDJSON 格式可以逐页取');
  const fetchPage = async (page: number, before: Page | null): Promise<Result<Page> | null> => {
    if (page === 1) return first;
    const next = numbered ? new URL(pageAddress(address, page)) : (before?.next ?? null);
    if (next === null) return null;
    return /^https?:$/.test(next.protocol) && sources.hosts.has(next.host)
      ? fetchAnswer(sources, next, stop)
      : failed('下一页在没有登记的主机上');
  };
  try {
    const pages = await joinedPages(format, fetchPage);
    return pages.ok ? accepted({ name, content: Readable.from([Buffer.from(pages.value)]) }) : pages;
  } catch (error) {
    stop?.throwIfAborted();
    if (error instanceof BrokenSource) return failed('传到一半断开');
    throw error;
  }
}

async function fetchAnswer(
  sources: OutsideSources,
  url: URL,
  stop: AbortSignal | undefined,
): Promise<Result<Page>> {
  const quiet = new AbortController();
  const timer = setTimeout(() => quiet.abort(), ANSWER_MS);
  const signal = AbortSignal.any([quiet.signal, ...(stop === undefined ? [] : [stop])]);
  try {
    // Another address would not be one that was allowed.
    const response = await fetch(url, {
      headers: { ...sources.hosts.get(url.host), 'user-agent': 'gongkai' },
      redirect: 'manual',
      signal,
    });
    if (!response.ok) {
      await response.body?.cancel();
      return failed(
        response.status >= 300 && response.status < 400 ? '转到了另一个地址' : `状态码${response.status}`,
      );
    }
    const content = untilQuiet(response.body ?? [], timer);
    return accepted({ content, next: nextPage(response.headers.get('link'), url) });
  } catch (error) {
    clearTimeout(timer);
    stop?.throwIfAborted();
    return failed(quiet.signal.aborted ? '没有按时应答' : error instanceof Error ? '连接不上' : '');
  }
}

/** A source that ends in the middle: nothing of it is taken. */
export class BrokenSource extends Error {}

/** The clock that waits for an answer begins anew with each piece, and ends with the last. */
async function* untilQuiet(
  body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  timer: NodeJS.Timeout,
): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of body) {
      timer.refresh();
      yield piece;
    }
  } catch (error) {
    throw new BrokenSource('the source broke off', { cause: error });
  } finally {
    clearTimeout(timer);
  }
}

/** The newest file of the format that nobody writes any more. */
async function newestFile(
  root: string,
  { address, format }: SourceAddress,
  now: Date,
): Promise<Result<SourceContent>> {
  try {
    const folder = await realpath(join(root, address));
    // A link may lead out of the folder.
    if (!`${folder}${sep}`.startsWith(`${await realpath(root)}${sep}`))
      return refused(problem('connector-folder-not-allowed', { address }, { path: '/address' }));
    let newest: { readonly name: string; readonly at: number } | null = null;
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (!entry.isFile() || !entry.name.toLowerCase().endsWith(`.${format}`)) continue;
      const { mtimeMs } = await stat(join(folder, entry.name));
      if (mtimeMs <= now.getTime() - SETTLED_MS && (newest === null || mtimeMs > newest.at))
        newest = { name: entry.name, at: mtimeMs };
    }
    return newest === null
      ? failed(`文件夹中没有写完的 .${format} 文件`)
      : accepted({ name: newest.name, content: createReadStream(join(folder, newest.name)) });
  } catch {
    return failed('文件夹打不开');
  }
}
