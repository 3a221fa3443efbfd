import { join } from 'node:path';
import { refuseRestrictedEditions } from '../audiences/refuse-restricted.ts';
import { noteRefused } from '../audit/note-refused-http.ts';
import { createAfterCommit } from '../database/after-commit.ts';
import { ATTEMPTS_CHANNEL } from '../database/tell-attempts.ts';
import { downloadFileRoute } from '../files/http/download-file.ts';
import { identifyWith } from '../identity/identify.ts';
import { today } from '../kernel/clock.ts';
import { dictionary } from '../kernel/dictionary.ts';
import type { Shown } from '../kernel/shown.ts';
import { lawBook } from '../law/law-book.ts';
import { logRoutes } from '../log/http.ts';
import { keepExpunges } from '../publication/expunge-file.ts';
import { type App, createApp } from '../web/app.ts';
import { consoleRoutes } from '../web/static-console.ts';
import { apiRoutes } from './api.ts';
import { jobsOf } from './compose-jobs.ts';
import type { Config } from './config.ts';
import { assertDiskSpace } from './disk-space.ts';
import {
  type AfterCommit,
  type ComposeOptions,
  expungesFile,
  openParts,
  openPortal,
  type Parts,
  type Portal,
  publicationOf,
  type Report,
} from './parts.ts';
import { projectRoot } from './project-root.ts';
import { runNow } from './recurring-work.ts';

/** Puts the parts together: the only place that imports them all. */
export async function compose(options: ComposeOptions) {
  const { config, db, clock, dataDir } = options;
  const report: Report = (where) => (error) => app.log.error(error, where);
  dictionary();
  const parts = await openParts(options, report);
  const portal = await openPortal(config, parts);
  const app = await createApp({
    db,
    clock,
    config: {
      publicUrl: config.publicUrl,
      trustProxy: config.trustProxy,
      mode: config.mode,
      log: { level: config.logLevel, ...options.logTo },
    },
    identify: identifyWith({
      db,
      clock: parts.realClock,
      publicUrl: config.publicUrl,
      mode: config.mode,
    }),
    renderErrorPage: portal.renderErrorPage,
    findReady: portal.findReady,
    nameLaw: async (refusals) =>
      (await lawBook({ db, catalogue: parts.catalogue })).nameVersions(refusals, today(clock)),
    readiness: {
      disk: () => assertDiskSpace(dataDir),
      log: async () => void (await parts.log.latest()),
      jobs: () => jobs.check(),
    },
  });
  if (parts.mailer === null) app.log.info('没有配置 GONGKAI_SMTP_URL：不发送邮件，消息只在工作台显示');
  app.addHook('onRequest', refuseRestrictedEditions({ db }));
  app.addHook('onResponse', noteRefused({ db, clock: parts.realClock, failed: report('refused attempts') }));
  const afterCommit = afterCommitOf(options, parts, portal, report);
  const stopping = new AbortController();
  const { jobs, recurring } = jobsOf(
    options,
    parts,
    publicationOf(parts, portal, afterCommit),
    app.log,
    stopping.signal,
  );
  await addRoutes(app, config, parts, portal, afterCommit);
  return {
    app,
    /**
     * Writes down what was taken out, signs what a killed process left unsigned, reads the warnings in force, takes
     * jobs; what is due today is asked for at once and not only by the next minute.
     */
    start: async (): Promise<void> => {
      await keepExpunges(db, expungesFile(dataDir));
      await afterCommit.start();
      parts.warnings.start();
      await runNow(recurring, report('recurring work'));
      await jobs.start();
    },
    close: async (): Promise<void> => {
      stopping.abort();
      await app.close();
      await jobs.stop();
      parts.mailer?.close();
      await afterCommit.stop();
      await parts.shared.stop();
      await parts.warnings.stop();
    },
  };
}

/** What every process does when something was committed, its own or another one's. */
function afterCommitOf(
  { db, appUrl, dataDir }: ComposeOptions,
  { log, warnings, shared, adoptCalendar, adoptWords }: Parts,
  portal: Portal,
  report: Report,
): AfterCommit {
  const forgetPages = async (keys: Shown): Promise<void> => portal.forgetPages(keys);
  /** Pages are forgotten at once, whatever happens to the log, and again when they can show the proof. */
  const published = async (keys: Shown): Promise<void> => {
    portal.forgetPages(keys);
    await Promise.all([log.publishCheckpoint(), warnings.refresh()]);
    portal.forgetPages(keys);
  };
  return createAfterCommit({
    db,
    url: appUrl,
    effects: {
      published,
      withdrawn: async (keys) => {
        await Promise.all([published(keys), keepExpunges(db, expungesFile(dataDir))]);
      },
      'obligations-changed': forgetPages,
      'catalogue-changed': async () => {
        await adoptWords();
        portal.forgetPages();
      },
      'calendar-changed': async () => {
        await adoptCalendar();
        portal.forgetPages();
      },
    },
    channels: { [ATTEMPTS_CHANNEL]: shared.hear },
    onError: report('after a commit'),
  });
}

async function addRoutes(
  app: App,
  { publicUrl, mode }: Config,
  parts: Parts,
  portal: Portal,
  afterCommit: AfterCommit,
): Promise<void> {
  const { db, clock, catalogue, realClock, store, audience, intake, feedback, log } = parts;
  const publication = publicationOf(parts, portal, afterCommit);
  await app.register(
    apiRoutes({
      db,
      clock,
      realClock,
      catalogue,
      store,
      publicUrl,
      mode,
      factorKey: parts.factorKey,
      audience,
      intake,
      feedback,
      requests: parts.requests,
      publication,
      // The prefix is issued to a publisher by the keeper of the standard; this is the one for trials.
      ocds: mode === 'demo' ? { prefix: 'ocds-213czf', name: portal.site.config.siteName, publicUrl } : null,
      sources: parts.sources,
      mails: parts.mailer !== null,
      catalogueChanged: afterCommit.catchUp,
    }),
    { prefix: '/api/v1' },
  );
  await app.register(downloadFileRoute({ db, clock, store }));
  await app.register(logRoutes({ db, log }));
  await app.register(portal.routes);
  await app.register(consoleRoutes({ root: join(projectRoot(), 'dist', 'console') }));
}
