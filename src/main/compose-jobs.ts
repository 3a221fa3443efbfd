import { readIntake } from '../batches/read-intake.ts';
import { READ_INTAKE } from '../batches/receive-intake.ts';
import { RECOUNT_TERMS, recountTerms } from '../calendar/recount-terms.ts';
import { assignClusters } from '../consultations/assign-clusters.ts';
import { GROUP_OPINIONS } from '../consultations/receive-opinions.ts';
import { wholeFiles } from '../files/read-whole.ts';
import { RECOGNISE_FILE, recogniseFile } from '../files/recognise-file.ts';
import { isPublicAddress, PUBLIC_PORTS } from '../inspection/outside-request.ts';
import { createJobRunner, type JobLog } from '../jobs/job-runner.ts';
import { task } from '../jobs/task.ts';
import { addPeople } from '../people/add-people.ts';
import { ADD_PEOPLE } from '../people/people-import.ts';
import { knownPaths } from '../portal/frame/known-path.ts';
import { showText } from '../publication/read-files-again.ts';
import { connectorTasks, FEED_DEMONSTRATION, feedTask } from './connector-tasks.ts';
import { importsOf } from './imports-of.ts';
import type { ComposeOptions, Parts, publicationOf } from './parts.ts';
import {
  auditTask,
  everyMinute,
  inspectionTask,
  mailTasks,
  outsideTask,
  RECURRING,
  readAgainTask,
  recurringTasks,
  scheduledTask,
} from './recurring-work.ts';

/** What is done after commits and at its times, by whichever process is there. */
export function jobsOf(
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
  const feedsItself = config.mode === 'demo' && config.connectorsFile === undefined;
  const jobs = createJobRunner({
    db,
    url: appUrl,
    tasks: [
      task(RECOUNT_TERMS, ({ notice }, stop) => recountTerms({ db, clock, catalogue }, notice, stop)),
      task(GROUP_OPINIONS, ({ consultation }, stop) => assignClusters({ db, clock }, consultation, stop)),
      task(RECOGNISE_FILE, async ({ sha256 }, stop) => {
        await recogniseFile({ db, clock, store }, sha256, stop);
        await showText({ db, clock, catalogue }, sha256);
      }),
      task(READ_INTAKE, ({ job }, stop) => readIntake(incoming, job, stop)),
      ...connectorTasks({ ...incoming, sources }),
      ...(feedsItself ? [feedTask({ ...incoming, sources })] : []),
      task(ADD_PEOPLE, ({ id }, stop) => addPeople({ db, clock: realClock, factorKey }, id, stop)),
      auditTask(db),
      scheduledTask(publication),
      readAgainTask({ db, clock, catalogue, store }, stopping),
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
      outsideTask({
        db,
        clock,
        network: config.checksOutside
          ? {
              mayReach: isPublicAddress,
              ports: PUBLIC_PORTS,
              userAgent: `gongkai-link-check (+${publicUrl})`,
            }
          : null,
      }),
      ...recurring,
    ],
    crontab: feedsItself ? `${RECURRING}\n${everyMinute(FEED_DEMONSTRATION)}` : RECURRING,
    log,
  });
  return { jobs, recurring };
}
