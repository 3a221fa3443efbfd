import type { HazardDeclaration, WarningColour } from '../../../src/schema/declaration.ts';

type Known = readonly [
  value: string,
  title: string,
  category: HazardDeclaration['category'],
  code: string | null,
  colours: readonly WarningColour[],
];

const ALL = ['red', 'orange', 'yellow', 'blue'] as const;
const NO_BLUE = ['red', 'orange', 'yellow'] as const;

/**
 * What may be warned of: 自然灾害, 事故灾难, 公共卫生事件 (突发事件应对法第六十三条). Colours of weather signals as 气象灾害预警信号发布与传播办法
 * (中国气象局令第16号) has them, codes of GB/T 35561-2017: both from memory, to be compared with the official texts before use.
 */
const KNOWN: readonly Known[] = [
  ['rainstorm', '暴雨', 'Met', '11B03', ALL],
  ['snowstorm', '暴雪', 'Met', '11B04', ALL],
  ['cold-wave', '寒潮', 'Met', '11B05', ALL],
  ['gale', '大风', 'Met', '11B06', ALL],
  ['typhoon', '台风', 'Met', '11B01', ALL],
  ['heat', '高温', 'Met', '11B09', NO_BLUE],
  ['drought', '干旱', 'Met', '11B22', ['red', 'orange']],
  ['lightning', '雷电', 'Met', '11B14', NO_BLUE],
  ['hail', '冰雹', 'Met', '11B15', ['red', 'orange']],
  ['frost', '霜冻', 'Met', '11B16', ['orange', 'yellow', 'blue']],
  ['fog', '大雾', 'Met', '11B17', NO_BLUE],
  ['haze', '霾', 'Met', '11B19', NO_BLUE],
  ['road-ice', '道路结冰', 'Met', '11B21', NO_BLUE],
  ['flood', '洪水', 'Geo', null, ALL],
  ['flash-flood', '山洪灾害', 'Geo', null, ALL],
  ['landslide', '地质灾害气象风险', 'Geo', null, ALL],
  ['forest-fire', '森林火险', 'Fire', null, ALL],
  ['heavy-pollution', '重污染天气', 'Env', null, NO_BLUE],
  ['water-pollution', '水环境污染', 'Env', null, ALL],
  ['production-safety', '生产安全事故风险', 'Safety', null, ALL],
  ['road-traffic', '道路交通安全风险', 'Safety', null, ALL],
  ['epidemic', '传染病疫情', 'Health', null, ALL],
  ['food-safety', '食品安全风险', 'Health', null, ALL],
  ['other', '其他突发事件', 'Other', null, ALL],
];

export const HAZARD_OPTIONS = KNOWN.map(([value, title]) => ({ value, title }));
export const HAZARDS: Readonly<Record<string, HazardDeclaration>> = Object.fromEntries(
  KNOWN.map(([value, , category, code, colours]) => [value, { category, code, colours }]),
);
