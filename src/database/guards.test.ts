import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { enrol } from '../../test/harness/enrol.ts';
import { expectAccepted, member, openPipeline, type Pipeline } from '../../test/harness/pipeline.ts';
import { withClient } from '../postgres/database-roles.ts';

/**
 * What SQL with the application's password can do: nothing that was not submitted, approved and issued by different
 * people.
 */
let pipeline: Pipeline;
let published: { readonly disclosureId: string; readonly editionId: string };
let publishedDraft = '';

beforeAll(async () => {
  pipeline = await openPipeline();
  await enrol(pipeline.database.db, member('forger', 'reviewer'));
  publishedDraft = await pipeline.approved({ summary: '摘要' });
  published = expectAccepted(await pipeline.publish(publishedDraft));
  await app(
    `INSERT INTO log_checkpoint (size, root, note, signed_at) VALUES (1, sha256('x'::bytea), 'note', now())`,
  );
});
afterAll(() => pipeline.database.close());

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : error;
const run = (url: string, text: string): Promise<unknown> =>
  withClient(url, (client) => client.query(text)).then(() => 'done', codeOf);
/** The SQLSTATE, or `done`. */
const app = (text: string): Promise<unknown> => run(pipeline.database.appUrl, text);
const owner = (text: string): Promise<unknown> => run(pipeline.database.ownerUrl, text);

const FROZEN = [
  'edition',
  'event',
  'workflow_action',
  'log_leaf',
  'log_checkpoint',
  'draft_revision',
  'catalogue_item',
] as const;

describe('what is written stays written', () => {
  for (const table of FROZEN) {
    test(`${table}: no UPDATE, DELETE or TRUNCATE, not even by the owner`, async () => {
      const columns = await sql<{ name: string }>`SELECT column_name AS name FROM information_schema.columns
        WHERE table_name = ${table} AND is_identity = 'NO' ORDER BY ordinal_position LIMIT 1`.execute(
        pipeline.deps.db,
      );
      const name = columns.rows[0]?.name ?? '';
      for (const statement of [
        `UPDATE ${table} SET ${name} = ${name}`,
        `DELETE FROM ${table}`,
        `TRUNCATE ${table} CASCADE`,
      ]) {
        expect([statement, await app(statement)]).toEqual([statement, '42501']);
        expect([statement, await owner(statement)]).toEqual([statement, 'GK001']);
      }
    });
  }

  test('the identity and the first publication of a disclosure, and the rows themselves', async () => {
    const changes = {
      id: `'other'`,
      index_number: `'other'`,
      item_code: `'other'`,
      body_code: `'hbt'`,
      audience: `'inside-unit'`,
      first_published_at: `first_published_at - interval '1 year'`,
    };
    for (const [column, value] of Object.entries(changes)) {
      const statement = `UPDATE disclosure SET ${column} = ${value}`;
      expect([statement, await app(statement), await owner(statement)]).toEqual([
        statement,
        '42501',
        'GK001',
      ]);
    }
    for (const table of ['disclosure', 'draft']) {
      expect([table, await app(`DELETE FROM ${table}`)]).toEqual([table, '42501']);
      expect([table, await owner(`DELETE FROM ${table}`)]).toEqual([table, 'GK001']);
      expect([table, await owner(`TRUNCATE ${table} CASCADE`)]).toEqual([table, 'GK001']);
    }
  });

  test('nobody adds a file or a row to an edition that is published', async () => {
    await owner(`INSERT INTO stored_file (sha256, sm3, size_bytes, media_type, extension, created_at)
      VALUES (repeat('a', 64), repeat('a', 64), 1, 'text/plain', 'txt', now())`);
    const file = `INSERT INTO edition_file VALUES ('${published.editionId}', 9, repeat('a', 64), 'a.txt')`;
    const row = `INSERT INTO division_of_labour VALUES ('${published.editionId}', 9, '（一）', '', NULL, '[]', '[]')`;
    for (const statement of [file, row])
      expect([await app(statement), await owner(statement)]).toEqual(['GK001', 'GK001']);
  });
});

