import pg from 'pg';
import { type Answer, ApiClient, property, readJson, textOf } from './api-client.ts';
import { startBenchDatabase } from './bench-database.ts';
import { startPlatform, temporaryFolder } from './platform-process.ts';
import type { Benchmark, Measurement, Report } from './report.ts';
import { median, percentile } from './statistics.ts';

const ABOUT =
  'One announcement from submit to publish through the API, one after the other, beside a bare INSERT of the same bytes with its commit flushed to disk. Publishing writes the edition, the search row, the event, the obligation and the log leaf in one transaction, and answers when the signed checkpoint can be fetched.';
export const BODY = 'hbt';
/** Every act says which version was read; nobody saves these drafts a second time. */
const READ = { 'if-match': '"1"' } as const;
const STEPS = ['submit', 'approve', 'publish', 'bare insert'] as const;
type Step = (typeof STEPS)[number];

export const publishBenchmark: Benchmark = {
  name: 'publish',
  about: ABOUT,
  run: async (options): Promise<Report> => {
    const root = options.get('root') ?? '.';
    const count = Number(options.get('count') ?? 100);
    const data = temporaryFolder();
    const bare = await startBenchDatabase(root);
    const client = new pg.Client({ connectionString: bare.ownerUrl });
    try {
      await client.connect();
      await client.query(
        'CREATE TABLE bare (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, content jsonb NOT NULL)',
      );
      const platform = await startPlatform(root, data.path);
      try {
        const times = new Map<Step, number[]>(STEPS.map((step) => [step, []]));
        const timed = async <T>(step: Step, work: () => Promise<T>): Promise<T> => {
          const start = performance.now();
          const value = await work();
          times.get(step)?.push(performance.now() - start);
          return value;
        };
        const people = await staffOf(platform.url);
        const item = await itemOf(platform.url, people.editor);
        for (let i = 0; i < count; i += 1) {
          const content = await publishOne(people, item, i, timed);
          await timed('bare insert', () =>
            client.query('INSERT INTO bare (content) VALUES ($1)', [JSON.stringify(content)]),
          );
        }
        const base = median(times.get('bare insert') ?? []);
        const measurements: Measurement[] = STEPS.map((what) => {
          const sample = times.get(what) ?? [];
          return {
            what,
            n: sample.length,
            'p50 ms': median(sample),
            'p95 ms': percentile(sample, 0.95),
            'times a bare insert': median(sample) / base,
          };
        });
        return {
          name: 'publish',
          about: ABOUT,
          settings: { count, item, bytes: Buffer.byteLength(JSON.stringify(announcement(0))) },
          measurements,
        };
      } finally {
        await platform.stop();
      }
    } finally {
      await client.end();
      await bare.stop();
      data.remove();
    }
  },
};

const expect = (status: number, answer: Answer): unknown => {
  if (answer.status !== status) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};

export const staffOf = async (url: string) => ({
  editor: await ApiClient.signIn(url, `editor@${BODY}`),
  reviewer: await ApiClient.signIn(url, `reviewer@${BODY}`),
  secrecy: await ApiClient.signIn(url, `secrecy@${BODY}`),
  issuer: await ApiClient.signIn(url, `issuer@${BODY}`),
});

type Staff = Awaited<ReturnType<typeof staffOf>>;

/** One announcement, from the draft to its publication. */
export async function publishOne(
  people: Staff,
  item: string,
  n: number,
  timed: <T>(step: Step, work: () => Promise<T>) => Promise<T> = (_, work) => work(),
) {
  const content = announcement(n);
  const draft = expect(201, await people.editor.post('/drafts', { item, body: BODY, content }));
  const path = `/drafts/${textOf(draft, 'id')}`;
  let state = expect(200, await timed('submit', () => people.editor.post(`${path}/submit`, {}, READ)));
  while (textOf(state, 'state') === 'in-review') {
    const reviewer = textOf(state, 'step') === 'secrecy' ? people.secrecy : people.reviewer;
    state = expect(
      200,
      await timed('approve', () => reviewer.post(`${path}/approve`, { opinion: '同意。' }, READ)),
    );
  }
  expect(200, await timed('publish', () => people.issuer.post(`${path}/publish`, {}, READ)));
  return content;
}

/** The first item of announcements that the body owes. */
export async function itemOf(url: string, editor: ApiClient): Promise<string> {
  const list = property(await readJson(`${url}/api/v1/catalogue/items?limit=200`), 'items');
  for (const item of Array.isArray(list) ? list : []) {
    if (textOf(item, 'type') !== 'announcement' || textOf(item, 'audience') !== 'public') continue;
    const code = textOf(item, 'code');
    const answer = await editor.post('/drafts', { item: code, body: BODY, content: announcement(0) });
    if (answer.status === 201) return code;
  }
  throw new Error(`${BODY} owes no announcement`);
}

const announcement = (n: number) => ({
  title: `关于第 ${n + 1} 批建设项目环境影响评价文件受理情况的公示`,
  documentDate: '2026-01-05',
  subject: '10',
  summary: '公示期内，公民、法人和其他组织可以提出意见。',
  keywords: '环境影响评价、公示',
  body: `<p>现将第 ${n + 1} 批受理的建设项目予以公示。</p>${'<p>建设单位已按要求编制环境影响报告书，报告书全文、公众参与说明可在省政务服务大厅查阅；对公示内容有异议的，请以书面形式反映，并注明联系方式，我们将依法办理并答复。</p>'.repeat(10)}`,
});
