import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

export interface ClassifiedTests {
  /** Nothing but the code. */
  readonly unit: string[];
  /** The views of the back office, drawn on plain data: they need a document, and React's JSX. */
  readonly views: string[];
  /** Imports, directly or not, the harness that gives a database. */
  readonly database: string[];
  /** The same, and puts other modules in the place of some: what it imports is its own. */
  readonly replacing: string[];
  /** Imports, directly or not, the harness that gives a browser. */
  readonly browser: string[];
}

const FOLDERS = [
  'src',
  'probes',
  'catalogue',
  'examples',
  'verifier',
  'console',
  'test',
  'tools',
  'bench',
  'bin',
];

/** All test files of the project, each with the kind of neighbours that it needs. */
export function classifiedTests(root: string): ClassifiedTests {
  const tests: ClassifiedTests = { unit: [], views: [], database: [], replacing: [], browser: [] };
  const files = FOLDERS.filter((folder) => existsSync(join(root, folder))).flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      join(root, folder, name),
    ),
  );
  for (const file of files.filter((name) => /\.test\.tsx?$/.test(name)).sort()) {
    tests[kindOf(file, root)].push(relative(root, file));
  }
  return tests;
}

function kindOf(file: string, root: string): keyof ClassifiedTests {
  const reached = reachable(file, new Set());
  if (reached.has(join(root, 'test/harness/browser.ts'))) return 'browser';
  const database = [
    'test/harness/database.ts',
    'test/harness/process.ts',
    'src/postgres/embedded-database.ts',
  ];
  if (database.some((path) => reached.has(join(root, path))))
    return readFileSync(file, 'utf8').includes('vi.mock(') ? 'replacing' : 'database';
  return reached.has(join(root, 'console/testing/show.tsx')) ? 'views' : 'unit';
}

/** What a test that takes tens of seconds starts: an installation or a server of its own, or the demonstration. */
const LONG = ['probes/own-instance.ts', 'test/harness/process.ts', 'test/harness/demonstration.ts'];

export function takesLong(file: string, root: string): boolean {
  const reached = reachable(file, new Set());
  return LONG.some((path) => reached.has(join(root, path)));
}

const IMPORT = /(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g;

function reachable(file: string, seen: Set<string>): Set<string> {
  if (seen.has(file) || !existsSync(file)) return seen;
  seen.add(file);
  for (const match of readFileSync(file, 'utf8').matchAll(IMPORT)) {
    if (match[1] && /\.tsx?$/.test(match[1])) reachable(resolve(dirname(file), match[1]), seen);
  }
  return seen;
}
