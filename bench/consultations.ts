import { spawn } from 'node:child_process';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { property, readJson, textOf } from './api-client.ts';
import { startBenchDatabase } from './bench-database.ts';
import { freePort, type Platform, startPlatform, stopped, temporaryFolder } from './platform-process.ts';
import { processTree } from './process-cpu.ts';
import type { Benchmark, Measurement, Report } from './report.ts';
import { median, percentile } from './statistics.ts';

const ABOUT =
  'The closing hour of a hot topic: a burst of opinions through the public API, beside a bare server that inserts the same bytes row by row with a commit each; then a burst in which the server is killed with SIGKILL and started again, and every receipt that was given is looked up; then the pages of a consultation with all of it on record, beside the same pages before.';
const CONNECTIONS = 64;
const PAGE_READS = 60;

interface Sent {
  readonly status: number;
  readonly body: unknown;
  readonly ms: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });

/** Each from a network of its own, as the proxy in front would say. */
const addressOf = (n: number): string => `${11 + (n >> 16)}.${(n >> 8) & 255}.${n & 255}.7`;

function send(url: string, path: string, payload: unknown, from: number): Promise<Sent> {
  const started = performance.now();
  const text = JSON.stringify(payload);
  return new Promise((resolve, reject) => {
    const sending = request(
      url + path,
      {
        method: 'POST',
        agent,
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(text),
          'x-forwarded-for': addressOf(from),
        },
      },
      (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          body += chunk;
        });
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            body: body === '' ? null : JSON.parse(body),
            ms: performance.now() - started,
          }),
        );
      },
    );
    sending.on('error', reject);
    sending.end(text);
  });
}

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const numberOf = (text: string): number =>
  text === '两'
    ? 2
    : text.startsWith('十')
      ? 10 + Math.max(0, DIGITS.indexOf(text.slice(1)))
      : DIGITS.indexOf(text);

/** The sum of a ticket's question, as a person reads it. */
function answerTo(question: string): string {
  const [first = 0, second = 0] = [...question.matchAll(/(?:有|上|走)([零一二两三四五六七八九十]+)/g)].map(
    ([, number]) => numberOf(number ?? ''),
  );
  return String(question.includes('拿走') ? first - second : first + second);
}

/**
 * As a visitor does: whoever is asked a question, since so many come, takes a ticket and answers it; the time is that
 * of all three requests.
 */
async function sendOpinion(url: string, consultation: string, opinion: object, from: number): Promise<Sent> {
  const path = `/api/v1/consultations/${consultation}/opinions`;
  const first = await send(url, path, opinion, from);
  if (first.status < 400 || !JSON.stringify(first.body).includes('challenge-required')) return first;
  const started = performance.now();
  const response = await fetch(`${url}/api/v1/consultations/${consultation}/ticket`, {
    headers: { 'x-forwarded-for': addressOf(from) },
  });
  const paper: unknown = await response.json();
  const answered = { ticket: textOf(paper, 'ticket'), answer: answerTo(textOf(paper, 'question')) };
  const second = await send(url, path, { ...opinion, ...answered }, from);
  return { ...second, ms: first.ms + performance.now() - started };
}

