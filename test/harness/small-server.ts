import cluster from 'node:cluster';
import Fastify from 'fastify';
import { sql } from 'kysely';
import { readConfig } from '../../src/main/config.ts';
import { failureText } from '../../src/main/exit-with.ts';
import { type Served, serve } from '../../src/main/serve.ts';
import { serveAsWorker, severalProcesses } from '../../src/main/workers.ts';

/**
 * The life cycle of `gongkai serve` around an application of a few routes: tests start, kill and restart it as a
 * process of its own. `/write` answers only after the commit; `/slow` is a request in progress. With a number, in so
 * many processes.
 */
const served: Served = {
  compose: async ({ db }) => {
    const app = Fastify();
    app.get('/process', async () => process.pid);
    app.get('/slow', async () => {
      console.log('slow request has begun');
      await sql`SELECT pg_sleep(2)`.execute(db);
      return 'done';
    });
    app.get<{ Params: { key: string } }>('/write/:key', async ({ params }) => {
      await db.insertInto('setting').values({ key: params.key, value: '1' }).execute();
      return 'kept';
    });
    app.get('/kept', async () =>
      (await db.selectFrom('setting').select('key').orderBy('key').execute()).map((row) => row.key),
    );
    return { app, start: async () => {}, close: () => app.close() };
  },
  demonstrationNotice: ['演示账号见登录页。'],
};

try {
  const config = readConfig(process.env, 'demo');
  const [count] = process.argv.slice(2).map(Number);
  if (cluster.isWorker) await serveAsWorker(config, served);
  else
    await serve(
      config,
      served,
      console.log,
      count === undefined ? undefined : severalProcesses(count, console.log),
    );
} catch (error) {
  const { text, exitCode } = failureText(error);
  console.error(text);
  process.exitCode = exitCode;
}
