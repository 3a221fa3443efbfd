import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'rolldown/utils';
import { sourcesIn } from './boundaries.ts';

/**
 * Columns that a line of a comment may have, its indent included. Code is wrapped by the formatter; comments are not.
 */
const MOST_COLUMNS = 120;

interface Comment {
  readonly type: 'Line' | 'Block';
  readonly start: number;
  readonly end: number;
}

const commented = (root: string): readonly string[] =>
  sourcesIn(root).filter((path) => !/\.generated\.ts$/.test(path));

/** One line for each line of a comment that is too long; empty when all is well. */
export function commentFaults(root: string): readonly string[] {
  return commented(root).flatMap((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    return longLines(path, text).map(
      ({ line, columns }) => `${path}:${line}: a comment of ${columns} columns; ${MOST_COLUMNS} at most`,
    );
  });
}

/** Lines are counted from 1. An address alone on its line cannot be wrapped. */
export function longLines(
  path: string,
  text: string,
): readonly { readonly line: number; readonly columns: number }[] {
  const lines = text.split('\n');
  if (lines.every((line) => line.length <= MOST_COLUMNS)) return [];
  const found = new Set(
    commentsOf(path, text).flatMap(({ start, end }) => {
      const [first, last] = [lineAt(text, start), lineAt(text, end)];
      return Array.from({ length: last - first + 1 }, (_, i) => first + i);
    }),
  );
  return [...found]
    .map((line) => ({ line: line + 1, columns: lines[line]?.length ?? 0, words: lines[line] ?? '' }))
    .filter(({ columns, words }) => columns > MOST_COLUMNS && !/^\s*(\/\/|\*)\s*https?:\S+$/.test(words))
    .map(({ line, columns }) => ({ line, columns }));
}

/** The text with every comment wrapped that had a line too long; code beside a comment is left as it is. */
export function wrapComments(path: string, text: string): string {
  const long = new Set(longLines(path, text).map(({ line }) => line - 1));
  if (long.size === 0) return text;
  const lines = text.split('\n');
  const blocks = blocksOf(path, text, lines).filter(({ first, last }) =>
    Array.from({ length: last - first + 1 }, (_, i) => first + i).some((line) => long.has(line)),
  );
  for (const block of blocks.toReversed()) {
    lines.splice(block.first, block.last - block.first + 1, ...wrapped(block, lines));
  }
  return lines.join('\n');
}

interface Block {
  readonly kind: 'line' | 'doc' | 'block' | 'jsx';
  /** Of the lines, from 0. */
  readonly first: number;
  readonly last: number;
}

/** Comments that have their lines for themselves; neighbouring lines of `//` are one. */
function blocksOf(path: string, text: string, lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = [];
  for (const { type, start, end } of commentsOf(path, text)) {
    const [first, last] = [lineAt(text, start), lineAt(text, end)];
    const [head, tail] = [lines[first]?.trim() ?? '', lines[last]?.trim() ?? ''];
    if (type === 'Line') {
      if (!head.startsWith('//')) continue;
      const before = blocks.at(-1);
      if (
        before?.kind === 'line' &&
        before.last === first - 1 &&
        indentOf(lines[first - 1]) === indentOf(lines[first])
      )
        blocks[blocks.length - 1] = { ...before, last };
      else blocks.push({ kind: 'line', first, last });
    } else if (head.startsWith('{/*') && tail.endsWith('*/}')) blocks.push({ kind: 'jsx', first, last });
    else if (head.startsWith('/**') && tail.endsWith('*/')) blocks.push({ kind: 'doc', first, last });
    else if (head.startsWith('/*') && tail.endsWith('*/')) blocks.push({ kind: 'block', first, last });
  }
  return blocks;
}

function wrapped({ kind, first, last }: Block, lines: readonly string[]): readonly string[] {
  const indent = indentOf(lines[first]);
  const words = lines.slice(first, last + 1).map((line) =>
    line
      .trim()
      .replace(/^\{?\/\*\*?\s?|^\/\/\s?|^\*(?!\/)\s?/, '')
      .replace(/\s*\*\/\}?$/, '')
      .trimEnd(),
  );
  const inside = words.slice(words[0] === '' ? 1 : 0, words.at(-1) === '' ? -1 : undefined);
  const before = kind === 'line' ? '// ' : kind === 'jsx' ? '    ' : ' * ';
  const body = paragraphs(inside).flatMap((each) => fill(each, MOST_COLUMNS - indent.length - before.length));
  const set = body.map((line) => (indent + before + line).trimEnd());
  if (kind === 'line') return set;
  if (kind !== 'jsx') return [`${indent}${kind === 'doc' ? '/**' : '/*'}`, ...set, `${indent} */`];
  const [opening = '', ...others] = body;
  return [
    `${indent}{/* ${opening}`,
    ...others.map((line, i) => `${indent}${before}${line}${i === others.length - 1 ? ' */}' : ''}`),
  ];
}

/** Lines that belong together are filled together; items of lists, headings and empty lines begin anew. */
function paragraphs(lines: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (const line of lines) {
    const previous = found.at(-1);
    const begins = line === '' || /^(\s|[-*•] |\d+[.)] |@|```|\|)/.test(line);
    if (previous === undefined || previous === '' || begins) found.push(line);
    else found[found.length - 1] = `${previous} ${line}`;
  }
  return found;
}

/** Words, and Chinese characters between which a line may end: not before a closing mark, not after an opening one. */
const PIECE =
  /\s+|[^\s\p{Script=Han}，。、；：？！（）《》“”〔〕【】]+|[（《“〔【]*[\p{Script=Han}][，。、；：？！）》”〕】.,;:?!)\]]*|[^\s]/gu;

function fill(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const [piece] of text.matchAll(PIECE)) {
    if (line !== '' && (line + piece).trimEnd().length > columns) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return [...lines, line.trimEnd()];
}

const indentOf = (line: string | undefined): string => /^\s*/.exec(line ?? '')?.[0] ?? '';
const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length - 1;

const commentsOf = (path: string, text: string): readonly Comment[] =>
  parseSync(path, text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }).comments;

/** `node bin/node24.mjs tools/comment-width.ts` wraps what is too long and names what it could not wrap. */
if (import.meta.main) {
  const root = join(import.meta.dirname, '..');
  for (const path of commented(root)) {
    const text = readFileSync(join(root, path), 'utf8');
    const better = wrapComments(path, text);
    if (better !== text) writeFileSync(join(root, path), better);
  }
  for (const fault of commentFaults(root)) console.error(fault);
}
