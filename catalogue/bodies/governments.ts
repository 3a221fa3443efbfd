import type { BodyName, BodyRecord } from '../../src/schema/body.ts';
import { COUNTIES } from './counties.ts';
import { PREFECTURES } from './prefectures.ts';
import { nameHistory, sameName } from './record-start.ts';

const SOURCE =
  '区划代码：GB/T 2260（民政部现行名录，与统计用区划代码2023年版核对）；网址：公开网址汇编（2026年8月）';

/** 撤县设市、设区 since the record started. Days of approval are from memory and wait for a check against the notices. */
const RENAMED_COUNTIES: Readonly<
  Record<string, { readonly before: string; readonly from: string; readonly basis: string }>
> = {
  '430112': {
    before: '望城县',
    from: '2011-05-20',
    basis: '国务院批复望城撤县设区（2011年；日期凭记忆，待核）',
  },
  '430182': {
    before: '宁乡县',
    from: '2017-04-10',
    basis: '经国务院同意撤县设市（2017年；日期凭记忆，待核）',
  },
  '430212': { before: '株洲县', from: '2018-06-19', basis: '国务院批复撤县设区（2018年；日期凭记忆，待核）' },
  '430582': {
    before: '邵东县',
    from: '2019-07-19',
    basis: '经国务院同意撤县设市（2019年；日期凭记忆，待核）',
  },
  '431181': {
    before: '祁阳县',
    from: '2021-01-20',
    basis: '经国务院同意撤县设市（2021年；日期凭记忆，待核）',
  },
};

const government = (division: string) => ({ name: `${division}人民政府`, shortName: division });

/** 湘西土家族苗族自治州 → 湘西州, 城步苗族自治县 → 城步县: documents use these every day. */
export const everydayName = (name: string): string | null => {
  const match = /^(..)(?:[^州县]{2,4}族)+自治([州县])$/.exec(name);
  return match ? `${match[1]}${match[2]}` : null;
};

const aliasesOf = (name: string): readonly string[] => {
  const everyday = everydayName(name);
  const own = [`${name}政府`];
  if (everyday === null) return own;
  return [
    ...own,
    everyday,
    `${everyday}政府`,
    `${everyday}人民政府`,
    ...(name.startsWith('湘西') ? ['湘西自治州', '湘西自治州政府', '湘西自治州人民政府'] : []),
  ];
};

const countyNames = (code: string, name: string): readonly BodyName[] => {
  const renamed = RENAMED_COUNTIES[code];
  if (!renamed) return sameName(government(name).name, name);
  return nameHistory(government(renamed.before), {
    ...government(name),
    from: renamed.from,
    basis: renamed.basis,
  });
};

const PROVINCE: BodyRecord = {
  code: 'province',
  level: 'province',
  kind: 'government',
  parent: null,
  divisionCode: '430000',
  uscc: null,
  website: 'http://www.hunan.gov.cn',
  sortOrder: 1,
  establishedOn: null,
  abolishedOn: null,
  source: '区划代码：GB/T 2260',
  names: sameName('湖南省人民政府', '湖南省'),
  successors: [],
  aliases: ['省政府', '省人民政府', '湖南省政府'],
};

const prefecture = (
  [division, code, name, website]: (typeof PREFECTURES)[number],
  i: number,
): BodyRecord => ({
  code,
  level: 'prefecture',
  kind: 'government',
  parent: 'province',
  divisionCode: division,
  uscc: null,
  website,
  sortOrder: 1001 + i,
  establishedOn: null,
  abolishedOn: null,
  source: SOURCE,
  names: sameName(government(name).name, name),
  successors: [],
  aliases: aliasesOf(name),
});

const county = ([division, code, name, website]: (typeof COUNTIES)[number], i: number): BodyRecord => ({
  code,
  level: 'county',
  kind: 'government',
  parent: PREFECTURES.find(([above]) => above.slice(0, 4) === division.slice(0, 4))?.[1] ?? null,
  divisionCode: division,
  uscc: null,
  website,
  sortOrder: 2001 + i,
  establishedOn: null,
  abolishedOn: null,
  source: SOURCE,
  names: countyNames(division, name),
  successors: [],
  aliases: aliasesOf(name),
});

export const GOVERNMENTS: readonly BodyRecord[] = [
  PROVINCE,
  ...PREFECTURES.map(prefecture),
  ...COUNTIES.map(county),
];
