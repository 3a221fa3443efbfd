#!/usr/bin/env node
import { join } from 'node:path';
import { ensureBuilt, root } from './built.mjs';
import { runWithNode24 } from './node24.mjs';

const built = await ensureBuilt();
if (built !== 0) process.exit(built);
process.exit(await runWithNode24(join(root, 'dist', 'server', 'gongkai.mjs'), process.argv.slice(2)));
