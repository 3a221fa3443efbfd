import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startBenchDatabase } from '../bench/bench-database.ts';
import { type RegisterProvince, startRegisterProvince } from '../bench/register-province.ts';
import type { Refusal } from '../src/kernel/result.ts';
import { shownText } from '../src/tables/cell.ts';
import { csvRow } from '../src/tables/csv-row.ts';
import { allRows } from '../src/tables/testing/all-rows.ts';

/**
 * Runs lists that are not part of the project through the real pipeline and writes what became of them into
 * docs/import-trial-registers.md: `node bin/node24.mjs tools/import-trial-registers.ts`. GONGKAI_SHARED names the
 * folder; by default it lies beside the checkout.
 */
const root = resolve(import.meta.dirname, '..');
const fixtures = join(process.env.GONGKAI_SHARED ?? resolve(root, '..', 'shared'), 'fixtures');

type Row = Readonly<Record<string, string>>;

async function rowsOf(path: string): Promise<readonly Row[]> {
  if (!existsSync(path)) return [];
  const rows: Row[] = [];
  let head: readonly string[] | null = null;
  for (const cells of await allRows({ name: path, bytes: readFileSync(path) })) {
    const texts = cells.map(shownText);
    if (head === null) head = texts;
    else rows.push(Object.fromEntries(head.map((name, i) => [name, texts[i] ?? ''])));
  }
  return rows;
}

const CONTENT = {
  title: '试运行清单',
  documentDate: '2026-03-02',
  effectiveOn: '2026-03-05',
  basis: '试运行',
  article: '全文',
  reason: '检验导入。',
};

interface Outcome {
  readonly says: string;
  readonly rows: number;
  readonly published: boolean;
  readonly seconds: number;
  readonly refusals: readonly Refusal[];
}

async function attempt(
  province: RegisterProvince,
  says: string,
  target: { readonly item: string; readonly body: string },
  rows: readonly (readonly string[])[],
): Promise<Outcome> {
  const bytes = Buffer.from(rows.map((row) => csvRow(row)).join(''), 'utf8');
  const draft = await province.draft({
    ...target,
    disclosureId: null,
    content: CONTENT,
    sheet: { name: `${says}.csv`, bytes },
  });
  const start = performance.now();
  const submitted = await draft.submit();
  if (submitted.ok) await draft.approve();
  const published = submitted.ok ? await draft.publish() : submitted;
  const seconds = (performance.now() - start) / 1000;
  const refusals = published.ok ? [] : published.refusals;
  return { says, rows: rows.length - 1, published: published.ok, seconds, refusals };
}

/** The collection has ten kinds by number; 20 is a public service, which is no power. */
const KINDS: Readonly<Record<string, string>> = {
  '1': '行政许可',
  '5': '行政给付',
  '7': '行政确认',
  '8': '行政奖励',
  '9': '行政裁决',
  '10': '其他行政权力',
};

const POWER_HEAD = ['职权编码', '职权名称', '职权类型', '设定依据', '承办机构', '行政区划代码'];
const power = (row: Row, division: string): readonly string[] => [
  row.item_code ?? '',
  row.name ?? '',
  KINDS[row.task_type ?? ''] ?? `类型${row.task_type}`,
  '原表未列',
  row.department ?? '',
  division,
];
const COMPANY_HEAD = ['统一社会信用代码', '企业名称', '住所', '登记机关', '登记状态'];
const company = (row: Row): readonly string[] => [
  row.code ?? '',
  row.name ?? '',
  row.address ?? '',
  '原表未列',
  '存续',
];

async function trials(province: RegisterProvince): Promise<readonly Outcome[]> {
  const items = await rowsOf(join(fixtures, 'service-items-guangan', 'items.csv'));
  const companies = await rowsOf(join(fixtures, 'enterprises', '科小陕西名单.xlsx'));
  const powers = items.filter((row) => KINDS[row.task_type ?? ''] !== undefined);
  const seen = new Set<string>();
  const distinct = powers.filter((row) => {
    const known = seen.has(row.item_code ?? '');
    seen.add(row.item_code ?? '');
    return !known;
  });
  const list = '08.power-list';
  const registry = '18.enterprise-registration';
  const outcomes: Outcome[] = [];
  const run = async (says: string, item: string, body: string, rows: readonly (readonly string[])[]) => {
    if (rows.length > 1) outcomes.push(await attempt(province, says, { item, body }, rows));
  };
  await run('service-items, as they are', list, 'jyt', [
    POWER_HEAD,
    ...items.map((row) => power(row, row.area_code ?? '')),
  ]);
  await run('service-items, without the division', list, 'kjt', [
    POWER_HEAD,
    ...items.map((row) => power(row, '')),
  ]);
  await run('service-items, powers only', list, 'mzt', [
    POWER_HEAD,
    ...distinct.map((row) => power(row, '')),
  ]);
  await run('enterprises, as they are', registry, 'changsha', [COMPANY_HEAD, ...companies.map(company)]);
  const wrong = new Set(
    (outcomes.at(-1)?.refusals ?? []).flatMap((refusal) => /rows\/(\d+)/.exec(refusal.path ?? '')?.[1] ?? []),
  );
  const right = companies.filter((_, i) => !wrong.has(String(i + 2)));
  await run('enterprises, without the refused rows', registry, 'changsha', [
    COMPANY_HEAD,
    ...right.map(company),
  ]);
  return outcomes;
}

function countOf(refusals: readonly Refusal[]): string {
  const counts = new Map<string, number>();
  for (const { code } of refusals) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, n]) => `${code} ${n}`).join(', ') || '–';
}

const database = await startBenchDatabase(root);
try {
  const outcomes = await trials(await startRegisterProvince(database));
  const table = outcomes.map(
    (each) =>
      `| ${each.says} | ${each.rows} | ${each.published ? 'yes' : 'no'} | ${countOf(each.refusals)} | ${each.seconds.toFixed(1)} |`,
  );
  const samples = outcomes.flatMap((each) => {
    const kinds = [...new Map(each.refusals.map((refusal) => [refusal.code, refusal])).values()];
    return kinds.map((refusal) => `- ${each.says}: ${refusal.message}`);
  });
  const text = `# Import trial of registers

Made by \`node bin/node24.mjs tools/import-trial-registers.ts\` from lists that are not part of the project: 1,135 service items of a district in Sichuan and 4,382
enterprises of Shaanxi. Their columns were put under the headings of our templates, nothing else was touched; what they do not have
says so. Each goes through submission, approval and publication; at most 200 refusals are listed, the last line counts the others. A sheet with one wrong
row is refused as a whole.

| list | rows | published | refusals | seconds |
|---|---|---|---|---|
${table.join('\n')}

## One of each

${samples.join('\n')}
`;
  writeFileSync(join(root, 'docs', 'import-trial-registers.md'), text);
  process.stdout.write(text);
} finally {
  await database.stop();
}
