import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { boundaryViolations } from './boundaries.ts';

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

function violations(files: Readonly<Record<string, string>>): string[] {
  const root = mkdtempSync(join(tmpdir(), 'gk-boundaries-'));
  roots.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return boundaryViolations(root);
}

it.each([
  ['src/kernel/a.ts', `import { b } from '../log/b.ts';`],
  ['src/publication/rules.ts', `import { b } from './store.ts';`],
  ['src/publication/rules-of-gates.ts', `import { readFileSync } from 'node:fs';`],
  ['verifier/a.ts', `import type { B } from '../src/kernel/b.ts';`],
  ['console/a.tsx', `import { B } from '../src/api/contract.ts';`],
  ['console/b.tsx', `import type { B } from '../src/log/b.ts';`],
  ['console/components/c.tsx', `import type { B } from '../features/desk/b.ts';`],
  ['src/schema/vocabulary.ts', `import { b } from '../kernel/b.ts';`],
  ['catalogue/areas/01/area.ts', `import type { B } from '../../../src/publication/b.ts';`],
  ['src/publication/b.ts', `import { ITEMS } from '../../catalogue/index.ts';`],
  ['src/publication/c.ts', `import type { B } from '../consultations/b.ts';`],
  ['src/new-room/a.ts', `import { b } from '../kernel/b.ts';`],
  ['src/log/a.ts', `import { b } from '../portal/b.ts';`],
  ['src/log/append.ts', `import { b } from '../web/b.ts';`],
  ['src/log/b-queries.ts', `import { b } from '../web/b.ts';`],
  ['src/web/a.ts', `import { b } from '../identity/b.ts';`],
  ['src/log/c.ts', `export { b } from '../main/b.ts';`],
  ['src/log/b.ts', `const b = await import('../../tools/b.ts');`],
])('%s may not have: %s', (path, text) => {
  expect(violations({ [path]: text })).toHaveLength(1);
});

it.each([
  ['src/kernel/a.ts', `import { b } from './b.ts';`],
  ['src/publication/rules.ts', `import { b } from '../kernel/b.ts';\nimport type { C } from './store.ts';`],
  ['verifier/a.ts', `import { b } from './b.ts';\nimport { c } from 'node:fs';`],
  ['verifier/a.test.ts', `import { b } from '../src/log/b.ts';`],
  ['console/a.tsx', `import type { B } from '../src/api/contract.ts';`],
  ['console/b.tsx', `import { KINDS } from '../src/schema/vocabulary.ts';`],
  ['src/consultations/rules-of-a.ts', `import { KINDS } from '../schema/vocabulary.ts';`],
  ['src/log/http.ts', `import { b } from '../web/b.ts';`],
  ['src/publication/draft-list-query.ts', `import { b } from '../web/paging.ts';`],
  ['src/web/a.test.ts', `import { b } from '../identity/b.ts';`],
  ['src/main/compose.ts', `import { b } from '../portal/b.ts';\nimport { c } from '../web/c.ts';`],
])('%s may have: %s', (path, text) => {
  expect(violations({ [path]: text })).toEqual([]);
});

it('names a cycle, of types too, and lets lazy imports go round', () => {
  const round = (second: string): string[] =>
    violations({ 'src/log/a.ts': `import { b } from './b.ts';`, 'src/log/b.ts': second });
  expect(round(`import { a } from './a.ts';`)).toEqual(['cycle: src/log/a.ts → src/log/b.ts → src/log/a.ts']);
  expect(round(`import type { A } from './a.ts';`)).toHaveLength(1);
  expect(round(`export const a = () => import('./a.ts');`)).toEqual([]);
});
