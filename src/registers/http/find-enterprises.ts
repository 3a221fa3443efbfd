import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Page, Problem } from '../../api/contract.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import { today } from '../../kernel/clock.ts';
import { searchCreditSubjects } from '../credit-queries.ts';
import { type RegisterRouteDeps, tags } from './shared.ts';

/** 按名称或统一社会信用代码查找企业。 */
export const findEnterprisesRoute =
  (deps: RegisterRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { db } = deps;
    const now = (): CivilDate => today(deps.clock);
    app.get(
      '/credit',
      {
        config: { access: 'public', rateClass: 'search' },
        schema: {
          summary: '按名称或统一社会信用代码查找企业',
          tags,
          querystring: Type.Object({ q: Type.String({ minLength: 1, maxLength: 100 }) }),
          response: {
            200: Page(Type.Object({ uscc: Type.String(), name: Type.String(), lines: Type.Integer() })),
            '4xx': Problem,
          },
        },
      },
      async (request) => ({
        items: [...(await searchCreditSubjects(db, request.query.q, now(), 50))],
        next: null,
      }),
    );
  };
