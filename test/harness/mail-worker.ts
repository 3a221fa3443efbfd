import { connect } from '../../src/database/database.ts';
import { createJobRunner } from '../../src/jobs/job-runner.ts';
import { task } from '../../src/jobs/task.ts';
import { fixedClock } from '../../src/kernel/clock.ts';
import { SEND_MAIL } from '../../src/messages/compose-mail.ts';
import { smtpMailer } from '../../src/messages/mailer.ts';
import { sendMail } from '../../src/messages/send-mail.ts';

/**
 * A process that sends the mails of the database named by its environment: a test kills it while a server holds a mail
 * without an answer.
 */
const url = process.env.APP_URL ?? '';
const db = connect(url);
const mailer = smtpMailer({ url: process.env.SMTP_URL ?? '', from: 'gongkai@example.gov.cn' });
const clock = fixedClock(process.env.NOW ?? '');
const silent = { error: console.error, warn: () => {}, debug: () => {} };
const runner = createJobRunner({
  db,
  url,
  tasks: [
    task(SEND_MAIL, ({ mail }) => sendMail({ db, clock, mailer, publicUrl: 'http://127.0.0.1:8080' }, mail)),
  ],
  crontab: '',
  log: silent,
  concurrency: 1,
});
await runner.start();
console.log('sends mails');
