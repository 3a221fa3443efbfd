import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotCheck } from './report.ts';

export interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

const TIMEOUT_MS = 30_000;
const ATTEMPTS = 2;
/** Asked to wait (429): as long as the site says, not for ever. */
const WAITS = 5;
const LONGEST_WAIT_S = 90;
/** A bundle of 256 entries of 65,535 bytes is the largest thing that the log serves. */
const MAX_BYTES = 256 * (2 + 65_535);

const describe = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
};

/** The site under examination. Its answers are evidence: a refusal (4xx) is an answer, a broken server is none. */
export class Site {
  /** Without a slash at the end. */
  readonly base: string;

  constructor(base: string) {
    this.base = base;
  }

  async get(path: string): Promise<Answer> {
    return this.#ask(path, async (response) => {
      const parts: Uint8Array[] = [];
      let length = 0;
      for await (const part of response.body ?? []) {
        length += part.length;
        if (length > MAX_BYTES) throw new Error(`more than ${MAX_BYTES} bytes`);
        parts.push(part);
      }
      return { status: response.status, body: Buffer.concat(parts) };
    });
  }

  /** SHA-256 of a file of any size; null when the site does not give it. */
  async sha256(path: string): Promise<string | null> {
    return this.#ask(path, async (response) => {
      const digest = createHash('sha256');
      for await (const part of response.body ?? []) digest.update(part);
      return response.ok ? digest.digest('hex') : null;
    });
  }

  async #ask<T>(path: string, read: (response: Response) => Promise<T>): Promise<T> {
    const url = new URL(path, `${this.base}/`);
    // The site names the addresses of files; it must not send the verifier knocking at other doors.
    if (url.origin !== new URL(this.base).origin) {
      throw new CannotCheck({ zh: `${url} 不在本网站上。`, en: `${url} is not on this site` });
    }
    let reason = '';
    for (let attempt = 0, waits = 0; attempt < ATTEMPTS; attempt += 1) {
      try {
        const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS), cache: 'no-store' });
        if (response.status < 500 && response.status !== 429) return await read(response);
        await response.body?.cancel();
        if (response.status === 429 && waits < WAITS) {
          waits += 1;
          attempt -= 1;
          await sleep(1000 * Math.min(LONGEST_WAIT_S, Number(response.headers.get('retry-after') ?? 1)));
        }
        reason = `HTTP ${response.status}`;
      } catch (error) {
        reason = describe(error);
      }
    }
    throw new CannotCheck({ zh: `无法读取 ${url}：${reason}`, en: `cannot read ${url}: ${reason}` });
  }
}
