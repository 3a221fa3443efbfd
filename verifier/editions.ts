import { createHash, getHashes } from 'node:crypto';
import { canonicalJson, isObject, type Json, parseObject, textOf } from './canonical-json.ts';
import type { LogCopy, LoggedEdition } from './log-copy.ts';
import type { Message, Report } from './report.ts';
import type { Site } from './site.ts';

/** Members that the edition's record shares with the entry in the log, and with what the site shows. */
const SHARED_WITH_ENTRY = ['disclosure', 'n', 'item', 'body'];
const SHARED_WITH_DETAIL = [
  'disclosure',
  'n',
  'type',
  'typeVersion',
  'title',
  'content',
  'body',
  'bodyName',
  'changeNote',
];

/** Quotes inside texts are escaped, so that only members are found. */
const RECORDED_FILE = /"sha256":"([0-9a-f]{64})"/g;

/**
 * `withdrawn`: no longer served, and the log says so. `expired`: the term that the log names (公示期) is over. `expunged`:
 * the log says that something was taken out of it by law, so that what is left cannot be compared.
 */
export type EditionOutcome = 'good' | 'fault' | 'withdrawn' | 'expired' | 'expunged' | 'not-public';

/** Compares what the site serves as an edition with what the log committed to when it was published. */
export async function checkEdition(
  site: Site,
  log: LogCopy,
  logged: LoggedEdition,
  report: Report,
): Promise<EditionOutcome> {
  const path = `api/v1/editions/${encodeURIComponent(logged.edition)}`;
  const { status, body } = await site.get(path);
  if (status === 401 || status === 403) return 'not-public';
  if (log.expunged.has(logged.edition) && [200, 404, 410].includes(status)) return 'expunged';
  if (status === 404 || status === 410) {
    if (log.withdrawn.has(logged.disclosure)) return 'withdrawn';
    if (termIsOver(log, logged.disclosure)) return 'expired';
    if (await isForSomePeople(site, logged)) return 'not-public';
    report.fault({
      zh: `版本 ${logged.edition}（日志第 ${logged.index} 条）已从网站消失，而日志中没有撤下记录。`,
      en: `edition ${logged.edition} (entry ${logged.index}) has vanished from the site without a logged withdrawal`,
    });
    return 'fault';
  }
  const detail = status === 200 ? parseObject(body.toString('utf8')) : null;
  const proof = isObject(detail?.proof) ? detail.proof : null;
  if (!detail || !proof || !isObject(proof.record)) {
    report.fault({
      zh: `${path} 的回答（HTTP ${status}）不含可核对的公开记录。`,
      en: `the answer of ${path} (HTTP ${status}) holds no record to check`,
    });
    return 'fault';
  }
  const faults = compare(detail, proof, proof.record, logged);
  for (const fault of faults) report.fault(fault);
  if (faults.length > 0) return 'fault';
  return checkAttachments(site, detail, proof.record, logged, report);
}

/**
 * The public catalogue says of the record's item that it is not for everybody: its editions are not told to strangers.
 */
async function isForSomePeople(site: Site, { entry }: LoggedEdition): Promise<boolean> {
  const path = `api/v1/catalogue/items/${encodeURIComponent(textOf(entry, 'item'))}`;
  const { status, body } = await site.get(path);
  const audience = status === 200 ? textOf(parseObject(body.toString('utf8')) ?? {}, 'audience') : '';
  return audience !== '' && audience !== 'public';
}

/** The last edition names the term of all; the day is that of Beijing. */
function termIsOver(log: LogCopy, disclosure: string): boolean {
  const last = log.editions.findLast((each) => each.disclosure === disclosure);
  const until = last ? textOf(last.entry, 'shownUntil') : '';
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(until) &&
    until < new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  );
}

