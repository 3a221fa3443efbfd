import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TRANSIT_FARES } from '../../examples/dossiers/major-decision-scripts.ts';
import { decisionRecordAt } from '../../examples/dossiers/major-decision-walk.ts';
import { forgeryStatements, itemOf } from '../../probes/forge-record.ts';
import { CATALOGUE } from '../../test/harness/catalogue.ts';
import type { TestDatabase } from '../../test/harness/database.ts';
import { enrol } from '../../test/harness/enrol.ts';
import { createProvince } from '../../test/harness/province.ts';
import { publishRecord } from '../dossiers/testing/publish-record.ts';
import type { Actor, Role } from '../kernel/actor.ts';
import { civilDate } from '../kernel/civil-date.ts';
import { fixedClock } from '../kernel/clock.ts';
import { newId } from '../kernel/ids.ts';
import type { Result } from '../kernel/result.ts';
import { withClient } from '../postgres/database-roles.ts';
import { examineException } from './examine-exception.ts';
import { readExceptions } from './exception-queries.ts';
import { recordStep } from './withheld-dossier.ts';
import { approveItemException, withholdItem } from './withhold-item.ts';

/** A whole decision is withheld for secrecy alone: on the list, by two people, its steps demanded, nothing public. */
let database: TestDatabase;
const BODY = TRANSIT_FARES.body;
const ITEM = '03.decision-start';
const NUMBER = 'JC-2026-077';
const at = '2026-03-10T10:00:00+08:00';
const person = (role: Role, name: string = role): Actor => ({
  kind: 'account',
  id: `${name}@${BODY}`,
  name: '测试员',
  grants: [{ role, bodyCode: BODY }],
});
const EDITOR = person('editor');
const SECRECY = person('secrecy');
beforeAll(async () => {
  database = await createProvince();
  await enrol(database.db, EDITOR, SECRECY, person('reviewer'), person('issuer'));
});
afterAll(() => database.close());

const deps = (now = at) => ({ db: database.db, catalogue: CATALOGUE, clock: fixedClock(now) });
const codes = (result: Result<unknown>) =>
  result.ok ? [] : result.refusals.map(({ code, path }) => `${code} ${path ?? ''}`.trim());
const SAID = {
  ground: 'state-secret',
  otherLaw: '',
  reason: '定密文号存档。',
  until: null,
  reviewOn: '2026-12-01',
  thirdParty: null,
  thirdPartyOn: null,
};
const propose = (more: object = {}) =>
  withholdItem(deps(), EDITOR, { ...SAID, item: ITEM, body: BODY, period: null, dossier: NUMBER, ...more });
const start = (number: string) => {
  const record = decisionRecordAt({ script: TRANSIT_FARES, start: civilDate('2026-03-02') }, 'start', {});
  return { ...record, content: { ...record.content, dossierNumber: number } };
};
const listed = async () =>
  (
    await readExceptions(
      database.db,
      { scope: 'dossier', limit: 10, proposalsOf: 'none', catalogue: CATALOGUE },
      new Date(at),
    )
  ).items;
let id = '';

