import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseSync } from 'rolldown/utils';

export interface Import {
  readonly from: string;
  /** A path in the project, or the name of a package or of a Node module. */
  readonly to: string;
  readonly typeOnly: boolean;
  readonly lazy: boolean;
}

interface Rule {
  readonly why: string;
  readonly breaks: (entry: Import) => boolean;
}

const FOLDERS = ['src', 'probes', 'catalogue', 'examples', 'verifier', 'console', 'test', 'tools', 'bench'];
const PROJECT = new RegExp(`^(${FOLDERS.join('|')})/`);
/** The closed lists of words, which the browser needs as values (docs/decisions/0037). */
const VOCABULARY = 'src/schema/vocabulary.ts';
/** The larger subjects of them. */
const WORDS = 'src/schema/vocabulary';
export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path) || /\/testing\//.test(path);
const within = (path: string, ...folders: readonly string[]): boolean =>
  folders.some((folder) => path === folder || path.startsWith(`${folder}/`));

/** What a module offers over HTTP, its addresses' queries among it, may use the web platform (docs/decisions/0001). */
const isHttp = (path: string): boolean =>
  /(^|[/-])(http|routes?)(-[a-z-]+)?\.tsx?$|-query\.ts$|\/http\//.test(path);

/**
 * The rooms of the house from the ground up: a room imports those above it in this list only, values and types alike,
 * so no two rooms import each other. docs/house.svg draws it.
 */
export const ROOMS: readonly string[] = [
  'src/kernel',
  'src/schema',
  'catalogue',
  'examples',
  'verifier',
  'src/api',
  'src/database',
  'src/web',
  'src/archives',
  'src/workers',
  'src/recognition',
  'src/tables',
  'src/richtext',
  'src/fields',
  'src/screening',
  'src/search',
  'src/log',
  'src/jobs',
  'src/identity',
  'src/messages',
  'src/bodies',
  'src/files',
  'src/people',
  'src/audit',
  'src/geo',
  'src/catalogue',
  'src/law',
  'src/obligations',
  'src/calendar',
  'src/exceptions',
  'src/intake',
  'src/sheets',
  'src/publication',
  'src/audiences',
  'src/dossiers',
  'src/consultations',
  'src/warnings',
  'src/registers',
  'src/series',
  'src/shapes',
  'src/downloads',
  'src/batches',
  'src/connectors',
  'src/supervision',
  'src/inspection',
  'src/appraisal',
  'src/feedback',
  'src/requests',
  'src/demo',
  'src/portal',
  'src/postgres',
  'src/backup',
  'src/main',
  'probes',
  'console',
  'test',
  'bench',
  'tools',
];

export const roomOf = (path: string): string =>
  path.startsWith('src/') ? path.split('/').slice(0, 2).join('/') : (path.split('/')[0] ?? path);

/**
 * Why an import breaks the order of rooms; null when it keeps it. A room that is not in the list is one that nobody has
 * placed yet.
 */
function orderFault({ from, to, lazy }: Import): string | null {
  if (!PROJECT.test(to)) return null;
  const [own, other] = [roomOf(from), roomOf(to)];
  // The command line loads the probes when they are asked for.
  if (own === other || (lazy && own === 'src/main' && other === 'probes')) return null;
  const [at, target] = [ROOMS.indexOf(own), ROOMS.indexOf(other)];
  if (at < 0 || target < 0) return `${at < 0 ? own : other} has no place in the list of rooms`;
  return target < at ? null : `${own} stands below ${other}`;
}