describe('what lists show of a disclosure is what its edition says', () => {
  test.each([
    `title = '换了标题'`,
    `summary = '换了摘要'`,
    `document_number = '湘假发〔2026〕1号'`,
    `document_date = '2020-01-01'`,
    `edition = 2`,
    `type_key = 'announcement'`,
  ])('%s', async (change) => {
    expect(await app(`UPDATE disclosure SET ${change} WHERE id = '${published.disclosureId}'`)).toBe('GK002');
  });

  test('a disclosure without an edition is refused at commit', async () => {
    expect(
      await app(`INSERT INTO disclosure (id, index_number, item_code, area_code, kind, body_code, first_published_at, updated_at, type_key, title)
        VALUES ('forged', 'forged', '00.policy-document', '00-general', 'management', 'zfbgt', now(), now(), 'policy-document', '假')`),
    ).toBe('GK002');
  });
});

/** The statements of a publication by hand, with one thing changed. */
async function forge(draft: string, changes: Readonly<Record<string, string>> = {}): Promise<unknown> {
  const values: Readonly<Record<string, string>> = {
    id: `'f-' || d.id`,
    disclosure_id: `'f-' || d.id`,
    n: '1',
    draft_id: 'd.id',
    item_code: 'd.item_code',
    item_version: 'd.item_version',
    type_key: 'd.type_key',
    type_version: 'd.type_version',
    body_code: 'd.body_code',
    body_name: `'省政府办公厅'`,
    title: 'd.title',
    content: `coalesce(d.public_content, d.content)`,
    content_digest: 'd.content_digest',
    snapshot_html: `''`,
    salt: `repeat('0', 64)`,
    commitment_sha256: `repeat('0', 64)`,
    commitment_sm3: `repeat('0', 64)`,
    published_at: 'now()',
    issued_by: `'issuer'`,
    issued_by_name: `'issuer'`,
    ...changes,
  };
  return app(`BEGIN;
    INSERT INTO disclosure (id, index_number, item_code, area_code, kind, body_code, first_published_at, updated_at, type_key, title)
      SELECT 'f-' || id, 'f-' || id, item_code, '00-general', 'management', body_code, now(), now(), type_key, title FROM draft WHERE id = '${draft}';
    INSERT INTO edition (${Object.keys(values).join(', ')}) SELECT ${Object.values(values).join(', ')} FROM draft d WHERE d.id = '${draft}';
    ROLLBACK`);
}

describe('an edition', () => {
  test('by hand is possible exactly as the command would write it', async () => {
    expect(await forge(await pipeline.approved())).toBe('done');
  });

  test.each<[string, Record<string, string>]>([
    ['issued by who submitted', { issued_by: `'editor'` }],
    ['with another text', { content: `d.public_content || '{"body": "<p>换了</p>"}'` }],
    ['with a field more', { content: `d.public_content || '{"summary": "多了"}'` }],
    ['with another digest', { content_digest: `repeat('0', 64)` }],
    ['with another title', { title: `'换了标题'` }],
    ['of another body', { body_code: `'hbt'` }],
    ['of another item', { item_code: `'00.interpretation'` }],
    ['of another type', { type_key: `'announcement'` }],
    ['with a number that does not follow', { n: '2' }],
  ])('%s is refused', async (_, changes) => {
    expect(await forge(await pipeline.approved(), changes)).toBe('GK002');
  });

  test('without approval is refused, whatever is written beside it', async () => {
    expect(await forge(await pipeline.created())).toBe('GK002');
    const id = await pipeline.submitted();
    expect(await forge(id)).toBe('GK002');
    expect(await app(`UPDATE draft SET state = 'approved', step_index = 1 WHERE id = '${id}'`)).toBe('done');
    expect(await forge(id)).toBe('GK002');
    expect((await pipeline.publish(id)).ok).toBe(false);
  });
});

