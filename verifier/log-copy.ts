import { canonicalJson, isObject, type Json, parseObject, textOf } from './canonical-json.ts';
import { hashLeaf, merkleRoot, nextTileLevel } from './merkle.ts';
import type { Checkpoint } from './note.ts';
import type { Report } from './report.ts';
import type { Site } from './site.ts';
import { splitBundle, splitTile, TILE, tilePath, tilesHolding } from './tiles.ts';

/** What the log says about one edition of a document. */
export interface LoggedEdition {
  readonly index: number;
  readonly entry: Json;
  readonly edition: string;
  readonly disclosure: string;
  readonly sha256: string;
}

/** What the log says about a published result of an appraisal: digests of its data. */
export interface LoggedAppraisal {
  readonly index: number;
  readonly appraisal: string;
  readonly at: string;
  readonly sha256: string;
  readonly sm3: string;
}

/** A log downloaded whole and recomputed from its entries. */
export interface LogCopy {
  readonly checkpoint: Checkpoint;
  readonly leaves: readonly Buffer[];
  readonly editions: readonly LoggedEdition[];
  /** Ids of documents whose last entry is a withdrawal. */
  readonly withdrawn: ReadonlySet<string>;
  /** Editions of which something was taken out by law: their content is not what the log committed to any more. */
  readonly expunged: ReadonlySet<string>;
  /** In the order of the log. */
  readonly appraisals: readonly LoggedAppraisal[];
}

const PARALLEL = 4;
/** Of a log whose entries are other people's. */
const NO_MEANING = {
  editions: [],
  withdrawn: new Set<string>(),
  expunged: new Set<string>(),
  appraisals: [],
};

/** Downloads every entry and every tile under a checkpoint and recomputes all of it. Null when something is wrong. */
export async function copyLog(
  site: Site,
  checkpoint: Checkpoint,
  report: Report,
  depth: 'whole' | 'log' = 'whole',
): Promise<LogCopy | null> {
  const before = report.faults;
  const entries = await downloadEntries(site, checkpoint.size, report);
  const leaves = entries.map((entry) => (entry ? hashLeaf(entry) : Buffer.alloc(0)));
  await compareTiles(site, leaves, report);
  if (entries.every((entry) => entry !== null) && !merkleRoot(leaves).equals(checkpoint.root)) {
    report.fault({
      zh: `由 ${checkpoint.size} 条日志重新算出的根与检查点签名的根不一致。`,
      en: `the root recomputed from ${checkpoint.size} entries is not the root that the checkpoint signs`,
    });
  }
  const meaning = depth === 'log' ? NO_MEANING : readEntries(entries, report);
  return report.faults === before ? { checkpoint, leaves, ...meaning } : null;
}

async function downloadEntries(site: Site, size: number, report: Report): Promise<(Buffer | null)[]> {
  const entries: (Buffer | null)[] = [];
  const bundles = await inBatches(tilesHolding(size), async ({ n, width }) => {
    const path = tilePath('entries', n, width);
    const { status, body } = await site.get(`log/${path}`);
    const held = status === 200 ? splitBundle(body, width) : null;
    if (!held) report.fault(brokenTile(path, status));
    return held ?? Array<null>(width).fill(null);
  });
  for (const bundle of bundles) entries.push(...bundle);
  return entries;
}

async function compareTiles(site: Site, leaves: readonly Buffer[], report: Report): Promise<void> {
  let hashes = leaves;
  for (let level = 0; hashes.length > 0; level += 1) {
    const expected = hashes;
    await inBatches(tilesHolding(expected.length), async ({ n, width }) => {
      const path = tilePath(level, n, width);
      const { status, body } = await site.get(`log/${path}`);
      const served = status === 200 ? splitTile(body, width) : null;
      if (!served) return report.fault(brokenTile(path, status));
      served.forEach((hash, i) => {
        const own = expected[n * TILE + i];
        if (!own?.length || own.equals(hash)) return;
        report.fault(
          level === 0
            ? {
                zh: `第 ${n * TILE + i} 条日志的内容与分片 ${path} 中的散列不一致。`,
                en: `entry ${n * TILE + i} does not have the hash that tile ${path} holds`,
              }
            : {
                zh: `分片 ${path} 的第 ${i} 个散列与下层分片不一致。`,
                en: `hash ${i} of tile ${path} does not follow from the tiles below it`,
              },
        );
      });
    });
    // What lies above a missing entry cannot be recomputed; the fault is reported already.
    if (expected.some((hash) => hash.length === 0)) return;
    hashes = nextTileLevel(expected);
  }
}

const brokenTile = (path: string, status: number) =>
  status === 200
    ? {
        zh: `分片 ${path} 被截短或格式不对。`,
        en: `tile ${path} is truncated or malformed`,
      }
    : {
        zh: `检查点签名覆盖的分片 ${path} 取不到（HTTP ${status}）。`,
        en: `tile ${path}, which the checkpoint covers, is not served (HTTP ${status})`,
      };

function readEntries(
  entries: readonly (Buffer | null)[],
  report: Report,
): Pick<LogCopy, 'editions' | 'withdrawn' | 'expunged' | 'appraisals'> {
  const editions = new Map<string, LoggedEdition>();
  const withdrawn = new Set<string>();
  const expunged = new Set<string>();
  const appraisals: LoggedAppraisal[] = [];
  entries.forEach((bytes, index) => {
    if (!bytes) return;
    const entry = parseObject(bytes.toString('utf8'));
    if (!entry || !Buffer.from(canonicalJson(entry)).equals(bytes)) {
      report.fault({
        zh: `第 ${index} 条日志不是规范的 JSON 对象。`,
        en: `entry ${index} is not a canonical JSON object`,
      });
      return;
    }
    const [kind, edition, disclosure] = ['kind', 'edition', 'disclosure'].map((name) => textOf(entry, name));
    if (kind === 'withdrawn' && disclosure) withdrawn.add(disclosure);
    if (kind === 'expunged' && edition) expunged.add(edition);
    if (kind === 'appraised') appraisals.push(appraisalOf(entry, index));
    if ((kind !== 'published' && kind !== 'corrected') || !edition || !disclosure) return;
    withdrawn.delete(disclosure);
    const { commitment } = entry;
    const sha256 = isObject(commitment) ? textOf(commitment, 'sha256') : '';
    if (editions.has(edition)) {
      report.fault({
        zh: `第 ${index} 条日志再次公布了版本 ${edition}。`,
        en: `entry ${index} publishes edition ${edition} a second time`,
      });
      return;
    }
    editions.set(edition, { index, entry, edition, disclosure, sha256 });
  });
  return { editions: [...editions.values()], withdrawn, expunged, appraisals };
}

function appraisalOf(entry: Json, index: number): LoggedAppraisal {
  const digest = isObject(entry.digest) ? entry.digest : {};
  const [sha256, sm3] = [textOf(digest, 'sha256'), textOf(digest, 'sm3')];
  return { index, appraisal: textOf(entry, 'appraisal'), at: textOf(entry, 'at'), sha256, sm3 };
}

/** A few requests at a time, results in order. */
async function inBatches<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let at = 0; at < items.length; at += PARALLEL) {
    results.push(...(await Promise.all(items.slice(at, at + PARALLEL).map(work))));
  }
  return results;
}
