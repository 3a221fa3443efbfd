import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'rolldown/utils';
import { isTest } from './boundaries.ts';

/** Lines of a function, its closures among them. */
const MOST_LINES = 80;

interface LongFunction {
  readonly path: string;
  /** Where it begins. */
  readonly line: number;
  readonly lines: number;
}

/**
 * Functions of `src` and `console` beyond the limit, tests apart; a function and the one that returns it count both.
 */
function longFunctionsIn(root: string): readonly LongFunction[] {
  return ['src', 'console']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        join(folder, name),
      ),
    )
    .filter((path) => /\.tsx?$/.test(path) && !isTest(path))
    .sort()
    .flatMap((path) => longFunctionsOf(path, readFileSync(join(root, path), 'utf8')));
}

function longFunctionsOf(path: string, text: string): readonly LongFunction[] {
  const { program } = parseSync(path, text, { lang: path.endsWith('x') ? 'tsx' : 'ts' });
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
  return functionsIn(program)
    .map(({ start, end }) => ({ path, line: lineOf(start), lines: lineOf(end) - lineOf(start) + 1 }))
    .filter((each) => each.lines > MOST_LINES);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The spans of every function with a body below a node of the syntax tree. */
function functionsIn(node: unknown): readonly Span[] {
  if (typeof node !== 'object' || node === null) return [];
  const inner = Object.values(node).flatMap(functionsIn);
  return isFunction(node) ? [{ start: node.start, end: node.end }, ...inner] : inner;
}

const isFunction = (node: object): node is Span =>
  'type' in node &&
  typeof node.type === 'string' &&
  /Function/.test(node.type) &&
  'body' in node &&
  node.body !== null &&
  'start' in node &&
  'end' in node;

/** One line for each function that is too long; empty when all is well. */
export const lengthFaults = (root: string): readonly string[] =>
  longFunctionsIn(root).map(
    ({ path, line, lines }) => `${path}:${line}: a function of ${lines} lines; ${MOST_LINES} at most`,
  );
