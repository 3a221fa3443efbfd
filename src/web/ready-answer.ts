import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';

/** An answer whose bytes lie ready. It is the same object every time, so that its head is put together once. */
export interface ReadyAnswer {
  readonly status: 200 | 304;
  /** Names and values in turn, without what every answer carries. */
  readonly headers: readonly string[];
  readonly body: Buffer | null;
}

/** What lies ready for this request; null sends the request its ordinary way. */
export type FindReady = (request: IncomingMessage) => ReadyAnswer | null;

export interface ReadyOptions {
  readonly find: FindReady;
  /** What every answer carries. */
  readonly headers: Readonly<Record<string, string>>;
  /** False sends every request its ordinary way: while closing, and where each one is to be logged. */
  readonly enabled: () => boolean;
  readonly keepAliveTimeoutMs: number;
  /** How often Node looks for requests that take too long. */
  readonly checkMs: number;
}

/** Who says who he is, or might, is looked at; the public's page is the same for everybody else. */
const isAnonymousRead = ({ method, headers }: IncomingMessage): boolean =>
  method === 'GET' && headers.authorization === undefined && headers.cookie === undefined;

/**
 * A server that answers the public's reads of pages in memory itself and hands everything else to the framework.
 * Routing, hooks and reply of the framework cost as much again as sending the page.
 */
export function serverWithReadyAnswers(options: ReadyOptions, ordinary: RequestListener): Server {
  const shared = Object.entries(options.headers).flat();
  const heads = new WeakMap<ReadyAnswer, string[]>();
  const headOf = (answer: ReadyAnswer): string[] => {
    const known = heads.get(answer);
    if (known !== undefined) return known;
    const head = [...shared, ...answer.headers];
    heads.set(answer, head);
    return head;
  };
  const server = createServer({ connectionsCheckingInterval: options.checkMs }, (request, response) => {
    const answer = isAnonymousRead(request) && options.enabled() ? options.find(request) : null;
    if (answer === null) {
      ordinary(request, response);
      return;
    }
    response.writeHead(answer.status, headOf(answer));
    if (answer.body === null) response.end();
    else response.end(answer.body);
  });
  server.keepAliveTimeout = options.keepAliveTimeoutMs;
  return server;
}
