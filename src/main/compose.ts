import { join } from 'node:path';
import { audienceKeys, loadOrCreateSecret } from '../audiences/audience-key.ts';
import { refuseRestrictedEditions } from '../audiences/refuse-restricted.ts';
import { noteRefused } from '../audit/note-refused-http.ts';
import { readIntake } from '../batches/read-intake.ts';
import { READ_INTAKE } from '../batches/receive-intake.ts';
import { currentNotices } from '../calendar/notice-store.ts';
import { RECOUNT_TERMS, recountTerms } from '../calendar/recount-terms.ts';
import { officeWords } from '../catalogue/search-words.ts';
import { NO_SOURCES, readOutsideSources } from '../connectors/outside-sources.ts';
import { assignClusters } from '../consultations/assign-clusters.ts';
import { consultationKeys } from '../consultations/keys.ts';
import { OpinionIntake } from '../consultations/opinion-intake.ts';
import { GROUP_OPINIONS } from '../consultations/receive-opinions.ts';
import { createAfterCommit } from '../database/after-commit.ts';
import type { Db } from '../database/database.ts';
import { FeedbackIntake } from '../feedback/feedback-intake.ts';
import { feedbackKeys } from '../feedback/keys.ts';
import { downloadFileRoute } from '../files/http/download-file.ts';
import { wholeFiles } from '../files/read-whole.ts';
import { RECOGNISE_FILE, recogniseFile } from '../files/recognise-file.ts';
import { openFileStore } from '../files/store.ts';
import { identifyWith } from '../identity/identify.ts';
import { factorKeyOf } from '../identity/second-factor.ts';
import { createJobRunner, type JobLog } from '../jobs/job-runner.ts';
import { task } from '../jobs/task.ts';
import { type Clock, systemClock } from '../kernel/clock.ts';
import { dictionary } from '../kernel/dictionary.ts';
import type { Shown } from '../kernel/shown.ts';
import { logRoutes } from '../log/http.ts';
import { createLog } from '../log/sequencer.ts';
import { loadOrCreateSigner } from '../log/signing-key.ts';
import { smtpMailer } from '../messages/mailer.ts';
import { addPeople } from '../people/add-people.ts';
import { ADD_PEOPLE } from '../people/people-import.ts';
import { createPortal } from '../portal/create-portal.ts';
import { knownPaths } from '../portal/frame/known-path.ts';
import { compareReadFile } from '../publication/compare-read-file.ts';
import { EXPUNGES_FILE, keepExpunges } from '../publication/expunge-file.ts';
import { requestKeys } from '../requests/keys.ts';
import { RequestIntake } from '../requests/request-intake.ts';
import { shapeHandlersWith } from '../shapes/shape-handlers.ts';
import { createWarningBoard } from '../warnings/warning-board.ts';
import { type App, createApp } from '../web/app.ts';
import type { LogOptions } from '../web/request-log.ts';
import { consoleRoutes } from '../web/static-console.ts';
import { apiRoutes } from './api.ts';
import { newCatalogue } from './catalogue.ts';
import type { Config } from './config.ts';
import { connectorTasks } from './connector-tasks.ts';
import { assertDiskSpace } from './disk-space.ts';
import { importsOf } from './imports-of.ts';
import { projectRoot } from './project-root.ts';
import { auditTask, inspectionTask, mailTasks, RECURRING, recurringTasks, runNow } from './recurring-work.ts';
import { readSiteParticulars } from './site-particulars.ts';

export interface ComposeOptions {
  readonly config: Config;
  readonly db: Db;
  readonly clock: Clock;
  readonly dataDir: string;
  /** For the connections that listen and those of the job queue; with the application's rights, like `db`. */
  readonly appUrl: string;
  /** Where lines of the log go; standard output when absent. */
  readonly logTo?: Pick<LogOptions, 'stream'>;
}

/** Says in the server's log what failed and where. */
type Report = (where: string) => (error: unknown) => void;

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
      await parts.warnings.stop();
    },
  };
}

/** Beside the database and in no backup of it. */
const expungesFile = (dataDir: string): string => join(dataDir, EXPUNGES_FILE);

type Parts = Awaited<ReturnType<typeof openParts>>;
type Portal = Awaited<ReturnType<typeof createPortal>>;
type AfterCommit = ReturnType<typeof createAfterCommit>;

