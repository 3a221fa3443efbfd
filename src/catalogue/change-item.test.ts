import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ITEMS } from '../../catalogue/index.ts';
import { CATALOGUE } from '../../test/harness/catalogue.ts';
import { type TestDatabase, testClock } from '../../test/harness/database.ts';
import { enrol } from '../../test/harness/enrol.ts';
import { createProvince, person, prepareProvince } from '../../test/harness/province.ts';
import { civilDate } from '../kernel/civil-date.ts';
import type { Result } from '../kernel/result.ts';
import { closeObligationsOf } from '../obligations/close-obligations.ts';
import type { ItemDeclaration } from '../schema/declaration.ts';
import { changeItem, createItem, retireItem } from './change-item.ts';
import { listItemVersions } from './item-versions.ts';
import { findItem, itemsOwedBy, listItems } from './items.ts';
import { loadItems } from './load-items.ts';
import { declarationOf } from './sheet/plan-import.ts';
import { agreed } from './testing/agreed.ts';

const clock = testClock();
const office = person('公开办甲', { role: 'office', bodyCode: '*' });
const colleague = person('公开办乙', { role: 'office', bodyCode: '*' });
const TODAY = '2026-03-09';
const BECAUSE = { reason: '依据新修订的办法', validFrom: TODAY };
let database: TestDatabase;
let deps: {
  readonly db: TestDatabase['db'];
  readonly clock: typeof clock;
  readonly catalogue: typeof CATALOGUE;
  readonly closeObligations: typeof closeObligationsOf;
};

beforeAll(async () => {
  database = await createProvince();
  deps = { db: database.db, clock, catalogue: CATALOGUE, closeObligations: closeObligationsOf };
  await enrol(database.db, office, colleague);
  await prepareProvince({ db: database.db, clock, ownerUrl: database.ownerUrl }, ['hbt']);
});
afterAll(() => database.close());

const codes = (result: Result<unknown>): readonly string[] =>
  result.ok ? [] : result.refusals.map((refusal) => `${refusal.code} ${refusal.path ?? ''}`.trim());

async function declared(code: string): Promise<{ item: ItemDeclaration; version: number }> {
  const item = await findItem(database.db, code);
  if (!item) throw new Error(`no item ${code}`);
  return { item: declarationOf(item), version: item.version };
}

const NEW: ItemDeclaration = {
  code: '14.noise',
  area: '14-environment',
  kind: 'management',
  title: '声环境质量公告',
  group: '环境监测',
  type: 'announcement',
  elements: ['监测点位', '昼夜等效声级'],
  basis: ['噪声污染防治法第二十三条'],
  leads: ['hbt'],
  responsible: [{ bodies: ['hbt'] }],
  timing: { kind: 'event', event: 'documentDate', days: 10, unit: 'working-day' },
  timingBasis: '本办规定',
  audience: 'public',
  manner: 'proactive',
  channels: ['政府网站'],
  review: ['reviewer', 'secrecy'],
  clauses: ['14.1'],
};

describe('an office', () => {
  test('adds an item, and the bodies that it names owe it', async () => {
    expect(codes(await createItem(deps, office, { item: NEW, ...BECAUSE }))).toEqual([]);
    const owed = await itemsOwedBy({ db: database.db, catalogue: CATALOGUE }, 'hbt', civilDate(TODAY));
    expect(owed.map((item) => item.code)).toContain('14.noise');
    expect(codes(await createItem(deps, office, { item: NEW, ...BECAUSE }))).toEqual(['item-exists /code']);
  });

  test('changes an item: a new version with who, why and since when; the old one stays', async () => {
    const { item, version } = await declared('14.credit-rating');
    const changed = await changeItem(deps, office, {
      code: item.code,
      version,
      item: {
        ...item,
        title: '企业环境信用评价',
        timing: { kind: 'event', event: 'documentDate', days: 10, unit: 'working-day' },
      },
      ...BECAUSE,
    });
    expect(codes(changed)).toEqual([]);
    const [newest, first] = await listItemVersions(
      database.db,
      item.code,
      { nameOf: (code) => code, catalogue: CATALOGUE },
      true,
    );
    expect(newest).toMatchObject({
      version: 2,
      validFrom: TODAY,
      authorName: '公开办甲',
      reason: BECAUSE.reason,
    });
    expect(newest?.differences.map((each) => each.field)).toEqual(['title', 'timing']);
    expect(newest?.differences[1]?.before).toContain('20个工作日');
    expect(newest?.differences[1]?.after).toContain('10个工作日');
    expect(first).toMatchObject({ version: 1, differences: [] });
    const [forPublic] = await listItemVersions(
      database.db,
      item.code,
      { nameOf: (code) => code, catalogue: CATALOGUE },
      false,
    );
    expect(forPublic?.authorName).not.toContain('公开办甲');
  });

  test('what it changed is left alone when the declarations are loaded again', async () => {
    const before = await findItem(database.db, '14.credit-rating');
    const loaded = await loadItems(deps, [
      ...ITEMS.map((item) => ({ ...item, elements: [...item.elements, '备注'] })),
      { ...NEW, title: '声明中的标题' },
    ]);
    expect(loaded.ok && loaded.value).toBe(ITEMS.length - 1);
    expect(await findItem(database.db, '14.credit-rating')).toEqual(before);
    expect((await findItem(database.db, '14.noise'))?.title).toBe(NEW.title);
    expect((await declared('14.air-bulletin')).item.elements).toContain('备注');
  });

  test('is told everything that is wrong at once', async () => {
    const refused = await createItem(deps, office, {
      item: {
        ...NEW,
        code: '15.nothing',
        title: ' ',
        type: 'nothing',
        elements: [],
        basis: ['同', '同'],
        leads: ['nobody'],
        responsible: [],
        timing: {
          kind: 'event',
          event: 'documentDate',
          days: 3,
          unit: 'working-day',
          rule: 'disclosure-in-time',
        },
        review: [],
        clauses: ['99.9'],
      },
      reason: '',
      validFrom: '2026-13-01',
    });
    expect([...codes(refused)].sort()).toEqual([
      'body-unknown /leads',
      'date-invalid /validFrom',
      'field-invalid /basis',
      'field-invalid /clauses',
      'field-invalid /code',
      'field-invalid /timing',
      'field-invalid /type',
      'field-required /elements',
      'field-required /responsible',
      'field-required /review',
      'field-required /title',
      'reason-required /reason',
    ]);
  });

  test.each([
    ['an area that is none', { area: '99-nothing' }, 'field-invalid /area'],
    [
      'an event that is no required date of the type',
      { timing: { ...NEW.timing, event: 'title' } },
      'field-invalid /timing',
    ],
    ['a rule that is not in force', { timing: { ...NEW.timing, rule: 'nothing' } }, 'field-invalid /timing'],
  ])('names %s', async (_, change, expected) => {
    const refused = await createItem(deps, office, {
      item: { ...NEW, code: '14.other', ...change },
      ...BECAUSE,
    });
    expect(codes(refused)).toContain(expected);
  });

  test('cannot date a change ahead, nor before the last one that an office made', async () => {
    const { item, version } = await declared('14.noise');
    const to = (validFrom: string) =>
      changeItem(deps, office, {
        code: item.code,
        version,
        item: { ...item, title: '改' },
        reason: '因',
        validFrom,
      });
    expect(codes(await to('2026-03-10'))).toEqual(['date-in-future /validFrom']);
    expect(codes(await to('2026-03-08'))).toEqual(['date-order /validFrom']);
  });

  test('cannot change nothing, the code or the area', async () => {
    const { item, version } = await declared('14.noise');
    const to = (change: Partial<ItemDeclaration>) =>
      changeItem(deps, office, { code: '14.noise', version, item: { ...item, ...change }, ...BECAUSE });
    expect(codes(await to({}))).toEqual(['nothing-changed']);
    expect(codes(await to({ code: '14.else' }))).toEqual(['field-invalid /code']);
    expect(codes(await to({ area: '15-market-regulation' }))).toContain('field-invalid /area');
  });
});

