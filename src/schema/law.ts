import type { Cited } from '../kernel/citation.ts';
import type { RuleDeclaration } from './item.ts';

/** What a rule that records are judged by is called, and what it rests on. */
export interface RecordRule {
  readonly title: string;
  readonly basis: Cited;
}

/** The versions of a rule, the oldest first; none for a code that nobody declared. */
export const rulesOf = (code: string, rules: readonly RuleDeclaration[]): readonly RuleDeclaration[] =>
  rules
    .filter((rule) => rule.code === code)
    .sort((one, other) => (one.effectiveFrom < other.effectiveFrom ? -1 : 1));

/** The rule as it was in force on a day; null before its first version and after its last. */
export const ruleOn = (
  code: string,
  date: string,
  rules: readonly RuleDeclaration[],
): RuleDeclaration | null =>
  rulesOf(code, rules).find(
    (rule) => rule.effectiveFrom <= date && (rule.effectiveTo === null || date < rule.effectiveTo),
  ) ?? null;

/** `《中华人民共和国政府信息公开条例》（国务院令第711号）第二十六条`, and what it demands where that is not said by the article. */
export const ruleText = (rule: RuleDeclaration): string =>
  [rule.basis, rule.requirement].filter((part) => part !== '').join('，');
