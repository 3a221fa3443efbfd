import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { enrol } from '../../test/harness/enrol.ts';
import { catchMails, type MailCatcher } from '../../test/harness/mail-catcher.ts';
import {
  EDITOR,
  expectAccepted,
  ISSUER,
  member,
  openPipeline,
  type Pipeline,
  REVIEWER,
} from '../../test/harness/pipeline.ts';
import { createJobRunner } from '../jobs/job-runner.ts';
import { listJobs } from '../jobs/queue.ts';
import { task } from '../jobs/task.ts';
import { addDays, type CivilDate, civilDate } from '../kernel/civil-date.ts';
import { composeMail, SEND_MAIL } from '../messages/compose-mail.ts';
import { setMailAddress } from '../messages/mail-address.ts';
import { smtpMailer } from '../messages/mailer.ts';
import { sendMail } from '../messages/send-mail.ts';
import { assignObligations } from '../obligations/assign-obligation.ts';
import { tallyAll } from '../obligations/tallies.ts';
import { walkEscalation } from './walk-escalation.ts';
import { tellWeek } from './weekly-report.ts';

/**
 * One obligation walks the ladder; each step arrives once, by mail, at the person of the step; it ends when the
 * obligation is met.
 */
const OFFICE = member('office', 'office', '*');
let pipeline: Pipeline;
let catcher: MailCatcher;

beforeAll(async () => {
  pipeline = await openPipeline();
  catcher = await catchMails();
  await enrol(pipeline.deps.db, OFFICE);
  for (const person of [EDITOR, REVIEWER, ISSUER, OFFICE])
    expectAccepted(await setMailAddress(pipeline.deps, person, `${person.id}@example.gov.cn`));
});
afterAll(async () => {
  await catcher.close();
  await pipeline.database.close();
});

async function sendAll(): Promise<void> {
  const { db } = pipeline.deps;
  const mailer = smtpMailer({ url: catcher.url, from: 'gongkai@example.gov.cn' });
  const deps = { db, clock: pipeline.clock, mailer, publicUrl: 'http://127.0.0.1:8080' };
  const runner = createJobRunner({
    db,
    url: pipeline.database.appUrl,
    tasks: [task(SEND_MAIL, ({ mail }) => sendMail(deps, mail))],
    crontab: '',
    log: { error: () => {}, warn: () => {}, debug: () => {} },
  });
  await runner.start();
  await vi.waitFor(async () => expect(await listJobs(db)).toEqual([]), { timeout: 60_000, interval: 50 });
  await runner.stop();
  mailer.close();
}

/**
 * What a day brings: at one minute after midnight the walk, in the morning the mail; each asked for by two processes,
 * and again after a restart.
 */
async function live(day: CivilDate): Promise<void> {
  const { deps, clock } = pipeline;
  clock.set(`${day}T00:01:00+08:00`);
  await Promise.all([walkEscalation(deps), walkEscalation(deps)]);
  clock.set(`${day}T09:00:00+08:00`);
  expect(await walkEscalation(deps)).toBe(0);
  const calendar = deps.catalogue.calendar;
  const hours = deps.catalogue.supervision.sendingHours;
  for (let again = 0; again < 2; again += 1) await composeMail({ db: deps.db, clock, calendar }, hours);
  await sendAll();
}

const arrived = (about: string) =>
  catcher.mails.filter(({ text }) => text.includes(about)).map(({ to }) => to.join());

const assign = async (subject: string, happenedOn = '2026-03-09') => {
  const [assigned] = expectAccepted(
    await assignObligations(pipeline.deps, OFFICE, {
      item: '00.policy-document',
      bodies: ['zfbgt'],
      subject,
      happenedOn,
    }),
  );
  if (!assigned) throw new Error('nothing assigned');
  return { id: assigned.id, dueOn: civilDate(assigned.dueOn) };
};

