import type { BodyKind, BodyLevel, BodyRecord } from '../../src/schema/body.ts';
import { sameName } from './record-start.ts';

interface Unit {
  readonly code: string;
  readonly level: BodyLevel;
  readonly kind: BodyKind;
  readonly parent: string;
  readonly division: string | null;
  readonly name: string;
  readonly shortName: string;
}

/** 医疗卫生机构, one at each level. */
export const HOSPITALS: readonly Unit[] = [
  {
    code: 'demo-hospital',
    level: 'province',
    kind: 'institution',
    parent: 'province',
    division: null,
    name: '示例省级人民医院（演示）',
    shortName: '示例省级医院',
  },
  {
    code: 'changsha-xian-hospital',
    level: 'county',
    kind: 'institution',
    parent: 'changsha-xian',
    division: '430121',
    name: '示例县人民医院（演示）',
    shortName: '示例县医院',
  },
  {
    code: 'guoyuan-health-centre',
    level: 'township',
    kind: 'institution',
    parent: 'changsha-xian-guoyuan',
    division: '430121107',
    name: '示例镇卫生院（演示）',
    shortName: '示例镇卫生院',
  },
];

/** 科技项目承担单位. */
const RESEARCH: readonly Unit[] = [
  {
    code: 'demo-agricultural-university',
    level: 'province',
    kind: 'institution',
    parent: 'province',
    division: null,
    name: '示例农业大学（演示）',
    shortName: '示例农大',
  },
  {
    code: 'demo-agricultural-institute',
    level: 'province',
    kind: 'institution',
    parent: 'province',
    division: null,
    name: '示例农业科学研究院（演示）',
    shortName: '示例农科院',
  },
];

/**
 * 公共企事业单位 that deal with the public (条例第五十五条). Invented ones, so that each kind is there; the real ones come from the
 * file of an installation.
 */
const UNITS: readonly Unit[] = [
  {
    code: 'example-university',
    level: 'province',
    kind: 'institution',
    parent: 'province',
    division: null,
    name: '湖南示例大学（演示）',
    shortName: '示例大学',
  },
  {
    code: 'changsha-water',
    level: 'prefecture',
    kind: 'enterprise',
    parent: 'changsha',
    division: '430100',
    name: '示例市自来水有限公司（演示）',
    shortName: '示例自来水公司',
  },
  {
    code: 'changsha-bus',
    level: 'prefecture',
    kind: 'enterprise',
    parent: 'changsha',
    division: '430100',
    name: '示例市公共交通有限公司（演示）',
    shortName: '示例公交公司',
  },
  {
    code: 'changsha-gas',
    level: 'prefecture',
    kind: 'enterprise',
    parent: 'changsha',
    division: '430100',
    name: '示例市燃气有限公司（演示）',
    shortName: '示例燃气公司',
  },
  {
    code: 'changsha-middle-school',
    level: 'prefecture',
    kind: 'institution',
    parent: 'changsha',
    division: '430100',
    name: '示例市第一中学（演示）',
    shortName: '示例一中',
  },
  {
    code: 'fenghuang-water',
    level: 'county',
    kind: 'enterprise',
    parent: 'fenghuang',
    division: '433123',
    name: '示例县供水站（演示）',
    shortName: '示例县供水站',
  },
  ...HOSPITALS,
  ...RESEARCH,
];

/** In the order in which they stand, behind the governments of their level. */
export const PUBLIC_SERVICE_UNITS: readonly BodyRecord[] = UNITS.map((unit, index) => ({
  code: unit.code,
  level: unit.level,
  kind: unit.kind,
  parent: unit.parent,
  divisionCode: unit.division,
  uscc: null,
  website: null,
  sortOrder: 5_001 + index,
  establishedOn: null,
  abolishedOn: null,
  source: '演示数据，不是真实单位',
  names: sameName(unit.name, unit.shortName),
  successors: [],
  aliases: [],
}));

const codesOf = (units: readonly Unit[]): readonly string[] => units.map((unit) => unit.code);
/** 项目承担单位, whom the set `project-units` means; an installation lists its own. */
export const PROJECT_UNITS = codesOf(RESEARCH);
