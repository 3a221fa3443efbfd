import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '../../test/harness/catalogue.ts';
import { civilDate } from '../kernel/civil-date.ts';
import type { TypeDeclaration } from '../schema/declaration.ts';
import { judge, RULE_NAMES } from './rules.ts';

const type: TypeDeclaration = {
  key: 'test-record',
  version: 1,
  shape: 'document',
  title: '试验',
  description: '',
  fields: {
    documentNumber: {
      kind: 'text',
      title: '发文字号',
      help: '',
      required: false,
      privacy: 'public',
      maxLength: 50,
      format: 'document-number',
    },
    documentDate: {
      kind: 'date',
      title: '成文日期',
      help: '',
      required: false,
      privacy: 'public',
      notAfterToday: true,
    },
    effectiveOn: {
      kind: 'date',
      title: '施行日期',
      help: '',
      required: false,
      privacy: 'public',
      notAfterToday: false,
    },
    expiresOn: {
      kind: 'date',
      title: '失效日期',
      help: '',
      required: false,
      privacy: 'public',
      notAfterToday: false,
    },
  },
  form: { sections: [] },
  views: {
    identity: {
      title: 'documentNumber',
      summary: null,
      documentNumber: null,
      documentDate: null,
      keywords: null,
    },
    header: [],
    main: [],
    search: [],
  },
  rules: { onSubmit: RULE_NAMES },
};

/** As many words as an interpretation has at least. */
const WORDS = `<p>${'说明文件的背景、主要内容和办理方式。'.repeat(2)}</p>`;

const codesOf = (content: Record<string, unknown>) =>
  judge({
    type,
    content,
    today: civilDate('2026-11-23'),
    calendar: CATALOGUE.calendar,
    bases: CATALOGUE.recordRules,
  }).map((refusal) => refusal.code);

describe('rules by name', () => {
  test('a record without fault is not refused', () => {
    expect(
      codesOf({
        documentNumber: '湘政发〔2026〕5号',
        documentDate: '2026-03-01',
        effectiveOn: '2026-03-01',
        expiresOn: '2031-03-01',
        body: WORDS,
      }),
    ).toEqual([]);
  });

  test('every broken rule is named at once', () => {
    expect(
      codesOf({
        documentNumber: '湘政发〔2025〕5号',
        documentDate: '2026-03-01',
        effectiveOn: '2026-02-01',
        expiresOn: '2026-01-01',
      }).sort(),
    ).toEqual(['date-order', 'date-order', 'date-order', 'field-invalid', 'too-few']);
  });

  test('a refusal cites the article of its rule', () => {
    const refusals = judge({
      type,
      content: { documentNumber: '湘政发〔2025〕5号', documentDate: '2026-03-01', effectiveOn: '2026-02-01' },
      today: civilDate('2026-11-23'),
      calendar: CATALOGUE.calendar,
      bases: CATALOGUE.recordRules,
    });
    expect(refusals.map(({ basis }) => basis).sort()).toEqual([
      '《党政机关公文格式》（GB/T 9704-2012）',
      '《国务院办公厅关于印发〈关于全面推进政务公开工作的意见〉实施细则的通知》（国办发〔2016〕80号）',
      '本平台规定：公开的信息应当前后一致',
    ]);
  });

  test('a name without a rule is a bug, not a pass', () => {
    expect(() =>
      judge({
        type: { ...type, rules: { onSubmit: ['no-such-rule'] } },
        content: {},
        today: civilDate('2026-11-23'),
        calendar: CATALOGUE.calendar,
        bases: CATALOGUE.recordRules,
      }),
    ).toThrow('no-such-rule');
  });
});
