import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Delegation, Page, Problem } from '../../api/contract.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import { today } from '../../kernel/clock.ts';
import { encodePlace, isKey } from '../../kernel/cursor.ts';
import { momentRfc3339 } from '../../kernel/moment.ts';
import { linkNextPage, PageQuery, requirePlace } from '../../web/paging.ts';
import { requireAccount } from '../../web/request.ts';
import { type DelegationRow, listDelegations } from '../delegations.ts';
import { roleName } from '../roles.ts';
import type { IdentityRouteDeps } from './shared.ts';

const personOf = ({ username, name }: DelegationRow['from']) => ({ username, name });

function stateOf({ fromDay, untilDay, endedAt }: DelegationRow, day: CivilDate): Delegation['state'] {
  if (endedAt !== null || untilDay < day) return 'over';
  return fromDay > day ? 'coming' : 'running';
}

const present = (row: DelegationRow, day: CivilDate): Delegation => ({
  ...row,
  roleName: roleName(row.role),
  from: personOf(row.from),
  to: personOf(row.to),
  recordedAt: momentRfc3339(row.recordedAt),
  endedAt: row.endedAt === null ? null : momentRfc3339(row.endedAt),
  state: stateOf(row, day),
});

/** 代行：本人交出和代行的；安全管理员看全部。 */
export const listDelegationsRoute =
  ({ db, clock }: IdentityRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/delegations',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '代行：本人交出和代行的；安全管理员看全部',
          tags: ['delegations'],
          querystring: PageQuery,
          response: { 200: Page(Delegation), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const actor = requireAccount(request);
        const { limit, cursor } = request.query;
        const [before = null] = requirePlace(cursor, isKey) ?? [];
        const day = today(clock);
        const rows = await listDelegations(db, actor, day, { limit: limit + 1, before });
        const items = rows.slice(0, limit).map((row) => present(row, day));
        const last = items.at(-1);
        const next = rows.length > limit && last !== undefined ? encodePlace(last.id) : null;
        linkNextPage(request, reply, next);
        void reply.header('cache-control', 'private, no-store');
        return { items, next };
      },
    );
  };
