import { describe, expect, it } from 'vitest';
import { formModel } from './form-model.ts';
import { importPlan } from './import-plan.ts';

const model = formModel({
  schema: {
    properties: {
      title: { type: 'string', 'x-kind': 'text', 'x-format': 'plain' },
      number: { type: 'string', 'x-kind': 'text', 'x-format': 'document-number' },
      effectiveOn: { type: 'string', 'x-kind': 'date' },
      documentDate: { type: 'string', 'x-kind': 'date' },
      text: { type: 'string', 'x-kind': 'rich-text' },
      tasks: { type: 'array', 'x-kind': 'division-of-labour' },
    },
  },
  form: { sections: [] },
});
const found = {
  title: '关于印发方案的通知',
  bodyHtml: '<p>正文</p>',
  documentNumber: '湘政办发〔2026〕5号',
  documentDate: '2026-03-01',
  divisionOfLabour: [],
};

describe('importPlan', () => {
  it('puts each thing where it belongs and leaves out what was not found', () => {
    expect(importPlan(model, {}, found).map(({ field, value }) => [field.name, value])).toEqual([
      ['title', found.title],
      ['number', found.documentNumber],
      ['documentDate', found.documentDate],
      ['text', found.bodyHtml],
    ]);
  });

  it('asks before it overwrites, and only where something would change', () => {
    const plan = importPlan(model, { title: '别的标题', text: found.bodyHtml }, found);
    expect(plan.map(({ field, overwrites }) => [field.name, overwrites])).toEqual([
      ['title', true],
      ['number', false],
      ['documentDate', false],
    ]);
  });
});
