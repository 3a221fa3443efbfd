import { randomInt } from 'node:crypto';
import type { Command } from 'commander';
import { listAccounts } from '../identity/account-list.ts';
import { createAccount } from '../identity/accounts.ts';
import {
  disableAccount,
  enableAccount,
  resetSecondFactor,
  setGrants,
  setPassword,
  unlockAccount,
} from '../identity/change-account.ts';
import { isRole } from '../identity/roles.ts';
import { createToken, listTokens, revokeToken } from '../identity/tokens.ts';
import { type Grant, type Role, systemActor } from '../kernel/actor.ts';
import { shanghaiTime } from '../kernel/civil-date.ts';
import type { Result } from '../kernel/result.ts';
import { EXIT, StartupProblem } from '../kernel/startup-problem.ts';
import type { CommandContext } from './command-context.ts';

const operator = systemActor('operator');

/** The three administrators, separated as 等保三级 asks (三员分立). */
const ADMINISTRATORS = [
  { username: 'sysadmin', name: '系统管理员', role: 'sysadmin' },
  { username: 'secadmin', name: '安全管理员', role: 'secadmin' },
  { username: 'auditor', name: '审计员', role: 'auditor' },
] as const;

export function addAccountCommands(program: Command, context: CommandContext): void {
  const { print, withDeps } = context;
  program
    .command('init')
    .description('在空的数据文件夹中建立系统管理员、安全管理员、审计员三个账号')
    .action(() =>
      withDeps(async (deps) => {
        if ((await listAccounts(deps.db)).length > 0) throw new StartupProblem('已有账号，无需初始化。');
        for (const { username, name, role } of ADMINISTRATORS) {
          const password = newPassword();
          const grants = [{ role, bodyCode: '*' }];
          unwrap(
            await createAccount(deps, operator, {
              username,
              name,
              password,
              grants,
              body: null,
              forFirstUse: true,
            }),
          );
          print(`${username}（${name}）初始密码：${password}`);
        }
        print('密码只显示这一次，请分别交给三名管理员；首次登录时必须修改。');
      }),
    );
  addUserCommands(program.command('user').description('管理账号'), context);
  addTokenCommands(program.command('token').description('管理接口访问令牌'), context);
}

function addUserCommands(user: Command, { print, withDeps }: CommandContext): void {
  user
    .command('list')
    .description('列出账号及其角色')
    .action(() =>
      withDeps(async ({ db }) => {
        for (const account of await listAccounts(db)) {
          const grants = account.grants.map(({ role, bodyCode }) => `${role}@${bodyCode}`).join(' ');
          print(
            [account.username, account.name, grants, account.disabledAt ? '已停用' : ''].join('\t').trimEnd(),
          );
        }
      }),
    );
  user
    .command('add <账号>')
    .description('新建账号；密码从标准输入读取，未提供时自动生成并显示一次')
    .requiredOption('--name <姓名>', '姓名，显示在办理流程中')
    .requiredOption('--grant <角色@单位>', '角色和单位代码，如 editor@hbt；全部单位用 *；可重复', collect, [])
    .action((username: string, options: { name: string; grant: readonly string[] }) =>
      withDeps(async (deps) => {
        const grants = options.grant.map(parseGrant);
        const { password, shown } = await givenOrNewPassword();
        unwrap(
          await createAccount(deps, operator, {
            username,
            name: options.name,
            password,
            grants,
            body: homeOf(grants),
            forFirstUse: true,
          }),
        );
        print(shown ? `已建立账号 ${username}，初始密码：${password}` : `已建立账号 ${username}。`);
      }),
    );
  user
    .command('password <账号>')
    .description('重设密码并解除锁定；密码从标准输入读取，未提供时自动生成并显示一次')
    .action((username: string) =>
      withDeps(async (deps) => {
        const { password, shown } = await givenOrNewPassword();
        unwrap(await setPassword(deps, operator, { username, password }));
        print(shown ? `已重设 ${username} 的密码：${password}` : `已重设 ${username} 的密码。`);
      }),
    );
  user
    .command('grant <账号> <角色@单位...>')
    .description('以所列角色替换账号原有的角色')
    .action((username: string, grants: string[]) =>
      withDeps(async (deps) => {
        unwrap(await setGrants(deps, operator, { username }, grants.map(parseGrant)));
        print(`已调整 ${username} 的角色。`);
      }),
    );
  const changes = [
    ['factor-reset', '取消动态口令（手机丢失），本人须重新启用', resetSecondFactor],
    ['unlock', '解除锁定', unlockAccount],
    ['disable', '停用', disableAccount],
    ['enable', '恢复', enableAccount],
  ] as const;
  for (const [name, label, change] of changes) {
    user
      .command(`${name} <账号>`)
      .description(`${label}账号`)
      .action((username: string) =>
        withDeps(async (deps) => {
          unwrap(await change(deps, operator, { username }));
          print(`已${label} ${username}。`);
        }),
      );
  }
}

