import { createHash, getHashes } from 'node:crypto';
import { isObject, type Json, parseObject, textOf } from './canonical-json.ts';
import type { LogCopy, LoggedAppraisal } from './log-copy.ts';
import type { Report } from './report.ts';
import type { Site } from './site.ts';

/**
 * Results of appraisals (考核): the data that the site serves of each are those whose digest the log has, and what the
 * site lists as published stands in the log.
 */
export async function checkAppraisals(site: Site, log: LogCopy, report: Report): Promise<void> {
  const { status, body } = await site.get('api/v1/appraisals');
  const list = status === 200 ? parseObject(body.toString('utf8'))?.items : null;
  const published = (Array.isArray(list) ? list.filter(isObject) : []).filter(
    (each) => textOf(each, 'state') === 'published',
  );
  const before = report.faults;
  for (const logged of log.appraisals) await checkServed(site, logged, report);
  for (const shown of published) checkLogged(shown, log, report);
  if (report.faults === before && log.appraisals.length > 0)
    report.good({
      zh: `考核结果：日志中的 ${log.appraisals.length} 份与网站提供下载的数据一致。`,
      en: `results of appraisals: ${log.appraisals.length} in the log, the same as the site's data`,
    });
}

async function checkServed(site: Site, logged: LoggedAppraisal, report: Report): Promise<void> {
  const path = `supervision/appraisal/data?id=${encodeURIComponent(logged.appraisal)}`;
  const { status, body } = await site.get(path);
  const digests = [
    ['sha256', logged.sha256],
    ['sm3', logged.sm3],
  ] as const;
  const differs = digests.some(
    ([name, digest]) => getHashes().includes(name) && createHash(name).update(body).digest('hex') !== digest,
  );
  if (status === 200 && !differs) return;
  report.fault({
    zh: `考核结果 ${logged.appraisal} 的数据取不到，或者与日志第 ${logged.index} 条的摘要不符：公布后被改动（HTTP ${status}）。`,
    en: `the data of appraisal ${logged.appraisal} are missing or not those of entry ${logged.index} (HTTP ${status})`,
  });
}

/** Results that are older than the first one in the log were published before results were logged, if that is true. */
function checkLogged(shown: Json, { appraisals }: LogCopy, report: Report): void {
  const id = textOf(shown, 'id');
  const logged = appraisals.find(({ appraisal }) => appraisal === id);
  const digest = textOf(shown, 'digest');
  if (logged !== undefined && logged.sha256 === digest) return;
  const [first] = appraisals;
  const at = Date.parse(textOf(shown, 'publishedAt'));
  if (logged === undefined && (first === undefined || at < Date.parse(first.at))) {
    report.notChecked({
      zh: `考核结果 ${id} 不在日志中：公布早于考核结果写入日志，或者未按程序公布，无从核对。`,
      en: `appraisal ${id} is not in the log: older than the first result there, or not published in order`,
    });
    return;
  }
  report.fault({
    zh: `网站列出的考核结果 ${id} 在日志中没有记录，或者摘要不同。`,
    en: `the site lists a result of appraisal ${id} that the log has not, or has with another digest`,
  });
}
