import { type CivilDate, chineseDate, daysBetween, parseCivilDate } from '../kernel/civil-date.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import type { TypeDeclaration } from '../schema/declaration.ts';
import { answerRefusals } from './rules-answers.ts';
import { breakdownRefusals } from './rules-breakdown.ts';
import { periodRefusals } from './rules-consultation-period.ts';
import { sumRefusals } from './rules-sums.ts';

export interface RuleContext {
  readonly type: TypeDeclaration;
  readonly content: Readonly<Record<string, unknown>>;
  readonly today: CivilDate;
}

type Rule = (context: RuleContext) => readonly Refusal[];

const titleOf = (context: RuleContext, field: string): string => context.type.fields[field]?.title ?? field;

const dateOf = (context: RuleContext, field: string): CivilDate | null => {
  const value = context.content[field];
  return typeof value === 'string' ? parseCivilDate(value) : null;
};

/** 后一日期不得早于前一日期. */
const inOrder =
  (earlier: string, later: string): Rule =>
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
  (from: string, until: string, days: number, basis: string): Rule =>
  (context) => {
    const [first, last] = [dateOf(context, from), dateOf(context, until)];
    const actual = first === null || last === null ? days : daysBetween(first, last);
    return actual >= days
      ? []
      : [
          problem(
            'period-too-short',
            { what: '公示期', actual, required: days, unit: '日' },
            { path: `/content/${until}`, basis },
          ),
        ];
  };

/**
 * Rules by name: a type lists the names that hold for it in `rules.onSubmit`. Each is pure and returns every refusal. They are judged at
 * submission and again at publication.
 */
const RULES = {
  /** 重大行政决策程序暂行条例第十五条 and its like: the declared period of the kind of dossier. */
  'consultation-long-enough': ({ type, content }) =>
    type.shape !== 'dossier' || type.consultation === undefined
      ? []
      : periodRefusals(type.consultation, content),
  'sums-add-up': ({ type, content }) => sumRefusals(type, content),
  'breakdown-adds-up': ({ type, content }) => breakdownRefusals(type, content),
  'notice-of-seven-days': lastsAtLeast(
    'documentDate',
    'noticeUntil',
    7,
    '最低生活保障审核确认办法（民发〔2021〕57号）',
  ),
  'answered-in-days-told': ({ content }) => answerRefusals(content),
  'period-in-order': inOrder('periodFrom', 'periodTo'),
  'check-ends-after-it-begins': inOrder('from', 'to'),
  'response-not-before-question': inOrder('arisenOn', 'documentDate'),
  'effective-not-before-document-date': inOrder('documentDate', 'effectiveOn'),
  'expiry-not-before-effective': inOrder('effectiveOn', 'expiresOn'),
  'expiry-not-before-document-date': inOrder('documentDate', 'expiresOn'),
  /** 发文字号 carries the year of 成文日期 (党政机关公文格式 GB/T 9704-2012). */
  'document-number-year-is-document-date-year': (context) => {
    const number = context.content.documentNumber;
    const date = dateOf(context, 'documentDate');
    if (typeof number !== 'string' || date === null) return [];
    const year = /〔(\d{4})〕/.exec(number)?.[1];
    if (year === undefined || year === date.slice(0, 4)) return [];
    return [
      problem(
        'field-invalid',
        {
          field: titleOf(context, 'documentNumber'),
          detail: `年份〔${year}〕与成文日期${chineseDate(date)}不一致`,
        },
        { path: '/content/documentNumber', basis: 'GB/T 9704-2012' },
      ),
    ];
  },
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof RULES;
const isRuleName = (name: string): name is RuleName => Object.hasOwn(RULES, name);
export const RULE_NAMES: readonly string[] = Object.keys(RULES);

/** Judges the content by every rule that its type names; all refusals at once. A name without a rule is a bug. */
export function judge(context: RuleContext): readonly Refusal[] {
  return context.type.rules.onSubmit.flatMap((name) => {
    if (!isRuleName(name)) throw new Error(`type ${context.type.key} names an unknown rule ${name}`);
    return RULES[name](context);
  });
}
