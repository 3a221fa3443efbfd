import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import type { Db } from '../database/database.ts';
import { attemptsOf } from '../kernel/attempt-limiter.ts';
import type { Clock } from '../kernel/clock.ts';
import { problem } from '../kernel/problems.ts';
import { guardAccess, SIGNED_IN_BODY_BYTES } from './access.ts';
import { guardAgainstForgery } from './csrf.ts';
import { answerConditionally } from './etag.ts';
import { healthRoutes, type ReadinessChecks } from './health.ts';
import { type IdempotencyOptions, repeatAnswers } from './idempotency.ts';
import { readJsonBodies } from './json-body.ts';
import { openApi } from './openapi.ts';
import { problemDocument } from './problem-document.ts';
import { handleErrors, type NameLaw, type RenderErrorPage } from './problems.ts';
import { DEFAULT_RATE_LIMITS, limitRates, type RateLimits } from './rate-limit.ts';
import { type FindReady, serverWithReadyAnswers } from './ready-answer.ts';
import type { Identity, Unidentified } from './request.ts';
import { isEveryReadLogged, type LogOptions, OneLine, pathOf, requestLog } from './request-log.ts';
import { securityHeaders, setSecurityHeaders } from './security-headers.ts';
import {
  DEFAULT_SLOW_CLIENT_LIMITS,
  limitConnections,
  limitSlowBodies,
  type SlowClientLimits,
} from './slow-clients.ts';
import { validatorCompiler } from './validation.ts';

export interface AppConfig {
  /** Where people reach the platform, e.g. `https://zwgk.example.gov.cn`; https turns on HSTS and Secure cookies. */
  readonly publicUrl: string;
  /** Whose `X-Forwarded-For` is believed: false, true, or the addresses of the proxies. */
  readonly trustProxy: boolean | string;
  readonly mode: 'demo' | 'production';
  readonly rateLimits?: Partial<RateLimits>;
  readonly idempotency?: Partial<IdempotencyOptions>;
  readonly slowClients?: Partial<SlowClientLimits>;
  readonly log?: LogOptions;
}

export interface AppOptions {
  readonly db: Db;
  readonly clock: Clock;
  readonly config: AppConfig;
  /** Who sends the request: `identifyWith` of the identity module. Without it everyone is the public. */
  readonly identify?: (request: FastifyRequest) => Promise<Identity | Unidentified | null>;
  /** How the portal shows errors to people; without it everyone gets a problem document. */
  readonly renderErrorPage?: RenderErrorPage;
  /** Names the version in force of the law that a refusal rests on. */
  readonly nameLaw?: NameLaw;
  /** What `/readyz` asks besides the database. */
  readonly readiness?: ReadinessChecks;
  /** The public's pages that lie ready in memory. */
  readonly findReady?: FindReady;
}

/** Longer than the minute that proxies keep theirs, so that none sends into a connection that we are closing. */
const KEEP_ALIVE_TIMEOUT_MS = 72_000;

/** The application without any module's routes; `main/compose.ts` registers those. */
export async function createApp(options: AppOptions) {
  const { db, clock, config } = options;
  const slow = { ...DEFAULT_SLOW_CLIENT_LIMITS, ...config.slowClients };
  let inService = true;
  const app = Fastify({
    logger: requestLog(config.log),
    logController: new OneLine(),
    serverFactory: (handler) => {
      const server = serverWithReadyAnswers(
        {
          find: options.findReady ?? (() => null),
          headers: securityHeaders(config.publicUrl),
          enabled: () => inService && !isEveryReadLogged(config.log),
          keepAliveTimeoutMs: KEEP_ALIVE_TIMEOUT_MS,
          checkMs: slow.checkMs,
        },
        handler,
      );
      limitConnections(server, slow, config.trustProxy === false);
      return server;
    },
    trustProxy: config.trustProxy,
    genReqId: () => randomUUID(),
    bodyLimit: SIGNED_IN_BODY_BYTES,
    requestTimeout: slow.filesMs,
    // An address that cannot even be decoded reaches no route and no error handler.
    frameworkErrors: (_error, request, reply) => {
      const refusals = [problem('input-invalid', { detail: '地址中有无法解析的字符。' })] as const;
      const instance = pathOf(request.url);
      reply.hijack();
      reply.raw
        .writeHead(400, { 'content-type': 'application/problem+json', 'x-content-type-options': 'nosniff' })
        .end(JSON.stringify(problemDocument(config.publicUrl, refusals, { instance })));
    },
    // Identifiers and codes are short; longer ones are answered 404 before anything looks at them.
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: true },
    return503OnClosing: true,
  }).withTypeProvider<TypeBoxTypeProvider>();

  app.addHook('preClose', async () => {
    inService = false;
  });
  app.setValidatorCompiler(validatorCompiler);
  readJsonBodies(app);
  app.decorateRequest('cspNonce', null);

  handleErrors(app, {
    publicUrl: config.publicUrl,
    now: () => clock.now(),
    renderErrorPage: options.renderErrorPage,
    nameLaw: options.nameLaw,
  });
  openApi(app, config.publicUrl);
  setSecurityHeaders(app, config.publicUrl);
  await app.register(cookie);
  identifyWho(app, options.identify);
  guardAgainstForgery(app, config.publicUrl);
  guardAccess(app);
  limitSlowBodies(app, slow);
  await limitRates(app, { ...DEFAULT_RATE_LIMITS, ...config.rateLimits }, attemptsOf(db));
  repeatAnswers(app, db, config.idempotency);
  answerConditionally(app);
  healthRoutes(app, { database: () => sql`SELECT 1`.execute(db), ...options.readiness });
  return app;
}

/** Every request knows who asks, before anything of it is read. */
function identifyWho(app: FastifyInstance, identify: AppOptions['identify']): void {
  app.decorateRequest('actor', null);
  app.decorateRequest('identity', null);
  app.decorateRequest('unidentified', null);
  if (!identify) return;
  app.addHook('onRequest', async (request, reply) => {
    const identity = await identify(request);
    request.unidentified = typeof identity === 'string' ? identity : null;
    request.identity = typeof identity === 'string' ? null : identity;
    request.actor = request.identity?.actor ?? null;
    if (!request.url.startsWith('/api/')) return;
    // The same address may show more to who is signed in.
    void reply
      .header('vary', 'Authorization, Cookie')
      .header('cache-control', request.identity ? 'private, no-cache' : 'no-cache');
  });
}

export type App = Awaited<ReturnType<typeof createApp>>;
