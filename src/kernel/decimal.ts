/** Decimal text of a spreadsheet or a form: `12`, `-0.50`. */
const DECIMAL = /^([+-]?)(\d{1,30})(?:\.(\d{1,18}))?$/;

/** Exact sums of decimal text: figures of public money are never floats. Null where a value is no decimal. */
export function addDecimals(
  terms: readonly { readonly value: string; readonly sign: 1 | -1 }[],
): string | null {
  const scale = Math.max(0, ...terms.map(({ value }) => DECIMAL.exec(value)?.[3]?.length ?? 0));
  let sum = 0n;
  for (const { value, sign } of terms) {
    const match = DECIMAL.exec(value);
    if (match === null) return null;
    const [, minus = '', whole = '', fraction = ''] = match;
    const units = BigInt(whole + fraction.padEnd(scale, '0'));
    sum += minus === '-' ? -units * BigInt(sign) : units * BigInt(sign);
  }
  return textOf(sum, scale);
}

function textOf(units: bigint, scale: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const sign = units < 0n ? '-' : '';
  if (scale === 0) return sign + digits;
  return `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** Whether two decimals are no further apart than a third: 12.50 is 12.5. */
export function decimalsWithin(a: string, b: string, tolerance: string): boolean {
  const apart = addDecimals([
    { value: a, sign: 1 },
    { value: b, sign: -1 },
  ]);
  const left =
    apart === null
      ? null
      : addDecimals([
          { value: apart.replace(/^-/, ''), sign: 1 },
          { value: tolerance, sign: -1 },
        ]);
  return left !== null && (left.startsWith('-') || /^[0.]+$/.test(left));
}

/** Decimal text with at most so many places behind the point, as a regular expression for the whole of it. */
export const decimalPattern = (scale: number): string =>
  scale === 0 ? '^-?\\d{1,15}$' : `^-?\\d{1,15}(\\.\\d{1,${scale}})?$`;
