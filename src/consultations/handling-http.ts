import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import {
  HandledOpinion,
  HandlingOverview,
  IssueEditBody,
  MoveBody,
  NewIssueBody,
  OfflineOpinionBody,
  Page,
  Problem,
  SuggestedIssue,
} from '../api/contract.ts';
import { can } from '../identity/permissions.ts';
import { ProblemError, problem } from '../kernel/problems.ts';
import type { PublicationDeps } from '../publication/publication-deps.ts';
import { acceptedValue } from '../web/accepted-value.ts';
import { linkNextPage, PAGE_QUERY, requireCursor } from '../web/paging.ts';
import { requireActor } from '../web/request.ts';
import { readNotice } from './detail.ts';
import { draftReport } from './draft-report.ts';
import { enterOpinion, moderateOpinion } from './handle-opinions.ts';
import { listIssues, listOpinionsForHandling } from './handling-queries.ts';
import { createIssue, editIssue, mergeIssues, moveOpinions } from './issues.ts';
import type { OpinionIntake } from './opinion-intake.ts';
import { ownFiles } from './own-files.ts';
import { findSummary } from './queries.ts';
import { channelName } from './rules-opinion.ts';
import { countOf, findConsultation, listTallies } from './store.ts';
import { suggestForConsultation } from './suggest.ts';

const tags = ['consultations'] as const;
const Id = Type.Object({ id: Type.String({ maxLength: 40 }) });
const IssueId = Type.Object({ id: Type.String({ maxLength: 40 }), issue: Type.String({ maxLength: 40 }) });
const OpinionId = Type.Object({
  id: Type.String({ maxLength: 40 }),
  opinion: Type.String({ maxLength: 40 }),
});
const Made = Type.Object({ id: Type.String() });
const NO_STORE = 'private, no-store';

/** 办理征求到的意见: grouping, answering, offline opinions, the draft of the report. For people of the body, under /api/v1. */
export const handlingRoutes =
  (intake: OpinionIntake, publication: PublicationDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { db, clock } = intake.deps;

    /** Reading, too, is for the body's people: names and contacts are in it. */
    async function requireReader(request: FastifyRequest, id: string) {
      const actor = requireActor(request);
      const consultation = await findConsultation(db, id);
      if (consultation === null) throw new ProblemError([problem('not-found', { what: '这次征求意见' })]);
      const denied = can(actor, 'view-opinions', consultation.bodyCode);
      if (denied) throw new ProblemError([denied]);
      return { actor, consultation };
    }

    app.get(
      '/consultations/:id/handling',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '征求意见的办理情况：数量、问题和答复',
          tags,
          params: Id,
          response: { 200: HandlingOverview, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { id } = request.params;
        const { actor, consultation } = await requireReader(request, id);
        const [summary, notice, tallies, issues] = await Promise.all([
          findSummary(db, id, clock.now()),
          readNotice(intake.deps, id),
          listTallies(db, id, ['received', 'counted', 'open', 'hidden', 'withdrawn']),
          listIssues(db, id),
        ]);
        if (summary === null) throw new ProblemError([problem('not-found', { what: '这次征求意见' })]);
        void reply.header('cache-control', NO_STORE);
        return {
          consultation: summary,
          open: countOf(tallies, 'open'),
          hidden: countOf(tallies, 'hidden'),
          withdrawn: countOf(tallies, 'withdrawn'),
          channels: tallies
            .filter((tally) => tally.dimension === 'received')
            .map((tally) => ({
              channel: tally.value,
              title: channelName(tally.value),
              received: tally.opinions,
              counted: countOf(tallies, 'counted', tally.value),
            })),
          passages: (notice?.passages ?? []).map(({ anchor, label }) => ({ anchor, label })),
          issues,
          mayHandle: can(actor, 'handle-opinions', consultation.bodyCode) === null,
          mayHide: can(actor, 'hide-opinion', consultation.bodyCode) === null,
          report: consultation.reportId,
        };
      },
    );

    app.get(
      '/consultations/:id/handling/opinions',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '征求到的意见，含姓名和联系方式，只供本机关办理',
          tags,
          params: Id,
          querystring: Type.Object({
            ...PAGE_QUERY,
            issue: Type.Optional(
              Type.String({ maxLength: 40, description: '问题编号；open 未归类（缺省），all 全部' }),
            ),
            cluster: Type.Optional(Type.String({ maxLength: 40 })),
            anchor: Type.Optional(Type.String({ maxLength: 80 })),
            channel: Type.Optional(Type.String({ maxLength: 20 })),
          }),
          response: { 200: Page(HandledOpinion), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { id } = request.params;
        await requireReader(request, id);
        const { issue = 'open', cluster, anchor, channel, cursor, limit } = request.query;
        const after = requireCursor(cursor) ?? undefined;
        const page = await listOpinionsForHandling(db, id, { issue, cluster, anchor, channel, after, limit });
        linkNextPage(request, reply, page.next);
        void reply.header('cache-control', NO_STORE);
        return { items: [...page.items], next: page.next };
      },
    );

    app.get(
      '/consultations/:id/handling/suggestions',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '建议的问题：按条文和用词归拢尚未归类的意见',
          tags,
          params: Id,
          response: { 200: Type.Object({ items: Type.Array(SuggestedIssue) }), '4xx': Problem },
        },
      },
      async (request) => {
        await requireReader(request, request.params.id);
        return { items: await suggestForConsultation(intake.deps, request.params.id) };
      },
    );

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

    app.post(
      '/consultations/:id/handling/opinions/:opinion/hide',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '不予展示一条意见，理由由提交人凭回执码看到',
          tags,
          params: OpinionId,
          body: Type.Object({ reason: Type.String({ maxLength: 500 }) }),
          response: { 204: Type.Null(), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { id, opinion } = request.params;
        const { reason } = request.body;
        acceptedValue(
          await moderateOpinion(intake.deps, requireActor(request), { consultation: id, opinion, reason }),
        );
        return reply.code(204).send(null);
      },
    );

    app.post(
      '/consultations/:id/handling/opinions/:opinion/show',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '恢复展示一条意见',
          tags,
          params: OpinionId,
          response: { 204: Type.Null(), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { id, opinion } = request.params;
        const given = { consultation: id, opinion, reason: null };
        acceptedValue(await moderateOpinion(intake.deps, requireActor(request), given));
        return reply.code(204).send(null);
      },
    );

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

    app.post(
      '/consultations/:id/handling/move',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '把意见或者整组相近的意见移入问题，issue 为空则移出',
          tags,
          params: Id,
          body: MoveBody,
          response: { 200: Type.Object({ moved: Type.Integer() }), '4xx': Problem },
        },
      },
      async (request) => {
        const { issue, opinions = [], clusters = [] } = request.body;
        return acceptedValue(
          await moveOpinions(intake.deps, requireActor(request), {
            consultation: request.params.id,
            issue,
            selection: { opinions, clusters },
          }),
        );
      },
    );

    app.post(
      '/consultations/:id/handling/report',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '由已答复的问题起草采纳情况，返回稿件编号',
          tags,
          params: Id,
          response: { 201: Type.Object({ draft: Type.String() }), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const actor = requireActor(request);
        const drafted = await draftReport(publication, actor, request.params.id);
        return reply.code(201).send({ draft: acceptedValue(drafted) });
      },
    );
  };
