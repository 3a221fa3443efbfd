import type { BodyRecord } from '../../src/schema/body.ts';
import { sameName } from './record-start.ts';

const SOURCE = '统计用区划代码和城乡划分代码（2023年版）';

interface Place {
  readonly code: string;
  readonly parent: string;
  readonly division: string;
  readonly name: string;
  readonly shortName: string;
}

/**
 * Two townships and two villages, so that every level has a body; the other 1,900 and 29,000 are loaded by the same
 * loader from a file.
 */
const TOWNSHIPS: readonly Place[] = [
  {
    code: 'changsha-xian-guoyuan',
    parent: 'changsha-xian',
    division: '430121107',
    name: '长沙县果园镇人民政府',
    shortName: '果园镇',
  },
  {
    code: 'fenghuang-liaojiaqiao',
    parent: 'fenghuang',
    division: '433123101',
    name: '凤凰县廖家桥镇人民政府',
    shortName: '廖家桥镇',
  },
];

const VILLAGES: readonly Place[] = [
  {
    code: 'changsha-xian-guoyuan-xinming',
    parent: 'changsha-xian-guoyuan',
    division: '430121107201',
    name: '长沙县果园镇新明村村民委员会',
    shortName: '新明村',
  },
  {
    code: 'fenghuang-liaojiaqiao-changputang',
    parent: 'fenghuang-liaojiaqiao',
    division: '433123101209',
    name: '凤凰县廖家桥镇菖蒲塘村村民委员会',
    shortName: '菖蒲塘村',
  },
];

const record = (place: Place, level: 'township' | 'village', sortOrder: number): BodyRecord => ({
  code: place.code,
  level,
  kind: level === 'township' ? 'government' : 'committee',
  parent: place.parent,
  divisionCode: place.division,
  uscc: null,
  website: null,
  sortOrder,
  establishedOn: null,
  abolishedOn: null,
  source: SOURCE,
  names: sameName(place.name, place.shortName),
  successors: [],
  aliases: [],
});

export const GRASSROOTS: readonly BodyRecord[] = [
  ...TOWNSHIPS.map((place, i) => record(place, 'township', 10_001 + i)),
  ...VILLAGES.map((place, i) => record(place, 'village', 100_001 + i)),
];
