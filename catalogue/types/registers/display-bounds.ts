import type { DisplayBound, FieldDeclaration } from '../../../src/schema/declaration.ts';
import { CREDIT_REPAIR, CREDIT_REPAIR_TRIAL } from '../../law/statutes/administration.ts';
import * as field from '../common-fields.ts';
import { options } from './register-fields.ts';

/** 失信程度, by which 信用修复管理办法 sets how long a penalty is shown. */
export const SERIOUSNESS: FieldDeclaration = field.code(
  '失信程度',
  '2026年4月1日起的决定填写；轻微的不公示。',
  false,
  options({ ordinary: '一般', serious: '严重' }),
);

const penalty = (
  since: string,
  least: number,
  most: number,
  basis: DisplayBound['basis'],
  is?: string,
): DisplayBound => ({
  decidedOn: 'decidedOn',
  since,
  when: is === undefined ? null : { field: 'seriousness', is: [is] },
  least,
  most,
  basis,
});

/** Of penalties, the newest law first; where no degree is told, from the shortest to the longest of both. */
export const PENALTY_BOUNDS: readonly DisplayBound[] = [
  penalty('2026-04-01', 3, 12, CREDIT_REPAIR.whole, 'ordinary'),
  penalty('2026-04-01', 12, 36, CREDIT_REPAIR.whole, 'serious'),
  penalty('2026-04-01', 3, 36, CREDIT_REPAIR.whole),
  penalty('2023-05-01', 3, 36, CREDIT_REPAIR_TRIAL.whole),
];