const approval = (id: string, changes: Readonly<Record<string, string>> = {}): string => {
  const values = {
    draft_id: 'id',
    seq: '90',
    round: 'round',
    action: `'approve'`,
    step: `'reviewer'`,
    actor_id: `'forger'`,
    actor_name: `'forger'`,
    content_digest: 'content_digest',
    at: 'now()',
    ...changes,
  };
  return `INSERT INTO workflow_action (${Object.keys(values).join(', ')}) SELECT ${Object.values(values).join(', ')} FROM draft WHERE id = '${id}'`;
};

describe('an approval', () => {
  test.each<[string, Record<string, string>]>([
    ['by who submitted', { actor_id: `'editor'` }],
    ['of a step that does not wait', { step: `'secrecy'` }],
    ['of another round', { round: '0' }],
    ['of another text', { content_digest: `repeat('0', 64)` }],
    ['that is an issue before its time', { action: `'publish'` }],
  ])('%s is refused', async (_, changes) => {
    expect(await app(approval(await pipeline.submitted(), changes))).toBe('GK002');
  });

  test('before submission, or a second one by the same person, is refused', async () => {
    expect(await app(approval(await pipeline.created()))).toBe('GK002');
    const id = await pipeline.submitted();
    expect(await app(approval(id))).toBe('done');
    expect(await app(approval(id, { seq: '91' }))).toBe('GK002');
  });
});

describe('a draft', () => {
  test('begins with editing', async () => {
    for (const state of [`'approved', 'x', 1, '{reviewer}'`, `'editing', 'x', 0, '{}'`])
      expect(
        await app(`INSERT INTO draft (id, item_code, item_version, type_key, type_version, body_code, content_digest, created_by, created_at,
          updated_by, updated_by_name, updated_at, state, submitted_by, round, steps)
          VALUES ('forged', '00.policy-document', 1, 'policy-document', 1, 'zfbgt', '', 'x', now(), 'x', 'x', now(), ${state})`),
      ).toBe('GK002');
  });

  test('goes from state to state by the one table only', async () => {
    const states = ['editing', 'returned', 'in-review', 'approved', 'published', 'discarded'];
    const editing = await pipeline.created();
    for (const state of states.filter((each) => each !== 'editing' && each !== 'discarded'))
      expect([
        state,
        await app(`UPDATE draft SET state = '${state}', submitted_by = 'x' WHERE id = '${editing}'`),
      ]).toEqual([state, 'GK002']);
    const approved = await pipeline.approved();
    for (const state of ['in-review', 'discarded', 'published'])
      expect([state, await app(`UPDATE draft SET state = '${state}' WHERE id = '${approved}'`)]).toEqual([
        state,
        'GK002',
      ]);
    for (const state of states)
      expect([
        state,
        await app(`UPDATE draft SET state = '${state}' WHERE id = '${publishedDraft}'`),
      ]).toEqual([state, 'GK001']);
  });

  test.each([
    [`content = content || '{"summary": "换了"}'`, 'GK002'],
    [`content_digest = repeat('0', 64)`, 'GK002'],
    [`title = '换了标题'`, 'GK002'],
    [`public_content = '{}'`, 'GK002'],
    [`submitted_by = 'somebody-else'`, 'GK002'],
    [`steps = '{}'`, 'GK002'],
    [`round = 0`, 'GK002'],
    [`item_code = '00.interpretation'`, '42501'],
    [`body_code = 'hbt'`, '42501'],
    [`disclosure_id = '${'0'.repeat(16)}'`, 'GK001'],
  ])('under review: no %s', async (change, code) => {
    const id = await pipeline.submitted();
    expect(await app(`UPDATE draft SET ${change} WHERE id = '${id}'`)).toBe(code);
  });

  test('is submitted with the approvals that its item demands, no fewer and no others', async () => {
    const id = await pipeline.created();
    for (const steps of ['{}', '{secrecy}', '{reviewer,reviewer}'])
      expect([
        steps,
        await app(`UPDATE draft SET state = 'in-review', round = 1, submitted_by = 'x', submitted_at = now(), public_content = content,
          steps = '${steps}' WHERE id = '${id}'`),
      ]).toEqual([steps, 'GK002']);
  });
});
