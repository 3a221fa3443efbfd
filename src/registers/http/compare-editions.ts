import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Problem } from '../../api/contract.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import { today } from '../../kernel/clock.ts';
import { encodePlace, isCount } from '../../kernel/cursor.ts';
import { linkNextPage, requirePlace } from '../../web/paging.ts';
import { differenceOf } from '../difference.ts';
import * as query from '../http-queries.ts';
import { DifferenceSchema } from '../http-schemas.ts';
import { declarationOf } from '../register-queries.ts';
import { missing, requireRegister } from '../require-register.ts';
import { Id, type RegisterRouteDeps, tags } from './shared.ts';

/** 两版之间新增、变更、取消的条目。 */
export const compareEditionsRoute =
  (deps: RegisterRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { db } = deps;
    const now = (): CivilDate => today(deps.clock);
    app.get(
      '/registers/:id/diff',
      {
        config: { access: 'public' },
        schema: {
          summary: '两版之间新增、变更、取消的条目',
          tags,
          params: Id,
          querystring: query.DifferenceQuery,
          response: { 200: DifferenceSchema, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const register = await requireRegister(deps, request.params.id);
        const { from, to, cursor, limit = 100 } = request.query;
        const known = (n: number) => n === 0 || register.editions.some((edition) => edition.n === n);
        if (!known(from) || !known(to) || from > to) throw missing('这两版的对照');
        const offset = Number(requirePlace(cursor, isCount)?.[0] ?? 0);
        const { register: declared } = declarationOf(register, deps.catalogue);
        const range = { id: register.id, from, to, today: now() };
        const { entries, ...counts } = await differenceOf(db, declared, range, { offset, limit });
        const all = counts.added + counts.removed + counts.changed;
        const next = offset + entries.length < all ? encodePlace(String(offset + entries.length)) : null;
        linkNextPage(request, reply, next);
        return {
          from,
          to,
          ...counts,
          items: entries.map((entry) => ({ ...entry, changes: [...entry.changes] })),
          next,
        };
      },
    );
  };
