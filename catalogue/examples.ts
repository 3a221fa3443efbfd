import type { AreaExamples } from '../src/schema/example.ts';
import { CONSULTATION_EXAMPLES } from './areas/03-public-participation/examples/consultations.ts';
import { AREA_03_EXAMPLES } from './areas/03-public-participation/examples/index.ts';
import { AREA_08_EXAMPLES } from './areas/08-administrative-power/examples/index.ts';
import { AREA_09_EXAMPLES } from './areas/09-administrative-approval/examples/index.ts';
import { AREA_10_EXAMPLES } from './areas/10-major-projects/examples/index.ts';
import { AREA_11_EXAMPLES } from './areas/11-land-and-housing/examples/index.ts';
import { AREA_12_EXAMPLES } from './areas/12-grassroots-affairs/examples/index.ts';
import { AREA_13_EXAMPLES } from './areas/13-work-safety/examples/index.ts';
import { AREA_14_EXAMPLES } from './areas/14-environment/examples/index.ts';
import { AREA_15_EXAMPLES } from './areas/15-market-regulation/examples/index.ts';
import { AREA_16_EXAMPLES } from './areas/16-state-enterprises/examples/index.ts';
import { AREA_17_EXAMPLES } from './areas/17-poverty-relief/examples/index.ts';
import { AREA_18_EXAMPLES } from './areas/18-enterprise-credit/examples/index.ts';
import { AREA_19_EXAMPLES } from './areas/19-public-resource-trading/examples/index.ts';
import { AREA_20_EXAMPLES } from './areas/20-internal-affairs/examples/index.ts';
import { AREA_21_EXAMPLES } from './areas/21-public-institutions/examples/index.ts';
import { AREA_22_EXAMPLES } from './areas/22-social-organisations/examples/index.ts';
import { AREA_23_EXAMPLES } from './areas/23-admissions/examples/index.ts';
import { AREA_24_EXAMPLES } from './areas/24-health/examples/index.ts';
import { AREA_25_EXAMPLES } from './areas/25-science-projects/examples/index.ts';
import { AREA_26_EXAMPLES } from './areas/26-social-security/examples/index.ts';
import { AREA_27_EXAMPLES } from './areas/27-government-services/examples/index.ts';
import { AREA_28_EXAMPLES } from './areas/28-purchased-services/examples/index.ts';
import { AREA_29_EXAMPLES } from './areas/29-hotlines-and-letters/examples/index.ts';
import { AREA_30_EXAMPLES } from './areas/30-detailed-budgets/examples/index.ts';
import { COMMON_EXAMPLES } from './types/examples.ts';

const SHARED: AreaExamples = {
  records: COMMON_EXAMPLES,
  lists: [],
  dossiers: [],
  demonstration: () => [],
};

/** Every example of the catalogue; tests and the demonstration read them from here, so that a new one is tested and shown without more. */
export const EXAMPLES: readonly AreaExamples[] = [
  SHARED,
  AREA_03_EXAMPLES,
  CONSULTATION_EXAMPLES,
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
  AREA_27_EXAMPLES,
  AREA_28_EXAMPLES,
  AREA_29_EXAMPLES,
  AREA_30_EXAMPLES,
  AREA_24_EXAMPLES,
  AREA_25_EXAMPLES,
  AREA_26_EXAMPLES,
];

export const RECORD_EXAMPLES = EXAMPLES.flatMap((area) => area.records);
export const LIST_EXAMPLES = EXAMPLES.flatMap((area) => area.lists);
export const DOSSIER_EXAMPLES = EXAMPLES.flatMap((area) => area.dossiers);
