import { checkEdition } from './editions.ts';
import { copyLog, type LogCopy, type LoggedEdition } from './log-copy.ts';
import { isIncluded, merkleRoot } from './merkle.ts';
import { type Checkpoint, fromBase64, openCheckpoint, type VerifierKey } from './note.ts';
import type { Report } from './report.ts';
import type { Site } from './site.ts';

export interface DocumentAddress {
  readonly id: string;
  /** One edition; all of them when null. */
  readonly n: number | null;
}

const NOT_SERVED = {
  withdrawn: { zh: '已撤下（日志有撤下记录）', en: 'is withdrawn, as the log says' },
  expired: { zh: '公示期已满（日志记有公示截止日）', en: 'is past the term that the log names' },
  expunged: {
    zh: '有内容依法删除（日志有删除记录），无法再与承诺值比对',
    en: 'had something taken out by law, as the log says, and cannot be compared any more',
  },
  'not-public': { zh: '不对社会公开', en: 'is not public' },
} as const;

/**
 * Checks content, attachments and log proof of a document. Returns the log as it was seen last: a proof may be newer
 * than the copy.
 */
export async function checkDocument(
  site: Site,
  key: VerifierKey,
  log: LogCopy,
  address: DocumentAddress,
  report: Report,
): Promise<LogCopy | null> {
  const editions = log.editions.filter(
    ({ disclosure, entry }) => disclosure === address.id && (address.n === null || entry.n === address.n),
  );
  if (editions.length === 0) {
    report.fault({
      zh: `日志中没有文件 ${address.id}${address.n === null ? '' : ` 第 ${address.n} 版`} 的发布记录。`,
      en: `the log has no publication of document ${address.id}${address.n === null ? '' : ` edition ${address.n}`}`,
    });
  }
  let seen: LogCopy | null = log;
  for (const logged of editions) {
    const n = String(logged.entry.n);
    const outcome = await checkEdition(site, log, logged, report);
    if (outcome !== 'good' && outcome !== 'fault') {
      const { zh, en } = NOT_SERVED[outcome];
      report.notChecked({
        zh: `文件 ${address.id} 第 ${n} 版${zh}，内容未核对。`,
        en: `document ${address.id} edition ${n} ${en}; its content was not checked`,
      });
      if (outcome !== 'expired') continue;
    }
    const before = report.faults;
    seen = seen && (await checkProof(site, key, seen, address.id, logged, report));
    if (outcome === 'expired' && report.faults === before) {
      report.good({
        zh: `文件 ${address.id} 第 ${n} 版：证明文件有效，日志第 ${logged.index} 条的承诺值仍在，持有原文和盐值的人可以自行比对。`,
        en: `document ${address.id} edition ${n}: its proof file is valid; entry ${logged.index} still holds the commitment for whoever has record and salt`,
      });
    }
    if (outcome === 'good' && report.faults === before) {
      report.good({
        zh: `文件 ${address.id} 第 ${n} 版：内容、附件与日志第 ${logged.index} 条的承诺值一致，证明文件有效。`,
        en: `document ${address.id} edition ${n}: content and attachments match entry ${logged.index}; its proof file is valid`,
      });
    }
  }
  return seen;
}

async function checkProof(
  site: Site,
  key: VerifierKey,
  log: LogCopy,
  id: string,
  logged: LoggedEdition,
  report: Report,
): Promise<LogCopy | null> {
  const path = `d/${encodeURIComponent(id)}/v/${String(logged.entry.n)}.tlog-proof`;
  const { status, body } = await site.get(path);
  const proof = status === 200 ? readProof(body.toString('utf8'), key) : null;
  if (!proof || proof.index !== logged.index) {
    report.fault({
      zh: `证明文件 ${path} 取不到、格式不对或签名无效（HTTP ${status}）。`,
      en: `the proof ${path} is missing, malformed or not signed (HTTP ${status})`,
    });
    return log;
  }
  const { checkpoint, index, hashes } = proof;
  const leaf = log.leaves[index];
  if (!leaf || !isIncluded(leaf, index, checkpoint.size, hashes, checkpoint.root)) {
    report.fault({
      zh: `证明文件 ${path} 不能证明日志第 ${index} 条在其检查点之内。`,
      en: `the proof ${path} does not prove that entry ${index} is under its checkpoint`,
    });
    return log;
  }
  // Published a moment ago: the newer log is checked whole, and must extend the one checked before.
  const longer = checkpoint.size > log.checkpoint.size ? await copyLog(site, checkpoint, report) : log;
  const [newer, older] = longer === log ? [log, checkpoint] : [longer, log.checkpoint];
  if (newer && !extendsCheckpoint(newer, older)) {
    report.fault({
      zh: `证明文件 ${path} 中的检查点与日志不是同一棵树：日志有两个版本（分叉）。`,
      en: `the checkpoint in ${path} is not of this tree: the log was forked`,
    });
    return null;
  }
  return newer;
}

/** True when the tree had this very root at the checkpoint's size. */
export const extendsCheckpoint = (log: LogCopy, { size, root }: Checkpoint): boolean =>
  size <= log.leaves.length && merkleRoot(log.leaves.slice(0, size)).equals(root);

function readProof(
  text: string,
  key: VerifierKey,
): { index: number; hashes: readonly Buffer[]; checkpoint: Checkpoint } | null {
  const shape = /^c2sp\.org\/tlog-proof@v1\nindex (0|[1-9]\d{0,15})\n((?:[A-Za-z0-9+/]{43}=\n){0,63})\n/;
  const match = shape.exec(text);
  if (!match) return null;
  const [head, index = '', lines = ''] = match;
  const hashes = lines.split('\n').slice(0, -1).map(fromBase64);
  const checkpoint = openCheckpoint(text.slice(head.length), key);
  if (typeof checkpoint === 'string' || hashes.includes(null)) return null;
  return { index: Number(index), hashes: hashes.filter((hash) => hash !== null), checkpoint };
}
