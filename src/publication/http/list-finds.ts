import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { DraftFinds, Problem } from '../../api/contract.ts';
import { ProblemError, problem } from '../../kernel/problems.ts';
import { requireActor } from '../../web/request.ts';
import { listFinds } from '../list-finds.ts';
import { noteDraftRead } from '../note-draft-read.ts';
import type { DraftRouteDeps } from '../publication-deps.ts';
import { Params, tags } from './draft-schemas.ts';

/** 检出内容：稿件里像个人信息或者密级标志的地方，各有什么处理。 */
export const listFindsRoute =
  (deps: DraftRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/drafts/:id/finds',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '检出内容：稿件里像个人信息或者密级标志的地方，各有什么处理',
          tags,
          params: Params,
          response: { 200: DraftFinds, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const actor = requireActor(request);
        const finds = await listFinds(deps, actor, request.params.id);
        if (finds === null) throw new ProblemError([problem('not-found', { what: '这份稿件' })]);
        await noteDraftRead(deps, actor, request.params.id);
        void reply.header('cache-control', 'no-store');
        return finds;
      },
    );
  };
