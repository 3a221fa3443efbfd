import { Type } from 'typebox';
import { linkAudit } from '../audit/chain.ts';
import { forgetContacts } from '../consultations/forget-contacts.ts';
import type { Db } from '../database/database.ts';
import { job } from '../database/job.ts';
import { forgetSignals } from '../database/signals.ts';
import { recountDeadlines } from '../dossiers/recount-deadlines.ts';
import { endLapsed } from '../exceptions/examine-exception.ts';
import { forgetFeedbackContacts } from '../feedback/feedback-store.ts';
import type { FileStore } from '../files/store.ts';
import { sweepFiles } from '../files/sweep.ts';
import { forgetEndedSessions } from '../identity/sessions.ts';
import { forgetOldOrigins } from '../identity/sign-in-origins.ts';
import { checkOutside, type OutsideDeps } from '../inspection/check-outside.ts';
import { INSPECT as INSPECTED, type InspectionDeps, inspectBodies } from '../inspection/run-inspection.ts';
import { onceADay } from '../jobs/once-a-day.ts';
import { forgetFailures } from '../jobs/queue.ts';
import { type Task, task } from '../jobs/task.ts';
import { type Clock, today } from '../kernel/clock.ts';
import { composeMail, SEND_MAIL } from '../messages/compose-mail.ts';
import type { Mailer } from '../messages/mailer.ts';
import { sendMail } from '../messages/send-mail.ts';
import { foldTallies } from '../obligations/fold-tallies.ts';
import { KEEP_COVERAGE as KEPT, keepCoverage } from '../obligations/keep-coverage.ts';
import { indexRenamed } from '../publication/index-renamed.ts';
import { type RereadDeps, readFilesAgain } from '../publication/read-files-again.ts';
import { publishScheduled } from '../publication/schedule-issue.ts';
import { sealApplicants } from '../requests/seal-applicants.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import { refreshFrequencies } from '../search/frequencies.ts';
import { walkEscalation } from '../supervision/walk-escalation.ts';
import { tellWeek } from '../supervision/weekly-report.ts';
import { forgetIdempotencyKeys } from '../web/idempotency.ts';
import { KEEP_CONNECTORS } from './connector-tasks.ts';

interface Deps {
  readonly catalogue: Catalogue;
  readonly db: Db;
  readonly clock: Clock;
  /** People's sessions run by the real clock, also in a sandbox. */
  readonly atKeyboard: Clock;
  readonly store: Pick<FileStore, 'list' | 'removeOlder'>;
  /** Null: messages stand at the desk only. */
  readonly mailer: Mailer | null;
  /** How long after the closing of a consultation the contact data of who commented is kept. */
  readonly contactDays: number;
  /** The service is being stopped: what is long leaves off at once. */
  readonly stopping: AbortSignal;
}

const NOTHING = Type.Object({});
const KEEP_COVERAGE = job(KEPT, NOTHING);
const FOLD_TALLIES = job('fold-tallies', NOTHING);
const END_EXCEPTIONS = job('end-lapsed-exceptions', NOTHING);
const COUNT_WORDS = job('refresh-search-frequencies', NOTHING);
const INSPECT = job(INSPECTED, NOTHING);
const CHECK_OUTSIDE = job('check-outside-links', NOTHING);
const REMIND = job('remind', NOTHING);
const COMPOSE_MAIL = job('compose-mail', NOTHING);
const PUBLISH_SCHEDULED = job('publish-scheduled', NOTHING);
const LINK_AUDIT = job('link-audit', NOTHING);
const READ_AGAIN = job('read-files-again', NOTHING);
const INDEX_RENAMED = job('index-renamed', NOTHING);
const SWEEP = job('sweep', NOTHING);
const SWEEP_FILES = job('sweep-files', NOTHING);

export const everyMinute = ({ name }: { readonly name: string }): string =>
  `* * * * * ${name} ?jobKey=${name}&jobKeyMode=preserve_run_at`;

/**
 * Every minute it is asked whether the daily work was done for today: the day turns by the platform's clock in
 * Asia/Shanghai, which in a sandbox may be every few seconds, and a failure is tried again within a minute. One job of
 * each kind waits at most.
 */
export const RECURRING = [
  ...[
    KEEP_COVERAGE,
    END_EXCEPTIONS,
    COUNT_WORDS,
    INDEX_RENAMED,
    FOLD_TALLIES,
    REMIND,
    COMPOSE_MAIL,
    PUBLISH_SCHEDULED,
    INSPECT,
    CHECK_OUTSIDE,
    LINK_AUDIT,
    KEEP_CONNECTORS,
    READ_AGAIN,
  ].map(everyMinute),
  `17 * * * * ${SWEEP.name} ?jobKey=${SWEEP.name}`,
  // With the half hour that a file may be young, what belongs to nothing is gone within the hour.
  `*/10 * * * * ${SWEEP_FILES.name} ?jobKey=${SWEEP_FILES.name}`,
].join('\n');

