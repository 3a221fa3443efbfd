import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'rolldown/utils';
import { isTest } from './boundaries.ts';

/** Lines of a function, its closures among them. */
const MOST_LINES = 80;

/** Files and folders with longer functions, and the longest that they may have. */
const LONGER: Readonly<Record<string, number>> = {
  // Pages: mostly markup, split page by page.
  'src/portal/': 120,
  // The wiring and the list of commands: one entry after the other, no branches.
  'src/main/cli.ts': 90,
  'src/main/compose.ts': 141,
  // One list of rows or one switch, a little over.
  'src/bodies/load-bodies.ts': 83,
  'src/catalogue/validate-content.ts': 81,
  'src/dossiers/queries.ts': 90,
  // Closures over the state of one tree, and over the faults of one batch; they want a class each.
  'src/log/sequencer.ts': 119,
  'src/series/parse-batch.ts': 161,
};

const mostLinesIn = (path: string, longer: Readonly<Record<string, number>>): number =>
  Object.entries(longer).find(([place]) => path.startsWith(place))?.[1] ?? MOST_LINES;

interface LongFunction {
  readonly path: string;
  /** Where it begins. */
  readonly line: number;
  readonly lines: number;
}

/** Functions of `src` beyond the limit, tests apart; a function and the one that returns it count both. */
function longFunctionsIn(root: string): readonly LongFunction[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((name) => join('src', name))
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
export function lengthFaults(root: string, longer = LONGER): string[] {
  return longFunctionsIn(root)
    .map((each) => ({ ...each, most: mostLinesIn(each.path, longer) }))
    .filter(({ lines, most }) => lines > most)
    .map(({ path, line, lines, most }) => `${path}:${line}: a function of ${lines} lines; ${most} at most`);
}
