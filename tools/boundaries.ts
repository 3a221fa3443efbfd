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

const FOLDERS = ['src', 'catalogue', 'verifier', 'console', 'test', 'tools', 'bench'];
const PROJECT = new RegExp(`^(${FOLDERS.join('|')})/`);
const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path) || /\/testing\//.test(path);
const within = (path: string, ...folders: readonly string[]): boolean =>
  folders.some((folder) => path === folder || path.startsWith(`${folder}/`));

/** What a module offers over HTTP, its addresses' queries among it, may use the web platform (docs/decisions/0001). */
const isHttp = (path: string): boolean =>
  /(^|[/-])(http|routes?)(-[a-z-]+)?\.tsx?$|-query\.ts$|\/http\//.test(path);

/** Kernel ← modules ← web ← main, in the words of docs/architecture.md. Tests may reach further. */
export const RULES: readonly Rule[] = [
  {
    why: 'the kernel imports nothing of ours but the kernel',
    breaks: ({ from, to }) => within(from, 'src/kernel') && PROJECT.test(to) && !within(to, 'src/kernel'),
  },
  {
    why: 'rules are pure: they import the kernel, other rules, and types',
    breaks: ({ from, to, typeOnly }) =>
      /^src\/.*\/rules[^/]*\.ts$/.test(from) &&
      !typeOnly &&
      !within(to, 'src/kernel') &&
      !/\/rules[^/]*\.ts$/.test(to),
  },
  {
    why: 'the verifier is independent: it imports nothing of ours but itself',
    breaks: ({ from, to }) => within(from, 'verifier') && PROJECT.test(to) && !within(to, 'verifier'),
  },
  {
    why: 'the console takes only types, and only from the contract and the declarations',
    breaks: ({ from, to, typeOnly }) =>
      within(from, 'console') &&
      PROJECT.test(to) &&
      !within(to, 'console') &&
      !(typeOnly && within(to, 'src/api', 'src/schema')),
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
    why: 'only main imports the portal',
    breaks: ({ from, to }) =>
      within(from, 'src') && within(to, 'src/portal') && !within(from, 'src/portal', 'src/main'),
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
    why: 'the web platform knows no module',
    breaks: ({ from, to, typeOnly }) =>
      within(from, 'src/web') &&
      PROJECT.test(to) &&
      !typeOnly &&
      !within(to, 'src/web', 'src/kernel', 'src/database', 'src/api'),
  },
  {
    why: 'the threads know no task: they import the kernel alone',
    breaks: ({ from, to }) =>
      within(from, 'src/workers') && PROJECT.test(to) && !within(to, 'src/workers', 'src/kernel'),
  },
  {
    why: 'main is the composition root: nothing in src imports it but the probes, which run whole installations',
    breaks: ({ from, to }) =>
      within(from, 'src') && within(to, 'src/main') && !within(from, 'src/main', 'src/probes'),
  },
  {
    why: 'below main, nothing keeps or knows a PostgreSQL process',
    breaks: ({ from, to }) =>
      within(from, 'src') &&
      within(to, 'src/postgres') &&
      !within(from, 'src/postgres', 'src/main', 'src/probes'),
  },
  {
    why: 'the keeper of PostgreSQL is entered by what starts it, joins it, names its roles and locks its folder',
    breaks: ({ from, to }) =>
      /^src\/postgres\//.test(to) &&
      !within(from, 'src/postgres') &&
      !/\/(embedded-database|external-database|database-roles|data-folder-lock)\.ts$/.test(to),
  },
  {
    why: 'the product imports no test, tool or benchmark, and the server no console',
    breaks: ({ from, to }) => within(from, 'src') && within(to, 'test', 'tools', 'bench', 'console'),
  },
];

/** Every import that breaks a rule and every cycle, one line each; empty when all is well. */
export function boundaryViolations(root: string): string[] {
  const imports = FOLDERS.filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        join(folder, name),
      ),
    )
    .filter((path) => /\.tsx?$/.test(path))
    .sort()
    .flatMap((path) => importsOf(root, path));
  const broken = imports
    .filter((entry) => !isTest(entry.from))
    .flatMap((entry) =>
      RULES.filter((rule) => rule.breaks(entry)).map((rule) => `${entry.from} → ${entry.to}: ${rule.why}`),
    );
  return [...broken, ...cycles(imports).map((path) => `cycle: ${path.join(' → ')}`)];
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

/** Cycles of values loaded at once; types vanish, and a lazy import waits until all is loaded. */
function cycles(imports: readonly Import[]): string[][] {
  const next = Map.groupBy(
    imports.filter((entry) => !entry.typeOnly && !entry.lazy),
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
