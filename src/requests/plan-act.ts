import { type CivilDate, civilDateAt, parseCivilDate } from '../kernel/civil-date.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Refusal, type Result, refused } from '../kernel/result.ts';
import {
  CONSULTED_PARTIES,
  DISPUTE_COURSES,
  DISPUTE_OUTCOMES,
  FEE_METHODS,
  OPINION_POSITIONS,
  REQUEST_ACT_NAMES,
  type RequestAct,
} from '../schema/vocabulary.ts';
import type { GivenAct, Moment, PlannedAct } from './act.ts';
import { completionUntil, daysLeft, lastDayAfter, monthOf } from './answer-clock.ts';
import { feeOf } from './fee.ts';
import { planAnswer } from './plan-answer.ts';
import { answeringBody } from './receive-request.ts';
import { countInMonth, type StoredAct } from './request-store.ts';

type Plan = (moment: Moment, given: GivenAct) => Result<PlannedAct> | Promise<Result<PlannedAct>>;

const planned = (onDay: CivilDate, more: Partial<PlannedAct> = {}): Result<PlannedAct> =>
  accepted({ onDay, days: null, lastDay: null, remaining: null, text: '', detail: {}, letter: {}, ...more });

const textOf = ({ text }: GivenAct): string => (text ?? '').trim();
const needsText = (given: GivenAct, field: string): readonly Refusal[] =>
  textOf(given) === '' ? [problem('field-required', { field }, { path: '/text' })] : [];

/** The day that is given, not after today and not before the one from which it follows. */
function dayOf({ today }: Moment, given: GivenAct, field: string, from: CivilDate | null): Result<CivilDate> {
  if (given.on === undefined || given.on === '') return accepted(today);
  const day = parseCivilDate(given.on);
  if (day === null) return refused(problem('date-invalid', { field, value: given.on }, { path: '/on' }));
  if (day > today) return refused(problem('date-in-future', { field, value: day }, { path: '/on' }));
  if (from !== null && day < from)
    return refused(problem('field-invalid', { field, detail: `不能早于${from}` }, { path: '/on' }));
  return accepted(day);
}

/** The act that set the term in which somebody else is. */
const lastTerm = ({ acts }: Moment): StoredAct | undefined =>
  acts.findLast(({ lastDay }) => lastDay !== null);

const lateFor = ({ today }: Moment, act: RequestAct, until: CivilDate | null): readonly Refusal[] =>
  until !== null && today > until
    ? [problem('request-too-late', { act: REQUEST_ACT_NAMES[act], until })]
    : [];

const within = (days: number | undefined, least: number, most: number): Result<number> =>
  days !== undefined && days >= least && days <= most
    ? accepted(days)
    : refused(
        problem(
          'field-invalid',
          { field: '期限', detail: `应为${least}至${most}个工作日` },
          { path: '/days' },
        ),
      );

const confirm: Plan = (moment, given) => {
  const { request, rules, today } = moment;
  const submitted = civilDateAt(request.submittedAt);
  const on = request.channel === 'site' ? accepted(today) : dayOf(moment, given, '收到日期', null);
  if (!on.ok) return on;
  return planned(on.value, { days: rules.terms.answer.days, detail: { submitted }, text: textOf(given) });
};

const transfer: Plan = async ({ tx, request, today }, given) => {
  const to = await answeringBody(tx, given.to ?? '');
  const refusals = [
    ...needsText(given, '转交理由'),
    ...(to !== null && to !== request.body
      ? []
      : [problem('body-unknown', { value: given.to ?? '' }, { path: '/to' })]),
  ];
  if (refusals.length > 0 || to === null) return refused(...refusals);
  return planned(today, { text: textOf(given), detail: { to } });
};

const askCompletion: Plan = (moment, given) => {
  const { today, calendar, rules, request } = moment;
  const days = within(given.days ?? rules.completion.usual, rules.completion.least, rules.completion.most);
  const until =
    request.receivedOn === null ? null : completionUntil(request.receivedOn, rules.terms, calendar);
  const refusals = [
    ...lateFor(moment, 'ask-completion', until),
    ...needsText(given, '需要补正的事项'),
    ...(days.ok ? [] : days.refusals),
  ];
  if (refusals.length > 0 || !days.ok) return refused(...refusals);
  const lastDay = lastDayAfter(today, days.value, calendar);
  return planned(today, {
    days: days.value,
    lastDay,
    text: textOf(given),
    letter: { basis: rules.terms.completionNotice.basis },
  });
};

