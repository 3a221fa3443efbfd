import { AREA_00 } from './00-general/area.ts';
import { AREA_03 } from './03-public-participation/area.ts';
import { AREA_04 } from './04-expert-review/area.ts';
import { AREA_05 } from './05-risk-assessment/area.ts';
import { AREA_06 } from './06-legality-review/area.ts';
import { AREA_07 } from './07-collective-decision/area.ts';
import { AREA_08 } from './08-administrative-power/area.ts';
import { AREA_09 } from './09-administrative-approval/area.ts';
import { AREA_10 } from './10-major-projects/area.ts';
import { AREA_11 } from './11-land-and-housing/area.ts';
import { AREA_12 } from './12-grassroots-affairs/area.ts';
import { AREA_13 } from './13-work-safety/area.ts';
import { AREA_14 } from './14-environment/area.ts';
import { AREA_15 } from './15-market-regulation/area.ts';
import { AREA_16 } from './16-state-enterprises/area.ts';
import { AREA_17 } from './17-poverty-relief/area.ts';
import { AREA_18 } from './18-enterprise-credit/area.ts';
import { AREA_19 } from './19-public-resource-trading/area.ts';
import { AREA_20 } from './20-internal-affairs/area.ts';
import { AREA_21 } from './21-public-institutions/area.ts';
import { AREA_22 } from './22-social-organisations/area.ts';
import { AREA_23 } from './23-admissions/area.ts';
import { AREA_24 } from './24-health/area.ts';
import { AREA_25 } from './25-science-projects/area.ts';
import { AREA_26 } from './26-social-security/area.ts';
import { AREA_27 } from './27-government-services/area.ts';
import { AREA_28 } from './28-purchased-services/area.ts';
import { AREA_29 } from './29-hotlines-and-letters/area.ts';
import { AREA_30 } from './30-detailed-budgets/area.ts';
import type { DeclaredArea } from './define.ts';

/** In the order of the articles; the general part first. Written by `npm run areas`. */
export const DECLARED_AREAS: readonly DeclaredArea[] = [
  AREA_00,
  AREA_03,
  AREA_04,
  AREA_05,
  AREA_06,
  AREA_07,
  AREA_08,
  AREA_09,
  AREA_10,
  AREA_11,
  AREA_12,
  AREA_13,
  AREA_14,
  AREA_15,
  AREA_16,
  AREA_17,
  AREA_18,
  AREA_19,
  AREA_20,
  AREA_21,
  AREA_22,
  AREA_23,
  AREA_24,
  AREA_25,
  AREA_26,
  AREA_27,
  AREA_28,
  AREA_29,
  AREA_30,
];
