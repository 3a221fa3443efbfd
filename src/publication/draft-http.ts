import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import {
  Act,
  BatchAct,
  BatchOutcome,
  CreateDraft,
  Draft,
  DraftSummary,
  Page,
  Problem,
  SaveDraft,
} from '../api/contract.ts';
import type { TypeDeclaration } from '../catalogue/declaration.ts';
import { typeOf } from '../catalogue/registry.ts';
import type { Actor } from '../kernel/actor.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { isJsonObject } from '../kernel/json-object.ts';
import { ProblemError, problem } from '../kernel/problems.ts';
import type { Refusal, Result } from '../kernel/result.ts';
import { entityTag, requireIfMatch } from '../web/etag.ts';
import { linkNextPage } from '../web/paging.ts';
import { requireActor, sendRefused } from '../web/request.ts';
import { correctDisclosure, createDraft } from './create-draft.ts';
import { approveDraft, discardDraft, recallDraft, returnDraft } from './decide-draft.ts';
import type { DraftActInput } from './draft-action.ts';
import { exportDrafts } from './draft-export.ts';
import { draftFilterOf, draftListQuery } from './draft-list-query.ts';
import { findDraftDetail, findRevision, listDrafts, listRevisions } from './draft-queries.ts';
import type { PublicationDeps } from './publication-deps.ts';
import { publishDraft } from './publish-draft.ts';
import { saveDraft } from './save-draft.ts';
import { submitDraft } from './submit-draft.ts';

