import { existsSync, globSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { basename, isAbsolute, join } from 'node:path';
import { rolldown } from 'rolldown';
import { build as buildConsole } from 'vite';

/**
 * Builds `dist/server` (the bundle that `bin/gongkai.mjs` runs; node_modules stay outside) and `dist/console`.
 * Both are made aside and then renamed, so that a killed build leaves the old one whole.
 */
const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const making = join(dist, `.making-${process.pid}`);
const started = Date.now();

const isOwn = (id: string): boolean => id.startsWith('.') || isAbsolute(id) || id.startsWith('\0');

/** What runs in threads is a file of its own beside the bundle, by its own name (src/workers/run-in-worker.ts). */
const workerModules = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    globSync('src/**/*.worker.ts', { cwd: root, exclude: ['src/**/testing/**'] }).map((path) => [
      basename(path, '.ts'),
      join(root, path),
    ]),
  );

async function buildServer(outDir: string): Promise<void> {
  const bundle = await rolldown({
    cwd: root,
    input: { gongkai: join(root, 'src/main/cli.ts'), ...workerModules() },
    platform: 'node',
    external: (id) => builtinModules.includes(id) || !isOwn(id),
    // JSX as tsconfig.json says: Preact's.
    transform: { target: 'node24' },
    onLog: (level, log, next) => {
      if (log.code === 'UNRESOLVED_IMPORT') throw new Error(log.message);
      next(level, log);
    },
  });
  await bundle.write({
    dir: outDir,
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name]-[hash].mjs',
    sourcemap: true,
  });
  await bundle.close();
}

async function main(): Promise<void> {
  mkdirSync(making, { recursive: true });
  try {
    await buildServer(join(making, 'server'));
    await buildConsole({
      configFile: join(root, 'vite.config.ts'),
      logLevel: 'warn',
      build: { outDir: join(making, 'console'), emptyOutDir: true },
    });
    for (const part of ['server', 'console']) {
      const old = join(making, `old-${part}`);
      if (existsSync(join(dist, part))) renameSync(join(dist, part), old);
      renameSync(join(making, part), join(dist, part));
    }
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

try {
  await main();
  console.error(`构建完成，用时 ${((Date.now() - started) / 1000).toFixed(1)} 秒。`);
} catch (error) {
  console.error(`构建失败：${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