/** What the order of rooms does not say. Tests may reach further. */
export const RULES: readonly Rule[] = [
  {
    why: 'rules are pure: they import the kernel, the vocabulary, other rules, and types',
    breaks: ({ from, to, typeOnly }) =>
      /^src\/.*\/rules[^/]*\.ts$/.test(from) &&
      !typeOnly &&
      !within(to, 'src/kernel') &&
      !/\/rules[^/]*\.ts$/.test(to) &&
      to !== VOCABULARY,
  },
  {
    why: 'the verifier is independent: it imports nothing of ours but itself',
    breaks: ({ from, to }) => within(from, 'verifier') && PROJECT.test(to) && !within(to, 'verifier'),
  },
  {
    why: 'the vocabulary is plain values, for the browser too: it imports types alone',
    breaks: ({ from, to, typeOnly }) =>
      within(from, VOCABULARY, WORDS) && !typeOnly && !(from === VOCABULARY && within(to, WORDS)),
  },
  {
    why: 'the console takes values from the vocabulary alone, and types from the contract and the declarations',
    breaks: ({ from, to, typeOnly }) =>
      within(from, 'console') &&
      PROJECT.test(to) &&
      !within(to, 'console') &&
      to !== VOCABULARY &&
      !(typeOnly && within(to, 'src/api', 'src/schema')),
  },
  {
    why: 'what all tasks of the console share knows no task',
    breaks: ({ from, to }) =>
      within(from, 'console/api', 'console/components', 'console/widgets', 'console/session') &&
      within(to, 'console/features'),
  },
  {
    why: 'the catalogue is data: of ours it imports only the declaration, the kernel and types',
    breaks: ({ from, to, typeOnly }) =>
      within(from, 'catalogue') &&
      PROJECT.test(to) &&
      !typeOnly &&
      !within(to, 'catalogue', 'src/schema', 'src/kernel'),
  },
  {
    why: 'the data of the catalogue and its examples are passed in by main',
    breaks: ({ from, to }) =>
      within(from, 'src') && within(to, 'catalogue', 'examples') && !within(from, 'src/main'),
  },
  {
    why: 'below HTTP nothing imports the web platform',
    breaks: ({ from, to, typeOnly }) =>
      within(from, 'src') &&
      within(to, 'src/web') &&
      !typeOnly &&
      !isHttp(from) &&
      !within(from, 'src/web', 'src/portal', 'src/main'),
  },
  {
    why: 'the threads know no task: they import the kernel alone',
    breaks: ({ from, to }) =>
      within(from, 'src/workers') && PROJECT.test(to) && !within(to, 'src/workers', 'src/kernel'),
  },
  {
    why: 'the keeper of PostgreSQL is entered by what starts it, joins it, names its roles and locks its folder',
    breaks: ({ from, to }) =>
      within(to, 'src/postgres') &&
      !within(from, 'src/postgres') &&
      !/\/(embedded-database|external-database|database-roles|data-folder-lock)\.ts$/.test(to),
  },
];

/** The project's own files, in the order of their paths. */
export const sourcesIn = (root: string): readonly string[] =>
  FOLDERS.filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        join(folder, name),
      ),
    )
    .filter((path) => /\.tsx?$/.test(path))
    .sort();

/** Every import of them. */
export const importsIn = (root: string): readonly Import[] =>
  sourcesIn(root).flatMap((path) => importsOf(root, path));

/** Every import that breaks a rule and every cycle, one line each; empty when all is well. */
export function boundaryViolations(root: string): string[] {
  const imports = importsIn(root);
  const broken = imports
    .filter((entry) => !isTest(entry.from))
    .flatMap((entry) =>
      RULES.filter((rule) => rule.breaks(entry)).map((rule) => `${entry.from} → ${entry.to}: ${rule.why}`),
    );
  const upward = imports
    .filter((entry) => !isTest(entry.from))
    .flatMap((entry) => {
      const fault = orderFault(entry);
      return fault === null ? [] : [`${entry.from} → ${entry.to}: ${fault}`];
    });
  return [...broken, ...upward, ...cycles(imports).map((path) => `cycle: ${path.join(' → ')}`)];
}

function importsOf(root: string, path: string): Import[] {
  const text = readFileSync(join(root, path), 'utf8');
  const { module } = parseSync(path, text, { lang: path.endsWith('x') ? 'tsx' : 'ts' });
  const resolved = (request: string): string =>
    request.startsWith('.') ? relative(root, resolve(root, dirname(path), request)) : request;
  const entry = (request: string, typeOnly: boolean, lazy = false): Import => ({
    from: path,
    to: resolved(request),
    typeOnly,
    lazy,
  });
  const imports = module.staticImports.map(({ moduleRequest, entries }) =>
    entry(moduleRequest.value, entries.length > 0 && entries.every((name) => name.isType)),
  );
  const exports = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap((name) => (name.moduleRequest ? [entry(name.moduleRequest.value, name.isType)] : [])),
  );
  const lazy = module.dynamicImports
    .map(({ moduleRequest }) => text.slice(moduleRequest.start, moduleRequest.end))
    .filter((request) => /^['"]/.test(request))
    .map((request) => entry(request.slice(1, -1), false, true));
  return [...imports, ...exports, ...lazy];
}

/**
 * Cycles between files, of types too: what is declared in a circle cannot be understood one by one. A lazy import waits
 * until all is loaded.
 */
function cycles(imports: readonly Import[]): string[][] {
  const next = Map.groupBy(
    imports.filter((entry) => !entry.lazy),
    (entry) => entry.from,
  );
  const found: string[][] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) found.push([...trail.slice(start), path]);
    if (start >= 0 || done.has(path)) return;
    for (const { to } of next.get(path) ?? []) visit(to, [...trail, path]);
    done.add(path);
  };
  for (const path of next.keys()) visit(path, []);
  return found;
}
