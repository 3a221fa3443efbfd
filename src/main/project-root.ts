import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

let root: string | undefined;

/** The folder of the project's package.json, found alike from the sources and from the bundle in `dist/`. */
export function projectRoot(): string {
  root ??= findRoot(dirname(fileURLToPath(import.meta.url)));
  return root;
}

/** A file of the project that is read at run time. */
export const projectPath = (...parts: readonly string[]): string => join(projectRoot(), ...parts);

function findRoot(folder: string): string {
  const manifest = join(folder, 'package.json');
  if (existsSync(manifest)) {
    const content: unknown = JSON.parse(readFileSync(manifest, 'utf8'));
    if (typeof content === 'object' && content !== null && 'name' in content && content.name === 'gongkai') {
      return folder;
    }
  }
  if (dirname(folder) === folder) throw new Error('no package.json named gongkai above this file');
  return findRoot(dirname(folder));
}
