import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refusalOfDatabaseError } from '../database/errors.ts';
import { newId } from '../kernel/ids.ts';
import { PROBLEMS, ProblemError, problem, problemStatus } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import { problemDocument } from './problem-document.ts';
import { pathOf } from './request-log.ts';
import { refusalsOfValidation } from './validation.ts';

export interface ErrorPage {
  readonly status: number;
  readonly refusals: readonly Refusal[];
  /** What the visitor asked for, without the query. */
  readonly path: string;
}

/** How the portal shows an error to a person. */
export type RenderErrorPage = (page: ErrorPage) => string;

/** Names the version in force of the law that the reasons rest on. */
export type NameLaw = (refusals: readonly Refusal[]) => Promise<readonly Refusal[]>;

export interface ProblemOptions {
  readonly publicUrl: string;
  readonly now: () => Date;
  readonly renderErrorPage?: RenderErrorPage | undefined;
  readonly nameLaw?: NameLaw | undefined;
}

interface Failure {
  readonly refusals: readonly [Refusal, ...Refusal[]];
  readonly status?: number;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Programs get RFC 9457, people reading pages get a page. */
const wantsPage = (request: FastifyRequest): boolean =>
  !/^\/(api|log)(\/|$)/.test(pathOf(request.url)) && (request.headers.accept ?? '').includes('text/html');

const has = <K extends string>(value: unknown, key: K): value is Record<K, unknown> =>
  typeof value === 'object' && value !== null && key in value;

const codeOf = (error: unknown): string =>
  has(error, 'code') && typeof error.code === 'string' ? error.code : '';

const isFastifyError = (error: unknown): error is FastifyError =>
  error instanceof Error && codeOf(error).startsWith('FST_') && has(error, 'statusCode');

const LOST_CONNECTION = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'ETIMEDOUT']);
const isLostDatabase = (error: unknown): boolean =>
  LOST_CONNECTION.has(codeOf(error)) ||
  (error instanceof Error &&
    /^(Connection terminated|timeout exceeded when trying to connect)/.test(error.message));

/** The multipart parser names what it meets in these words, without a code. */
const BROKEN_FORM =
  /^(Unexpected end of (form|multipart data|file)|Malformed |Multipart: |Part terminated early)/;

const readableSize = (bytes: number): string =>
  bytes >= 1_048_576 ? `${Math.floor(bytes / 1_048_576)} MB` : `${Math.floor(bytes / 1024)} KB`;

/** What the framework itself refuses before a handler runs. */
function failureOfFramework(error: FastifyError, request: FastifyRequest): Failure | null {
  if (error.validation) {
    const [first, ...rest] = refusalsOfValidation(error.validationContext ?? 'body', error.validation);
    return first ? { refusals: [first, ...rest] } : null;
  }
  const status = error.statusCode ?? 500;
  if (status >= 500) return null;
  if (status === 413) {
    const limit = readableSize(request.routeOptions.bodyLimit ?? 0);
    return { refusals: [problem('input-too-large', { limit })] };
  }
  if (status === 415) return { refusals: [problem('media-type-not-supported')] };
  const detail = error.code === 'FST_ERR_CTP_EMPTY_JSON_BODY' ? '请求正文为空。' : '请求正文或地址无法解析。';
  return { refusals: [problem('input-invalid', { detail })], status };
}

function failureOf(error: unknown, request: FastifyRequest): Failure | null {
  if (error instanceof ProblemError) {
    const [first, ...rest] = error.refusals;
    return first ? { refusals: [first, ...rest], details: error.details } : null;
  }
  const refusal = refusalOfDatabaseError(error);
  if (refusal) return { refusals: [refusal] };
  if (codeOf(error) === 'ENOSPC' || codeOf(error) === 'EDQUOT')
    return { refusals: [problem('storage-full')] };
  if (isLostDatabase(error)) return { refusals: [problem('unavailable')] };
  if (isFastifyError(error)) return failureOfFramework(error, request);
  if (error instanceof Error && BROKEN_FORM.test(error.message)) {
    return { refusals: [problem('input-invalid', { detail: '表单不完整或无法解析。' })] };
  }
  // JSON that does not parse, or tries to set a prototype, comes as a plain SyntaxError with a status.
  if (has(error, 'statusCode') && error.statusCode === 400) {
    return { refusals: [problem('input-invalid', { detail: '请求正文不是正确的 JSON。' })] };
  }
  return null;
}

