import { Type } from 'typebox';
import type { Db } from '../../database/database.ts';
import { can } from '../../identity/permissions.ts';
import type { Actor } from '../../kernel/actor.ts';
import { type Clock, today } from '../../kernel/clock.ts';
import { encodePlace, isCount } from '../../kernel/cursor.ts';
import { ProblemError } from '../../kernel/problems.ts';
import { requirePlace } from '../../web/paging.ts';
import { type ActQuery, listActs } from '../acts.ts';

export interface AuditDeps {
  readonly db: Db;
  readonly clock: Clock;
}

export const tags = ['audit'];
export const NO_STORE = 'private, no-store';

export function requireAuditor(actor: Actor): void {
  const denied = can(actor, 'read-audit', '*');
  if (denied) throw new ProblemError([denied]);
}

const Day = Type.String({ format: 'date' });
export const ACT_QUERY = {
  who: Type.Optional(Type.String({ maxLength: 80, description: '账号或者姓名' })),
  what: Type.Optional(Type.String({ maxLength: 60, description: '做了什么，如“签发”' })),
  subject: Type.Optional(Type.String({ maxLength: 80, description: '对象的编号，或者账号' })),
  body: Type.Optional(Type.String({ maxLength: 40 })),
  from: Type.Optional(Day),
  to: Type.Optional(Day),
};

/** The last id of the page before. */
export const placeOf = (cursor: string | undefined): number | null => {
  const [before] = requirePlace(cursor, isCount) ?? [];
  return before === undefined ? null : Number(before);
};

/** Cuts what was asked for with one more than the page. */
export function pageById<T extends { readonly id: number }>(
  found: readonly T[],
  limit: number,
): { items: T[]; next: string | null } {
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, next: found.length > limit && last ? encodePlace(String(last.id)) : null };
}

/** Acts page after page, for a file. */
export async function* pagesOfActs(
  { db, clock }: AuditDeps,
  query: Omit<ActQuery, 'before' | 'limit'>,
): AsyncGenerator<Awaited<ReturnType<typeof listActs>>> {
  for (let before: number | null = null; ; ) {
    const page: Awaited<ReturnType<typeof listActs>> = await listActs(db, today(clock), {
      ...query,
      before,
      limit: 1_000,
    });
    yield page;
    const last = page.at(-1);
    if (page.length < 1_000 || !last) return;
    before = last.id;
  }
}
