import { randomInt } from 'node:crypto';
import { checkAppraisals } from './appraisals.ts';
import { type Arguments, languageOf, readArguments, USAGE } from './arguments.ts';
import { proveConsistency } from './consistency.ts';
import { checkDocument, extendsCheckpoint } from './document.ts';
import { checkEdition } from './editions.ts';
import { copyLog, type LogCopy } from './log-copy.ts';
import { defaultMemoryPath, type Memory, recall, remember } from './memory.ts';
import { isConsistent } from './merkle.ts';
import { type Checkpoint, openCheckpoint, readVerifierKey, type VerifierKey } from './note.ts';
import { CannotCheck, type Output, Report } from './report.ts';
import { checkShown } from './shown.ts';
import { Site } from './site.ts';

/** `gongkai verify`: 0 all good, 1 something is wrong, 2 could not be checked. Shares no code with the server. */
export async function runVerify(argv: readonly string[], out: Output): Promise<number> {
  const report = new Report(out, languageOf(argv));
  try {
    const options = readArguments(argv);
    if (!options) {
      report.say(USAGE);
      return 0;
    }
    await verify(options, report);
  } catch (error) {
    if (!(error instanceof CannotCheck)) throw error;
    report.say({
      zh: `未能完成核验：${error.sentence.zh}`,
      en: `could not be checked: ${error.sentence.en}`,
    });
    return report.faults > 0 ? 1 : 2;
  }
  if (report.faults > 0) {
    report.say({
      zh: `结论：发现 ${report.faults} 处问题。请保存本报告和上次的检查点，它们是证据。`,
      en: `result: ${report.faults} faults. Keep this report and the earlier checkpoint: they are evidence.`,
    });
    return 1;
  }
  report.say({ zh: '结论：已核对的部分没有发现问题。', en: 'result: nothing wrong in what was checked.' });
  return 0;
}

async function verify(options: Arguments, report: Report): Promise<void> {
  const site = new Site(options.base);
  const memoryPath = options.state ?? defaultMemoryPath(options.base);
  const memory = await recall(memoryPath);
  const key = await chooseKey(site, options, memory, report);
  const checkpoint = key && (await readCheckpoint(site, key, memory, report));
  if (!key || !checkpoint) return;
  if (options.depth === 'growth') {
    if (!(await grewOnly(site, checkpoint, memory, report))) return;
    await remember(memoryPath, { key, checkpoint });
    return sayLimits(options, report);
  }
  let log = await copyLog(site, checkpoint, report, options.depth);
  if (!log || !agreesWithMemory(log, memory, report)) return;
  report.good({
    zh: `检查点签名有效；${checkpoint.size} 条日志和全部散列分片逐一重算，根一致。`,
    en: `the checkpoint's signature is good; ${checkpoint.size} entries and all hash tiles were recomputed, the root agrees`,
  });
  if (options.depth === 'whole') log = await checkShown(site, key, log, options.shown, report);
  if (!log) return;
  if (options.depth === 'whole') await checkAppraisals(site, log, report);
  if (options.sample > 0) await checkSample(site, log, options.sample, report);
  if (options.document) log = await checkDocument(site, key, log, options.document, report);
  // The log itself was found right, even when the site shows a changed document: the next check starts from here.
  if (log) await remember(memoryPath, { key, checkpoint: log.checkpoint });
  sayLimits(options, report);
}