const restart =
  (field: string): Plan =>
  (moment, given) => {
    const on = dayOf(moment, given, field, lastTerm(moment)?.onDay ?? null);
    return on.ok ? planned(on.value, { days: moment.rules.terms.answer.days, text: textOf(given) }) : on;
  };

const completed: Plan = (moment, given) => {
  const refusals = needsText(given, '补正的内容');
  return refusals.length > 0 ? refused(...refusals) : restart('收到补正日期')(moment, given);
};

const consult: Plan = (moment, given) => {
  const { calendar, clock, rules, request } = moment;
  const party = CONSULTED_PARTIES.find((each) => each === given.party);
  const on = dayOf(moment, given, '对方收到日期', request.receivedOn);
  const refusals = [
    ...lateFor(moment, 'consult', clock?.dueOn ?? null),
    ...(party === undefined ? [problem('field-required', { field: '征求对象' }, { path: '/party' })] : []),
    ...((given.to ?? '').trim() === ''
      ? [problem('field-required', { field: '对方名称' }, { path: '/to' })]
      : []),
    ...needsText(given, '征求意见的信息'),
    ...(on.ok ? [] : on.refusals),
  ];
  if (refusals.length > 0 || party === undefined || !on.ok || clock === null) return refused(...refusals);
  const { days, basis } = party === 'third-party' ? rules.terms.thirdParty : rules.terms.jointAuthor;
  return planned(on.value, {
    days,
    lastDay: lastDayAfter(on.value, days, calendar),
    remaining: daysLeft(on.value, clock.dueOn, calendar),
    text: textOf(given),
    detail: { party, name: (given.to ?? '').trim() },
    letter: {
      party: (given.to ?? '').trim(),
      basis,
      silence:
        party === 'third-party'
          ? '逾期未提出意见的，由本机关依照条例的规定决定是否公开。'
          : '逾期未提出意见的，视为同意公开。',
    },
  });
};

const opinion: Plan = (moment, given) => {
  const { today } = moment;
  const asked = lastTerm(moment);
  const position = OPINION_POSITIONS.find((each) => each === given.position);
  const on = dayOf(moment, given, '收到意见日期', asked?.onDay ?? null);
  const until = asked?.lastDay ?? today;
  const refusals = [
    ...(position === undefined ? [problem('field-required', { field: '意见' }, { path: '/position' })] : []),
    ...(position === 'silent' && today <= until
      ? [problem('request-too-early', { until, act: REQUEST_ACT_NAMES.opinion })]
      : []),
    ...(position === 'objects' ? needsText(given, '不同意的理由') : []),
    ...(on.ok ? [] : on.refusals),
  ];
  if (refusals.length > 0 || position === undefined || !on.ok) return refused(...refusals);
  const party = asked?.detail;
  return planned(on.value, {
    text: textOf(given),
    detail: { position, ...(isParty(party) ? { party: party.party } : {}) },
  });
};

const isParty = (detail: unknown): detail is { readonly party: string } =>
  typeof detail === 'object' && detail !== null && 'party' in detail && typeof detail.party === 'string';

const extend: Plan = (moment, given) => {
  const { rules, today, clock } = moment;
  const days = within(given.days ?? rules.terms.extension.days, 1, rules.terms.extension.days);
  const refusals = [
    ...lateFor(moment, 'extend', clock?.dueOn ?? null),
    ...needsText(given, '延长的理由'),
    ...(days.ok ? [] : days.refusals),
  ];
  if (refusals.length > 0 || !days.ok) return refused(...refusals);
  return planned(today, {
    days: days.value,
    text: textOf(given),
    letter: { basis: rules.terms.extension.basis },
  });
};

const askReasons: Plan = ({ today, rules }, given) => {
  const refusals = needsText(given, '需要说明的事项');
  if (refusals.length > 0) return refused(...refusals);
  return planned(today, { text: textOf(given), letter: { basis: rules.terms.delay.basis } });
};

