#!/usr/bin/env node
// Builds `dist/` when the sources differ from those that it was built from.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runWithNode24 } from './node24.mjs';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'dist', '.build-hash');
const SOURCES = [
  'src',
  'probes',
  'catalogue',
  'examples',
  'verifier',
  'console',
  'tools/build.ts',
  'vite.config.ts',
  'package-lock.json',
];

function sourceHash() {
  const hash = createHash('sha256');
  const add = (path) => {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  };
  for (const source of SOURCES) {
    if (!existsSync(join(root, source))) continue;
    if (/\.\w+$/.test(source)) {
      add(source);
      continue;
    }
    const entries = readdirSync(join(root, source), { recursive: true, withFileTypes: true });
    entries
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1))
      .sort()
      .forEach(add);
  }
  return hash.digest('hex');
}

/** Builds unless `dist/` is up to date; resolves with an exit code. */
export async function ensureBuilt(force = false) {
  const wanted = sourceHash();
  if (!force && existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === wanted) return 0;
  console.error(existsSync(stamp) ? '源代码有变化，正在重新构建…' : '首次启动，正在构建…');
  const code = await runWithNode24(join(root, 'tools', 'build.ts'), []);
  if (code === 0) writeFileSync(stamp, `${wanted}\n`);
  return code;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exit(await ensureBuilt(true));
}
