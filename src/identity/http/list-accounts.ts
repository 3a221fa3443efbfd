import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { AccountOnScreen, oneOf, Page, Problem } from '../../api/contract.ts';
import { today } from '../../kernel/clock.ts';
import { encodePlace, isKey } from '../../kernel/cursor.ts';
import { ProblemError } from '../../kernel/problems.ts';
import { ACCOUNT_STATES, POST_ROLES } from '../../schema/vocabulary.ts';
import { linkNextPage, PAGE_QUERY, requirePlace } from '../../web/paging.ts';
import { requireActor } from '../../web/request.ts';
import { findAccounts } from '../account-list.ts';
import { bodiesInReach, refusalOfPermissions, refusalsOfAuthority } from '../authority.ts';
import { type IdentityRouteDeps, peopleTags } from './shared.ts';

/** 人员：本单位和下级单位的账号（单位管理员），或者全部账号（系统管理员、安全管理员、审计员）。 */
export const listAccountsRoute =
  ({ db, clock }: IdentityRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/accounts',
      {
        config: { access: 'signed-in' },
        schema: {
          summary:
            '人员：本单位和下级单位的账号（单位管理员），或者全部账号（系统管理员、安全管理员、审计员）',
          tags: peopleTags,
          querystring: Type.Object({
            ...PAGE_QUERY,
            body: Type.Optional(Type.String({ maxLength: 40, description: '只看一个单位的' })),
            q: Type.Optional(Type.String({ maxLength: 40, description: '姓名或者账号的一部分' })),
            role: Type.Optional(oneOf([...POST_ROLES, 'sysadmin', 'secadmin', 'auditor'])),
            state: Type.Optional(oneOf(ACCOUNT_STATES)),
          }),
          response: { 200: Page(AccountOnScreen), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const actor = requireActor(request);
        const { body, q, role, state, limit, cursor } = request.query;
        const [after] = requirePlace(cursor, isKey) ?? [];
        const reach = await bodiesInReach(db, actor, 'view-people');
        const denied =
          body === undefined
            ? [refusalOfPermissions(actor) ?? []].flat()
            : await refusalsOfAuthority(db, actor, 'view-people', [body]);
        if (denied.length > 0) throw new ProblemError(denied);
        const found = await findAccounts(db, clock.now(), today(clock), {
          bodies: body === undefined ? reach : [body],
          words: q?.trim() || undefined,
          role,
          state,
          after: after ?? null,
          limit: limit + 1,
        });
        const items = found.slice(0, limit);
        const last = items.at(-1);
        const next = found.length > limit && last ? encodePlace(last.username) : null;
        linkNextPage(request, reply, next);
        void reply.header('cache-control', 'private, no-store');
        return { items, next };
      },
    );
  };