function addTokenCommands(token: Command, { print, withDeps }: CommandContext): void {
  token
    .command('list')
    .description('列出访问令牌（不含令牌本身）')
    .action(() =>
      withDeps(async ({ db }) => {
        for (const { id, name, bodyCode, roles, expiresAt, revokedAt } of await listTokens(db)) {
          const until = revokedAt ? '已停用' : expiresAt ? `有效至 ${shanghaiTime(expiresAt)}` : '长期有效';
          print([id, name, bodyCode, roles.join(' '), until].join('\t'));
        }
      }),
    );
  token
    .command('add <用途>')
    .description('签发访问令牌，只显示一次')
    .requiredOption('--body <单位代码>', '令牌所属单位')
    .requiredOption('--role <角色>', 'editor，或 reviewer、secrecy、issuer；可重复', collect, [])
    .option('--days <天数>', '有效天数，默认长期有效')
    .action((name: string, options: { body: string; role: readonly string[]; days?: string }) =>
      withDeps(async (deps) => {
        const roles = options.role.map(parseRole);
        const days = options.days === undefined ? undefined : parseDays(options.days);
        const expiry =
          days === undefined ? {} : { expiresAt: new Date(deps.clock.now().getTime() + days * 86_400_000) };
        const made = unwrap(
          await createToken(deps, operator, { name, bodyCode: options.body, roles, ...expiry }),
        );
        print(`令牌编号：${made.id}`);
        print(made.token);
      }),
    );
  token
    .command('revoke <令牌编号>')
    .description('停用访问令牌')
    .action((id: string) =>
      withDeps(async (deps) => {
        unwrap(await revokeToken(deps, operator, id));
        print('已停用。');
      }),
    );
}

/** 所属单位: that of the first role that is for one. */
const homeOf = (grants: readonly Grant[]): string | null =>
  grants.find(({ bodyCode }) => bodyCode !== '*')?.bodyCode ?? null;

/** An option that may be given several times. */
const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];

/** All refusals, one line each. */
function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new StartupProblem(result.refusals.map(({ message, advice }) => `${message}${advice}`).join('\n'));
}

function parseRole(text: string): Role {
  if (isRole(text)) return text;
  throw new StartupProblem(`没有“${text}”这个角色。`, EXIT.wrongConfiguration);
}

function parseGrant(text: string): Grant {
  const at = text.indexOf('@');
  if (at < 1 || at === text.length - 1) {
    throw new StartupProblem(`“${text}”不是“角色@单位代码”的形式，如 editor@hbt。`, EXIT.wrongConfiguration);
  }
  return { role: parseRole(text.slice(0, at)), bodyCode: text.slice(at + 1) };
}

function parseDays(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new StartupProblem(`“${text}”不是天数。`, EXIT.wrongConfiguration);
}

const LETTERS = ['abcdefghjkmnpqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789'] as const;

/** Twenty characters without look-alikes, from all three classes in turn. */
const newPassword = (): string =>
  Array.from({ length: 20 }, (_, i) => LETTERS[i % 3] ?? LETTERS[0])
    .map((letters) => letters.charAt(randomInt(letters.length)))
    .join('');

async function givenOrNewPassword(): Promise<{ readonly password: string; readonly shown: boolean }> {
  if (process.stdin.isTTY) return { password: newPassword(), shown: true };
  let text = '';
  for await (const chunk of process.stdin) text += String(chunk);
  const password = text.split(/\r?\n/)[0] ?? '';
  return password === '' ? { password: newPassword(), shown: true } : { password, shown: false };
}
