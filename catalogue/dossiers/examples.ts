import { APPROVAL_EXAMPLES } from './approval-examples.ts';
import type { MatterExample } from './example.ts';
import { EXPROPRIATION_EXAMPLES } from './expropriation-examples.ts';
import { TRADING_EXAMPLES } from './trading-examples.ts';

export const MATTER_EXAMPLES: readonly MatterExample[] = [
  ...APPROVAL_EXAMPLES,
  ...TRADING_EXAMPLES,
  ...EXPROPRIATION_EXAMPLES,
];
