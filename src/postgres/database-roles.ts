import pg from 'pg';

export const OWNER_ROLE = 'gongkai_owner';
export const APP_ROLE = 'gongkai_app';
export const DATABASE = 'gongkai';

/** Runs the work on one connection of its own. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'gongkai main' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Creates the role or gives it the password; SQL sees a local day in our time zone, as the law does. Settings that the
 * role gave itself are gone: every role may set its own.
 */
export async function ensureRole(client: pg.Client, role: string, password: string): Promise<void> {
  const name = pg.escapeIdentifier(role);
  const known = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  const verb = known.rowCount === 0 ? 'CREATE' : 'ALTER';
  await client.query(`${verb} ROLE ${name} LOGIN PASSWORD ${pg.escapeLiteral(password)}`);
  await client.query(`ALTER ROLE ${name} RESET ALL`);
  const { rows } = await client.query<{ datname: string }>(
    `SELECT d.datname FROM pg_db_role_setting s JOIN pg_database d ON d.oid = s.setdatabase JOIN pg_roles r ON r.oid = s.setrole
      WHERE r.rolname = $1`,
    [role],
  );
  for (const { datname } of rows)
    await client.query(`ALTER ROLE ${name} IN DATABASE ${pg.escapeIdentifier(datname)} RESET ALL`);
  await client.query(`ALTER ROLE ${name} SET timezone TO 'Asia/Shanghai'`);
}

/** Creates the database, owned by the owner role, when it is missing. */
export async function ensureDatabase(client: pg.Client, database: string, owner: string): Promise<void> {
  const known = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
  if (known.rowCount !== 0) return;
  await client.query(`CREATE DATABASE ${pg.escapeIdentifier(database)} OWNER ${pg.escapeIdentifier(owner)}`);
}
