import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A site with a log, for the verifier's tests: written straight from the definitions, sharing no line with the server
 * nor with the verifier, and willing to lie.
 */
const sha256 = (...parts: (Uint8Array | string)[]): Buffer => {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part);
  return digest.digest();
};

/** RFC 6962 §2.1. */
export function treeHash(leaves: readonly Buffer[]): Buffer {
  const [first] = leaves;
  if (!first) return sha256();
  if (leaves.length === 1) return first;
  const k = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return sha256(Buffer.of(1), treeHash(leaves.slice(0, k)), treeHash(leaves.slice(k)));
}

/** RFC 6962 §2.1.1. */
function path(m: number, leaves: readonly Buffer[]): Buffer[] {
  if (leaves.length <= 1) return [];
  const k = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return m < k
    ? [...path(m, leaves.slice(0, k)), treeHash(leaves.slice(k))]
    : [...path(m - k, leaves.slice(k)), treeHash(leaves.slice(0, k))];
}

/** JSON whose members are written in sorted order already, so that stringifying is canonical. */
const edition = (i: number) => {
  const id = `edition${i}`;
  const salt = sha256(`salt ${i}`).toString('hex');
  const content = {
    files: [{ name: '附件.txt', sha256: sha256(`file ${i}`).toString('hex') }],
    text: `正文 ${i}`,
  };
  const record = {
    body: 'hbt',
    bodyName: '省生态环境厅',
    changeNote: '',
    content,
    disclosure: `doc${i}`,
    item: 'item-1',
    n: 1,
    publishedAt: '2026-03-09T01:30:00.000Z',
    title: `公告 ${i}`,
    type: 'notice',
    typeVersion: 1,
  };
  const committed = `${salt}\n${JSON.stringify(record)}`;
  const entry = {
    at: record.publishedAt,
    body: record.body,
    commitment: {
      sha256: sha256(committed).toString('hex'),
      sm3: createHash('sm3').update(committed).digest('hex'),
    },
    disclosure: record.disclosure,
    edition: id,
    item: record.item,
    kind: 'published',
    n: 1,
    v: 1,
  };
  const detail = {
    ...record,
    id,
    publishedAt: '2026-03-09T09:30:00+08:00',
    attachments: [{ name: '附件.txt', sha256: sha256(`file ${i}`).toString('hex'), url: `/files/${i}` }],
    proof: { record, salt },
  };
  return { entry, detail };
};

export interface SmallSite {
  readonly url: string;
  readonly vkey: string;
  /** Answers that replace the true ones, by path. `null` is a 404, a number that status. */
  readonly lies: Map<string, Buffer | string | number | null>;
  /** The log's entries; changing them rewrites history. */
  entries: Buffer[];
  details: Map<string, ReturnType<typeof edition>['detail']>;
  publish(count: number): void;
  withdraw(i: number): void;
  /** Enters into the log that something was taken out of a document. */
  expunge(i: number): void;
  /** Enters a result of an appraisal into the log, and serves and lists it. */
  appraise(id: string, at: string): void;
  /** A record as the site answers it. */
  recordOf(i: number): {
    readonly id: string;
    readonly state: string;
    readonly editions: readonly { readonly id: string; readonly n: number; readonly expunged?: unknown }[];
  };
  /** Publishes a document that may be shown until a day, and serves it no more. */
  publishUntil(shownUntil: string): void;
  /** The true answer of a path. */
  truth(path: string): Buffer | null;
  checkpoint(size?: number, key?: KeyObject): string;
  close(): Promise<void>;
}