describe('a whole dossier', () => {
  test('is withheld for secrecy alone, under its number, before anything of it is public', async () => {
    expect(
      codes(await propose({ ground: 'business-secret', thirdParty: 'objects', thirdPartyOn: '2026-03-01' })),
    ).toEqual(['dossier-withheld-for-secrecy /ground']);
    expect(codes(await propose({ dossier: '77号' }))).toEqual(['dossier-number-invalid /dossier']);
    expect(codes(await propose({ item: '07.policy-document' }))).toContain(
      'dossier-not-withheld-whole /item',
    );
    const public_ = await publishRecord({ db: database.db }, BODY, start('JC-2026-070'));
    expect(codes(public_)).toEqual([]);
    expect(codes(await propose({ dossier: 'JC-2026-070' }))).toEqual(['dossier-public-already /dossier']);
    const made = await propose();
    if (!made.ok) throw new Error(JSON.stringify(made.refusals));
    id = made.value;
    expect(codes(await propose())).toEqual(['dossier-withheld-already /dossier']);
    expect(await listed()).toEqual([]);
  });

  test('takes effect with the secrecy reviewer and nobody else, and is on the list without its name', async () => {
    expect(codes(await approveItemException(deps(), person('reviewer'), id))).toEqual(['not-permitted']);
    expect(codes(await approveItemException(deps(), SECRECY, id))).toEqual([]);
    expect(await listed()).toEqual([
      expect.objectContaining({
        scopeName: '整个案卷',
        place: NUMBER,
        state: 'in-force',
        steps: ['risk', 'legality-review', 'deliberation', 'outcome'].map((step) =>
          expect.objectContaining({ step, doneOn: null }),
        ),
      }),
    ]);
  });

  test('still takes its steps: in their order, each with day and number, by another person', async () => {
    const record = (step: string, more: object = {}, who = SECRECY) =>
      recordStep(deps(), who, { id, step, doneOn: '2026-03-05', number: '内〔2026〕3号', ...more });
    expect(codes(await record('legality-review'))).toEqual(['withheld-step-order /step']);
    expect(codes(await record('experts'))).toEqual(['withheld-step-unknown /step']);
    expect(codes(await record('risk', { doneOn: '2026-03-11', number: ' ' }))).toEqual([
      'date-invalid /doneOn',
      'field-required /number',
    ]);
    expect(codes(await record('risk', {}, EDITOR))).toEqual(['not-permitted']);
    expect(codes(await record('risk'))).toEqual([]);
    expect(codes(await record('risk'))).toContain('withheld-step-done /step');
    expect(codes(await record('legality-review', { doneOn: '2026-03-04' }))).toEqual([
      'withheld-step-order /step',
    ]);
    expect(codes(await record('legality-review'))).toEqual([]);
    // Nor by SQL: the outcome before the meeting, a step of another kind, by who proposed it.
    const row = (step: string, by: string) =>
      database.db
        .insertInto('exception_step')
        .values({
          exception_id: id,
          step,
          done_on: '2026-03-06',
          number: '内〔2026〕4号',
          recorded_by: by,
          recorded_by_name: '测试',
          recorded_at: new Date(),
        })
        .execute();
    await expect(row('outcome', SECRECY.id)).rejects.toThrow(/comes after/);
    await expect(row('experts', SECRECY.id)).rejects.toThrow(/not demanded/);
    await expect(row('deliberation', EDITOR.id)).rejects.toThrow(/does not review/);
    await expect(sql`UPDATE exception_step SET number = '别的文号'`.execute(database.db)).rejects.toThrow();
    expect((await listed())[0]?.steps.map(({ doneOn }) => doneOn)).toEqual([
      '2026-03-05',
      '2026-03-05',
      null,
      null,
    ]);
  });

  test('has nothing public, by command or by SQL', async () => {
    expect(codes(await publishRecord({ db: database.db }, BODY, start(NUMBER)))).toContain(
      'dossier-withheld /content/dossierNumber',
    );
    const item = itemOf(ITEM);
    const statements = forgeryStatements({
      id: newId(new Date()),
      item,
      body: BODY,
      content: start(NUMBER).content,
      steps: item.review,
      at: new Date().toISOString(),
      disclosure: null,
      place: {
        dossier: newId(new Date()),
        opens: {
          kind: 'major-decision',
          version: CATALOGUE.kindOn('major-decision', civilDate('2026-03-02')).version,
          number: NUMBER,
        },
        stage: 'start',
        on: '2026-03-02',
      },
    });
    await expect(
      withClient(database.appUrl, (client) => client.query(`BEGIN; ${statements} COMMIT;`)),
    ).rejects.toThrow(/withheld as a whole/);
  });

  test('is owed when it ends, and met when it begins in public', async () => {
    const ended = { id, keep: false, reason: '已经解密。', until: null, reviewOn: '' };
    expect(
      codes(await examineException(deps('2026-03-12T10:00:00+08:00'), person('reviewer'), ended)),
    ).toEqual([]);
    const owed = () =>
      database.db
        .selectFrom('obligation')
        .select(['subject', 'discharged_at'])
        .where('period', '=', `event:exception-lapsed:${id}`)
        .executeTakeFirst();
    expect(await owed()).toMatchObject({ subject: expect.stringContaining(NUMBER), discharged_at: null });
    const record = { ...start(NUMBER), at: '2026-03-13T10:00:00+08:00' };
    expect(codes(await publishRecord({ db: database.db }, BODY, record))).toEqual([]);
    expect((await owed())?.discharged_at).not.toBeNull();
  });
});
