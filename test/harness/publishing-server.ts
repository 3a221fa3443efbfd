import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createAfterCommit } from '../../src/database/after-commit.ts';
import { createDemonstrationAccounts } from '../../src/identity/demonstration-accounts.ts';
import { identityRoutes } from '../../src/identity/http.ts';
import { identifyWith } from '../../src/identity/identify.ts';
import { systemActor } from '../../src/kernel/actor.ts';
import { logRoutes } from '../../src/log/http.ts';
import { createLog } from '../../src/log/sequencer.ts';
import { loadOrCreateSigner } from '../../src/log/signing-key.ts';
import { readConfig } from '../../src/main/config.ts';
import { failureText } from '../../src/main/exit-with.ts';
import { serve } from '../../src/main/serve.ts';
import { disclosureRoutes } from '../../src/publication/disclosure-http.ts';
import { draftRoutes } from '../../src/publication/draft-http.ts';
import { shapeHandlers } from '../../src/shapes/shape-handlers.ts';
import { createApp } from '../../src/web/app.ts';
import { CATALOGUE } from './catalogue.ts';

/**
 * `gongkai serve` without pages, so that it runs unbuilt: tests kill it in the middle of publishing. With `HALT=1` the
 * loading of its accounts stops half way, for a test to kill it there.
 */
try {
  await serve(
    readConfig(process.env, 'demo'),
    {
      compose: async ({ db, clock, dataDir, config, appUrl }) => {
        const { publicUrl, mode } = config;
        const log = await createLog({
          db,
          clock,
          signer: await loadOrCreateSigner(dataDir, 'test.example/log'),
          anchorFile: join(dataDir, 'log-anchor'),
        });
        const published = async (): Promise<void> => void (await log.publishCheckpoint());
        const nothing = async (): Promise<void> => {};
        const afterCommit = createAfterCommit({
          db,
          url: appUrl,
          effects: {
            published,
            withdrawn: published,
            'obligations-changed': nothing,
            'catalogue-changed': nothing,
            'calendar-changed': nothing,
          },
          onError: console.error,
        });
        const app = await createApp({
          db,
          clock,
          config: { publicUrl, trustProxy: false, mode, log: { level: 'error' } },
          identify: identifyWith({ db, clock, publicUrl }),
        });
        const deps = {
          db,
          clock,
          catalogue: CATALOGUE,
          shapes: shapeHandlers,
          renderSnapshot: async () => '<p>正文</p>',
          renderPreview: async () => '',
          afterPublish: () => afterCommit.catchUp(),
        };
        await app.register(
          async (api) => {
            await api.register(identityRoutes({ db, clock, publicUrl, mode }));
            await api.register(draftRoutes(deps));
            await api.register(disclosureRoutes(deps));
          },
          { prefix: '/api/v1' },
        );
        await app.register(logRoutes({ db, log }));
        return {
          app,
          start: afterCommit.start,
          close: async () => {
            await app.close();
            await afterCommit.stop();
          },
        };
      },
      loadDemonstration: async (deps) => {
        const load = (bodies: readonly string[]) =>
          createDemonstrationAccounts(deps, systemActor('test'), bodies);
        await load(['zfbgt']);
        if (process.env.HALT === '1') {
          console.log('half loaded');
          await sleep(600_000);
        }
        await load(['zfbgt', 'hbt']);
      },
    },
    console.log,
  );
} catch (error) {
  const { text, exitCode } = failureText(error);
  console.error(text);
  process.exitCode = exitCode;
}
