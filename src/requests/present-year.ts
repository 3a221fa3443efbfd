import type { AnnualRequests } from '../api/contract.ts';
import { DISPUTE_COURSE_NAMES } from '../schema/vocabulary.ts';
import type { AnnualTables } from './annual-table.ts';

export const presentYear = (tables: AnnualTables): AnnualRequests => ({
  year: tables.year,
  requests: tables.requests.map(({ key, title, counts }) => ({ key, title, counts: [...counts] })),
  disputes: tables.disputes.map(({ course, counts }) => ({
    course,
    title: DISPUTE_COURSE_NAMES[course],
    counts: [...counts],
  })),
  feesYuan: tables.feesYuan,
  faults: [...tables.faults],
});
