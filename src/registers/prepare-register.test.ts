import { afterAll, expect, it } from 'vitest';
import { FIRST, POWERS, power } from '../../examples/08-administrative-power/registers.ts';
import { CATALOGUE, typeOf } from '../../test/harness/catalogue.ts';
import { findItem } from '../catalogue/items.ts';
import type { Tx } from '../database/database.ts';
import { dryRun } from '../database/dry-run.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { civilDate } from '../kernel/civil-date.ts';
import { codes, startSeriesProvince } from '../series/testing/publish.ts';
import { changesByKey } from './change-plan.ts';
import { prepareRegister } from './register-shape.ts';

const province = await startSeriesProvince();
afterAll(() => province.close());

const prepareTwice = (disclosureId: string | null, content: JsonObject) =>
  dryRun(province.db, async (tx: Tx) => {
    const item = await findItem(tx, POWERS.item);
    if (!item) throw new Error('no item');
    const today = civilDate('2026-03-09');
    const type = typeOf(item.type, 1);
    const record = {
      type,
      item,
      bodyCode: POWERS.body,
      disclosureId,
      content,
      today,
      keptFinds: new Set<string>(),
      withheld: [],
      catalogue: CATALOGUE,
    };
    const files = { read: async (sha256: string) => province.files.get(sha256) ?? null };
    const told = async () => {
      const { refusals, plan, preview } = await prepareRegister(files, tx, record);
      const changes: (readonly string[])[] = [];
      if (plan !== null)
        for await (const page of changesByKey(plan.changes))
          changes.push(...page.map(({ key, operation }) => [key, operation]));
      return { refusals, preview, changes };
    };
    return [await told(), await told()] as const;
  });

it('prepares the changes of a list without writing, and the same plan each time', async () => {
  const changes = [power('B-1'), power('A-2'), power('A-1')];
  const published = await province.publish({ ...POWERS, content: { ...FIRST, changes } });
  expect(codes(published)).toEqual([]);
  const sheet = [
    '职权编码,职权名称,职权类型,设定依据,承办机构',
    'A-2,示例新事项,行政许可,示例条例第一条,示例一处',
  ];
  const changeFile = [await province.upload('全部.csv', Buffer.from(sheet.join('\n'), 'utf8'), POWERS.body)];
  const [first, second] = await prepareTwice(published.ok ? published.value.disclosureId : null, {
    ...FIRST,
    fileScope: 'whole',
    changeFile,
  });
  expect(first.refusals).toEqual([]);
  expect(first.changes).toEqual([
    ['A-1', 'remove'],
    ['A-2', 'change'],
    ['B-1', 'remove'],
  ]);
  expect(second).toEqual(first);
  expect(first.preview?.map(({ title, value }) => [title, value])).toEqual([
    ['新增', 0],
    ['变更', 1],
    ['取消', 2],
  ]);
});
