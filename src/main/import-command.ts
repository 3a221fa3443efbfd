import { randomUUID } from 'node:crypto';
import { existsSync, openAsBlob } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from 'commander';
import { Value } from 'typebox/value';
import { IntakeJob, IntakeReceived, Problem } from '../api/contract.ts';
import { EXIT, StartupProblem } from '../kernel/startup-problem.ts';
import type { CommandContext } from './command-context.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.ndjson': 'application/x-ndjson',
  '.jsonl': 'application/x-ndjson',
  '.json': 'text/json',
  '.zip': 'application/zip',
  '.csv': 'text/csv',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const EVERY_MS = 500;
const BAR = 30;

interface Options {
  readonly item: string;
  readonly body: string;
  readonly url: string;
  readonly record?: string;
  readonly columns?: string;
  readonly keepGood?: boolean;
  readonly submit?: boolean;
}

/** `gongkai import`: sends a table to a running platform as another system would, and shows how far it is. */
export function addImportCommand(program: Command, { print }: Pick<CommandContext, 'print'>): void {
  program
    .command('import')
    .description(
      '把一个表（.xlsx、.csv、.ndjson、.json）或者一批文件（.zip）送到运行中的平台，显示进度；令牌取自环境变量 GONGKAI_TOKEN',
    )
    .argument('<文件>')
    .requiredOption('--item <事项代码>', '公开事项')
    .requiredOption('--body <单位代码>', '公开主体')
    .option('--url <地址>', '平台地址', 'http://127.0.0.1:8080')
    .option('--record <文件>', '稿件其他栏目的 JSON 文件')
    .option('--columns <文件>', '写明原表头对应哪个栏目的 JSON 文件：{"文件题名":"标题","备注":""}')
    .option('--keep-good', '有的行有问题时，先接收没有问题的行')
    .option('--submit', '形成的稿件没有问题时即提交审核')
    .action(async (file: string, options: Options) => {
      const token = process.env.GONGKAI_TOKEN ?? '';
      if (token === '')
        throw new StartupProblem('请在环境变量 GONGKAI_TOKEN 中给出访问令牌。', EXIT.wrongConfiguration);
      const platform = { url: options.url.replace(/\/+$/, ''), token };
      const sent = await sendTable(platform, file, options);
      if (sent.repeated) print('这个文件此前已经送来，没有再办。');
      const job = await followJob(platform, sent.id, process.stderr.isTTY ? drawn : print);
      for (const line of outcomeOf(job)) print(line);
      if (job.state !== 'done') process.exitCode = 1;
    });
}

interface Platform {
  readonly url: string;
  readonly token: string;
}

async function answered(response: Response): Promise<unknown> {
  const read: unknown = await response.json().catch(() => null);
  if (response.ok) return read;
  const reasons = Value.Check(Problem, read)
    ? read.refusals.map(({ message, advice }) => message + advice)
    : [];
  throw new StartupProblem(reasons.join('\n') || `平台回答 ${response.status}。`);
}

async function sendTable({ url, token }: Platform, file: string, options: Options): Promise<IntakeReceived> {
  const media = MEDIA_TYPES[extname(file).toLowerCase()];
  if (media === undefined)
    throw new StartupProblem('只接收 .xlsx、.csv、.ndjson、.json、.zip 文件。', EXIT.wrongConfiguration);
  if (!existsSync(file)) throw new StartupProblem(`没有文件“${file}”。`, EXIT.wrongConfiguration);
  const bytes = await openAsBlob(file);
  const query = new URLSearchParams({
    body: options.body,
    name: basename(file),
    keepGood: String(options.keepGood ?? false),
    submit: String(options.submit ?? false),
    ...(options.record === undefined ? {} : { record: await readFile(options.record, 'utf8') }),
    ...(options.columns === undefined ? {} : { columns: await readFile(options.columns, 'utf8') }),
  });
  const response = await fetch(`${url}/api/v1/intake/${encodeURIComponent(options.item)}?${query}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': media,
      'idempotency-key': randomUUID(),
    },
    body: bytes,
  });
  return Value.Parse(IntakeReceived, await answered(response));
}

/** On one line of a terminal. */
const drawn = (line: string): void => void process.stderr.write(`\r\u001b[K${line}`);

const count = (n: number): string => n.toLocaleString('zh-CN');

/** `[██████░░░░] 60% 60,000 行，9,000 行/秒，还要 5 秒` */
export function progressLine({ bytes, rows, rowsPerSecond, secondsLeft }: IntakeJob): string {
  const share = bytes.total === 0 ? 0 : bytes.read / bytes.total;
  const full = Math.floor(share * BAR);
  return [
    `[${'█'.repeat(full)}${'░'.repeat(BAR - full)}] ${Math.floor(share * 100)}%`,
    `${count(rows.read)} 行${rows.wrong === 0 ? '' : `（${count(rows.wrong)} 行有问题）`}`,
    ...(rowsPerSecond === null ? [] : [`${count(rowsPerSecond)} 行/秒`]),
    ...(secondsLeft === null ? [] : [`还要 ${secondsLeft} 秒`]),
  ].join('，');
}

async function followJob(platform: Platform, id: string, show: (line: string) => void): Promise<IntakeJob> {
  for (let said = ''; ; ) {
    const response = await fetch(`${platform.url}/api/v1/jobs/${id}`, {
      headers: { authorization: `Bearer ${platform.token}` },
    });
    const job = Value.Parse(IntakeJob, await answered(response));
    const line = progressLine(job);
    if (line !== said) show(line);
    said = line;
    if (job.endedAt !== null) {
      if (show === drawn) process.stderr.write('\n');
      return job;
    }
    await sleep(EVERY_MS);
  }
}

const STATES = { done: '已形成稿件', refused: '没有接收', cancelled: '已取消' } as const;

function outcomeOf(job: IntakeJob): readonly string[] {
  const state =
    job.state === 'done' || job.state === 'refused' || job.state === 'cancelled' ? STATES[job.state] : '';
  return [
    `${state}${job.draft === null ? '' : `：${job.draft.id}`}`,
    ...(job.records === null ? [] : [`  稿件 ${job.records.drafts} 份，不公开 ${job.records.withheld} 件`]),
    ...(job.records?.told ?? []).map(
      ({ row, title, told }) => `  第 ${row} 行 ${title}：${told.map(({ message }) => message).join(' ')}`,
    ),
    ...job.refusals.map(({ message, advice }) => `  ${message}${advice}`),
    ...job.faults.map(
      ({ row, faults }) => `  第 ${row} 行：${faults.map(({ message }) => message).join(' ')}`,
    ),
    ...(job.rows.wrong > job.faults.length ? [`  全部问题：/api/v1/jobs/${job.id}/report.xlsx`] : []),
  ];
}
