import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { Page, Problem } from '../api/contract.ts';
import type { Db } from '../database/database.ts';
import { can } from '../identity/permissions.ts';
import type { Actor } from '../kernel/actor.ts';
import { recordAddress } from '../kernel/addresses.ts';
import { parseCivilDate } from '../kernel/civil-date.ts';
import { pageOf } from '../kernel/cursor.ts';
import { jsonObject } from '../kernel/json-object.ts';
import { ProblemError, problem } from '../kernel/problems.ts';
import { attachmentsOf } from '../publication/draft-content.ts';
import { acceptedValue } from '../web/accepted-value.ts';
import { linkNextPage, requireCursor } from '../web/paging.ts';
import { requireActor } from '../web/request.ts';
import { type AudienceDeps, issueAccessCodes, revokeAccessCode } from './access-codes.ts';
import {
  findForMember,
  listCodes,
  listForMember,
  type Membership,
  restrictedAudienceOf,
  SCOPE_KINDS,
} from './store.ts';

const tags = ['audiences'] as const;
const Id = Type.Object({ id: Type.String({ maxLength: 40 }) });
const ScopeKind = Type.Union(SCOPE_KINDS.map((kind) => Type.Literal(kind)));
const NO_STORE = 'private, no-store';

const RestrictedSummary = Type.Object({
  id: Type.String(),
  title: Type.String(),
  item: Type.String(),
  body: Type.String(),
  bodyName: Type.String(),
  audience: Type.String(),
  publishedAt: Type.String(),
  edition: Type.Integer(),
});
const RestrictedDetail = Type.Intersect([
  RestrictedSummary,
  Type.Object({
    type: Type.String(),
    typeVersion: Type.Integer(),
    content: Type.Record(Type.String(), Type.Unknown()),
    attachments: Type.Array(
      Type.Object({ name: Type.String(), url: Type.String(), sizeBytes: Type.Integer() }),
    ),
  }),
]);
const AccessCode = Type.Object({
  id: Type.String(),
  scope: Type.Object({ kind: Type.String(), id: Type.String() }),
  batch: Type.String(),
  expiresOn: Type.String(),
  issuedAt: Type.String(),
  revokedAt: Type.Union([Type.String(), Type.Null()]),
  uses: Type.Integer(),
});

export const AUDIENCE_NAMES: Readonly<Record<string, string>> = {
  public: '社会',
  'people-concerned': '有关人员',
  'inside-unit': '单位内部',
};

/** What somebody may read as one of a body's own people; an administrator is nobody's. */
export function membershipOf(actor: Actor): Membership {
  const codes = actor.grants
    .map((grant) => grant.bodyCode)
    .filter((code) => can(actor, 'view-drafts', code) === null);
  return { bodies: [...new Set(codes.filter((code) => code !== '*'))], supervises: codes.includes('*') };
}

/**
 * An edition in the log that is not for everybody is answered 403, so that a verifier does not report it as vanished. For `app.addHook('onRequest', …)`;
 * only addresses of editions cost a query.
 */
export const refuseRestrictedEditions =
  ({ db }: { readonly db: Db }) =>
  async (request: Pick<FastifyRequest, 'url'>): Promise<void> => {
    const id = /^\/api\/v1\/editions\/([0-9a-z]{1,40})\/?(?:\?|$)/.exec(request.url)?.[1];
    const audience = id === undefined ? null : await restrictedAudienceOf(db, id);
    if (audience === null) return;
    throw new ProblemError([
      problem('audience-restricted', { audience: AUDIENCE_NAMES[audience] ?? audience }),
    ]);
  };

type Row = Awaited<ReturnType<typeof listForMember>>[number];

const summaryOf = (row: Row) => ({
  id: row.id,
  title: row.title,
  item: row.item_code,
  body: row.body_code,
  bodyName: row.body_name ?? row.body_code,
  audience: row.audience,
  publishedAt: row.first_published_at.toISOString(),
  edition: row.edition,
});

