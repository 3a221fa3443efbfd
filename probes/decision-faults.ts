import type { JsonObject } from '../src/kernel/canonical-json.ts';
import { isJsonObject } from '../src/kernel/json-object.ts';

/** A record that everybody can read, in the order of the acts. */
export interface PublicStep {
  readonly stage: string;
  readonly on: string;
  readonly content: JsonObject;
}

const GUARDED = ['submission', 'deliberation', 'outcome'];
const REVIEWS = ['legality-review', 'legality-confirmation'];

/**
 * What 重大行政决策程序暂行条例 forbids to be seen: a plain reading of a published decision, written apart from the conditions and
 * from the database that judges them, so that a mistake there is not repeated here. It does not know all that the
 * conditions ask for.
 */
export function decisionFaults(steps: readonly PublicStep[]): readonly string[] {
  return steps.flatMap((step, index) =>
    GUARDED.includes(step.stage)
      ? faultsOf(step, steps.slice(0, index)).map((fault) => `${step.stage} stands without ${fault}`)
      : [],
  );
}

function faultsOf(step: PublicStep, before: readonly PublicStep[]): readonly string[] {
  const last = (...stages: string[]) => before.findLast(({ stage }) => stages.includes(stage));
  const exempt = rows(before, 'exception', 'exempted', 'step');
  const review = last(...REVIEWS);
  const asked = last('legality-review');
  const since = asked === undefined ? [] : before.slice(before.indexOf(asked) + 1);
  const sentBack = before.findLastIndex(
    ({ stage, content }) => stage === 'deliberation' && content.outcome === 'again',
  );
  const faults: readonly (readonly [string, boolean])[] = [
    // 第二十五条: 未经合法性审查或者经审查不合法的，不得提交决策机关讨论.
    [
      'a review that ended lawful',
      review === undefined || !['lawful', 'confirmed'].includes(String(review.content.outcome)),
    ],
    ['a review after it was sent back', review !== undefined && before.indexOf(review) < sentBack],
    [
      'an answer to each point of the review',
      asked?.content.outcome === 'amend' &&
        !includesAll(
          rows(since, 'legality-amendment', 'changes', 'number'),
          rows([asked], 'legality-review', 'points', 'number'),
        ),
    ],
    // 第十四条、第十五条: the draft was shown, and the time for comments is over.
    [
      'a consultation that is over',
      !exempt.includes('consultation') &&
        (last('consultation') === undefined ||
          before.some(
            ({ stage, content }) => stage === 'consultation' && String(content.closesOn) >= step.on,
          )),
    ],
    [
      'an answer to each point of the experts',
      !exempt.includes('experts') &&
        !includesAll(
          rows(before, 'expert-adoption', 'answers', 'number'),
          rows(before, 'experts', 'points', 'number'),
        ),
    ],
    // 第二十四条: 风险可控的，可以作出决策.
    [
      'a risk that is under control',
      !['controllable', 'controllable-after'].includes(String(last('risk')?.content.conclusion)),
    ],
    // 第三十条: 应当经决策机关常务会议或者全体会议讨论.
    [
      'a meeting that passed it',
      step.stage === 'outcome' &&
        !['passed', 'passed-amended'].includes(String(last('deliberation')?.content.outcome)),
    ],
  ];
  return faults.flatMap(([fault, wrong]) => (wrong ? [fault] : []));
}

const rows = (
  steps: readonly PublicStep[],
  stage: string,
  field: string,
  column: string,
): readonly string[] =>
  steps
    .filter((step) => step.stage === stage)
    .flatMap(({ content }) => (Array.isArray(content[field]) ? content[field] : []))
    .flatMap((row) => (isJsonObject(row) ? [String(row[column] ?? '').trim()] : []))
    .filter((value) => value !== '');

const includesAll = (all: readonly string[], wanted: readonly string[]): boolean =>
  wanted.every((value) => all.includes(value));
