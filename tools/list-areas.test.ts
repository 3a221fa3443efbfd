import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { areaLists } from './list-areas.ts';

const root = join(import.meta.dirname, '..');

it('every folder of an area and of its examples is registered (else: npm run areas)', () => {
  for (const { path, text } of areaLists(root)) expect(readFileSync(join(root, path), 'utf8')).toBe(text);
});
