import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../test/harness/database.ts';
import { withClient } from '../postgres/database-roles.ts';
import { excessRights, limitApplication } from './limit-application.ts';
import { APPLICATION_PRIVILEGES } from './testing/application-privileges.ts';

/**
 * What SQL with the application's password may do at all. A new table, grant or function must be written down, or a
 * test here fails.
 */
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const texts = async (query: ReturnType<typeof sql<{ text: string }>>): Promise<readonly string[]> =>
  (await query.execute(database.db)).rows.map(({ text }) => text);

describe('the application’s role', () => {
  test('has the privileges that are written down for each table and column, and no other', async () => {
    const { rows } = await sql<{ name: string; privileges: string }>`
      SELECT c.relname AS name, string_agg(p.text, ', ' ORDER BY p.text) AS privileges
        FROM pg_class c,
        LATERAL (
          SELECT a.privilege_type AS text FROM aclexplode(c.relacl) a WHERE a.grantee = 'gongkai_app'::regrole
          UNION ALL
          SELECT a.privilege_type || ' (' || string_agg(t.attname, ', ' ORDER BY t.attname) || ')'
            FROM pg_attribute t, aclexplode(t.attacl) a WHERE t.attrelid = c.oid AND a.grantee = 'gongkai_app'::regrole GROUP BY a.privilege_type
        ) p
       WHERE c.relnamespace = 'public'::regnamespace GROUP BY c.relname ORDER BY c.relname`.execute(
      database.db,
    );
    expect(Object.fromEntries(rows.map(({ name, privileges }) => [name, privileges]))).toEqual(
      APPLICATION_PRIVILEGES,
    );
  });

  test('calls the functions that are written down and no other', async () => {
    expect(
      await texts(sql`SELECT p.oid::regprocedure::text AS text FROM pg_proc p
        WHERE p.pronamespace = 'public'::regnamespace AND has_function_privilege('gongkai_app', p.oid, 'EXECUTE') ORDER BY 1`),
    ).toEqual([
      'acting_body(text)',
      'append_log_leaf(bytea,bigint,text)',
      'audit_text(text,bigint)',
      'carry_out_expunge(text,timestamp with time zone)',
      'decision_begun(text,text)',
      'decision_listed(text,text)',
      'dossier_column(jsonb,jsonb)',
      'dossier_day(jsonb)',
      'dossier_filled(jsonb)',
      'dossier_fixed_changed(text,integer,text,boolean,jsonb,jsonb)',
      'dossier_lacks(text,jsonb,jsonb,text[],jsonb)',
      'dossier_latest(jsonb,jsonb)',
      'dossier_name(jsonb)',
      'dossier_plain(jsonb)',
      'dossier_replaced(text,jsonb,text,text)',
      'dossier_rows(jsonb,jsonb)',
      'dossier_says(jsonb,jsonb,jsonb)',
      'dossier_test_holds(jsonb,jsonb)',
      'dossier_text(jsonb)',
      'dossier_withheld(text,text)',
      'dossiers_alike(text)',
      'edition_is_being_written(text)',
      'exception_as_ground(obligation_exception,date,timestamp with time zone)',
      'exception_covers(obligation_exception,text,text,date)',
      'exceptions_of_draft(text,text)',
      'files_plain(text[])',
      'first_gram(text)',
      'fold_tallies(date)',
      'fold_trend()',
      'grams_plain(text)',
      'has_written(text,text)',
      'holds_role(text,text,text,timestamp with time zone)',
      'interpretation_lacks(jsonb,text[])',
      'is_above(text,text)',
      'is_office_over(text,text,timestamp with time zone)',
      'is_this_moment(timestamp with time zone)',
      'is_urgent(text,integer)',
      'judge_dossier(text,integer,jsonb,date)',
      'line_is_done(text)',
      'link_audit(integer)',
      'manages_people(text,text)',
      'may_act(text,text,text,timestamp with time zone)',
      'may_act_besides(text,text[],text,timestamp with time zone,text[])',
      'may_issue_instrument(text,text,text,text,timestamp with time zone)',
      'measure_register_plan()',
      'obligation_what(timestamp with time zone,date,boolean,date,jsonb)',
      'open_register_plan()',
      'passages_plain(jsonb)',
      'people_of_draft(text)',
      'public_day()',
      'record_plain(jsonb)',
      'refresh_register_statistics()',
      'search_bigrams(text)',
      'set_bearers(text,text[],date[],date[],smallint,smallint,bigint,timestamp with time zone)',
      'speaking_of(text,text,text,jsonb,text[])',
      'stage_lacks(jsonb,jsonb)',
      'stands_in_for(text,text,text,timestamp with time zone)',
      'tells_draft(text)',
      'term_end(date,integer,text,text,boolean)',
      'this_transaction()',
      'working_day_from(date)',
      'working_days_after(date,integer)',
    ]);
  });

  test('owns nothing, belongs to no role, and has no attribute beyond signing in', async () => {
    expect(
      await texts(sql`
        SELECT 'owns ' || c.relname AS text FROM pg_class c WHERE c.relowner = 'gongkai_app'::regrole
        UNION ALL SELECT 'owns ' || p.proname FROM pg_proc p WHERE p.proowner = 'gongkai_app'::regrole
        UNION ALL SELECT 'belongs to ' || m.roleid::regrole::text FROM pg_auth_members m WHERE m.member = 'gongkai_app'::regrole
        UNION ALL SELECT 'attribute' FROM pg_roles WHERE rolname = 'gongkai_app'
          AND (rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls)`),
    ).toEqual([]);
  });

  test('has no temporary tables, also in a database that was created a moment ago', async () => {
    expect(await withClient(database.ownerUrl, excessRights)).toEqual([]);
    await expect(sql`CREATE TEMPORARY TABLE draft (id text)`.execute(database.db)).rejects.toMatchObject({
      code: '42501',
    });
  });

  test('loses at the next start what was granted meanwhile', async () => {
    await withClient(database.ownerUrl, async (client) => {
      await client.query(`DO $$ BEGIN EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO PUBLIC', current_database()); END $$;
        GRANT CREATE ON SCHEMA public TO gongkai_app`);
      expect(await excessRights(client)).toEqual(['TEMPORARY ON DATABASE', 'CREATE ON SCHEMA public']);
      await limitApplication(client);
      expect(await excessRights(client)).toEqual([]);
    });
  });

  test('cannot give up what it was granted; settings that it gives itself are told', async () => {
    const as = (text: string) => withClient(database.appUrl, (client) => client.query(text));
    const granted = () =>
      texts(
        sql`SELECT privilege_type || table_name AS text FROM information_schema.table_privileges WHERE grantee = 'gongkai_app' ORDER BY 1`,
      );
    const before = await granted();
    await as('DROP OWNED BY CURRENT_USER');
    expect(await granted()).toEqual(before);
    const inDatabase = (what: string) =>
      `DO $$ BEGIN EXECUTE format('ALTER ROLE gongkai_app IN DATABASE %I ${what}', current_database()); END $$`;
    await as(inDatabase('SET search_path = own'));
    expect(await withClient(database.ownerUrl, excessRights)).toEqual(['setting search_path=own']);
    await as(inDatabase('RESET ALL'));
  });

  test('creates nothing in any schema', async () => {
    expect(
      await texts(
        sql`SELECT nspname AS text FROM pg_namespace WHERE has_schema_privilege('gongkai_app', oid, 'CREATE')`,
      ),
    ).toEqual([]);
    expect(
      await texts(
        sql`SELECT 'create' AS text WHERE has_database_privilege('gongkai_app', current_database(), 'CREATE')`,
      ),
    ).toEqual([]);
  });
});

