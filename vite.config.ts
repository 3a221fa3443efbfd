import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The back office. Government desks run domestic browsers that are Chromium 78 inside, hence the target. */
export default defineConfig({
  root: join(import.meta.dirname, 'console'),
  base: '/console/',
  plugins: [react()],
  build: {
    target: ['es2019', 'chrome78'],
    cssTarget: 'chrome78',
    outDir: join(import.meta.dirname, 'dist/console'),
    emptyOutDir: true,
    sourcemap: false,
    chunkSizeWarningLimit: 2_000,
    // Inlined data: URLs would need a wider Content-Security-Policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
