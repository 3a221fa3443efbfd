import { createServer } from 'node:http';
import type { OwnInstance } from './own-instance.ts';

/** The instance seen through a network that may change what it carries. */
export interface TamperedSite {
  readonly url: string;
  /** Every address asked since the last `forget`. */
  asked(): readonly string[];
  forget(): void;
  /** Changes the answer of one address; null for none. */
  change(lie: { readonly path: string; readonly make: (body: Buffer) => Buffer } | null): void;
  close(): Promise<void>;
}

export async function openTamperedSite(instance: OwnInstance): Promise<TamperedSite> {
  const asked = new Set<string>();
  let lie: Parameters<TamperedSite['change']>[0] = null;
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.add(path);
    void instance.app.inject({ method: 'GET', url: path }).then((answer) => {
      const body = lie?.path === path ? lie.make(answer.rawPayload) : answer.rawPayload;
      const type = answer.headers['content-type'];
      response.writeHead(answer.statusCode, type === undefined ? {} : { 'content-type': String(type) });
      response.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    asked: () => [...asked],
    forget: () => asked.clear(),
    change: (next) => {
      lie = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
