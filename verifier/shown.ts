import { randomInt } from 'node:crypto';
import { isObject, type Json, parseObject, textOf } from './canonical-json.ts';
import { extendsCheckpoint } from './document.ts';
import { checkEdition } from './editions.ts';
import { copyLog, type LogCopy, type LoggedEdition } from './log-copy.ts';
import { openCheckpoint, type VerifierKey } from './note.ts';
import { CannotCheck, type Message, type Report } from './report.ts';
import type { Site } from './site.ts';

const PAGE = 100;
/** Pages of records that are looked at besides their lines, when not all are asked for. */
const DRAWN = 20;
/** As many editions a record's answer names. */
const NAMED_EDITIONS = 200;

/** What the site showed, before it is compared. */
interface Shown {
  /** Lines of the list of what is public. */
  readonly lines: readonly Json[];
  /** Records with their editions. */
  readonly records: readonly Json[];
  readonly whole: boolean;
}

/** The log before the site was asked, and after: what was published meanwhile stands in the second. */
interface Logs {
  readonly before: LogCopy;
  readonly after: LogCopy;
}

/**
 * Starts from what the site shows and asks the log for it: a record without an entry, an edition that is not the last
 * one, a withdrawal or an expunge that the log has not, and the other way round. Returns the log as it was seen last.
 */
export async function checkShown(
  site: Site,
  key: VerifierKey,
  log: LogCopy,
  wanted: number,
  report: Report,
): Promise<LogCopy | null> {
  const shown = await ask(site, wanted);
  let logs: Logs = { before: log, after: log };
  if (faultsOf(shown, logs).length > 0) {
    const after = await newestLog(site, key, log, report);
    if (after === null) return null;
    logs = { before: log, after };
  }
  const faults = faultsOf(shown, logs);
  for (const fault of faults) report.fault(fault);
  if (shown.whole) await checkUnlisted(site, shown, logs, report);
  const { lines, records } = shown;
  report[faults.length > 0 ? 'notChecked' : 'good']({
    zh: `网站所列：查对了 ${lines.length} 条公开信息、其中 ${records.length} 条的各个版本和依法删除的说明，${faults.length} 处与日志不符${shown.whole ? '' : '；其余未查对（--shown all 查对全部）'}。`,
    en: `what the site lists: ${lines.length} records and the editions and expunges of ${records.length} of them were looked up in the log, ${faults.length} do not agree${shown.whole ? '' : '; the others were not (use --shown all)'}`,
  });
  return logs.after;
}

async function ask(site: Site, wanted: number): Promise<Shown> {
  const lines: Json[] = [];
  let next = '';
  do {
    const query = next === '' ? '' : `&cursor=${encodeURIComponent(next)}`;
    const page = await read(site, `api/v1/disclosures?limit=${PAGE}${query}`);
    const items = page?.items;
    if (!page || !Array.isArray(items))
      throw new CannotCheck({
        zh: '网站没有给出公开信息列表。',
        en: 'the site gives no list of what is public',
      });
    lines.push(...items.filter(isObject));
    next = textOf(page, 'next');
  } while (next !== '' && lines.length < wanted);
  const looked = lines.slice(0, wanted);
  const whole = next === '' && looked.length === lines.length;
  const left = [...looked];
  const records: Json[] = [];
  while (left.length > 0 && (wanted === Number.POSITIVE_INFINITY || records.length < DRAWN)) {
    const [line] = left.splice(randomInt(left.length), 1);
    if (!line) break;
    const record = await read(site, `api/v1/disclosures/${encodeURIComponent(textOf(line, 'id'))}`);
    // Made a record for some people only meanwhile, or shown in the list alone: the line is judged.
    if (record) records.push(record);
  }
  return { lines: looked, records, whole };
}

async function read(site: Site, path: string): Promise<Json | null> {
  const { status, body } = await site.get(path);
  return status === 200 ? parseObject(body.toString('utf8')) : null;
}

/** The log at its newest checkpoint, which extends the one that was checked; null when it does not. */
async function newestLog(
  site: Site,
  key: VerifierKey,
  log: LogCopy,
  report: Report,
): Promise<LogCopy | null> {
  const { body } = await site.get('log/checkpoint');
  const checkpoint = openCheckpoint(body.toString('utf8'), key);
  if (typeof checkpoint === 'string' || checkpoint.size <= log.checkpoint.size) return log;
  const longer = await copyLog(site, checkpoint, report);
  if (longer === null || extendsCheckpoint(longer, log.checkpoint)) return longer;
  report.fault({
    zh: '核验期间日志被改写（分叉）。',
    en: 'the log was rewritten (forked) while it was checked',
  });
  return null;
}

const editionsOf = (log: LogCopy): ReadonlyMap<string, readonly LoggedEdition[]> =>
  Map.groupBy(log.editions, ({ disclosure }) => disclosure);
const numberOf = ({ entry }: LoggedEdition): number => (typeof entry.n === 'number' ? entry.n : 0);

