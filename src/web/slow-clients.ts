import type { Server } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { addressPrefix } from '../kernel/address-prefix.ts';
import { ProblemError, problem } from '../kernel/problems.ts';
import { whoAsks } from './rate-limit.ts';

/** How long, and of how many, the server waits for what clients have begun to send. */
export interface SlowClientLimits {
  /** For the head of a request, from its first byte. */
  readonly headMs: number;
  /** For a body without files. */
  readonly bodyMs: number;
  /** For a body with files: the largest, 50 MB, over 1.5 Mbit/s. Nothing is waited for longer. */
  readonly filesMs: number;
  /**
   * Open connections of one address, an IPv6 /64 being one. Not counted behind a proxy, which is one address for
   * everybody and has limits of its own.
   */
  readonly connections: number;
  /** Bodies that one account, or one address where nobody is signed in, has begun and not finished. */
  readonly bodies: number;
  /** All open connections. */
  readonly allConnections: number;
  /** How often heads and whole requests are looked at. */
  readonly checkMs: number;
}

export const DEFAULT_SLOW_CLIENT_LIMITS: SlowClientLimits = {
  headMs: 15_000,
  bodyMs: 30_000,
  filesMs: 300_000,
  connections: 512,
  bodies: 256,
  allConnections: 8_000,
  checkMs: 5_000,
};

/** Heads and idle connections, which the framework does not see. */
export function limitConnections(server: Server, limits: SlowClientLimits, countAddresses: boolean): void {
  server.headersTimeout = limits.headMs;
  server.requestTimeout = limits.filesMs;
  server.maxConnections = limits.allConnections;
  if (!countAddresses) return;
  const open = new Map<string, number>();
  server.on('connection', (socket) => {
    const from = addressPrefix(socket.remoteAddress ?? '');
    const count = (open.get(from) ?? 0) + 1;
    if (count > limits.connections) {
      socket.destroy();
      return;
    }
    open.set(from, count);
    socket.once('close', () => release(open, from));
  });
}

function release(counts: Map<string, number>, key: string): void {
  const left = (counts.get(key) ?? 1) - 1;
  if (left > 0) counts.set(key, left);
  else counts.delete(key);
}

const hasBody = ({ method, headers }: FastifyRequest): boolean =>
  method !== 'GET' &&
  method !== 'HEAD' &&
  (headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0');

/**
 * Ends requests whose body does not come to its end in time; routes that take multipart forms (`acceptMultipart`) wait
 * longer. Call after the actor is known and before any route.
 */
export function limitSlowBodies(app: FastifyInstance, limits: SlowClientLimits): void {
  const unfinished = new Map<string, number>();
  app.addHook('onRoute', function (route) {
    route.config = { ...route.config, takesFiles: this.hasContentTypeParser('multipart/form-data') };
  });
  app.addHook('onRequest', async (request, reply) => {
    if (!hasBody(request)) return;
    const from = whoAsks(request);
    const count = unfinished.get(from) ?? 0;
    if (count >= limits.bodies) throw new ProblemError([problem('rate-limited', { seconds: 10 })]);
    unfinished.set(from, count + 1);
    const patience = request.routeOptions.config.takesFiles ? limits.filesMs : limits.bodyMs;
    const timer = setTimeout(() => cutOff(request, reply), patience);
    timer.unref();
    let isOver = false;
    const over = (): void => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      release(unfinished, from);
    };
    request.raw.once('end', over);
    reply.raw.once('finish', over).once('close', over);
  });
}

/** As Node itself answers a request that takes too long; whoever reads the body is told that it broke off. */
function cutOff({ raw }: FastifyRequest, reply: FastifyReply): void {
  if (!reply.raw.headersSent && raw.socket.writable)
    raw.socket.write('HTTP/1.1 408 Request Timeout\r\nconnection: close\r\n\r\n');
  raw.destroy();
}
