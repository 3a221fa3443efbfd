import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

export type Encoding = 'br' | 'gzip' | 'identity';

export interface CachedPage {
  readonly status: number;
  readonly contentType: string;
  readonly bodies: Readonly<Record<Encoding, Buffer>>;
  /** Strong for the bytes themselves, weak for what is compressed (RFC 9110 §8.8.3). */
  readonly tags: Readonly<Record<Encoding, string>>;
}

export interface RenderedText {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

/** Compresses once; every later answer is a buffer. Level 5 costs a third of a millisecond and is within a tenth of level 11. */
export async function readyMade(rendered: RenderedText): Promise<CachedPage> {
  const identity = Buffer.from(rendered.text, 'utf8');
  const [br, gz] = await Promise.all([
    brotli(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
    gzipped(identity, { level: 6 }),
  ]);
  const hash = createHash('sha256').update(identity).digest('base64url').slice(0, 22);
  return {
    status: rendered.status,
    contentType: rendered.contentType,
    bodies: { identity, br, gzip: gz },
    tags: { identity: `"${hash}"`, br: `W/"${hash}"`, gzip: `W/"${hash}"` },
  };
}

/**
 * Pages of this process. An entry belongs to a generation: `invalidate` starts a new one, and what was rendered from older data is
 * never served again, even when its rendering ends later. Many readers of the same missing page cause one rendering.
 */
export class PageCache {
  readonly #pages: LRUCache<string, CachedPage>;
  readonly #rendering = new Map<string, Promise<CachedPage>>();
  #generation = 0;

  constructor(maxBytes: number) {
    this.#pages = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: (page) =>
        page.bodies.identity.length + page.bodies.br.length + page.bodies.gzip.length + 512,
    });
  }

  invalidate(): void {
    this.#generation += 1;
    this.#pages.clear();
  }

  async get(name: string, render: () => Promise<RenderedText>): Promise<CachedPage> {
    const key = `${this.#generation} ${name}`;
    const found = this.#pages.get(key);
    if (found !== undefined) return found;
    const underWay = this.#rendering.get(key);
    if (underWay !== undefined) return underWay;
    const rendering = this.#render(key, render).finally(() => this.#rendering.delete(key));
    this.#rendering.set(key, rendering);
    return rendering;
  }

  async #render(key: string, render: () => Promise<RenderedText>): Promise<CachedPage> {
    const page = await readyMade(await render());
    // A page that is not there is not kept: a robot that guesses addresses would push out what people read.
    if (page.status !== 404 && key.startsWith(`${this.#generation} `)) this.#pages.set(key, page);
    return page;
  }
}

/** The best of what the client accepts; `q=0` is a refusal. */
export function chooseEncoding(accept: string | undefined): Encoding {
  const accepted = new Set(
    (accept ?? '').split(',').flatMap((part) => {
      const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
      return parameters.some((p) => /^q=0(\.0*)?$/.test(p)) ? [] : [name];
    }),
  );
  if (accepted.has('br')) return 'br';
  return accepted.has('gzip') ? 'gzip' : 'identity';
}