export async function startSmallSite(): Promise<SmallSite> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const typed = Buffer.concat([Buffer.of(1), publicKey.export({ type: 'spki', format: 'der' }).subarray(12)]);
  const name = 'small.example/log';
  const keyId = sha256(name, '\n', typed).subarray(0, 4);
  const leafHashes = () => site.entries.map((entry) => sha256(Buffer.of(0), entry));

  const tile = (level: number, n: number, width: number): Buffer => {
    const span = 256 ** level;
    const leaves = leafHashes();
    return Buffer.concat(
      Array.from({ length: width }, (_, i) => {
        const start = (n * 256 + i) * span;
        return treeHash(leaves.slice(start, start + span));
      }),
    );
  };
  const bundle = (n: number, width: number): Buffer =>
    Buffer.concat(
      site.entries.slice(n * 256, n * 256 + width).flatMap((entry) => {
        const length = Buffer.alloc(2);
        length.writeUInt16BE(entry.length);
        return [length, entry];
      }),
    );
  const proof = (disclosure: string): string | null => {
    const index = site.entries.findIndex((entry) => entry.includes(`"${disclosure}"`));
    if (index < 0) return null;
    const hashes = path(index, leafHashes()).map((hash) => `${hash.toString('base64')}\n`);
    return `c2sp.org/tlog-proof@v1\nindex ${index}\n${hashes.join('')}\n${site.checkpoint()}`;
  };

  /** A page of what is public, a hundred at a time. */
  const listFrom = (url: string) => {
    const from = Number(/cursor=(\d+)/.exec(url)?.[1] ?? 0);
    const items = [...site.details.values()].map(({ disclosure, n, title, proof: { record } }) => ({
      id: disclosure,
      edition: n,
      title,
      publishedAt: record.publishedAt,
    }));
    const next = from + 100 < items.length ? String(from + 100) : null;
    return { items: items.slice(from, from + 100), next };
  };

  const truth = (url: string): Buffer | string | null => {
    if (url === '/log/vkey') return `${site.vkey}\n`;
    if (url === '/log/checkpoint') return site.checkpoint();
    const [, level, group = '', partial = '256'] =
      /^\/log\/tile\/(\d|entries)\/((?:x\d{3}\/)*\d{3})(?:\.p\/(\d+))?$/.exec(url) ?? [];
    const n = Number(group.replaceAll(/\D/g, ''));
    if (level === 'entries') return bundle(n, Number(partial));
    if (level) return tile(Number(level), n, Number(partial));
    if (url.startsWith('/api/v1/disclosures?')) return JSON.stringify(listFrom(url));
    if (url === '/api/v1/appraisals')
      return JSON.stringify({ items: [...appraisals.values()].map(({ shown }) => shown) });
    const [, appraised] = /^\/supervision\/appraisal\/data\?id=(\w+)$/.exec(url) ?? [];
    if (appraised) return appraisals.get(appraised)?.data ?? null;
    const [, record] = /^\/api\/v1\/disclosures\/doc(\d+)$/.exec(url) ?? [];
    if (record) return JSON.stringify(site.recordOf(Number(record)));
    const [, id] = /^\/api\/v1\/editions\/(\w+)$/.exec(url) ?? [];
    if (id) return site.details.has(id) ? JSON.stringify(site.details.get(id)) : null;
    const [, file] = /^\/files\/(\d+)$/.exec(url) ?? [];
    if (file) return `file ${file}`;
    const [, disclosure] = /^\/d\/(\w+)\/v\/1\.tlog-proof$/.exec(url) ?? [];
    return disclosure ? proof(disclosure) : null;
  };

  const server = createServer((request, response) => {
    const url = request.url ?? '';
    const answer = site.lies.has(url) ? (site.lies.get(url) ?? null) : truth(url);
    response.statusCode = answer === null ? 404 : typeof answer === 'number' ? answer : 200;
    response.end(typeof answer === 'number' ? '' : answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');

  const expunged = new Set<number>();
  const appraisals = new Map<string, { readonly data: string; readonly shown: object }>();
  const site: SmallSite = {
    url: `http://127.0.0.1:${address.port}`,
    vkey: `${name}+${keyId.toString('hex')}+${typed.toString('base64')}`,
    lies: new Map(),
    entries: [],
    details: new Map(),
    publish(count) {
      for (let i = 0; i < count; i += 1) {
        const { entry, detail } = edition(site.entries.length);
        site.entries.push(Buffer.from(JSON.stringify(entry)));
        site.details.set(detail.id, detail);
      }
    },
    publishUntil(shownUntil) {
      const { entry } = edition(site.entries.length);
      const { v, ...members } = entry;
      site.entries.push(Buffer.from(JSON.stringify({ ...members, shownUntil, v })));
    },
    withdraw(i) {
      const { entry } = edition(i);
      site.entries.push(Buffer.from(JSON.stringify({ ...entry, kind: 'withdrawn' })));
      site.details.delete(entry.edition);
    },
    expunge(i) {
      const { disclosure, edition: id, n } = edition(i).entry;
      const entry = { at: '2026-03-10T01:30:00.000Z', disclosure, edition: id, kind: 'expunged', n, v: 1 };
      site.entries.push(Buffer.from(JSON.stringify(entry)));
      expunged.add(i);
    },
    appraise(id, at) {
      const data = JSON.stringify({ id, title: `考核 ${id}` });
      const digest = {
        sha256: sha256(data).toString('hex'),
        sm3: createHash('sm3').update(data).digest('hex'),
      };
      site.entries.push(Buffer.from(JSON.stringify({ appraisal: id, at, digest, kind: 'appraised', v: 1 })));
      appraisals.set(id, { data, shown: { digest: digest.sha256, id, publishedAt: at, state: 'published' } });
    },
    recordOf: (i) => ({
      id: `doc${i}`,
      state: 'published',
      editions: [{ id: `edition${i}`, n: 1, ...(expunged.has(i) && { expunged: [{ kind: 'passage' }] }) }],
    }),
    truth: (url) => {
      const answer = truth(url);
      return answer === null ? null : Buffer.from(answer);
    },
    checkpoint(size = site.entries.length, key = privateKey) {
      const text = `${name}\n${size}\n${treeHash(leafHashes().slice(0, size)).toString('base64')}\n`;
      const signature = Buffer.concat([keyId, sign(null, Buffer.from(text), key)]);
      return `${text}\n— ${name} ${signature.toString('base64')}\n`;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return site;
}
