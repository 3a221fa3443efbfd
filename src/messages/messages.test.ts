import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { CATALOGUE } from '../../test/harness/catalogue.ts';
import { type TestDatabase, testClock } from '../../test/harness/database.ts';
import { enrol } from '../../test/harness/enrol.ts';
import { catchMails, type MailCatcher } from '../../test/harness/mail-catcher.ts';
import { expectAccepted, member } from '../../test/harness/pipeline.ts';
import { runScript } from '../../test/harness/process.ts';
import { createProvince, prepareProvince } from '../../test/harness/province.ts';
import { createJobRunner, type JobRunner } from '../jobs/job-runner.ts';
import { listJobs, releaseAbandoned } from '../jobs/queue.ts';
import { task } from '../jobs/task.ts';
import { withClient } from '../postgres/database-roles.ts';
import { composeMail, SEND_MAIL } from './compose-mail.ts';
import { setMailAddress } from './mail-address.ts';
import { smtpMailer } from './mailer.ts';
import { countUnread, listMessages, markRead } from './message-queries.ts';
import { sendMail } from './send-mail.ts';
import { type NewMessage, sendMessages } from './send-messages.ts';

/** What an official is told stands at the desk, and is mailed once, at the hours of work, whatever dies in between. */
const HOURS = CATALOGUE.supervision.sendingHours;
const clock = testClock();
const CLERK = member('clerk', 'editor', 'hbt');
const OTHER = member('other-clerk', 'editor', 'hbt');
let database: TestDatabase;
let catcher: MailCatcher;
let runner: JobRunner | null = null;

beforeAll(async () => {
  database = await createProvince(clock);
  catcher = await catchMails();
  await prepareProvince({ ...database, clock });
  await enrol(database.db, CLERK, OTHER);
});
beforeEach(async () => {
  clock.set('2026-03-09T09:30:00+08:00');
  catcher.behave('keep');
  await withClient(database.ownerUrl, (client) =>
    client.query(`ALTER TABLE message DISABLE TRIGGER USER;
      DELETE FROM mail_message; DELETE FROM mail; DELETE FROM mail_address; DELETE FROM message_reading; DELETE FROM message;
      ALTER TABLE message ENABLE TRIGGER USER;
      DELETE FROM graphile_worker._private_jobs; DELETE FROM job_failure`),
  );
});
afterAll(async () => {
  await catcher.close();
  await database.close();
});

const message = (cause: string, changes: Partial<NewMessage> = {}): NewMessage => ({
  cause,
  to: { body: 'hbt', role: 'editor' },
  kind: 'due',
  subject: `消息 ${cause}`,
  text: '请在期限内公开。',
  link: '/console/obligations',
  ...changes,
});
const tell = (...messages: readonly NewMessage[]) =>
  database.db.transaction().execute((tx) => sendMessages(tx, clock.now(), messages));
const page = { before: null, unread: false, limit: 20 };
const subjects = async (account: string, unread = false) =>
  (await listMessages(database.db, account, { ...page, unread })).items.map((each) => each.subject);
const compose = () => composeMail({ db: database.db, clock, calendar: CATALOGUE.calendar }, HOURS);
const address = async (account: typeof CLERK, to = `${account.id}@example.gov.cn`) =>
  expectAccepted(await setMailAddress({ db: database.db, clock }, account, to));
const states = async () =>
  (await database.db.selectFrom('mail').select('state').orderBy('id').execute()).map((row) => row.state);
const until = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 60_000, interval: 50 });

/** Sends all that waits, then stops. */
async function send(): Promise<void> {
  const mailer = smtpMailer({ url: catcher.url, from: 'gongkai@example.gov.cn' });
  const deps = { db: database.db, clock, mailer, publicUrl: 'http://127.0.0.1:8080' };
  runner = createJobRunner({
    db: database.db,
    url: database.appUrl,
    tasks: [task(SEND_MAIL, ({ mail }) => sendMail(deps, mail))],
    crontab: '',
    log: { error: () => {}, warn: () => {}, debug: () => {} },
  });
  await runner.start();
  await until(async () => expect(await listJobs(database.db)).toEqual([]));
  await runner.stop();
  mailer.close();
}

describe('at the desk', () => {
  test('a cause is told to a recipient once, to each person of the role, and is read by each alone', async () => {
    expect(await tell(message('a'), message('b'))).toBe(2);
    expect(await tell(message('a'), message('c', { to: { account: CLERK.id } }))).toBe(1);
    expect(await subjects(CLERK.id)).toEqual(['消息 c', '消息 b', '消息 a']);
    expect(await subjects(OTHER.id)).toEqual(['消息 b', '消息 a']);
    const [newest, second] = (await listMessages(database.db, CLERK.id, page)).items;
    await markRead(database.db, CLERK.id, [newest?.id ?? 0, second?.id ?? 0], clock.now());
    // Not its own: nothing happens.
    await markRead(database.db, OTHER.id, [newest?.id ?? 0], clock.now());
    expect([await countUnread(database.db, CLERK.id), await countUnread(database.db, OTHER.id)]).toEqual([
      1, 2,
    ]);
    expect(await subjects(CLERK.id, true)).toEqual(['消息 a']);
  });

  test('pages go on where the last one ended', async () => {
    await tell(...Array.from({ length: 7 }, (_, n) => message(`p${n}`)));
    const first = await listMessages(database.db, CLERK.id, { ...page, limit: 3 });
    const before = first.items.at(-1)?.id ?? 0;
    const rest = await listMessages(database.db, CLERK.id, { ...page, before });
    expect([...first.items, ...rest.items].map((each) => each.subject)).toEqual(
      ['p6', 'p5', 'p4', 'p3', 'p2', 'p1', 'p0'].map((cause) => `消息 ${cause}`),
    );
    expect([first.next === null, rest.next]).toEqual([false, null]);
  });

  test('what was told cannot be changed or taken back, with the password of the application either', async () => {
    await tell(message('kept'));
    for (const statement of [`UPDATE message SET text = 'x'`, 'DELETE FROM message'])
      await expect(withClient(database.appUrl, (client) => client.query(statement))).rejects.toMatchObject({
        code: '42501',
      });
  });
});