describe('everybody else', () => {
  test('has no privilege on anything of ours', async () => {
    expect(
      await texts(sql`
        SELECT c.relname || ' ' || a.privilege_type AS text FROM pg_class c, aclexplode(c.relacl) a
          WHERE a.grantee = 0 AND c.relnamespace = 'public'::regnamespace
        UNION ALL SELECT t.attrelid::regclass::text || '.' || t.attname FROM pg_attribute t, aclexplode(t.attacl) a
          WHERE a.grantee = 0 AND t.attrelid >= 16384
        UNION ALL SELECT p.proname || ' ' || a.privilege_type FROM pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
          WHERE a.grantee = 0 AND p.pronamespace = 'public'::regnamespace
        UNION ALL SELECT n.nspname || ' ' || a.privilege_type FROM pg_namespace n, aclexplode(n.nspacl) a
          WHERE a.grantee = 0 AND n.nspname = 'public'`),
    ).toEqual([]);
  });

  test('gets none on what is created later', async () => {
    const { rows } = await sql<{ kind: string; acl: string }>`
      SELECT d.defaclobjtype AS kind, d.defaclacl::text AS acl FROM pg_default_acl d`.execute(database.db);
    expect(rows).toEqual([{ kind: 'f', acl: '{gongkai_owner=X/gongkai_owner}' }]);
  });
});

