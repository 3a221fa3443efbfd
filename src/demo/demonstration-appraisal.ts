import type { AppraisalAct } from '../api/contract.ts';
import { actOnAppraisal } from '../appraisal/act-on-appraisal.ts';
import { readAppraisal } from '../appraisal/appraisal-queries.ts';
import { createAppraisal } from '../appraisal/create-appraisal.ts';
import { stepAppraisal } from '../appraisal/step-appraisal.ts';
import type { Working } from '../catalogue/source.ts';
import type { Db } from '../database/database.ts';
import { inspectBodies } from '../inspection/run-inspection.ts';
import type { Actor } from '../kernel/actor.ts';
import { addDays, type CivilDate, civilDate } from '../kernel/civil-date.ts';
import { fixedClock } from '../kernel/clock.ts';
import type { Result } from '../kernel/result.ts';
import type { DemonstrationAccounts } from './demonstration-pipeline.ts';

const BODIES = ['hbt', 'zfbgt', 'changsha'];
const CONTESTS = 'hbt';
const INDICATOR = 'organisation';

const expect = <T>(result: Result<T>): T => {
  if (result.ok) return result.value;
  throw new Error(`demonstration of the appraisal: ${JSON.stringify(result.refusals)}`);
};

async function officeAccount(db: Db, username: string): Promise<Actor> {
  const { id, name } = await db
    .selectFrom('account')
    .select(['id', 'name'])
    .where('username', '=', username)
    .executeTakeFirstOrThrow();
  return { kind: 'account', id, name, grants: [{ role: 'office', bodyCode: '*' }] };
}

/**
 * An appraisal of three bodies that has gone its whole way on past days: assessed by themselves, sampled, reviewed,
 * contested by one, computed anew, published. The inspection that it draws on is run first.
 */
export async function demonstrateAppraisal(
  deps: Omit<Working, 'clock'>,
  accounts: DemonstrationAccounts,
  today: CivilDate,
): Promise<void> {
  const { db, catalogue } = deps;
  const [declared] = catalogue.appraisals;
  if (declared === undefined) return;
  const [office, second] = [
    await officeAccount(db, 'office@province'),
    await officeAccount(db, 'office2@province'),
  ];
  const clock = fixedClock(`${addDays(today, -40)}T09:00:00+08:00`);
  const at = { ...deps, clock };
  const on = (daysAgo: number): void => clock.set(`${addDays(today, -daysAgo)}T10:00:00+08:00`);
  const until = addDays(today, -41);
  const { id } = expect(
    await createAppraisal(at, office, {
      title: `〔演示〕${declared.year}年度政务公开工作考核`,
      year: declared.year,
      periodFrom: `${until.slice(0, 4)}-01-01`,
      periodTo: until,
      bodies: [...BODIES],
    }),
  );
  const act = async (by: Actor, given: AppraisalAct): Promise<void> =>
    void expect(await actOnAppraisal(at, by, id, given));
  on(35);
  for (const body of BODIES)
    await act(accounts.actor('editor', body), {
      kind: 'claim',
      body,
      indicator: INDICATOR,
      points: 10,
      text: '〔演示〕有专门机构和专职人员，制度齐全。',
      links: [`/bodies/${body}`],
    });
  on(30);
  expect(await stepAppraisal(at, office, id, 'draw'));
  on(28);
  const drawn = await readAppraisal(db, id, office);
  for (const { body, sample } of drawn?.result.bodies ?? []) {
    const points = body === CONTESTS ? 6 : 8;
    await act(office, { kind: 'review', body, indicator: INDICATOR, points, text: '〔演示〕培训记录不全。' });
    for (const [n, { record }] of sample.entries())
      await act(office, {
        kind: 'looked',
        body,
        record,
        passed: n > 0 || body === 'zfbgt',
        text: '〔演示〕第三方已查看。',
      });
  }
  // As of today: every record is there. What the texts lead to is looked at by the first run of the server, which knows
  // its own address.
  const site = { publicUrl: 'http://demonstration.invalid', knownPath: () => true };
  const now = fixedClock(`${today}T00:30:00+08:00`);
  await inspectBodies({ ...deps, clock: now, site, files: { read: async () => null } });
  on(20);
  expect(await stepAppraisal(at, office, id, 'tell'));
  on(19);
  const about = { body: CONTESTS, indicator: INDICATOR, text: '〔演示〕培训记录已经补交。' };
  await act(accounts.actor('editor', CONTESTS), { kind: 'objected', ...about });
  on(17);
  await act(second, { kind: 'decided', ...about, points: 9, text: '〔演示〕补交的记录属实，改为 9 分。' });
  const told = await readAppraisal(db, id, office);
  const lastDay = civilDate(told?.objectionUntil ?? addDays(today, -8));
  // Over a long holiday the time for objections may not be over yet: then it stays told.
  if (lastDay >= addDays(today, -1)) return;
  clock.set(`${addDays(lastDay, 1)}T10:00:00+08:00`);
  expect(await stepAppraisal(at, office, id, 'publish'));
}
