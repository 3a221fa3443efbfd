import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import type { Shown } from '../../kernel/shown.ts';
import { matchesTag } from '../../web/etag.ts';
import type { ReadyAnswer } from '../../web/ready-answer.ts';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

export type Encoding = 'br' | 'gzip' | 'identity';

/** A page as it is sent, before compression. */
export interface Rendered {
  readonly status: number;
  /** `''` for a redirect, which has no content. */
  readonly contentType: string;
  readonly body: string | Uint8Array;
  readonly cacheControl: string;
  /** What else stands in its head, names and values in turn. */
  readonly headers?: readonly string[];
  /** What it shows, when that is all it depends on beside the catalogue, the law and the calendar. */
  readonly shows?: Shown;
}

/** Level 5 costs a third of a millisecond and is within a tenth of level 11. */
const compress = (identity: Buffer, encoding: Encoding): Promise<Buffer> => {
  if (encoding === 'br') return brotli(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  return encoding === 'gzip' ? gzipped(identity, { level: 6 }) : Promise.resolve(identity);
};

interface Pair {
  readonly whole: ReadyAnswer & { readonly body: Buffer };
  readonly unchanged: ReadyAnswer;
}

/** A page's bytes with all that is sent before them; compressed when somebody first asks for it, and then kept. */
export class CachedPage {
  readonly status: number;
  /** Null: forgotten whenever anything changes. */
  readonly shows: Shown;
  readonly #identity: Buffer;
  readonly #head: readonly string[];
  readonly #contentHead: readonly string[];
  readonly #hash: string;
  readonly #making = new Map<Encoding, Promise<Pair>>();
  readonly #ready: { [encoding in Encoding]?: Pair } = {};

  constructor({ status, contentType, body, cacheControl, headers = [], shows = null }: Rendered) {
    this.status = status;
    this.shows = shows;
    this.#identity = typeof body === 'string' ? Buffer.from(body, 'utf8') : Buffer.from(body);
    this.#head = ['cache-control', cacheControl, 'vary', 'Accept-Encoding'];
    this.#contentHead = [...headers, ...(contentType === '' ? [] : ['content-type', contentType])];
    this.#hash = createHash('sha256').update(this.#identity).digest('base64url').slice(0, 22);
  }

  /** In memory, with what its compressed forms will take. */
  get size(): number {
    return Math.ceil(this.#identity.length * 1.6) + 1024;
  }

  /** Strong for the bytes themselves, weak for what is compressed (RFC 9110 §8.8.3). */
  tag(encoding: Encoding): string {
    return encoding === 'identity' ? `"${this.#hash}"` : `W/"${this.#hash}"`;
  }

  /** The answer to who accepts the encoding and has what `ifNoneMatch` says. */
  async answer(encoding: Encoding, ifNoneMatch: string | undefined): Promise<ReadyAnswer> {
    return this.#choose(encoding, await this.#pair(encoding), ifNoneMatch);
  }

  async body(encoding: Encoding): Promise<Buffer> {
    return (await this.#pair(encoding)).whole.body;
  }

  /** As `answer`, of a page that exists, when it need not be waited for. */
  ready(encoding: Encoding, ifNoneMatch: string | undefined): ReadyAnswer | null {
    const pair = this.#ready[encoding];
    return pair === undefined || this.status !== 200 ? null : this.#choose(encoding, pair, ifNoneMatch);
  }

  #choose(encoding: Encoding, pair: Pair, ifNoneMatch: string | undefined): ReadyAnswer {
    if (ifNoneMatch === undefined || this.status !== 200) return pair.whole;
    return matchesTag(ifNoneMatch, this.tag(encoding)) ? pair.unchanged : pair.whole;
  }

  #pair(encoding: Encoding): Promise<Pair> {
    const known = this.#making.get(encoding);
    if (known !== undefined) return known;
    const making = this.#make(encoding);
    this.#making.set(encoding, making);
    return making;
  }

  async #make(encoding: Encoding): Promise<Pair> {
    const body = await compress(this.#identity, encoding);
    const shared = [...this.#head, ...(this.status === 200 ? ['etag', this.tag(encoding)] : [])];
    const whole = [
      ...shared,
      ...this.#contentHead,
      ...(encoding === 'identity' ? [] : ['content-encoding', encoding]),
      'content-length',
      String(body.length),
    ];
    const pair: Pair = {
      whole: { status: 200, headers: whole, body },
      unchanged: { status: 304, headers: shared, body: null },
    };
    this.#ready[encoding] = pair;
    return pair;
  }
}

/** What was forgotten while a page was being drawn. */
class Drawing {
  #missed: Set<string> | null = new Set();

  miss(keys: Shown): void {
    if (keys === null) this.#missed = null;
    else for (const key of keys) this.#missed?.add(key);
    this.#any = true;
  }

  #any = false;

  /** Whether a page that shows this is still as it would be drawn now. */
  isFresh(shows: Shown): boolean {
    const missed = this.#missed;
    if (!this.#any) return true;
    return shows !== null && missed !== null && !shows.some((key) => missed.has(key));
  }
}

/**
 * Pages of this process by their canonical address, of one age: what is late depends on the day, what is warned of on
 * the minute. `invalidate` forgets the pages that show what changed, and those that do not say what they show; what was
 * rendered from older data is never served again, even when its rendering ends later. Many readers of the same missing
 * page cause one rendering.
 */
export class PageCache {
  readonly #pages: LRUCache<string, CachedPage>;
  /** Addresses of the pages that show something, and of those that do not say what they show. */
  readonly #showing = new Map<string, Set<string>>();
  readonly #general = new Set<string>();
  #rendering = new Map<string, Promise<CachedPage>>();
  readonly #drawings = new Set<Drawing>();
  readonly #underWay = new Set<Promise<unknown>>();
  #age = '';

  constructor(maxBytes: number) {
    this.#pages = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: (page) => page.size,
      dispose: (page, address) => this.#unlist(page, address),
    });
  }

  invalidate(keys: Shown = null): void {
    this.#rendering = new Map();
    for (const drawing of this.#drawings) drawing.miss(keys);
    if (keys === null) {
      this.#pages.clear();
      return;
    }
    const stale = [...this.#general, ...keys.flatMap((key) => [...(this.#showing.get(key) ?? [])])];
    for (const address of stale) this.#pages.delete(address);
  }

  #list(page: CachedPage, address: string): void {
    if (page.shows === null) this.#general.add(address);
    for (const key of page.shows ?? []) {
      const addresses = this.#showing.get(key);
      if (addresses === undefined) this.#showing.set(key, new Set([address]));
      else addresses.add(address);
    }
  }

  #unlist(page: CachedPage, address: string): void {
    if (page.shows === null) this.#general.delete(address);
    for (const key of page.shows ?? []) {
      const addresses = this.#showing.get(key);
      addresses?.delete(address);
      if (addresses?.size === 0) this.#showing.delete(key);
    }
  }

  find(age: string, address: string): CachedPage | undefined {
    if (age !== this.#age) {
      this.#age = age;
      this.invalidate();
    }
    return this.#pages.get(address);
  }

  async get(age: string, address: string, render: () => Promise<Rendered>): Promise<CachedPage> {
    const found = this.find(age, address);
    if (found !== undefined) return found;
    const generation = this.#rendering;
    const underWay = generation.get(address);
    if (underWay !== undefined) return underWay;
    const rendering = this.#render(age, address, render).finally(() => {
      generation.delete(address);
      this.#underWay.delete(rendering);
    });
    generation.set(address, rendering);
    this.#underWay.add(rendering);
    return rendering;
  }

  /** Who asked for a page may have gone; its rendering goes on, and needs the database until it ends. */
  async settled(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.allSettled(this.#underWay);
  }

  async #render(age: string, address: string, render: () => Promise<Rendered>): Promise<CachedPage> {
    const drawing = new Drawing();
    this.#drawings.add(drawing);
    try {
      const page = new CachedPage(await render());
      // A page that is not there is not kept: a robot that guesses addresses would push out what people read.
      if (page.status !== 404 && age === this.#age && drawing.isFresh(page.shows)) {
        this.#pages.set(address, page);
        // One that is too large for the whole cache was not taken.
        if (this.#pages.has(address)) this.#list(page, address);
      }
      return page;
    } finally {
      this.#drawings.delete(drawing);
    }
  }
}

const REMEMBERED = 200;
const chosen = new Map<string, Encoding>();

/**
 * The best of what the client accepts; `q=0` is a refusal. Browsers send few different texts, so answers are
 * remembered.
 */
export function chooseEncoding(accept: string | undefined): Encoding {
  if (accept === undefined) return 'identity';
  const known = chosen.get(accept);
  if (known !== undefined) return known;
  const encoding = bestOf(accept);
  if (chosen.size < REMEMBERED && accept.length < 100) chosen.set(accept, encoding);
  return encoding;
}

function bestOf(accept: string): Encoding {
  const accepted = new Set(
    accept.split(',').flatMap((part) => {
      const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
      return parameters.some((p) => /^q=0(\.0*)?$/.test(p)) ? [] : [name];
    }),
  );
  if (accepted.has('br')) return 'br';
  return accepted.has('gzip') ? 'gzip' : 'identity';
}
