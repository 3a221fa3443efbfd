import { afterAll, beforeAll, expect, test } from 'vitest';
import { CATALOGUE } from '../../test/harness/catalogue.ts';
import { createTestDatabase, type TestDatabase, testClock } from '../../test/harness/database.ts';
import { enrol } from '../../test/harness/enrol.ts';
import { person, prepareProvince } from '../../test/harness/province.ts';
import type { Result } from '../kernel/result.ts';
import { closeObligationsOf } from '../obligations/close-obligations.ts';
import { withClient } from '../postgres/database-roles.ts';
import { changeItem } from './change-item.ts';
import { listItemProposals } from './item-proposals.ts';
import { findItem } from './items.ts';
import { decideProposal } from './propose-item.ts';
import { declarationOf } from './sheet/plan-import.ts';

/** Which reviews an item asks for and who owes it are changed by two people of the office, in public. */
const clock = testClock();
const office = person('公开办甲', { role: 'office', bodyCode: '*' });
const colleague = person('公开办乙', { role: 'office', bodyCode: '*' });
const editor = person('信息员', { role: 'editor', bodyCode: 'hbt' });
const BECAUSE = { reason: '不再需要', validFrom: '2026-03-09' };
let database: TestDatabase;
let deps: Parameters<typeof decideProposal>[0];

beforeAll(async () => {
  database = await createTestDatabase();
  deps = { db: database.db, clock, catalogue: CATALOGUE, closeObligations: closeObligationsOf };
  await prepareProvince({ db: database.db, clock, ownerUrl: database.ownerUrl }, ['hbt']);
  await enrol(database.db, office, colleague, editor);
});
afterAll(() => database.close());

const codes = (result: Result<unknown>): readonly string[] =>
  result.ok ? [] : result.refusals.map(({ code }) => code);
const reviewOf = async (code: string) => (await findItem(database.db, code))?.review;

async function proposeOf(code: string) {
  const item = await findItem(database.db, code);
  if (!item) throw new Error(code);
  const weaker = { ...declarationOf(item), review: ['reviewer' as const] };
  const stronger = { ...weaker, review: ['reviewer' as const, 'secrecy' as const] };
  const to = item.review.length > 1 ? weaker : stronger;
  const result = await changeItem(deps, office, { code, version: item.version, item: to, ...BECAUSE });
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return { id: result.value.proposal ?? '', review: to.review, item: to, version: item.version };
}

test('nothing changes before another person of the office agrees; then it does, in the name of who proposed it', async () => {
  const code = '14.air-bulletin';
  const before = await reviewOf(code);
  const { id, review } = await proposeOf(code);
  expect(await reviewOf(code)).toEqual(before);
  const words = { nameOf: (body: string) => body, catalogue: CATALOGUE };
  const [waiting] = await listItemProposals(database.db, { code, waiting: true }, words, false);
  expect(waiting).toMatchObject({ id, state: 'waiting', reason: '不再需要', proposedBy: '', act: '变更' });
  expect(waiting?.differences.map(({ field }) => field)).toEqual(['review']);
  const decide = (actor: typeof office, accepts = true, reason = '') =>
    decideProposal(deps, actor, { id, accepts, reason });
  expect(codes(await decide(office))).toEqual(['item-change-own']);
  expect(codes(await decide(editor))).toEqual(['not-permitted']);
  expect(codes(await decide(colleague))).toEqual([]);
  expect(codes(await decide(colleague))).toEqual(['item-change-decided']);
  expect(await reviewOf(code)).toEqual(review);
  const row = await database.db
    .selectFrom('current_catalogue_item')
    .select(['author_name', 'version'])
    .where('code', '=', code)
    .executeTakeFirstOrThrow();
  expect(row).toEqual({ author_name: '公开办甲', version: 2 });
});

test('one waits at a time; it can be refused with a reason, and taken back by who proposed it', async () => {
  const code = '14.credit-rating';
  const { id, item, version } = await proposeOf(code);
  const second = await changeItem(deps, colleague, { code, version, item, ...BECAUSE });
  expect(codes(second)).toEqual(['item-change-waiting']);
  expect(codes(await decideProposal(deps, colleague, { id, accepts: false, reason: ' ' }))).toEqual([
    'reason-required',
  ]);
  expect(codes(await decideProposal(deps, office, { id, accepts: false, reason: '收回' }))).toEqual([]);
  expect((await findItem(database.db, code))?.version).toBe(1);
});

test('what an item says otherwise is changed by one person, and outdates a proposal', async () => {
  const code = '14.complaints-and-cases';
  const { id } = await proposeOf(code);
  const item = await findItem(database.db, code);
  if (!item) throw new Error(code);
  const retitled = { ...declarationOf(item), title: '改了标题' };
  const input = { code, version: item.version, item: retitled, ...BECAUSE };
  expect(codes(await changeItem(deps, office, input))).toEqual([]);
  const late = await decideProposal(deps, colleague, { id, accepts: true, reason: '' });
  expect(codes(late)).toEqual(['item-change-outdated']);
});

test('the database asks for the second person too', async () => {
  const code = '14.credit-rating';
  const { id, item } = await proposeOf(code);
  await withClient(database.appUrl, async (client) => {
    const weaken = `INSERT INTO catalogue_item (code, version, area_code, type_key, declaration, valid_from, author, author_name, reason)
      SELECT code, version + 1, area_code, type_key, $1::jsonb, '2026-03-09', $2, 'x', 'x' FROM current_catalogue_item WHERE code = $3`;
    await expect(client.query(weaken, [JSON.stringify(item), office.id, code])).rejects.toThrow(
      /nobody confirmed/,
    );
    const confirm = (who: string) =>
      client.query(`INSERT INTO item_proposal_decision VALUES ($1, true, '', $2, 'x', now())`, [id, who]);
    await expect(confirm(office.id)).rejects.toThrow(/two people/);
    await expect(confirm(editor.id)).rejects.toThrow(/does not keep/);
    await expect(client.query('DELETE FROM item_proposal')).rejects.toThrow(/permission denied/);
  });
});
