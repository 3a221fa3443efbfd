import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ITEMS } from '../catalogue/index.ts';
import { DUTIES, duty, FIRST, POWERS, power } from '../examples/08-administrative-power/registers.ts';
import { creditEdition, EXAMPLE_USCC, penalty } from '../examples/18-enterprise-credit/registers.ts';
import { PLACE_LISTS } from '../examples/place-lists.ts';
import type { JsonObject, JsonValue } from '../src/kernel/canonical-json.ts';
import { isJsonObject } from '../src/kernel/json-object.ts';
import { OPERATION_HEADING, OPERATION_NAMES } from '../src/registers/change.ts';
import { startSeriesProvince } from '../src/series/testing/publish.ts';
import { currentType } from './harness/catalogue.ts';

interface Given {
  readonly item: string;
  readonly body: string;
  readonly content: JsonObject;
  /** The list that it corrects. */
  readonly corrects?: 'powers';
}
interface Case {
  readonly says: string;
  readonly given: Given;
  readonly code: string;
  /** The row counted from 0, and the field; null for what is said of the edition as a whole. */
  readonly at: { readonly row: number; readonly field: string } | null;
  /** The field that it is said of when no row is meant. */
  readonly field?: string;
}

const credit = (more: JsonObject): Given =>
  creditEdition('18.credit-penalty', [penalty('示例罚〔2026〕1号'), penalty('示例罚〔2026〕2号', more)]);
const powers = (changes: readonly JsonObject[], effectiveOn = '2026-03-07'): Given => ({
  ...POWERS,
  content: { ...FIRST, effectiveOn, changes },
  corrects: 'powers',
});
const water = (...observations: readonly JsonObject[]): Given => ({
  item: '14.water-monitoring',
  body: 'hbt',
  content: {
    title: '〔演示〕2026年2月水质监测数据',
    periodFrom: '2026-02-01',
    periodTo: '2026-02-28',
    documentDate: '2026-03-05',
    observations,
  },
});
const lake = (more: JsonObject): JsonObject => ({ place: '岳阳楼', period: '2026-02', tp: '0.052', ...more });
const wrongCheck = `${EXAMPLE_USCC.slice(0, -1)}${EXAMPLE_USCC.endsWith('0') ? '1' : '0'}`;

/** The list of issue 3, as a clerk would come upon each. */
const CASES: readonly Case[] = [
  {
    says: 'a wrong check digit',
    given: credit({ uscc: wrongCheck }),
    code: 'check-digit-wrong',
    at: { row: 1, field: 'uscc' },
  },
  {
    says: 'an unknown division code',
    given: powers([power('A-010'), power('A-011', { division: '999999' })]),
    code: 'division-unknown',
    at: { row: 1, field: 'division' },
  },
  {
    says: 'a date in the future',
    given: credit({ decidedOn: '2026-03-10' }),
    code: 'date-in-future',
    at: { row: 1, field: 'decidedOn' },
  },
  {
    says: 'an observation in the future',
    given: water(lake({}), lake({ place: '鹿角', period: '2026-04' })),
    code: 'series-period-future',
    at: { row: 1, field: 'period' },
  },
  {
    says: 'a unit written behind the value',
    given: water(lake({}), lake({ place: '鹿角', tp: '52μg/L' })),
    code: 'series-value-invalid',
    at: { row: 1, field: 'tp' },
  },
  {
    says: 'an observation outside physical limits',
    given: water(lake({}), lake({ place: '鹿角', ph: '72' })),
    code: 'series-value-impossible',
    at: { row: 1, field: 'ph' },
  },
  {
    says: 'a duplicate key in a list',
    given: powers([power('A-010'), power('A-010', { name: '另一事项' })]),
    code: 'entry-repeated',
    at: { row: 1, field: 'code' },
  },
  {
    says: 'an entry that the list has already',
    given: powers([power('A-010'), power('A-001')]),
    code: 'entry-exists',
    at: { row: 1, field: 'code' },
  },
  {
    says: 'the same observation twice',
    given: water(lake({}), lake({ tp: '0.060' })),
    code: 'series-duplicate',
    at: { row: 1, field: 'tp' },
  },
  {
    says: 'a removed entry that is referred to elsewhere',
    given: powers([power('A-010'), { operation: 'remove', code: 'A-001' }]),
    code: 'entry-still-referred',
    at: { row: 1, field: 'code' },
  },
  {
    says: 'an edition whose effective date lies before the last one',
    given: powers([power('A-010')], '2026-03-01'),
    code: 'effective-date-order',
    at: null,
    field: 'effectiveOn',
  },
];