/**
 * What comes round: coverage follows the catalogue and the calendar, tallies are added up, search learns how common its
 * words have become, what is over is forgotten.
 */
export function recurringTasks({
  db,
  clock,
  catalogue,
  atKeyboard: realClock,
  store,
  mailer,
  contactDays,
  stopping,
}: Deps): readonly Task[] {
  return [
    // Every minute, because an item or a body may have changed; when nothing has, it is one question.
    task(KEEP_COVERAGE, async (_, stop) => {
      const opened = await keepCoverage({ db, clock, catalogue }, AbortSignal.any([stop, stopping]));
      if (!opened.ok) throw new Error(opened.refusals.map(({ message }) => message).join('\n'));
      const counted = await recountDeadlines({ db, clock, catalogue });
      if (!counted.ok) throw new Error(counted.refusals.map(({ message }) => message).join('\n'));
      if (!stopping.aborted) await onceADay({ db, clock }, KEPT, async () => {});
    }),
    task(END_EXCEPTIONS, () =>
      onceADay({ db, clock }, END_EXCEPTIONS.name, async () => {
        const ended = await endLapsed({ db, clock, catalogue });
        if (!ended.ok) throw new Error(ended.refusals.map(({ message }) => message).join('\n'));
      }),
    ),
    task(FOLD_TALLIES, () => foldTallies({ db, clock })),
    task(COUNT_WORDS, () =>
      onceADay({ db, clock }, COUNT_WORDS.name, async () => void (await refreshFrequencies(db))),
    ),
    task(INDEX_RENAMED, async (_, stop) => {
      await indexRenamed({ db, catalogue }, AbortSignal.any([stop, stopping]));
    }),
    // After coverage, so that what was opened today is told of today.
    task(REMIND, async () => {
      await walkEscalation({ db, clock, catalogue });
      await onceADay({ db, clock }, REMIND.name, async () => void (await tellWeek({ db, clock, catalogue })));
    }),
    task(COMPOSE_MAIL, async () => {
      if (mailer !== null)
        await composeMail({ db, clock, calendar: catalogue.calendar }, catalogue.supervision.sendingHours);
    }),
    task(SWEEP, async () => {
      await forgetSignals(db);
      await forgetFailures(db);
      await forgetIdempotencyKeys(db);
      await forgetEndedSessions(db, realClock.now());
      await forgetOldOrigins(db, realClock.now());
      await forgetContacts(db, today(clock), contactDays);
      await forgetFeedbackContacts(db, today(clock), contactDays);
      await sealApplicants(db, clock.now(), today(clock), contactDays);
    }),
    task(SWEEP_FILES, async () => void (await sweepFiles({ db, clock: realClock, store }))),
  ];
}

/**
 * 自查, once a day and once more when a new version looks for something else. Not among what a start waits for: the first
 * run looks at every body.
 */
export const inspectionTask = (deps: InspectionDeps): Task =>
  task(INSPECT, (_, stop) =>
    onceADay(deps, INSPECT.name, async () => void (await inspectBodies(deps, stop))),
  );

/** Addresses of others, some every minute, where the operator allows it. */
export const outsideTask = (deps: OutsideDeps): Task =>
  task(CHECK_OUTSIDE, async (_, stop) => void (await checkOutside(deps, stop)));

/** 定时发布: what is due by the minute, and after a start what was due meanwhile. */
export const scheduledTask = (deps: Parameters<typeof publishScheduled>[0]): Task =>
  task(PUBLISH_SCHEDULED, () => publishScheduled(deps));

/** Files of an earlier release, one after the other; when all were read it looks once a day. */
export const readAgainTask = (deps: RereadDeps, stopping: AbortSignal): Task =>
  task(READ_AGAIN, (_, stop) =>
    onceADay(deps, READ_AGAIN.name, () => readFilesAgain(deps, AbortSignal.any([stop, stopping]))),
  );

/** The chain over what was done; of a province that comes from an earlier release, the first run takes a while. */
export const auditTask = (db: Db): Task => task(LINK_AUDIT, (_, stop) => linkAudit(db, stop));

/** Mails that wait are sent, each by a job of its own. Without a server they wait for one. */
export const mailTasks = ({
  db,
  clock,
  mailer,
  publicUrl,
}: Pick<Deps, 'db' | 'clock' | 'mailer'> & { readonly publicUrl: string }): readonly Task[] => [
  task(SEND_MAIL, async ({ mail }) => {
    if (mailer === null) throw new Error('GONGKAI_SMTP_URL is not set: no mail is sent');
    await sendMail({ db, clock, mailer, publicUrl }, mail);
  }),
];

/**
 * Each once, outside the queue: before a server says that it is ready, what is due today has been opened. What fails is
 * left to the queue.
 */
export async function runNow(tasks: readonly Task[], onError: (error: unknown) => void): Promise<void> {
  for (const each of tasks) await each.run({}, new AbortController().signal).catch(onError);
}