/** Sends `count` posts over so many connections; what fails with its connection counts as unanswered. */
async function burst(
  count: number,
  post: (n: number) => Promise<Sent>,
  during: (answered: number) => void = () => {},
): Promise<{ readonly answers: readonly Sent[]; readonly unanswered: number; readonly seconds: number }> {
  const answers: Sent[] = [];
  let next = 0;
  let unanswered = 0;
  const started = performance.now();
  const worker = async (): Promise<void> => {
    while (next < count) {
      const n = next;
      next += 1;
      try {
        answers.push(await post(n));
        during(answers.length);
      } catch {
        unanswered += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  return { answers, unanswered, seconds: (performance.now() - started) / 1000 };
}

const WORDS = [
  '停车',
  '电梯',
  '补贴',
  '采光',
  '分摊',
  '维护',
  '老人',
  '一楼',
  '审查',
  '邻居',
  '物业',
  '安全',
  '费用',
  '协商',
];
/** A third repeat a campaign's text, the others say something of their own. */
function opinionOf(n: number) {
  const own = Array.from({ length: 12 }, (_, i) => WORDS[(n * (i + 3) + i * i) % WORDS.length]).join(
    '要考虑',
  );
  return {
    text:
      n % 3 === 0 ? '我们要求把补贴提高到二十万元，老旧小区的退休工人拿不出这么多钱。' : `${own}，编号${n}。`,
    contact: `person${n}@example.cn`,
    group: 'resident',
    anchor: n % 5 === 0 ? 'art-3' : '',
  };
}

const line = (what: string, run: Awaited<ReturnType<typeof burst>>): Measurement => {
  const ms = run.answers.map((answer) => answer.ms);
  return {
    what,
    posts: run.answers.length + run.unanswered,
    taken: run.answers.filter((answer) => answer.status === 201).length,
    seconds: run.seconds,
    'posts/s': run.answers.length / run.seconds,
    'p50 ms': median(ms),
    'p99 ms': percentile(ms, 0.99),
  };
};

async function timesOf(url: string): Promise<readonly number[]> {
  const times: number[] = [];
  for (let i = 0; i < PAGE_READS; i += 1) {
    const started = performance.now();
    const response = await fetch(url);
    await response.arrayBuffer();
    if (response.status !== 200) throw new Error(`${url}: ${response.status}`);
    times.push(performance.now() - started);
  }
  return times;
}

/** Which of the receipts lead to an opinion; in the order of asking. */
async function lostOf(platform: Platform, receipts: readonly string[]): Promise<number> {
  const { answers, unanswered } = await burst(receipts.length, (n) =>
    send(platform.url, '/api/v1/consultations/receipt', { receipt: receipts[n] }, 2_000_000 + n),
  );
  return unanswered + answers.filter((answer) => answer.status !== 200).length;
}

const receiptsIn = (answers: readonly Sent[]): readonly string[] =>
  answers.flatMap((answer) => (answer.status === 201 ? [textOf(answer.body, 'receipt')] : []));

export const consultationsBenchmark: Benchmark = {
  name: 'consultations',
  about: ABOUT,
  run: async (options): Promise<Report> => {
    const root = options.get('root') ?? '.';
    const count = Number(options.get('count') ?? 4000);
    const total = Number(options.get('total') ?? 20_000);
    const data = temporaryFolder();
    process.env.GONGKAI_TRUST_PROXY = 'true';
    const measurements: Measurement[] = [];
    let platform = await startPlatform(root, data.path);
    try {
      const open = property(
        await readJson(`${platform.url}/api/v1/consultations?phase=open&limit=1`),
        'items',
      );
      const id = Array.isArray(open) ? textOf(open[0], 'id') : '';
      const pages = [
        ['page', `/consultations/${id}`],
        ['opinions', `/consultations/${id}/opinions`],
        ['opinions on a passage', `/consultations/${id}/opinions?anchor=art-3`],
        ['list', '/consultations'],
      ] as const;
      const before = new Map<string, number>();
      for (const [name, page] of pages) before.set(name, median(await timesOf(platform.url + page)));

      const bare = await referenceLine(root, count);
      measurements.push(bare);
      const whole = await burst(count, (n) => sendOpinion(platform.url, id, opinionOf(n), n));
      measurements.push(line('burst', whole));

      let killed = false;
      const cut = await burst(
        count,
        (n) => sendOpinion(platform.url, id, opinionOf(count + n), count + n),
        (answered) => {
          if (killed || answered < count / 3) return;
          killed = true;
          for (const pid of processTree(platform.pid)) process.kill(pid, 'SIGKILL');
        },
      );
      measurements.push(line('burst, killed in the middle', cut));
      platform = await startPlatform(root, data.path);
      const receipts = [...receiptsIn(whole.answers), ...receiptsIn(cut.answers)];
      const lost = await lostOf(platform, receipts);

      const known = Number(
        property(await readJson(`${platform.url}/api/v1/consultations/${id}`), 'received'),
      );
      const rest = Math.max(0, total - known);
      const last = await burst(rest, (n) =>
        sendOpinion(platform.url, id, opinionOf(100_000 + n), 100_000 + n),
      );
      measurements.push(line(`burst up to ${total} opinions, grouped meanwhile`, last));
      // What is grouped in the background is part of the pages.
      await sleep(15_000);
      for (const [name, page] of pages) {
        const times = await timesOf(platform.url + page);
        measurements.push({
          what: `${name} with ${total} opinions`,
          'p50 ms': median(times),
          'p99 ms': percentile(times, 0.99),
          'p50 ms before': before.get(name) ?? 0,
        });
      }
      return {
        name: 'consultations',
        about: ABOUT,
        settings: {
          count,
          connections: CONNECTIONS,
          ofBareInserts: whole.answers.length / whole.seconds / Number(bare['posts/s']),
          receiptsGiven: receipts.length,
          receiptsLost: lost,
          unansweredAtKill: cut.unanswered,
          opinions: Number(
            property(await readJson(`${platform.url}/api/v1/consultations/${id}`), 'received'),
          ),
        },
        measurements: [
          ...measurements,
          { what: 'receipts given', posts: receipts.length },
          { what: 'receipts lost', posts: lost },
        ],
      };
    } finally {
      await platform.stop();
      data.remove();
    }
  },
};

async function referenceLine(root: string, count: number): Promise<Measurement> {
  const bare = await startBenchDatabase(root);
  const client = new pg.Client({ connectionString: bare.ownerUrl });
  const port = await freePort();
  await client.connect();
  await client.query(
    'CREATE TABLE bare (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, content jsonb NOT NULL)',
  );
  const child = spawn(process.execPath, [join(root, 'bench/bare-inserts.ts'), String(port), bare.ownerUrl], {
    stdio: 'inherit',
  });
  try {
    await sleep(1500);
    return line(
      'bare insert, one commit each',
      await burst(count, (n) => send(`http://127.0.0.1:${port}`, '/', opinionOf(n), n)),
    );
  } finally {
    await stopped(child);
    await client.end();
    await bare.stop();
  }
}