test('T−10 to T+5: each step once, at its person; a met obligation is told of no more', async () => {
  // The oldest is met first.
  const met = await assign('及时公开的事由');
  const kept = await assign('一直没有公开的事由');
  expect(met.dueOn).toBe(kept.dueOn);
  const due = kept.dueOn;
  for (let day = addDays(due, -12); day <= addDays(due, 12); day = addDays(day, 1)) {
    await live(day);
    if (day === addDays(due, -8))
      expectAccepted(await pipeline.publish(await pipeline.approved({ documentDate: day })));
  }
  // T−3 lies in a holiday: its mail goes out with that of the due day, in whatever order.
  expect(arrived('一直没有公开的事由').toSorted()).toEqual(
    ['editor', 'issuer', 'reviewer'].map((who) => `${who}@example.gov.cn`),
  );
  expect(arrived('及时公开的事由')).toEqual(['editor@example.gov.cn']);
  const office = catcher.mails.filter(({ to }) => to.includes('office@example.gov.cn'));
  expect(office.map(({ text }) => /(\d+) 项公开义务自 .* 起逾期/.exec(text)?.[1])).toEqual(['1']);
});

test('days on which nothing ran are caught up with, in order', async () => {
  const { deps, clock } = pipeline;
  clock.set('2026-06-01T09:00:00+08:00');
  await walkEscalation(deps);
  const late = await assign('停机期间到期的事由', '2026-06-01');
  clock.set(`${addDays(late.dueOn, 1)}T09:00:00+08:00`);
  expect(await walkEscalation(deps)).toBe(3);
  expect(await walkEscalation(deps)).toBe(0);
});

test('what is late below a government is told to its own office, the rest to the province', async () => {
  const { deps, clock } = pipeline;
  await enrol(deps.db, member('city-office', 'office', 'changsha'));
  clock.set('2026-07-01T09:00:00+08:00');
  await walkEscalation(deps);
  const [county] = await deps.db
    .selectFrom('public_body')
    .select('code')
    .where('parent_code', '=', 'changsha')
    .where('kind', '=', 'government')
    .orderBy('code')
    .limit(1)
    .execute();
  const assigned = expectAccepted(
    await assignObligations(deps, OFFICE, {
      item: '00.policy-document',
      bodies: [county?.code ?? '', 'changsha'],
      subject: '市县逾期的事由',
      happenedOn: '2026-07-01',
    }),
  );
  const step = deps.catalogue.supervision.escalation.find(({ to }) => to === 'office');
  const due = civilDate(assigned[0]?.dueOn ?? '');
  clock.set(`${addDays(due, step?.days ?? 0)}T09:00:00+08:00`);
  await walkEscalation(deps);
  const told = await deps.db
    .selectFrom('message')
    .select(['body_code', 'subject'])
    .where('role', '=', 'office')
    .where('cause', 'like', `escalation:%:${due}%`)
    .orderBy('body_code')
    .execute();
  // The city's own is the province's to see to.
  expect(told.map(({ body_code: body, subject }) => [body, /\d+ 项/.exec(subject)?.[0]])).toEqual([
    ['*', '1 项'],
    ['changsha', '1 项'],
  ]);
});

test('the weekly report is told once, on the first working day of the week', async () => {
  const { deps, clock } = pipeline;
  const told: string[] = [];
  // 2026-10-01 to 10-07 are off, 10-10 is worked.
  for (let day = civilDate('2026-10-01'); day <= '2026-10-20'; day = addDays(day, 1)) {
    clock.set(`${day}T09:00:00+08:00`);
    const both = [await tellWeek(deps), await tellWeek(deps)];
    expect(both[1]).toBe(false);
    if (both[0]) told.push(day);
  }
  expect(told).toEqual(['2026-10-08', '2026-10-12', '2026-10-19']);
});

test('an office below the province is told of the bodies below it, by the figures of its board', async () => {
  const { deps, clock } = pipeline;
  const told = await deps.db
    .selectFrom('message')
    .select(['body_code', 'text'])
    .where('cause', '=', 'weekly:2026-10-19')
    .orderBy('body_code')
    .execute();
  expect(told.map(({ body_code: body }) => body)).toEqual(['*', 'changsha']);
  const late = (await tallyAll(deps.db, clock.now(), { region: 'changsha' })).late;
  expect(late).toBeGreaterThan(0);
  const [province = '', city = ''] = told.map(({ text }) => /逾期未公开 (\d+) 项/.exec(text)?.[1]);
  expect(Number(city)).toBe(late);
  expect(Number(province)).toBeGreaterThan(late);
  expect(told[1]?.text).toMatch(/逾期未公开较多的：.+ \d+ 项/);
});
