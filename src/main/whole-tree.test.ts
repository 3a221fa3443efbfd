import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HUNAN_BODIES } from '../../catalogue/bodies/index.ts';
import { DIVISIONS_FILE, wholeTree } from '../../catalogue/bodies/whole-tree.ts';
import { type TestDatabase, testClock } from '../../test/harness/database.ts';
import { createProvince, prepareProvince } from '../../test/harness/province.ts';
import { readBodies } from '../bodies/directory.ts';
import { faultsOf } from '../bodies/load-bodies.ts';
import { projectPath } from './project-root.ts';
import { loadWholeTree } from './whole-tree.ts';

const csv = gunzipSync(readFileSync(projectPath(DIVISIONS_FILE))).toString('utf8');
const tree = wholeTree(csv);
const nameOf = (code: string): string | undefined =>
  [...tree.departments, ...tree.townships, ...tree.villages].find((body) => body.code === code)?.names[0]
    ?.name;

describe('the bodies below the named ones', () => {
  test('have no faults, stand below bodies on record, and each division stands in its parent’s', () => {
    const all = [...HUNAN_BODIES, ...tree.departments, ...tree.townships, ...tree.villages];
    expect(faultsOf(all)).toEqual([]);
    const divisionOf = new Map(all.map((body) => [body.code, body.divisionCode?.replace(/(?:00)+$/, '')]));
    const outside = all.filter((body) => {
      const above = body.parent === null ? null : divisionOf.get(body.parent);
      return above && body.divisionCode && !body.divisionCode.startsWith(above);
    });
    expect(outside).toEqual([]);
  });

  test('are townships with a government and villages with a committee; codes of farms and parks are none', () => {
    // 2,008 codes of townships, 61 of them without a government, two named one by one.
    expect(tree.townships).toHaveLength(1945);
    expect(tree.villages).toHaveLength(29_397);
    expect(nameOf('t430102001')).toBe('芙蓉区文艺路街道办事处');
    expect(nameOf('t430821212')).toBe('慈利县高峰土家族乡人民政府');
    expect(nameOf('t430102400')).toBeUndefined();
    expect(nameOf('v430102400498')).toBeUndefined();
    expect(nameOf('v430102001001')).toBe('芙蓉区文艺路街道识字里社区居民委员会');
    expect(nameOf('v430181111203')).toBe('浏阳市金刚镇山虎村村民委员会');
    for (const body of tree.villages)
      expect(body.names[0]?.name, body.code).toMatch(/^(?!.*委.*委员会).*(?:村民|居民)委员会$/);
  });

  test('towns of a zone that is no county stand below the prefecture', () => {
    const town = tree.townships.find((body) => body.divisionCode === '430372100');
    expect(town).toMatchObject({ parent: 'xiangtan', names: [{ name: '湘潭市昭山镇人民政府' }] });
  });

  test('every government of a prefecture and a county has its departments', () => {
    const parents = new Set(tree.departments.map((body) => body.parent));
    expect(parents.size).toBe(14 + 122);
    expect(nameOf('changsha-sthjj')).toBe('长沙市生态环境局');
    expect(tree.departments.find((body) => body.code === 'xiangxi-jyj')?.names[0]).toMatchObject({
      name: '湘西土家族苗族自治州教育局',
      shortName: '湘西州教育局',
    });
  });
});

describe('loading', () => {
  let database: TestDatabase;
  const clock = testClock();
  beforeAll(async () => {
    database = await createProvince(clock);
    await prepareProvince({ ...database, clock }, []);
  });
  afterAll(() => database.close());

  test('brings each level, is seen at once, and a second start writes nothing', async () => {
    const lines: string[] = [];
    const load = () => loadWholeTree(database, { print: (line) => lines.push(line), stopped: () => false });
    expect((await readBodies(database.db)).bodies).toHaveLength(HUNAN_BODIES.length);
    await load();
    expect(lines).toHaveLength(3);
    const { bodies, byCode } = await readBodies(database.db);
    expect(bodies).toHaveLength(HUNAN_BODIES.length + 3770 + 1945 + 29_397);
    expect(byCode.get('changsha-xian-guoyuan')?.divisionCode).toBe('430121107');
    await load();
    expect(lines).toHaveLength(3);
    expect((await readBodies(database.db)).bodies).toBe(bodies);
  });

  test('a body is called by its newest name wherever a list names it', async () => {
    const row = await database.db
      .selectFrom('current_body_name')
      .selectAll()
      .where('body_code', '=', 'jxw')
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ name: '湖南省工业和信息化厅', short_name: '省工业和信息化厅' });
  });
});
