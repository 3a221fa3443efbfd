import { Type } from 'typebox';
import { connect } from '../../src/database/database.ts';
import { job } from '../../src/database/job.ts';
import { createJobRunner } from '../../src/jobs/job-runner.ts';
import { task } from '../../src/jobs/task.ts';

/** A process that takes a job on the database named by its environment and never ends it: a test kills it half-way. */
const url = process.env.APP_URL ?? '';
const silent = { error: console.error, warn: () => {}, debug: () => {} };
const runner = createJobRunner({
  db: connect(url),
  url,
  tasks: [
    task(job('half-way', Type.Object({})), async () => {
      console.log('job has begun');
      await new Promise(() => {});
    }),
  ],
  crontab: '',
  log: silent,
});
await runner.start();
