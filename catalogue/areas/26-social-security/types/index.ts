import type { TypeDeclaration } from '../../../../src/schema/declaration.ts';
import { BENEFIT_POLICY } from './benefit-policy.ts';
import { CHARITY_DONATION, CHARITY_FUNDRAISING, CHARITY_PROJECT } from './charity-registers.ts';
import { CHARITY_ANNUAL_REPORT } from './charity-report.ts';
import { CHARITY_EMERGENCY, CHARITY_STATUS } from './charity-status.ts';
import { HOUSING_FUND_REPORT } from './housing-fund-report.ts';
import { INSURED_DRUG, INSURED_TREATMENT } from './insurance-catalogues.ts';
import { EXTREME_POVERTY_LIST, ONE_OFF_RELIEF_LIST, RELIEF_STANDARD, SUBSISTENCE_LIST } from './relief.ts';
import { HOUSING_FUND, INSURANCE_FUND, INSURANCE_PARTICIPATION, RELIEF_STATISTICS } from './statistics.ts';

export const SOCIAL_SECURITY_TYPES: readonly TypeDeclaration[] = [
  BENEFIT_POLICY,
  INSURANCE_PARTICIPATION,
  INSURANCE_FUND,
  RELIEF_STATISTICS,
  HOUSING_FUND,
  INSURED_DRUG,
  INSURED_TREATMENT,
  RELIEF_STANDARD,
  SUBSISTENCE_LIST,
  EXTREME_POVERTY_LIST,
  ONE_OFF_RELIEF_LIST,
  CHARITY_ANNUAL_REPORT,
  CHARITY_FUNDRAISING,
  CHARITY_DONATION,
  CHARITY_PROJECT,
  HOUSING_FUND_REPORT,
  CHARITY_STATUS,
  CHARITY_EMERGENCY,
];
