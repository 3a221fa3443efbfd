import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { mergeIssues } from '../issues.ts';
import type { OpinionIntake } from '../opinion-intake.ts';
import { IssueId, tags } from './shared.ts';

/** 把一个问题并入另一个。 */
export const mergeIssuesRoute =
  (intake: OpinionIntake): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/consultations/:id/handling/issues/:issue/merge',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '把一个问题并入另一个',
          tags,
          params: IssueId,
          body: Type.Object({ into: Type.String({ maxLength: 40 }) }),
          response: { 204: Type.Null(), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { id, issue } = request.params;
        const given = { consultation: id, from: issue, into: request.body.into };
        acceptedValue(await mergeIssues(intake.deps, requireActor(request), given));
        return reply.code(204).send(null);
      },
    );
  };
