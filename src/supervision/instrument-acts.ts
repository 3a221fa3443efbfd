import type { CivilDate } from '../kernel/civil-date.ts';
import { type ActedOn, type InstrumentAct, refusalsOfAct } from './rules-instrument.ts';

/** What would not be refused now. */
export function actsFor(
  known: ActedOn & { readonly findings: ReadonlyMap<number, string> },
  by: { readonly actor: string; readonly today: CivilDate },
  as: { readonly asIssuer: boolean; readonly asBody: boolean },
): string[] {
  const possible = (act: InstrumentAct): boolean => refusalsOfAct(known, act, by).length === 0;
  const contests = [...known.findings.values()];
  return [
    ...(as.asBody && possible({ kind: 'answered' }) ? ['answer'] : []),
    ...(as.asBody && contests.includes('stands') && possible({ kind: 'objected' }) ? ['object'] : []),
    ...(as.asIssuer &&
    contests.includes('objected') &&
    possible({ kind: 'objection-decided', outcome: 'rejected', last: false })
      ? ['decide']
      : []),
    ...(as.asIssuer && possible({ kind: 're-inspected', outcome: 'passed' }) ? ['re-inspect'] : []),
  ];
}
