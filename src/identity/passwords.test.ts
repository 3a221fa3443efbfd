import { scryptSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { hashPassword, isOldHash, refusalsOfPassword, verifyPassword } from './passwords.ts';

test('a hash recognises its password and no other, and never looks the same twice', async () => {
  const [one, two] = await Promise.all([hashPassword('湘江-Bei-Qu-1'), hashPassword('湘江-Bei-Qu-1')]);
  expect(one).not.toBe(two);
  expect(one).not.toContain('Bei');
  expect(await verifyPassword('湘江-Bei-Qu-1', one)).toBe(true);
  expect(await verifyPassword('湘江-Bei-Qu-2', one)).toBe(false);
  expect(await verifyPassword('', one)).toBe(false);
});

test('hashes are Argon2id, and those of an earlier release still open', async () => {
  expect(await hashPassword('湘江-Bei-Qu-1')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  const old = 'scrypt$16384$8$1$c2FsdHNhbHRzYWx0c2FsdA$'.concat(
    scryptSync('湘江-Bei-Qu-1', Buffer.from('saltsaltsaltsalt'), 32, { N: 16_384, r: 8, p: 1 }).toString(
      'base64url',
    ),
  );
  expect(isOldHash(old)).toBe(true);
  expect(await verifyPassword('湘江-Bei-Qu-1', old)).toBe(true);
  expect(await verifyPassword('湘江-Bei-Qu-2', old)).toBe(false);
});

test('a damaged hash is a bug, not a way in', async () => {
  await expect(verifyPassword('x', 'plain:x')).rejects.toThrow('not a password hash');
});

test.each([
  ['gongkai-demo', 'editor@hbt', 2],
  ['xk4q', 'clerk', 2],
  ['alllowercaseletters', 'clerk', 1],
  ['Password-123456', 'clerk', 1],
  ['Zhangsan-2026-Xx', 'zhangsan@hbt', 1],
  ['123Metallica!!456', 'clerk', 1],
  ['Juzizhou-7-Tou', 'clerk', 0],
])('%s of %s: %i weaknesses, told at once', (password, username, count) => {
  expect(refusalsOfPassword(password, username)).toHaveLength(count);
});
