import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { EditionDetail, Problem } from '../../api/contract.ts';
import { ProblemError, problem } from '../../kernel/problems.ts';
import { findEditionById, findEditionState } from '../edition-queries.ts';
import { expungedEdition } from '../expunge-store.ts';
import type { DisclosureRouteDeps } from '../publication-deps.ts';
import { Id, missing, tags } from './disclosure-schemas.ts';

/** 一个版本，含日志承诺的原文和盐。 */
export const readEditionRoute =
  (deps: DisclosureRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/editions/:id',
      {
        config: { access: 'public' },
        schema: {
          summary: '一个版本，含日志承诺的原文和盐',
          tags,
          params: Id,
          response: { 200: EditionDetail, '4xx': Problem },
        },
      },
      async (request) => {
        const edition = await findEditionById(deps, request.params.id);
        if (edition) return edition;
        const state = await findEditionState(deps.db, request.params.id);
        if (state?.state === 'withdrawn') throw new ProblemError([problem('gone', { what: '该条公开信息' })]);
        if (state?.state === 'expired')
          throw new ProblemError([
            problem('display-term-ended', { what: '该条公开信息', until: state.displayUntil ?? '' }),
          ]);
        const expunged = await expungedEdition(deps.db, { id: request.params.id });
        if (expunged !== null) {
          const { title: ground, basis } = expunged;
          throw new ProblemError([problem('content-expunged', { what: '这个版本', ground, basis })]);
        }
        throw missing();
      },
    );
  };
