import type { Draft, Item, Obligation } from '../../src/api/contract.ts';
import type { FieldDeclaration } from '../../src/schema/declaration.ts';
import type { Refusal } from '../api/problem.ts';
import { type FieldModel, fieldModels } from '../widgets/field-model.ts';

/** A field as a type declares it, called 字段. */
export function sampleField(kind: FieldDeclaration, sheet: FieldModel['sheet'] = null): FieldModel {
  const [field] = fieldModels({ field: kind }, sheet === null ? {} : { field: sheet });
  if (field === undefined) throw new Error('no field');
  return field;
}
export const declared = { title: '字段', help: '', required: true, privacy: 'public' } as const;

export const sampleDraft = (change: Partial<Draft> = {}): Draft => ({
  id: 'd1',
  title: '关于印发方案的通知',
  item: '00.policy-document',
  itemTitle: '政策文件',
  area: '00-general',
  body: 'zfbgt',
  bodyName: '省政府办公厅',
  state: 'in-review',
  stateName: '待审核',
  step: 'reviewer',
  stepName: '审核',
  version: 3,
  dueOn: '2026-03-20',
  createdBy: 'a1',
  submittedBy: 'a1',
  updatedByName: '张三',
  updatedAt: '2026-03-01T09:00:00+08:00',
  submittedAt: '2026-03-01T09:05:00+08:00',
  disclosure: null,
  returnedFor: null,
  type: 'policy-document',
  typeVersion: 1,
  content: {},
  round: 1,
  steps: ['reviewer', 'secrecy'],
  stepIndex: 0,
  urgent: null,
  schedule: null,
  baseEdition: null,
  obligation: null,
  allowed: ['approve', 'return'],
  workflow: [],
  ...change,
});

export const sampleItem = (change: Partial<Item> = {}): Item => ({
  code: '14.air-bulletin',
  version: 2,
  area: '14-environment',
  areaTitle: '环境保护',
  kind: 'result',
  group: '环境质量',
  title: '空气质量公报',
  type: 'bulletin',
  shape: 'document',
  elements: ['空气质量'],
  basis: ['环境保护法第五十四条'],
  leads: [],
  responsible: [],
  timing: {},
  timingText: '20个工作日内',
  timingBasis: '',
  audience: 'public',
  manner: 'proactive',
  channels: [],
  review: ['reviewer'],
  clauses: [],
  retiredOn: null,
  ...change,
});

export const sampleObligation = (change: Partial<Obligation> = {}): Obligation => ({
  id: 7,
  item: '14.air-bulletin',
  itemTitle: '空气质量公报',
  area: '14-environment',
  body: 'hbt',
  bodyName: '省环保厅',
  period: '2026-02',
  subject: '',
  arisesOn: '2026-02-28',
  dueOn: '2026-03-20',
  provisional: false,
  computation: '自2026年2月28日的次日起20日',
  basis: '环境保护法第五十四条',
  state: 'late',
  disclosure: null,
  dischargedAt: null,
  dossier: null,
  metOn: null,
  missing: null,
  ended: null,
  ...change,
});

export const sampleRefusal = (change: Partial<Refusal> = {}): Refusal => ({
  code: 'field-required',
  message: '请填写“标题”。',
  advice: '标题与原文一致。',
  ...change,
});
