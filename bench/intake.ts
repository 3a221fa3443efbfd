import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { IntakeFormat } from '../src/batches/intake-store.ts';
import { readIntake } from '../src/batches/read-intake.ts';
import { type IntakeDeps, receiveIntake } from '../src/batches/receive-intake.ts';
import type { Db } from '../src/database/database.ts';
import { wholeFiles } from '../src/files/read-whole.ts';
import { openFileStore } from '../src/files/store.ts';
import type { Actor, Role } from '../src/kernel/actor.ts';
import { fixedClock } from '../src/kernel/clock.ts';
import { approveDraft } from '../src/publication/decide-draft.ts';
import { publishDraft } from '../src/publication/publish-draft.ts';
import { shapeHandlersWith } from '../src/shapes/shape-handlers.ts';
import { writeWorkbook } from '../src/tables/write.ts';
import { CATALOGUE } from '../test/harness/catalogue.ts';
import { startBenchDatabase } from './bench-database.ts';
import { watchHealth } from './health-watch.ts';
import { freePort, temporaryFolder } from './platform-process.ts';
import { acceptedValue, startRegisterProvince } from './register-province.ts';
import type { Benchmark, Measurement, Report } from './report.ts';
import { bareReading, wordFilesComeIn } from './word-files.ts';

const ABOUT =
  'Rows of eight fields and 300 bytes come in as NDJSON: staged (judged, screened and written), then checked, submitted, approved and published (in the list, in the log, searchable). Beside it, in the same run, parsing and hashing (SHA-256) the same rows. The same as a workbook, beside bare reading of its sheet. Word files are read into text, account and facts, beside bare reading of their XML. `/healthz` is asked all the while, of a server in the same process.';

export const intakeBenchmark: Benchmark = {
  name: 'intake',
  about: ABOUT,
  run: async (options): Promise<Report> => {
    const size = Number(options.get('size') ?? 200_000);
    const sheet = Number(options.get('sheet') ?? 100_000);
    const files = Number(options.get('files') ?? 1_000);
    const database = await startBenchDatabase(options.get('root') ?? '.');
    const folder = temporaryFolder();
    const port = await freePort();
    const server = createServer((_, answer) => answer.end('ok')).listen(port, '127.0.0.1');
    const watch = watchHealth(`http://127.0.0.1:${port}`);
    try {
      const deps = await depsOver(database, folder.path);
      await sleep(2_000);
      const idle = await watch.span();
      const measurements: Measurement[] = [
        {
          what: 'the idle process',
          'p99 ms': idle.p99,
          'most ms': idle.most,
          'RSS MB': residentMb(),
        },
        ...(await linesComeIn(deps, size, watch)),
        ...(await workbookComesIn(deps, sheet, watch)),
        ...(await wordFilesComeIn(files)),
        { what: 'the process of the benchmark at most', 'RSS MB': mostResidentMb() },
      ];
      return {
        name: 'intake',
        about: ABOUT,
        settings: { rows: size, sheetRows: sheet, wordFiles: files },
        measurements,
      };
    } finally {
      await watch.stop();
      server.close();
      await database.stop();
      folder.remove();
    }
  },
};

const CLOCK = fixedClock('2026-03-09T09:30:00+08:00');

async function depsOver(
  database: Awaited<ReturnType<typeof startBenchDatabase>>,
  folder: string,
): Promise<IntakeDeps> {
  await startRegisterProvince(database);
  const store = await openFileStore(folder);
  return {
    db: database.db,
    clock: CLOCK,
    catalogue: CATALOGUE,
    store,
    shapes: shapeHandlersWith(wholeFiles(store)),
    renderSnapshot: async () => '',
    imports: { resolveParties: () => [], areaFor: () => null },
  };
}

const actor = (role: Role): Actor => ({
  kind: 'account',
  id: role,
  name: role,
  grants: [{ role, bodyCode: '*' }],
});

const row = (prefix: string, i: number) => ({
  code: `${prefix}${String(i).padStart(8, '0')}`,
  name: `示例事项第${i}项的办理`,
  kind: 'licence',
  basis: `〔演示〕示例管理条例第${(i % 90) + 1}条：从事该项活动的，应当依法提出申请，并提交规定的材料。`,
  department: `示例${i % 20}处`,
  level: i % 3 === 0 ? 'province' : 'county',
  division: '430000',
  note: `由窗口受理，编号${i}`,
});

type Watch = ReturnType<typeof watchHealth>;

/** So many rows say what parsing and hashing one costs; all of them would stand in the memory that is measured. */
const REFERENCE_ROWS = 50_000;

/** Rows as they come over the network: made while they are sent, so that nothing here holds them. */
async function* linesOf(size: number): AsyncGenerator<Buffer> {
  for (let from = 0; from < size; from += 500) {
    const count = Math.min(500, size - from);
    yield Buffer.from(
      Array.from({ length: count }, (_, i) => `${JSON.stringify(row('43', from + i))}\n`).join(''),
    );
  }
}

function referenceRate(): { readonly rate: number; readonly bytesPerRow: number } {
  const lines = Array.from({ length: REFERENCE_ROWS }, (_, i) => JSON.stringify(row('43', i)));
  const begun = performance.now();
  for (const line of lines) {
    JSON.parse(line);
    createHash('sha256').update(line).digest();
  }
  const rate = lines.length / ((performance.now() - begun) / 1000);
  return { rate, bytesPerRow: Math.round(Buffer.byteLength(lines.join('\n')) / lines.length) };
}

