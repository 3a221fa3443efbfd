import { describe, expect, it } from 'vitest';
import { formModel } from './form-model.ts';

const type = {
  schema: {
    type: 'object',
    required: ['title', 'level'],
    properties: {
      title: { type: 'string', title: '标题', description: '与原文一致', maxLength: 200, 'x-kind': 'text' },
      level: {
        title: '等级',
        'x-kind': 'code',
        oneOf: [
          { const: 'a', title: '优' },
          { const: 'b', title: '良' },
        ],
      },
      phone: {
        type: 'string',
        title: '电话',
        'x-kind': 'text',
        'x-format': 'phone',
        'x-privacy': 'mask-phone',
      },
      rows: {
        type: 'array',
        title: '监测点',
        maxItems: 50,
        'x-kind': 'rows',
        items: {
          type: 'object',
          required: ['name'],
          properties: {
            name: { type: 'string', title: '点位', 'x-kind': 'text' },
            value: {
              type: 'string',
              title: '浓度',
              'x-kind': 'decimal',
              'x-unit': 'mg/L',
              pattern: '^-?\\d{1,15}(\\.\\d{1,3})?$',
              'x-scale': 3,
            },
            units: { type: 'string', title: '户数', 'x-kind': 'decimal', 'x-scale': 0 },
          },
        },
      },
    },
  },
  form: {
    sections: [
      { title: '基本信息', help: '', fields: ['title', 'missing', 'level'] },
      { title: '明细', help: '', fields: ['rows'] },
    ],
  },
};

describe('formModel', () => {
  const model = formModel(type);

  it('keeps the order of the sections and leaves out names that the schema does not know', () => {
    expect(model.sections.map((section) => section.fields.map((field) => field.name))).toEqual([
      ['title', 'level'],
      ['rows'],
      ['phone'],
    ]);
  });

  it('reads what a widget needs', () => {
    const [title, level, phone, rows] = model.fields;
    expect(title).toMatchObject({ required: true, maxLength: 200, help: '与原文一致', kind: 'text' });
    expect(level?.options).toEqual([
      { value: 'a', label: '优' },
      { value: 'b', label: '良' },
    ]);
    expect(phone).toMatchObject({ required: false, format: 'phone', privacy: 'mask-phone' });
    expect(rows?.columns).toMatchObject([
      { name: 'name', required: true },
      { name: 'value', required: false, unit: 'mg/L', scale: 3 },
      { name: 'units', scale: 0 },
    ]);
  });

  it('makes a form of a schema that declares only JSON types', () => {
    const plain = formModel({
      schema: {
        properties: {
          a: { type: 'string' },
          b: { type: 'boolean' },
          c: { enum: ['x', 'y'] },
          d: { format: 'date' },
        },
      },
      form: { sections: [] },
    });
    expect(plain.fields.map((field) => field.kind)).toEqual(['text', 'boolean', 'code', 'date']);
    expect(plain.sections.flatMap((section) => section.fields)).toHaveLength(4);
  });
});
