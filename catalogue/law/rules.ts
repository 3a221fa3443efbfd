import type { RuleDeclaration } from '../../src/schema/declaration.ts';
import { DISCLOSURE_RULES } from './rules/disclosure.ts';
import { EMERGENCIES_RULES } from './rules/emergencies.ts';
import { ENFORCEMENT_RULES } from './rules/enforcement.ts';
import { MONEY_AND_LAND_RULES } from './rules/money-and-land.ts';
import { SERVICES_RULES } from './rules/services.ts';

/**
 * The periods by which items are due. A rule that a new law replaced stays, because what was published under it is
 * judged by it. Versions of one code follow each other without a gap. What was not read in a text is marked `memory` (待
 * 核).
 */
export const LAW_RULES: readonly RuleDeclaration[] = [
  ...DISCLOSURE_RULES,
  ...ENFORCEMENT_RULES,
  ...EMERGENCIES_RULES,
  ...MONEY_AND_LAND_RULES,
  ...SERVICES_RULES,
];
