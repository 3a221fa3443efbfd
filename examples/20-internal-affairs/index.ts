import type { AreaExamples } from '../../src/schema/example.ts';
import { shownDossiers, shownLists } from '../builders/shown-records.ts';
import { REFUSED_ASSETS, VALID_ASSETS } from './assets.ts';
import { INVESTMENT_EXAMPLE } from './investment.ts';
import { ACCOUNT_EXAMPLES, shownAccounts } from './records.ts';
import { RECRUITMENT_EXAMPLE, shownRecruitments } from './recruitment.ts';

export const AREA_20_EXAMPLES: AreaExamples = {
  records: ACCOUNT_EXAMPLES,
  lists: [...VALID_ASSETS, ...REFUSED_ASSETS],
  dossiers: [RECRUITMENT_EXAMPLE, INVESTMENT_EXAMPLE],
  demonstration: (today) => [
    ...shownAccounts(today),
    ...shownDossiers([...shownRecruitments(today), INVESTMENT_EXAMPLE]),
    ...shownLists(
      VALID_ASSETS.flatMap((example) => example.editions),
      '2026-03-02',
    ),
  ],
};
