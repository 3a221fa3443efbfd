import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem } from '../../api/contract.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import { today } from '../../kernel/clock.ts';
import { listEntryHistory, listLinksFrom, listLinksTo } from '../entry-queries.ts';
import { EntryDetailSchema } from '../http-schemas.ts';
import { missing, requireRegister } from '../require-register.ts';
import { type RegisterRouteDeps, tags } from './shared.ts';

/** 一个条目的历次内容和关联条目。 */
export const readEntryRoute =
  (deps: RegisterRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { db } = deps;
    const now = (): CivilDate => today(deps.clock);
    app.get(
      '/registers/:id/entries/:key',
      {
        config: { access: 'public' },
        schema: {
          summary: '一个条目的历次内容和关联条目',
          tags,
          params: Type.Object({ id: Type.String({ maxLength: 40 }), key: Type.String({ maxLength: 200 }) }),
          response: { 200: EntryDetailSchema, '4xx': Problem },
        },
      },
      async (request) => {
        const register = await requireRegister(deps, request.params.id);
        const { key } = request.params;
        const history = await listEntryHistory(db, register.id, key, now());
        if (history.length === 0) throw missing('这个条目');
        const [linksFrom, linksTo] = await Promise.all([
          listLinksFrom(db, register.id, key),
          listLinksTo(db, { body: register.body, type: register.type, key }),
        ]);
        return { history: [...history], linksFrom: [...linksFrom], linksTo: [...linksTo] };
      },
    );
  };
