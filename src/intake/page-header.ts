import type { Block } from '../richtext/blocks.ts';

export interface PageHeader {
  readonly title: string | null;
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  readonly date: string | null;
  /** The blocks without the header. */
  readonly rest: readonly Block[];
  /** The header itself, a line or a table each. */
  readonly parts: readonly { readonly what: '网页信息栏'; readonly text: string }[];
}

const LABEL =
  /^(?:索\s*引\s*号|主\s*题\s*分\s*类|发\s*文\s*机\s*关|发布机构|成\s*文\s*日\s*期|标[\s\u3000]*题|名[\s\u3000]*称|发\s*文\s*字\s*号|发\s*布\s*日\s*期|主\s*题\s*词|有\s*效\s*性|公开方式|统一登记号)\s*[:：]/;
const INDEX_NUMBER = /索\s*引\s*号/;

const FIELDS: readonly (readonly [RegExp, 'documentNumber' | 'issuer' | 'date' | 'title'])[] = [
  [/发\s*文\s*字\s*号\s*[:：][ \u3000]*([^\n\t]{3,40})/, 'documentNumber'],
  [/(?:发\s*文\s*机\s*关|发布机构)\s*[:：][ \u3000]*([^\n\t]{2,60})/, 'issuer'],
  [/成\s*文\s*日\s*期\s*[:：][ \u3000]*([^\n\t]{8,20})/, 'date'],
  [/(?:标[\s\u3000]*题|名[\s\u3000]*称)\s*[:：][ \u3000]*([^\n\t]{4,120})/, 'title'],
];

const cellsOf = (block: Block): string =>
  block.inner
    .replace(/<\/t[dh]>/g, '\t')
    .replace(/<\/tr>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ');

const isHeaderTable = (block: Block): boolean =>
  block.tag === 'table' && /索\s*引\s*号|主\s*题\s*词\s*[:：]/.test(block.text) && block.text.length < 600;

/** A line between parts; a picture alone is no empty block. */
const isEmpty = (block: Block): boolean => block.text === '' && !block.inner.includes('<img');

/** Copied as text, the header stands in lines: a label, then its value, which may be missing. */
function headerLines(blocks: readonly Block[]): number {
  if (!blocks.slice(0, 12).some((block) => LABEL.test(block.text) && INDEX_NUMBER.test(block.text))) return 0;
  let end = 0;
  for (const [index, { text }] of blocks.slice(0, 30).entries()) {
    if (!LABEL.test(text)) continue;
    const next = blocks[index + 1]?.text ?? '';
    const hasOwnValue = text.replace(LABEL, '').trim() !== '';
    // 主题词 is the last label and mostly empty: what follows is the document.
    end = index + (hasOwnValue || LABEL.test(next) || /^主\s*题\s*词/.test(text) ? 1 : 2);
  }
  return end;
}

/** The two-column header of a government page (索引号, 发文机关, …), as a table or copied as lines. */
export function readPageHeader(blocks: readonly Block[]): PageHeader {
  const tables = blocks.slice(0, 12).filter(isHeaderTable);
  const lines = headerLines(blocks);
  const text = [
    ...tables.map(cellsOf),
    blocks
      .slice(0, lines)
      .map((block) => block.text)
      .join('\n'),
  ]
    .join('\n')
    .replace(/([:：])\s*[\t\n]\s*/g, '$1');
  const found: Record<string, string> = {};
  if (INDEX_NUMBER.test(text)) {
    for (const [pattern, name] of FIELDS) {
      const value = pattern.exec(text)?.[1]?.trim();
      if (value && !LABEL.test(value)) found[name] = value;
    }
  }
  return {
    title: found.title ?? null,
    documentNumber: found.documentNumber ?? null,
    issuer: found.issuer ?? null,
    date: found.date ?? null,
    rest: blocks.slice(lines).filter((block) => !isHeaderTable(block) && !isEmpty(block)),
    parts: [...blocks.slice(0, lines), ...blocks.slice(lines).filter(isHeaderTable)].map(({ text }) => ({
      what: '网页信息栏',
      text,
    })),
  };
}
