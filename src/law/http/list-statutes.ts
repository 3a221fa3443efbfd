import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem, StatuteSummary } from '../../api/contract.ts';
import type { Working } from '../../catalogue/source.ts';
import { describeStatute } from '../describe-statute.ts';
import { lawBook } from '../law-book.ts';

/** 法律库：法律、版本和引用的条款。 */
export const listStatutesRoute =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/law/statutes',
      {
        config: { access: 'public' },
        schema: {
          summary: '法律库：法律、版本和引用的条款',
          tags: ['law'],
          response: { 200: Type.Object({ items: Type.Array(StatuteSummary) }), '4xx': Problem },
        },
      },
      async () => {
        const book = await lawBook(deps);
        return { items: book.statutes.map((statute) => describeStatute(book, statute)) };
      },
    );
  };
