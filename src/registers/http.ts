import { Readable } from 'node:stream';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Page, Problem } from '../api/contract.ts';
import type { Working } from '../catalogue/source.ts';
import { contentDisposition } from '../files/download-headers.ts';
import { can } from '../identity/permissions.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { today } from '../kernel/clock.ts';
import { ProblemError } from '../kernel/problems.ts';
import { linkNextPage } from '../web/paging.ts';
import { requireActor } from '../web/request.ts';
import { findChangeSet } from './change-set.ts';
import { searchCreditSubjects } from './credit-queries.ts';
import { differenceOf } from './difference.ts';
import { findEnterprise } from './enterprise.ts';
import { countEntries, listEntries, listEntryHistory, listLinksFrom, listLinksTo } from './entry-queries.ts';
import { EXPORT_FORMATS, EXPORT_MEDIA_TYPES, exportEntries } from './export-entries.ts';
import * as query from './http-queries.ts';
import {
  CreditSchema,
  DifferenceSchema,
  EntriesSchema,
  EntryDetailSchema,
  RegisterDetailSchema,
  RegisterSummarySchema,
} from './http-schemas.ts';
import { declarationOf, listRegisters, type RegisterDetail } from './register-queries.ts';
import { missing, requireRegister } from './require-register.ts';
import { templateOf } from './template.ts';

export interface RegisterRouteDeps extends Working {}

const tags = ['registers'] as const;
const Id = Type.Object({ id: Type.String({ maxLength: 40 }) });

const withoutVersion = ({ typeVersion: _, withdrawnReason: __, ...register }: RegisterDetail) => ({
  ...register,
  editions: [...register.editions],
});