const aspectOf = (item: string) => {
  const type = currentType(ITEMS.find((each) => each.code === item)?.type ?? '');
  if (type.shape === 'series') {
    const { series } = type;
    return { rows: series.rowsField, files: series.filesField, fields: null, series };
  }
  if (type.shape === 'register') {
    const { register } = type;
    return {
      rows: register.edition.changes,
      files: register.edition.file,
      fields: register.fields,
      series: null,
    };
  }
  throw new Error(`${item} takes no sheet`);
};

const province = await startSeriesProvince(undefined, PLACE_LISTS);
afterAll(() => province.close());
let list = '';
beforeAll(async () => {
  const content = { ...FIRST, changes: [power('A-001'), power('A-002')] };
  const opened = await province.publish({ ...POWERS, content });
  if (!opened.ok) throw new Error('the list is not there');
  list = opened.value.disclosureId;
  const bound = await province.publish({
    ...DUTIES,
    content: { ...FIRST, changes: [duty('R-001', 'A-001')] },
  });
  if (!bound.ok) throw new Error('nothing refers to the list');
});

const faultsOf = async ({ item, body, content, corrects }: Given) => {
  const result = corrects
    ? await province.correct(list, content)
    : await province.publish({ item, body, content });
  return result.ok ? [] : result.refusals;
};
const rowsOf = (value: JsonValue | undefined): readonly JsonObject[] =>
  Array.isArray(value) ? value.filter(isJsonObject) : [];

/**
 * The same rows as a table with the headings of the template; what the form chooses by value, people write by title.
 */
async function asSheet(given: Given, table?: string): Promise<Given> {
  const facet = aspectOf(given.item);
  const { [facet.rows]: typed, ...head } = given.content;
  const rows = rowsOf(typed);
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const heading = (name: string): string => {
    if (name === 'operation') return OPERATION_HEADING;
    if (facet.fields) return facet.fields[name]?.title ?? name;
    if (name === 'place') return facet.series.placeTitle;
    if (name === 'period') return '时间';
    return facet.series.indicators.find((each) => each.code === name)?.title ?? name;
  };
  const written = (row: JsonObject, name: string): string => {
    const value = String(row[name] ?? '');
    const field = facet.fields?.[name];
    if (name === 'operation')
      return Object.entries(OPERATION_NAMES).find(([operation]) => operation === value)?.[1] ?? value;
    return field?.kind === 'code'
      ? (field.options.find((each) => each.value === value)?.title ?? value)
      : value;
  };
  const text =
    table ??
    [names.map(heading), ...rows.map((row) => names.map((name) => written(row, name)))]
      .map((cells) => cells.join(','))
      .join('\n');
  const file = await province.upload('表.csv', Buffer.from(text, 'utf8'), given.body);
  return { ...given, content: { ...head, [facet.files]: [file] } };
}

describe.each(CASES)('$says', ({ given, code, at, field }) => {
  const facet = aspectOf(given.item);

  test('in the form is refused with row and field', async () => {
    const faults = await faultsOf(given);
    const path = at === null ? `/content/${field}` : `/content/${facet.rows}/${at.row}/${at.field}`;
    expect(faults.map((fault) => [fault.code, fault.path])).toContainEqual([code, path]);
    const said = faults.find((fault) => fault.code === code)?.message ?? '';
    if (at !== null) expect(said).toMatch(new RegExp(`第${at.row + 1}行`));
  });

  test('in a sheet is refused with row and field', async () => {
    const faults = await faultsOf(await asSheet(given));
    const fault = faults.find((each) => each.code === code);
    if (at === null) expect(fault?.path).toBe(`/content/${field}`);
    else {
      // People count the line of the headings too.
      const row = at.row + 2;
      expect(fault?.path ?? JSON.stringify(faults)).toMatch(
        new RegExp(`^/content/${facet.files}/0/rows/${row}/\\w+$`),
      );
      expect(fault?.message).toContain(`第${row}行`);
      const title =
        facet.fields?.[at.field]?.title ??
        facet.series?.indicators.find((each) => each.code === at.field)?.title;
      expect(fault?.message).toContain(title ?? '2026-04');
    }
  });
});

test('a sheet whose unit does not fit is refused with its column', async () => {
  const faults = await faultsOf(await asSheet(water(lake({})), '断面,时间,总磷(μg/L)\n岳阳楼,2026-02,52\n'));
  expect(faults.map((fault) => [fault.code, fault.path])).toContainEqual([
    'series-unit-mismatch',
    '/content/dataFiles/0/rows/1/2',
  ]);
});
