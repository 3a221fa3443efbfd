import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HUNAN_BODIES } from '../../catalogue/bodies/index.ts';
import { CATALOGUE } from '../../test/harness/catalogue.ts';
import { createTestDatabase, type TestDatabase } from '../../test/harness/database.ts';
import { connect } from '../database/database.ts';
import { loadDirectory } from './directory.ts';
import { faultsOf, loadBodies } from './load-bodies.ts';
import { resolveParties } from './resolve-parties.ts';

describe('the record of Hunan', () => {
  test('has no faults, 14 市州, 122 县市区 and every level', () => {
    expect(faultsOf(HUNAN_BODIES)).toEqual([]);
    const count = (level: string) =>
      HUNAN_BODIES.filter(
        (body) => body.level === level && (body.kind === 'government' || body.kind === 'committee'),
      ).length;
    expect(count('prefecture')).toBe(14);
    expect(count('county')).toBe(122);
    expect(count('township')).toBeGreaterThan(0);
    expect(count('village')).toBeGreaterThan(0);
  });

  test('a division lies in the division of its parent', () => {
    for (const body of HUNAN_BODIES) {
      const above = HUNAN_BODIES.find((each) => each.code === body.parent)?.divisionCode?.replace(
        /(00)+$/,
        '',
      );
      if (above && body.divisionCode) expect(body.divisionCode.startsWith(above), body.code).toBe(true);
    }
  });

  test('what could mislead is found: wrong check character, gap between names, unknown successor, orphan', () => {
    const hbt = HUNAN_BODIES.find((body) => body.code === 'hbt');
    const province = HUNAN_BODIES.find((body) => body.code === 'province');
    if (!hbt || !province) throw new Error('not on record');
    const first = { ...hbt.names[0], name: 'a', shortName: 'a', validFrom: '2000-01-01', basis: '' };
    const faults = faultsOf([
      province,
      {
        ...hbt,
        uscc: '12430000MBOL67976N',
        names: [
          { ...first, validTo: '2018-01-01' },
          { ...first, validFrom: '2018-02-01', validTo: null },
        ],
        successors: [{ successor: 'nobody', kind: 'merged', effectiveOn: '2018-01-01', basis: '' }],
      },
      { ...hbt, code: 'orphan', parent: 'nowhere', uscc: null },
    ]);
    expect(faults).toHaveLength(4);
  });
});

describe('loading', () => {
  let fresh: TestDatabase;
  beforeAll(async () => {
    fresh = await createTestDatabase();
  });
  afterAll(() => fresh.close());

  test('twice is as good as once, and the directory read back resolves like the files', async () => {
    const owner = connect(fresh.ownerUrl);
    try {
      await loadBodies(owner, HUNAN_BODIES);
      const once = await loadDirectory(fresh.db, CATALOGUE.listedBodies);
      await loadBodies(owner, HUNAN_BODIES);
      const twice = await loadDirectory(fresh.db, CATALOGUE.listedBodies);
      expect(twice.bodies).toEqual(once.bodies);
      expect(once.bodies).toHaveLength(HUNAN_BODIES.length);
      expect(resolveParties(['省安监局', '湘西自治州政府'], once, '2016-10-12').map((m) => m.bodies)).toEqual(
        [['ajj'], ['xiangxi']],
      );
    } finally {
      await owner.destroy();
    }
  });

  test('the application itself cannot change bodies', async () => {
    await expect(loadBodies(fresh.db, HUNAN_BODIES)).rejects.toThrow(/permission denied/);
  });
});
