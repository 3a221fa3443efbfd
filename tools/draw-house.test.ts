import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { drawHouse, PICTURE } from './draw-house.ts';

const root = resolve(import.meta.dirname, '..');
const drawn = drawHouse(root);

it('docs/house.svg shows the rooms as they import each other today: else run tools/draw-house.ts', () => {
  expect(readFileSync(join(root, PICTURE), 'utf8')).toBe(drawn);
});

it('puts the kernel on the ground and the portal below what composes it', () => {
  const at = (room: string): number =>
    Number(new RegExp(`y="(\\d+)" font-size="16" font-weight="600">${room}<`).exec(drawn)?.[1]);
  expect(at('kernel')).toBeGreaterThan(at('portal'));
  expect(at('portal')).toBeGreaterThan(at('main'));
});
