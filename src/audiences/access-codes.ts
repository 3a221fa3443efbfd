import { randomBytes } from 'node:crypto';
import type { Working } from '../catalogue/source.ts';
import { write } from '../database/write.ts';
import { can } from '../identity/permissions.ts';
import { type Actor, systemActor } from '../kernel/actor.ts';
import { type AttemptLimit, type AttemptLimiter, attemptsOf } from '../kernel/attempt-limiter.ts';
import { addDays, type CivilDate, chineseDate, civilDateAt } from '../kernel/civil-date.ts';
import { newId } from '../kernel/ids.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Refusal, type Result, refused } from '../kernel/result.ts';
import { type AudienceKeys, digestOfCode } from './audience-key.ts';
import { newAccessCode, printedCode, readAccessCode } from './rules-access-code.ts';
import { type ActiveCode, findActiveCode, type Scope, scopeExists } from './store.ts';

export interface AudienceDeps extends Working {
  readonly keys: AudienceKeys;
}

export interface CodeOrder {
  readonly scope: Scope;
  readonly batch: string;
  readonly count: number;
  readonly expiresOn: CivilDate;
}

const LONGEST_DAYS = 366;

/** 发放访问码: makes codes for printing. They are told once, here; afterwards nobody can read them again. */
export function issueAccessCodes(
  deps: AudienceDeps,
  actor: Actor,
  order: CodeOrder,
): Promise<Result<readonly { readonly id: string; readonly code: string }[]>> {
  return write(deps, actor, 'issue-access-codes', async (unit) => {
    const { scope } = order;
    const denied = can(actor, 'publish', scope.body);
    if (denied) return refused(denied);
    const refusals: Refusal[] = [];
    if (order.expiresOn < unit.today || order.expiresOn > addDays(unit.today, LONGEST_DAYS)) {
      refusals.push(
        problem(
          'field-invalid',
          {
            field: '有效期',
            detail: `${chineseDate(order.expiresOn)}应在今天至${LONGEST_DAYS}日内`,
          },
          { path: '/expiresOn' },
        ),
      );
    }
    if (order.batch.trim() === '')
      refusals.push(problem('field-required', { field: '批次名称' }, { path: '/batch' }));
    if (!(await scopeExists(unit.tx, scope)))
      refusals.push(problem('not-found', { what: '可以凭访问码查看的信息' }, { path: '/scope' }));
    if (refusals.length > 0) return refused(...refusals);

    const codes = Array.from({ length: order.count }, () => ({
      id: newId(unit.now),
      code: newAccessCode(randomBytes),
    }));
    await unit.tx
      .insertInto('access_code')
      .values(
        codes.map(({ id, code }) => ({
          id,
          digest: digestOfCode(deps.keys, code),
          body_code: scope.body,
          scope_kind: scope.kind,
          scope_id: scope.id,
          batch: order.batch.trim(),
          expires_on: order.expiresOn,
          issued_by: actor.id,
          issued_at: unit.now,
        })),
      )
      .execute();
    await unit.record({
      kind: 'access-codes-issued',
      subject: `${scope.kind}:${scope.id}`,
      bodyCode: scope.body,
      detail: { count: order.count, expiresOn: order.expiresOn },
    });
    return accepted(codes.map(({ id, code }) => ({ id, code: printedCode(code) })));
  });
}

/** 停用访问码: from now on it opens nothing, also where it has been entered already. */
export function revokeAccessCode(deps: AudienceDeps, actor: Actor, id: string): Promise<Result<void>> {
  return write(deps, actor, 'revoke-access-code', async (unit) => {
    const row = await unit.tx
      .selectFrom('access_code')
      .select(['body_code', 'revoked_at'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!row) return refused(problem('not-found', { what: '这个访问码' }));
    const denied = can(actor, 'publish', row.body_code);
    if (denied) return refused(denied);
    if (row.revoked_at !== null)
      return refused(problem('transition-illegal', { state: '已停用', action: '停用' }));
    await unit.tx.updateTable('access_code').set({ revoked_at: unit.now }).where('id', '=', id).execute();
    await unit.record({
      kind: 'access-code-revoked',
      subject: `access-code:${id}`,
      bodyCode: row.body_code,
    });
    return accepted(undefined);
  });
}

/** Of an address (a village office may be one address for many), and of a code. */
const REDEEM_LIMITS: readonly AttemptLimit[] = [
  { attempts: 30, windowMs: 10 * 60_000 },
  { attempts: 60, windowMs: 60 * 60_000 },
];

export const redeemLimiters = (db: AudienceDeps['db']): readonly AttemptLimiter[] =>
  REDEEM_LIMITS.map((limit, i) => attemptsOf(db).limiter(`access-code-${i}`, limit));

/**
 * 使用访问码. An unknown, an expired and a revoked code get the same answer; the use is on record without address or name.
 */
export async function redeemAccessCode(
  deps: AudienceDeps,
  limiters: readonly AttemptLimiter[],
  entered: { readonly typed: string; readonly address: string },
): Promise<Result<ActiveCode>> {
  const now = deps.clock.now();
  const code = readAccessCode(entered.typed);
  const digest = code === null ? null : digestOfCode(deps.keys, code);
  const keys = [entered.address, digest];
  const waits = limiters.flatMap((limiter, i) => {
    const key = keys[i] ?? null;
    return key === null ? [] : (limiter.attempt(key, now) ?? []);
  });
  if (waits.length > 0) return refused(problem('rate-limited', { seconds: Math.max(...waits) }));
  if (digest === null) return refused(problem('access-code-mistyped'));
  const live = await findActiveCode(deps.db, { digest }, civilDateAt(now));
  if (live === null) return refused(problem('access-code-refused'));
  return write(deps, systemActor('access-codes'), 'redeem-access-code', async (unit) => {
    await unit.tx.insertInto('access_code_use').values({ code_id: live.id, used_at: unit.now }).execute();
    await unit.record({
      kind: 'access-code-used',
      subject: `access-code:${live.id}`,
      bodyCode: live.scope.body,
    });
    return accepted(live);
  });
}
