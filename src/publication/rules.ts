import type { WorkCalendar } from '../kernel/calendar.ts';
import { type CivilDate, chineseDate, daysBetween, parseCivilDate } from '../kernel/civil-date.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import type { TypeDeclaration } from '../schema/declaration.ts';
import type { RecordRule } from '../schema/law.ts';
import { breakdownRefusals } from './rules-breakdown.ts';
import { periodRefusals } from './rules-consultation-period.ts';
import { interpretationRefusals } from './rules-interpretation.ts';
import { sumRefusals } from './rules-sums.ts';

export interface RuleContext {
  readonly type: TypeDeclaration;
  readonly content: Readonly<Record<string, unknown>>;
  /** What of the content is made public, where a part is withheld. */
  readonly shown?: Readonly<Record<string, unknown>>;
  readonly today: CivilDate;
  readonly calendar: WorkCalendar;
  /** What each rule rests on: a refusal that names no article of its own is given that of its rule. */
  readonly bases: Readonly<Record<string, Pick<RecordRule, 'basis'>>>;
}

type Judgement = (context: RuleContext) => readonly Refusal[];

const titleOf = (context: RuleContext, field: string): string => context.type.fields[field]?.title ?? field;

const dateOf = (context: RuleContext, field: string): CivilDate | null => {
  const value = context.content[field];
  return typeof value === 'string' ? parseCivilDate(value) : null;
};

/** 后一日期不得早于前一日期. */
const inOrder =
  (earlier: string, later: string): Judgement =>
  (context) => {
    const [from, to] = [dateOf(context, earlier), dateOf(context, later)];
    if (from === null || to === null || to >= from) return [];
    return [
      problem(
        'date-order',
        {
          later: titleOf(context, later),
          laterValue: chineseDate(to),
          earlier: titleOf(context, earlier),
          earlierValue: chineseDate(from),
        },
        { path: `/content/${later}` },
      ),
    ];
  };

/** A term that begins the day after `from` must not end before so many days. */
const lastsAtLeast =
  (from: string, until: string, days: number): Judgement =>
  (context) => {
    const [first, last] = [dateOf(context, from), dateOf(context, until)];
    const actual = first === null || last === null ? days : daysBetween(first, last);
    return actual >= days
      ? []
      : [
          problem(
            'period-too-short',
            { what: '公示期', actual, required: days, unit: '日' },
            { path: `/content/${until}` },
          ),
        ];
  };

/** 发文字号 carries the year of 成文日期. */
const numberedInItsYear: Judgement = (context) => {
  const number = context.content.documentNumber;
  const date = dateOf(context, 'documentDate');
  if (typeof number !== 'string' || date === null) return [];
  const year = /〔(\d{4})〕/.exec(number)?.[1];
  if (year === undefined || year === date.slice(0, 4)) return [];
  const detail = `年份〔${year}〕与成文日期${chineseDate(date)}不一致`;
  return [
    problem(
      'field-invalid',
      { field: titleOf(context, 'documentNumber'), detail },
      { path: '/content/documentNumber' },
    ),
  ];
};

/** What was told to have been answered in so many working days was: between its two dates. */
const answeredInDaysTold: Judgement = (context) => {
  const [received, answered] = [dateOf(context, 'receivedOn'), dateOf(context, 'documentDate')];
  if (received === null || answered === null) return [];
  if (answered < received) return inOrder('receivedOn', 'documentDate')(context);
  const [told, actual] = [context.content.days, context.calendar.workingDaysBetween(received, answered)];
  return typeof told === 'number' && told !== actual
    ? [problem('answer-days-wrong', { told, actual }, { path: '/content/days' })]
    : [];
};

/**
 * Rules by name: a type lists the names that hold for it in `rules.onSubmit`. Each is pure and returns every refusal.
 * They are judged at submission and again at publication. A rule is one entry here and one in
 * `catalogue/law/record-rules.ts`, which says what it rests on; its sentence is the `detail` of `field-invalid`, unless
 * programs have to tell it from others by a code of its own (src/kernel/problems).
 */
export const RULES: Readonly<Record<string, Judgement>> = {
  /** The declared period of the kind of dossier, which names its own article. */
  'consultation-long-enough': ({ type, content, calendar }) =>
    type.shape !== 'dossier' || type.consultation === undefined
      ? []
      : periodRefusals(type.consultation, content, calendar),
  'sums-add-up': ({ type, content }) => sumRefusals(type, content),
  'breakdown-adds-up': ({ type, content }) => breakdownRefusals(type, content),
  'notice-of-seven-days': lastsAtLeast('documentDate', 'noticeUntil', 7),
  'answered-in-days-told': answeredInDaysTold,
  'period-in-order': inOrder('periodFrom', 'periodTo'),
  'check-ends-after-it-begins': inOrder('from', 'to'),
  'response-not-before-question': inOrder('arisenOn', 'documentDate'),
  'effective-not-before-document-date': inOrder('documentDate', 'effectiveOn'),
  'expiry-not-before-effective': inOrder('effectiveOn', 'expiresOn'),
  'expiry-not-before-document-date': inOrder('documentDate', 'expiresOn'),
  'document-number-year-is-document-date-year': numberedInItsYear,
  'interpretation-says-something': ({ content, shown }) => interpretationRefusals(shown ?? content),
};

export const RULE_NAMES: readonly string[] = Object.keys(RULES);

/** Judges the content by every rule that its type names; all refusals at once. A name without a rule is a bug. */
export function judge(context: RuleContext): readonly Refusal[] {
  return context.type.rules.onSubmit.flatMap((name) => {
    const [rule, rests] = [RULES[name], context.bases[name]];
    if (rule === undefined || rests === undefined)
      throw new Error(`type ${context.type.key} names an unknown rule ${name}`);
    return rule(context).map((refusal) => ({ basis: rests.basis, ...refusal }));
  });
}