function faultsOf({ lines, records }: Shown, { before, after }: Logs): readonly Message[] {
  const logged = { before: editionsOf(before), after: editionsOf(after) };
  return [
    ...lines.flatMap((line) => {
      const id = textOf(line, 'id');
      const fault = faultOfLine(line, logged.before.get(id) ?? [], logged.after.get(id) ?? []);
      if (fault) return [fault];
      return before.withdrawn.has(id) && after.withdrawn.has(id) ? [shownThoughWithdrawn(id)] : [];
    }),
    ...records.flatMap((record) => {
      const id = textOf(record, 'id');
      return faultsOfRecord(record, { before, after }, logged.before.get(id) ?? []);
    }),
  ];
}

const shownThoughWithdrawn = (id: string): Message => ({
  zh: `网站仍列出文件 ${id}，而日志记载它已撤下。`,
  en: `the site lists document ${id}, which the log says is withdrawn`,
});

function faultOfLine(
  line: Json,
  before: readonly LoggedEdition[],
  after: readonly LoggedEdition[],
): Message | null {
  const id = textOf(line, 'id');
  const title = textOf(line, 'title');
  const n = line.edition;
  const first = after.find((each) => numberOf(each) === 1);
  if (!after.some((each) => numberOf(each) === n))
    return {
      zh: `网站列出的文件 ${id}“${title}”第 ${String(n)} 版在日志中没有发布记录：未经公布程序登记的信息。`,
      en: `the site lists document ${id} “${title}” edition ${String(n)}, which the log has not`,
    };
  if (before.some((each) => typeof n === 'number' && numberOf(each) > n))
    return {
      zh: `网站把文件 ${id} 第 ${String(n)} 版列为现行版本，而日志中已有更新的版本。`,
      en: `the site lists edition ${String(n)} of document ${id} as the current one; the log has a later one`,
    };
  if (first && textOf(first.entry, 'at') !== textOf(line, 'publishedAt'))
    return {
      zh: `网站所列文件 ${id} 的首次公开时间（${textOf(line, 'publishedAt')}）与日志第 ${first.index} 条的不同。`,
      en: `the first publication of document ${id} as listed is not the one in entry ${first.index}`,
    };
  return null;
}

/** The editions of a record and what was taken out of them. */
function faultsOfRecord(
  record: Json,
  { before, after }: Logs,
  logged: readonly LoggedEdition[],
): readonly Message[] {
  const id = textOf(record, 'id');
  const editions = Array.isArray(record.editions) ? record.editions.filter(isObject) : [];
  const known = new Set(after.editions.map(({ edition }) => edition));
  const faults: Message[] = [];
  for (const edition of editions) {
    const name = textOf(edition, 'id');
    const says = Array.isArray(edition.expunged) && edition.expunged.length > 0;
    if (!known.has(name))
      faults.push({
        zh: `网站列出的文件 ${id} 的版本 ${name} 不在日志中。`,
        en: `edition ${name} of document ${id}, which the site lists, is not in the log`,
      });
    if (says && !after.expunged.has(name))
      faults.push({
        zh: `网站说版本 ${name} 有内容依法删除，而日志中没有删除记录。`,
        en: `the site says that something was taken out of edition ${name}; the log has no such entry`,
      });
    if (!says && before.expunged.has(name))
      faults.push({
        zh: `日志记载版本 ${name} 有内容依法删除，而网站没有说明：删除没有让公众知道。`,
        en: `the log says that something was taken out of edition ${name}; the site does not tell`,
      });
  }
  const listed = new Set(editions.map((edition) => textOf(edition, 'id')));
  for (const { edition, index } of editions.length < NAMED_EDITIONS ? logged : [])
    if (!listed.has(edition))
      faults.push({
        zh: `文件 ${id} 的版本 ${edition}（日志第 ${index} 条）从网站的版本清单中消失。`,
        en: `edition ${edition} of document ${id} (entry ${index}) has vanished from the site's list of editions`,
      });
  if (record.state === 'withdrawn' && !after.withdrawn.has(id))
    faults.push({
      zh: `网站说文件 ${id} 已撤下，而日志中没有撤下记录。`,
      en: `the site says that document ${id} is withdrawn; the log has no such entry`,
    });
  return faults;
}

/**
 * What the log has and the whole list has not: withdrawn, past its term, not for everybody; anything else is hidden.
 */
async function checkUnlisted(site: Site, { lines }: Shown, { before }: Logs, report: Report): Promise<void> {
  const listed = new Set(lines.map((line) => textOf(line, 'id')));
  for (const [id, editions] of editionsOf(before)) {
    const last = editions.at(-1);
    if (listed.has(id) || before.withdrawn.has(id) || !last) continue;
    if ((await checkEdition(site, before, last, report)) === 'good')
      report.fault({
        zh: `文件 ${id}（日志第 ${last.index} 条）没有撤下，却不在网站的公开信息列表中。`,
        en: `document ${id} (entry ${last.index}) is not withdrawn, but is missing in the site's list`,
      });
  }
}
