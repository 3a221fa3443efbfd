import type { Content } from '../../api/content.ts';
import { fieldsOf, sameValue } from './content.ts';

/**
 * Two people saved the same draft. Nothing is decided silently that both changed: such a field is contested and a
 * person chooses; a field that only one of them changed takes that change.
 */
export type Side = 'mine' | 'theirs';

export interface FieldDifference {
  readonly field: string;
  readonly mine: unknown;
  readonly theirs: unknown;
  readonly suggested: Side;
  readonly contested: boolean;
}

/**
 * What both started from. The server tidies what it stores (white space, markup), so what I sent and what it kept are
 * compared each with its own successor: tidying is nobody's change.
 */
export interface CommonBase {
  readonly sent: Content;
  readonly stored: Content;
}

export function differencesBetween(
  base: CommonBase,
  mine: Content,
  theirs: Content,
): readonly FieldDifference[] {
  return fieldsOf(mine, theirs).flatMap((field) => {
    if (sameValue(mine[field], theirs[field])) return [];
    const iChanged = !sameValue(mine[field], base.sent[field]);
    const theyChanged = !sameValue(theirs[field], base.stored[field]);
    if (!iChanged && !theyChanged) return [];
    return [
      {
        field,
        mine: mine[field],
        theirs: theirs[field],
        suggested: iChanged ? 'mine' : 'theirs',
        contested: iChanged && theyChanged,
      } satisfies FieldDifference,
    ];
  });
}

/** Their version with the chosen fields of mine. */
export function mergeContents(
  theirs: Content,
  differences: readonly FieldDifference[],
  choices: Readonly<Record<string, Side>>,
): Content {
  const merged: Record<string, unknown> = { ...theirs };
  for (const { field, mine, suggested } of differences) {
    if ((choices[field] ?? suggested) === 'mine') {
      if (mine === undefined) delete merged[field];
      else merged[field] = mine;
    }
  }
  return merged;
}
