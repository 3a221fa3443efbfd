import { describe, expect, it } from 'vitest';
import { formModel } from './form-model.ts';
import { importPlan } from './import-plan.ts';

const declared = { title: '', help: '', required: true, privacy: 'public' } as const;
const model = formModel({
  fields: {
    title: { ...declared, kind: 'text', maxLength: 200, format: 'plain' },
    number: { ...declared, kind: 'text', maxLength: 50, format: 'document-number' },
    effectiveOn: { ...declared, kind: 'date', notAfterToday: false },
    genre: { ...declared, kind: 'code', options: [{ value: 'notice', title: '通知' }] },
    documentDate: { ...declared, kind: 'date', notAfterToday: true },
    text: { ...declared, kind: 'rich-text', maxLength: 100_000 },
    tasks: { ...declared, kind: 'division-of-labour', maxItems: 100 },
  },
  form: { sections: [] },
  sums: [],
  sheets: {},
});
const found = {
  title: '关于印发方案的通知',
  bodyHtml: '<p>正文</p>',
  documentNumber: '湘政办发〔2026〕5号',
  documentDate: '2026-03-01',
  divisionOfLabour: [],
  genre: '通知',
  effectiveOn: '2026-05-01',
  expiresOn: null,
};

describe('importPlan', () => {
  it('puts each thing where it belongs and leaves out what was not found', () => {
    expect(importPlan(model, {}, found).map(({ field, value }) => [field.name, value])).toEqual([
      ['title', found.title],
      ['number', found.documentNumber],
      ['documentDate', found.documentDate],
      ['genre', 'notice'],
      ['effectiveOn', '2026-05-01'],
      ['text', found.bodyHtml],
    ]);
  });

  it('asks before it overwrites, and only where something would change', () => {
    const plan = importPlan(model, { title: '别的标题', text: found.bodyHtml }, found);
    expect(plan.map(({ field, overwrites }) => [field.name, overwrites])).toEqual([
      ['title', true],
      ['number', false],
      ['documentDate', false],
      ['genre', false],
      ['effectiveOn', false],
    ]);
  });
});

it('a kind of document that the field does not offer is left to the clerk', () => {
  const plan = importPlan(model, {}, { ...found, genre: '办法' });
  expect(plan.map(({ field }) => field.name)).not.toContain('genre');
});