export interface DraftRouteDeps extends PublicationDeps {
  /** Called after a publish has committed, so that the answer's proof can already be served. */
  readonly afterPublish: () => Promise<void>;
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
const tags = ['drafts'] as const;
const answers = { 200: Draft, '4xx': Problem };

/** Where the contract says "by the schema of the type", the value is JSON already; Ajv has parsed it. */
const contentOf = (value: unknown): JsonObject => {
  const parsed: JsonObject[string] = JSON.parse(JSON.stringify(value ?? {}));
  return isJsonObject(parsed) ? parsed : {};
};

const orThrow = <T>(result: Result<T>, details: Readonly<Record<string, unknown>> = {}): T => {
  if (!result.ok) throw new ProblemError(result.refusals, details);
  return result.value;
};

/** `/drafts` and everything that happens to a draft until it is public. */
export const draftRoutes =
  (deps: DraftRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    const detail = async (actor: Actor, id: string): Promise<Draft> => {
      const draft = await findDraftDetail(deps.db, actor, id);
      if (!draft) throw new ProblemError([problem('not-found', { what: '这份稿件' })]);
      return draft;
    };

    app.get(
      '/drafts',
      {
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
          .header(
            'content-disposition',
            `attachment; filename="drafts.csv"; filename*=UTF-8''${encodeURIComponent('稿件台账.csv')}`,
          )
          .send(exportDrafts(deps.db, actor, draftFilterOf(request.query)));
      },
    );

    app.post(
      '/drafts',
      { schema: { summary: '新建草稿', tags, body: CreateDraft, response: { 201: Draft, '4xx': Problem } } },
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
        const draft = await detail(actor, orThrow(created));
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
        schema: {
          summary: '更正：由现行版本新建草稿',
          tags,
          params: Params,
          response: { 201: Draft, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const actor = requireActor(request);
        const draft = await detail(actor, orThrow(await correctDisclosure(deps, actor, request.params.id)));
        reply
          .code(201)
          .header('location', `/api/v1/drafts/${draft.id}`)
          .header('etag', entityTag(draft.version));
        return draft;
      },
    );

    app.get(
      '/drafts/:id',
      { schema: { summary: '读取稿件', tags, params: Params, response: answers } },
      async (request, reply) => {
        const draft = await detail(requireActor(request), request.params.id);
        reply.header('etag', entityTag(draft.version)).header('cache-control', 'no-store');
        return draft;
      },
    );

    app.patch(
      '/drafts/:id',
      {
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
        if (!saved.ok && saved.refusals.some((refusal) => refusal.code === 'version-conflict')) {
          return sendRefused(reply, saved.refusals, { current: await detail(actor, id) });
        }
        orThrow(saved);
        const draft = await detail(actor, id);
        reply.header('etag', entityTag(draft.version));
        return draft;
      },
    );

    app.get(
      '/drafts/:id/revisions',
      {
        schema: {
          summary: '历次保存',
          tags,
          params: Params,
          response: { 200: Page(Revision), '4xx': Problem },
        },
      },
      async (request) => {
        const draft = await detail(requireActor(request), request.params.id);
        return { items: [...(await listRevisions(deps.db, draft.id))], next: null };
      },
    );

    app.get(
      '/drafts/:id/revisions/:version',
      {
        schema: {
          summary: '读取一次保存的内容',
          tags,
          params: Type.Object({ id: Type.String(), version: Type.Integer({ minimum: 1 }) }),
          response: { 200: SavedRevision, '4xx': Problem },
        },
      },
      async (request) => {
        const draft = await detail(requireActor(request), request.params.id);
        const revision = await findRevision(deps.db, draft.id, request.params.version);
        if (!revision) throw new ProblemError([problem('not-found', { what: '这次保存的内容' })]);
        return revision;
      },
    );

    app.get(
      '/drafts/:id/preview',
      {
        schema: {
          summary: '预览公众将看到的页面',
          tags,
          params: Params,
          produces: ['text/html'],
          response: { 200: Text, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const draft = await detail(requireActor(request), request.params.id);
        const html = await deps.renderPreview(draft, typeOf(draft.type, draft.typeVersion));
        return reply
          .header('content-type', 'text/html; charset=utf-8')
          .header('cache-control', 'no-store')
          .send(html);
      },
    );

    const acts = {
      submit: {
        summary: '提交',
        run: (actor: Actor, input: DraftActInput) => submitDraft(deps, actor, input),
      },
      approve: {
        summary: '通过',
        run: (actor: Actor, input: DraftActInput) => approveDraft(deps, actor, input),
      },
      return: {
        summary: '退回（须填理由）',
        run: (actor: Actor, input: DraftActInput) => returnDraft(deps, actor, input),
      },
      recall: {
        summary: '撤回',
        run: (actor: Actor, input: DraftActInput) => recallDraft(deps, actor, input),
      },
      discard: {
        summary: '作废',
        run: (actor: Actor, input: DraftActInput) => discardDraft(deps, actor, input),
      },
    } as const;
    const optionalVersion = (request: {
      readonly headers: Readonly<Record<string, unknown>>;
    }): number | null => (request.headers['if-match'] === undefined ? null : requireIfMatch(request));

    for (const [name, act] of Object.entries(acts)) {
      app.post(
        `/drafts/:id/${name}`,
        {
          schema: { summary: act.summary, tags, params: Params, body: Type.Optional(Act), response: answers },
        },
        async (request, reply) => {
          const actor = requireActor(request);
          const { id } = request.params;
          orThrow(
            await act.run(actor, {
              id,
              version: optionalVersion(request),
              opinion: request.body?.opinion ?? '',
            }),
          );
          const draft = await detail(actor, id);
          reply.header('etag', entityTag(draft.version));
          return draft;
        },
      );
    }

    app.post(
      '/drafts/:id/publish',
      { schema: { summary: '签发公开', tags, params: Params, body: Type.Optional(Act), response: answers } },
      async (request, reply) => {
        const actor = requireActor(request);
        const { id } = request.params;
        orThrow(
          await publishDraft(deps, actor, {
            id,
            version: optionalVersion(request),
            opinion: request.body?.opinion ?? '',
            changeNote: request.body?.changeNote ?? '',
          }),
        );
        await deps.afterPublish();
        const draft = await detail(actor, id);
        reply.header('etag', entityTag(draft.version));
        return draft;
      },
    );

    app.post(
      '/drafts/actions',
      {
        schema: {
          summary: '批量办理',
          tags,
          body: BatchAct,
          response: { 200: BatchOutcome, '4xx': Problem },
        },
      },
      async (request) => {
        const actor = requireActor(request);
        const { action, drafts, opinion = '' } = request.body;
        const results: { id: string; title: string; ok: boolean; refusals: Refusal[] }[] = [];
        // One after the other, each in its own transaction: one refusal does not undo the others.
        for (const each of drafts) {
          const input = { id: each.id, version: each.version, opinion };
          const outcome =
            action === 'publish'
              ? await publishDraft(deps, actor, { ...input, changeNote: opinion })
              : await acts[action].run(actor, input);
          const seen = await findDraftDetail(deps.db, actor, each.id);
          results.push({
            id: each.id,
            title: seen?.title ?? '',
            ok: outcome.ok,
            refusals: outcome.ok ? [] : [...outcome.refusals],
          });
        }
        if (action === 'publish') await deps.afterPublish();
        return { results };
      },
    );
  };