describe('by e-mail', () => {
  test('one digest for each person and day, what is pressing at once, nothing twice, and nothing that was read', async () => {
    await tell(message('before the address'));
    clock.advance(1_000);
    await address(CLERK);
    await tell(message('one'), message('two'), message('read'));
    const read = (await listMessages(database.db, CLERK.id, page)).items.find(
      (each) => each.subject === '消息 read',
    );
    await markRead(database.db, CLERK.id, [read?.id ?? 0], clock.now());
    const start = catcher.mails.length;
    expect(await compose()).toBe(1);
    await send();
    await tell(message('three'), message('urgent', { kind: 'urged' }));
    expect([await compose(), await compose()]).toEqual([1, 0]);
    await send();
    const [digest, prompt, ...more] = catcher.mails.slice(start);
    expect(more).toEqual([]);
    expect(digest?.to).toEqual([`${CLERK.id}@example.gov.cn`]);
    for (const words of ['消息 one', '消息 two', 'http://127.0.0.1:8080/console/obligations'])
      expect(digest?.text).toContain(words);
    for (const words of ['read', 'before', 'urgent', 'three']) expect(digest?.text).not.toContain(words);
    expect(prompt?.text).toContain('消息 urgent');
    // The next working day has its own digest.
    clock.set('2026-03-10T09:00:00+08:00');
    expect(await compose()).toBe(1);
    await send();
    expect(catcher.mails.at(-1)?.text).toContain('消息 three');
    expect(await states()).toEqual(['sent', 'sent', 'sent']);
  });

  test.each([
    ['at night', '2026-03-09T22:00:00+08:00'],
    ['before work', '2026-03-09T08:29:00+08:00'],
    ['on a Sunday', '2026-03-08T10:00:00+08:00'],
    ['on a holiday (春节)', '2026-02-17T10:00:00+08:00'],
  ])('nothing is sent %s', async (_, moment) => {
    clock.set(moment);
    await address(CLERK);
    await tell(message('quiet', { kind: 'urged' }));
    expect(await compose()).toBe(0);
  });

  test('a server that is away gets it when it is back; one that refuses for ever is not asked again', async () => {
    await address(CLERK);
    await tell(message('patience'));
    await compose();
    catcher.behave('later');
    const start = catcher.mails.length;
    const sending = send();
    await until(async () => expect(await states()).toEqual(['waiting']));
    catcher.behave('keep');
    await sending;
    expect(catcher.mails.slice(start).map((mail) => mail.messageId.replace(/\d+/, 'n'))).toEqual([
      '<mail-n@127.0.0.1>',
    ]);
    catcher.behave('never');
    await tell(message('unwanted', { kind: 'urged' }));
    await compose();
    await send();
    expect(await states()).toEqual(['sent', 'refused']);
  });

  test('a sender that is killed while the server holds its mail repeats nothing, and loses nothing that it had not begun', async () => {
    await address(CLERK);
    await address(OTHER);
    await tell(message('killed'));
    await compose();
    catcher.behave('stall');
    const start = catcher.mails.length;
    const worker = runScript('test/harness/mail-worker.ts', [], {
      APP_URL: database.appUrl,
      SMTP_URL: catcher.url,
      NOW: clock.now().toISOString(),
    });
    await until(() => expect(catcher.mails.length).toBeGreaterThan(start));
    worker.kill('SIGKILL');
    await worker.ended;
    catcher.behave('keep');
    await withClient(database.ownerUrl, (client) =>
      client.query(
        `UPDATE graphile_worker._private_jobs SET locked_at = now() - interval '1 hour' WHERE locked_at IS NOT NULL`,
      ),
    );
    await until(async () => {
      await releaseAbandoned(database.db);
      expect((await listJobs(database.db)).filter((each) => each.state === 'running')).toEqual([]);
    });
    await send();
    const arrived = catcher.mails.slice(start).flatMap((mail) => mail.to);
    expect(arrived.toSorted()).toEqual([`${CLERK.id}@example.gov.cn`, `${OTHER.id}@example.gov.cn`]);
    expect((await states()).toSorted()).toEqual(['sent', 'unknown']);
    expect(await subjects(CLERK.id, true)).toEqual(['消息 killed']);
  });

  test('an address that is none is refused; an emptied one ends the mail', async () => {
    const deps = { db: database.db, clock };
    expect(await setMailAddress(deps, CLERK, 'a b@c')).toMatchObject({
      ok: false,
      refusals: [{ code: 'field-invalid' }],
    });
    await address(CLERK);
    await tell(message('gone'));
    await compose();
    await address(CLERK, '');
    const start = catcher.mails.length;
    await send();
    expect([catcher.mails.length - start, await states()]).toEqual([0, ['refused']]);
  });
});
