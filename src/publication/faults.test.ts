import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EDITOR, expectAccepted, openPipeline, type Pipeline } from '../../test/harness/pipeline.ts';
import { policyRecord } from '../../test/harness/policy-record.ts';
import { createAfterCommit } from '../database/after-commit.ts';
import { createLog } from '../log/sequencer.ts';
import { loadOrCreateSigner } from '../log/signing-key.ts';
import { withClient } from '../postgres/database-roles.ts';
import { saveDraft } from './save-draft.ts';

/** A failure anywhere in the publishing transaction leaves nothing behind, and the draft can be published again. */
let pipeline: Pipeline;
beforeAll(async () => {
  pipeline = await openPipeline();
});
afterAll(() => pipeline.database.close());

const owner = (text: string) => withClient(pipeline.database.ownerUrl, (client) => client.query(text));

/** While `work` runs, every write to the table fails with this SQLSTATE, as a full disk or a defect would make it. */
async function failing<T>(table: string, sqlstate: string, when: string, work: () => Promise<T>): Promise<T> {
  await owner(`CREATE FUNCTION fail_for_test() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'injected' USING ERRCODE = '${sqlstate}'; END $$;
    CREATE TRIGGER zz_fail_for_test ${when} ON ${table} FOR EACH ROW EXECUTE FUNCTION fail_for_test()`);
  try {
    return await work();
  } finally {
    await owner(`DROP FUNCTION fail_for_test CASCADE`);
  }
}

const TABLES = [
  'disclosure',
  'index_number_counter',
  'edition',
  'edition_file',
  'disclosure_reference',
  'division_of_labour',
  'workflow_action',
  'draft',
  'obligation',
  'search_doc',
  'signal',
  'event',
  'log_leaf',
] as const;

/** Everything that a publication writes, counted and digested. */
async function everything(): Promise<unknown> {
  const counts = await Promise.all(
    TABLES.map(async (table) => {
      const { rows } = await sql<{ digest: string }>`
        SELECT count(*) || ':' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS digest FROM ${sql.table(table)} t`.execute(
        pipeline.deps.db,
      );
      return [table, rows[0]?.digest];
    }),
  );
  return Object.fromEntries(counts);
}

async function richDraft(): Promise<string> {
  const { clock } = pipeline;
  await owner(`INSERT INTO stored_file VALUES (repeat('a', 64), repeat('a', 64), 3, 'text/plain', 'txt', now()) ON CONFLICT DO NOTHING;
    INSERT INTO upload VALUES ('upload', repeat('a', 64), '附件.txt', 'zfbgt', 'editor', now()) ON CONFLICT DO NOTHING`);
  const earlier = expectAccepted(await pipeline.publish(await pipeline.approved()));
  clock.advance(1000);
  return pipeline.approved({
    replaces: [earlier.disclosureId],
    attachments: [{ sha256: 'a'.repeat(64), name: '附件.txt', sizeBytes: 3, mediaType: 'text/plain' }],
    divisionOfLabour: [
      {
        article: '（一）',
        heading: '总则',
        anchor: 'art-1',
        leads: [{ phrase: '省政府办公厅', resolution: 'bodies', bodies: ['zfbgt'], set: null }],
        responsible: [],
        area: '00-general',
        source: '',
      },
    ],
  });
}

describe('publishing', () => {
  for (const table of TABLES) {
    test(`a failure at ${table} undoes all of it; the next attempt succeeds`, async () => {
      const id = await richDraft();
      const before = await everything();
      await failing(table, 'XX000', 'BEFORE INSERT OR UPDATE', async () => {
        await expect(pipeline.publish(id)).rejects.toThrow('injected');
      });
      expect(await everything()).toEqual(before);
      expectAccepted(await pipeline.publish(id));
    });
  }

  test('a disk that fills up is said in words, as 507, and loses nothing', async () => {
    const id = await richDraft();
    const before = await everything();
    const result = await failing('log_leaf', '53100', 'BEFORE INSERT', () => pipeline.publish(id));
    expect(result).toMatchObject({ ok: false, refusals: [{ code: 'storage-full' }] });
    expect(await everything()).toEqual(before);
    expectAccepted(await pipeline.publish(id));
  });

  test('a failure that shows only at commit undoes all of it too', async () => {
    const id = await richDraft();
    const before = await everything();
    await owner(`CREATE FUNCTION fail_for_test() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'injected' USING ERRCODE = '40001'; END $$;
      CREATE CONSTRAINT TRIGGER zz_fail_for_test AFTER INSERT ON log_leaf DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION fail_for_test()`);
    const result = await pipeline.publish(id).finally(() => owner(`DROP FUNCTION fail_for_test CASCADE`));
    expect(result).toMatchObject({ ok: false, refusals: [{ code: 'conflict' }] });
    expect(await everything()).toEqual(before);
    expectAccepted(await pipeline.publish(id));
  });
});

test('a save that fails keeps the text of before, with its revision', async () => {
  const id = await pipeline.created();
  const content = policyRecord({ title: '没有存下的标题' });
  const save = () => saveDraft(pipeline.deps, EDITOR, { id, version: 1, content });
  await failing('draft_revision', '53100', 'BEFORE INSERT', async () => {
    expect(await save()).toMatchObject({ ok: false, refusals: [{ code: 'storage-full' }] });
  });
  expect(await save()).toEqual({ ok: true, value: { version: 2 } });
});

test('what a crash left between commit and checkpoint is signed at the next start, and once', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'gk-faults-'));
  const { deps } = pipeline;
  const signer = await loadOrCreateSigner(dataDir, 'test.example/log');
  const log = await createLog({ ...deps, signer, anchorFile: join(dataDir, 'log-anchor') });
  const { logIndex } = expectAccepted(await pipeline.publish(await pipeline.approved()));
  expect(await log.latest()).toBeNull();
  const errors: unknown[] = [];
  let disk: 'full' | 'free' = 'full';
  const published = async (): Promise<void> => {
    if (disk === 'full') throw new Error('disk full');
    await log.publishCheckpoint();
  };
  const nothing = async (): Promise<void> => {};
  const open = () =>
    createAfterCommit({
      db: deps.db,
      url: pipeline.database.appUrl,
      effects: {
        published,
        withdrawn: published,
        'obligations-changed': nothing,
        'catalogue-changed': nothing,
        'calendar-changed': nothing,
      },
      onError: (error) => errors.push(error),
    });
  // The publication has happened: trouble afterwards is reported, not thrown at who published.
  const first = open();
  await first.start();
  await first.stop();
  expect(errors.length).toBeGreaterThan(0);
  expect(await log.latest()).toBeNull();
  disk = 'free';
  const second = open();
  await second.start();
  expect((await log.latest())?.size).toBe(logIndex + 1);
  await second.stop();
  rmSync(dataDir, { recursive: true, force: true });
});
