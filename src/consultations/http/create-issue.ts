import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { NewIssueBody, Problem } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { createIssue } from '../issues.ts';
import type { OpinionIntake } from '../opinion-intake.ts';
import { Id, Made, tags } from './shared.ts';

/** 新建问题，并把选中的意见归入。 */
export const createIssueRoute =
  (intake: OpinionIntake): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/consultations/:id/handling/issues',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '新建问题，并把选中的意见归入',
          tags,
          params: Id,
          body: NewIssueBody,
          response: { 201: Made, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { title, opinions = [], clusters = [] } = request.body;
        const made = await createIssue(intake.deps, requireActor(request), request.params.id, {
          title,
          selection: { opinions, clusters },
        });
        return reply.code(201).send(acceptedValue(made));
      },
    );
  };
