import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { EXIT, errorCode, StartupProblem } from '../kernel/startup-problem.ts';
import { APP_ROLE, ensureRole, withClient } from './database-roles.ts';

const OLDEST = 15;

export interface DatabaseUrls {
  readonly ownerUrl: string;
  readonly appUrl: string;
}

/** Checks the PostgreSQL that `DATABASE_URL` names and makes sure that the application's role can sign in to it. */
export async function prepareExternalDatabase(ownerUrl: string, dataDir: string): Promise<DatabaseUrls> {
  const password = appPassword(ownerUrl, dataDir);
  const appUrl = withRole(ownerUrl, APP_ROLE, password);
  try {
    await withClient(ownerUrl, async (client) => {
      await checkServer(client);
      // Several processes share one database: a password that works is left alone.
      if (!(await signsIn(appUrl))) await ensureRole(client, APP_ROLE, password);
    });
  } catch (error) {
    throw readable(error);
  }
  return { ownerUrl, appUrl };
}

/** Drawn from the owner's password, so that every process with the same DATABASE_URL has it without a file. */
function appPassword(ownerUrl: string, dataDir: string): string {
  const { password } = new pg.Client({ connectionString: ownerUrl });
  if (password) return createHmac('sha256', password).update(APP_ROLE).digest('base64url');
  const path = join(dataDir, 'application-password');
  if (!existsSync(path))
    writeFileSync(path, randomBytes(24).toString('base64url'), { mode: 0o600, flush: true });
  return readFileSync(path, 'utf8');
}

function withRole(url: string, role: string, password: string): string {
  const [scheme = '', rest = ''] = url.split('://');
  const authority = rest.split(/[/?]/)[0] ?? '';
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  return `${scheme}://${role}:${password}@${host}${rest.slice(authority.length)}`;
}

async function checkServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: string; encoding: string }>(
    `SELECT current_setting('server_version_num') AS version, current_setting('server_encoding') AS encoding`,
  );
  const major = Math.floor(Number(rows[0]?.version ?? 0) / 10_000);
  if (major < OLDEST) throw refused(`服务器是 PostgreSQL ${major}，需要 ${OLDEST} 或更新版本`);
  if (rows[0]?.encoding !== 'UTF8') throw refused(`数据库编码是 ${rows[0]?.encoding}，需要 UTF8`);
}

async function signsIn(url: string): Promise<boolean> {
  try {
    await withClient(url, (client) => client.query('SELECT 1'));
    return true;
  } catch (error) {
    if (errorCode(error)?.startsWith('28')) return false;
    throw error;
  }
}

const refused = (reason: string, cause?: unknown): StartupProblem =>
  new StartupProblem(`DATABASE_URL 所指的数据库不可用：${reason}。`, EXIT.wrongConfiguration, { cause });

function readable(error: unknown): unknown {
  if (error instanceof StartupProblem) return error;
  const code = errorCode(error) ?? '';
  if (code === 'ECONNREFUSED' || code === 'ENOENT') return refused('连接被拒绝（connection refused）', error);
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return refused('找不到主机（host not found）', error);
  if (code === 'ETIMEDOUT') return refused('连接超时（timed out）', error);
  if (code.startsWith('28')) return refused('用户名或密码不正确（authentication failed）', error);
  if (code === '3D000') return refused('没有这个数据库（database does not exist）', error);
  if (code === '42501') {
    return refused(
      `属主没有创建角色的权限，请由管理员授予 CREATEROLE 或先创建角色 ${APP_ROLE}（permission denied）`,
      error,
    );
  }
  return error;
}
