import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HUNAN } from '../../catalogue/index.ts';
import { enrol } from '../../test/harness/enrol.ts';
import { expectAccepted, member, openPipeline, type Pipeline } from '../../test/harness/pipeline.ts';
import type { CalendarNoticeInput } from '../api/contract.ts';
import { assignObligations } from '../obligations/assign-obligation.ts';
import { Catalogue } from '../schema/catalogue.ts';
import { describeNotices } from './describe-notices.ts';
import { enterNotice, previewNotice } from './enter-notice.ts';
import { recountTerms } from './recount-terms.ts';

let pipeline: Pipeline;
/** With a catalogue of its own: its calendar changes. */
let deps: Pipeline['deps'];
beforeAll(async () => {
  pipeline = await openPipeline();
  deps = { ...pipeline.deps, catalogue: new Catalogue(HUNAN) };
  await enrol(pipeline.database.db, OFFICE, OFFICE_OF_A_CITY);
});
afterAll(() => pipeline.database.close());

const OFFICE = member('calendar-office', 'office', '*');
const OFFICE_OF_A_CITY = member('city-office', 'office', 'changsha');

/** As the law demands, with weekends worked; Spring Festival from 5 to 11 February. */
const NOTICE: CalendarNoticeInput = {
  year: 2027,
  number: '国办发明电〔2026〕9号',
  issuedOn: '2026-11-25',
  off: [
    { name: '元旦', from: '2027-01-01', to: '2027-01-03' },
    { name: '春节', from: '2027-02-05', to: '2027-02-11' },
    { name: '清明节', from: '2027-04-03', to: '2027-04-05' },
    { name: '劳动节', from: '2027-05-01', to: '2027-05-05' },
    { name: '端午节', from: '2027-06-09', to: '2027-06-09' },
    { name: '中秋节', from: '2027-09-15', to: '2027-09-15' },
    { name: '国庆节', from: '2027-10-01', to: '2027-10-07' },
  ],
  work: [{ name: '春节', day: '2027-02-14' }],
};
const codesOf = async (input: CalendarNoticeInput, actor = OFFICE) => {
  const entered = await enterNotice(deps, actor, input);
  return entered.ok ? [] : entered.refusals.map(({ code, path }) => `${code} ${path ?? ''}`.trim());
};
const obligation = (id: number) =>
  deps.db
    .selectFrom('obligation')
    .innerJoin('obligation_reason', 'obligation_reason.id', 'obligation.reason_id')
    .select(['due_on', 'provisional', 'computation'])
    .where('obligation.id', '=', id)
    .executeTakeFirstOrThrow();
const due = async (id: number) => (await obligation(id)).due_on;
const moves = () =>
  deps.db.selectFrom('calendar_move').select(['obligation_id', 'from_day', 'to_day']).orderBy('id').execute();
const working = async (from: string, days: number) => {
  const { rows } = await sql<{
    to: string;
  }>`SELECT working_days_after(${from}::date, ${days}::integer)::text AS to`.execute(deps.db);
  return rows[0]?.to;
};
const recount = (notice: number) => recountTerms(deps, notice, new AbortController().signal);

