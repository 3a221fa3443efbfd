import { describe, expect, test } from 'vitest';
import type { ValidationMode } from '../fields/kind.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { civilDate } from '../kernel/civil-date.ts';
import type { FieldDeclaration } from '../schema/declaration.ts';
import { soundContent, validateContent } from './validate-content.ts';

const base = { help: '', required: false, privacy: 'public' } as const;
const plain = (format: Extract<FieldDeclaration, { kind: 'text' }>['format']): FieldDeclaration => ({
  ...base,
  kind: 'text',
  title: format,
  maxLength: 40,
  format,
});
const type = {
  fields: {
    title: { ...plain('plain'), title: '标题', required: true },
    number: plain('document-number'),
    uscc: plain('uscc'),
    phone: plain('phone'),
    url: plain('url'),
    signed: { ...base, kind: 'date', title: '成文日期', notAfterToday: true },
    amount: { ...base, kind: 'decimal', title: '金额', unit: '万元', scale: 2 },
    people: { ...base, kind: 'integer', title: '人数', unit: '人', minimum: 0, maximum: 100 },
    kind: { ...base, kind: 'code', title: '类别', options: [{ value: 'a', title: '甲' }] },
    issuers: { ...base, kind: 'bodies', title: '发文机关', maxItems: 2 },
    list: {
      ...base,
      kind: 'rows',
      title: '名单',
      maxItems: 2,
      columns: { who: { ...plain('plain'), title: '单位', required: true } },
    },
  } satisfies Record<string, FieldDeclaration>,
};

const context = { today: civilDate('2026-03-09'), knownBody: (code: string) => code === 'hbt' };
const faults = (content: JsonObject, mode: ValidationMode = 'submit') =>
  validateContent(type, content, mode, context).map((refusal) => `${refusal.code} ${refusal.path ?? ''}`);

const GOOD: JsonObject = {
  title: '关于公开水质月报的通知',
  number: '湘环发〔2026〕5号',
  uscc: '11430000006122674E',
  phone: '0731-85000000',
  url: 'https://example.test/a',
  signed: '2026-03-09',
  amount: '12.50',
  people: 3,
  kind: 'a',
  issuers: ['hbt'],
  list: [{ who: '甲公司' }],
};

describe('a submission', () => {
  test('that is right has no faults', () => {
    expect(faults(GOOD)).toEqual([]);
  });

  test.each([
    ['number', '湘环发[2026]5号', 'document-number-invalid'],
    ['number', '湘环发〔2026〕第5号', 'document-number-invalid'],
    ['number', '湘环发〔2026〕05号', 'document-number-invalid'],
    ['uscc', '11430000006122674A', 'check-digit-wrong'],
    ['signed', '2026-02-30', 'date-invalid'],
    ['signed', '2026-03-10', 'date-in-future'],
    ['signed', '2569-03-01', 'date-implausible'],
    ['signed', '0115-03-01', 'date-implausible'],
    ['amount', '12.505', 'field-invalid'],
    ['amount', 12.5, 'field-invalid'],
    ['people', 101, 'field-invalid'],
    ['kind', 'b', 'field-invalid'],
    ['url', 'javascript:alert(1)', 'field-invalid'],
    ['phone', '12', 'field-invalid'],
    ['title', '长'.repeat(41), 'field-invalid'],
  ])('with %s = %s is refused: %s', (field, value, code) => {
    expect(faults({ ...GOOD, [field]: value })).toEqual([`${code} /content/${field}`]);
  });

  test('with a body that is not on record, or a row without its key, is refused at the place', () => {
    const found = faults({ ...GOOD, issuers: ['hbt', 'nobody'], list: [{ who: '甲' }, {}] });
    expect(found).toHaveLength(2);
    expect(found[0]).toContain('body-unknown /content/issuers');
    expect(found[1]).toContain('field-required /content/list/1/who');
  });

  test('has all its faults told at once', () => {
    expect(faults({ number: 'x', uscc: 'y', signed: 'z' })).toHaveLength(4);
  });
});

describe('a draft', () => {
  test('may be empty and half written, and hold whatever was typed where one value belongs', () => {
    expect(faults({}, 'keep')).toEqual([]);
    expect(faults({ number: '湘环发', title: 5, signed: '前天', list: [{ who: 7 }] }, 'keep')).toEqual([]);
    expect(faults({ list: '甲' }, 'keep')).toEqual(['field-invalid /content/list']);
    expect(faults({ title: '甲\u0000' }, 'keep')).toEqual(['field-invalid /content/title']);
  });

  test('is read without the values of a wrong shape', () => {
    expect(faults({ title: 5 }, 'sound')).toEqual(['field-invalid /content/title']);
    const content = { title: 5, number: '湘环发', signed: '前天', list: [{ who: 7 }, { who: '甲' }] };
    expect(soundContent(type, content, context)).toEqual({ number: '湘环发', list: [{}, { who: '甲' }] });
  });
});