async function linesComeIn(deps: IntakeDeps, size: number, watch: Watch): Promise<readonly Measurement[]> {
  const { rate: reference, bytesPerRow } = referenceRate();
  const came = await comeIn(deps, { name: '清单.ndjson', format: 'ndjson', source: linesOf(size) }, watch);
  const published = await publish(deps, came.draft, watch);
  const whole = came.staged + came.made + published.ms;
  const rate = (ms: number): number => Math.round(size / (ms / 1000));
  return [
    {
      what: 'NDJSON: parse and SHA-256',
      'rows/s': Math.round(reference),
      'bytes/row': bytesPerRow,
    },
    {
      what: 'NDJSON: staged',
      'rows/s': rate(came.staged),
      'of reference': rate(came.staged) / reference,
      'p99 ms': came.health.p99,
      'most ms': came.health.most,
      'RSS MB': came.memory,
    },
    {
      what: 'NDJSON: published, logged, searchable',
      'rows/s': rate(whole),
      'of reference': rate(whole) / reference,
      'p99 ms': published.health.p99,
      'most ms': published.health.most,
      'RSS MB': Math.max(came.memory, published.memory),
    },
  ];
}

async function workbookComesIn(
  deps: IntakeDeps,
  size: number,
  watch: Watch,
): Promise<readonly Measurement[]> {
  const type = CATALOGUE.currentType('power-list');
  if (type.shape !== 'register') throw new Error('no list');
  const fields = Object.entries(type.register.fields);
  const texts = Array.from({ length: size }, (_, i) => {
    const values = new Map<string, string>(Object.entries(row('44', i)));
    return fields.map(([name]) => values.get(name) ?? '');
  });
  const heading = fields.map(([, { title }]) => title);
  const bytes = await writeWorkbook([{ name: '表', rows: [heading, ...texts] }]);
  texts.length = 0;
  const begun = performance.now();
  await bareReading(bytes, '清单.xlsx', /^xl\/(?:worksheets|sharedStrings)/);
  const reference = size / ((performance.now() - begun) / 1000);
  const came = await comeIn(deps, { name: '清单.xlsx', format: 'xlsx', source: [bytes] }, watch);
  const rate = size / (came.staged / 1000);
  return [
    { what: 'XLSX: bare reading of the sheet', 'rows/s': Math.round(reference) },
    {
      what: 'XLSX: staged',
      'rows/s': Math.round(rate),
      'of reference': rate / reference,
      'p99 ms': came.health.p99,
      'most ms': came.health.most,
      'RSS MB': came.memory,
    },
  ];
}

/** Of the process since it began; on Linux in kilobytes. */
const mostResidentMb = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

const residentMb = (): number => Math.round(process.memoryUsage().rss / 2 ** 20);

interface CameIn {
  /** Milliseconds until every row is staged, and from there to the submitted draft. */
  readonly staged: number;
  readonly made: number;
  readonly draft: string;
  readonly memory: number;
  readonly health: Awaited<ReturnType<Watch['span']>>;
}

async function comeIn(
  deps: IntakeDeps,
  file: {
    readonly name: string;
    readonly format: IntakeFormat;
    readonly source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  },
  watch: Watch,
): Promise<CameIn> {
  CLOCK.advance(60_000);
  const { id } = acceptedValue(
    await receiveIntake(deps, actor('editor'), {
      item: '08.power-list',
      body: 'hbt',
      name: file.name,
      format: file.format,
      source: Readable.from(file.source),
      record: {
        title: '〔演示〕示例机关权力清单',
        documentDate: '2026-03-02',
        effectiveOn: '2026-03-05',
        basis: '〔演示〕示例通知',
        article: '第一条',
        reason: '测量。',
      },
      columns: {},
      keepsGood: false,
      submits: true,
      key: null,
    }),
  );
  // Questions asked while the rows were made are answered first.
  await sleep(1_000);
  await watch.span();
  const begun = performance.now();
  const reading = readIntake(deps, id, undefined);
  let memory = residentMb();
  let staged = 0;
  while (staged === 0) {
    await sleep(50);
    memory = Math.max(memory, residentMb());
    if (!['waiting', 'reading'].includes(await stateOf(deps.db, id))) staged = performance.now() - begun;
  }
  const health = await watch.span();
  const looking = setInterval(() => {
    memory = Math.max(memory, residentMb());
  }, 50);
  await reading;
  clearInterval(looking);
  const made = performance.now() - begun - staged;
  const draft = await deps.db
    .selectFrom('intake_draft')
    .select('draft_id')
    .where('job_id', '=', id)
    .executeTakeFirst();
  if (draft === undefined) throw new Error(`no draft was made of ${file.name}`);
  return { staged, made, draft: draft.draft_id, memory: Math.max(memory, residentMb()), health };
}

const stateOf = async (db: Db, id: string): Promise<string> =>
  (await db.selectFrom('intake_job').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state;

async function publish(deps: IntakeDeps, draft: string, watch: Watch) {
  await watch.span();
  const begun = performance.now();
  let memory = residentMb();
  const looking = setInterval(() => {
    memory = Math.max(memory, residentMb());
  }, 50);
  const act = { id: draft, version: null, remark: '同意' };
  acceptedValue(await approveDraft(deps, actor('reviewer'), act));
  acceptedValue(await publishDraft(deps, actor('issuer'), { ...act, changeNote: '测量' }));
  clearInterval(looking);
  return { ms: performance.now() - begun, memory, health: await watch.span() };
}
