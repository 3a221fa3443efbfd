import pg from 'pg';

/**
 * SQL of one kind, and with which SQLSTATE each of it must be refused: another code would mean that only chance refused
 * it.
 */
interface Family {
  readonly name: string;
  readonly refusedWith: readonly string[];
  readonly statements: readonly string[];
}

const DENIED = ['42501'];

const AN_APPROVAL = `INSERT INTO public.workflow_action (draft_id, seq, round, action, step, actor_id, actor_name, opinion, content_digest, at)
  VALUES ('none', 1, 1, 'approve', 'reviewer', 'nobody', 'x', 'x', 'x', now())`;

export const GUARD_FAMILIES: readonly Family[] = [
  {
    name: 'temporary names',
    refusedWith: DENIED,
    statements: [
      'CREATE TEMPORARY TABLE draft (LIKE public.draft)',
      'CREATE TEMPORARY TABLE workflow_action AS TABLE public.workflow_action',
      'CREATE TEMPORARY VIEW current_catalogue_item AS SELECT 1',
      'CREATE TEMPORARY SEQUENCE own',
      `CREATE FUNCTION pg_temp.own() RETURNS int LANGUAGE sql AS 'SELECT 1'`,
      'CREATE OPERATOR pg_temp.= (LEFTARG = text, RIGHTARG = text, FUNCTION = pg_catalog.textne)',
      'SELECT 1 AS id INTO TEMPORARY edition',
    ],
  },
  {
    name: 'own objects',
    refusedWith: DENIED,
    statements: [
      'CREATE SCHEMA own',
      'CREATE TABLE public.own (id text)',
      'CREATE VIEW public.own AS SELECT 1',
      'CREATE TYPE public.own AS ENUM ()',
      'CREATE DOMAIN public.own AS text',
      `CREATE FUNCTION public.now() RETURNS timestamptz LANGUAGE sql AS $$ SELECT '2020-01-01'::timestamptz $$`,
      'CREATE AGGREGATE public.own (int) (SFUNC = int4pl, STYPE = int)',
      'CREATE COLLATION public.own FROM "C"',
      'CREATE TEXT SEARCH CONFIGURATION public.own (COPY = pg_catalog.simple)',
      'CREATE EXTENSION dblink',
      'CREATE LANGUAGE plperlu',
    ],
  },
  {
    name: 'operators and casts',
    refusedWith: [...DENIED, '42P17'],
    statements: [
      'CREATE OPERATOR public.= (LEFTARG = text, RIGHTARG = text, FUNCTION = pg_catalog.textne)',
      'CREATE OPERATOR CLASS public.own FOR TYPE int4 USING btree AS OPERATOR 1 <',
      'ALTER OPERATOR pg_catalog.= (text, text) SET (RESTRICT = NONE)',
      'CREATE CAST (text AS int) WITH INOUT AS IMPLICIT',
      'CREATE CAST (text AS int) WITHOUT FUNCTION AS IMPLICIT',
      'DROP CAST (int4 AS int8)',
    ],
  },
  {
    name: 'search path',
    refusedWith: ['GK002'],
    statements: [
      `SET search_path = pg_temp, public; ${AN_APPROVAL}`,
      `SELECT set_config('search_path', '', false); ${AN_APPROVAL}`,
      `SET search_path = no_such_schema; ${AN_APPROVAL}`,
    ],
  },
  {
    name: 'changed guards',
    refusedWith: DENIED,
    statements: [
      'ALTER TABLE edition DISABLE TRIGGER ALL',
      'DROP TRIGGER edition_approved ON edition',
      'CREATE TRIGGER own BEFORE INSERT ON edition FOR EACH ROW EXECUTE FUNCTION refuse_change()',
      'CREATE EVENT TRIGGER own ON ddl_command_start EXECUTE FUNCTION refuse_change()',
      'CREATE RULE own AS ON INSERT TO workflow_action DO INSTEAD NOTHING',
      'ALTER FUNCTION check_approval() RESET search_path',
      'ALTER FUNCTION check_approval() OWNER TO gongkai_app',
      `CREATE OR REPLACE FUNCTION check_approval() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'`,
      'DROP FUNCTION check_approval() CASCADE',
      'ALTER TABLE edition ENABLE ROW LEVEL SECURITY',
      'ALTER TABLE edition OWNER TO gongkai_app',
      'ALTER TABLE edition RENAME TO another',
      'CREATE POLICY own ON edition USING (true)',
      `UPDATE pg_catalog.pg_proc SET prosrc = 'BEGIN RETURN NEW; END' WHERE proname = 'check_approval'`,
    ],
  },
  {
    name: 'publications',
    refusedWith: DENIED,
    statements: [
      'CREATE PUBLICATION own',
      'CREATE PUBLICATION own FOR TABLE edition',
      `CREATE SUBSCRIPTION own CONNECTION '' PUBLICATION own WITH (connect = false)`,
      `SELECT pg_create_logical_replication_slot('own', 'pgoutput')`,
    ],
  },
  {
    name: 'another role',
    refusedWith: [...DENIED, '22023'],
    statements: [
      'SET ROLE gongkai_owner',
      'SET ROLE pg_write_server_files',
      'SET SESSION AUTHORIZATION gongkai_owner',
      'SET session_replication_role = replica',
      `SELECT set_config('session_replication_role', 'replica', false)`,
      'SET lo_compat_privileges = on',
      'SET allow_system_table_mods = on',
      'ALTER ROLE gongkai_app SUPERUSER',
      'ALTER ROLE gongkai_app SET session_replication_role = replica',
      'ALTER DEFAULT PRIVILEGES FOR ROLE gongkai_owner GRANT ALL ON TABLES TO gongkai_app',
      'GRANT gongkai_owner TO gongkai_app',
      'CREATE ROLE own SUPERUSER',
      'SELECT * FROM pg_authid',
    ],
  },
  {
    name: 'large objects, files and programs',
    refusedWith: DENIED,
    statements: [
      `COPY edition TO PROGRAM 'cat'`,
      `COPY event FROM '/etc/hostname'`,
      `SELECT pg_read_file('/etc/hostname')`,
      `SELECT pg_ls_dir('.')`,
      `SELECT lo_import('/etc/hostname')`,
      `SELECT lo_export(1, '/tmp/own')`,
      'SELECT * FROM pg_largeobject',
      `LOAD 'own'`,
    ],
  },
  {
    name: 'what is published',
    refusedWith: DENIED,
    statements: [
      `UPDATE edition SET title = 'x'`,
      'DELETE FROM edition',
      'TRUNCATE edition CASCADE',
      `DO $$ BEGIN UPDATE workflow_action SET step = 'secrecy'; END $$`,
      'SELECT * FROM edition FOR UPDATE',
      `MERGE INTO edition e USING (SELECT 1) s ON true WHEN MATCHED THEN DELETE`,
      'DELETE FROM event',
      'DELETE FROM draft_revision',
      'UPDATE disclosure SET first_published_at = now()',
      `UPDATE draft SET body_code = 'hbt'`,
      'UPDATE delegation SET until_day = until_day + 30',
      'LOCK TABLE edition IN ACCESS EXCLUSIVE MODE',
    ],
  },
  {
    name: 'prepared statements',
    refusedWith: DENIED,
    statements: [
      `PREPARE own AS UPDATE log_leaf SET entry = 'x'; EXECUTE own`,
      `PREPARE own_again (text) AS DELETE FROM edition WHERE id = $1; EXECUTE own_again ('x')`,
      `DECLARE own CURSOR FOR SELECT * FROM edition FOR UPDATE`,
    ],
  },
  {
    // Everything that is only added to, and every table whose rows other people's acts rest on.
    name: 'what is on record',
    refusedWith: DENIED,
    statements: [
      ...[
        'access_code_use',
        'appraisal',
        'appraisal_entry',
        'body_change',
        'event',
        'exception',
        'exception_end',
        'exception_examination',
        'exception_objection',
        'expunge',
        'find_confirmation',
        'find_kept',
        'inspection_finding',
        'inspection_saying',
        'instrument',
        'instrument_event',
        'item_proposal_decision',
        'message',
        'scheduled_issue',
        'sensitive_read',
        'urgent_issue',
        'urgent_review',
      ].flatMap((table) => [`DELETE FROM ${table}`, `TRUNCATE ${table} CASCADE`]),
    ],
  },
  {
    name: 'the clock',
    refusedWith: DENIED,
    statements: [`UPDATE evidence_clock SET kind = 'told'`, 'DELETE FROM evidence_clock'],
  },
  {
    name: 'another time',
    refusedWith: ['GK004'],
    statements: ["now() - interval '1 hour'", "now() + interval '1 hour'", "'2020-01-01'"].map(
      (at) =>
        `INSERT INTO event (kind, subject, actor_kind, actor_id, actor_name, at) VALUES ('tried', 'x', 'account', 'x', 'x', ${at})`,
    ),
  },
  {
    name: 'nobody',
    refusedWith: ['GK002'],
    statements: [
      ...['approve', 'publish', 'return', 'submit'].map(
        (
          action,
        ) => `INSERT INTO workflow_action (draft_id, seq, round, action, step, actor_id, actor_name, opinion, content_digest, at)
          VALUES ('none', 1, 1, '${action}', 'reviewer', 'nobody', 'x', 'x', 'x', now())`,
      ),
      `INSERT INTO delegation (id, from_account, to_account, role, body_code, from_day, until_day, reason, recorded_by, recorded_at)
        VALUES ('x', 'nobody', 'none', 'issuer', 'hbt', '2999-01-01', '2999-01-02', 'x', 'nobody', now())`,
    ],
  },
  {
    name: 'the urgent lane and later issue',
    refusedWith: ['GK002'],
    statements: [
      `INSERT INTO urgent_issue VALUES ('none', 1, 'x', '{reviewer}', 'x', 'nobody', 'x', now(), now() + interval '24 hours', 1)`,
      `INSERT INTO scheduled_issue (draft_id, round, content_digest, publish_at, remark, change_note, scheduled_by, scheduled_by_name, scheduled_at)
        VALUES ('none', 1, 'x', now() + interval '1 hour', '', '', 'nobody', 'x', now())`,
      `INSERT INTO urgent_review VALUES ('none', 'reviewer', 'confirmed', '', 'nobody', 'x', now())`,
    ],
  },
  {
    name: 'the guards’ own functions',
    refusedWith: DENIED,
    statements: [`SELECT opinion_marks(o) FROM opinion o`, `SELECT check_dossier()`],
  },
];

