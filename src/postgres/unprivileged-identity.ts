import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The user that PostgreSQL runs as when we are root: it refuses to run as root itself. */
export interface Identity {
  readonly uid: number;
  readonly gid: number;
}

const NOBODY: Identity = { uid: 65534, gid: 65534 };

/** Undefined when we are not root (or on Windows): then the database runs as ourselves. */
export function unprivilegedIdentity(): Identity | undefined {
  if (process.getuid?.() !== 0) return undefined;
  try {
    // initdb looks its user up by number, so the number must be one that the machine knows.
    for (const line of readFileSync('/etc/passwd', 'utf8').split('\n')) {
      const [name, , uid, gid] = line.split(':');
      if (name === 'nobody') return { uid: Number(uid), gid: Number(gid) };
    }
  } catch {
    return NOBODY;
  }
  return NOBODY;
}

/** True when the identity may read the file, or read and enter the folder, and enter every folder above it. */
export function canRead(path: string, identity: Identity): boolean {
  try {
    const stat = statSync(path);
    return allows(stat, identity, stat.isDirectory() ? 5 : 4) && canReach(path, identity);
  } catch {
    return false;
  }
}

/** True when the identity may enter every folder above the path. */
export function canReach(path: string, identity: Identity): boolean {
  const parent = dirname(path);
  if (parent === path) return true;
  return allows(statSync(parent), identity, 1) && canReach(parent, identity);
}

function allows(
  stat: { readonly mode: number; readonly uid: number; readonly gid: number },
  identity: Identity,
  bits: number,
): boolean {
  const shift = stat.uid === identity.uid ? 6 : stat.gid === identity.gid ? 3 : 0;
  return ((stat.mode >> shift) & bits) === bits;
}
