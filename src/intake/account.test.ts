import {
  CheckBox,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  Math as Formula,
  Header,
  InsertedTextRun,
  LevelFormat,
  MathFraction,
  MathRun,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  SimpleField,
  Table,
  TableCell,
  TableRow,
  Textbox,
  TextRun,
} from 'docx';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText } from '../richtext/plain-text.ts';
import { type Account, type AccountEntry, countCharacters } from './account.ts';
import { readDocument } from './read-document.ts';
import { readPlainText } from './read-text.ts';
import { sourceCharacters } from './testing/source-characters.ts';

type Fate = 'taken' | 'left' | 'named';

/** A part of a document by the hand of another writer, and what must become of its words. */
interface Written {
  readonly kind: keyof typeof FATES;
  readonly words: string;
}

const FATES = {
  plain: 'taken',
  bold: 'taken',
  struck: 'taken',
  inserted: 'taken',
  deleted: 'left',
  hidden: 'left',
  comment: 'left',
  footnote: 'taken',
  formula: 'taken',
  checkbox: 'taken',
  link: 'taken',
  table: 'taken',
  numbered: 'taken',
  field: 'taken',
  textbox: 'taken',
  header: 'named',
  footer: 'named',
} as const satisfies Record<string, Fate>;

const KINDS: readonly (keyof typeof FATES)[] = [
  ...(['plain', 'bold', 'struck', 'inserted', 'deleted', 'hidden', 'comment', 'footnote'] as const),
  ...(['formula', 'checkbox', 'link', 'table', 'numbered', 'field', 'textbox', 'header', 'footer'] as const),
];

const WHO = { author: '某某', date: '2026-01-01T00:00:00Z' };

function childOf({ kind, words }: Written, id: number): readonly ParagraphChild[] {
  switch (kind) {
    case 'bold':
      return [new TextRun({ text: words, bold: true })];
    case 'struck':
      return [new TextRun({ text: words, strike: true })];
    case 'inserted':
      return [new InsertedTextRun({ text: words, id, ...WHO })];
    case 'deleted':
      return [new DeletedTextRun({ text: words, id, ...WHO })];
    case 'hidden':
      return [new TextRun({ text: words, vanish: true })];
    case 'comment':
      return [
        new CommentRangeStart(id),
        new CommentRangeEnd(id),
        new TextRun({ children: [new CommentReference(id)] }),
      ];
    case 'footnote':
      return [new FootnoteReferenceRun(id)];
    case 'formula':
      return [
        new Formula({
          children: [new MathFraction({ numerator: [new MathRun(words)], denominator: [new MathRun('2')] })],
        }),
      ];
    case 'field':
      return [new SimpleField('DOCPROPERTY Category', words)];
    case 'textbox':
      return [new Textbox({ children: [new Paragraph(words)], style: { width: '100pt' } })];
    case 'link':
      return [new ExternalHyperlink({ link: 'https://example.org/', children: [new TextRun(words)] })];
    default:
      return [new TextRun(words)];
  }
}

function blockOf(part: Written, id: number): readonly (Paragraph | Table)[] {
  const { kind, words } = part;
  if (kind === 'header' || kind === 'footer') return [];
  if (kind === 'table') {
    const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
    return [
      new Table({ rows: ['甲', words].map((text) => new TableRow({ children: [cell(text), cell('乙')] })) }),
    ];
  }
  if (kind === 'numbered')
    return [new Paragraph({ text: words, numbering: { reference: 'list', level: 0 } })];
  if (kind === 'checkbox')
    return [new Paragraph({ children: [new CheckBox({ checked: true }), new TextRun(words)] })];
  return [new Paragraph({ children: [new TextRun('文'), ...childOf(part, id)] })];
}

const edge = (parts: readonly Written[], kind: Written['kind']) => [
  ...parts.filter((part) => part.kind === kind).map(({ words }) => new Paragraph(words)),
  new Paragraph({ children: [new TextRun({ children: [PageNumber.CURRENT] })] }),
];