const UNFIXED = `SELECT p.oid::regprocedure::text AS name FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND p.prosqlbody IS NULL
  AND NOT coalesce('search_path=pg_catalog, public, pg_temp' = ANY (p.proconfig), false)`;

/**
 * Tries each statement with the application's rights, in a transaction that is rolled back. Returns one line for each
 * that was accepted, or that another cause than its guard refused, and for each function that would read other tables
 * than ours.
 */
export async function attackGuards(appUrl: string): Promise<{ tried: number; failures: readonly string[] }> {
  const client = new pg.Client({ connectionString: appUrl });
  await client.connect();
  const failures: string[] = [];
  let tried = 0;
  try {
    for (const { name, refusedWith, statements } of GUARD_FAMILIES) {
      for (const statement of statements) {
        tried += 1;
        const answer = await answerOf(client, statement);
        if (!refusedWith.includes(answer)) failures.push(`${name}: ${answer} for ${statement}`);
      }
    }
    const { rows } = await client.query<{ name: string }>(UNFIXED);
    failures.push(...rows.map((row) => `fixed names: ${row.name} reads whatever comes first`));
  } finally {
    await client.end();
  }
  return { tried, failures };
}

async function answerOf(client: pg.Client, statement: string): Promise<string> {
  try {
    await client.query(`BEGIN; ${statement}`);
    return 'accepted';
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    return error.code ?? 'no code';
  } finally {
    await client.query('ROLLBACK; DEALLOCATE ALL; RESET ALL; RESET SESSION AUTHORIZATION');
  }
}
