import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { type Static, Type } from 'typebox';
import { IssueEditBody, Problem } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { editIssue } from '../issues.ts';
import type { OpinionIntake } from '../opinion-intake.ts';
import { IssueId, tags } from './shared.ts';

/** 修改问题的名称和答复；version 为读到的版本，已被他人修改的会被拒绝。 */
export const editIssueRoute =
  (intake: OpinionIntake): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/consultations/:id/handling/issues/:issue/answer',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '修改问题的名称和答复；version 为读到的版本，已被他人修改的会被拒绝',
          tags,
          params: IssueId,
          body: IssueEditBody,
          response: { 200: Type.Object({ version: Type.Integer() }), '4xx': Problem },
        },
      },
      async (request) => {
        const { id, issue } = request.params;
        const edit: Static<typeof IssueEditBody> = request.body;
        return acceptedValue(
          await editIssue(intake.deps, requireActor(request), { consultation: id, issue, ...edit }),
        );
      },
    );
  };
