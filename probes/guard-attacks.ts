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
      'CREATE OPERATOR public.= (LEFTARG = text, RIGHTARG = text, FUNCTION = pg_catalog.textne)',
      'CREATE PUBLICATION own FOR ALL TABLES',
      'CREATE EXTENSION dblink',
    ],
  },
  {
    name: 'changed guards',
    refusedWith: DENIED,
    statements: [
      'ALTER TABLE edition DISABLE TRIGGER ALL',
      'DROP TRIGGER edition_approved ON edition',
      'CREATE TRIGGER own BEFORE INSERT ON edition FOR EACH ROW EXECUTE FUNCTION refuse_change()',
      'CREATE RULE own AS ON INSERT TO workflow_action DO INSTEAD NOTHING',
      'ALTER FUNCTION check_approval() RESET search_path',
      'DROP FUNCTION check_approval() CASCADE',
      'ALTER TABLE edition ENABLE ROW LEVEL SECURITY',
      'CREATE POLICY own ON edition USING (true)',
    ],
  },
  {
    name: 'another role',
    refusedWith: [...DENIED, '22023'],
    statements: [
      'SET ROLE gongkai_owner',
      'SET SESSION AUTHORIZATION gongkai_owner',
      'SET session_replication_role = replica',
      'ALTER ROLE gongkai_app SUPERUSER',
      'GRANT gongkai_owner TO gongkai_app',
      'CREATE ROLE own SUPERUSER',
      'SELECT * FROM pg_authid',
    ],
  },
  {
    name: 'files and programs',
    refusedWith: DENIED,
    statements: [
      `COPY edition TO PROGRAM 'cat'`,
      `COPY event FROM '/etc/hostname'`,
      `SELECT pg_read_file('/etc/hostname')`,
      `SELECT lo_import('/etc/hostname')`,
    ],
  },
  {
    name: 'what is published',
    refusedWith: DENIED,
    statements: [
      `UPDATE edition SET title = 'x'`,
      'DELETE FROM edition',
      'TRUNCATE edition CASCADE',
      `PREPARE own AS UPDATE log_leaf SET entry = 'x'; EXECUTE own`,
      `DO $$ BEGIN UPDATE workflow_action SET step = 'secrecy'; END $$`,
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
    await client.query('ROLLBACK; RESET ALL; RESET SESSION AUTHORIZATION');
  }
}
