import type { Tariff } from '../schema/requests.ts';

/** What the n-th unit costs. */
function priceOf(tariff: Tariff, n: number): number {
  const tier = tariff.tiers.find(({ upTo }) => n <= upTo);
  if (tier !== undefined) return tier.yuan;
  const { yuan, every, plus } = tariff.beyond;
  const over = n - (tariff.tiers.at(-1)?.upTo ?? 0) - 1;
  return every === null ? yuan : yuan + Math.floor(over / every) * plus;
}

export interface Fee {
  readonly yuan: number;
  /** From which the sum can be found again by hand. */
  readonly computation: string;
}

/** 超额累进: units `from` to `to`, each by its own tier. */
export function feeOf(tariff: Tariff, unit: string, from: number, to: number): Fee {
  const parts: { from: number; to: number; yuan: number }[] = [];
  for (let n = from; n <= to; n += 1) {
    const yuan = priceOf(tariff, n);
    const last = parts.at(-1);
    if (last?.yuan === yuan) last.to = n;
    else parts.push({ from: n, to: n, yuan });
  }
  const sum = parts.reduce((total, part) => total + (part.to - part.from + 1) * part.yuan, 0);
  const told = parts.map((part) =>
    part.yuan === 0
      ? `第${part.from}至${part.to}${unit}免收`
      : `第${part.from}至${part.to}${unit}每${unit}${part.yuan}元，计${(part.to - part.from + 1) * part.yuan}元`,
  );
  return { yuan: sum, computation: `${told.join('；')}；合计${sum}元` };
}
