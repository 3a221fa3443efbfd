import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';

interface Spoken {
  readonly title: string;
  readonly number: string;
}

/** What the reviewer says of a dossier that a record speaks of. */
export interface MatchAnswer {
  readonly about: boolean;
  readonly reason: string;
}

/** A reason says something. */
const LEAST_REASON = 4;

/** The reason against going on while the reviewer has not said how the record relates to a decision. */
export const unconfirmedMatch = (match: Spoken): Refusal =>
  problem('match-unconfirmed', { dossier: match.title, number: match.number });

/**
 * Whether the answer may stand. `named`: the number of the decision that the document names in public; null where its
 * type has no field for it. Pure.
 */
export function answerRefusals(match: Spoken, answer: MatchAnswer, named: string | null): readonly Refusal[] {
  const of = { dossier: match.title, number: match.number };
  if (!answer.about && answer.reason.trim().length < LEAST_REASON)
    return [problem('match-reason-required', of, { path: '/reason' })];
  if (named === null) return [];
  const says = named === match.number;
  return says === answer.about
    ? []
    : [
        problem(
          'match-contradicts',
          {
            ...of,
            said: answer.about ? '公布或者落实该决策' : '不是公布或者落实该决策',
            told: says ? '注明了这一决策事项编号' : '没有注明这一决策事项编号',
          },
          { path: '/about' },
        ),
      ];
}
