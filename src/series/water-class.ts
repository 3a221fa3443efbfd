import { standardOn, type WaterItem, type WaterStandard } from '../schema/standards.ts';
import { countedValue, type Readings } from './reading.ts';

/** 0 = Ⅰ … 4 = Ⅴ, 5 = 劣Ⅴ. */
export type WaterClass = 0 | 1 | 2 | 3 | 4 | 5;
const CLASSES: readonly WaterClass[] = [0, 1, 2, 3, 4, 5];
const THIRD = 2;
const MAIN_POLLUTANTS = 3;

export interface JudgedItem {
  readonly indicator: string;
  readonly title: string;
  readonly class: WaterClass;
  /** (C − CⅢ) / CⅢ for what is worse than Ⅲ; pH and dissolved oxygen have none. */
  readonly multiple: number | null;
}

export interface WaterJudgement {
  readonly standard: WaterStandard;
  readonly class: WaterClass;
  /** The items that decide the class. */
  readonly deciding: readonly JudgedItem[];
  /** 主要污染指标: at most three that are worse than Ⅲ. */
  readonly mainPollutants: readonly JudgedItem[];
  /** All participating items that have a value. */
  readonly judged: readonly JudgedItem[];
  /** 总氮 and 粪大肠菌群, reported beside the class. */
  readonly reference: readonly JudgedItem[];
}

/**
 * 单因子评价: the worst participating item decides (环办〔2011〕22号). Equal to a limit meets it; classes that share a limit give
 * the better one. Null when nothing was measured.
 */
export function judgeWater(
  readings: Readings,
  waterBody: 'river' | 'lake',
  date: string,
  standards: readonly WaterStandard[],
): WaterJudgement | null {
  const standard = standardOn(standards, date);
  if (standard === null) return null;
  const judge = (items: readonly WaterItem[]): readonly JudgedItem[] =>
    items.flatMap((item) => judgeItem(item, readings, waterBody) ?? []);
  const judged = judge(standard.items.filter((item) => item.participates));
  if (judged.length === 0) return null;
  const worst = CLASSES[Math.max(...judged.map((item) => item.class))] ?? 5;
  const toxic = new Set(standard.items.filter((item) => item.toxic).map((item) => item.indicator));
  const rank = (item: JudgedItem): number => (toxic.has(item.indicator) ? 0 : 1);
  return {
    standard,
    class: worst,
    deciding: judged.filter((item) => item.class === worst),
    mainPollutants: judged
      .filter((item) => item.class > THIRD)
      .sort((a, b) => rank(a) - rank(b) || b.class - a.class || (b.multiple ?? -1) - (a.multiple ?? -1))
      .slice(0, MAIN_POLLUTANTS),
    judged,
    // 总氮 is told of lakes only.
    reference: judge(
      standard.items.filter(
        (item) => !item.participates && (waterBody === 'lake' || item.indicator !== 'tn'),
      ),
    ),
  };
}

function judgeItem(item: WaterItem, readings: Readings, waterBody: 'river' | 'lake'): JudgedItem | null {
  const value = countedValue(readings.get(item.indicator));
  if (value === null) return null;
  const { rule, indicator, title } = item;
  const of = (index: number, multiple: number | null = null): JudgedItem => ({
    indicator,
    title,
    class: CLASSES[index] ?? 5,
    multiple,
  });
  switch (rule.kind) {
    case 'range':
      return of(value >= rule.minimum && value <= rule.maximum ? 0 : 5);
    case 'at-least': {
      const saturation = countedValue(readings.get(`${indicator}-saturation`));
      const first = saturation !== null && saturation >= rule.saturationForFirst;
      return of(first ? 0 : classOf(rule.limits.findIndex((limit) => value >= limit)));
    }
    case 'at-most': {
      const limits = waterBody === 'lake' ? (rule.lakeLimits ?? rule.limits) : rule.limits;
      const index = classOf(limits.findIndex((limit) => value <= limit));
      return of(index, index > THIRD ? (value - limits[THIRD]) / limits[THIRD] : null);
    }
  }
}

const classOf = (index: number): number => (index < 0 ? 5 : index);

/** `氨氮（0.26）`: name and multiple, two decimals, never rounded down to nothing. */
export const pollutantText = (item: JudgedItem): string =>
  item.multiple === null ? item.title : `${item.title}（${Math.max(item.multiple, 0.01).toFixed(2)}）`;
