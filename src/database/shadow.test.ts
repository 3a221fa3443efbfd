import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openPipeline, type Pipeline } from '../../test/harness/pipeline.ts';
import { DATABASE } from '../postgres/database-roles.ts';

/**
 * A session in which tables of the same names come first, filled as an attacker would fill them: an approved draft, all
 * approvals, holders of every office. The role may not make them itself; here the superuser makes them and then becomes
 * the role, so that the guards are asked even when that ban should fail.
 */
let pipeline: Pipeline;
let session: pg.Client;
const TABLES = [
  'draft',
  'workflow_action',
  'edition',
  'disclosure',
  'current_catalogue_item',
  'catalogue_item',
  'account',
  'account_grant',
  'draft_revision',
  'log_leaf',
  'consultation_tally',
] as const;

beforeAll(async () => {
  pipeline = await openPipeline();
  const name = new URL(pipeline.database.appUrl.replace('@/', '@host/')).pathname.slice(1);
  const url = inject('databaseServer').adminUrl.replace('@/postgres?', `@/${name}?`);
  expect(name).not.toBe(DATABASE);
  session = new pg.Client({ connectionString: url });
  await session.connect();
});
afterAll(async () => {
  await session.end();
  await pipeline.database.close();
});

const edition = (draft: string): string => `
  INSERT INTO public.disclosure (id, index_number, item_code, area_code, kind, body_code, first_published_at, updated_at, type_key, title)
    SELECT 'f-' || id, 'f-' || id, item_code, '00-general', 'management', body_code, now(), now(), type_key, title FROM public.draft WHERE id = '${draft}';
  INSERT INTO public.edition (id, disclosure_id, n, draft_id, item_code, item_version, type_key, type_version, body_code, body_name, title, content, content_digest,
      snapshot_html, salt, commitment_sha256, commitment_sm3, published_at, issued_by, issued_by_name)
    SELECT 'f-' || id, 'f-' || id, 1, id, item_code, item_version, type_key, type_version, body_code, body_code, title, coalesce(public_content, content), content_digest,
      '', repeat('0', 64), repeat('0', 64), repeat('0', 64), now(), 'issuer', 'issuer' FROM public.draft WHERE id = '${draft}';`;

const shadowed = async (draft: string): Promise<void> => {
  await session.query('RESET ROLE');
  for (const table of TABLES) {
    await session.query(`DROP TABLE IF EXISTS pg_temp.${table};
      CREATE TEMPORARY TABLE ${table} AS TABLE public.${table}; GRANT ALL ON pg_temp.${table} TO gongkai_app`);
  }
  await session.query(`UPDATE pg_temp.draft SET state = 'approved', steps = '{reviewer}' WHERE id = '${draft}';
    INSERT INTO pg_temp.workflow_action SELECT id, 99, round, 'approve', 'reviewer', 'reviewer', 'x', 'x', content_digest, now() FROM pg_temp.draft WHERE id = '${draft}';
    UPDATE pg_temp.current_catalogue_item SET declaration = jsonb_set(declaration, '{review}', '[]');
    SET ROLE gongkai_app; SET search_path = pg_temp, public`);
};

const attempt = async (statements: string): Promise<unknown> => {
  try {
    await session.query(`BEGIN; ${statements} COMMIT;`);
    return 'accepted';
  } catch (error) {
    await session.query('ROLLBACK');
    return error instanceof pg.DatabaseError ? error.code : error;
  }
};

test('an edition of a draft that only the shadow has approved is refused', async () => {
  const draft = await pipeline.submitted();
  await shadowed(draft);
  expect(await attempt(edition(draft))).toBe('GK002');
});

test('a submission without the approvals that the real catalogue demands is refused', async () => {
  const draft = await pipeline.created();
  await shadowed(draft);
  expect(
    await attempt(`UPDATE public.draft SET state = 'in-review', round = 1, steps = '{}', submitted_by = 'editor', submitted_at = now(),
      public_content = content WHERE id = '${draft}';`),
  ).toBe('GK002');
});

test('an approval of a step that only the shadow says is waiting is refused', async () => {
  const draft = await pipeline.created();
  await shadowed(draft);
  await session.query(
    `UPDATE pg_temp.draft SET state = 'in-review', round = 1, step_index = 0 WHERE id = '${draft}'`,
  );
  expect(
    await attempt(`INSERT INTO public.workflow_action (draft_id, seq, round, action, step, actor_id, actor_name, content_digest, at)
      SELECT id, 90, 1, 'approve', 'reviewer', 'reviewer', 'x', content_digest, now() FROM pg_temp.draft WHERE id = '${draft}';`),
  ).toBe('GK002');
});

test('a leaf of the log takes the number after the real last one', async () => {
  await shadowed(await pipeline.created());
  await session.query('DELETE FROM pg_temp.log_leaf');
  expect(
    await attempt(`INSERT INTO public.log_leaf (index, entry, leaf_hash, event_id)
      SELECT 7, 'x', sha256('\\x0078'), min(id) FROM public.event;`),
  ).toBe('GK002');
});
