import { join } from 'node:path';
import { audienceKeys, loadOrCreateSecret } from '../audiences/audience-key.ts';
import { currentNotices } from '../calendar/notice-store.ts';
import { officeWords } from '../catalogue/search-words.ts';
import { NO_SOURCES, readOutsideSources } from '../connectors/outside-sources.ts';
import { consultationKeys } from '../consultations/keys.ts';
import { OpinionIntake } from '../consultations/opinion-intake.ts';
import type { createAfterCommit } from '../database/after-commit.ts';
import type { Db } from '../database/database.ts';
import { tellAttempts } from '../database/tell-attempts.ts';
import { FeedbackIntake } from '../feedback/feedback-intake.ts';
import { feedbackKeys } from '../feedback/keys.ts';
import { wholeFiles } from '../files/read-whole.ts';
import { openFileStore } from '../files/store.ts';
import { factorKeyOf } from '../identity/second-factor.ts';
import { attemptsOf } from '../kernel/attempt-limiter.ts';
import { type Clock, systemClock } from '../kernel/clock.ts';
import { createLog } from '../log/sequencer.ts';
import { loadOrCreateSigner } from '../log/signing-key.ts';
import { smtpMailer } from '../messages/mailer.ts';
import { createPortal } from '../portal/create-portal.ts';
import { EXPUNGES_FILE } from '../publication/expunge-file.ts';
import { requestKeys } from '../requests/keys.ts';
import { RequestIntake } from '../requests/request-intake.ts';
import { shapeHandlersWith } from '../shapes/shape-handlers.ts';
import { createWarningBoard } from '../warnings/warning-board.ts';
import type { LogOptions } from '../web/request-log.ts';
import { newCatalogue } from './catalogue.ts';
import type { Config } from './config.ts';
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
export type Report = (where: string) => (error: unknown) => void;

/** Beside the database and in no backup of it. */
export const expungesFile = (dataDir: string): string => join(dataDir, EXPUNGES_FILE);

/** Where the demonstration's other systems put their files. */
const exchangeFolder = (dataDir: string): string => join(dataDir, 'exchange');

export type Parts = Awaited<ReturnType<typeof openParts>>;
export type Portal = Awaited<ReturnType<typeof createPortal>>;
export type AfterCommit = ReturnType<typeof createAfterCommit>;

/** What lies below the pages and the API: files, log, warnings in force, who may read what, opinions coming in. */
export async function openParts({ config, db, clock, dataDir }: ComposeOptions, report: Report) {
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
    shared: tellAttempts(db, attemptsOf(db), secret, report('attempts')),
    factorKey: factorKeyOf(secret),
    audience: { db, clock, catalogue, keys: audienceKeys(secret) },
    feedback: new FeedbackIntake({ db, clock, catalogue, keys: feedbackKeys(secret) }),
    requests: new RequestIntake({ db, clock, catalogue, keys: requestKeys(secret) }),
    intake: new OpinionIntake({ db, clock, catalogue, keys: consultationKeys(secret) }),
    sources:
      config.connectorsFile !== undefined
        ? readOutsideSources(config.connectorsFile)
        : config.mode === 'demo'
          ? { ...NO_SOURCES, folder: exchangeFolder(dataDir) }
          : NO_SOURCES,
    mailer: config.mail === undefined ? null : smtpMailer(config.mail),
  };
}

export const openPortal = ({ publicUrl, siteFile, contactDays }: Config, parts: Parts): Promise<Portal> =>
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

/** What publishing is given, for requests and for jobs. */
export const publicationOf = (
  { db, clock, catalogue, store }: Parts,
  portal: Portal,
  afterCommit: AfterCommit,
) => ({
  db,
  clock,
  catalogue,
  shapes: shapeHandlersWith(wholeFiles(store)),
  renderSnapshot: portal.renderSnapshot,
  renderPreview: portal.renderPreview,
  afterPublish: () => afterCommit.catchUp(),
});
