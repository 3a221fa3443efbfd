import { createServer } from 'node:http';
import { promisify } from 'node:util';

/** What is being loaded, in words, as far as it has come. */
export type Loading = () => string;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const page = (words: string): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="2"><title>正在启动 - 政务公开平台</title></head>
<body><main><h1>政务公开平台正在启动</h1><p role="status">${escaped(words)}</p>
<p>本页每 2 秒更新，启动完成后自动进入首页。</p></main></body></html>
`;

/**
 * Answers on the address of the service while an empty installation is filled, so that whoever opens it sees how far it
 * is: every path with 503 and a page that asks again; `/healthz` with 200, because the process lives.
 */
export async function serveLoadingPage(
  at: { readonly port: number; readonly host: string },
  loading: Loading,
): Promise<{ readonly port: number; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const lives = request.url === '/healthz';
    response.writeHead(lives ? 200 : 503, {
      'content-type': lives ? 'application/json' : 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      // The next connection is the application's.
      connection: 'close',
      ...(lives ? {} : { 'retry-after': '2' }),
    });
    response.end(lives ? '{"status":"starting"}' : page(loading()));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(at.port, at.host, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : at.port,
    close: async () => {
      const closed = promisify(server.close.bind(server))();
      server.closeAllConnections();
      await closed;
    },
  };
}
