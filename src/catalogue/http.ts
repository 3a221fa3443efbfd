import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Area, Item, Page, Problem, TypeDescription } from '../api/contract.ts';
import { today } from '../kernel/clock.ts';
import { ProblemError, problem } from '../kernel/problems.ts';
import type { TypeDeclaration } from '../schema/declaration.ts';
import { describeItem } from './describe-item.ts';
import { itemsOwedBy, listItems } from './items.ts';
import { jsonSchemaOf } from './json-schema.ts';
import type { Working } from './source.ts';

const tags = ['catalogue'] as const;

const describeType = (type: TypeDeclaration) => ({
  key: type.key,
  version: type.version,
  shape: type.shape,
  title: type.title,
  description: type.description,
  schema: jsonSchemaOf(type, 'submit'),
  form: { sections: type.form.sections.map((section) => ({ ...section, fields: [...section.fields] })) },
});

/** The catalogue, open to everybody: areas, items, types with their JSON Schema. */
export const catalogueRoutes =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { catalogue } = deps;
    app.get(
      '/catalogue/areas',
      {
        config: { access: 'public' },
        schema: { summary: '公开领域', tags, response: { 200: Page(Area), '4xx': Problem } },
      },
      async () => ({
        items: catalogue.areas.map((area) => ({
          ...area,
          leads: [...area.leads],
          responsible: [...area.responsible],
        })),
        next: null,
      }),
    );

    app.get(
      '/catalogue/items',
      {
        config: { access: 'public' },
        schema: {
          summary: '公开事项；带 body 时只列该主体应公开的',
          tags,
          querystring: Type.Object({
            area: Type.Optional(Type.String({ maxLength: 60 })),
            body: Type.Optional(Type.String({ maxLength: 40 })),
            kind: Type.Optional(Type.String({ maxLength: 20 })),
            q: Type.Optional(Type.String({ maxLength: 60 })),
            retired: Type.Optional(Type.Boolean({ description: '连同已停用的' })),
          }),
          response: { 200: Page(Item), '4xx': Problem },
        },
      },
      async (request) => {
        const { body, ...filter } = request.query;
        const items = await listItems(deps.db, filter);
        const owed =
          body === undefined
            ? null
            : new Set((await itemsOwedBy(deps, body, today(deps.clock))).map((item) => item.code));
        return {
          items: items
            .filter((item) => owed === null || owed.has(item.code))
            .map((item) => describeItem(item, catalogue)),
          next: null,
        };
      },
    );

    app.get(
      '/catalogue/types',
      {
        config: { access: 'public' },
        schema: { summary: '信息类型', tags, response: { 200: Page(TypeDescription), '4xx': Problem } },
      },
      async () => ({ items: catalogue.currentTypes.map(describeType), next: null }),
    );

    app.get(
      '/catalogue/types/:key',
      {
        config: { access: 'public' },
        schema: {
          summary: '一种信息类型及其 JSON Schema',
          tags,
          params: Type.Object({ key: Type.String({ maxLength: 60 }) }),
          querystring: Type.Object({ version: Type.Optional(Type.Integer({ minimum: 1 })) }),
          response: { 200: TypeDescription, '4xx': Problem },
        },
      },
      async (request) => {
        const current = catalogue.findCurrentType(request.params.key);
        const version = request.query.version ?? current?.version ?? 0;
        if (!current || version > current.version) {
          throw new ProblemError([problem('not-found', { what: `信息类型“${request.params.key}”` })]);
        }
        return describeType(catalogue.typeOf(current.key, version));
      },
    );
  };
