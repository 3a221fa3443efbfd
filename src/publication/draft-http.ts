import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { CreateDraft, Draft, DraftSummary, Page, Problem, SaveDraft } from '../api/contract.ts';
import { ProblemError, problem } from '../kernel/problems.ts';
import type { TypeDeclaration } from '../schema/declaration.ts';
import { acceptedValue } from '../web/accepted-value.ts';
import { entityTag, requireIfMatch } from '../web/etag.ts';
import { linkNextPage } from '../web/paging.ts';
import { requireActor } from '../web/request.ts';
import { correctDisclosure, createDraft } from './create-draft.ts';
import { type DraftActDeps, draftActRoutes } from './draft-act-http.ts';
import { answerDraft, orConflict } from './draft-answers-http.ts';
import { exportDrafts } from './draft-export.ts';
import { CONTENT_BODY_BYTES, contentOf } from './draft-input.ts';
import { draftFilterOf, draftListQuery } from './draft-list-query.ts';
import { findRevision, listDrafts, listRevisions } from './draft-queries.ts';
import { draftSheetRoutes } from './draft-sheet-http.ts';
import { saveDraft } from './save-draft.ts';

export interface DraftRouteDeps extends DraftActDeps {
  /** The page that the public would see. */
  readonly renderPreview: (draft: Draft, type: TypeDeclaration) => Promise<string>;
}

const Params = Type.Object({ id: Type.String({ maxLength: 40 }) });
/** An answer that is not JSON. */
const Text = Type.Unsafe<unknown>(Type.String());
const Revision = Type.Object({
  version: Type.Integer(),
  title: Type.String(),
  savedByName: Type.String(),
  savedAt: Type.String(),
});
const SavedRevision = Type.Object({
  ...Revision.properties,
  content: Type.Record(Type.String(), Type.Unknown()),
});
const RevisionQuery = Type.Object({
  cursor: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_147_483_647 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
});
const tags = ['drafts'] as const;
const answers = { 200: Draft, '4xx': Problem };

/** `/drafts` and everything that happens to a draft until it is public. */
export const draftRoutes =
  (deps: DraftRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/drafts',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '稿件列表（待办、已办、我发起等）',
          tags,
          querystring: draftListQuery,
          response: { 200: Page(DraftSummary), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const page = await listDrafts(deps.db, requireActor(request), draftFilterOf(request.query));
        linkNextPage(request, reply, page.next);
        return { items: [...page.items], next: page.next };
      },
    );

    app.get(
      '/drafts/export',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '导出稿件列表',
          tags,
          querystring: draftListQuery,
          produces: ['text/csv'],
          response: { 200: Text, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const actor = requireActor(request);
        return reply
          .header('content-type', 'text/csv; charset=utf-8')
          .header('cache-control', 'no-store')
          .header(
            'content-disposition',
            `attachment; filename="drafts.csv"; filename*=UTF-8''${encodeURIComponent('稿件台账.csv')}`,
          )
          .send(exportDrafts(deps.db, actor, draftFilterOf(request.query)));
      },
    );

    app.post(
      '/drafts',
      {
        config: { access: 'signed-in' },
        bodyLimit: CONTENT_BODY_BYTES,
        schema: { summary: '新建草稿', tags, body: CreateDraft, response: { 201: Draft, '4xx': Problem } },
      },
      async (request, reply) => {
        const actor = requireActor(request);
        const { body } = request;
        const created =
          body.disclosure === undefined
            ? await createDraft(deps, actor, {
                item: body.item,
                body: body.body,
                content: contentOf(body.content),
                obligation: body.obligation ?? null,
              })
            : await correctDisclosure(deps, actor, body.disclosure);
        const draft = await answerDraft(deps.db, actor, acceptedValue(created));
        reply
          .code(201)
          .header('location', `/api/v1/drafts/${draft.id}`)
          .header('etag', entityTag(draft.version));
        return draft;
      },
    );

    app.post(
      '/disclosures/:id/correct',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '更正：由现行版本新建草稿',
          tags,
          params: Params,
          response: { 201: Draft, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const actor = requireActor(request);
        const draft = await answerDraft(
          deps.db,
          actor,
          acceptedValue(await correctDisclosure(deps, actor, request.params.id)),
        );
        reply
          .code(201)
          .header('location', `/api/v1/drafts/${draft.id}`)
          .header('etag', entityTag(draft.version));
        return draft;
      },
    );

    app.get(
      '/drafts/:id',
      {
        config: { access: 'signed-in' },
        schema: { summary: '读取稿件', tags, params: Params, response: answers },
      },
      async (request, reply) => {
        const draft = await answerDraft(deps.db, requireActor(request), request.params.id);
        reply.header('etag', entityTag(draft.version)).header('cache-control', 'no-store');
        return draft;
      },
    );

    app.patch(
      '/drafts/:id',
      {
        config: { access: 'signed-in' },
        bodyLimit: CONTENT_BODY_BYTES,
        schema: {
          summary: '保存草稿（须带 If-Match）',
          tags,
          params: Params,
          body: SaveDraft,
          response: answers,
        },
      },
      async (request, reply) => {
        const actor = requireActor(request);
        const { id } = request.params;
        const saved = await saveDraft(deps, actor, {
          id,
          version: requireIfMatch(request),
          content: contentOf(request.body.content),
        });
        await orConflict(deps.db, actor, id, saved);
        const draft = await answerDraft(deps.db, actor, id);
        reply.header('etag', entityTag(draft.version));
        return draft;
      },
    );

    app.get(
      '/drafts/:id/revisions',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '历次保存',
          tags,
          params: Params,
          querystring: RevisionQuery,
          response: { 200: Page(Revision), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const draft = await answerDraft(deps.db, requireActor(request), request.params.id);
        const { cursor, limit = 100 } = request.query;
        const page = await listRevisions(deps.db, draft.id, cursor ?? null, limit);
        linkNextPage(request, reply, page.next);
        return { items: [...page.items], next: page.next };
      },
    );

    app.get(
      '/drafts/:id/revisions/:version',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '读取一次保存的内容',
          tags,
          params: Type.Object({
            id: Type.String(),
            version: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }),
          }),
          response: { 200: SavedRevision, '4xx': Problem },
        },
      },
      async (request) => {
        const draft = await answerDraft(deps.db, requireActor(request), request.params.id);
        const revision = await findRevision(deps.db, draft.id, request.params.version);
        if (!revision) throw new ProblemError([problem('not-found', { what: '这次保存的内容' })]);
        return revision;
      },
    );

    app.get(
      '/drafts/:id/preview',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '预览公众将看到的页面',
          tags,
          params: Params,
          produces: ['text/html'],
          response: { 200: Text, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const draft = await answerDraft(deps.db, requireActor(request), request.params.id);
        const html = await deps.renderPreview(draft, deps.catalogue.typeOf(draft.type, draft.typeVersion));
        return reply
          .header('content-type', 'text/html; charset=utf-8')
          .header('cache-control', 'no-store')
          .send(html);
      },
    );

    await app.register(draftActRoutes(deps));
    await app.register(draftSheetRoutes(deps));
  };
