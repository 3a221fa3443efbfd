import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plainText } from '../richtext/plain-text.ts';
import { type Account, type AccountEntry, countCharacters } from './account.ts';
import { importDocument } from './import-document.ts';
import { readDocument } from './read-document.ts';
import { sourceCharacters } from './testing/source-characters.ts';

const shared = process.env.GONGKAI_SHARED ?? resolve(import.meta.dirname, '../../..', 'shared');
const folder = (name: string): string => join(shared, 'fixtures', name);
const isAbsent = !existsSync(folder('outside-cases'));

const imported = async (name: string) => {
  const bytes = readFileSync(join(folder('outside-cases'), name));
  const input = name.endsWith('.html')
    ? ({ kind: 'text', text: bytes.toString('utf8') } as const)
    : ({ kind: 'file', name, bytes } as const);
  const result = await importDocument(input, {
    resolveParties: () => [],
    areaFor: () => null,
    keepImage: async () => `/files/${'a'.repeat(64)}/x.png`,
  });
  return result.ok
    ? {
        text: plainText(result.value.bodyHtml),
        html: result.value.bodyHtml,
        told: result.value.warnings.join(''),
      }
    : { text: '', html: '', told: result.refusals.map((refusal) => refusal.code).join() };
};

describe.skipIf(isAbsent)('documents that other systems got wrong', () => {
  test.each([
    ['comment.docx', '补贴标准为每人500元。', /有 1 处批注，没有导入/, /WCZ|Comment|先别公开/],
    ['hidden-text.docx', '补贴500元。', /1 处隐藏/, /300/],
    ['tracked.docx', '十二', /未接受的修订/, /六十二|张|李/],
    ['tracked-delcell.docx', '一', /修订/, /已删格/],
    ['formula.docx', '补偿额', /1 处公式/, /补偿额。$/m],
    ['field-date.docx', '本通知自2026年5月1日起施行。', /1 个日期域/, /自起施行/],
    ['ruby.docx', '在郴州市试点。', /注音/, /Ch/],
    ['textbox-nofallback.docx', '文本框里的重要内容', /1 个文本框/, /undefined/],
    ['altchunk.docx', '各市州', /1 份附加/, /undefined/],
    ['chart.docx', '如上图。', /1 个图表/, /undefined/],
    ['checkbox14.docx', '是否公开：☑是', /^$/, /undefined/],
    ['wide-table.docx', '指标名称0', /没有设置表头.*没有文字说明|没有文字说明.*没有设置表头/, /undefined/],
    ['paste-tracked.html', '期限十二个月', /修订/, /六/],
    ['paste-comment.html', '句子', /1 处批注/, /W1|先别公开/],
    ['header-secret.docx', '', /secrecy-marking-found/, /undefined/],
  ])('%s', async (name, text, told, never) => {
    const found = await imported(name);
    expect(found.text).toContain(text);
    expect(found.told).toMatch(told);
    expect(found.text).not.toMatch(never);
  });

  test('a picture that stands alone stays between its paragraphs; the first row of a table is its heading', async () => {
    expect((await imported('image-alone.docx')).html).toMatch(/<\/p><p[^>]*><img [^>]*><\/p><p/);
    expect((await imported('wide-table.docx')).html).toContain('<th><p>指标名称0</p></th>');
  });
});

const sum = (entries: readonly AccountEntry[]): number =>
  entries.reduce((all, { characters }) => all + characters, 0);
const total = ({ taken, leftOut, named }: Account): number => taken + sum(leftOut) + sum(named);

describe.skipIf(isAbsent)(
  'every character of a real or hostile .docx is taken over, left out or named',
  () => {
    const files = ['outside-cases', 'office-zh'].flatMap((set) =>
      isAbsent
        ? []
        : readdirSync(folder(set))
            .filter((name) => name.endsWith('.docx'))
            .map((name) => [set, name] as const),
    );
    test.each(files)('%s/%s', async (set, name) => {
      const bytes = readFileSync(join(folder(set), name));
      const read = await readDocument(
        { kind: 'file', name, bytes },
        { keepImage: () => `/files/${'a'.repeat(64)}/x.png` },
      );
      if (!read.ok) throw new Error(JSON.stringify(read.refusals));
      const { account, html } = read.value;
      expect(total(account)).toBe(sourceCharacters(bytes));
      expect(countCharacters(plainText(html))).toBe(account.taken + account.added);
    });
  },
);
