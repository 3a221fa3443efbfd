import type { TypeDetail } from '../../../src/api/contract.ts';
import type { Content } from '../../api/content.ts';
import { isRecord, listOf } from '../../api/guards.ts';

const DECIMAL = /^(-?)(\d{1,20})(?:\.(\d{1,6}))?$/;
/** Written as a call: the build keeps to the syntax of 2019, which has no such literals (docs/decisions/0010). */
const ZERO = BigInt(0);
const PLACES = 6;

/** Millionths, exactly; null for what is no number. */
function unitsOf(value: unknown): bigint | null {
  const match = DECIMAL.exec(String(value ?? '').trim());
  if (match === null) return null;
  const [, minus = '', whole = '', fraction = ''] = match;
  const units = BigInt(whole + fraction.padEnd(PLACES, '0'));
  return minus === '-' ? -units : units;
}

function textOfUnits(units: bigint): string {
  const digits = (units < ZERO ? -units : units).toString().padStart(PLACES + 1, '0');
  const fraction = digits.slice(-PLACES).replace(/0+$/, '').padEnd(2, '0');
  return `${units < ZERO ? '-' : ''}${digits.slice(0, -PLACES)}.${fraction}`;
}

function partsOf(content: Content, name: string): readonly bigint[] {
  const [field = '', column] = name.split('.');
  const values =
    column === undefined
      ? [content[field]]
      : listOf(content[field])
          .filter(isRecord)
          .map((row) => row[column]);
  return values.flatMap((value) => unitsOf(value) ?? []);
}

/**
 * What totals should be by the figures that are there, for those that say something else; the first sum of a total
 * decides.
 */
export function suggestedTotals(sums: TypeDetail['sums'], content: Content): ReadonlyMap<string, string> {
  const suggested = new Map<string, string>();
  const decided = new Set<string>();
  for (const { total, plus, minus } of sums) {
    const added = plus.flatMap((name) => partsOf(content, name));
    const taken = minus.flatMap((name) => partsOf(content, name));
    if (decided.has(total) || added.length + taken.length === 0) continue;
    decided.add(total);
    const units =
      added.reduce((sum, each) => sum + each, ZERO) - taken.reduce((sum, each) => sum + each, ZERO);
    if (unitsOf(content[total]) !== units) suggested.set(total, textOfUnits(units));
  }
  return suggested;
}
