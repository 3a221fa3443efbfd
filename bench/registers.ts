import { civilDate } from '../src/kernel/civil-date.ts';
import type { Result } from '../src/kernel/result.ts';
import { differenceOf } from '../src/registers/difference.ts';
import { countEntries, listEntries } from '../src/registers/entry-queries.ts';
import { type ExportFormat, exportEntries } from '../src/registers/export-entries.ts';
import { declarationOf } from '../src/registers/register-queries.ts';
import { requireRegister } from '../src/registers/require-register.ts';
import { csvRow } from '../src/tables/csv-row.ts';
import { CATALOGUE } from '../test/harness/catalogue.ts';
import { type BenchDatabase, startBenchDatabase } from './bench-database.ts';
import { acceptedValue, type RegisterProvince, startRegisterProvince } from './register-province.ts';
import type { Benchmark, Measurement, Report } from './report.ts';
import { median, percentile, timed } from './statistics.ts';

const ABOUT =
  'A power list of 100,000 lines: its first edition and a second one of 2 % changes come as CSV and go through submission, approval and publication; then the list is read as its pages read it. `on` is a day of the first edition.';
const BODY = 'hbt';
const ITEM = '08.power-list';

export const registersBenchmark: Benchmark = {
  name: 'registers',
  about: ABOUT,
  run: async (options): Promise<Report> => {
    const size = Number(options.get('size') ?? 100_000);
    const repeats = Number(options.get('repeats') ?? 15);
    const database = await startBenchDatabase(options.get('root') ?? '.');
    try {
      const province = await startRegisterProvince(database);
      const measurements: Measurement[] = [];
      const first = { disclosureId: null, effectiveOn: '2026-03-01', text: firstEdition(size) };
      const id = await publish(province, first, 'first edition', measurements);
      const second = { disclosureId: id, effectiveOn: '2026-03-05', text: secondEdition(size) };
      await publish(province, second, '2 % changes', measurements);
      measurements.push(...(await reading(database, id, size, repeats)));
      return { name: 'registers', about: ABOUT, settings: { lines: size, repeats }, measurements };
    } finally {
      await database.stop();
    }
  },
};

const HEAD = csvRow([
  '变动方式',
  '职权编码',
  '职权名称',
  '职权类型',
  '设定依据',
  '承办机构',
  '行使层级',
  '行政区划代码',
]);
const KINDS = ['行政许可', '行政处罚', '行政检查', '行政确认', '其他行政权力'];
const line = (operation: string, i: number, department: string): string =>
  csvRow([
    operation,
    codeOf(i),
    `示例事项第${i}项的办理`,
    KINDS[i % KINDS.length] ?? '',
    `〔演示〕示例管理条例第${(i % 90) + 1}条：从事该项活动的，应当依法提出申请，并提交规定的材料。`,
    department,
    i % 3 === 0 ? '省级' : '县级',
    '430000',
  ]);
const codeOf = (i: number): string => `43${String(i).padStart(8, '0')}`;
const numbers = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

const firstEdition = (size: number): string =>
  HEAD +
  numbers(0, size)
    .map((i) => line('新增', i, `示例${i % 20}处`))
    .join('');

/** A hundredth changed, half of that removed, half of that added, all over the list. */
function secondEdition(size: number): string {
  const step = numbers(0, size / 100);
  return (
    HEAD +
    step.map((i) => line('变更', i * 100, '示例新设处')).join('') +
    step
      .filter((i) => i % 2 === 0)
      .map((i) => line('取消', i * 100 + 1, ''))
      .join('') +
    step
      .filter((i) => i % 2 === 1)
      .map((i) => line('新增', size + i, '示例新设处'))
      .join('')
  );
}

async function publish(
  province: RegisterProvince,
  edition: { readonly disclosureId: string | null; readonly effectiveOn: string; readonly text: string },
  what: string,
  measurements: Measurement[],
): Promise<string> {
  const draft = await province.draft({
    item: ITEM,
    body: BODY,
    disclosureId: edition.disclosureId,
    content: {
      title: '〔演示〕示例机关权力清单',
      documentDate: '2026-02-27',
      effectiveOn: edition.effectiveOn,
      basis: '〔演示〕示例通知',
      article: '第一条',
      reason: '测量。',
    },
    sheet: { name: '清单.csv', bytes: Buffer.from(edition.text, 'utf8') },
  });
  const rows = edition.text.split('\r\n').length - 2;
  const step = async <T>(name: string, work: () => Promise<Result<T>>): Promise<T> => {
    const start = performance.now();
    const result = acceptedValue(await work());
    const ms = performance.now() - start;
    measurements.push({ what: `${name}: ${what}`, n: rows, 'p50 ms': ms, 'p95 ms': ms });
    return result;
  };
  await step('submit', draft.submit);
  await draft.approve();
  return (await step('publish', draft.publish)).disclosureId;
}

async function reading(
  database: BenchDatabase,
  id: string,
  size: number,
  repeats: number,
): Promise<readonly Measurement[]> {
  const { db } = database;
  const source = { db, catalogue: CATALOGUE };
  const today = civilDate('2026-03-09');
  const now = { on: today, today };
  const past = { on: civilDate('2026-03-02'), today };
  const register = await requireRegister(source, id);
  const { register: declaration } = declarationOf(register, CATALOGUE);
  const page = (
    query: Parameters<typeof listEntries>[2],
    how: Partial<Parameters<typeof listEntries>[3]> = {},
  ) => Promise.all([listEntries(db, id, query, { limit: 50, ...how }), countEntries(source, id, query)]);
  const drain = async (format: ExportFormat): Promise<void> => {
    for await (const _ of exportEntries(format, { db, register, declaration, query: now }));
  };
  const measure = async (what: string, n: number, work: () => Promise<unknown>): Promise<Measurement> => {
    await work();
    const sample = await timed(numbers(0, n), work);
    return { what, n, 'p50 ms': median(sample), 'p95 ms': percentile(sample, 0.95) };
  };
  return [
    await measure('first page and total', repeats, () => page(now)),
    await measure('last page and total', repeats, () => page(now, { offset: size - 600 })),
    await measure('page and total on', repeats, () => page(past, { offset: size / 2 })),
    await measure('filter', repeats, () => page({ ...now, filters: { kind: 'penalty' } })),
    await measure('search, common word', repeats, () => page({ ...now, q: '示例事项' })),
    await measure('search, one line', repeats, () => page({ ...now, q: codeOf(size / 2 + 7) })),
    await measure('sorted by name', repeats, () => page(now, { sort: 'title' })),
    await measure('difference of the two editions', repeats, () =>
      differenceOf(db, declaration, { id, from: 1, to: 2, today }, { offset: 0, limit: 50 }),
    ),
    await measure('download csv', 3, () => drain('csv')),
    await measure('download xlsx', 3, () => drain('xlsx')),
    await measure('download json', 3, () => drain('json')),
  ];
}
