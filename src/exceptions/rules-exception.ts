import { citedTogether, ownRule } from '../kernel/citation.ts';
import { addMonths, type CivilDate, parseCivilDate } from '../kernel/civil-date.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import type { ExceptionGround } from '../schema/exception-ground.ts';
import { cite, OTHER_LAW_EXAMPLE } from '../schema/vocabulary.ts';

/** What the regulation says of examining again what is not made public; within a year is the platform's own rule. */
const EXAMINED = citedTogether(cite('政府信息公开条例', '第十八条'), ownRule('至迟一年评估审查一次'));
const THIRD_PARTY = cite('政府信息公开条例', '第十五条', '第三十二条');
export const LONGEST_MONTHS = 12;

/** What is said when something is not made public. */
export interface Saying {
  readonly ground: string;
  /** The article of another law, for the ground that asks for it. */
  readonly otherLaw: string;
  readonly reason: string;
  readonly until: string | null;
  readonly reviewOn: string;
  readonly thirdParty: string | null;
  readonly thirdPartyOn: string | null;
}

/** `《…法》第…条`. */
const NAMES_ARTICLE = /^《[^《》]{2,60}》(?:（[^（）]{1,30}）)?第[〇零一二三四五六七八九十百千\d]{1,10}条/u;

/** When it is examined again: after today, within a year. */
export function examinationRefusals(
  said: Pick<Saying, 'reason' | 'until' | 'reviewOn'>,
  today: CivilDate,
): readonly Refusal[] {
  const refusals: Refusal[] = [];
  const at = { path: '/reviewOn', basis: EXAMINED };
  const reviewOn = parseCivilDate(said.reviewOn);
  const until = said.until === null ? null : parseCivilDate(said.until);
  if (reviewOn === null)
    refusals.push(problem('date-invalid', { field: '评估审查日期', value: said.reviewOn }, at));
  else if (reviewOn <= today || reviewOn > addMonths(today, LONGEST_MONTHS))
    refusals.push(problem('exception-review-day', { latest: addMonths(today, LONGEST_MONTHS) }, at));
  if (said.until !== null && until === null)
    refusals.push(
      problem('date-invalid', { field: '不予公开的期限', value: said.until }, { path: '/until' }),
    );
  if (until !== null && until < today)
    refusals.push(problem('exception-over', { until }, { path: '/until', basis: EXAMINED }));
  if (said.reason.trim() === '')
    refusals.push(problem('reason-required', { action: '不予公开' }, { path: '/reason' }));
  return refusals;
}

/** Every reason against what is said; `ground` as it is law today, null for none. */
export function exceptionRefusals(
  said: Saying,
  ground: ExceptionGround | null,
  today: CivilDate,
): readonly Refusal[] {
  const refusals = [...examinationRefusals(said, today)];
  if (ground === null) {
    refusals.push(
      problem(
        'exception-ground-unknown',
        { ground: said.ground },
        { path: '/ground', basis: cite('政府信息公开条例', '第十四条', '第十五条', '第十六条') },
      ),
    );
    return refusals;
  }
  if (ground.otherLaw && !NAMES_ARTICLE.test(said.otherLaw.trim()))
    refusals.push(
      problem(
        'exception-other-law',
        { example: OTHER_LAW_EXAMPLE },
        { path: '/otherLaw', basis: ground.basis },
      ),
    );
  const asked = said.thirdPartyOn === null ? null : parseCivilDate(said.thirdPartyOn);
  if (ground.thirdParty && said.thirdParty === null)
    refusals.push(
      problem('exception-third-party', { ground: ground.title }, { path: '/thirdParty', basis: THIRD_PARTY }),
    );
  if (said.thirdParty === 'consents')
    refusals.push(problem('exception-consented', {}, { path: '/thirdParty', basis: THIRD_PARTY }));
  if (said.thirdParty !== null && (asked === null || asked > today))
    refusals.push(problem('exception-third-party-day', {}, { path: '/thirdPartyOn', basis: THIRD_PARTY }));
  return refusals;
}

/** The basis as it is kept: the ground's own, and the article of the other law behind it. */
export const basisOf = (ground: ExceptionGround, otherLaw: string): string =>
  ground.otherLaw ? `${ground.basis}、${otherLaw.trim()}` : ground.basis;

/** A step that is demanded, with the day on which it is on record as done. */
interface Demanded {
  readonly step: string;
  readonly title: string;
  readonly doneOn: string | null;
}

const LEAST_NUMBER = 4;

/** Whether a step may be put on record: demanded, once, after those before it, with day and number of paper. Pure. */
export function stepRefusals(
  said: {
    readonly step: string;
    readonly doneOn: CivilDate | null;
    readonly given: string;
    readonly number: string;
  },
  demanded: readonly Demanded[],
  today: CivilDate,
): readonly Refusal[] {
  const place = demanded.findIndex(({ step }) => step === said.step);
  const own = demanded[place];
  if (own === undefined)
    return [
      problem(
        'withheld-step-unknown',
        { step: said.step, steps: demanded.map(({ title }) => title).join('、') },
        { path: '/step' },
      ),
    ];
  const refusals: Refusal[] = [];
  const { doneOn } = said;
  if (own.doneOn !== null)
    refusals.push(problem('withheld-step-done', { step: own.title }, { path: '/step' }));
  if (doneOn === null || doneOn > today)
    refusals.push(
      problem('date-invalid', { field: `${own.title}日期`, value: said.given }, { path: '/doneOn' }),
    );
  if ([...said.number].length < LEAST_NUMBER)
    refusals.push(problem('field-required', { field: '证明文件的文号' }, { path: '/number' }));
  for (const before of demanded.slice(0, place))
    if (before.doneOn === null || (doneOn !== null && before.doneOn > doneOn))
      refusals.push(
        problem('withheld-step-order', { step: own.title, before: before.title }, { path: '/step' }),
      );
  return refusals;
}