function send(options: ProblemOptions, request: FastifyRequest, reply: FastifyReply, failure: Failure): void {
  const status = failure.status ?? problemStatus(failure.refusals[0].code);
  const path = pathOf(request.url);
  for (const name of ['etag', 'content-length', 'content-encoding', 'last-modified'])
    void reply.removeHeader(name);
  // Whatever the route promised about its answer does not hold for its absence.
  void reply.code(status).header('cache-control', 'no-store');
  if (status === 503 && !reply.hasHeader('retry-after')) void reply.header('retry-after', '5');
  if (status === 401) void reply.header('www-authenticate', 'Bearer realm="gongkai"');
  if (options.renderErrorPage && wantsPage(request)) {
    void reply
      .type('text/html; charset=utf-8')
      .send(options.renderErrorPage({ status, refusals: failure.refusals, path }));
    return;
  }
  const document = problemDocument(options.publicUrl, failure.refusals, {
    instance: path,
    status,
    ...(failure.details && { details: failure.details }),
  });
  void reply.type('application/problem+json').serializer(JSON.stringify).send(document);
}

/** A refusal is told even when the book of law cannot be read. */
const namedBy = async (
  { nameLaw }: ProblemOptions,
  refusals: readonly Refusal[],
): Promise<readonly Refusal[]> =>
  nameLaw === undefined || refusals.every(({ basis }) => basis === undefined)
    ? refusals
    : nameLaw(refusals).catch(() => refusals);

/** Every error of every route ends here; what nobody foresaw is logged under the number that the person is told. */
export function handleErrors(app: FastifyInstance, options: ProblemOptions): void {
  app.setErrorHandler(async (error, request, reply) => {
    const failure = failureOf(error, request);
    if (failure) {
      const [first, ...rest] = await namedBy(options, failure.refusals);
      send(options, request, reply, first ? { ...failure, refusals: [first, ...rest] } : failure);
      return reply;
    }
    const reference = newId(options.now());
    request.log.error({ err: error, reference }, 'unforeseen error');
    send(options, request, reply, { refusals: [problem('internal', { reference })], details: { reference } });
    return reply;
  });

  const methods = new KnownMethods();
  app.addHook('onRoute', (route) => methods.add(route.url, route.method));
  app.setNotFoundHandler((request, reply) => {
    const allowed = methods.of(pathOf(request.url));
    if (allowed.length > 0 && !allowed.includes(request.method)) {
      void reply.header('allow', allowed.join(', '));
      send(options, request, reply, { refusals: [problem('method-not-allowed')] });
      return;
    }
    send(options, request, reply, { refusals: [problem('not-found', { what: '您访问的地址' })] });
  });
}

/** Tells 405 from 404: which methods an address answers to. */
class KnownMethods {
  readonly #routes = new Map<string, { readonly pattern: RegExp; readonly methods: Set<string> }>();

  add(url: string, method: string | readonly string[]): void {
    // A catch-all answers for addresses that nobody knows; it says nothing about methods.
    if (url === '*' || url === '/*') return;
    const known = this.#routes.get(url) ?? { pattern: patternOf(url), methods: new Set<string>() };
    for (const name of typeof method === 'string' ? [method] : method) known.methods.add(name);
    this.#routes.set(url, known);
  }

  of(path: string): readonly string[] {
    const allowed = new Set<string>();
    for (const { pattern, methods } of this.#routes.values()) {
      if (pattern.test(path)) for (const method of methods) allowed.add(method);
    }
    return [...allowed].sort();
  }
}

function patternOf(url: string): RegExp {
  const segments = url.split('/').map((segment) => {
    if (segment.includes('*')) return '.*';
    if (segment.includes(':')) return '[^/]+';
    return segment.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${segments.join('/')}$`);
}

/** For the reference page: every catalogued problem with its status. */
export const listProblems = (): readonly {
  code: string;
  status: number;
  message: string;
  advice: string;
}[] => Object.entries(PROBLEMS).map(([code, kind]) => ({ code, ...kind }));