const reasons: Plan = (moment, given) => {
  const refusals = needsText(given, '说明的理由');
  const on = dayOf(moment, given, '收到日期', moment.request.receivedOn);
  if (refusals.length > 0) return refused(...refusals);
  return on.ok ? planned(on.value, { text: textOf(given) }) : on;
};

const delay: Plan = ({ rules, today, acts }, given) => {
  const days = within(given.days, 1, rules.terms.delay.days);
  const refusals = [
    ...(acts.some(({ kind }) => kind === 'reasons')
      ? []
      : [problem('request-lacks', { answer: REQUEST_ACT_NAMES.delay, lacks: '申请人说明的理由' })]),
    ...needsText(given, '延迟的理由'),
    ...(days.ok ? [] : days.refusals),
  ];
  if (refusals.length > 0 || !days.ok) return refused(...refusals);
  return planned(today, {
    days: days.value,
    text: textOf(given),
    letter: { basis: rules.terms.delay.basis },
  });
};

const fee: Plan = async (moment, given) => {
  const { tx, today, calendar, rules, request, clock } = moment;
  const method = FEE_METHODS.find((each) => each === given.method);
  const count = given.count ?? 1;
  const refusals = [
    ...lateFor(moment, 'fee', clock?.dueOn ?? null),
    ...(method === undefined ? [problem('field-required', { field: '计收方式' }, { path: '/method' })] : []),
    ...(Number.isInteger(count) && count >= 1 && count <= 100_000
      ? []
      : [problem('field-invalid', { field: '件数、页数', detail: '应为正整数' }, { path: '/count' })]),
    ...needsText(given, '缴费方式'),
  ];
  if (refusals.length > 0 || method === undefined) return refused(...refusals);
  const before =
    method === 'volume' ? 0 : (await countInMonth(tx, request, monthOf(request.receivedOn ?? today))) - 1;
  const { yuan, computation } = feeOf(
    rules.tariffs[method],
    method === 'count' ? '件' : '页',
    before + 1,
    before + count,
  );
  if (yuan === 0) return refused(problem('request-no-fee'));
  const { days } = rules.terms.payment;
  return planned(today, {
    days,
    lastDay: lastDayAfter(today, days, calendar),
    text: textOf(given),
    detail: { method, count, amount: yuan, computation },
    letter: { basis: rules.tariffBasis, amount: String(yuan), computation },
  });
};

const remark =
  (field: string | null): Plan =>
  (moment, given) => {
    const refusals = field === null ? [] : needsText(given, field);
    const on = dayOf(moment, given, '日期', moment.request.receivedOn);
    if (refusals.length > 0) return refused(...refusals);
    return on.ok ? planned(on.value, { text: textOf(given) }) : on;
  };

const dispute: Plan = (moment, given) => {
  const course = DISPUTE_COURSES.find((each) => each === given.course);
  const outcome = DISPUTE_OUTCOMES.find((each) => each === given.outcome);
  const on = dayOf(moment, given, '日期', moment.request.receivedOn);
  const refusals = [
    ...(course === undefined ? [problem('field-required', { field: '途径' }, { path: '/course' })] : []),
    ...(outcome === undefined ? [problem('field-required', { field: '结果' }, { path: '/outcome' })] : []),
    ...needsText(given, '文书名称、文号'),
    ...(on.ok ? [] : on.refusals),
  ];
  if (refusals.length > 0 || course === undefined || outcome === undefined || !on.ok)
    return refused(...refusals);
  return planned(on.value, { text: textOf(given), detail: { course, outcome } });
};

const prepare: Plan = async (moment, given) => {
  const answer = await planAnswer(moment, lastTerm(moment), given.answer);
  return answer.ok
    ? planned(moment.today, { detail: { ...answer.value, from: moment.request.state } })
    : answer;
};

/** What each act writes, or every reason why it may not come. */
export const PLANS: Readonly<Record<Exclude<RequestAct, 'issue' | 'offer'>, Plan>> = {
  confirm,
  transfer,
  'ask-completion': askCompletion,
  completed,
  consult,
  opinion,
  extend,
  'ask-reasons': askReasons,
  reasons,
  delay,
  fee,
  paid: restart('缴费日期'),
  prepare,
  return: remark('退回的理由'),
  withdraw: remark(null),
  delivered: remark('送达方式'),
  dispute,
};
