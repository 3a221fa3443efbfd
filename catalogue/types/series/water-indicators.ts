import type { IndicatorDeclaration } from '../../../src/schema/declaration.ts';
import { GB_3838_2002 } from '../../standards/gb-3838-2002.ts';

/**
 * Highest concentration that an instrument can report, mg/L: far above what a river ever had, far below a misplaced
 * decimal point.
 */
const HIGHEST: Readonly<Record<string, number>> = {
  do: 30,
  codmn: 500,
  cod: 5000,
  bod5: 2000,
  nh3n: 500,
  tp: 100,
  tn: 1000,
  f: 500,
  coliform: 1_000_000_000,
};

const ALIASES: Readonly<Record<string, readonly string[]>> = {
  ph: ['pH'],
  do: ['DO'],
  codmn: ['CODMn'],
  cod: ['COD', 'CODCr'],
  bod5: ['BOD5', '生化需氧量'],
  nh3n: ['NH3-N'],
  tp: ['TP', '总磷(以P计)'],
  tn: ['TN', '总氮(以N计)'],
  f: ['氟化物(以F-计)'],
  cr6: ['铬(六价)'],
  chla: ['叶绿素α', '叶绿素'],
};

const limitsOf = (code: string): IndicatorDeclaration['limits'] => {
  const rule = GB_3838_2002.items.find((item) => item.indicator === code)?.rule;
  if (rule === undefined || rule.kind === 'range') return [];
  const line = (value: number, placeKind: string | null, title: string) => ({
    value,
    title,
    validFrom: null,
    validTo: null,
    placeKind,
  });
  return rule.kind === 'at-most' && rule.lakeLimits !== undefined
    ? [line(rule.limits[2], 'river', 'Ⅲ类限值（河流）'), line(rule.lakeLimits[2], 'lake', 'Ⅲ类限值（湖库）')]
    : [line(rule.limits[2], null, 'Ⅲ类限值')];
};

const judged = (code: string): IndicatorDeclaration => {
  const item = GB_3838_2002.items.find((each) => each.indicator === code);
  if (!item) throw new Error(`GB 3838-2002 has no ${code}`);
  return {
    code,
    title: item.title,
    aliases: ALIASES[code] ?? [],
    unit: item.unit,
    scale: 8,
    minimum: 0,
    maximum: code === 'ph' ? 14 : (HIGHEST[code] ?? 100),
    outside: 'refuse',
    detectionLimit: code !== 'ph' && code !== 'do',
    standard: GB_3838_2002.code,
    limits: limitsOf(code),
  };
};

const plain = (
  code: string,
  title: string,
  unit: string,
  minimum: number,
  maximum: number,
): IndicatorDeclaration => ({
  code,
  title,
  aliases: ALIASES[code] ?? [],
  unit,
  scale: 4,
  minimum,
  maximum,
  // Sensors in a stream are read beyond their range after a flood; the reading stays and does not count.
  outside: 'flag',
  detectionLimit: true,
  standard: '',
  limits: [],
});

export const WATER_TEMPERATURE = plain('temperature', '水温', '℃', -5, 50);
export const CONDUCTIVITY = plain('conductivity', '电导率', 'μS/cm', 0, 200_000);
export const TURBIDITY = plain('turbidity', '浊度', 'NTU', 0, 4000);
export const CHLOROPHYLL = plain('chla', '叶绿素a', 'mg/m³', 0, 2000);
export const TRANSPARENCY = plain('sd', '透明度', 'm', 0, 50);
export const ALGAE = plain('algae', '藻密度', 'cells/L', 0, 100_000_000_000);

export const CORE: readonly IndicatorDeclaration[] = ['ph', 'do', 'codmn', 'nh3n', 'tp', 'tn'].map(judged);
/** All of table 1 but 水温. */
export const TABLE_1: readonly IndicatorDeclaration[] = GB_3838_2002.items.map((item) =>
  judged(item.indicator),
);
