import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { OwnCoverage, Problem } from '../../api/contract.ts';
import type { Working } from '../../catalogue/source.ts';
import { can } from '../../identity/permissions.ts';
import { ProblemError } from '../../kernel/problems.ts';
import { requireActor } from '../../web/request.ts';
import { listOwnCoverage } from '../own-coverage.ts';
import { tags } from './shared.ts';

/** 本单位公开事项. */
export const listOwnCoverageRoute =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/coverage/own',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '本单位公开事项：状态、期限、正在办理的稿件和不涉及声明',
          tags,
          querystring: Type.Object({ body: Type.String({ maxLength: 40 }) }),
          response: { 200: Type.Object({ items: Type.Array(OwnCoverage) }), '4xx': Problem },
        },
      },
      async (request) => {
        const { body } = request.query;
        const denied = can(requireActor(request), 'view-drafts', body);
        if (denied) throw new ProblemError([denied]);
        return { items: [...(await listOwnCoverage(deps, body, deps.clock.now()))] };
      },
    );
  };
