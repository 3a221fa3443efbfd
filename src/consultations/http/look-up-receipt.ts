import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { AnswerPublished, Problem } from '../../api/contract.ts';
import { ProblemError, problem } from '../../kernel/problems.ts';
import type { OpinionIntake } from '../opinion-intake.ts';
import { findOwnOpinion } from '../receipt.ts';
import { NO_STORE, tags } from './shared.ts';

const Own = Type.Object({
  id: Type.String(),
  consultation: Type.Union([
    Type.Object({ id: Type.String(), title: Type.String(), phase: Type.String() }),
    Type.Null(),
  ]),
  receivedAt: Type.String(),
  version: Type.Integer(),
  text: Type.String(),
  counted: Type.Boolean(),
  clusterSize: Type.Integer(),
  withdrawnAt: Type.Union([Type.String(), Type.Null()]),
  hiddenReason: Type.Union([Type.String(), Type.Null()]),
  answer: Type.Union([AnswerPublished, Type.Null()]),
});

/** 凭回执码查询自己的意见及其处理结果。 */
export const lookUpReceiptRoute =
  (intake: OpinionIntake): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/consultations/receipt',
      {
        config: {
          access: 'public',
          address: 'unlogged',
          idempotency: false,
          csrf: 'origin-only',
          rateClass: 'search',
        },
        schema: {
          summary: '凭回执码查询自己的意见及其处理结果',
          tags,
          body: Type.Object({ receipt: Type.String({ maxLength: 60 }) }),
          response: { 200: Own, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const own = await findOwnOpinion(intake.deps, request.body.receipt, intake.deps.clock.now());
        if (own === null) throw new ProblemError([problem('receipt-unknown')]);
        void reply.header('cache-control', NO_STORE);
        return {
          id: own.id,
          consultation: own.consultation,
          receivedAt: own.receivedAt.toISOString(),
          version: own.version,
          text: own.input.text,
          counted: own.counted,
          clusterSize: own.clusterSize,
          withdrawnAt: own.withdrawnAt?.toISOString() ?? null,
          hiddenReason: own.hidden?.reason ?? null,
          answer: own.answer,
        };
      },
    );
  };