async function chooseKey(
  site: Site,
  { key: given }: Arguments,
  memory: Memory | null,
  report: Report,
): Promise<VerifierKey | null> {
  let text = given;
  if (text === null) {
    const { status, body } = await site.get('log/vkey');
    if (status !== 200) {
      throw new CannotCheck({
        zh: `${site.base} 没有提供日志公钥（HTTP ${status}）。`,
        en: `${site.base} serves no key of a log (HTTP ${status})`,
      });
    }
    text = body.toString('utf8');
  }
  const key = readVerifierKey(text);
  if (!key) {
    if (given !== null) throw new CannotCheck({ zh: '--key 不是有效的公钥。', en: '--key is no valid key' });
    report.fault({ zh: '网站提供的日志公钥格式不对。', en: "the site's log key is malformed" });
    return null;
  }
  if (memory && memory.key.text !== key.text) {
    report.fault({
      zh: `警报：日志公钥变了。上次是 ${memory.key.text}，这次是 ${key.text}。请向网站以外的渠道求证。`,
      en: `ALARM: the log's key changed from ${memory.key.text} to ${key.text}. Ask for the reason by another way.`,
    });
    return null;
  }
  if (given !== null) report.good({ zh: '使用您给定的公钥。', en: 'the key is the one that you gave' });
  else if (memory) report.good({ zh: '公钥与上次核验时相同。', en: 'the key is the one of the last check' });
  else {
    report.notChecked({
      zh: `首次核验：公钥由网站自己提供，未经其他渠道印证：${key.text}`,
      en: `first check: the key came from the site itself and was not confirmed otherwise: ${key.text}`,
    });
  }
  return key;
}

async function readCheckpoint(
  site: Site,
  key: VerifierKey,
  memory: Memory | null,
  report: Report,
): Promise<Checkpoint | null> {
  const { status, body } = await site.get('log/checkpoint');
  if (status !== 200) {
    if (memory) {
      report.fault({
        zh: `上次有 ${memory.checkpoint.size} 条日志，现在没有检查点了（HTTP ${status}）。`,
        en: `the log had ${memory.checkpoint.size} entries, now it has no checkpoint (HTTP ${status})`,
      });
      return null;
    }
    throw new CannotCheck({
      zh: `还没有检查点（HTTP ${status}）。`,
      en: `no checkpoint yet (HTTP ${status})`,
    });
  }
  const checkpoint = openCheckpoint(body.toString('utf8'), key);
  if (typeof checkpoint === 'string') {
    const faults = {
      malformed: { zh: '检查点格式不对。', en: 'the checkpoint is malformed' },
      'other-origin': { zh: '检查点属于另一个日志。', en: 'the checkpoint is of another log' },
      'not-signed': { zh: '检查点的签名无效。', en: "the checkpoint's signature is wrong" },
    } as const;
    report.fault(faults[checkpoint]);
    return null;
  }
  if (memory && checkpoint.size < memory.checkpoint.size) {
    report.fault({
      zh: `日志变短了：上次 ${memory.checkpoint.size} 条，现在 ${checkpoint.size} 条。两份检查点都有签名：\n${memory.checkpoint.note}\n${checkpoint.note}`,
      en: `the log was rolled back from ${memory.checkpoint.size} to ${checkpoint.size} entries. Both checkpoints are signed:\n${memory.checkpoint.note}\n${checkpoint.note}`,
    });
    return null;
  }
  return checkpoint;
}

/** Of an older checkpoint and a few tiles; without one there is nothing to compare with. */
async function grewOnly(
  site: Site,
  checkpoint: Checkpoint,
  memory: Memory | null,
  report: Report,
): Promise<boolean> {
  report.good({ zh: '检查点签名有效。', en: "the checkpoint's signature is good" });
  if (!memory) {
    report.notChecked({
      zh: `没有上次核验的检查点，无从比较；本次检查点（${checkpoint.size} 条）已记下。`,
      en: `no earlier checkpoint to compare with; this one of ${checkpoint.size} entries is remembered`,
    });
    return true;
  }
  const older = memory.checkpoint;
  const proof = await proveConsistency(
    async (path) => {
      const { status, body } = await site.get(`log/${path}`);
      return status === 200 ? body : null;
    },
    older,
    checkpoint,
  );
  if (proof !== null && isConsistent(older, checkpoint, proof)) {
    report.good({
      zh: `一致性证明成立：上次的 ${older.size} 条原样保留，此后新增 ${checkpoint.size - older.size} 条。`,
      en: `the consistency proof holds: the ${older.size} entries of the last check are unchanged, ${checkpoint.size - older.size} were added`,
    });
    return true;
  }
  report.fault({
    zh: `一致性证明不成立：日志不是由上次的 ${older.size} 条增长而来，或者分片取不到。两份检查点都有签名：\n${older.note}\n${checkpoint.note}`,
    en: `the consistency proof fails: the log did not grow from the ${older.size} entries of the last check, or a tile is missing. Both checkpoints are signed:\n${older.note}\n${checkpoint.note}`,
  });
  return false;
}

