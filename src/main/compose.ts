import { join } from 'node:path';
import { audienceKeys, loadOrCreateSecret } from '../audiences/audience-key.ts';
import { refuseRestrictedEditions } from '../audiences/refuse-restricted.ts';
import { currentNotices } from '../calendar/notice-store.ts';
import { assignClusters } from '../consultations/assign-clusters.ts';
import { consultationKeys } from '../consultations/keys.ts';
import { OpinionIntake } from '../consultations/opinion-intake.ts';
import { GROUP_OPINIONS } from '../consultations/receive-opinions.ts';
import { createAfterCommit } from '../database/after-commit.ts';
import type { Db } from '../database/database.ts';
import { downloadFileRoute } from '../files/http/download-file.ts';
import { wholeFiles } from '../files/read-whole.ts';
import { openFileStore } from '../files/store.ts';
import { identifyWith } from '../identity/identify.ts';
import { createJobRunner } from '../jobs/job-runner.ts';
import { task } from '../jobs/task.ts';
import { type Clock, systemClock } from '../kernel/clock.ts';
import { logRoutes } from '../log/http.ts';
import { createLog } from '../log/sequencer.ts';
import { loadOrCreateSigner } from '../log/signing-key.ts';
import { createPortal } from '../portal/create-portal.ts';
import { shapeHandlersWith } from '../shapes/shape-handlers.ts';
import { createWarningBoard } from '../warnings/warning-board.ts';
import { createApp } from '../web/app.ts';
import type { LogOptions } from '../web/request-log.ts';
import { consoleRoutes } from '../web/static-console.ts';
import { apiRoutes } from './api.ts';
import { newCatalogue } from './catalogue.ts';
import type { Config } from './config.ts';
import { assertDiskSpace } from './disk-space.ts';
import { projectRoot } from './project-root.ts';
import { RECURRING, recurringTasks, runNow } from './recurring-work.ts';
import { readSiteParticulars } from './site-particulars.ts';

/** Puts the parts together: the only place that knows them all. */
export async function compose(options: {
  readonly config: Config;
  readonly db: Db;
  readonly clock: Clock;
  readonly dataDir: string;
  /** For the connections that listen and those of the job queue; with the application's rights, like `db`. */
  readonly appUrl: string;
  /** Where lines of the log go; standard output when absent. */
  readonly logTo?: Pick<LogOptions, 'stream'>;
}) {
  const { config, db, clock, dataDir, appUrl } = options;
  // Of its own: its calendar learns of the notices in this database.
  const catalogue = newCatalogue();
  const adoptCalendar = async (): Promise<void> => catalogue.calendar.adopt(await currentNotices(db));
  await adoptCalendar();
  const { publicUrl, mode } = config;
  // People type no faster in a sandbox: their sessions and failed sign-ins run by the real clock, everything that the law counts by the faster one.
  const realClock = config.clockScale === 1 ? clock : systemClock;
  const store = await openFileStore(join(dataDir, 'files'));
  const origin = `${publicUrl.replace(/^https?:\/\//, '')}/log`;
  const log = await createLog({
    db,
    clock,
    signer: await loadOrCreateSigner(dataDir, origin),
    anchorFile: join(dataDir, 'log-anchor'),
  });
  const warnings = createWarningBoard({ db, clock, catalogue }, (error) => app.log.error(error, 'warnings'));
  const secret = await loadOrCreateSecret(dataDir);
  const audience = { db, clock, catalogue, keys: audienceKeys(secret) };
  const intake = new OpinionIntake({ db, clock, catalogue, keys: consultationKeys(secret) });
  const portal = await createPortal({
    db,
    clock,
    catalogue,
    warnings,
    log,
    intake,
    store,
    keys: audience.keys,
    publicUrl,
    ...(config.siteFile === undefined ? {} : { site: readSiteParticulars(config.siteFile, publicUrl) }),
  });

  const app = await createApp({
    db,
    clock,
    config: {
      publicUrl,
      trustProxy: config.trustProxy,
      mode,
      log: { level: config.logLevel, ...options.logTo },
    },
    identify: identifyWith({ db, clock: realClock }),
    renderErrorPage: portal.renderErrorPage,
    findReady: portal.findReady,
    readiness: {
      disk: () => assertDiskSpace(dataDir),
      log: async () => void (await log.latest()),
      jobs: () => jobs.check(),
    },
  });

  app.addHook('onRequest', refuseRestrictedEditions({ db }));

  const forgetPages = async (): Promise<void> => portal.forgetPages();
  /** Pages are forgotten at once, whatever happens to the log, and again when they can show the proof. */
  const published = async (): Promise<void> => {
    portal.forgetPages();
    await Promise.all([log.publishCheckpoint(), warnings.refresh()]);
    portal.forgetPages();
  };
  const afterCommit = createAfterCommit({
    db,
    url: appUrl,
    effects: {
      published,
      withdrawn: published,
      'obligations-changed': forgetPages,
      'catalogue-changed': forgetPages,
      'calendar-changed': async () => {
        await adoptCalendar();
        portal.forgetPages();
      },
    },
    onError: (error) => app.log.error(error, 'after a commit'),
  });
  const recurring = recurringTasks({ db, clock, catalogue, atKeyboard: realClock, store });
  const jobs = createJobRunner({
    db,
    url: appUrl,
    tasks: [
      task(GROUP_OPINIONS, ({ consultation }, stop) => assignClusters({ db, clock }, consultation, stop)),
      ...recurring,
    ],
    crontab: RECURRING,
    log: app.log,
  });

  // The prefix is issued to a publisher by the keeper of the standard; this is the one for trials.
  const ocds =
    mode === 'demo' ? { prefix: 'ocds-213czf', name: portal.site.config.siteName, publicUrl } : null;
  const publication = {
    db,
    clock,
    catalogue,
    shapes: shapeHandlersWith(wholeFiles(store)),
    renderSnapshot: portal.renderSnapshot,
    renderPreview: portal.renderPreview,
    afterPublish: () => afterCommit.catchUp(),
  };
  await app.register(
    apiRoutes({
      db,
      clock,
      realClock,
      catalogue,
      store,
      publicUrl,
      mode,
      audience,
      intake,
      publication,
      ocds,
      catalogueChanged: afterCommit.catchUp,
    }),
    { prefix: '/api/v1' },
  );
  await app.register(downloadFileRoute({ db, clock, store }));
  await app.register(logRoutes({ db, log }));
  await app.register(portal.routes);
  await app.register(consoleRoutes({ root: join(projectRoot(), 'dist', 'console') }));

  return {
    app,
    /** Signs what a killed process left unsigned, clock, catalogue takes jobs; what is due today is asked for at once and not only by the next minute. */
    start: async (): Promise<void> => {
      await afterCommit.start();
      warnings.start();
      await runNow(recurring, (error) => app.log.error(error, 'recurring work'));
      await jobs.start();
    },
    close: async (): Promise<void> => {
      await app.close();
      await jobs.stop();
      await afterCommit.stop();
      await warnings.stop();
    },
  };
}
