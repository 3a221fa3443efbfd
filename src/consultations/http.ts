import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import {
  AnswerPublished,
  ConsultationDetail,
  ConsultationSummary,
  LargeCluster,
  OpinionBody,
  Page,
  Problem,
  PublicOpinion,
  ReceiptAnswer,
  TicketAnswer,
} from '../api/contract.ts';
import { recordAddress } from '../kernel/addresses.ts';
import { ID_PATTERN } from '../kernel/ids.ts';
import { ProblemError, problem } from '../kernel/problems.ts';
import { acceptedValue } from '../web/accepted-value.ts';
import { linkNextPage, PAGE_QUERY, requireCursor } from '../web/paging.ts';
import { findConsultationDetail } from './detail.ts';
import type { OpinionIntake } from './opinion-intake.ts';
import { isPhase, listConsultations, listLargeClusters, listPublicOpinions } from './queries.ts';
import { findOwnOpinion } from './receipt.ts';
import { findCurrentConsultation } from './store.ts';

const tags = ['consultations'] as const;
const Params = Type.Object({ id: Type.String({ maxLength: 40 }) });
const ID = new RegExp(ID_PATTERN);
const missing = () => new ProblemError([problem('not-found', { what: '这次征求意见' })]);
const NO_STORE = 'private, no-store';

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

/** `/consultations`: what is open, what people said, and saying something oneself; registered under /api/v1. */
export const consultationRoutes =
  (intake: OpinionIntake): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { db, clock } = intake.deps;

    /** Before the body is read: what is closed costs nothing more. */
    const requireOpen = async (request: FastifyRequest<{ Params: { id: string } }>): Promise<void> => {
      const { id } = request.params;
      if (!ID.test(id)) throw missing();
      const closed = await intake.closedReason(id);
      if (closed) throw new ProblemError([closed]);
    };

    app.get(
      '/consultations',
      {
        config: { access: 'public' },
        schema: {
          summary: '公开征求意见列表',
          tags,
          querystring: Type.Object({
            ...PAGE_QUERY,
            phase: Type.Optional(
              Type.String({ maxLength: 20, description: 'upcoming、open、closed 或 answered；缺省为全部' }),
            ),
            body: Type.Optional(Type.String({ maxLength: 40 })),
            area: Type.Optional(Type.String({ maxLength: 60 })),
          }),
          response: { 200: Page(ConsultationSummary), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { phase, body, area, limit } = request.query;
        if (phase !== undefined && !isPhase(phase)) {
          throw new ProblemError([
            problem('input-invalid', {
              detail: '查询参数“phase”应为 upcoming、open、closed 或 answered。',
            }),
          ]);
        }
        const after = requireCursor(request.query.cursor) ?? undefined;
        const page = await listConsultations(db, { phase, body, area, after, limit }, clock.now());
        linkNextPage(request, reply, page.next);
        return { items: [...page.items], next: page.next };
      },
    );

    app.get(
      '/consultations/:id',
      {
        config: { access: 'public' },
        schema: {
          summary: '一次征求意见：内容、条文、统计和采纳情况',
          tags,
          params: Params,
          response: { 200: ConsultationDetail, '4xx': Problem },
        },
      },
      async (request) => {
        const { id } = request.params;
        const detail = ID.test(id) ? await findConsultationDetail(intake.deps, id, clock.now()) : null;
        if (detail === null) throw missing();
        return detail;
      },
    );

    app.get(
      '/consultations/:id/opinions',
      {
        config: { access: 'public' },
        schema: {
          summary: '公开的意见，最新的在前，可按条文或者同类意见筛选',
          tags,
          params: Params,
          querystring: Type.Object({
            ...PAGE_QUERY,
            anchor: Type.Optional(Type.String({ maxLength: 80 })),
            cluster: Type.Optional(Type.String({ maxLength: 40 })),
          }),
          response: { 200: Page(PublicOpinion), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { id } = request.params;
        const { anchor, cluster, limit, cursor } = request.query;
        if (!ID.test(id) || (await findCurrentConsultation(db, id)) === null) throw missing();
        const after = requireCursor(cursor) ?? undefined;
        const page = await listPublicOpinions(db, id, { anchor, cluster, after, limit });
        linkNextPage(request, reply, page.next);
        return { items: [...page.items], next: page.next };
      },
    );

    app.get(
      '/consultations/:id/clusters',
      {
        config: { access: 'public' },
        schema: {
          summary: '集中反映的意见：相同和相近的意见及其数量',
          tags,
          params: Params,
          response: { 200: Type.Object({ items: Type.Array(LargeCluster) }), '4xx': Problem },
        },
      },
      async (request) => {
        const { id } = request.params;
        if (!ID.test(id) || (await findCurrentConsultation(db, id)) === null) throw missing();
        return { items: [...(await listLargeClusters(db, id, { atLeast: 2, limit: 50 }))] };
      },
    );

    app.get(
      '/consultations/:id/ticket',
      {
        config: { access: 'public' },
        schema: {
          summary: '提交凭条：带上它，重复提交只算一次；提交较多的网络须回答其中的问题',
          tags,
          params: Params,
          response: { 200: TicketAnswer, '4xx': Problem },
        },
      },
      async (request, reply) => {
        if (!ID.test(request.params.id)) throw missing();
        void reply.header('cache-control', NO_STORE);
        return intake.ticket(request.params.id);
      },
    );

    app.post(
      '/consultations/:id/opinions',
      {
        // Told apart by its own key: the answer holds the receipt, which is kept nowhere.
        config: { access: 'public', address: 'unlogged', idempotency: false, csrf: 'origin-only' },
        onRequest: requireOpen,
        schema: {
          summary: '提交意见，无需账号；答复中的回执码只显示一次',
          tags,
          params: Params,
          body: OpinionBody,
          response: { 201: ReceiptAnswer, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { id } = request.params;
        if (!ID.test(id)) throw missing();
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
        const own = await findOwnOpinion(intake.deps, request.body.receipt, clock.now());
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
