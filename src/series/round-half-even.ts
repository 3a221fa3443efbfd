/** GB/T 8170 四舍六入五成双, on the decimal text itself: a binary float would decide some halves wrongly. */
export function roundHalfEven(decimal: string, digits: number): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal);
  if (!match) throw new Error(`not a decimal: ${decimal}`);
  const [, sign = '', whole = '', fraction = ''] = match;
  const kept = BigInt(whole + fraction.slice(0, digits).padEnd(digits, '0'));
  const rest = fraction.slice(digits);
  const half = /^50*$/.test(rest);
  const up = half ? kept % 2n === 1n : rest >= '5';
  const text = String(up ? kept + 1n : kept).padStart(digits + 1, '0');
  const rounded = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
  return /[1-9]/.test(rounded) ? sign + rounded : rounded;
}
