import { afterAll, beforeAll, expect, test } from 'vitest';
import { enrol } from '../../test/harness/enrol.ts';
import { member, openPipeline, type Pipeline } from '../../test/harness/pipeline.ts';
import { civilDateAt } from '../kernel/civil-date.ts';
import { findSession, openSession } from './sessions.ts';

let pipeline: Pipeline;
beforeAll(async () => {
  pipeline = await openPipeline();
});
afterAll(() => pipeline.database.close());

test('who acts for somebody has the role on those days, as long as the other one has it', async () => {
  const { deps, clock } = pipeline;
  const { db } = deps;
  await enrol(db, member('stand-in', 'secrecy', 'hbt'));
  const day = civilDateAt(clock.now());
  await db
    .insertInto('delegation')
    .values({
      id: 'd',
      from_account: 'reviewer',
      to_account: 'stand-in',
      role: 'reviewer',
      body_code: 'zfbgt',
      from_day: day,
      until_day: day,
      reason: '出差',
      recorded_by: 'reviewer',
      recorded_at: clock.now(),
    })
    .execute();
  const rights = async (at: Date): Promise<readonly string[]> => {
    const { token } = await db
      .transaction()
      .execute((tx) => openSession(tx, 'stand-in', at, { ip: '', browser: '' }));
    const session = await findSession(db, token, at);
    return session?.grants.map(({ role, bodyCode }) => `${role}@${bodyCode}`) ?? [];
  };
  const today = clock.now();
  const tomorrow = new Date(today.getTime() + 86_400_000);
  expect(await rights(today)).toEqual(['reviewer@zfbgt', 'secrecy@hbt']);
  expect(await rights(tomorrow)).toEqual(['secrecy@hbt']);
  await db.deleteFrom('account_grant').where('account_id', '=', 'reviewer').execute();
  expect(await rights(today)).toEqual(['secrecy@hbt']);
});