/** What lies below the pages and the API: files, log, warnings in force, who may read what, opinions coming in. */
async function openParts({ config, db, clock, dataDir }: ComposeOptions, report: Report) {
  // Of its own: its calendar learns of the notices in this database.
  const catalogue = newCatalogue();
  const adoptCalendar = async (): Promise<void> => catalogue.calendar.adopt(await currentNotices(db));
  await adoptCalendar();
  const adoptWords = async (): Promise<void> => catalogue.adoptSearchWords(await officeWords(db));
  await adoptWords();
  const origin = `${config.publicUrl.replace(/^https?:\/\//, '')}/log`;
  const secret = await loadOrCreateSecret(dataDir);
  return {
    db,
    clock,
    catalogue,
    adoptCalendar,
    adoptWords,
    // People type no faster in a sandbox: their sessions and failed sign-ins run by the real clock, everything that
    // the law counts by the faster one.
    realClock: config.clockScale === 1 ? clock : systemClock,
    store: await openFileStore(join(dataDir, 'files')),
    log: await createLog({
      db,
      clock,
      signer: await loadOrCreateSigner(dataDir, origin),
      anchorFile: join(dataDir, 'log-anchor'),
    }),
    warnings: createWarningBoard({ db, clock, catalogue }, report('warnings')),
    factorKey: factorKeyOf(secret),
    audience: { db, clock, catalogue, keys: audienceKeys(secret) },
    feedback: new FeedbackIntake({ db, clock, catalogue, keys: feedbackKeys(secret) }),
    requests: new RequestIntake({ db, clock, catalogue, keys: requestKeys(secret) }),
    intake: new OpinionIntake({ db, clock, catalogue, keys: consultationKeys(secret) }),
    sources: config.connectorsFile === undefined ? NO_SOURCES : readOutsideSources(config.connectorsFile),
    mailer: config.mail === undefined ? null : smtpMailer(config.mail),
  };
}

const openPortal = ({ publicUrl, siteFile, contactDays }: Config, parts: Parts): Promise<Portal> =>
  createPortal({
    db: parts.db,
    clock: parts.clock,
    catalogue: parts.catalogue,
    warnings: parts.warnings,
    log: parts.log,
    intake: parts.intake,
    feedback: parts.feedback,
    requests: parts.requests,
    store: parts.store,
    keys: parts.audience.keys,
    contactDays,
    publicUrl,
    ...(siteFile === undefined ? {} : { site: readSiteParticulars(siteFile, publicUrl) }),
  });

/** What every process does when something was committed, its own or another one's. */
function afterCommitOf(
  { db, appUrl, dataDir }: ComposeOptions,
  { log, warnings, adoptCalendar, adoptWords }: Parts,
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
    onError: report('after a commit'),
  });
}

function jobsOf(
  { config, db, clock, appUrl }: ComposeOptions,
  { catalogue, store, realClock, mailer, factorKey, sources }: Parts,
  publication: ReturnType<typeof publicationOf>,
  log: JobLog,
  stopping: AbortSignal,
) {
  const { publicUrl, contactDays } = config;
  const incoming = { ...publication, store, imports: importsOf({ db, clock, catalogue }) };
  const recurring = recurringTasks({
    db,
    clock,
    catalogue,
    atKeyboard: realClock,
    store,
    mailer,
    contactDays,
    stopping,
  });
  const jobs = createJobRunner({
    db,
    url: appUrl,
    tasks: [
      task(RECOUNT_TERMS, ({ notice }, stop) => recountTerms({ db, clock, catalogue }, notice, stop)),
      task(GROUP_OPINIONS, ({ consultation }, stop) => assignClusters({ db, clock }, consultation, stop)),
      task(RECOGNISE_FILE, async ({ sha256 }, stop) => {
        await recogniseFile({ db, clock, store }, sha256, stop);
        await compareReadFile({ db, clock, catalogue }, sha256);
      }),
      task(READ_INTAKE, ({ job }, stop) => readIntake(incoming, job, stop)),
      ...connectorTasks({ ...incoming, sources }),
      task(ADD_PEOPLE, ({ id }, stop) => addPeople({ db, clock: realClock, factorKey }, id, stop)),
      auditTask(db),
      ...mailTasks({ db, clock, mailer, publicUrl }),
      inspectionTask({
        db,
        clock,
        catalogue,
        site: {
          publicUrl: publicUrl.replace(/\/+$/, ''),
          knownPath: knownPaths(catalogue.collectedKinds.map(({ collection }) => collection.path)),
        },
        files: wholeFiles(store),
      }),
      ...recurring,
    ],
    crontab: RECURRING,
    log,
  });
  return { jobs, recurring };
}

/** What publishing is given, for requests and for jobs. */
const publicationOf = ({ db, clock, catalogue, store }: Parts, portal: Portal, afterCommit: AfterCommit) => ({
  db,
  clock,
  catalogue,
  shapes: shapeHandlersWith(wholeFiles(store)),
  renderSnapshot: portal.renderSnapshot,
  renderPreview: portal.renderPreview,
  afterPublish: () => afterCommit.catchUp(),
});

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
