import type { RuleDeclaration } from '../../src/schema/declaration.ts';
import { rulesOf } from '../../src/schema/law.ts';
import { LAW_RULES } from './rules.ts';

/** The rule in force now; throws for a code that the catalogue must not name. */
export function ruleInForce(code: string): RuleDeclaration {
  const rule = rulesOf(code, LAW_RULES).find((each) => each.effectiveTo === null);
  if (!rule) throw new Error(`rule ${code} is not in force`);
  return rule;
}
