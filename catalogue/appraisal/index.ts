import type { AppraisalDeclaration } from '../../src/schema/appraisal.ts';
import { APPRAISAL_2026 } from './2026.ts';

/** 考核: the set of indicators of each year, the newest first. */
export const APPRAISALS: readonly AppraisalDeclaration[] = [APPRAISAL_2026];
