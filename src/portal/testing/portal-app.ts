import { CATALOGUE } from '../../../test/harness/catalogue.ts';
import type { Db } from '../../database/database.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { WarningBoard } from '../../warnings/warning-board.ts';
import { type AppConfig, createApp } from '../../web/app.ts';
import { openPortal } from '../create-portal.ts';
import { demonstrationPortalConfig } from '../frame/config.ts';
import type { Route } from '../frame/route.ts';
import type { PageDeps } from '../reads/deps.ts';

const PUBLIC_URL = 'http://127.0.0.1';
const NO_WARNINGS = { inForce: () => [], stamp: () => '' };

/**
 * Some of the portal's pages over a test's database, as the server sends them: with its error pages, security headers
 * and limits.
 */
export async function openPortalApp(options: {
  readonly db: Db;
  readonly clock: Clock;
  readonly routes: (deps: PageDeps) => readonly Route[];
  readonly warnings?: Pick<WarningBoard, 'inForce' | 'stamp'>;
  readonly config?: Partial<AppConfig>;
}) {
  const { db, clock, routes, warnings = NO_WARNINGS } = options;
  const portal = openPortal({
    db,
    clock,
    catalogue: CATALOGUE,
    config: demonstrationPortalConfig(PUBLIC_URL),
    warnings,
    routes,
  });
  const app = await createApp({
    db,
    clock,
    config: { publicUrl: PUBLIC_URL, trustProxy: false, mode: 'demo', ...options.config },
    renderErrorPage: portal.renderErrorPage,
    findReady: portal.findReady,
  });
  await app.register(portal.routes);
  return { app, portal };
}