test('of two offices that edit at once one wins, and the other is told by whom', async () => {
  const { item, version } = await declared('14.complaints-and-cases');
  const edit = (actor: typeof office, title: string) =>
    changeItem(deps, actor, { code: item.code, version, item: { ...item, title }, ...BECAUSE });
  const results = await Promise.all([edit(office, '甲的标题'), edit(colleague, '乙的标题')]);
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  expect(results.flatMap(codes)).toEqual(['version-conflict']);
  const after = await declared(item.code);
  expect(after.version).toBe(version + 1);
  expect(after.item.title).toBe(results[0]?.ok ? '甲的标题' : '乙的标题');
});

describe('a retired item', () => {
  test('is owed by nobody, hidden from choosing, still found, and comes back with a change', async () => {
    const { item, version } = await declared('14.noise');
    const retire = retireItem(deps, office, { code: item.code, version, ...BECAUSE });
    expect(codes(await agreed(deps, retire))).toEqual([]);
    const owed = await itemsOwedBy({ db: database.db, catalogue: CATALOGUE }, 'hbt', civilDate(TODAY));
    expect(owed.map((each) => each.code)).not.toContain('14.noise');
    expect((await listItems(database.db, {})).map((each) => each.code)).not.toContain('14.noise');
    expect((await listItems(database.db, { retired: true })).map((each) => each.code)).toContain('14.noise');
    const retired = await findItem(database.db, '14.noise');
    expect(retired?.retiredOn).toBe(TODAY);
    const again = { code: item.code, version: retired?.version ?? 0, ...BECAUSE };
    expect(codes(await retireItem(deps, office, again))).toEqual(['item-retired']);
    expect(codes(await agreed(deps, changeItem(deps, office, { ...again, item })))).toEqual([]);
    expect((await findItem(database.db, '14.noise'))?.retiredOn).toBeNull();
  });

  test('is never the last of its area', async () => {
    const items = await listItems(database.db, { area: '25-science-projects' });
    const outcomes: (readonly string[])[] = [];
    for (const item of items) {
      outcomes.push(
        codes(
          await agreed(
            deps,
            retireItem(deps, office, { code: item.code, version: item.version, ...BECAUSE }),
          ),
        ),
      );
    }
    expect(outcomes.slice(0, -1).flat()).toEqual([]);
    expect(outcomes.at(-1)).toEqual(['area-needs-item']);
  });
});

test.each([
  ['an editor', person('信息员', { role: 'editor', bodyCode: 'hbt' })],
  ['an office of one body', person('单位公开办', { role: 'office', bodyCode: 'hbt' })],
  ['the system administrator', person('系统管理员', { role: 'sysadmin', bodyCode: '*' })],
])('%s changes nothing', async (_, actor) => {
  const { item, version } = await declared('14.air-bulletin');
  const input = { code: item.code, version, ...BECAUSE };
  expect(codes(await changeItem(deps, actor, { ...input, item: { ...item, title: '改' } }))).toEqual([
    'not-permitted',
  ]);
  expect(codes(await createItem(deps, actor, { item: NEW, ...BECAUSE }))).toEqual(['not-permitted']);
  expect(codes(await retireItem(deps, actor, input))).toEqual(['not-permitted']);
});
