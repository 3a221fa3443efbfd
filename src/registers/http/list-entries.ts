import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Problem } from '../../api/contract.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import { today } from '../../kernel/clock.ts';
import { encodePlace, isKey } from '../../kernel/cursor.ts';
import { linkNextPage, requirePlace } from '../../web/paging.ts';
import { countEntries, listEntries } from '../entry-queries.ts';
import * as query from '../http-queries.ts';
import { EntriesSchema } from '../http-schemas.ts';
import { declarationOf } from '../register-queries.ts';
import { requireRegister } from '../require-register.ts';
import { Id, type RegisterRouteDeps, tags } from './shared.ts';

/** 清单在某一天的条目。 */
export const listEntriesRoute =
  (deps: RegisterRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { db } = deps;
    const now = (): CivilDate => today(deps.clock);
    app.get(
      '/registers/:id/entries',
      {
        config: { access: 'public', rateClass: 'search' },
        schema: {
          summary: '清单在某一天的条目',
          tags,
          params: Id,
          querystring: query.EntriesQuery,
          response: { 200: EntriesSchema, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const register = await requireRegister(deps, request.params.id);
        const { cursor, limit = 100 } = request.query;
        const asked = query.entryQueryOf(
          request.query,
          declarationOf(register, deps.catalogue).register,
          now(),
        );
        const [after] = requirePlace(cursor, isKey) ?? [];
        const [rows, total] = await Promise.all([
          listEntries(db, register.id, asked, { after, limit: limit + 1 }),
          countEntries(deps, register.id, asked),
        ]);
        const items = rows.slice(0, limit);
        const last = items.at(-1);
        const next = rows.length > limit && last !== undefined ? encodePlace(last.key) : null;
        linkNextPage(request, reply, next);
        return { on: asked.on, total, items, next };
      },
    );
  };