/** `/access-codes` and `/restricted/disclosures`; registered under /api/v1. */
export const audienceRoutes =
  (deps: AudienceDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/restricted/disclosures',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '本单位不向社会公开的信息（单位内部公开、只向有关人员公开）',
          tags,
          querystring: Type.Object({
            cursor: Type.Optional(Type.String({ maxLength: 200 })),
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
          }),
          response: { 200: Page(RestrictedSummary), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const member = membershipOf(requireActor(request));
        const { cursor, limit = 20 } = request.query;
        const rows = await listForMember(deps.db, member, requireCursor(cursor), limit + 1);
        const page = pageOf(rows, limit, summaryOf, (row) => ({ at: row.cursor_at, id: row.id }));
        linkNextPage(request, reply, page.next);
        void reply.header('cache-control', NO_STORE);
        return { items: [...page.items], next: page.next };
      },
    );

    app.get(
      '/restricted/disclosures/:id',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '一条不向社会公开的信息',
          tags,
          params: Id,
          response: { 200: RestrictedDetail, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const member = membershipOf(requireActor(request));
        const row = await findForMember(deps.db, member, request.params.id);
        if (!row) throw new ProblemError([problem('not-found', { what: '该条信息' })]);
        const content = jsonObject(row.content);
        void reply.header('cache-control', NO_STORE);
        return {
          ...summaryOf(row),
          type: row.type_key,
          typeVersion: row.type_version,
          content: { ...content },
          attachments: attachmentsOf(deps.catalogue.typeOf(row.type_key, row.type_version), content).map(
            (file) => ({
              name: file.name,
              url: recordAddress.file(file.sha256, file.name),
              sizeBytes: file.sizeBytes,
            }),
          ),
        };
      },
    );

    app.post(
      '/access-codes',
      {
        // The codes are told once; a stored answer would keep them.
        config: { access: 'signed-in', idempotency: false },
        schema: {
          summary: '发放访问码，供打印后交给有关人员；访问码只在此时显示一次',
          tags,
          body: Type.Object(
            {
              body: Type.String({ maxLength: 40 }),
              scope: Type.Object(
                { kind: ScopeKind, id: Type.String({ minLength: 1, maxLength: 60 }) },
                { additionalProperties: false },
              ),
              batch: Type.String({ maxLength: 100 }),
              count: Type.Integer({ minimum: 1, maximum: 500 }),
              expiresOn: Type.String({ format: 'date' }),
            },
            { additionalProperties: false },
          ),
          response: {
            201: Type.Object({
              codes: Type.Array(Type.Object({ id: Type.String(), code: Type.String() })),
            }),
            '4xx': Problem,
          },
        },
      },
      async (request, reply) => {
        const actor = requireActor(request);
        const { body, scope, batch, count } = request.body;
        const expiresOn = parseCivilDate(request.body.expiresOn);
        if (expiresOn === null)
          throw new ProblemError([
            problem(
              'date-invalid',
              { field: '有效期', value: request.body.expiresOn },
              { path: '/expiresOn' },
            ),
          ]);
        const result = acceptedValue(
          await issueAccessCodes(deps, actor, {
            scope: { body, ...scope },
            batch,
            count,
            expiresOn,
          }),
        );
        return reply
          .code(201)
          .header('cache-control', NO_STORE)
          .send({ codes: [...result] });
      },
    );

    app.get(
      '/access-codes',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '本单位发放的访问码：批次、有效期和使用次数',
          tags,
          querystring: Type.Object({ body: Type.String({ maxLength: 40 }) }),
          response: { 200: Type.Object({ items: Type.Array(AccessCode) }), '4xx': Problem },
        },
      },
      async (request) => {
        const { body } = request.query;
        const denied = can(requireActor(request), 'view-drafts', body);
        if (denied) throw new ProblemError([denied]);
        const rows = await listCodes(deps.db, body);
        return {
          items: rows.map((row) => ({
            id: row.id,
            scope: { kind: row.scope_kind, id: row.scope_id },
            batch: row.batch,
            expiresOn: row.expires_on,
            issuedAt: row.issued_at.toISOString(),
            revokedAt: row.revoked_at?.toISOString() ?? null,
            uses: Number(row.uses),
          })),
        };
      },
    );

    app.post(
      '/access-codes/:id/revoke',
      {
        config: { access: 'signed-in' },
        schema: { summary: '停用访问码', tags, params: Id, response: { 204: Type.Null(), '4xx': Problem } },
      },
      async (request, reply) => {
        acceptedValue(await revokeAccessCode(deps, requireActor(request), request.params.id));
        return reply.code(204).send(null);
      },
    );
  };