describe('functions', () => {
  test('each reads what it was made to read, whatever the session puts before it', async () => {
    expect(
      await texts(sql`SELECT p.oid::regprocedure::text AS text FROM pg_proc p
        WHERE p.pronamespace = 'public'::regnamespace AND p.prosqlbody IS NULL
          AND NOT coalesce('search_path=pg_catalog, public, pg_temp' = ANY (p.proconfig), false)`),
    ).toEqual([]);
  });

  test('run with the owner’s rights only where it is needed, and those the role may not call, except three', async () => {
    expect(
      await texts(sql`SELECT p.proname || CASE WHEN has_function_privilege('gongkai_app', p.oid, 'EXECUTE') THEN ' (callable)' ELSE '' END AS text
        FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef ORDER BY 1`),
    ).toEqual([
      'add_to_tally',
      'add_to_trend',
      'apply_body_change',
      'apply_instrument_event',
      'body_has_joined',
      'calendar_notice_entered',
      'carry_out_expunge (callable)',
      'check_announcement',
      'check_dossier',
      'check_fixed_fields',
      'check_request_act',
      'check_request_owed',
      'count_cells',
      'count_cells_of_disclosures',
      'count_cells_of_obligations',
      'count_cells_of_statements',
      'count_first_days_anew',
      'count_items_anew',
      'count_items_of_holders',
      'count_kept_version',
      'except_new_obligation',
      'fold_tallies (callable)',
      'fold_trend (callable)',
      'forget_file_pages',
      'keep_dossier_phrases',
      'keep_owed_item',
      'keep_owing_bodies',
      'keep_sketches_of_file',
      'link_audit (callable)',
      'look_at_filled',
      'measure_register_plan (callable)',
      'note_renamed_body',
      'note_renamed_item',
      'open_register_plan (callable)',
      'refresh_register_statistics (callable)',
      'set_bearers (callable)',
      'tally_changed_opinions',
      'tally_coverage',
      'tally_moved_bodies',
      'tally_new_opinions',
      'tally_obligation',
      'tell_pages',
      'tell_pages_of_bodies',
      'tell_pages_of_cells',
      'tell_pages_of_rows',
      'trend_moved_bodies',
      'trend_obligation',
    ]);
  });

  // The queue's own are held by src/jobs/queue-rights.test.ts.
  test('are all in our one schema', async () => {
    expect(
      await texts(sql`SELECT n.nspname || '.' || p.proname AS text FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
        WHERE n.nspname NOT IN ('public', 'pg_catalog', 'information_schema', 'graphile_worker')`),
    ).toEqual([]);
  });
});
