import type { DerivedInput, DerivedValue } from './derived-value.ts';
import { countedValue } from './reading.ts';

/**
 * 同比: a percentage against the same period one year before; of a share, in percentage points. Null where there is
 * nothing to compare with.
 */
export function yearOnYear({ readings, yearBefore, indicator }: DerivedInput): DerivedValue | null {
  if (indicator === null) throw new Error('year-on-year needs an indicator');
  const [now, before] = [readings, yearBefore].map((each) => countedValue(each.get(indicator.code)));
  if (now === undefined || before === undefined || now === null || before === null) return null;
  const share = indicator.unit === '%' || indicator.unit === '‰';
  const difference = now - before;
  if (share) return told(difference, `${size(difference)}个${indicator.unit === '%' ? '百' : '千'}分点`);
  // Against a loss or nothing a percentage says nothing.
  if (before <= 0) return told(difference, `${size(difference)}${indicator.unit}`);
  return told(difference, `${size((difference / before) * 100)}%`);
}

const size = (value: number): string => (Math.round(Math.abs(value) * 10) / 10).toFixed(1);

const told = (difference: number, figure: string): DerivedValue => ({
  title: Math.abs(difference) < 1e-9 ? '持平' : difference > 0 ? '增加' : '减少',
  figure: Math.abs(difference) < 1e-9 ? '' : figure,
  colour: '',
  detail: '',
  standard: '',
  rank: null,
  alarming: false,
});
