import type { FastifyInstance } from 'fastify';
import { ProblemError, problem } from '../kernel/problems.ts';

/**
 * Names of the parts that must work before requests are welcome, each with its test; a rejected promise is a failed
 * test.
 */
export type ReadinessChecks = Readonly<Record<string, () => Promise<unknown>>>;

/** `/healthz`: the process answers. `/readyz`: what it depends on answers too. */
export function healthRoutes(app: FastifyInstance, checks: ReadinessChecks): void {
  app.get('/healthz', { logLevel: 'warn' }, async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'ok' }),
  );
  app.get('/readyz', { logLevel: 'warn' }, async (request, reply) => {
    const results = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => {
        try {
          await check();
          return [name, 'ok'] as const;
        } catch (error) {
          request.log.error({ err: error, part: name }, 'not ready');
          return [name, 'failed'] as const;
        }
      }),
    );
    void reply.header('cache-control', 'no-store');
    const parts = Object.fromEntries(results);
    if (results.some(([, state]) => state === 'failed'))
      throw new ProblemError([problem('unavailable')], { parts });
    return reply.send({ status: 'ok', parts });
  });
}
