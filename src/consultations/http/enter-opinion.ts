import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { OfflineOpinionBody, Problem } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { enterOpinion } from '../handle-opinions.ts';
import type { OpinionIntake } from '../opinion-intake.ts';
import { ownFiles } from '../own-files.ts';
import { Id, Made, tags } from './shared.ts';

/** 登记听证座谈、调查研究、咨询协商、媒体等渠道收到的意见。 */
export const enterOpinionRoute =
  (intake: OpinionIntake): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { db } = intake.deps;
    app.post(
      '/consultations/:id/handling/opinions',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '登记听证座谈、调查研究、咨询协商、媒体等渠道收到的意见',
          tags,
          params: Id,
          body: OfflineOpinionBody,
          response: { 201: Made, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const actor = requireActor(request);
        const { id } = request.params;
        const { body } = request;
        const files = acceptedValue(await ownFiles(db, actor, body.files ?? []));
        const made = acceptedValue(
          await enterOpinion(intake.deps, actor, id, {
            channel: body.channel,
            evidence: body.evidence,
            group: body.group,
            name: body.name ?? '',
            contact: body.contact ?? '',
            publicity: body.publicity ?? 'anonymous',
            anchor: body.anchor ?? '',
            quote: body.quote ?? '',
            text: body.text,
            files,
            submissionKey: body.key ?? request.id,
          }),
        );
        return reply.code(201).send(made);
      },
    );
  };
