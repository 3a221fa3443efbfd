import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { recordReferences } from '../../fields/record-references.ts';
import type { JsonObject, JsonValue } from '../../kernel/canonical-json.ts';
import type { FieldDeclaration } from '../../schema/declaration.ts';
import { sampleContent, sampleContext, sampleType } from '../testing/sample-record.ts';
import { recordToc } from './record-toc.ts';
import { renderRecordHtml, splitRecordHtml } from './render-record.tsx';

const HOSTILE = '<img src=x onerror=alert(1)><script>alert(2)</script>"\'><svg onload=alert(3)>';

/** The same content with every text replaced, to whatever depth. */
const poisoned = (value: JsonValue): JsonValue => {
  if (typeof value === 'string') return HOSTILE;
  if (Array.isArray(value)) return value.map(poisoned);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, poisoned(part)]));
  return value;
};

const { anyJson } = fc.letrec<{ anyJson: JsonValue }>((tie) => ({
  anyJson: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, false),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.string(),
    fc.array(tie('anyJson'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('anyJson'), { maxKeys: 4 }),
  ),
}));

const allowed = (content: JsonObject) => renderRecordHtml(sampleType, content, sampleContext);

describe('a record drawn from its declaration', () => {
  test('header fields come in the declared order, with links to bodies by name', () => {
    const { facts } = splitRecordHtml(allowed(sampleContent));
    const titles = [...facts.html.matchAll(/<dt>(.*?)<\/dt>/g)].map((match) => match[1]);
    expect(titles).toEqual([
      '发文字号',
      '成文日期',
      '有效性',
      '发文机关',
      '印发份数',
      '所需经费',
      '登报',
      '原文网址',
    ]);
    expect(facts.html).toContain('<a href="/bodies/hbt">省生态环境厅（样例）</a>');
    expect(facts.html).toContain('现行有效');
    expect(facts.html).toContain('2026年3月1日');
  });

  test('the division of labour links to the article, the body and the area', () => {
    const { main } = splitRecordHtml(allowed(sampleContent));
    expect(main.html).toContain('<a href="#art-3">（三）划定保护区</a>');
    expect(main.html).toContain('<a href="/bodies/hbt">省生态环境厅</a>');
    expect(main.html).toContain('<a href="/areas/14-environment">环境保护</a>');
  });

  test('a field that is never public is not drawn, wherever the declaration puts it', () => {
    expect(allowed(sampleContent)).not.toContain('13800138000');
    const column: FieldDeclaration = {
      kind: 'text',
      title: '身份证号',
      help: '',
      required: false,
      privacy: 'never',
      maxLength: 20,
      format: 'plain',
    };
    const type = {
      ...sampleType,
      fields: {
        people: {
          ...column,
          title: '人员',
          kind: 'rows' as const,
          privacy: 'public' as const,
          maxItems: 9,
          columns: { id: column, name: { ...column, title: '姓名', privacy: 'public' as const } },
        },
      },
      views: { ...sampleType.views, header: [], main: ['people'] },
    };
    const html = renderRecordHtml(type, { people: [{ id: '430102X', name: '张*' }] }, sampleContext);
    expect(html).toContain('张*');
    expect(html).not.toMatch(/430102X|身份证号/);
  });

  test('what is empty leaves no heading behind', () => {
    const html = allowed({});
    expect(html).not.toMatch(/<h2|<dt/);
  });

  test('hostile text in any field stays text', () => {
    const html = allowed(Object.fromEntries(Object.entries(sampleContent).map(([k, v]) => [k, poisoned(v)])));
    const seen = new Set<string>();
    const parser = new Parser({
      onopentag(tag, attributes) {
        seen.add(tag);
        for (const name of Object.keys(attributes)) seen.add(name);
      },
    });
    parser.write(html);
    parser.end();
    expect([...seen].filter((name) => /^(script|img|svg|on\w+|src|style)$/.test(name))).toEqual([]);
    expect(seen).toContain('section');
  });

  test('a link that is no web address is text', () => {
    const html = allowed({ link: 'javascript:alert(1)' });
    expect(html).not.toContain('href');
  });

  test('content of any shape is drawn without a failure, and never as [object Object]', () => {
    const keys = Object.keys(sampleType.fields);
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...keys), anyJson),
        (content) => !allowed(content).includes('[object Object]'),
      ),
      { numRuns: 300 },
    );
  });

  test('the table of contents has the headings that can be linked to', () => {
    const toc = recordToc(splitRecordHtml(allowed(sampleContent)).main.html);
    expect(toc.slice(0, 3)).toEqual([
      { level: 1, anchor: 'ch-1', text: '一、总体要求' },
      { level: 2, anchor: 'art-1', text: '（一）工作目标' },
      { level: 2, anchor: 'art-2', text: '（二）基本原则' },
    ]);
    expect(toc.map((entry) => entry.text)).toContain('分工台账');
  });

  test('what a record names is listed once', () => {
    expect(recordReferences(sampleType, sampleContent)).toMatchObject({
      bodies: ['hbt', 'fgw'],
      disclosures: ['0000000000000002'],
    });
  });
});