function compare(detail: Json, proof: Json, record: Json, logged: LoggedEdition): Message[] {
  const { index, edition, entry } = logged;
  const faults: Message[] = [];
  const committed = `${textOf(proof, 'salt')}\n${canonicalJson(record)}`;
  const sm3 = isObject(entry.commitment) ? textOf(entry.commitment, 'sm3') : '';
  const differing = [
    createHash('sha256').update(committed).digest('hex') === logged.sha256 ? [] : ['SHA-256'],
    !getHashes().includes('sm3') || createHash('sm3').update(committed).digest('hex') === sm3 ? [] : ['SM3'],
  ].flat();
  if (differing.length > 0) {
    faults.push({
      zh: `版本 ${edition} 现在的内容与日志第 ${index} 条的承诺值（${differing.join('、')}）不符：内容或盐值被改动。`,
      en: `edition ${edition} does not match the commitment (${differing.join(', ')}) of entry ${index}: text or salt was changed`,
    });
  }
  const same = (a: unknown, b: unknown) => canonicalJson(a ?? null) === canonicalJson(b ?? null);
  for (const name of SHARED_WITH_ENTRY.filter((each) => !same(record[each], entry[each]))) {
    faults.push({
      zh: `版本 ${edition} 的记录与日志第 ${index} 条的“${name}”不同。`,
      en: `the record of edition ${edition} and entry ${index} differ in “${name}”`,
    });
  }
  if (textOf(record, 'publishedAt') !== textOf(entry, 'at')) {
    faults.push({
      zh: `版本 ${edition} 的发布时间与日志第 ${index} 条记载的不同。`,
      en: `the publication time of edition ${edition} is not the one in entry ${index}`,
    });
  }
  // The page prints them, and somebody may compare by hand.
  const shown = [
    [proof.commitmentSha256, logged.sha256],
    [proof.commitmentSm3, sm3],
  ];
  if (shown.some(([site, log]) => site !== undefined && site !== log)) {
    faults.push({
      zh: `网站展示的版本 ${edition} 的承诺值与日志第 ${index} 条的不同。`,
      en: `the commitment that the site shows for edition ${edition} is not the one in entry ${index}`,
    });
  }
  for (const name of SHARED_WITH_DETAIL.filter((each) => !same(record[each], detail[each]))) {
    faults.push({
      zh: `网站对版本 ${edition} 展示的“${name}”与其承诺的公开记录不同。`,
      en: `what the site shows as “${name}” of edition ${edition} is not what its record says`,
    });
  }
  return faults;
}

/** The record names each file by its SHA-256, so that the commitment covers the bytes too. */
async function checkAttachments(
  site: Site,
  detail: Json,
  record: Json,
  { edition }: LoggedEdition,
  report: Report,
): Promise<EditionOutcome> {
  const attachments = Array.isArray(detail.attachments) ? detail.attachments.filter(isObject) : [];
  const recorded = new Set(Array.from(canonicalJson(record).matchAll(RECORDED_FILE), ([, digest]) => digest));
  let outcome: EditionOutcome = 'good';
  for (const attachment of attachments) {
    const [name, sha256, url] = ['name', 'sha256', 'url'].map((each) => textOf(attachment, each));
    if (!recorded.has(sha256) || (await site.sha256(url ?? '')) !== sha256) {
      outcome = 'fault';
      report.fault({
        zh: `版本 ${edition} 的附件“${name}”与公开记录不符或取不到。`,
        en: `attachment “${name}” of edition ${edition} is not the recorded one, or is not served`,
      });
    }
  }
  const served = new Set(attachments.map((attachment) => textOf(attachment, 'sha256')));
  for (const digest of recorded) {
    if (digest === undefined || served.has(digest)) continue;
    outcome = 'fault';
    report.fault({
      zh: `版本 ${edition} 的公开记录中有一个附件（SHA-256 ${digest}），网站没有列出。`,
      en: `the record of edition ${edition} names a file (SHA-256 ${digest}) that the site does not list`,
    });
  }
  return outcome;
}
