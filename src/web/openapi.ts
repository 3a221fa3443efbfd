import type { FastifyInstance, FastifySchema, RouteOptions } from 'fastify';
import { Problem } from '../api/contract.ts';
import { sessionCookie } from '../kernel/cookie.ts';
import type { OpenApiDocument, Operation } from './openapi-document.ts';
import { REFERENCE_STYLE, referencePage } from './reference-page.ts';

type Json = Readonly<Record<string, unknown>>;

const PREFIX = '/api/v1';
const WRITES = new Set(['post', 'put', 'patch', 'delete']);

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** `/drafts/:id` → `/drafts/{id}`; what Fastify writes behind a parameter (a pattern) is the schema's business. */
const templateOf = (url: string): string =>
  url
    .replace(/:(\w+)(\((?:[^()]|\([^()]*\))*\))?/g, '{$1}')
    .replace(/\*/g, '{wildcard}')
    .replace(/(.)\/$/, '$1');

function parametersOf(place: 'path' | 'query' | 'header', schema: unknown, url: string): readonly Json[] {
  if (!isObject(schema) || !isObject(schema.properties)) return [];
  const required = Array.isArray(schema.required) ? schema.required : [];
  return Object.entries(schema.properties)
    .filter(([name]) => place !== 'path' || url.includes(`:${name}`) || name === '*')
    .map(([name, property]) => ({
      name: name === '*' ? 'wildcard' : name,
      in: place,
      required:
        place === 'path' || (required.includes(name) && !(isObject(property) && 'default' in property)),
      ...(isObject(property) &&
        typeof property.description === 'string' && {
          description: property.description,
        }),
      schema: property,
    }));
}

/** Path parameters without a schema are text. */
function pathParametersOf(schema: unknown, url: string): readonly Json[] {
  const declared = parametersOf('path', schema, url);
  const names = [...url.matchAll(/:(\w+)/g)].flatMap(([, name]) => (name === undefined ? [] : [name]));
  const missing = names.filter((name) => !declared.some((parameter) => parameter.name === name));
  return [
    ...declared,
    ...missing.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
  ];
}

const PROBLEM_RESPONSE = {
  description: '被拒绝或出错：RFC 9457，refusals 列出全部原因',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

function responsesOf(schema: FastifySchema): Readonly<Record<string, Json>> {
  const declared = isObject(schema.response) ? schema.response : {};
  const responses = Object.entries(declared).map(([status, answer]) => {
    const description =
      isObject(answer) && typeof answer.description === 'string' ? answer.description : '成功';
    const hasBody = isObject(answer) && answer.type !== 'null' && status !== '204';
    const code = /^[1-5]xx$/i.test(status) ? status.toUpperCase() : status;
    const media = status.startsWith('2')
      ? (schema.produces ?? ['application/json'])
      : ['application/problem+json'];
    const content = Object.fromEntries(media.map((type) => [type, { schema: answer }]));
    return [code, { description, ...(hasBody && { content }) }] as const;
  });
  return { ...Object.fromEntries(responses), default: PROBLEM_RESPONSE };
}

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: '同一键的重复请求只办理一次，并得到同一答复',
  schema: { type: 'string', maxLength: 255 },
};
const IF_MATCH = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description: '读取时得到的 ETag',
  schema: { type: 'string' },
};

function operationOf(method: string, url: string, schema: FastifySchema): Operation {
  const media = schema.consumes ?? ['application/json'];
  return {
    operationId: `${method}${templateOf(url.slice(PREFIX.length)).replace(/[^a-zA-Z0-9]+(\w?)/g, (_, c: string) => c.toUpperCase())}`,
    summary: schema.summary ?? '',
    ...(schema.description !== undefined && { description: schema.description }),
    tags: schema.tags ?? [],
    ...(WRITES.has(method) && { security: [{ session: [], csrf: [] }, { token: [] }, {}] }),
    parameters: [
      ...pathParametersOf(schema.params, url),
      ...parametersOf('query', schema.querystring, url),
      ...(method === 'post' ? [IDEMPOTENCY_KEY] : []),
      ...(method === 'patch' ? [IF_MATCH] : []),
    ],
    ...(schema.body !== undefined || schema.consumes !== undefined
      ? {
          requestBody: {
            required: true,
            content: Object.fromEntries(
              media.map((type) => [type, { schema: type === 'application/json' ? (schema.body ?? {}) : {} }]),
            ),
          },
        }
      : {}),
    responses: responsesOf(schema),
  };
}

const requireDescribed = (route: RouteOptions): FastifySchema => {
  const { schema } = route;
  if (!schema?.summary || !schema.tags?.length || !isObject(schema.response)) {
    throw new Error(
      `${String(route.method)} ${route.url}: a route of ${PREFIX} declares schema.summary, schema.tags and schema.response`,
    );
  }
  return schema;
};

/** Collects the routes as they are registered and serves the reference; call before any route. */
export function openApi(app: FastifyInstance, publicUrl: string): void {
  const paths = new Map<string, Record<string, Operation>>();
  app.addHook('onRoute', (route) => {
    if (!route.url.startsWith(`${PREFIX}/`) || route.schema?.hide === true) return;
    const schema = requireDescribed(route);
    for (const name of typeof route.method === 'string' ? [route.method] : route.method) {
      const method = name.toLowerCase();
      if (method === 'head' || method === 'options') continue;
      const template = templateOf(route.url);
      paths.set(template, { ...paths.get(template), [method]: operationOf(method, route.url, schema) });
    }
  });

  let drawn: { readonly json: string; readonly page: string } | null = null;
  const draw = (): { readonly json: string; readonly page: string } => {
    const document: OpenApiDocument = {
      openapi: '3.1.0',
      info: {
        title: '政务公开平台 API',
        version: '1',
        description:
          '读取对公众开放；写入需要登录会话或访问令牌。列表用游标翻页（cursor、limit，Link: rel="next"）。读取带 ETag，修改须带 If-Match，POST 可带 Idempotency-Key。',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: publicUrl.replace(/\/$/, '') }],
      paths: Object.fromEntries([...paths].sort(([a], [b]) => (a < b ? -1 : 1))),
      components: {
        schemas: { Problem },
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: sessionCookie(publicUrl).name },
          csrf: { type: 'apiKey', in: 'header', name: 'X-CSRF-Token' },
          token: { type: 'http', scheme: 'bearer' },
        },
      },
    };
    return { json: JSON.stringify(document), page: referencePage(document) };
  };

  app.get(
    `${PREFIX}/openapi.json`,
    { config: { access: 'public' }, schema: { hide: true } },
    async (_request, reply) => {
      drawn ??= draw();
      return reply.type('application/json; charset=utf-8').send(drawn.json);
    },
  );
  app.get('/api/docs.css', async (_request, reply) =>
    reply
      .type('text/css; charset=utf-8')
      .header('cache-control', 'public, max-age=3600')
      .send(REFERENCE_STYLE),
  );
  app.get('/api/docs', async (_request, reply) => {
    drawn ??= draw();
    return reply.type('text/html; charset=utf-8').send(drawn.page);
  });
}
