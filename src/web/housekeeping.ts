import type { FastifyInstance } from 'fastify';

const HOUR_MS = 3_600_000;

/** Runs work once an hour while the application serves; a failure is logged and the next hour tries again. */
export function hourly(
  app: Pick<FastifyInstance, 'addHook' | 'log'>,
  name: string,
  work: () => Promise<unknown>,
): void {
  let timer: NodeJS.Timeout | undefined;
  const run = (): void => {
    work().catch((error: unknown) => app.log.error({ err: error, work: name }, 'housekeeping failed'));
  };
  app.addHook('onListen', async () => {
    timer = setInterval(run, HOUR_MS);
    timer.unref();
  });
  app.addHook('onClose', async () => clearInterval(timer));
}
