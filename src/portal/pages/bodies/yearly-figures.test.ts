import { afterAll, expect, test } from 'vitest';
import { accountsOf, UNITS } from '../../../../examples/20-internal-affairs/accounts.ts';
import { CATALOGUE } from '../../../../test/harness/catalogue.ts';
import { codes, startSeriesProvince } from '../../../series/testing/publish.ts';
import { readYearlyFigures } from './yearly-figures.ts';

const province = await startSeriesProvince();
afterAll(() => province.close());

test('a body’s years stand in order, a later record of a year takes its place, and other bodies are not mixed in', async () => {
  const unit = (body: string) => {
    const found = UNITS.find((each) => each.body === body);
    if (found === undefined) throw new Error(`no unit ${body}`);
    return found;
  };
  const publish = async (body: string, year: number, more = {}) =>
    expect(
      codes(
        await province.publish({
          item: '20.budget',
          body,
          content: { ...accountsOf(unit(body), year, 'budget', `${year}-02-06`), ...more },
        }),
      ),
    ).toEqual([]);
  await publish('changsha', 2026);
  await publish('changsha', 2024);
  // Later on the clock as well: records of one moment have no order.
  province.clock.advance(60_000);
  await publish('changsha', 2026, { title: '〔演示〕重新公开的2026年度部门预算', runningCosts: '1.23' });
  await publish('changsha-xian', 2025);

  const [group, ...others] = await readYearlyFigures({ ...province, catalogue: CATALOGUE }, 'changsha');
  expect(others).toEqual([]);
  expect(group?.title).toBe('预算');
  expect(group?.years.map(({ year, title }) => [year, title])).toEqual([
    ['2024', '〔演示〕长沙市人民政府办公厅2024年度部门预算'],
    ['2026', '〔演示〕重新公开的2026年度部门预算'],
  ]);
  expect(group?.figures[0]).toEqual({ title: '支出总计', unit: '万元' });
  expect(group?.figures[1]?.title).toBe('“三公”经费合计');
  expect(group?.years[1]?.values.at(-1)).toBe('1.23');
  expect(await readYearlyFigures({ ...province, catalogue: CATALOGUE }, 'hbt')).toEqual([]);
});