describe('a notice that the office enters', () => {
  let assigned = 0;
  let first = 0;

  test('is refused with every reason, and to whoever does not hold the office for the whole province', async () => {
    expect(await codesOf(NOTICE, OFFICE_OF_A_CITY)).toEqual(['not-permitted']);
    expect(
      await codesOf({
        ...NOTICE,
        number: '某号',
        off: NOTICE.off.slice(1),
        work: [{ name: '春节', day: '2027-02-10' }],
      }),
    ).toEqual([
      'field-invalid /number',
      'field-invalid /work/0/day',
      'field-invalid /work/0/day',
      'field-invalid /off',
    ]);
    expect(
      await codesOf({ ...NOTICE, off: [{ name: '元旦', from: '2027-02-30', to: '2027-03-01' }] }),
    ).toContain('date-invalid /off/0/from');
  });

  test('moves open deadlines that it touches, in the background, and says what moved', async () => {
    pipeline.clock.set('2026-12-31T09:30:00+08:00');
    const asked = {
      item: '00.policy-document',
      bodies: ['zfbgt'],
      subject: '会议决定公开',
      happenedOn: '2026-12-31',
    };
    const counted = expectAccepted(await assignObligations(deps, OFFICE, asked))[0];
    assigned = counted?.id ?? 0;
    // Twenty working days with the holidays that need no notice: 1 January is one, and so are 5, 8 and 9 February.
    expect(counted).toMatchObject({ dueOn: '2027-01-29', provisional: true });
    pipeline.clock.set('2026-12-31T10:30:00+08:00');
    const preview = expectAccepted(
      await previewNotice(deps, OFFICE, {
        ...NOTICE,
        off: [{ name: '元旦', from: '2027-01-01', to: '2027-01-05' }, ...NOTICE.off.slice(1)],
      }),
    );
    expect(preview.map(({ before, after }) => [before.dueOn, after.dueOn])).toContainEqual([
      '2027-01-29',
      '2027-02-02',
    ]);
    expect(await due(assigned)).toBe('2027-01-29');

    first = expectAccepted(
      await enterNotice(deps, OFFICE, {
        ...NOTICE,
        off: [{ name: '元旦', from: '2027-01-01', to: '2027-01-05' }, ...NOTICE.off.slice(1)],
      }),
    );
    // SQL counts by it at once; TypeScript in every process that was told.
    expect(await working('2026-12-31', 1)).toBe('2027-01-06');
    await recount(first);
    expect(await obligation(assigned)).toMatchObject({
      due_on: '2027-02-02',
      provisional: false,
      computation: expect.stringContaining('元旦1月1日至1月5日放假'),
    });
    expect(await moves()).toContainEqual({
      obligation_id: assigned,
      from_day: '2027-01-29',
      to_day: '2027-02-02',
    });
    const described = (await describeNotices(deps.db))[0];
    expect(described).toMatchObject({ id: first, current: true, enteredBy: '政务公开办' });
    expect(described?.recount).toMatchObject({
      moved: (await moves()).length,
      finishedAt: expect.any(String),
    });
    expect(described?.recount?.done).toBe(described?.recount?.total);
  });

  test('is done once, and counting again finds nothing to do', async () => {
    const before = await moves();
    await recount(first);
    expect(await moves()).toEqual(before);
  });

  test('is corrected by a later one with its reason, never changed', async () => {
    expect(await codesOf(NOTICE)).toEqual(['reason-required /reason']);
    const corrected = expectAccepted(
      await enterNotice(deps, OFFICE, { ...NOTICE, reason: '元旦放假日写错' }),
    );
    await recount(corrected);
    expect(await due(assigned)).toBe('2027-01-29');
    expect(
      (await describeNotices(deps.db)).filter(({ year }) => year === 2027).map(({ current }) => current),
    ).toEqual([true, false]);
    expect(await codesOf({ ...NOTICE, reason: '再报一次' })).toEqual(['nothing-changed']);
  });

  test('is the same for the database and the program', async () => {
    const { rows } = await sql<{
      day: string;
      works: boolean;
    }>`SELECT day::text, works FROM calendar_day ORDER BY day`.execute(deps.db);
    expect(rows).toEqual(deps.catalogue.calendar.exceptions().map(({ day, works }) => ({ day, works })));
  });
});

describe('SQL with the application’s password', () => {
  const insert = (by: string | null) =>
    sql`INSERT INTO calendar_notice (year, number, days, entered_by, author_name, entered_at)
      VALUES (2028, '假', '{"off": [], "work": []}', ${by}, '假', ${pipeline.clock.now()})`.execute(deps.db);

  test('enters no notice as the software, nor as somebody without the office', async () => {
    await expect(insert(null)).rejects.toMatchObject({ code: 'GK002' });
    await expect(insert(OFFICE_OF_A_CITY.id)).rejects.toMatchObject({ code: 'GK002' });
    await expect(sql`DELETE FROM calendar_notice`.execute(deps.db)).rejects.toMatchObject({ code: '42501' });
    await expect(sql`UPDATE calendar_move SET to_day = from_day + 1`.execute(deps.db)).rejects.toMatchObject({
      code: '42501',
    });
  });
});