/** `/registers` and `/credit`, for registration under /api/v1. */
export const registerRoutes =
  (deps: RegisterRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { db } = deps;
    const now = (): CivilDate => today(deps.clock);

    app.get(
      '/registers/:id/change-sets/:n',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '不随版本公开的变动内容，供本单位核对（摘要见该版本的 annexDigest）',
          tags,
          params: Type.Intersect([Id, Type.Object({ n: Type.Integer({ minimum: 1, maximum: 1_000_000 }) })]),
          produces: ['text/plain'],
          response: { 200: Type.Unknown(), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const actor = requireActor(request);
        const { id, n } = request.params;
        const register = await requireRegister(deps, id);
        const denied = can(actor, 'edit', register.body, register.bodyName);
        if (denied) throw new ProblemError([denied]);
        const set = await findChangeSet(db, id, n);
        if (set === null) throw missing('这一版另存的变动内容');
        return reply
          .type('text/plain; charset=utf-8')
          .header('cache-control', 'no-store')
          .header('content-disposition', contentDisposition('attachment', `change-set-${n}.txt`))
          .send(Readable.from(set.bytes));
      },
    );

    app.get(
      '/registers',
      {
        config: { access: 'public' },
        schema: {
          summary: '清单列表，新的在前',
          tags,
          querystring: query.RegistersQuery,
          response: { 200: Page(RegisterSummarySchema), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { cursor, limit = 20, ...filter } = request.query;
        const after = cursor === undefined ? undefined : query.keyOfCursor(cursor);
        const rows = await listRegisters(deps, { ...filter, after, limit });
        const items = rows.slice(0, limit);
        const last = items.at(-1);
        const next = rows.length > limit && last !== undefined ? query.cursorOfKey(last.id) : null;
        linkNextPage(request, reply, next);
        return { items, next };
      },
    );

    app.get(
      '/registers/types/:type/template.xlsx',
      {
        config: { access: 'public' },
        schema: {
          summary: '变动表格的空白模板，含填写说明',
          tags,
          params: Type.Object({ type: Type.String({ maxLength: 60 }) }),
          produces: [EXPORT_MEDIA_TYPES.xlsx],
          response: { 200: Type.Unknown(), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const declared = deps.catalogue.findRegister(request.params.type);
        if (declared === null) throw missing(`清单类型“${request.params.type}”`);
        return reply
          .type(EXPORT_MEDIA_TYPES.xlsx)
          .header('content-disposition', contentDisposition('attachment', `${declared.title}变动模板.xlsx`))
          .send(await templateOf(declared));
      },
    );

    app.get(
      '/registers/:id',
      {
        config: { access: 'public' },
        schema: {
          summary: '一份清单和它的历次变动',
          tags,
          params: Id,
          response: { 200: RegisterDetailSchema, '4xx': Problem },
        },
      },
      async (request) => withoutVersion(await requireRegister(deps, request.params.id)),
    );

    app.get(
      '/registers/:id/entries',
      {
        config: { access: 'public', rateClass: 'search' },
        schema: {
          summary: '清单在某一天的条目',
          tags,
          params: Id,
          querystring: query.EntriesQuery,
          response: { 200: EntriesSchema, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const register = await requireRegister(deps, request.params.id);
        const { cursor, limit = 100 } = request.query;
        const asked = query.entryQueryOf(
          request.query,
          declarationOf(register, deps.catalogue).register,
          now(),
        );
        const after = cursor === undefined ? undefined : query.keyOfCursor(cursor);
        const [rows, total] = await Promise.all([
          listEntries(db, register.id, asked, { after, limit: limit + 1 }),
          countEntries(deps, register.id, asked),
        ]);
        const items = rows.slice(0, limit);
        const last = items.at(-1);
        const next = rows.length > limit && last !== undefined ? query.cursorOfKey(last.key) : null;
        linkNextPage(request, reply, next);
        return { on: asked.on, total, items, next };
      },
    );

    app.get(
      '/registers/:id/entries/:key',
      {
        config: { access: 'public' },
        schema: {
          summary: '一个条目的历次内容和关联条目',
          tags,
          params: Type.Object({ id: Type.String({ maxLength: 40 }), key: Type.String({ maxLength: 200 }) }),
          response: { 200: EntryDetailSchema, '4xx': Problem },
        },
      },
      async (request) => {
        const register = await requireRegister(deps, request.params.id);
        const { key } = request.params;
        const history = await listEntryHistory(db, register.id, key, now());
        if (history.length === 0) throw missing('这个条目');
        const [linksFrom, linksTo] = await Promise.all([
          listLinksFrom(db, register.id, key),
          listLinksTo(db, { body: register.body, type: register.type, key }),
        ]);
        return { history: [...history], linksFrom: [...linksFrom], linksTo: [...linksTo] };
      },
    );

    app.get(
      '/registers/:id/diff',
      {
        config: { access: 'public' },
        schema: {
          summary: '两版之间新增、变更、取消的条目',
          tags,
          params: Id,
          querystring: query.DifferenceQuery,
          response: { 200: DifferenceSchema, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const register = await requireRegister(deps, request.params.id);
        const { from, to, cursor, limit = 100 } = request.query;
        const known = (n: number) => n === 0 || register.editions.some((edition) => edition.n === n);
        if (!known(from) || !known(to) || from > to) throw missing('这两版的对照');
        const offset = cursor === undefined ? 0 : query.offsetOfCursor(cursor);
        const { register: declared } = declarationOf(register, deps.catalogue);
        const range = { id: register.id, from, to, today: now() };
        const { entries, ...counts } = await differenceOf(db, declared, range, { offset, limit });
        const all = counts.added + counts.removed + counts.changed;
        const next =
          offset + entries.length < all ? query.cursorOfKey(String(offset + entries.length)) : null;
        linkNextPage(request, reply, next);
        return {
          from,
          to,
          ...counts,
          items: entries.map((entry) => ({ ...entry, changes: [...entry.changes] })),
          next,
        };
      },
    );

    app.get(
      '/registers/:id/export.:format(^(?:csv|xlsx|json|geojson)$)',
      {
        config: { access: 'public', rateClass: 'search' },
        schema: {
          summary: '下载清单（CSV、XLSX、JSON；有位置的另有 GeoJSON），条件与条目列表相同',
          tags,
          params: Type.Object({
            id: Type.String({ maxLength: 40 }),
            format: Type.Union(EXPORT_FORMATS.map((format) => Type.Literal(format))),
          }),
          querystring: query.ExportQuery,
          produces: Object.values(EXPORT_MEDIA_TYPES),
          response: { 200: Type.Unknown(), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const register = await requireRegister(deps, request.params.id);
        const { format } = request.params;
        const { register: declaration } = declarationOf(register, deps.catalogue);
        if (format === 'geojson' && declaration.map === null) throw missing('这份清单的位置');
        const asked = query.entryQueryOf(request.query, declaration, now());
        return reply
          .type(EXPORT_MEDIA_TYPES[format])
          .header(
            'content-disposition',
            contentDisposition('attachment', `${register.title}_${asked.on}.${format}`),
          )
          .send(exportEntries(format, { db, register, declaration, query: asked }));
      },
    );

    app.get(
      '/credit',
      {
        config: { access: 'public', rateClass: 'search' },
        schema: {
          summary: '按名称或统一社会信用代码查找企业',
          tags,
          querystring: Type.Object({ q: Type.String({ minLength: 1, maxLength: 100 }) }),
          response: {
            200: Page(Type.Object({ uscc: Type.String(), name: Type.String(), lines: Type.Integer() })),
            '4xx': Problem,
          },
        },
      },
      async (request) => ({
        items: [...(await searchCreditSubjects(db, request.query.q, now(), 50))],
        next: null,
      }),
    );

    app.get(
      '/credit/:uscc',
      {
        config: { access: 'public' },
        schema: {
          summary: '一个统一社会信用代码下的全部公开信息',
          tags,
          params: Type.Object({ uscc: Type.String({ maxLength: 40 }) }),
          response: { 200: CreditSchema, '4xx': Problem },
        },
      },
      async (request) => {
        const enterprise = await findEnterprise(deps, request.params.uscc.toUpperCase(), now());
        if (enterprise === null) throw missing('这个统一社会信用代码');
        return {
          ...enterprise,
          lines: enterprise.lines.map(({ typeVersion: _, ...line }) => line),
          disclosures: [...enterprise.disclosures],
        };
      },
    );
  };
