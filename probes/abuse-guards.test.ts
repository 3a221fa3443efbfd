import type { FastifyInstance } from 'fastify';
import { expect, it, vi } from 'vitest';
import { runAbuse } from './abuse.ts';
import { openOwnInstance } from './own-instance.ts';

/** Bodies are read and judged before anybody asks who sends them, and however large they are. */
vi.mock('../src/web/access.ts', async (original) => ({
  ...(await original<object>()),
  guardAccess: (app: FastifyInstance) =>
    app.addHook('onRoute', (route) => {
      route.bodyLimit = 100 * 1024 * 1024;
      route.config = { ...route.config, access: 'public' };
    }),
}));
vi.mock('../src/web/json-body.ts', async (original) => ({
  ...(await original<object>()),
  readJsonBodies: () => {},
}));
/** Connections are not counted. */
vi.mock('../src/web/slow-clients.ts', async (original) => ({
  ...(await original<object>()),
  limitConnections: () => {},
}));
/** Every address is a page of its own. */
vi.mock('../src/portal/frame/parameters.ts', async (original) => {
  const actual = await original<typeof import('../src/portal/frame/parameters.ts')>();
  return {
    ...actual,
    Parameters: class extends actual.Parameters {
      readonly #all: string;
      constructor(segments: unknown, query: unknown) {
        super(segments, query);
        this.#all = JSON.stringify(query);
      }
      override get query(): string {
        return this.#all;
      }
    },
  };
});
/** No limit of an address. */
vi.mock('../src/kernel/attempt-limiter.ts', () => {
  class AttemptLimiter {
    attempt(): null {
      return null;
    }
    count(): { readonly count: number; readonly endsAt: number } {
      return { count: 0, endsAt: Date.now() };
    }
    hear(): void {}
  }
  return {
    AttemptLimiter,
    attemptsOf: () => ({ limiter: () => new AttemptLimiter(), share: () => {}, hear: () => {} }),
  };
});

it('the probe of abuse notices each guard that is taken away', async () => {
  const instance = await openOwnInstance();
  const { failures } = await runAbuse(instance, { seconds: 0, seed: 1, url: null }, 'strangers').finally(() =>
    instance.close(),
  );
  const said = failures.join('\n');
  expect(said).toMatch(/^2,000,000 numbers: answered 4\d\d, should be 401$/m);
  expect(said).toMatch(/^2,000,000 numbers: took \d+ ms of CPU/m);
  expect(said).toMatch(/^a large body: answered \d+, should be 413$/m);
  expect(said).toMatch(/^a flood of opinions: 140 of one address, none refused$/m);
  expect(said).toMatch(/^a flood of opinions: 140 were taken without a question$/m);
  expect(said).toMatch(/^a flood of forms: 40 of one address, none refused$/m);
  expect(said).toMatch(/^\/areas: drawn anew for a parameter that means nothing, \d+ queries$/m);
  expect(said).toMatch(/^\d+ connections of one address are open$/m);
});
