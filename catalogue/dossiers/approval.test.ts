import { expect, test } from 'vitest';
import { civilDate } from '../../src/kernel/civil-date.ts';
import type { StageRecord } from '../../src/schema/dossier-kind.ts';
import { CATALOGUE } from '../../test/harness/catalogue.ts';
import { APPROVAL_KINDS } from './approval.ts';

const record = (stage: string, on: string, content: StageRecord['content'] = {}): StageRecord => ({
  stage,
  type: `approval-${stage}`,
  on: civilDate(on),
  publishedOn: civilDate(on),
  content,
});
const due = (...before: readonly StageRecord[]) =>
  APPROVAL_KINDS.at(-1)
    ?.stages.find(({ key }) => key === 'decision')
    ?.deadlines[0]?.due(before, null, CATALOGUE.calendar);

/** 行政许可法第三十二条第四项、第四十二条: from when the term runs, and how long it is. */
test.each([
  ['受理之日起二十个工作日', {}, '2026-02-09', '受理之日2026年1月12日'],
  ['联合办理四十五个工作日', { handling: 'joint' }, '2026-03-20', '45个工作日'],
  [
    '五日内告知补正的，从受理起算',
    { submittedOn: '2026-01-05', correctionToldOn: '2026-01-08' },
    '2026-02-09',
    '受理之日2026年1月12日',
  ],
  [
    '逾期才告知补正的，从收到材料起算',
    { submittedOn: '2026-01-04', correctionToldOn: '2026-01-12' },
    '2026-01-30',
    '逾期未告知补正',
  ],
  ['当日受理的不算迟', { submittedOn: '2026-01-12' }, '2026-02-09', '受理之日2026年1月12日'],
] as const)('%s', (_, content, day, words) => {
  const found = due(record('acceptance', '2026-01-12', content));
  expect(found?.computation).toContain(words);
  expect(found?.dueOn).toBe(day);
});
