import type { FastifyInstance } from 'fastify';

const MINUTE_MS = 60_000;

/** Runs work once an hour while the application serves; a failure is logged and the next hour tries again. */
export const hourly = (
  app: Pick<FastifyInstance, 'addHook' | 'log'>,
  name: string,
  work: () => Promise<unknown>,
): void => everyMinutes(60, app, name, work);

/** The same after so many minutes each time; a run that is not over is not begun again. */
export function everyMinutes(
  minutes: number,
  app: Pick<FastifyInstance, 'addHook' | 'log'>,
  name: string,
  work: () => Promise<unknown>,
): void {
  let timer: NodeJS.Timeout | undefined;
  let isRunning = false;
  const run = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    try {
      await work();
    } catch (error) {
      app.log.error({ err: error, work: name }, 'housekeeping failed');
    } finally {
      isRunning = false;
    }
  };
  app.addHook('onListen', async () => {
    timer = setInterval(() => void run(), minutes * MINUTE_MS);
    timer.unref();
  });
  app.addHook('onClose', async () => clearInterval(timer));
}
