import type { AreaExamples } from '../src/schema/example.ts';
import { AREA_00_EXAMPLES } from './00-general/index.ts';
import { AREA_03_EXAMPLES } from './03-public-participation/index.ts';
import { AREA_04_EXAMPLES } from './04-expert-review/index.ts';
import { AREA_08_EXAMPLES } from './08-administrative-power/index.ts';
import { AREA_09_EXAMPLES } from './09-administrative-approval/index.ts';
import { AREA_10_EXAMPLES } from './10-major-projects/index.ts';
import { AREA_11_EXAMPLES } from './11-land-and-housing/index.ts';
import { AREA_12_EXAMPLES } from './12-grassroots-affairs/index.ts';
import { AREA_13_EXAMPLES } from './13-work-safety/index.ts';
import { AREA_14_EXAMPLES } from './14-environment/index.ts';
import { AREA_15_EXAMPLES } from './15-market-regulation/index.ts';
import { AREA_16_EXAMPLES } from './16-state-enterprises/index.ts';
import { AREA_17_EXAMPLES } from './17-poverty-relief/index.ts';
import { AREA_18_EXAMPLES } from './18-enterprise-credit/index.ts';
import { AREA_19_EXAMPLES } from './19-public-resource-trading/index.ts';
import { AREA_20_EXAMPLES } from './20-internal-affairs/index.ts';
import { AREA_21_EXAMPLES } from './21-public-institutions/index.ts';
import { AREA_22_EXAMPLES } from './22-social-organisations/index.ts';
import { AREA_23_EXAMPLES } from './23-admissions/index.ts';
import { AREA_24_EXAMPLES } from './24-health/index.ts';
import { AREA_25_EXAMPLES } from './25-science-projects/index.ts';
import { AREA_26_EXAMPLES } from './26-social-security/index.ts';
import { AREA_27_EXAMPLES } from './27-government-services/index.ts';
import { AREA_28_EXAMPLES } from './28-purchased-services/index.ts';
import { AREA_29_EXAMPLES } from './29-hotlines-and-letters/index.ts';
import { AREA_30_EXAMPLES } from './30-detailed-budgets/index.ts';

/** Every example of the catalogue. Written by `npm run areas`. */
export const EXAMPLES: readonly AreaExamples[] = [
  AREA_00_EXAMPLES,
  AREA_03_EXAMPLES,
  AREA_04_EXAMPLES,
  AREA_08_EXAMPLES,
  AREA_09_EXAMPLES,
  AREA_10_EXAMPLES,
  AREA_11_EXAMPLES,
  AREA_12_EXAMPLES,
  AREA_13_EXAMPLES,
  AREA_14_EXAMPLES,
  AREA_15_EXAMPLES,
  AREA_16_EXAMPLES,
  AREA_17_EXAMPLES,
  AREA_18_EXAMPLES,
  AREA_19_EXAMPLES,
  AREA_20_EXAMPLES,
  AREA_21_EXAMPLES,
  AREA_22_EXAMPLES,
  AREA_23_EXAMPLES,
  AREA_24_EXAMPLES,
  AREA_25_EXAMPLES,
  AREA_26_EXAMPLES,
  AREA_27_EXAMPLES,
  AREA_28_EXAMPLES,
  AREA_29_EXAMPLES,
  AREA_30_EXAMPLES,
];
