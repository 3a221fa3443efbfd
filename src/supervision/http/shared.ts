import { Type } from 'typebox';
import type { Working } from '../../catalogue/source.ts';
import { type Actor, holds } from '../../kernel/actor.ts';
import { today } from '../../kernel/clock.ts';
import { ID_PATTERN } from '../../kernel/ids.ts';
import { ProblemError, problem } from '../../kernel/problems.ts';
import { readInstrument } from '../instrument-queries.ts';

export const tags = ['supervision'];
export const InstrumentId = Type.Object({ id: Type.String({ maxLength: 40 }) });

const isId = (text: string): boolean => new RegExp(ID_PATTERN).test(text);

/** The instrument as the asker may read it; 404 otherwise. */
export async function presentInstrument(deps: Working, id: string, actor: Actor | null) {
  const found = isId(id) ? await readInstrument(deps, id, actor, today(deps.clock)) : null;
  if (found === null) throw new ProblemError([problem('not-found', { what: '这份监督文书' })]);
  return found;
}

/** Bodies whose instruments somebody may read though they are not public. */
export function readableBodies(actor: Actor | null): readonly string[] {
  if (actor === null) return [];
  if (holds(actor, 'office', '*')) return ['*'];
  return actor.grants
    .filter(({ role }) => ['editor', 'reviewer', 'issuer', 'office'].includes(role))
    .map(({ bodyCode }) => bodyCode);
}
