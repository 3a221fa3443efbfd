import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { catalogue } from '../../../catalogue/registry.ts';
import { findConsultationDetail, readNotice, textIn } from '../../../consultations/detail.ts';
import {
  isPhase,
  listConsultations,
  listLargeClusters,
  listPublicOpinions,
} from '../../../consultations/queries.ts';
import { closedRefusal } from '../../../consultations/rules-phase.ts';
import { findCurrentConsultation } from '../../../consultations/store.ts';
import { acceptMultipart } from '../../../files/accept-multipart.ts';
import { contentDisposition } from '../../../files/download-headers.ts';
import { decodeCursor } from '../../../kernel/cursor.ts';
import { ID_PATTERN } from '../../../kernel/ids.ts';
import { ProblemError, problem, problemStatus } from '../../../kernel/problems.ts';
import { outlineHtml } from '../../../richtext/outline.ts';
import { absoluteUrl } from '../../frame/config.ts';
import { acceptForms, formText } from '../../frame/form-body.ts';
import type { Page } from '../../frame/page.tsx';
import { PUBLIC_PAGE, sendPage } from '../../frame/send.ts';
import { trusted } from '../../frame/trusted-html.ts';
import { atomFeed } from '../feeds/atom.ts';
import { AttachmentGate } from './attachment-gate.ts';
import { consultationPage } from './consultation-page.tsx';
import { consultationUrls } from './consultation-urls.ts';
import { consultationsPage } from './consultations-page.tsx';
import type { ConsultationPagesDeps } from './deps.ts';
import { opinionsPage } from './opinions-page.tsx';
import { OPINION_FORM_BYTES, opinionOf } from './read-form.ts';
import { receiptPages } from './receipt-http.ts';
import { receiveForm } from './receive-form.ts';
import { reportPage } from './report-page.tsx';
import { reportWord } from './report-word.ts';
import { sayPage, thanksPage } from './say-page.tsx';

const PER_PAGE = 20;
const LATEST = 5;
const CAMPAIGNS = 10;
const CAMPAIGN_SIZE = 3;
const ID = new RegExp(ID_PATTERN);
const OWN = 'private, no-store';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const missing = () => new ProblemError([problem('not-found', { what: '这次征求意见' })]);

