import { diffArrays } from 'diff';
import type { Draft } from '../../../src/api/contract.ts';
import type { Revision } from '../../api/resources.ts';

/** A text that the draft is compared with. */
export interface Baseline {
  readonly title: string;
  /** What it means that nothing differs. */
  readonly same: string;
  readonly version: number;
}

/** What was judged before, and what the public reads now; neither for a text that comes for the first time. */
export function baselinesOf(
  draft: Pick<Draft, 'workflow' | 'disclosure'>,
  revisions: readonly Pick<Revision, 'version' | 'savedAt'>[],
): readonly Baseline[] {
  const back = draft.workflow.filter(({ action }) => action === 'return').at(-1);
  const judged =
    back &&
    revisions
      .filter(({ savedAt }) => Date.parse(savedAt) <= Date.parse(back.at))
      .reduce((latest, { version }) => Math.max(latest, version), 0);
  return [
    ...(judged === undefined || judged === 0
      ? []
      : [{ title: '退回以后的改动', same: '退回以后没有改动', version: judged }]),
    // The first version of a correction is the edition in force.
    ...(draft.disclosure === null
      ? []
      : [{ title: '与现行公开版本的不同', same: '与现行公开版本相同', version: 1 }]),
  ];
}

export interface Piece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** A sentence that stands on both sides and is longer than this is shortened where it is only context. */
const CONTEXT = 40;
const SENTENCE = /(?<=[。；！？\n])/;

/** Sentence by sentence; of what stays only as much as tells where one is. */
export const piecesOf = (before: string, after: string): readonly Piece[] =>
  diffArrays(before.split(SENTENCE), after.split(SENTENCE)).map(({ added, removed, value }) => {
    const text = value.join('');
    if (added) return { kind: 'added', text };
    if (removed) return { kind: 'removed', text };
    return {
      kind: 'same',
      text: text.length <= 2 * CONTEXT ? text : `${text.slice(0, CONTEXT)} …… ${text.slice(-CONTEXT)}`,
    };
  });
