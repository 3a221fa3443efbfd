import { expect, test } from 'vitest';
import type { FieldDeclaration } from '../../../src/schema/declaration.ts';
import { formModel } from './form-model.ts';

const declared = { help: '', required: true, privacy: 'public' } as const;
const fields: Readonly<Record<string, FieldDeclaration>> = {
  title: { ...declared, kind: 'text', title: '标题', maxLength: 200, format: 'plain' },
  paid: { ...declared, kind: 'decimal', title: '户数', unit: '户', scale: 0 },
  points: {
    ...declared,
    kind: 'rows',
    title: '监测点',
    maxItems: 50,
    columns: { value: { ...declared, kind: 'decimal', title: '浓度', unit: 'mg/L', scale: 3 } },
  },
};
const sheet = { template: '/api/v1/catalogue/types/t/template.xlsx', rows: '/catalogue/types/t/rows' };

test('a form shows the declared fields in the order of its sections, as they are declared', () => {
  const model = formModel({
    fields,
    form: {
      sections: [
        { title: '明细', help: '', fields: ['points'] },
        { title: '基本信息', help: '按原文', fields: ['paid', 'title'] },
      ],
    },
    sums: [],
    sheets: { points: sheet },
  });
  expect(model.sections.map((section) => section.fields.map((field) => field.name))).toEqual([
    ['points'],
    ['paid', 'title'],
  ]);
  expect(model.fields).toEqual([
    { ...fields.title, name: 'title', sheet: null },
    { ...fields.paid, name: 'paid', sheet: null },
    { ...fields.points, name: 'points', sheet },
  ]);
});
