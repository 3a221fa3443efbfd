import type pg from 'pg';

/**
 * Takes from everybody what PostgreSQL grants to everybody: to create temporary tables in the database, whose names
 * would come before ours, and anything in its schema. It is asked at every start, because a database that is copied,
 * restored or created anew has these grants again; where nothing is to be taken nothing is written. A connecting role
 * that does not own the database cannot take it; `excessRights` then says so.
 */
export async function limitApplication(client: pg.Client): Promise<void> {
  if ((await excessRights(client)).length === 0) return;
  await client.query(`DO $$ BEGIN
    EXECUTE format('REVOKE TEMPORARY, CREATE ON DATABASE %I FROM PUBLIC, gongkai_app', current_database());
    REVOKE CREATE ON SCHEMA public FROM PUBLIC, gongkai_app;
  END $$`);
}

/**
 * What the application's role could do beyond its tables and functions, and settings that it gave itself
 * (`ALTER ROLE … SET search_path`); empty when all is well.
 */
export async function excessRights(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ right: string }>(`
    SELECT 'TEMPORARY ON DATABASE' AS right WHERE has_database_privilege('gongkai_app', current_database(), 'TEMPORARY')
    UNION ALL SELECT 'CREATE ON DATABASE' WHERE has_database_privilege('gongkai_app', current_database(), 'CREATE')
    UNION ALL SELECT 'CREATE ON SCHEMA ' || nspname FROM pg_namespace
      WHERE nspname !~ '^pg_(temp|toast)' AND has_schema_privilege('gongkai_app', oid, 'CREATE')
    UNION ALL SELECT 'SUPERUSER, CREATEROLE, CREATEDB, REPLICATION or BYPASSRLS' FROM pg_roles
      WHERE rolname = 'gongkai_app' AND (rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls)
    UNION ALL SELECT 'membership in ' || m.roleid::regrole::text FROM pg_auth_members m WHERE m.member = 'gongkai_app'::regrole
    UNION ALL SELECT 'setting ' || each.text FROM pg_db_role_setting s, unnest(s.setconfig) AS each(text)
      WHERE s.setrole = 'gongkai_app'::regrole AND each.text !~* '^timezone='`);
  return rows.map(({ right }) => right);
}
