import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LockedPackages, missingFromLock } from './lock-file.ts';

/**
 * `npm run lock`, after every `npm install`: a registry that lacks the packages of other platforms makes npm leave
 * them out of the lock, and then `npm ci` refuses it. They are entered with what their names say; npm skips them here.
 */
const path = join(import.meta.dirname, '..', 'package-lock.json');
const lock: { packages: LockedPackages } = JSON.parse(readFileSync(path, 'utf8'));
const missing = missingFromLock(lock.packages);
const packages = Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(path, `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`);
console.log(`package-lock.json: ${Object.keys(missing).length} entered`);