function agreesWithMemory(log: LogCopy, memory: Memory | null, report: Report): boolean {
  if (!memory) return true;
  const { checkpoint } = memory;
  if (extendsCheckpoint(log, checkpoint)) {
    report.good({
      zh: `上次核验时的 ${checkpoint.size} 条原样保留，此后新增 ${log.checkpoint.size - checkpoint.size} 条。`,
      en: `the ${checkpoint.size} entries of the last check are unchanged; ${log.checkpoint.size - checkpoint.size} were added`,
    });
    return true;
  }
  report.fault({
    zh: `日志被改写（分叉）：前 ${checkpoint.size} 条与上次核验时不同。两份检查点都有签名：\n${checkpoint.note}\n${log.checkpoint.note}`,
    en: `the log was rewritten (forked): its first ${checkpoint.size} entries are not those of the last check. Both checkpoints are signed:\n${checkpoint.note}\n${log.checkpoint.note}`,
  });
  return false;
}

async function checkSample(site: Site, log: LogCopy, sample: number, report: Report): Promise<void> {
  const left = [...log.editions];
  const counts = { good: 0, fault: 0, withdrawn: 0, expired: 0, expunged: 0, 'not-public': 0 };
  for (let taken = 0; taken < sample && left.length > 0; taken += 1) {
    const [logged] = left.splice(randomInt(left.length), 1);
    if (logged) counts[await checkEdition(site, log, logged, report)] += 1;
  }
  const total = log.editions.length;
  report[counts.fault > 0 ? 'notChecked' : 'good']({
    zh: `文件内容：日志中共 ${total} 个版本，${counts.good} 个与承诺值一致，${counts.fault} 个不符，${counts.withdrawn} 个已撤下，${counts.expired} 个公示期已满，${counts.expunged} 个有内容依法删除，${counts['not-public']} 个不对社会公开，${left.length} 个未抽取。`,
    en: `contents: of ${total} logged editions ${counts.good} match, ${counts.fault} do not, ${counts.withdrawn} are withdrawn, ${counts.expired} are past their term, ${counts.expunged} had something taken out by law, ${counts['not-public']} are not public, ${left.length} were not drawn`,
  });
}

/** What a green report does not mean. */
function sayLimits({ sample, document, depth }: Arguments, report: Report): void {
  if (depth !== 'whole') {
    report.notChecked({
      zh: depth === 'log' ? '条目的含义没有核对。' : '条目和散列没有逐一重算，条目的含义没有核对。',
      en:
        depth === 'log'
          ? 'what entries mean was not checked'
          : 'entries and hashes were not recomputed, their meaning was not checked',
    });
  } else if (sample === 0 && !document) {
    report.notChecked({
      zh: '文件内容未核对；加 --documents all 或 --document <编号> 核对。',
      en: 'contents of documents were not checked; use --documents all or --document <id>',
    });
  }
  report.notChecked({
    zh: '网页版式和检索结果不在核对范围内；核对的是接口给出的公开信息列表和公开记录。',
    en: 'pages and search results were not checked; the list and the records given by the API were',
  });
  report.notChecked({
    zh: '没有独立见证方为检查点会签：改写只能被保存过检查点的人发现；网站可能给不同的人看不同的日志。',
    en: 'no independent witness countersigns: rewriting is evident only to who kept a checkpoint, and two people may be shown two logs',
  });
  report.notChecked({
    zh: '日志证明存在和先后，不证明条目中写的时间属实。',
    en: 'the log proves existence and order, not that the times written in entries are true',
  });
}