async function written(parts: readonly Written[]): Promise<Uint8Array> {
  const noted = (kind: Written['kind']) =>
    parts.flatMap((part, at) => (part.kind === kind ? [{ id: at + 1, words: part.words }] : []));
  return Packer.toBuffer(
    new Document({
      numbering: {
        config: [
          { reference: 'list', levels: [{ level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、' }] },
        ],
      },
      comments: {
        children: noted('comment').map(({ id, words }) => ({ id, children: [new Paragraph(words)] })),
      },
      footnotes: Object.fromEntries(
        noted('footnote').map(({ id, words }) => [id, { children: [new Paragraph(words)] }]),
      ),
      sections: [
        {
          headers: { default: new Header({ children: edge(parts, 'header') }) },
          footers: { default: new Footer({ children: edge(parts, 'footer') }) },
          children: parts.flatMap((part, at) => blockOf(part, at + 1)),
        },
      ],
    }),
  );
}

const sum = (entries: readonly AccountEntry[]): number =>
  entries.reduce((all, { characters }) => all + characters, 0);
const total = ({ taken, leftOut, named }: Account): number => taken + sum(leftOut) + sum(named);

const part = fc.record({
  kind: fc.constantFrom(...KINDS),
  words: fc.stringMatching(/^[\u4e00-\u9fa5a-zA-Z0-9&<>，。（）]{1,12}$/),
});

test('a document of another writer comes in with each character taken over, left out or named, as its kind asks', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 12 }), async (parts) => {
      const all: readonly Written[] = [{ kind: 'plain', words: '开头' }, ...parts];
      const bytes = await written(all);
      const read = await readDocument({ kind: 'file', name: '甲.docx', bytes });
      if (!read.ok) throw new Error(JSON.stringify(read.refusals));
      const { account, html } = read.value;
      const text = plainText(html);
      expect(total(account)).toBe(sourceCharacters(bytes));
      expect(countCharacters(text)).toBe(account.taken + account.added);
      const bare = text.replace(/\s+/g, '');
      for (const { kind, words } of all) if (FATES[kind] === 'taken') expect(bare).toContain(words);
      const fate = (wanted: Fate) =>
        all
          .filter(({ kind }) => FATES[kind] === wanted)
          .reduce((n, { words }) => n + countCharacters(words), 0);
      // The code of a page number is left out besides.
      expect(sum(account.leftOut)).toBeGreaterThanOrEqual(fate('left'));
      expect(sum(account.named)).toBe(fate('named'));
    }),
    { numRuns: 40, seed: 20261130 },
  );
});

test('of HTML too every character between its tags is taken over, left out or named', async () => {
  const pieces = fc.constantFrom(
    '<p>正文</p>',
    '<del>删</del><ins>增</ins>',
    '<span style="display: none">藏</span>',
    '<div style="mso-element:comment-list"><div style="mso-element:comment">批</div></div>',
    '<table><tr><td>格</td></tr>散</table>',
    '<select><option>选</option></select>',
    '<ruby>郴<rt>chen</rt></ruby>',
    '<svg><text>图</text></svg>',
    '<noscript>无</noscript>',
    '<input type="checkbox" checked>',
    '<ul>散<li>项</li></ul>',
    '散文 &lt;b&gt; ',
    '<script>x()</script>',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(pieces, { minLength: 1, maxLength: 12 }), async (some) => {
      const html = `<p>头</p>${some.join('')}`;
      const read = await readDocument({ kind: 'html', html });
      if (!read.ok) throw new Error(JSON.stringify(read.refusals));
      const { account } = read.value;
      const words = html
        .replace(/<[^>]*>/g, '')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>');
      expect(total(account)).toBe(countCharacters(words));
      expect(countCharacters(plainText(read.value.html))).toBe(account.taken + account.added);
    }),
    { numRuns: 60, seed: 20261130 },
  );
});

test('plain text is taken whole but for the marks of headings and remarks', () => {
  const { account, html } = readPlainText('# 标题\n<!-- 备注 -->\n一、甲\n\n乙');
  expect(plainText(html)).toBe('标题\n一、甲\n乙');
  expect([account.taken, account.leftOut.map(({ what, characters }) => [what, characters])]).toEqual([
    6,
    [
      ['标记', 1],
      ['批注', 9],
    ],
  ]);
});
