import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import { OpinionBody, Problem, ReceiptAnswer } from '../../api/contract.ts';
import { recordAddress } from '../../kernel/addresses.ts';
import { ProblemError } from '../../kernel/problems.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import type { OpinionIntake } from '../opinion-intake.ts';
import { Id, isId, missing, NO_STORE, tags } from './shared.ts';

/** Before the body is read: what is closed costs nothing more. */
const requireOpen =
  (intake: OpinionIntake) =>
  async (request: FastifyRequest<{ Params: { id: string } }>): Promise<void> => {
    const { id } = request.params;
    if (!isId(id)) throw missing();
    const closed = await intake.closedReason(id);
    if (closed) throw new ProblemError([closed]);
  };

/** 提交意见，无需账号；答复中的回执码只显示一次。 */
export const submitOpinionRoute =
  (intake: OpinionIntake): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/consultations/:id/opinions',
      {
        // Told apart by its own key: the answer holds the receipt, which is kept nowhere.
        config: { access: 'public', address: 'unlogged', idempotency: false, csrf: 'origin-only' },
        onRequest: requireOpen(intake),
        schema: {
          summary: '提交意见，无需账号；答复中的回执码只显示一次',
          tags,
          params: Id,
          body: OpinionBody,
          response: { 201: ReceiptAnswer, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { id } = request.params;
        if (!isId(id)) throw missing();
        const { body } = request;
        const key = request.headers['idempotency-key'];
        const result = acceptedValue(
          await intake.submit({
            consultation: id,
            input: {
              group: body.group ?? 'other',
              name: body.name ?? '',
              contact: body.contact ?? '',
              publicity: body.publicity ?? 'anonymous',
              anchor: body.anchor ?? '',
              quote: body.quote ?? '',
              text: body.text,
            },
            ticket: body.ticket ?? '',
            answer: body.answer ?? '',
            key: typeof key === 'string' && key !== '' ? key.slice(0, 255) : null,
            address: request.ip,
          }),
        );
        const { id: opinion, code, receivedAt, counted } = result;
        return reply
          .code(201)
          .header('cache-control', NO_STORE)
          .send({
            id: opinion,
            receipt: code,
            receivedAt: receivedAt.toISOString(),
            counted,
            url: recordAddress.consultation(id),
          });
      },
    );
  };