/** `/consultations` and below: what is open, its text, its opinions, saying something. Registered by `main/` beside the portal's own routes. */
export const consultationPages =
  (deps: ConsultationPagesDeps): FastifyPluginAsync =>
  async (app) => {
    const { intake, site } = deps;
    const { db, clock } = intake.deps;
    const gate = new AttachmentGate({ db, clock });
    acceptForms(app, OPINION_FORM_BYTES);
    await acceptMultipart(app);
    await app.register(receiptPages(deps));
    const send = (reply: FastifyReply, page: Page, cacheControl: string = PUBLIC_PAGE) =>
      sendPage(reply, site, page, cacheControl);
    const hidden = { schema: { hide: true } } as const;

    async function detailOf(id: string) {
      const detail = ID.test(id) ? await findConsultationDetail({ db, catalogue }, id, clock.now()) : null;
      if (detail === null) throw missing();
      return detail;
    }

    app.get<{ Querystring: Readonly<Record<string, unknown>> }>(
      '/consultations',
      hidden,
      async (request, reply) => {
        const phase = formText(request.query, 'phase');
        const after = decodeCursor(formText(request.query, 'cursor')) ?? undefined;
        const now = clock.now();
        const part = async (of: 'open' | 'upcoming' | 'closed' | 'answered') => ({
          phase: of,
          ...(await listConsultations(db, { phase: of, after, limit: PER_PAGE }, now)),
        });
        const paged = isPhase(phase);
        const parts = paged
          ? [await part(phase)]
          : await Promise.all([part('open'), part('upcoming'), part('closed'), part('answered')]);
        return send(reply, consultationsPage(parts, paged, now));
      },
    );

    app.get(consultationUrls.feed, hidden, async (_request, reply) => {
      const { items } = await listConsultations(db, { phase: 'open', limit: 50 }, clock.now());
      const entries = items.map((each) => ({
        id: each.id,
        path: consultationUrls.one(each.id),
        title: each.title,
        bodyName: each.bodyName,
        area: each.area,
        summary: each.plainSummary,
        publishedAt: `${each.opensOn}T00:00:00+08:00`,
        updatedAt: `${each.opensOn}T00:00:00+08:00`,
      }));
      return reply
        .header('cache-control', PUBLIC_PAGE)
        .type('application/atom+xml; charset=utf-8')
        .send(
          atomFeed(site.config, {
            title: `${site.config.siteName} 征求意见`,
            self: consultationUrls.feed,
            page: consultationUrls.list(),
            entries,
          }),
        );
    });

    app.get<{ Params: { id: string } }>('/consultations/:id', hidden, async (request, reply) => {
      const consultation = await detailOf(request.params.id);
      const [notice, latest] = await Promise.all([
        readNotice({ db, catalogue }, consultation.id),
        listPublicOpinions(db, consultation.id, { limit: LATEST }),
      ]);
      if (notice === null) throw missing();
      return send(
        reply,
        consultationPage({
          consultation,
          passages: notice.passages,
          explanation: trusted(
            // Its own anchors would be those of the draft again.
            outlineHtml(textIn(notice.content, notice.aspect.explanation)).html.replaceAll(
              / id="[^"]*"/g,
              '',
            ),
          ),
          latest: latest.items,
          now: clock.now(),
          address: absoluteUrl(site.config, consultationUrls.one(consultation.id)),
        }),
      );
    });

    app.get<{ Params: { id: string }; Querystring: Readonly<Record<string, unknown>> }>(
      '/consultations/:id/opinions',
      hidden,
      async (request, reply) => {
        const consultation = await detailOf(request.params.id);
        const asked = Object.fromEntries(
          (['anchor', 'cluster', 'cursor'] as const).flatMap((name) => {
            const value = formText(request.query, name).slice(0, 200);
            return value === '' ? [] : [[name, value]];
          }),
        );
        const after = decodeCursor(asked.cursor ?? '') ?? undefined;
        const [page, clusters] = await Promise.all([
          listPublicOpinions(db, consultation.id, {
            anchor: asked.anchor,
            cluster: asked.cluster,
            after,
            limit: PER_PAGE,
          }),
          listLargeClusters(db, consultation.id, { atLeast: CAMPAIGN_SIZE, limit: CAMPAIGNS }),
        ]);
        return send(reply, opinionsPage({ consultation, asked, ...page, clusters }));
      },
    );

    const reportOf = async (id: string) => {
      const consultation = await detailOf(id);
      if (consultation.report === null)
        throw new ProblemError([problem('not-found', { what: '采纳情况（尚未公布）' })]);
      return { consultation, report: consultation.report };
    };

    app.get<{ Params: { id: string } }>('/consultations/:id/report', hidden, async (request, reply) => {
      const { consultation, report } = await reportOf(request.params.id);
      return send(reply, reportPage(consultation, report));
    });

    app.get<{ Params: { id: string } }>('/consultations/:id/report.docx', hidden, async (request, reply) => {
      const { consultation, report } = await reportOf(request.params.id);
      return reply
        .type(WORD)
        .header('cache-control', PUBLIC_PAGE)
        .header('content-disposition', contentDisposition('attachment', '意见采纳情况.docx'))
        .send(Buffer.from(reportWord(consultation, report)));
    });

    /** What the form needs around what was typed. */
    async function formFor(id: string) {
      const [consultation, notice] = ID.test(id)
        ? await Promise.all([findCurrentConsultation(db, id), readNotice({ db, catalogue }, id)])
        : [null, null];
      if (consultation === null || notice === null) throw missing();
      const title = textIn(notice.content, notice.type.views.identity.title);
      return {
        closed: closedRefusal(consultation, clock.now()),
        consultation: { id, title },
        passages: notice.passages,
        action: consultationUrls.opinions(id),
        button: '提交意见',
        files: true,
        hidden: {},
      };
    }

    app.get<{ Params: { id: string }; Querystring: Readonly<Record<string, unknown>> }>(
      '/consultations/:id/say',
      hidden,
      async (request, reply) => {
        const form = await formFor(request.params.id);
        return send(
          reply,
          sayPage({
            ...form,
            status: 200,
            refusals: [],
            ticket: intake.ticket(form.consultation.id).ticket,
            question: null,
            input: {
              group: 'resident',
              name: '',
              contact: '',
              publicity: 'anonymous',
              anchor: formText(request.query, 'anchor').slice(0, 80),
              quote: formText(request.query, 'quote').slice(0, 1000),
              text: '',
            },
          }),
          OWN,
        );
      },
    );

    /** Before the body is read: what is closed, or too much, costs nothing more. */
    const requireOpen = async (request: FastifyRequest<{ Params: { id: string } }>): Promise<void> => {
      const { id } = request.params;
      if (!ID.test(id)) throw missing();
      const closed = await intake.closedReason(id);
      if (closed) throw new ProblemError([closed]);
      gate.judge(request);
    };

    app.post<{ Params: { id: string } }>(
      '/consultations/:id/opinions',
      {
        ...hidden,
        onRequest: requireOpen,
        config: { access: 'public', address: 'unlogged', csrf: 'origin-only', idempotency: false },
        bodyLimit: OPINION_FORM_BYTES,
      },
      async (request, reply) => {
        const form = await formFor(request.params.id);
        const { id } = form.consultation;
        const { sent, result } = await gate.examining((begin) =>
          receiveForm({ intake, gate, store: deps.store }, request, id, begin),
        );
        const input = opinionOf(sent.text);
        if (result.ok) return send(reply, thanksPage(form.consultation, result.value), OWN);
        const [first] = result.refusals;
        const { ticket, question } = intake.ticket(id);
        const asks =
          result.refusals.some(({ code }) => code.startsWith('challenge-')) || sent.text('answer') !== '';
        const isStale = result.refusals.some(({ code }) => code === 'opinion-ticket-stale');
        return send(
          reply,
          sayPage({
            ...form,
            status: first === undefined ? 422 : problemStatus(first.code),
            refusals: result.refusals,
            // A new question needs a new ticket; else the old one still makes a double click one opinion.
            ticket: asks || isStale ? ticket : sent.text('ticket'),
            question: asks ? question : null,
            input,
          }),
          OWN,
        );
      },
    );
  };
