import Fastify, { type FastifyReply, type FastifyRequest, type FastifyServerOptions } from 'fastify';

/** The address without its query: what people search for may be personal and stays out of the log. */
export const pathOf = (url: string): string => url.split('?', 1)[0] ?? '';

/** Errors quote the values that caused them; names of columns and frames of the stack are enough to find a bug. */
export const withoutValues = (message: string): string =>
  message
    .replace(/"[^"]*"|'[^']*'|“[^”]*”|\([^()]*\)=\([^()]*\)/g, '…')
    .replace(/[\w.+-]+@[\w-]+\.[\w.]+/g, '…')
    .replace(/\d{6,}[\dXx]?/g, '…')
    .slice(0, 300);

const field = (error: object, name: string): string | undefined => {
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' ? value : undefined;
};

const frames = (error: object): readonly string[] =>
  (field(error, 'stack') ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, 12);

export interface LogOptions {
  readonly level: string;
  /** Where lines go; standard output when absent. */
  readonly stream?: { write(line: string): void };
}

/** Request logging without bodies, cookies and queries. */
export function requestLog(options: LogOptions | undefined): NonNullable<FastifyServerOptions['logger']> {
  if (!options) return false;
  return {
    level: options.level,
    ...(options.stream && { stream: options.stream }),
    serializers: {
      req: (request) => ({
        method: request.method,
        path: pathOf(request.url ?? ''),
        route: request.routeOptions?.url,
        ...(request.routeOptions?.config.address !== 'unlogged' && { ip: request.ip }),
      }),
      res: (reply) => ({ statusCode: reply.statusCode }),
      err: (error) => ({
        type: error.name,
        message: withoutValues(error.message),
        stack: frames(error).join('\n'),
        code: field(error, 'code'),
        table: field(error, 'table'),
        column: field(error, 'column'),
        constraint: field(error, 'constraint'),
      }),
    },
  };
}

const DETAILED = new Set(['debug', 'trace']);

/** At these levels every read has its line. */
export const isEveryReadLogged = (options: LogOptions | undefined): boolean =>
  options !== undefined && DETAILED.has(options.level);

/**
 * The public reads pages by the million, and that one was read says nothing: what is asked of the API, what fails and
 * what is changed has its line.
 */
const isPlainRead = (request: FastifyRequest, reply: FastifyReply): boolean =>
  (request.method === 'GET' || request.method === 'HEAD') &&
  reply.statusCode < 400 &&
  request.identity === null &&
  !request.url.startsWith('/api/');

/** One line for a request, when it is answered. */
export class OneLine extends Fastify.LogController {
  override incomingRequest(): void {}

  override requestCompleted(
    error: Error | null | undefined,
    request: FastifyRequest,
    reply: FastifyReply,
  ): void {
    const line = { req: request, res: reply, responseTime: Math.round(reply.elapsedTime * 10) / 10 };
    if (error) request.log.error({ ...line, err: error }, 'request errored');
    else if (isPlainRead(request, reply)) request.log.debug(line, 'request');
    else request.log.info(line, 'request');
  }
}
